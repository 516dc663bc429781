import { ButtonComponent, Modal, TextAreaComponent, type App } from 'obsidian';
import { rules } from '../../core/lint/rules/index';
import { findUnknownRules } from '../../core/settings/change-settings';
import { isSame } from '../../core/settings/compact-settings';
import type { Settings } from '../../core/settings/settings';
import { parseSettingsText } from '../../core/settings/settings-text';
import { rememberFocus } from '../fixing/return-focus';
import { settingsText } from './text';

/** Takes settings as pasted JSON; imports nothing before they are read without a mistake. */
export class ImportModal extends Modal {
	readonly #current: Settings;
	readonly #onImport: (settings: Settings) => void;
	readonly #returnFocus = rememberFocus();

	constructor(app: App, current: Settings, onImport: (settings: Settings) => void) {
		super(app);
		this.#current = current;
		this.#onImport = onImport;
		this.modalEl.addClass('in-phase-modal', 'mod-import');
		this.setTitle(settingsText.import.title);
	}

	override onOpen(): void {
		const area = new TextAreaComponent(this.contentEl).setPlaceholder(settingsText.import.hint);
		area.inputEl.ariaLabel = settingsText.import.hint;
		area.inputEl.spellcheck = false;
		area.inputEl.rows = 12;
		const answer = this.contentEl.createDiv({ cls: 'in-phase-import-answer', attr: { 'aria-live': 'polite' } });
		const buttons = this.contentEl.createDiv('modal-button-container');
		const apply = new ButtonComponent(buttons).setButtonText(settingsText.import.apply).setCta().setDisabled(true);
		new ButtonComponent(buttons).setButtonText(settingsText.form.cancel).onClick(() => this.close());
		let settings: Settings | undefined;
		area.onChange((typed) => {
			settings = this.#answer(answer, typed);
			apply.setDisabled(settings === undefined);
		});
		apply.onClick(() => {
			if (settings === undefined) return;
			this.close();
			this.#onImport(settings);
		});
		area.inputEl.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
		this.#returnFocus();
	}

	/** Shows what is wrong with the text, and gives the settings when nothing is. */
	#answer(answer: HTMLElement, typed: string): Settings | undefined {
		answer.empty();
		answer.removeClass('mod-faulty');
		if (typed.trim() === '') return undefined;
		const parsed = parseSettingsText(typed);
		if (!parsed.isValid) {
			answer.addClass('mod-faulty');
			answer.createDiv({ text: settingsText.import.mistakes(parsed.mistakes.length) });
			const list = answer.createEl('ul');
			for (const mistake of parsed.mistakes) list.createEl('li', { text: mistake });
			return undefined;
		}
		const { welcomed } = this.#current;
		const settings = { ...parsed.settings, welcomed };
		const unknown = findUnknownRules(settings, rules);
		const isNothingNew = isSame(settings, this.#current);
		answer.createDiv({ text: isNothingNew ? settingsText.import.same : settingsText.import.valid });
		if (unknown.length > 0) answer.createDiv({ text: settingsText.import.unknownRules(unknown) });
		return isNothingNew ? undefined : settings;
	}
}
