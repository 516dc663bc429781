import type { Message } from '../message';
import type { VaultIndex } from '../index/vault-index';
import { folderOf } from '../note/path';
import { findProperty, itemsOf, propertiesOf } from '../note/properties';
import { findFacet } from '../vocabulary/match';
import { compareText } from '../words';
import { sayOfQuery } from './messages';
import type { ListQuery } from './resolve';
import { termNamesOf, type Row } from './row';

/** Rows under one heading. */
export interface RowGroup {
	/** What makes the group the same one as before, in any language; unique in its list. */
	readonly key: string;
	readonly rows: readonly Row[];
	/** What the rows have in common; empty for a list that is not grouped. Two terms may have the same. */
	readonly label: string | Message;
	/** What the rows say nothing of, in lower case, which the label says in words; undefined for rows that say something. */
	readonly lacks: string | undefined;
}

/** What rows are grouped by that is no property, besides the facets. */
export const ownGroups: readonly string[] = ['type', 'folder'];

/** Puts rows into groups, in the order of the facet or of their values; a row with two values stands in both. */
export function groupRows(index: VaultIndex, query: ListQuery, rows: readonly Row[]): readonly RowGroup[] {
	if (query.group === undefined) return [{ key: 'all', label: '', lacks: undefined, rows }];
	const by = query.group;
	const facet = findFacet(index.vocabulary, by);
	const groups = new Map<string, Row[]>();
	const without: Row[] = [];
	for (const row of rows) {
		const values = facet === undefined ? valuesOf(by, row) : termNamesOf(row.note, facet);
		if (values.length === 0) without.push(row);
		for (const value of values) {
			const group = groups.get(value);
			if (group === undefined) groups.set(value, [row]);
			else group.push(row);
		}
	}
	const values = facet?.terms.map(({ name }) => name) ?? [...groups.keys()].sort(compareText);
	const labelled = values.flatMap((value) => {
		const grouped = groups.get(value);
		const label = facet?.terms.find(({ name }) => name === value)?.label ?? value;
		return grouped === undefined ? [] : [{ key: `says ${value}`, label, lacks: undefined, rows: grouped }];
	});
	if (without.length === 0) return labelled;
	return [
		...labelled,
		{
			key: 'lacks',
			label: sayOfQuery('groupWithout', { by, noun: facet?.noun }),
			lacks: by.toLowerCase(),
			rows: without,
		},
	];
}

function valuesOf(by: string, row: Row): readonly string[] {
	const name = by.toLowerCase();
	if (name === 'folder') return [folderOf(row.note.path) || '/'];
	if (name === 'type') return [...new Set(row.types.map((type) => type.toLowerCase()))];
	return [...new Set(itemsOf(findProperty(propertiesOf(row.note), by)?.value).map(({ text }) => text.trim()))];
}
