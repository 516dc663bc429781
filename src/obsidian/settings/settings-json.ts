import { isSame } from '../../core/settings/compact-settings';
import type { Settings } from '../../core/settings/settings';
import { settingsToText, parseSettingsText } from '../../core/settings/settings-text';
import type { Locale } from '../../locale/locales';
import { copyText } from '../clipboard';
import { showUndo } from '../actions/undo-notice';
import { closesWithPlugin } from '../open-windows';
import type { RefactorContext } from '../actions/sources';
import type { SettingsStore } from '../vault/settings-store';
import { say } from '../../core/message';
import { ButtonComponent, Modal, TextAreaComponent, type App } from 'obsidian';
import { rules } from '../../core/lint/rules/index';
import { findUnknownRules } from '../../core/settings/change-settings';
import { rememberFocus } from '../dom/return-focus';

/** Changes the settings and shows them anew. */
export type ChangeSettings = (change: (settings: Settings) => Settings) => Promise<void>;

/** Copies the settings as JSON, which works on phones too, where a page cannot save a file. */
export async function copySettings(locale: Locale, settings: Settings): Promise<void> {
	await copyText(locale, settingsToText(settings), locale.settings.exported);
}

/** Asks for settings as JSON and puts them in the place of these; can be undone until something else is changed. */
export function importSettings({ app, settings: store, live, locale }: RefactorContext, change: ChangeSettings): void {
	closesWithPlugin(
		new ImportModal(app, locale, store.current, (settings) => void takeOver(locale, settings, store, change)),
		live,
	).open();
}

async function takeOver(
	locale: Locale,
	settings: Settings,
	store: SettingsStore,
	change: ChangeSettings,
): Promise<void> {
	const before = store.current;
	await change(() => settings);
	if (!isSame(store.current, settings)) return;
	showUndo(locale, locale.settings.import.done, async () => {
		if (!isSame(store.current, settings)) return locale.settings.notUndone;
		await change(() => before);
		return locale.settings.undone;
	});
}

/** Takes settings as pasted JSON; imports nothing before they are read without a mistake. */
class ImportModal extends Modal {
	readonly #locale: Locale;
	readonly #current: Settings;
	readonly #onImport: (settings: Settings) => void;
	readonly #returnFocus = rememberFocus();

	constructor(app: App, locale: Locale, current: Settings, onImport: (settings: Settings) => void) {
		super(app);
		this.#locale = locale;
		this.#current = current;
		this.#onImport = onImport;
		this.modalEl.addClass('in-phase-modal', 'mod-import');
		this.setTitle(locale.settings.import.title);
	}

	override onOpen(): void {
		const area = new TextAreaComponent(this.contentEl).setPlaceholder(this.#locale.settings.import.hint);
		area.inputEl.ariaLabel = this.#locale.settings.import.hint;
		area.inputEl.spellcheck = false;
		area.inputEl.rows = 12;
		const answer = this.contentEl.createDiv({ cls: 'in-phase-import-answer', attr: { 'aria-live': 'polite' } });
		const buttons = this.modalEl.createDiv('modal-button-container');
		const apply = new ButtonComponent(buttons)
			.setButtonText(this.#locale.settings.import.apply)
			.setCta()
			.setDisabled(true);
		new ButtonComponent(buttons).setButtonText(this.#locale.settings.form.cancel).onClick(() => this.close());
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
		if (!parsed.isOk) {
			answer.addClass('mod-faulty');
			answer.createDiv({ text: this.#locale.settings.import.mistakes(parsed.fault.mistakes.length) });
			const list = answer.createEl('ul');
			for (const mistake of parsed.fault.mistakes) list.createEl('li', { text: say(this.#locale, mistake) });
			return undefined;
		}
		const { welcomed } = this.#current;
		const settings = { ...parsed.value, welcomed };
		const unknown = findUnknownRules(settings, rules);
		const isNothingNew = isSame(settings, this.#current);
		answer.createDiv({ text: isNothingNew ? this.#locale.settings.import.same : this.#locale.settings.import.valid });
		if (unknown.length > 0) answer.createDiv({ text: this.#locale.settings.import.unknownRules(unknown) });
		return isNothingNew ? undefined : settings;
	}
}
