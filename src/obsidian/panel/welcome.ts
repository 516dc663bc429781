import type { Locale } from '../../locale/locales';
import { freshId } from '../dom/fresh-id';
import type { SettingsStore } from '../settings/settings-store';
import type { LiveIndex } from '../vault/live-index';

/** What the welcome looks at, and where its buttons lead. */
export interface WelcomeHost {
	readonly live: LiveIndex;
	readonly settings: SettingsStore;
	readonly locale: Locale;
	readonly showProblems: () => void;
	/** The welcome is gone, and with it the focus. */
	readonly onClosed: () => void;
}

interface Parts {
	readonly root: HTMLElement;
	readonly found: HTMLElement;
	readonly hint: HTMLElement;
	readonly problems: HTMLElement;
}

/** Says once what was found in the vault: until it is closed, or settings are saved. */
export class Welcome {
	readonly #parent: HTMLElement;
	readonly #host: WelcomeHost;
	#parts: Parts | undefined;
	#isClosed = false;

	constructor(parent: HTMLElement, host: WelcomeHost) {
		this.#parent = parent;
		this.#host = host;
	}

	/** Shows what is found by now, and answers whether there is anything to show. */
	show(): boolean {
		const { live, settings, locale } = this.#host;
		const isWanted = !this.#isClosed && !settings.isSaved && (live.isReady || this.#parts !== undefined);
		if (!isWanted) {
			this.#parts?.root.remove();
			this.#parts = undefined;
			return false;
		}
		const parts = (this.#parts ??= this.#draw());
		// What was counted stays until it can be counted again.
		if (!live.isReady) return true;
		const { index } = live;
		const [facet] = index.vocabulary.facets;
		if (facet === undefined) return true;
		const notes = [...index.notes()].filter(({ path }) => !index.isExcluded(path)).length;
		const problems = live.isChecking ? undefined : live.facts().length;
		const [found, hint] =
			facet.terms.length === 0
				? [locale.welcome.nothing(facet.noun), locale.welcome.begin(facet)]
				: [
						locale.welcome.found({ noun: facet.noun, terms: facet.terms.length, notes, problems }),
						locale.welcome.hint(facet.noun),
					];
		// Text that is set again is read out again.
		if (parts.found.textContent !== found) parts.found.setText(found);
		if (parts.hint.textContent !== hint) parts.hint.setText(hint);
		parts.problems.toggle(problems !== undefined && problems > 0);
		return true;
	}

	#draw(): Parts {
		const { welcome } = this.#host.locale;
		const id = freshId();
		const root = this.#parent.createEl('section', { cls: 'in-phase-welcome', attr: { 'aria-labelledby': id } });
		root.createDiv({ cls: 'in-phase-welcome-title', text: welcome.title, attr: { id } });
		const found = root.createDiv({ cls: 'in-phase-welcome-found', attr: { 'aria-live': 'polite' } });
		const hint = root.createDiv('in-phase-welcome-hint');
		const buttons = root.createDiv('in-phase-welcome-buttons');
		const problems = buttons.createEl('button', {
			cls: 'mod-cta',
			text: welcome.showProblems,
			attr: { type: 'button' },
		});
		const close = buttons.createEl('button', { text: welcome.close, attr: { type: 'button' } });
		problems.addEventListener('click', () => {
			this.#close();
			this.#host.showProblems();
		});
		close.addEventListener('click', () => {
			this.#close();
			this.#host.onClosed();
		});
		return { root, found, hint, problems };
	}

	#close(): void {
		this.#isClosed = true;
		this.show();
		void this.#host.settings.update((settings) => ({ ...settings, welcomed: true }));
	}
}
