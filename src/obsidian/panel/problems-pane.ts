import { setIcon, type Component } from 'obsidian';
import type { VaultIndex } from '../../core/index/vault-index';
import type { Finding } from '../../core/lint/engine';
import type { Fact } from '../../core/lint/fact';
import { safelyFixable } from '../../core/lint/fix';
import { severities } from '../../core/lint/severity';
import { selectProblems, type Problems, type ProblemScope } from '../../core/report/problems';
import { titleOf } from '../../core/query/row';
import { showFixAll } from '../actions/fix-all';
import { fixFinding } from '../actions/fix-finding';
import { openAt } from '../open-at';
import type { RefactorContext } from '../actions/sources';
import { mustWait } from '../vault/must-wait';
import type { OpenState } from './open-state';
import { fillFactMenu, fillFindingMenu, fillGroupMenu, refactorsOf } from '../actions/problem-menu';
import type { ProblemActions } from '../actions/finding-actions';
import { problemNodes } from './problem-nodes';
import { initialProblemsState, isFiltering, scopeAround, type ProblemsState } from './problems-state';
import { ProblemsToolbar } from './problems-toolbar';
import { Tree } from './tree';

/** What the list of problems works with. */
export interface ProblemsSurroundings extends RefactorContext {
	/** Owns the listeners. */
	readonly owner: Component;
	/** Keeps which groups are open. */
	readonly openState: OpenState;
	/** The state has changed, and is worth remembering. */
	onState(): void;
}

const none: Problems = { shown: [], counts: { error: 0, warning: 0, info: 0 } };

/** The list of problems with its controls. */
export class ProblemsPane {
	readonly #surroundings: ProblemsSurroundings;
	readonly #toolbar: ProblemsToolbar;
	readonly #tree: Tree;
	readonly #list: HTMLElement;
	readonly #empty: HTMLElement;
	readonly #announcement: HTMLElement;
	readonly #actions: ProblemActions;
	#state = initialProblemsState;
	#problems = none;
	#isWaiting = false;
	/** A note other than the active one, whose problems were asked for. */
	#pinned: string | undefined;

	constructor(parent: HTMLElement, surroundings: ProblemsSurroundings) {
		this.#surroundings = surroundings;
		const { app, owner, openState, locale } = surroundings;
		this.#toolbar = new ProblemsToolbar(parent, owner, locale, this.#state, {
			change: (change) => this.#change(change),
			collapseAll: () => this.#collapseAll(),
			fixAll: () =>
				this.#fixAll(
					this.#problems.shown.flatMap(({ places }) => places),
					isFiltering(this.#state),
				),
			enterList: () => this.#tree.focus(),
		});
		this.#announcement = parent.createDiv({ cls: 'in-phase-unseen', attr: { role: 'status' } });
		this.#empty = parent.createDiv('in-phase-panel-message mod-empty');
		this.#list = parent.createDiv('in-phase-list');
		this.#tree = new Tree(this.#list, locale.panel.problems, owner, locale, openState);
		const fixAll = (findings: readonly Finding[]): void => this.#fixAll(findings, true);
		const menus = { ...surroundings, fixAll };
		this.#actions = {
			fixAll,
			goTo: ({ path, address }, pane) => void openAt(app, path, address, pane),
			fix: (finding, fix) => void fixFinding(surroundings, finding, fix),
			fillFindingMenu: (menu, finding) => fillFindingMenu(menu, finding, menus),
			fillFactMenu: (menu, fact) => fillFactMenu(menu, fact, menus),
			refactorsOf: (finding) => refactorsOf(finding, menus),
			fillGroupMenu: (menu, group, by) => fillGroupMenu(menu, group, by, menus),
		};
	}

	/** How the list is set up. */
	get state(): ProblemsState {
		return this.#state;
	}

	/** Whether it says that the vault is still being checked, which is over when findings are told next. */
	get isWaiting(): boolean {
		return this.#isWaiting;
	}

	/** Sets the list up anew; `show` draws it. */
	setState(state: ProblemsState): void {
		this.#state = state;
	}

	/** Sets the list up for the problems of one note; `show` draws it. */
	lookAt(path: string): void {
		this.#pinned = path;
		this.#state = { ...initialProblemsState, group: this.#state.group, scope: 'note' };
	}

	/** The active note is another one. */
	unpin(): void {
		this.#pinned = undefined;
	}

	focusFilter(): void {
		this.#toolbar.focusFilter();
	}

	/** Puts the focus on the list; false when there is nothing in it. */
	focusList(): boolean {
		return this.#tree.focus();
	}

	/** Brings the list up to date with the findings. */
	show(): void {
		const { app, live, locale } = this.#surroundings;
		const facts = live.facts();
		const describe = (path: string): string => describeNote(live.index, path);
		const scope = scopeAround(this.#state.scope, this.#pinned ?? app.workspace.getActiveFile()?.path);
		this.#problems = scope === undefined ? none : selectProblems(locale, facts, { ...this.#state, scope, describe });
		const { shown, counts } = this.#problems;
		const nodes = problemNodes(locale, shown, this.#state.group, this.#actions);
		const isCollapsed = nodes.length > 0 && nodes.every(({ key }) => !this.#surroundings.openState.isOpen(key));
		this.#toolbar.show(this.#state, {
			counts,
			fixable: safelyFixable(shown.flatMap(({ places }) => places)).length,
			isCollapsed,
		});
		this.#showEmpty(facts, scope);
		this.#tree.show(nodes);
	}

	#change(change: Partial<ProblemsState>): void {
		if (change.scope !== undefined) this.#pinned = undefined;
		this.#state = { ...this.#state, ...change };
		this.show();
		this.#surroundings.onState();
		const { shown, counts } = this.#problems;
		const visible = severities.filter((severity) => counts[severity] > 0 && !this.#state.hidden.has(severity));
		const { panel } = this.#surroundings.locale;
		this.#announcement.setText(
			panel.announce(
				shown.length,
				visible.map((severity) => panel.counts[severity](counts[severity])),
			),
		);
	}

	#collapseAll(): void {
		const { openState, locale } = this.#surroundings;
		const nodes = problemNodes(locale, this.#problems.shown, this.#state.group, this.#actions);
		const isOpening = nodes.every(({ key }) => !openState.isOpen(key));
		openState.setAll(isOpening);
		this.show();
	}

	#fixAll(findings: readonly Finding[], areOnlyThese: boolean): void {
		if (!mustWait(this.#surroundings)) showFixAll(this.#surroundings, findings, areOnlyThese);
	}

	#showEmpty(facts: readonly Fact[], scope: ProblemScope | undefined): void {
		const isEmpty = this.#problems.shown.length === 0;
		this.#isWaiting = isEmpty && this.#surroundings.live.isChecking;
		this.#list.toggle(!isEmpty);
		this.#empty.toggle(isEmpty);
		if (!isEmpty) return;
		const isFiltered =
			scope !== undefined &&
			selectProblems(this.#surroundings.locale, facts, { scope, text: '', hidden: new Set(), describe: () => '' }).shown
				.length > 0;
		const text = isFiltered ? this.#surroundings.locale.panel.noMatch : this.#emptyText(scope);
		if (this.#empty.dataset['text'] === text) return;
		this.#empty.dataset['text'] = text;
		this.#empty.empty();
		setIcon(this.#empty.createDiv('in-phase-empty-icon'), isFiltered ? 'filter-x' : 'check-circle');
		this.#empty.createDiv({ text });
		if (!isFiltered) return;
		const clear = this.#empty.createEl('button', {
			text: this.#surroundings.locale.panel.clearFilters,
			attr: { type: 'button' },
		});
		clear.addEventListener('click', () => {
			this.#change({ text: '', hidden: new Set() });
			this.#tree.focus();
		});
	}

	#emptyText(scope: ProblemScope | undefined): string {
		const { live, locale } = this.#surroundings;
		if (live.isGrowing) return locale.vault.noneSoFar;
		if (live.isChecking) return locale.panel.checking;
		if (scope === undefined) return locale.panel.noNote;
		return this.#state.scope === 'vault' ? locale.panel.noProblems : locale.panel.noProblemsIn[this.#state.scope];
	}
}

/** What a filter finds a note by, besides its path. */
function describeNote(index: VaultIndex, path: string): string {
	const note = index.find(path);
	if (note === undefined) return '';
	return [titleOf(note), ...index.typesOf(note).map(({ text }) => text)].join('\n');
}
