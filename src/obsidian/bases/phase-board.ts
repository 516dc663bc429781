import { BasesView, Menu, Notice, type BasesEntry, type BasesEntryGroup, type HoverPopover, type QueryController } from 'obsidian';
import { dealCards, type BoardColumn } from '../../core/query/board';
import { planMove } from '../../core/refactor/move-note';
import type { Facet, Term } from '../../core/vocabulary/facet';
import { findFacet } from '../../core/vocabulary/match';
import { KeyedChildren } from '../dom/keyed-children';
import { offerUndo } from '../fixing/fix-finding';
import { makeFix } from '../fixing/write-note';
import { bindLinks } from '../links';
import type { LiveIndex } from '../vault/live-index';
import { cardRenderer, titleOf } from './board-cards';
import { boardText } from './text';

/** The type of the view in a base's file. */
export const boardViewType = 'in-phase-board';

/** The option of the view that names the facet of its columns. */
export const facetOption = 'facet';

const dragType = 'application/x-in-phase-card';

interface Band {
	readonly key: string;
	readonly label: string;
	readonly columns: readonly BoardColumn<BasesEntry>[];
}

/** A base as columns by phase, in the order of the lifecycle; a card that is dragged changes the phase of its note. */
export class PhaseBoard extends BasesView {
	override readonly type = boardViewType;
	hoverPopover: HoverPopover | null = null;
	readonly #live: LiveIndex;
	readonly #element: HTMLElement;
	readonly #bands: KeyedChildren<Band>;
	readonly #columnsOf = new WeakMap<HTMLElement, KeyedChildren<BoardColumn<BasesEntry>>>();
	readonly #cardsOf = new WeakMap<HTMLElement, KeyedChildren<BoardColumn<BasesEntry>['cards'][number]>>();
	#facet: Facet | undefined;

	constructor(controller: QueryController, element: HTMLElement, live: LiveIndex) {
		super(controller);
		this.#live = live;
		this.#element = element.createDiv('in-phase-board');
		this.#bands = new KeyedChildren(this.#element, this.#bandRenderer());
	}

	override onload(): void {
		bindLinks(this.#element, { app: this.app, owner: this, sourcePath: () => '' });
		this.registerDomEvent(this.#element, 'dragstart', (event) => this.#onDragStart(event));
		this.registerDomEvent(this.#element, 'dragover', (event) => this.#onDragOver(event));
		this.registerDomEvent(this.#element, 'dragleave', () => this.#markTarget(undefined));
		this.registerDomEvent(this.#element, 'drop', (event) => this.#onDrop(event));
		this.registerDomEvent(this.#element, 'contextmenu', (event) => this.#onContextMenu(event));
		this.register(this.#live.onChange(({ kind }) => kind !== 'closed' && this.onDataUpdated()));
	}

	override onunload(): void {
		this.#element.remove();
	}

	override onDataUpdated(): void {
		if (!this.#live.isReady || this.data === undefined) {
			this.#element.setAttr('aria-busy', 'true');
			return;
		}
		this.#element.removeAttribute('aria-busy');
		const { index } = this.#live;
		const wanted = this.config.get(facetOption);
		this.#facet = (typeof wanted === 'string' ? findFacet(index.vocabulary, wanted) : undefined) ?? index.vocabulary.facets[0];
		const facet = this.#facet;
		if (facet === undefined) return;
		this.#bands.show(this.data.groupedData.map((group, at) => toBand(group, at, facet, (path) => index.find(path))));
	}

	#bandRenderer(): ConstructorParameters<typeof KeyedChildren<Band>>[1] {
		const update = (element: HTMLElement, { label, columns }: Band): void => {
			const heading = element.find('.in-phase-board-heading');
			if (heading.textContent !== label) heading.setText(label);
			heading.toggle(label !== '');
			this.#columnsOf.get(element)?.show(columns);
		};
		return {
			keyOf: ({ key }) => key,
			update,
			create: (band) => {
				const element = createDiv('in-phase-board-band');
				element.createDiv({ cls: 'in-phase-board-heading', attr: { role: 'heading', 'aria-level': '3' } });
				const columns = element.createDiv('in-phase-board-columns');
				this.#columnsOf.set(element, new KeyedChildren(columns, this.#columnRenderer()));
				update(element, band);
				return element;
			},
		};
	}

	#columnRenderer(): ConstructorParameters<typeof KeyedChildren<BoardColumn<BasesEntry>>>[1] {
		const surroundings = () => ({ app: this.app, config: this.config, index: this.#live.index, facetProperty: this.#facet?.property ?? '' });
		const update = (element: HTMLElement, { term, cards }: BoardColumn<BasesEntry>): void => {
			const label = this.#labelOf(term);
			element.setAttr('aria-label', boardText.column(label, cards.length));
			element.toggleClass('is-empty', cards.length === 0);
			element.find('.in-phase-board-label').setText(label);
			element.find('.in-phase-board-count').setText(String(cards.length));
			this.#cardsOf.get(element)?.show(cards);
		};
		return {
			keyOf: ({ term }) => term?.name ?? '',
			update,
			create: (column) => {
				const element = createDiv({ cls: 'in-phase-board-column', attr: { role: 'group', 'data-term': column.term?.name ?? '' } });
				const head = element.createDiv('in-phase-board-head');
				head.createSpan('in-phase-board-label');
				head.createSpan('in-phase-board-count');
				this.#cardsOf.set(element, new KeyedChildren(element.createDiv({ cls: 'in-phase-board-cards', attr: { role: 'list' } }), cardRenderer(surroundings)));
				update(element, column);
				return element;
			},
		};
	}

	#labelOf(term: Term | undefined): string {
		return term?.label ?? boardText.none(this.#facet?.noun ?? '');
	}

	#onDragStart(event: DragEvent): void {
		const card = cardAt(event);
		if (card === undefined || event.dataTransfer === null) return;
		event.dataTransfer.effectAllowed = 'move';
		event.dataTransfer.setData(dragType, JSON.stringify({ path: card.path, from: card.term }));
	}

	#onDragOver(event: DragEvent): void {
		const column = columnAt(event);
		if (column === undefined || event.dataTransfer?.types.includes(dragType) !== true) return;
		event.preventDefault();
		event.dataTransfer.dropEffect = 'move';
		this.#markTarget(column);
	}

	#onDrop(event: DragEvent): void {
		const column = columnAt(event);
		const dragged = parseDragged(event.dataTransfer?.getData(dragType));
		this.#markTarget(undefined);
		if (column === undefined || dragged === undefined) return;
		event.preventDefault();
		void this.#move(dragged.path, dragged.from, column.dataset['term'] ?? '');
	}

	#onContextMenu(event: MouseEvent): void {
		const card = cardAt(event);
		if (card === undefined || this.#facet === undefined || event.defaultPrevented) return;
		event.preventDefault();
		const menu = new Menu();
		for (const term of [...this.#facet.terms, undefined]) {
			const name = term?.name ?? '';
			if (name === card.term) continue;
			menu.addItem((item) => item.setTitle(boardText.moveTo(this.#labelOf(term))).onClick(() => void this.#move(card.path, card.term, name)));
		}
		menu.showAtMouseEvent(event);
	}

	#markTarget(target: HTMLElement | undefined): void {
		for (const column of this.#element.findAll('.in-phase-board-column')) column.toggleClass('is-target', column === target);
	}

	/** @param from The name of the term the card stood under; `''` for none, as `to`. */
	async #move(path: string, from: string, to: string): Promise<void> {
		const facet = this.#facet;
		const note = this.#live.index.find(path);
		if (facet === undefined || note === undefined || from === to) return;
		const termOf = (name: string): Term | undefined => facet.terms.find((term) => term.name === name);
		const changes = planMove(note, facet, termOf(from), termOf(to));
		const title = titleOf(this.#live.index, path) ?? path;
		if (changes === undefined) {
			new Notice(boardText.refused(title, boardText.inOneText));
			return;
		}
		const label = this.#labelOf(termOf(to));
		const writing = await makeFix(this.app, path, { title: boardText.moveTo(label), safety: 'unsafe', changes });
		if (!writing.isWritten) {
			new Notice(boardText.refused(title, writing.reason));
			return;
		}
		offerUndo(this.app, writing.note, boardText.moved(title, label));
	}
}

function toBand(
	group: BasesEntryGroup,
	at: number,
	facet: Facet,
	find: (path: string) => Parameters<typeof dealCards>[1][number][1],
): Band {
	const label = group.hasKey() ? String(group.key) : '';
	const entries = group.entries.map((entry) => [entry, find(entry.file.path)] as const);
	return { key: label === '' ? `#${at}` : label, label, columns: dealCards(facet, entries) };
}

function cardAt(event: UIEvent): { readonly path: string; readonly term: string } | undefined {
	const card = elementAt(event)?.closest<HTMLElement>('.in-phase-board-card');
	const path = card?.dataset['path'];
	const term = card?.closest<HTMLElement>('.in-phase-board-column')?.dataset['term'];
	return path === undefined || term === undefined ? undefined : { path, term };
}

function columnAt(event: UIEvent): HTMLElement | undefined {
	return elementAt(event)?.closest<HTMLElement>('.in-phase-board-column') ?? undefined;
}

function elementAt({ targetNode }: UIEvent): Element | undefined {
	return targetNode?.instanceOf(Element) === true ? targetNode : (targetNode?.parentElement ?? undefined);
}

function parseDragged(data: string | undefined): { readonly path: string; readonly from: string } | undefined {
	if (data === undefined || data === '') return undefined;
	const value: unknown = JSON.parse(data);
	const isDragged = typeof value === 'object' && value !== null && 'path' in value && 'from' in value;
	return isDragged ? { path: String(value.path), from: String(value.from) } : undefined;
}
