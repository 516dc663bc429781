import { findProperty, itemsOf, propertiesOf } from '../note/properties';
import type { Facet } from '../vocabulary/facet';
import { matchValue } from '../vocabulary/match';
import { saidItemsOf } from '../vocabulary/said';
import { compareText } from '../words';
import type { SortKey } from './query';
import type { Row } from './row';

type Compare = (left: Row, right: Row) => number;

/** Sort keys that are no properties, besides the facets. */
export const ownSortKeys: readonly string[] = ['title', 'path', 'folder', 'modified', 'created'];

/** Orders rows by sort keys; equal rows by title, then by path, so that the order is always the same. */
export function compareRows(sort: readonly SortKey[], facets: readonly Facet[]): Compare {
	const keys = sort.map((key) => compareBy(key, facets));
	return (left, right) => {
		for (const compare of keys) {
			const order = compare(left, right);
			if (order !== 0) return order;
		}
		return compareText(left.title, right.title) || compareText(left.note.path, right.note.path);
	};
}

function compareBy({ by, isDescending }: SortKey, facets: readonly Facet[]): Compare {
	const ascending = ascendingBy(by.toLowerCase(), by, facets);
	return isDescending ? (left, right) => ascending(right, left) : ascending;
}

function ascendingBy(name: string, by: string, facets: readonly Facet[]): Compare {
	if (name === 'title') return (left, right) => compareText(left.title, right.title);
	if (name === 'path' || name === 'folder') return (left, right) => compareText(left.note.path, right.note.path);
	if (name === 'modified') return (left, right) => left.note.modified - right.note.modified;
	if (name === 'created') return (left, right) => left.note.created - right.note.created;
	const facet = facets.find(({ id }) => id.toLowerCase() === name);
	if (facet !== undefined) return (left, right) => placeIn(facet, left) - placeIn(facet, right);
	return (left, right) => compareText(textIn(by, left), textIn(by, right));
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
