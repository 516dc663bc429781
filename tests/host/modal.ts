import './components';
import {
	ConfirmationButton,
	ConfirmationModal,
	FuzzySuggestModal,
	Modal,
	SuggestModal,
} from 'obsidian-test-mocks/obsidian';
import './keymap';
import { mend } from './mend';
import { prepareFuzzySearch, renderMatches } from './search-results';

mend(Modal.prototype, {
	constructor__() {
		this.containerEl.addClass('modal-container', 'mod-dim');
		const background = createDiv('modal-bg');
		this.containerEl.prepend(background);
		this.modalEl.addClass('modal');
		this.titleEl.addClass('modal-title');
		this.contentEl.addClass('modal-content');
		const closeButton = createDiv('modal-close-button');
		const header = createDiv('modal-header');
		header.append(this.titleEl);
		this.modalEl.replaceChildren(closeButton, header, this.contentEl);
		for (const el of [background, closeButton])
			el.addEventListener('click', () => {
				this.close();
			});
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
	},
	open() {
		if (this.containerEl.isConnected) return;
		activeDocument.body.append(this.containerEl);
		this.app.keymap.pushScope(this.scope);
		this.onOpen();
		[...this.modalEl.querySelectorAll<HTMLElement>('[data-autofocus]')].at(-1)?.focus();
	},
	close() {
		if (!this.containerEl.isConnected) return;
		this.containerEl.remove();
		this.app.keymap.popScope(this.scope);
		this.onClose();
		callbacks.get(this)?.();
	},
	setCloseCallback(callback) {
		callbacks.set(this, callback);
		return this;
	},
	setContent(content) {
		this.contentEl.replaceChildren(content);
		return this;
	},
});

const callbacks = new WeakMap<Modal, () => unknown>();

/** Real suggest modals ask again on every input; a click or Enter chooses. */
interface Choices<T> {
	readonly inputEl: HTMLInputElement;
	readonly resultContainerEl: HTMLElement;
	readonly limit: number;
	readonly emptyStateText: string;
	getSuggestions(query: string): T[] | Promise<T[]>;
	renderSuggestion(value: T, el: HTMLElement): void;
	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
	onNoSuggestion(): void;
}

async function showChoices<T>(modal: Choices<T>): Promise<void> {
	const query = modal.inputEl.value;
	const values = await modal.getSuggestions(query);
	if (query !== modal.inputEl.value) return;
	modal.resultContainerEl.replaceChildren();
	if (values.length === 0) {
		modal.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: modal.emptyStateText });
		modal.onNoSuggestion();
	}
	values.slice(0, modal.limit).forEach((value, i) => {
		const item = modal.resultContainerEl.createDiv('suggestion-item');
		item.toggleClass('is-selected', i === 0);
		modal.renderSuggestion(value, item);
		item.addEventListener('click', (event) => {
			modal.selectSuggestion(value, event);
		});
	});
}

mend(SuggestModal.prototype, {
	constructor2__() {
		this.containerEl.querySelector('.modal')?.replaceChildren(this.inputEl, this.resultContainerEl);
		this.modalEl.classList.replace('modal', 'prompt');
		this.inputEl.addClass('prompt-input');
		this.resultContainerEl.addClass('prompt-results');
		const modal = this as unknown as Choices<unknown>;
		this.inputEl.addEventListener('input', () => void showChoices(modal));
		this.inputEl.addEventListener('keydown', (event) => {
			if (event.key === 'Enter') this.selectActiveSuggestion(event);
		});
	},
	open() {
		Modal.prototype.open.call(this);
		this.inputEl.focus();
		void showChoices(this as unknown as Choices<unknown>);
	},
	selectActiveSuggestion() {
		this.resultContainerEl.querySelector<HTMLElement>('.suggestion-item.is-selected')?.click();
	},
	// Obsidian closes first, so that a chooser may open the next modal.
	selectSuggestion(value, event) {
		this.close();
		this.onChooseSuggestion(value, event);
	},
});

mend(FuzzySuggestModal.prototype as FuzzySuggestModal<unknown>, {
	getSuggestions(query) {
		const search = prepareFuzzySearch(query);
		const found = this.getItems().flatMap((item) => {
			const match = search(this.getItemText(item));
			return match === null ? [] : [{ item, match }];
		});
		return found.sort((a, b) => b.match.score - a.match.score);
	},
	renderSuggestion({ item, match }, el) {
		renderMatches(el, this.getItemText(item), match.matches);
	},
});

mend(ConfirmationModal.prototype, {
	constructor2__() {
		this.modalEl.addClass('mod-confirmation');
		this.buttonContainerEl.addClass('modal-button-container');
		this.modalEl.append(this.buttonContainerEl);
	},
	// A button closes the modal when its handler is through, unless that answers with something truthy.
	addButton(configure) {
		const button = ConfirmationButton.create2__(this.buttonContainerEl);
		configure(button.asOriginalType3__());
		button.buttonEl.addEventListener('click', (event) => {
			void Promise.resolve(handlers.get(button)?.(event)).then((keep) => {
				if (!isTruthy(keep)) this.close();
			});
		});
		return this;
	},
	addCancelButton(text = 'Cancel') {
		return this.addButton((button) => button.setButtonText(text).setCancel());
	},
	addCheckbox(label, callback) {
		const line = this.buttonContainerEl.createEl('label', { cls: 'mod-checkbox' });
		const box = line.createEl('input', { type: 'checkbox' });
		line.appendText(label);
		box.addEventListener('change', () => void callback(box.checked));
		return this;
	},
});

const handlers = new WeakMap<ConfirmationButton, (event: MouseEvent) => unknown>();

function isTruthy(value: unknown): boolean {
	return Boolean(value);
}

mend(ConfirmationButton.prototype, {
	onClick(handler) {
		handlers.set(this, handler);
		return this;
	},
	setSecondary() {
		this.buttonEl.addClass('mod-secondary');
		return this;
	},
	setCancel() {
		this.buttonEl.addClass('mod-cancel');
		return this;
	},
	setInitialFocus() {
		this.buttonEl.dataset['autofocus'] = 'true';
		return this;
	},
});
