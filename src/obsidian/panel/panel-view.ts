import { ItemView, type HoverPopover, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { Finding } from '../../core/lint/engine';
import type { Severity } from '../../core/lint/rule';
import { summarize } from '../../core/report/summary';
import { bindLinks } from '../links';
import { openAt } from '../open-at';
import type { LiveIndex } from '../vault/live-index';
import { findingNodes, phaseNodes } from './nodes';
import { panelText } from './text';
import { Tree, type TreeState } from './tree';

/** The type under which the workspace knows the side panel. */
export const panelViewType = 'in-phase-panel';

/** The icon of the panel and of the ribbon. */
export const panelIcon = 'orbit';

const tabs = ['phases', 'problems'] as const;

type Tab = (typeof tabs)[number];

/** The side panel: the phases with their notes, and the problems. */
export class PanelView extends ItemView {
	hoverPopover: HoverPopover | null = null;
	readonly #live: LiveIndex;
	readonly #isOpen = new Map<string, boolean>();
	#tab: Tab = 'phases';
	#show: (() => void) | undefined;

	constructor(leaf: WorkspaceLeaf, live: LiveIndex) {
		super(leaf);
		this.#live = live;
		this.navigation = false;
	}

	override getViewType(): string {
		return panelViewType;
	}

	override getDisplayText(): string {
		return panelText.title;
	}

	override getIcon(): string {
		return panelIcon;
	}

	override getState(): Record<string, unknown> {
		return { tab: this.#tab, open: Object.fromEntries(this.#isOpen) };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		if (typeof state === 'object' && state !== null) {
			if ('tab' in state) this.#tab = tabs.find((tab) => tab === state.tab) ?? this.#tab;
			if ('open' in state && typeof state.open === 'object' && state.open !== null) {
				for (const [id, isOpen] of Object.entries(state.open)) this.#isOpen.set(id, isOpen === true);
			}
		}
		this.#show?.();
		await super.setState(state, result);
	}

	protected override async onOpen(): Promise<void> {
		this.contentEl.empty();
		this.contentEl.addClass('in-phase-panel');
		const buttons = this.#createTabs();
		const message = this.contentEl.createDiv('in-phase-panel-message');
		const phases = this.contentEl.createDiv('in-phase-tree');
		const problems = this.contentEl.createDiv('in-phase-tree');
		const state = (tab: Tab, isOpenAtFirst: boolean): TreeState => ({
			isOpen: (id) => this.#isOpen.get(`${tab}/${id}`) ?? isOpenAtFirst,
			setOpen: (id, isOpen) => {
				this.#isOpen.set(`${tab}/${id}`, isOpen);
				void this.app.workspace.requestSaveLayout();
			},
		});
		const phaseTree = new Tree(phases, panelText.tree.phases, this, state('phases', false));
		const problemTree = new Tree(problems, panelText.tree.problems, this, state('problems', true));
		bindLinks(this.contentEl, { app: this.app, owner: this, sourcePath: () => '' });
		this.#show = () => {
			const findings = this.#live.findings();
			for (const tab of tabs) {
				buttons[tab].toggleClass('is-active', tab === this.#tab);
				buttons[tab].setAttr('aria-selected', String(tab === this.#tab));
			}
			showCounts(buttons.problems, findings);
			phases.toggle(this.#tab === 'phases');
			problems.toggle(this.#tab === 'problems');
			message.setText(this.#message(findings));
			message.toggle(message.textContent !== '');
			if (!this.#live.isReady) return;
			const { index } = this.#live;
			const [facet] = index.vocabulary.facets;
			if (this.#tab === 'problems') problemTree.show(findingNodes(index, findings, (finding) => void this.#goTo(finding)));
			else if (facet !== undefined) phaseTree.show(phaseNodes(index, facet, this.app.workspace.getActiveFile()?.path));
		};
		const show = (): void => this.#show?.();
		this.register(this.#live.onChange(({ kind }) => kind !== 'closed' && show()));
		this.register(this.#live.onFindings(show));
		this.registerEvent(this.app.workspace.on('file-open', show));
		show();
		return Promise.resolve();
	}

	protected override async onClose(): Promise<void> {
		this.#show = undefined;
		this.contentEl.empty();
		return Promise.resolve();
	}

	#createTabs(): Readonly<Record<Tab, HTMLElement>> {
		const header = this.contentEl.createDiv({ cls: 'in-phase-tabs', attr: { role: 'tablist' } });
		const create = (tab: Tab): HTMLElement => {
			const button = header.createEl('button', { cls: 'in-phase-tab', attr: { role: 'tab' } });
			button.createSpan({ text: panelText[tab] });
			this.registerDomEvent(button, 'click', () => {
				this.#tab = tab;
				this.#show?.();
				void this.app.workspace.requestSaveLayout();
			});
			return button;
		};
		return { phases: create('phases'), problems: create('problems') };
	}

	#message(findings: readonly Finding[]): string {
		if (!this.#live.isReady) return panelText.reading;
		const [facet] = this.#live.index.vocabulary.facets;
		if (this.#tab === 'problems') return findings.length === 0 ? panelText.noProblems : '';
		if (facet === undefined || facet.terms.length > 0) return facet?.halfDone.map(({ former, current }) => panelText.halfDone(former.label, current.label)).join(' ') ?? '';
		return panelText.noPhases(facet.noun, facet.definitionTag);
	}

	async #goTo(finding: Finding): Promise<void> {
		await openAt(this.app, finding.path, finding.address);
	}
}

/** A small count per severity behind a tab's name; nothing where there is nothing. */
function showCounts(button: HTMLElement, findings: readonly Finding[]): void {
	const summary = summarize(findings);
	const state = JSON.stringify(summary);
	if (button.dataset['counts'] === state) return;
	button.dataset['counts'] = state;
	button.querySelector('.in-phase-tab-counts')?.remove();
	const counts = button.createSpan('in-phase-tab-counts');
	for (const severity of ['error', 'warning', 'info'] as const satisfies readonly Severity[]) {
		if (summary[severity] === 0) continue;
		const label = panelText.counts[severity](summary[severity]);
		counts.createSpan({ cls: `in-phase-count mod-${severity}`, text: String(summary[severity]), attr: { 'aria-label': label } });
	}
}
