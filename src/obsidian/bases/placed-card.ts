/** A card on a board, and the column it stands in. */
export interface PlacedCard {
	readonly element: HTMLElement;
	readonly path: string;
	/** The name of the column's term, `''` for the column of notes without any. */
	readonly term: string;
	/** What the note says that is no term, where the card shows it. */
	readonly unknown: string | undefined;
}

const cardClass = '.in-phase-board-card';
const columnClass = '.in-phase-board-column';

/** The card that something happened in. */
export function cardAt(event: UIEvent): PlacedCard | undefined {
	const element = elementAt(event);
	return element && cardOf(element);
}

/** The card that an element is or is in. */
export function cardOf(element: Element): PlacedCard | undefined {
	const card = element.closest<HTMLElement>(cardClass);
	return card === null ? undefined : placeCard(card);
}

/** The column that something happened in. */
export function columnAt(event: UIEvent): HTMLElement | undefined {
	return elementAt(event)?.closest<HTMLElement>(columnClass) ?? undefined;
}

/** The element that something happened in, which may have happened in its text. */
export function elementAt({ targetNode }: UIEvent): Element | undefined {
	return targetNode?.instanceOf(Element) === true ? targetNode : (targetNode?.parentElement ?? undefined);
}

/** The cards of a board, in the order they are read. */
export function cardsOf(board: HTMLElement): readonly PlacedCard[] {
	return board.findAll(cardClass).flatMap((element) => placeCard(element) ?? []);
}

/** The card an arrow key leads to: up and down in its column, to the sides at the same height, over columns without cards. */
export function findNeighbour({ element }: PlacedCard, key: string): HTMLElement | undefined {
	const column = element.closest<HTMLElement>(columnClass);
	if (column === null) return undefined;
	const cards = column.findAll(cardClass);
	const at = cards.indexOf(element);
	if (key === 'ArrowUp') return cards[at - 1];
	if (key === 'ArrowDown') return cards[at + 1];
	if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
	const [before, after] = columnsAround(column);
	return cardAtHeight(key === 'ArrowRight' ? after : before, at);
}

/** What stands at a height of a column, or next to it: the last card of the column, else one at that height to the right, else to the left. */
export function findNearestCard(column: HTMLElement, position: number): HTMLElement | undefined {
	const [before, after] = columnsAround(column);
	return cardAtHeight([column, ...after, ...before], position);
}

/** The columns before one and those after it, the nearest first. */
function columnsAround(column: HTMLElement): readonly [before: readonly HTMLElement[], after: readonly HTMLElement[]] {
	const columns = column.parentElement?.findAll(columnClass) ?? [];
	const here = columns.indexOf(column);
	return [columns.slice(0, here).reverse(), columns.slice(here + 1)];
}

/** The card at a height of the first column that has any. */
function cardAtHeight(columns: readonly HTMLElement[], position: number): HTMLElement | undefined {
	const cards = columns.map((column) => column.findAll(cardClass)).find((some) => some.length > 0);
	return cards?.[Math.min(position, cards.length - 1)];
}

function placeCard(element: HTMLElement): PlacedCard | undefined {
	const { path, unknown } = element.dataset;
	const term = element.closest<HTMLElement>(columnClass)?.dataset['term'];
	return path === undefined || term === undefined ? undefined : { element, path, term, unknown };
}
