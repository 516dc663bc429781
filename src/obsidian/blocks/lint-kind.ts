import type { VaultIndex } from '../../core/index/vault-index';
import type { Finding } from '../../core/lint/engine';
import { factsOf, type Fact } from '../../core/lint/fact';
import { severities } from '../../core/lint/severity';
import {
	askLint,
	findUnchecked,
	isLintAffected,
	runLint,
	type LintQuery,
	type Unchecked,
} from '../../core/query/lint-block';
import { titleOf } from '../../core/vocabulary/definitions';
import { mainNounOf, mainOf } from '../../core/vocabulary/noun';
import type { Locale } from '../../locale/locales';
import { showFixAll } from '../actions/fix-all';
import { fixFinding } from '../actions/fix-finding';
import { openAt } from '../open-at';
import { fillFactMenu, fillFindingMenu, refactorsOf } from '../actions/problem-menu';
import { actionsOnFact, type ProblemActions } from '../actions/finding-actions';
import type { RefactorContext } from '../actions/sources';
import { mustWait } from '../vault/must-wait';
import { keysOf, type FindingRow, buttonAt, findingRenderer } from './finding-rows';
import type { BlockKind } from './live-block';
import { Keymap, Menu, type Component, type PaneType } from 'obsidian';
import { isFocusLost } from '../dom/focus';
import { KeyedChildren } from '../dom/keyed-children';
import { isAskedByKey, showBelow } from '../dom/menu-place';
import { showText } from '../dom/show-text';

/** The `phase-lint` block: the findings of its note, of folders or of a phase, as the side panel shows them. */
export function lintKind(context: RefactorContext): BlockKind<LintQuery> {
	const { live, locale } = context;
	return {
		faulty: locale.blocks.faultyFindings,
		ask: askLint,
		createBody: (element, { app, owner }) => {
			const fixAll = (findings: readonly Finding[]): void => {
				if (!mustWait(context)) showFixAll(context, findings, true);
			};
			/** Whether a person asked for more than what is shown at first. */
			let isWhole = false;
			let showAgain = (): void => undefined;
			const list = new FindingList(element, owner, locale, {
				showAll: () => {
					isWhole = true;
					showAgain();
				},
				goTo: ({ path, address }, pane) => void openAt(app, path, address, pane),
				fillMenu: (menu, fact) =>
					fact.places.length === 1
						? fillFindingMenu(menu, fact, context)
						: fillFactMenu(menu, fact, { ...context, fixAll }),
			});
			const buttons: Pick<ProblemActions, 'fix' | 'refactorsOf' | 'fixAll'> = {
				fixAll,
				fix: (finding, fix) => void fixFinding(context, finding, fix),
				refactorsOf: (finding) => refactorsOf(finding, context),
			};
			// What was found once is found until a later check is done, so that nothing flickers meanwhile.
			let wasChecked = false;
			/** The notes whose titles are shown. */
			let named: ReadonlySet<string> = new Set();
			const show = (index: VaultIndex, query: LintQuery, isGrowing: boolean): void => {
				showAgain = () => show(index, query, isGrowing);
				wasChecked ||= !live.isChecking;
				const findings = runLint(
					index,
					query,
					query.path === undefined ? live.facts() : factsOf(live.findingsOf(query.path)),
				);
				const shown = findings.slice(0, query.limit ?? (isWhole ? undefined : usualLimit));
				const keys = keysOf(shown, query.path !== undefined);
				const rows = shown.map((finding, at) => ({
					key: keys[at] ?? '',
					finding,
					title: query.path === undefined ? noteTitleOf(index, finding.path) : undefined,
					others: otherNotesOf(index, finding),
					actions: actionsOnFact(locale, finding, buttons),
				}));
				const remark =
					findings.length > 0
						? joinSentences(shortenedText(locale, shown, findings), isGrowing ? locale.vault.growing : '')
						: emptyText(locale, index, findUnchecked(index, query), wasChecked, isGrowing);
				const isShortened = query.limit === undefined && shown.length < findings.length;
				list.show(rows, {
					counts: countsText(locale, findings),
					more: isShortened ? locale.blocks.lint.showAll(findings.length) : '',
					remark,
				});
				named = new Set(rows.flatMap(({ finding, others }) => [finding.path, ...others.map(({ path }) => path)]));
			};
			return {
				show,
				// Findings tell of themselves when they change.
				isConcerned: (index, query, notes) =>
					isLintAffected(index, query, notes) || notes.some((note) => note !== undefined && named.has(note.path)),
				isConcernedBy: ({ path }, { isAll, changed }) =>
					isAll || (path === undefined ? changed.size > 0 : changed.has(path)),
			};
		},
	};
}

/** How many findings a block shows at first that names no limit. */
const usualLimit = 20;

function countsText({ panel, blocks }: Locale, findings: readonly Fact[]): string {
	const counts = severities.flatMap((severity) => {
		const count = findings.filter((finding) => finding.severity === severity).length;
		return count === 0 ? [] : [panel.counts[severity](count)];
	});
	return counts.length === 0 ? '' : blocks.lint.counts(counts);
}

function shortenedText(locale: Locale, shown: readonly Fact[], findings: readonly Fact[]): string {
	return shown.length < findings.length ? locale.blocks.shortened(shown.length, findings.length) : '';
}

function joinSentences(...sentences: readonly string[]): string {
	return sentences.filter((sentence) => sentence !== '').join(' ');
}

function emptyText(
	locale: Locale,
	{ vocabulary }: VaultIndex,
	unchecked: Unchecked | undefined,
	wasChecked: boolean,
	isGrowing: boolean,
): string {
	switch (unchecked?.kind) {
		case 'no-note':
			return locale.blocks.lint.noNote(mainNounOf(vocabulary).noun, mainOf(vocabulary.facets)?.property ?? 'phase');
		case 'note':
			return locale.blocks.lint.noteLeftOut;
		case 'folders':
			return locale.blocks.lint.foldersLeftOut(unchecked.folders);
		case undefined:
			if (isGrowing) return locale.vault.noneSoFar;
			return wasChecked ? locale.blocks.lint.none : locale.panel.checking;
	}
}

/** The other notes that show a fact, each once. */
function otherNotesOf(index: VaultIndex, { path: own, places }: Fact): FindingRow['others'] {
	const paths = new Set(places.map(({ path }) => path));
	paths.delete(own);
	return [...paths].map((path) => ({ path, title: noteTitleOf(index, path) }));
}

function noteTitleOf(index: VaultIndex, path: string): string {
	const note = index.find(path);
	return note === undefined ? path : titleOf(note);
}

/** What a list of findings leaves to its block. */
interface FindingListActions {
	/** Goes to the place; the pane is asked for as by a modifier on a click. */
	goTo(finding: Finding, pane: PaneType | boolean): void;
	fillMenu(menu: Menu, fact: Fact): void;
	/** Shows those too that are left out for their number. */
	showAll(): void;
}

/** What stands around the rows. */
interface FindingFrame {
	/** How many there are of each severity; empty where there are none. */
	readonly counts: string;
	/** What the button says that shows all of them; empty where they are shown. */
	readonly more: string;
	/** Below the rows; may be empty. */
	readonly remark: string;
}

/** Findings in a block: rows that stay are kept as they are, and the focus stays among them. */
class FindingList {
	readonly #actions: FindingListActions;
	readonly #element: HTMLElement;
	readonly #counts: HTMLElement;
	readonly #more: HTMLElement;
	readonly #remark: HTMLElement;
	readonly #children: KeyedChildren<FindingRow>;
	#rows: readonly FindingRow[] = [];

	constructor(parent: HTMLElement, owner: Component, locale: Locale, actions: FindingListActions) {
		this.#actions = actions;
		this.#counts = parent.createDiv('in-phase-findings-counts');
		// WebKit takes a list without bullets for none, unless told.
		this.#element = parent.createEl('ul', { cls: 'in-phase-findings', attr: { role: 'list' } });
		this.#more = parent.createEl('button', { cls: 'in-phase-findings-more', attr: { type: 'button' } });
		this.#remark = parent.createDiv({ cls: 'in-phase-line', attr: { tabindex: '-1' } });
		this.#children = new KeyedChildren(this.#element, findingRenderer(locale));
		owner.registerDomEvent(this.#element, 'click', (event) => this.#onClick(event));
		owner.registerDomEvent(this.#more, 'click', () => {
			const first = this.#rows.length;
			actions.showAll();
			this.#focusNear(first);
		});
		owner.registerDomEvent(this.#element, 'auxclick', (event) => {
			if (event.button === 1) this.#onClick(event);
		});
		owner.registerDomEvent(this.#element, 'contextmenu', (event) => this.#onContextMenu(event));
	}

	/** Shows findings, and what stands around them. */
	show(rows: readonly FindingRow[], { counts, more, remark }: FindingFrame): void {
		const focusedAt = this.#rowIndexOf(this.#element.doc.activeElement);
		this.#rows = rows;
		this.#children.show(rows);
		this.#element.toggle(rows.length > 0);
		for (const [element, text] of [
			[this.#counts, counts],
			[this.#more, more],
			[this.#remark, remark],
		] as const)
			showText(element, text);
		this.#counts.toggle(counts !== '');
		this.#more.toggle(more !== '');
		if (focusedAt !== -1 && this.#rowIndexOf(this.#element.doc.activeElement) === -1) this.#focusNear(focusedAt);
	}

	/** What had the focus is gone, most likely put right: the next finding has it then, else what is said in their place. */
	#focusNear(index: number): void {
		const next = this.#element.children[Math.min(index, this.#rows.length - 1)];
		(next?.querySelector<HTMLElement>('.in-phase-finding-message') ?? this.#remark).focus({ preventScroll: true });
	}

	#onClick(event: MouseEvent): void {
		const target = elementOf(event.targetNode);
		const row = this.#rows[this.#rowIndexOf(target)];
		const button = target === undefined ? undefined : buttonAt(target);
		if (row === undefined || button === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		if (button === 'message') this.#actions.goTo(row.finding, Keymap.isModEvent(event));
		else if (event.button !== 0) return;
		else if (button === 'menu') this.#openMenu(row, target?.closest('button') ?? undefined);
		else row.actions[button]?.run();
	}

	#onContextMenu(event: MouseEvent): void {
		const target = elementOf(event.targetNode);
		const row = this.#rows[this.#rowIndexOf(target)];
		// A link has a menu of its own.
		if (row === undefined || target === undefined || target.closest('a') !== null) return;
		event.preventDefault();
		event.stopPropagation();
		if (isAskedByKey(event)) this.#openMenu(row, target.closest('button') ?? undefined);
		else this.#createMenu(row).showAtMouseEvent(event);
	}

	#openMenu(row: FindingRow, button: HTMLElement | undefined): void {
		const place = button ?? this.#element.children[this.#rows.indexOf(row)];
		if (place?.instanceOf(HTMLElement) !== true) return;
		const menu = this.#createMenu(row);
		menu.onHide(() => {
			if (place.isConnected && isFocusLost(place.doc)) place.focus({ preventScroll: true });
		});
		showBelow(menu, place);
	}

	#createMenu({ finding }: FindingRow): Menu {
		const menu = new Menu();
		this.#actions.fillMenu(menu, finding);
		return menu;
	}

	#rowIndexOf(element: Element | null | undefined): number {
		if (element === null || element === undefined) return -1;
		return [...this.#element.children].findIndex((row) => row.contains(element));
	}
}

function elementOf(node: Node | null): Element | undefined {
	return (node?.instanceOf(Element) === true ? node : node?.parentElement) ?? undefined;
}
