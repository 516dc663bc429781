import { isFocusLost } from '../dom/focus';
import { cardOf, cardsOf, findNearestCard, type PlacedCard } from './placed-card';

/** Where a card stood, for finding what stands there once it is gone. */
interface FormerPlace {
	readonly path: string;
	readonly column: HTMLElement | null;
	/** From 0, in its column. */
	readonly position: number;
}

/** Keeps the focus on the card that has it while the cards of a board change; when that is gone, on what took its place. */
export class BoardFocus {
	readonly #board: HTMLElement;
	/** A card that was moved by its menu: it has the focus again where it comes to stand. */
	#moved: { readonly term: string; readonly from: FormerPlace } | undefined;

	constructor(board: HTMLElement) {
		this.#board = board;
	}

	/** A card is about to be moved to the column of a term, which takes the focus with it. */
	follow(card: PlacedCard, term: string): void {
		this.#moved = { term, from: placeOf(card) };
	}

	/** The card is not moved after all. */
	unfollow(): void {
		this.#moved = undefined;
	}

	/** Does what changes the cards. */
	keep(change: () => void): void {
		const { activeElement } = this.#board.doc;
		const card = activeElement === null ? undefined : cardOf(activeElement);
		const before = card !== undefined && this.#board.contains(card.element) ? placeOf(card) : undefined;
		change();
		if (this.#moved !== undefined) this.#followMoved(this.#moved);
		if (before !== undefined && isFocusLost(this.#board.doc)) this.#find(before)?.focus({ preventScroll: true });
	}

	#followMoved({ term, from }: { readonly term: string; readonly from: FormerPlace }): void {
		const cards = cardsOf(this.#board).filter(({ path }) => path === from.path);
		const card = cards.find((one) => one.term === term);
		// As long as the card stands where it was, the change is still on its way.
		if (card === undefined && cards.length > 0) return;
		this.#moved = undefined;
		if (isFocusLost(this.#board.doc) || this.#board.contains(this.#board.doc.activeElement))
			(card?.element ?? this.#find(from))?.focus();
	}

	/** The note's card where it stands elsewhere now, else what stands in its place. */
	#find({ path, column, position }: FormerPlace): HTMLElement | undefined {
		const cards = cardsOf(this.#board);
		const same = cards.find((card) => card.path === path);
		const nearest = column?.isConnected === true ? findNearestCard(column, position) : undefined;
		return same?.element ?? nearest ?? cards[0]?.element;
	}
}

function placeOf({ element, path }: PlacedCard): FormerPlace {
	const cards = element.parentElement;
	return {
		path,
		column: cards?.closest<HTMLElement>('.in-phase-board-column') ?? null,
		position: cards === null ? 0 : [...cards.children].indexOf(element),
	};
}
