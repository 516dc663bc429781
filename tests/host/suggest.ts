import './events';
import type { Editor, EditorSuggest, TFile } from 'obsidian';
import { AbstractInputSuggest, PopoverSuggest } from 'obsidian-test-mocks/obsidian';
import { mend } from './mend';

interface Suggester<T> {
	readonly limit: number;
	renderSuggestion(value: T, el: HTMLElement): void;
	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
	open(): void;
	close(): void;
}

const popovers = new WeakMap<object, HTMLElement>();
const stopListening = new WeakMap<HTMLElement, () => void>();

mend(PopoverSuggest.prototype, {
	close() {
		const container = popovers.get(this);
		if (container !== undefined) stopListening.get(container)?.();
		container?.remove();
		popovers.delete(this);
	},
});

/** Shows suggestions below `.suggestion-container`, one `.suggestion-item` each; a click chooses. */
function showSuggestions<T>(suggester: Suggester<T>, values: readonly T[], { body }: Document): void {
	suggester.close();
	if (values.length === 0) return;
	const container = body.createDiv('suggestion-container');
	// The input must keep the focus, or it would take the suggestions away before the click arrives.
	container.addEventListener('mousedown', (event) => {
		event.preventDefault();
	});
	const list = container.createDiv('suggestion');
	for (const value of values.slice(0, suggester.limit)) {
		const item = list.createDiv('suggestion-item');
		suggester.renderSuggestion(value, item);
		item.addEventListener('click', (event) => {
			suggester.selectSuggestion(value, event);
		});
	}
	popovers.set(suggester, container);
	suggester.open();
}

/** While suggestions are shown in an editor, arrows move in them, Enter and Tab take one and Escape puts them away. */
function listenForKeys(suggest: EditorSuggest<unknown>): void {
	const container = popovers.get(suggest);
	if (container === undefined) return;
	const items = container.findAll('.suggestion-item');
	let selected = 0;
	const select = (at: number): void => {
		items[selected]?.removeClass('is-selected');
		selected = (at + items.length) % items.length;
		items[selected]?.addClass('is-selected');
	};
	const actions: Readonly<Record<string, () => void>> = {
		ArrowDown: () => select(selected + 1),
		ArrowUp: () => select(selected - 1),
		Enter: () => items[selected]?.click(),
		Tab: () => items[selected]?.click(),
		Escape: () => suggest.close(),
	};
	// Before the editor, which has a use for these keys too.
	const onKey = (event: KeyboardEvent): void => {
		const act = actions[event.key];
		if (act === undefined || !container.isConnected) return;
		event.preventDefault();
		event.stopPropagation();
		act();
	};
	document.addEventListener('keydown', onKey, { capture: true });
	stopListening.set(container, () => document.removeEventListener('keydown', onKey, { capture: true }));
	select(0);
}

/** Asks the registered editor suggests in turn; the first whose trigger fires gets to show what it has. */
export function suggestWhileTyping(
	suggests: readonly EditorSuggest<unknown>[],
	editor: Editor,
	file: TFile | null,
): void {
	let isTaken = false;
	for (const suggest of suggests) {
		const found = isTaken ? null : suggest.onTrigger(editor.getCursor(), editor, file);
		if (found === null || file === null) {
			suggest.context = null;
			suggest.close();
			continue;
		}
		isTaken = true;
		const context = { ...found, editor, file };
		suggest.context = context;
		void Promise.resolve(suggest.getSuggestions(context)).then((values) => {
			if (suggest.context !== context) return;
			showSuggestions(suggest, values, document);
			listenForKeys(suggest);
		});
	}
}

mend(AbstractInputSuggest.prototype, {
	constructor2__(_app, inputEl) {
		const input = this as unknown as Suggester<unknown> & {
			getValue(): string;
			getSuggestions(query: string): unknown[] | Promise<unknown[]>;
		};
		const update = (): void => {
			void Promise.resolve(input.getSuggestions(input.getValue())).then((values) => {
				if (inputEl.isConnected) showSuggestions(input, values, inputEl.doc);
			});
		};
		inputEl.addEventListener('input', update);
		inputEl.addEventListener('focus', update);
		inputEl.addEventListener('blur', () => {
			input.close();
		});
	},
	selectSuggestion(value, event) {
		this.onSelectCallback__?.(value, event);
	},
});
