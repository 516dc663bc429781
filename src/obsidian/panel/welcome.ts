import type { VaultIndex } from '../../core/index/vault-index';
import { proposeFacets, type Proposal } from '../../core/proposals/propose';
import { mainOf, nounOf } from '../../core/vocabulary/noun';
import { freshId } from '../dom/fresh-id';
import type { RefactorContext } from '../actions/sources';
import { adoptFacets, describeProposal } from '../settings/adopt-facets';
import { setUpFacets } from '../settings/setup-modal';
import { showText } from '../dom/show-text';

/** More than these are no help in choosing. */
const mostProposals = 3;

/** What the welcome looks at, and where its buttons lead. */
export interface WelcomeHost extends RefactorContext {
	readonly showProblems: () => void;
	/** The welcome is gone, and with it the focus. */
	readonly onClosed: () => void;
}

interface Parts {
	readonly root: HTMLElement;
	readonly found: HTMLElement;
	readonly hint: HTMLElement;
	readonly proposals: HTMLElement;
	readonly correct: HTMLElement;
	readonly problems: HTMLElement;
}

/** Says once what was found in the vault: until it is closed, or settings are saved. */
export class Welcome {
	readonly #parent: HTMLElement;
	readonly #host: WelcomeHost;
	#parts: Parts | undefined;
	#isClosed = false;
	#proposed: { readonly index: VaultIndex; readonly proposals: readonly Proposal[] } | undefined;

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
		const { facets } = index.vocabulary;
		const facet = mainOf(facets);
		if (facet === undefined) return true;
		const proposals = facet.terms.length === 0 ? this.#proposalsOf(index) : [];
		const problems = live.isChecking ? undefined : live.facts().length;
		const [found, hint] =
			facet.terms.length === 0
				? proposals.length > 0
					? [locale.welcome.seems, locale.welcome.choose]
					: [locale.welcome.nothing(nounOf(facet)), locale.welcome.begin(facet)]
				: [
						locale.welcome.found({ ...nounOf(facet), terms: facet.terms.length, notes: index.listed, problems }),
						locale.welcome.hint(facet.noun),
					];
		showText(parts.found, found);
		showText(parts.hint, hint);
		this.#showProposals(parts, proposals);
		// One thing to press at a time stands out.
		parts.problems.toggleClass('mod-cta', proposals.length === 0);
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
		const proposals = root.createEl('ul', { cls: 'in-phase-proposals', attr: { role: 'list' } });
		const buttons = root.createDiv('in-phase-welcome-buttons');
		const correct = buttons.createEl('button', { text: welcome.correct, attr: { type: 'button' } });
		correct.hide();
		correct.addEventListener('click', () => setUpFacets(this.#host, this.#host.onClosed));
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
		return { root, found, hint, proposals, correct, problems };
	}

	/** Every note is counted for them, so that they are looked for once for an index, and again once their order is read. */
	#proposalsOf(index: VaultIndex): readonly Proposal[] {
		if (this.#proposed?.index === index) return this.#proposed.proposals;
		const proposals = proposeFacets(index).slice(0, mostProposals);
		this.#proposed = { index, proposals };
		const untold = proposals.flatMap((proposal) => proposal.untold);
		if (untold.length > 0) void this.#readOrder(index, untold);
		return proposals;
	}

	async #readOrder(index: VaultIndex, untold: readonly string[]): Promise<void> {
		await this.#host.live.readOutlines(untold);
		if (this.#proposed?.index !== index) return;
		this.#proposed = { index, proposals: proposeFacets(index).slice(0, mostProposals) };
		this.show();
	}

	#showProposals({ proposals: list, correct }: Parts, proposals: readonly Proposal[]): void {
		const { locale } = this.#host;
		const shown = JSON.stringify(proposals);
		if (list.dataset['shown'] === shown) return;
		list.dataset['shown'] = shown;
		list.empty();
		for (const part of [list, correct]) part.toggle(proposals.length > 0);
		for (const proposal of proposals) {
			const item = list.createEl('li');
			item.createDiv({ text: describeProposal(locale, proposal) });
			const use = item.createEl('button', {
				cls: 'mod-cta',
				text: locale.welcome.use(proposal.property),
				attr: { type: 'button' },
			});
			use.addEventListener('click', () => void this.#use(proposal));
		}
	}

	async #use(proposal: Proposal): Promise<void> {
		await adoptFacets(this.#host, [proposal]);
		this.#host.onClosed();
	}

	#close(): void {
		this.#isClosed = true;
		this.show();
		void this.#host.settings.update((settings) => ({ ...settings, welcomed: true }));
	}
}
