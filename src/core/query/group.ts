import type { VaultIndex } from '../index/vault-index';
import { folderOf } from '../note/path';
import { findProperty, itemsOf, propertiesOf } from '../note/properties';
import { findFacet } from '../vocabulary/match';
import { compareText } from '../words';
import { queryText } from './messages';
import type { ListQuery } from './resolve';
import { termNamesOf, type Row } from './row';

/** Rows under one heading. */
export interface RowGroup {
	/** What the rows have in common, for people; empty for a list that is not grouped. */
	readonly label: string;
	/** What the rows say nothing of, in lower case; undefined for rows that say something. The label says it in words. */
	readonly lacks: string | undefined;
	readonly rows: readonly Row[];
}

/** Puts rows into groups, in the order of the facet or of their labels; a row with two values stands in both. */
export function groupRows(index: VaultIndex, query: ListQuery, rows: readonly Row[]): readonly RowGroup[] {
	if (query.group === undefined) return [{ label: '', lacks: undefined, rows }];
	const by = query.group;
	const facet = findFacet(index.vocabulary, by);
	const none = queryText.groupWithout(by, facet?.noun);
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const labels = facet === undefined ? labelsOf(by, row) : termNamesOf(row.note, facet);
		for (const label of labels.length === 0 ? [none] : labels) {
			groups.set(label, [...(groups.get(label) ?? []), row]);
		}
	}
	const without = groups.get(none);
	groups.delete(none);
	const names = facet?.terms.map(({ name }) => name) ?? [...groups.keys()].sort(compareText);
	const labelled = names.flatMap((name) => {
		const grouped = groups.get(name);
		const label = facet?.terms.find((term) => term.name === name)?.label ?? name;
		return grouped === undefined ? [] : [{ label, lacks: undefined, rows: grouped }];
	});
	return without === undefined ? labelled : [...labelled, { label: none, lacks: by.toLowerCase(), rows: without }];
}

function labelsOf(by: string, row: Row): readonly string[] {
	const name = by.toLowerCase();
	if (name === 'folder') return [folderOf(row.note.path) || '/'];
	if (name === 'type') return [...new Set(row.types.map((type) => type.toLowerCase()))];
	return [...new Set(itemsOf(findProperty(propertiesOf(row.note), by)?.value).map(({ text }) => text.trim()))];
}
