import { SuggestModal, type App } from 'obsidian';
import type { Locale } from '../../locale/locales';

/** Something to choose, with a quieter word about it. */
export interface Choice {
	readonly value: string;
	readonly detail?: string;
}

/** What a chooser offers, and what to do with what is chosen. */
export interface ChooserOptions {
	readonly locale: Locale;
	readonly placeholder: string;
	readonly choices: readonly Choice[];
	/** Makes what is typed a choice of its own; undefined where it is not fit. Left out: only the choices count. */
	readonly parseTyped?: (text: string) => string | undefined;
	readonly onChoose: (value: string) => void;
}

/** Asks for one of several texts, or for another one that is typed. */
export class Chooser extends SuggestModal<Choice> {
	readonly #options: ChooserOptions;

	constructor(app: App, options: ChooserOptions) {
		super(app);
		this.#options = options;
		this.setPlaceholder(options.placeholder);
	}

	override getSuggestions(query: string): Choice[] {
		const words = query.toLowerCase().split(/\s+/);
		const found = this.#options.choices.filter(({ value, detail = '' }) => {
			const text = `${value} ${detail}`.toLowerCase();
			return words.every((word) => text.includes(word));
		});
		const typed = this.#options.parseTyped?.(query);
		const isNew = typed !== undefined && typed !== '' && !this.#options.choices.some(({ value }) => value === typed);
		return isNew ? [...found, { value: typed, detail: this.#options.locale.settings.asTyped }] : found;
	}

	override renderSuggestion({ value, detail }: Choice, element: HTMLElement): void {
		element.createDiv({ text: value });
		if (detail !== undefined) element.createEl('small', { cls: 'in-phase-choice-detail', text: detail });
	}

	override onChooseSuggestion({ value }: Choice): void {
		this.#options.onChoose(value);
	}
}
