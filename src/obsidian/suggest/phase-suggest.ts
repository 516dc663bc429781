import { EditorSuggest, type App, type Editor, type EditorPosition, type EditorSuggestTriggerInfo } from 'obsidian';
import { completeBlock, completeFrontmatter, type Completion, type Completions } from '../../core/complete/complete';
import type { LiveIndex } from '../vault/live-index';

/** The line that opens a fenced block, with its language. */
const opening = /^(?:[ \t]|>)*(`{3,}|~{3,})[ \t]*([\w-]*)/;

/** Suggests options and values inside our blocks, and phases and types in frontmatter, while one writes. */
export class PhaseSuggest extends EditorSuggest<Completion> {
	readonly #live: LiveIndex;
	#completions: Completions | undefined;

	constructor(app: App, live: LiveIndex) {
		super(app);
		this.#live = live;
		this.limit = 50;
	}

	override onTrigger(cursor: EditorPosition, editor: Editor): EditorSuggestTriggerInfo | null {
		this.#completions = this.#live.isReady ? findCompletions(this.#live, cursor, editor) : undefined;
		if (this.#completions === undefined) return null;
		const { from, to } = this.#completions;
		const query = editor.getLine(cursor.line).slice(from, to);
		return { start: { line: cursor.line, ch: from }, end: { line: cursor.line, ch: to }, query };
	}

	override getSuggestions(): Completion[] {
		return [...(this.#completions?.items ?? [])];
	}

	override renderSuggestion({ label, detail }: Completion, element: HTMLElement): void {
		element.addClass('mod-complex');
		const content = element.createDiv('suggestion-content');
		content.createDiv({ cls: 'suggestion-title', text: label });
		if (detail !== undefined) element.createDiv('suggestion-aux').createSpan({ cls: 'suggestion-flair', text: detail });
	}

	override selectSuggestion({ text }: Completion): void {
		if (this.context === null) return;
		const { editor, start, end } = this.context;
		editor.replaceRange(text, start, end);
		editor.setCursor({ line: start.line, ch: start.ch + text.length });
		this.close();
	}
}

function findCompletions(live: LiveIndex, { line, ch }: EditorPosition, editor: Editor): Completions | undefined {
	const text = editor.getLine(line);
	const above: string[] = [];
	for (let at = line - 1; at >= 0; at -= 1) {
		const current = editor.getLine(at);
		const fence = opening.exec(current);
		if (fence !== null) {
			const language = fence[2] ?? '';
			// A fence without a language closes a block: the cursor is below it, in the text.
			return language === '' ? undefined : completeBlock(live.index, language, { above, line: text, column: ch });
		}
		if (/^---\s*$/.test(current)) return at === 0 ? completeFrontmatter(live.index, { above, line: text, column: ch }) : undefined;
		above.unshift(current);
		// Blocks and lists in frontmatter are short; a long way up there is only prose.
		if (above.length > 200) return undefined;
	}
	return undefined;
}
