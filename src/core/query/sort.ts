import { findProperty, itemsOf, propertiesOf } from '../note/properties';
import type { Facet } from '../vocabulary/facet';
import { matchValue } from '../vocabulary/match';
import { saidItemsOf } from '../vocabulary/said';
import { compareSortTexts, compareText, sortTextOf, type SortText } from '../words';
import type { SortKey } from './query';
import type { Row } from './row';

/** Sort keys that are no properties, besides the facets. */
export const ownSortKeys: readonly string[] = ['title', 'path', 'folder', 'modified', 'created'];

/** Puts rows in the order of sort keys; equal rows by title, then by path, so that the order is always the same. */
export function sortRows(rows: readonly Row[], sort: readonly SortKey[], facets: readonly Facet[]): readonly Row[] {
	const readers = sort.map(({ by }) => readerOf(by.toLowerCase(), by, facets));
	const placed = rows.map((row) => ({ row, keys: readers.map((read) => read(row)) }));
	placed.sort((left, right) => {
		for (const [at, { isDescending }] of sort.entries()) {
			const order = compareKeys(left.keys[at], right.keys[at]);
			if (order !== 0) return isDescending ? -order : order;
		}
		return (
			compareSortTexts(left.row.titleKey, right.row.titleKey) || compareText(left.row.note.path, right.row.note.path)
		);
	});
	return placed.map(({ row }) => row);
}

type Key = number | SortText;

/** Both are of one kind, since one reader has read them. */
function compareKeys(left: Key | undefined, right: Key | undefined): number {
	if (typeof left === 'number' && typeof right === 'number') return left - right;
	return typeof left === 'object' && typeof right === 'object' ? compareSortTexts(left, right) : 0;
}

/** What rows are put in order by, read once for each. */
function readerOf(name: string, by: string, facets: readonly Facet[]): (row: Row) => Key {
	if (name === 'title') return ({ titleKey }) => titleKey;
	if (name === 'path' || name === 'folder') return ({ note }) => sortTextOf(note.path);
	if (name === 'modified' || name === 'created') return ({ note }) => note[name];
	const facet = facets.find(({ id }) => id.toLowerCase() === name);
	return facet === undefined ? (row) => sortTextOf(textIn(by, row)) : (row) => placeIn(facet, row);
}

/** The place in the facet's order of the first of a note's terms; after all others when it says none. */
function placeIn(facet: Facet, { note }: Row): number {
	const names = saidItemsOf(note, facet).map(({ text }) => matchValue(facet, text)[0]?.term.name);
	const place = facet.terms.findIndex(({ name }) => names.includes(name));
	return place === -1 ? facet.terms.length : place;
}

function textIn(property: string, { note }: Row): string {
	return itemsOf(findProperty(propertiesOf(note), property)?.value)
		.map(({ text }) => text.trim())
		.join(', ');
}
