import { Modal, Setting, type App, type TextComponent } from 'obsidian';
import type { Locale } from '../../locale/locales';
import { rememberFocus } from './return-focus';
import { showText } from './show-text';

/** One line of text that a form asks for. */
export interface FormField<Key extends string> {
	readonly key: Key;
	readonly name: string;
	readonly desc: string;
	readonly value: string;
	/** What counts when the field is left empty. */
	readonly placeholder?: (values: Readonly<Partial<Record<string, string>>>) => string;
}

/** What a form asks, and what becomes of the answers. */
export interface Form<Key extends string> {
	readonly title: string;
	readonly fields: readonly FormField<Key>[];
	readonly submit: string;
	/** Why the values will not do, by field; empty when they will. */
	readonly findFaults: (values: Readonly<Record<Key, string>>) => Readonly<Partial<Record<Key, string>>>;
	readonly onSubmit: (values: Readonly<Record<Key, string>>) => void;
}

/** Asks for a few texts that belong together, and takes them all or none. */
export class FormModal<Key extends string> extends Modal {
	readonly #locale: Locale;
	readonly #form: Form<Key>;
	readonly #inputs = new Map<Key, { text: TextComponent; fault: HTMLElement }>();
	readonly #returnFocus = rememberFocus();
	/** Faults are shown from the first attempt on, not while the form is first filled in. */
	#isTried = false;

	constructor(app: App, locale: Locale, form: Form<Key>) {
		super(app);
		this.#locale = locale;
		this.#form = form;
		this.modalEl.addClass('in-phase-modal', 'mod-form');
		this.setTitle(form.title);
	}

	override onOpen(): void {
		const form = this.contentEl.createEl('form');
		for (const { key, name, desc, value } of this.#form.fields) {
			const setting = new Setting(form).setName(name).setDesc(desc);
			const fault = setting.infoEl.createDiv({ cls: 'in-phase-form-fault', attr: { role: 'alert' } });
			setting.addText((text) => {
				text.setValue(value).onChange(() => this.#show());
				text.inputEl.ariaLabel = name;
				text.inputEl.spellcheck = false;
				this.#inputs.set(key, { text, fault });
			});
		}
		const buttons = form.createDiv('modal-button-container');
		buttons.createEl('button', { cls: 'mod-cta', text: this.#form.submit, attr: { type: 'submit' } });
		buttons
			.createEl('button', { text: this.#locale.settings.form.cancel, attr: { type: 'button' } })
			.addEventListener('click', () => this.close());
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			this.#submit();
		});
		this.#show();
		const [first] = this.#inputs.values();
		first?.text.inputEl.focus();
		first?.text.inputEl.select();
	}

	override onClose(): void {
		this.contentEl.empty();
		this.#returnFocus();
	}

	#submit(): void {
		const values = this.#values();
		this.#isTried = true;
		this.#show();
		const faults = this.#form.findFaults(values);
		const faulty = this.#form.fields.find(({ key }) => faults[key] !== undefined);
		if (faulty !== undefined) {
			this.#inputs.get(faulty.key)?.text.inputEl.focus();
			return;
		}
		this.close();
		this.#form.onSubmit(values);
	}

	#show(): void {
		const values = this.#values();
		const faults = this.#isTried ? this.#form.findFaults(values) : undefined;
		for (const { key, placeholder } of this.#form.fields) {
			const input = this.#inputs.get(key);
			const fault = faults?.[key] ?? '';
			input?.text.setPlaceholder(placeholder?.(values) ?? '');
			input?.text.inputEl.toggleClass('is-invalid', fault !== '');
			input?.text.inputEl.setAttr('aria-invalid', String(fault !== ''));
			if (input !== undefined) showText(input.fault, fault);
		}
	}

	#values(): Record<Key, string> {
		const values = this.#form.fields.map(
			({ key, value }) => [key, this.#inputs.get(key)?.text.getValue() ?? value] as const,
		);
		return Object.fromEntries(values) as Record<Key, string>;
	}
}
