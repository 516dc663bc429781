import { findAll, nameOf, see, type Place } from './seen';

/** The columns of a board, in order. */
export function columnsIn(board: Place): readonly HTMLElement[] {
	return findAll(board, { role: 'group' });
}

/** What a column is called, without how many notes are in it. */
export function labelOf(column: HTMLElement): string {
	const name = nameOf(column);
	return name.slice(0, name.lastIndexOf(', '));
}

/** The column of a name; throws when there is none. */
export function columnWith(board: Place, label: string): HTMLElement {
	const found = columnsIn(board).find((column) => labelOf(column) === label);
	if (found === undefined)
		throw new Error(`There is no column “${label}”, but ${columnsIn(board).map(labelOf).join()}.`);
	return found;
}

/** The cards of a board or a column, in order. */
export function cardsIn(place: Place): readonly HTMLElement[] {
	return findAll(place, { role: 'listitem' });
}

/** The title of a card, which leads to its note. */
export function titleOf(card: Element | null | undefined): string {
	return card?.querySelector('a')?.textContent ?? '';
}

/** The card of a title; throws when there is none. */
export function cardWith(place: Place, title: string): HTMLElement {
	const found = cardsIn(place).find((card) => titleOf(card) === title);
	if (found === undefined) throw new Error(`There is no card “${title}”, but ${cardsIn(place).map(titleOf).join()}.`);
	return found;
}

/** What a board says in place of columns, or beside them. */
export function remarkOf(board: Place): string {
	return see(board, { role: 'status' }).textContent;
}

/** The names of the bands that columns stand in, where there are any. */
export function bandsOf(board: Place): readonly string[] {
	return findAll(board, { role: 'heading' }).map(({ textContent }) => textContent);
}

/** The column that holds what has the focus. */
export function focusedColumn(): string {
	const column = document.activeElement?.closest<HTMLElement>('[role="group"]');
	return column === null || column === undefined ? '' : labelOf(column);
}
