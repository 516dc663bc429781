import { say } from '../../core/message';
import { BasesView, Keymap, Menu, type HoverPopover, type QueryController } from 'obsidian';
import { findNamedFacet } from '../../core/query/named';
import { undefinedFacet } from '../../core/query/resolve';
import type { Facet, Term } from '../../core/vocabulary/facet';
import { findFacet } from '../../core/vocabulary/match';
import { mainOf } from '../../core/vocabulary/noun';
import { KeyedChildren } from '../dom/keyed-children';
import { isAskedByKey, showBelow } from '../dom/menu-place';
import { bindLinks, drawnByHost } from '../links';
import type { RefactorContext } from '../actions/sources';
import { mustWait } from '../vault/must-wait';
import { bandRenderer, toBands, type Band } from './board-columns';
import { BoardFocus } from './board-focus';
import { columnLabel, moveCard } from './move-card';
import { cardAt, columnAt, elementAt, findNeighbour, type PlacedCard } from './placed-card';
import { showText } from '../dom/show-text';

/** The type of the view in a base's file. */
export const boardViewType = 'in-phase-board';

/** The option of the view that names the facet of its columns. */
export const facetOption = 'facet';

/** What a board works with. */
type BoardContext = Pick<RefactorContext, 'live' | 'writer' | 'locale'>;

const dragType = 'application/x-in-phase-card';

/** A base as columns by phase, in the order of the lifecycle; a card that is moved changes the phase of its note. */
export class PhaseBoard extends BasesView {
	override readonly type = boardViewType;
	hoverPopover: HoverPopover | null = null;
	readonly #context: BoardContext;
	readonly #element: HTMLElement;
	readonly #remark: HTMLElement;
	readonly #bands: KeyedChildren<Band>;
	readonly #focus: BoardFocus;
	#facet: Facet | undefined;
	#dragged: PlacedCard | undefined;

	constructor(controller: QueryController, element: HTMLElement, context: BoardContext) {
		super(controller);
		this.#context = context;
		this.#element = element.createDiv('in-phase-board');
		this.#remark = this.#element.createDiv({ cls: 'in-phase-board-remark', attr: { role: 'status' } });
		this.#focus = new BoardFocus(this.#element);
		this.#bands = new KeyedChildren(this.#element.createDiv('in-phase-board-bands'), bandRenderer());
	}

	override onload(): void {
		const element = this.#element;
		// Before the links, whose menu would lack what can be done with a card.
		this.registerDomEvent(element, 'contextmenu', (event) => this.#onContextMenu(event));
		bindLinks(element, { app: this.app, owner: this, sourcePath: () => '' });
		this.registerDomEvent(element, 'click', (event) => this.#onClick(event));
		this.registerDomEvent(element, 'keydown', (event) => this.#onKeyDown(event));
		this.registerDomEvent(element, 'dragstart', (event) => this.#onDragStart(event));
		this.registerDomEvent(element, 'dragover', (event) => this.#onDragOver(event));
		this.registerDomEvent(element, 'dragleave', () => this.#markTarget(undefined));
		this.registerDomEvent(element, 'dragend', () => this.#endDrag());
		this.registerDomEvent(element, 'drop', (event) => this.#onDrop(event));
		this.register(
			this.#context.live.onChange(({ kind }) => {
				if (kind === 'closed') this.unload();
				else this.onDataUpdated();
			}),
		);
	}

	override onunload(): void {
		this.#element.remove();
	}

	override onDataUpdated(): void {
		const { live, locale } = this.#context;
		const { index, isShown, isGrowing } = live;
		const { data } = this;
		if (!isShown || data === undefined) {
			this.#element.setAttr('aria-busy', 'true');
			// What is shown already stays until there is something newer.
			if (this.#facet === undefined) this.#remark.setText(locale.vault.reading);
			return;
		}
		this.#element.removeAttribute('aria-busy');
		const asked = this.#askedFacet();
		const facet = asked === undefined ? mainOf(index.vocabulary.facets) : findFacet(index.vocabulary, asked);
		this.#facet = facet;
		const remark = isGrowing ? locale.vault.growing : this.#remarkOn(facet, asked);
		showText(this.#remark, remark);
		const bands =
			facet === undefined
				? []
				: toBands(data.groupedData, { app: this.app, locale, config: this.config, index, facet, isGrowing });
		this.#focus.keep(() => this.#bands.show(bands));
	}

	/** What the base names as the facet of its columns, whatever that is; undefined when it leaves that open. */
	#askedFacet(): string | undefined {
		const asked = this.config.get(facetOption);
		if (asked === undefined || asked === null || asked === '') return undefined;
		return typeof asked === 'string' ? asked.trim() : JSON.stringify(asked);
	}

	/** Why there are no columns, or none but one; empty when all is well. */
	#remarkOn(facet: Facet | undefined, asked: string | undefined): string {
		const { locale } = this.#context;
		const { words } = locale;
		if (facet !== undefined)
			return facet.terms.length === 0 ? words.sentenceOf(say(locale, undefinedFacet(facet).message)) : '';
		const named = findNamedFacet(this.#context.live.index, asked);
		return named.isOk ? '' : words.sentenceOf(say(locale, named.fault.message));
	}

	#onClick(event: MouseEvent): void {
		const button = elementAt(event)?.closest<HTMLElement>('.in-phase-card-more');
		const card = button ? cardAt(event) : undefined;
		if (card === undefined || !button) return;
		event.stopPropagation();
		showBelow(this.#menuOf(card), button);
	}

	#onContextMenu(event: MouseEvent): void {
		const card = cardAt(event);
		if (card === undefined || isHostLink(event)) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		const menu = this.#menuOf(card);
		if (isAskedByKey(event)) showBelow(menu, card.element);
		else menu.showAtMouseEvent(event);
	}

	#onKeyDown(event: KeyboardEvent): void {
		const card = cardAt(event);
		if (card === undefined || event.targetNode !== card.element) return;
		if (event.key === 'Enter') {
			event.preventDefault();
			void this.app.workspace.openLinkText(card.path, '', Keymap.isModEvent(event));
			return;
		}
		const next = findNeighbour(card, event.key);
		if (next === undefined) return;
		event.preventDefault();
		next.focus();
	}

	#menuOf(card: PlacedCard): Menu {
		const menu = new Menu();
		const facet = this.#facet;
		const { locale } = this.#context;
		for (const term of facet === undefined ? [] : [...facet.terms, undefined]) {
			if (facet === undefined || (term?.name ?? '') === card.term) continue;
			menu.addItem((item) =>
				item
					.setTitle(locale.board.moveTo(columnLabel(locale, facet, term)))
					.setIcon('arrow-right')
					.onClick(() => void this.#move(card, term, true)),
			);
		}
		this.app.workspace.handleLinkContextMenu(menu, card.path, '');
		return menu;
	}

	#onDragStart(event: DragEvent): void {
		const card = cardAt(event);
		if (card === undefined || event.dataTransfer === null || isHostLink(event)) return;
		this.#dragged = card;
		event.dataTransfer.setData(dragType, card.path);
	}

	#onDragOver(event: DragEvent): void {
		const column = columnAt(event);
		if (column === undefined || this.#dragged === undefined || event.dataTransfer?.types.includes(dragType) !== true)
			return;
		event.preventDefault();
		event.dataTransfer.dropEffect = 'move';
		this.#markTarget(column);
	}

	#onDrop(event: DragEvent): void {
		const column = columnAt(event);
		const card = this.#dragged;
		this.#endDrag();
		if (column === undefined || card === undefined || event.dataTransfer?.getData(dragType) !== card.path) return;
		event.preventDefault();
		const term = this.#facet?.terms.find(({ name }) => name === column.dataset['term']);
		void this.#move(card, term, false);
	}

	#endDrag(): void {
		this.#dragged = undefined;
		this.#markTarget(undefined);
	}

	#markTarget(target: HTMLElement | undefined): void {
		for (const column of this.#element.findAll('.in-phase-board-column'))
			column.toggleClass('is-target', column === target);
	}

	/** @param to Undefined for the column of notes without a term. */
	async #move(card: PlacedCard, to: Term | undefined, keepsFocus: boolean): Promise<void> {
		const facet = this.#facet;
		const term = to?.name ?? '';
		if (facet === undefined || card.term === term) return;
		if (mustWait(this.#context)) return;
		if (keepsFocus) this.#focus.follow(card, term);
		else this.#focus.unfollow();
		const { live, writer, locale } = this.#context;
		const isMoved = await moveCard({ writer, locale, index: live.index, facet }, card, to);
		if (!isMoved) this.#focus.unfollow();
	}
}

/** Whether something happened in a link that Obsidian has drawn, as the value of a property. */
function isHostLink(event: UIEvent): boolean {
	const link = elementAt(event)?.closest('a') ?? null;
	return link !== null && link.closest(`.${drawnByHost}`) !== null;
}
