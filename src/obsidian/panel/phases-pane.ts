import { DropdownComponent, SearchComponent, setIcon, type Component, type Menu } from 'obsidian';
import type { NoteChange } from '../../core/index/vault-index';
import type { Note } from '../../core/note/note';
import { saysTheSame } from '../../core/note/same';
import { listTerm } from '../../core/query/ask';
import type { Row } from '../../core/query/row';
import type { Facet, Term } from '../../core/vocabulary/facet';
import { findFacet } from '../../core/vocabulary/match';
import { nounOf } from '../../core/vocabulary/noun';
import { saidItemsOf } from '../../core/vocabulary/said';
import type { RefactorContext } from '../actions/sources';
import type { IndexEvent } from '../vault/live-index';
import type { TermPlace } from '../actions/change-phase';
import { OpenState } from './open-state';
import { bindPhaseDrop } from './phase-drop';
import { fillNoteMenu, fillTermMenu } from '../actions/phase-menu';
import { idOf, idsOf, phaseNodes } from './phase-nodes';
import { Tree } from './tree';
import type { TreeNode } from './tree-node';

/** What the list of phases works with. */
export interface PhasesSurroundings extends Pick<RefactorContext, 'app' | 'live' | 'writer' | 'locale'> {
	/** Owns the listeners. */
	readonly owner: Component;
	/** Keeps which branches are open while nothing is filtered. */
	readonly openState: OpenState;
	/** The state has changed, and is worth remembering. */
	readonly onState: () => void;
	/** Adds what changes a term in many notes, such as renaming it, to its menu. */
	readonly fillRefactors: (menu: Menu, place: TermPlace) => void;
}

/** A term to show, and the group of a type below it. */
export interface TermTarget {
	/** The name of the term. */
	readonly term: string;
	/** The facet's property; the first facet when left out. */
	readonly facet?: string | undefined;
	readonly type?: string | undefined;
}

/** The phases with their notes, a filter above them, and a choice of facet where there are several. */
export class PhasesPane {
	readonly #surroundings: PhasesSurroundings;
	readonly #header: HTMLElement;
	readonly #search: SearchComponent;
	readonly #facets: DropdownComponent;
	readonly #tree: Tree;
	readonly #list: HTMLElement;
	readonly #empty: HTMLElement;
	readonly #announcement: HTMLElement;
	#property: string | undefined;
	#text = '';
	/** Which branches are open while the filter is in use: all, but for those that were closed since. */
	#found = new OpenState(true, () => undefined);
	#target: TermTarget | undefined;
	#choices = '';
	#nodes: readonly TreeNode[] = [];
	/** The notes of each term, listed once for every change of the vault. */
	readonly #rows = new Map<string, readonly Row[]>();

	constructor(parent: HTMLElement, surroundings: PhasesSurroundings) {
		this.#surroundings = surroundings;
		const { live, owner, openState, locale } = surroundings;
		owner.register(live.onChange((event) => this.#forget(event)));
		this.#header = parent.createDiv('nav-header in-phase-toolbar mod-phases');
		this.#search = new SearchComponent(this.#header.createDiv('in-phase-toolbar-search')).onChange((text) =>
			this.#filter(text),
		);
		owner.registerDomEvent(this.#search.inputEl, 'keydown', (event) => this.#onFilterKey(event));
		this.#facets = new DropdownComponent(this.#header.createDiv('in-phase-toolbar-row')).onChange((property) =>
			this.#choose(property),
		);
		this.#facets.selectEl.setAttr('aria-label', locale.phases.facet);
		this.#announcement = parent.createDiv({ cls: 'in-phase-unseen', attr: { role: 'status' } });
		this.#empty = this.#createEmpty(parent);
		this.#list = parent.createDiv('in-phase-list');
		const stateNow = (): OpenState => (this.#isFiltering() ? this.#found : openState);
		this.#tree = new Tree(this.#list, '', owner, locale, {
			isOpen: (id, startsOpen) => stateNow().isOpen(id, startsOpen),
			setOpen: (id, isOpen, startsOpen) => stateNow().setOpen(id, isOpen, startsOpen),
		});
		bindPhaseDrop(this.#list, this.#tree, { app: surroundings.app, owner, findPlace: (key) => this.#placeOf(key) });
	}

	/** What the workspace remembers; the filter is not among it, so that nothing is left out unasked. */
	get property(): string | undefined {
		return this.#property;
	}

	/** Chooses the facet; `show` draws it. */
	setProperty(property: unknown): void {
		this.#property = typeof property === 'string' ? property : undefined;
	}

	focusFilter(): void {
		this.#search.inputEl.focus();
		this.#search.inputEl.select();
	}

	/** Puts the focus on the list; false when there is nothing in it. */
	focusList(): boolean {
		return this.#tree.focus();
	}

	/** Opens a term, scrolls to it and puts the focus there; as soon as the vault is read. */
	reveal(target: TermTarget): void {
		this.#target = target;
		this.#property = target.facet;
		this.#setText('');
		this.show();
	}

	/** The facet that is shown: the chosen one, else the first that has terms, else the first. */
	get facet(): Facet | undefined {
		const { vocabulary } = this.#surroundings.live.index;
		const chosen = this.#property === undefined ? undefined : findFacet(vocabulary, this.#property);
		const shown = [chosen, ...vocabulary.facets].find((facet) => facet !== undefined && facet.terms.length > 0);
		return shown ?? vocabulary.facets[0];
	}

	/** Whether the list may be another one after changes that leave the vocabulary as it is. */
	isConcerned(changes: readonly NoteChange[]): boolean {
		const { facet } = this;
		return facet !== undefined && changes.some((change) => isAbout(change, [facet]));
	}

	/** Brings the list up to date with the vault. */
	show(): void {
		const { live, openState } = this.#surroundings;
		const { facet } = this;
		this.#header.toggle(live.isShown && facet !== undefined && facet.terms.length > 0);
		if (!live.isShown || facet === undefined) return;
		this.#showFacets(live.index.vocabulary.facets, facet);
		this.#nameAfter(facet);
		const target = this.#target;
		this.#target = undefined;
		const ids = target === undefined ? [] : idsOf(live.index, facet, target.term, target.type);
		// The third, a type in its group, starts open.
		for (const [depth, id] of ids.entries()) openState.setOpen(id, true, depth === 2);
		this.#nodes = this.#nodesOf(facet);
		const isEmpty = this.#nodes.length === 0 && this.#isFiltering();
		this.#empty.toggle(isEmpty);
		this.#list.toggle(!isEmpty);
		this.#tree.show(this.#nodes);
		[...ids].reverse().some((id) => this.#tree.focusOn(id));
	}

	#nodesOf(facet: Facet): readonly TreeNode[] {
		const { app, live, writer, locale, fillRefactors } = this.#surroundings;
		const { index } = live;
		const placeOf = (term: Term): TermPlace => ({ app, live, writer, locale, index, facet, term });
		return phaseNodes({
			locale,
			index,
			facet,
			listRows: (term) => this.#listRows(facet, term),
			isGrowing: live.isGrowing,
			activePath: app.workspace.getActiveFile()?.path,
			text: this.#text,
			fillTermMenu: (menu, term) => fillTermMenu(menu, placeOf(term), live, fillRefactors),
			fillNoteMenu: (menu, term, path) => fillNoteMenu(menu, placeOf(term), path),
		});
	}

	/** Rows hold until a note that says something for a facet changes, or the vocabulary does. */
	#forget(event: IndexEvent): void {
		const { facets } = this.#surroundings.live.index.vocabulary;
		const isStale = (change: NoteChange): boolean => change.isVocabularyChanged || isAbout(change, facets);
		if (event.kind !== 'changed' || event.changes.some(isStale)) this.#rows.clear();
	}

	#listRows(facet: Facet, term: Term): readonly Row[] {
		const { index } = this.#surroundings.live;
		const id = idOf(facet, term.name);
		const rows = this.#rows.get(id) ?? listTerm(index, facet, term, []).rows;
		this.#rows.set(id, rows);
		return rows;
	}

	#placeOf(key: string): TermPlace | undefined {
		const { app, live, writer, locale } = this.#surroundings;
		const { facet } = this;
		const term = facet?.terms.find(({ name }) => idOf(facet, name) === key);
		return facet === undefined || term === undefined
			? undefined
			: { app, live, writer, locale, index: live.index, facet, term };
	}

	#isFiltering(): boolean {
		return this.#text.trim() !== '';
	}

	#showFacets(facets: readonly Facet[], current: Facet): void {
		const defined = facets.filter(({ terms }) => terms.length > 0);
		const choices = JSON.stringify(defined.map((facet) => [facet.id, nounOf(facet)]));
		if (choices !== this.#choices) {
			this.#choices = choices;
			this.#facets.selectEl.empty();
			for (const facet of defined)
				this.#facets.addOption(facet.id, this.#surroundings.locale.phases.plural(nounOf(facet)));
		}
		this.#facets.setValue(current.id);
		this.#facets.selectEl.parentElement?.toggle(defined.length > 1);
	}

	/** Everything here is called by what is listed. */
	#nameAfter(facet: Facet): void {
		const { panel, phases } = this.#surroundings.locale;
		const noun = nounOf(facet);
		this.#search.setPlaceholder(phases.filter(noun));
		this.#search.inputEl.setAttr('aria-label', phases.filter(noun));
		this.#tree.name(panel.tree(noun));
	}

	#choose(property: string): void {
		this.#property = property;
		this.show();
		this.#surroundings.onState();
	}

	#filter(text: string): void {
		this.#text = text;
		this.#found.setAll(true);
		this.show();
		const { facet } = this;
		if (facet === undefined) return;
		const count = (): string =>
			this.#surroundings.locale.phases.announce({
				...nounOf(facet),
				notes: new Set(this.#nodes.flatMap(notesBelow)).size,
				terms: this.#nodes.length,
			});
		this.#announcement.setText(this.#isFiltering() ? count() : '');
	}

	#setText(text: string): void {
		if (this.#search.getValue() !== text) this.#search.setValue(text);
		this.#filter(text);
	}

	#onFilterKey(event: KeyboardEvent): void {
		if (event.key === 'ArrowDown') this.#tree.focus();
		else if (event.key === 'Escape' && this.#text !== '') this.#setText('');
		else return;
		event.preventDefault();
		event.stopPropagation();
	}

	#createEmpty(parent: HTMLElement): HTMLElement {
		const { owner, locale } = this.#surroundings;
		const empty = parent.createDiv('in-phase-panel-message mod-empty');
		setIcon(empty.createDiv('in-phase-empty-icon'), 'filter-x');
		empty.createDiv({ text: locale.phases.noMatch });
		const clear = empty.createEl('button', { text: locale.phases.clearFilter, attr: { type: 'button' } });
		owner.registerDomEvent(clear, 'click', () => {
			this.#setText('');
			this.#tree.focus();
		});
		empty.hide();
		return empty;
	}
}

/** Whether what a note says for one of some facets, or how it is shown, may be something else after a change. */
function isAbout({ before, after }: NoteChange, facets: readonly Facet[]): boolean {
	if (saysTheSame(before, after)) return false;
	const says = (note: Note): boolean => facets.some((facet) => saidItemsOf(note, facet).length > 0);
	return [before, after].some((note) => note !== undefined && says(note));
}

function notesBelow({ key, children, path }: TreeNode): readonly string[] {
	if (children !== undefined) return children.flatMap(notesBelow);
	return path === key ? [key] : [];
}
