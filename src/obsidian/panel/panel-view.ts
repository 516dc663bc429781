import { ItemView, Scope, setIcon, type HoverPopover, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { nounOf } from '../../core/vocabulary/noun';
import type { Locale } from '../../locale/locales';
import { bindLinks } from '../links';
import { fillTermMenu } from '../actions/register-refactors';
import { fillWhyMenu } from '../actions/register-why';
import type { RefactorContext } from '../actions/sources';
import type { FindingsNews } from '../vault/live-findings';
import type { IndexEvent, LiveIndex } from '../vault/live-index';
import { OpenState } from './open-state';
import { PanelTabs, parseTab, type Tab } from './panel-tabs';
import { PhasesPane, type TermTarget } from './phases-pane';
import { ProblemsPane } from './problems-pane';
import { parseProblemsState, serializeProblemsState } from './problems-state';
import { Welcome } from './welcome';
import { showText } from '../dom/show-text';

/** The type under which the workspace knows the side panel. */
export const panelViewType = 'in-phase-panel';

/** The icon of the panel and of the ribbon. */
export const panelIcon = 'orbit';

/** The side panel: the phases with their notes, and the problems. */
export class PanelView extends ItemView {
	hoverPopover: HoverPopover | null = null;
	readonly #live: LiveIndex;
	readonly #locale: Locale;
	readonly #tabs: PanelTabs;
	readonly #welcome: Welcome;
	readonly #message: HTMLElement;
	readonly #phases: PhasesPane;
	readonly #problems: ProblemsPane;
	/** Below the panes, where it comes and goes without moving what is above. */
	readonly #growth: HTMLElement;
	readonly #open: Readonly<Record<Tab, OpenState>>;
	#tab: Tab = 'phases';

	constructor(leaf: WorkspaceLeaf, context: RefactorContext) {
		super(leaf);
		const { live, locale } = context;
		this.#live = live;
		this.#locale = locale;
		this.navigation = false;
		const remember = (): void => this.#remember();
		this.#open = { phases: new OpenState(false, remember), problems: new OpenState(true, remember) };
		this.contentEl.addClass('in-phase-panel');
		this.#tabs = new PanelTabs(this.contentEl, this, locale, (tab) => {
			this.#tab = tab;
			this.#show();
			remember();
		});
		const { phases, problems } = this.#tabs.panes;
		this.#welcome = new Welcome(phases.createDiv(), {
			...context,
			showProblems: () => this.#leaveWelcome('problems'),
			onClosed: () => this.#leaveWelcome('phases'),
		});
		this.#message = phases.createDiv('in-phase-panel-message');
		this.#phases = new PhasesPane(phases, {
			...context,
			owner: this,
			openState: this.#open.phases,
			onState: remember,
			fillRefactors: (menu, asked) => {
				fillTermMenu(menu, context, asked);
				fillWhyMenu(menu, context, asked);
			},
		});
		this.#problems = new ProblemsPane(problems, {
			...context,
			owner: this,
			openState: this.#open.problems,
			onState: remember,
		});
		this.#growth = this.contentEl.createDiv('in-phase-growing');
		this.scope = new Scope(this.app.scope);
		this.scope.register(['Mod'], 'f', () => {
			(this.#tab === 'problems' ? this.#problems : this.#phases).focusFilter();
			return false;
		});
	}

	override getViewType(): string {
		return panelViewType;
	}

	override getDisplayText(): string {
		return this.#locale.panel.title;
	}

	override getIcon(): string {
		return panelIcon;
	}

	override getState(): Record<string, unknown> {
		const { phases, problems } = this.#open;
		return {
			tab: this.#tab,
			facet: this.#phases.property,
			phases: phases.serialize(),
			groups: problems.serialize(),
			problems: serializeProblemsState(this.#problems.state),
		};
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		if (typeof state === 'object' && state !== null) {
			if ('tab' in state) this.#tab = parseTab(state.tab) ?? this.#tab;
			if ('facet' in state) this.#phases.setProperty(state.facet);
			if ('phases' in state) this.#open.phases.restore(state.phases);
			if ('groups' in state) this.#open.problems.restore(state.groups);
			if ('problems' in state) this.#problems.setState(parseProblemsState(state.problems));
		}
		this.#show();
		await super.setState(state, result);
	}

	/** Shows one side of the panel; with the path of a note, the problems of that note, and the focus goes to them. */
	reveal(tab: Tab, path?: string): void {
		this.#tab = tab;
		if (path !== undefined) this.#problems.lookAt(path);
		this.#show();
		this.#remember();
		if (path !== undefined) this.#problems.focusList();
	}

	/** Puts the focus on the list that is shown, or on its tab where there is none. */
	focusList(): void {
		const pane = this.#tab === 'problems' ? this.#problems : this.#phases;
		if (!pane.focusList()) this.#tabs.focus();
	}

	/** Shows a term among the phases, and puts the focus there. */
	revealTerm(target: TermTarget): void {
		this.#tab = 'phases';
		this.#show();
		this.#phases.reveal(target);
		this.#remember();
	}

	protected override async onOpen(): Promise<void> {
		bindLinks(this.contentEl, { app: this.app, owner: this, sourcePath: () => '' });
		this.register(this.#live.onChange((event) => event.kind !== 'closed' && this.#follow(event)));
		this.register(this.#live.onFindings((news) => this.#followFindings(news)));
		this.register(() => this.#live.turns.drop(this));
		this.registerEvent(
			this.app.workspace.on('file-open', () => {
				this.#problems.unpin();
				this.#show();
			}),
		);
		this.#show();
		return Promise.resolve();
	}

	/** The workspace asks for the state when it is kept. */
	#remember(): void {
		void this.app.workspace.requestSaveLayout();
	}

	#follow(event: Exclude<IndexEvent, { kind: 'closed' }>): void {
		const isOther = event.kind === 'rebuilt' || event.changes.some(({ isVocabularyChanged }) => isVocabularyChanged);
		// Findings tell of themselves when they change.
		if (isOther || (this.#tab === 'phases' && this.#phases.isConcerned(event.changes))) this.#showInTurn();
		else this.#showGrowth();
	}

	#followFindings({ isAll, changed }: FindingsNews): void {
		if (isAll || changed.size > 0 || this.#problems.isWaiting) this.#showInTurn();
		else if (this.#tab === 'phases') this.#welcome.show();
	}

	#showInTurn(): void {
		this.#live.turns.take(this, () => this.#show());
	}

	#show(): void {
		this.#tabs.show(this.#tab, this.#live.facts().length);
		const { facet } = this.#phases;
		if (facet !== undefined) this.#tabs.name(this.#locale.phases.plural(nounOf(facet)));
		if (this.#tab === 'problems') this.#problems.show();
		else this.#showPhases();
		this.#showGrowth();
	}

	#showGrowth(): void {
		const { isGrowing, progress } = this.#live;
		this.#growth.toggle(isGrowing);
		showText(this.#growth, isGrowing ? this.#locale.vault.progress(progress.read, progress.total) : '');
	}

	#showPhases(): void {
		const isWelcome = this.#welcome.show();
		const isEmpty = this.#live.isReady && this.#isWithoutPhases();
		this.#showMessage(isWelcome && isEmpty ? '' : this.#phasesMessage(), isEmpty);
		this.#phases.show();
	}

	/** Above the phases, or in their place where there are none. */
	#showMessage(text: string, isEmpty: boolean): void {
		this.#message.toggle(text !== '');
		if (this.#message.textContent === text) return;
		this.#message.empty();
		this.#message.toggleClass('mod-empty', isEmpty);
		if (isEmpty) setIcon(this.#message.createDiv('in-phase-empty-icon'), panelIcon);
		this.#message.createDiv({ text });
	}

	/** The buttons of the welcome are gone, so the focus needs another place. */
	#leaveWelcome(tab: Tab): void {
		this.reveal(tab);
		this.focusList();
	}

	/** The welcome then says how to begin. */
	#isWithoutPhases(): boolean {
		return this.#live.index.vocabulary.facets.every(({ terms }) => terms.length === 0);
	}

	#phasesMessage(): string {
		const { panel, vault } = this.#locale;
		if (!this.#live.isShown) return vault.reading;
		if (!this.#live.isReady) return this.#isWithoutPhases() ? vault.noneSoFar : '';
		const { facet } = this.#phases;
		if (facet === undefined) return '';
		if (facet.terms.length === 0) return panel.noPhases({ ...nounOf(facet), tag: facet.definitionTag });
		return facet.halfDone.map(({ former, current }) => panel.halfDone(former.label, current.label)).join(' ');
	}
}
