import { Component, type HoverParent, type HoverPopover } from 'obsidian';
import { isEmptyDraft, type FacetDraft } from '../../core/proposals/adopt';
import { basenameOf } from '../../core/note/path';
import { proposeFacets, type Proposal } from '../../core/proposals/propose';
import { showOffer } from '../actions/undo-notice';
import { bindLinks } from '../links';
import { closesWithPlugin } from '../open-windows';
import { PlanModal } from '../actions/plan-modal';
import type { RefactorContext } from '../actions/sources';
import { mustWait } from '../vault/must-wait';
import { adoptFacets } from './adopt-facets';
import { DraftView, type KeptDraft } from './draft-view';

/** How drafts were left, by their properties. */
type KeptDrafts = ReadonlyMap<string, KeptDraft>;

/** Shows what the vault seems to use, to be corrected, and makes facets of what is chosen. */
export function setUpFacets(context: RefactorContext, onAdopted?: () => void, kept?: KeptDrafts): void {
	if (mustWait(context)) return;
	closesWithPlugin(new SetupModal(context, onAdopted, kept), context.live).open();
}

/** What owns the listeners of links, and their previews. */
class LinkOwner extends Component implements HoverParent {
	hoverPopover: HoverPopover | null = null;
}

/** The window of the proposals: nothing need be touched in it but the button that confirms it. */
class SetupModal extends PlanModal {
	readonly #context: RefactorContext;
	readonly #onAdopted: (() => void) | undefined;
	readonly #kept: KeptDrafts | undefined;
	readonly #links = new LinkOwner();
	readonly #place: HTMLElement;
	#views: readonly DraftView[] = [];
	#said = '';

	constructor(context: RefactorContext, onAdopted: (() => void) | undefined, kept: KeptDrafts | undefined) {
		super(context.app, context.locale.setup.title);
		this.#context = context;
		this.#onAdopted = onAdopted;
		this.#kept = kept;
		this.modalEl.addClass('mod-setup');
		this.#place = this.contentEl.createDiv({ cls: 'in-phase-unseen', attr: { role: 'status' } });
	}

	override onClose(): void {
		this.#links.unload();
		super.onClose();
	}

	protected override async plan(): Promise<void> {
		const { live } = this.#context;
		const proposals = proposeFacets(live.index);
		const untold = proposals.flatMap((proposal) => proposal.untold);
		if (untold.length > 0) await live.readOutlines(untold);
		this.#show(untold.length > 0 ? proposeFacets(live.index) : proposals);
	}

	#show(proposals: readonly Proposal[]): void {
		const { app, live, locale } = this.#context;
		if (proposals.length === 0) {
			this.say(locale.setup.nothing);
			this.offerClose(locale.refactor.plan.close);
			return;
		}
		const apply = this.offer('', () => void this.#apply());
		apply.addClass('mod-cta');
		this.offer(locale.refactor.rename.cancel, () => this.close());
		const review = (): void => this.#review(apply);
		const host = {
			locale,
			vault: live.index,
			onChange: review,
			announce: (text: string) => this.#place.setText(text),
		};
		this.#views = proposals.map((proposal, at) => {
			const kept = this.#kept?.get(proposal.property) ?? {
				draft: undefined,
				isChosen: at === 0 && this.#kept === undefined,
			};
			return new DraftView(this.listEl, host, proposal, kept);
		});
		this.#links.load();
		bindLinks(this.listEl, { app, owner: this.#links, sourcePath: () => '' });
		// After what opens the note, which would be below the window.
		this.#links.registerDomEvent(this.listEl, 'click', ({ targetNode }) => this.#leaveFor(targetNode));
		review();
		apply.focus();
	}

	#review(apply: HTMLElement): void {
		const { setup, welcome } = this.#context.locale;
		const chosen = this.#chosen();
		const empty = chosen.find(isEmptyDraft);
		const [first] = chosen;
		apply.setText(chosen.length === 1 && first !== undefined ? welcome.use(first.property) : setup.use(chosen.length));
		apply.toggleAttribute('disabled', chosen.length === 0 || empty !== undefined);
		const said = empty === undefined ? setup.intro(this.#views.length) : setup.isEmpty(empty.property);
		// Text that is set again is read out again.
		if (said !== this.#said) this.say(said);
		this.#said = said;
	}

	#chosen(): readonly FacetDraft[] {
		return this.#views.flatMap(({ chosen }) => chosen ?? []);
	}

	async #apply(): Promise<void> {
		const chosen = this.#chosen();
		this.close();
		await adoptFacets(this.#context, chosen);
		this.#onAdopted?.();
	}

	/** A link was followed: the window gives way to the note, and can be come back to as it is left. */
	#leaveFor(target: Node | null): void {
		const link = target?.instanceOf(HTMLElement) === true ? target.closest<HTMLElement>('[data-href]') : undefined;
		const path = link?.dataset['href'];
		if (path === undefined) return;
		const { setup } = this.#context.locale;
		const kept = new Map(this.#views.map((view) => [view.property, view.keep()]));
		this.close();
		showOffer(setup.opened(basenameOf(path)), setup.back, () => setUpFacets(this.#context, this.#onAdopted, kept), 0);
	}
}
