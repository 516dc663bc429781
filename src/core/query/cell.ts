import { folderOf } from '../note/path';
import { findProperty, itemsOf, propertiesOf } from '../note/properties';
import type { Vocabulary } from '../vocabulary/facet';
import { findFacet } from '../vocabulary/match';
import { parseCell, parseTag, textPart, type CellPart } from './cell-part';
import type { ListQuery } from './resolve';
import { termNamesOf, type Row } from './row';

/** A column of a table. */
export interface Column {
	/** In lower case; a sort key too. */
	readonly name: string;
	/** As it was asked for; undefined where the host has a word of its own. */
	readonly heading: string | undefined;
	partsOf(row: Row): readonly CellPart[];
}

/** Columns that are no properties, of which a host has names in its own language. */
export const ownColumns = ['title', 'type', 'path', 'folder', 'modified', 'created'] as const;

/** The columns of a query: those it names, else the title, the types and its first facet. */
export function columnsOf(query: ListQuery, vocabulary: Vocabulary): readonly Column[] {
	const facet = query.filters[0]?.facet.id ?? 'phase';
	const names = query.columns.length === 0 ? ['title', 'type', facet] : query.columns;
	return names.map((asked) => toColumn(asked, vocabulary));
}

function toColumn(asked: string, vocabulary: Vocabulary): Column {
	const name = asked.toLowerCase();
	const facet = findFacet(vocabulary, name);
	if (facet !== undefined)
		return { name, heading: facet.noun, partsOf: ({ note }) => termNamesOf(note, facet).map(textPart) };
	const own = ownColumns.find((column) => column === name);
	return {
		name,
		heading: own === undefined ? asked : undefined,
		partsOf: own === undefined ? propertyReader(asked) : ownReader(own),
	};
}

function ownReader(name: (typeof ownColumns)[number]): Column['partsOf'] {
	switch (name) {
		case 'title':
			return (row) => [{ kind: 'link', path: row.note.path, subpath: '', text: row.title }];
		case 'type':
			return ({ types }) => types.map(parseCell);
		case 'path':
			return ({ note }) => [textPart(note.path)];
		case 'folder':
			return ({ note }) => [textPart(folderOf(note.path))];
		case 'modified':
		case 'created':
			// In UTC, so that it is said alike on every machine.
			return ({ note }) => [
				{ kind: 'date', said: new Date(note[name]).toISOString().slice(0, 10), time: note[name], hasTime: false },
			];
	}
}

function propertyReader(name: string): Column['partsOf'] {
	const parse = name.toLowerCase() === 'tags' ? parseTag : parseCell;
	return ({ note }) => {
		const value = findProperty(propertiesOf(note), name)?.value;
		if (typeof value === 'boolean') return [{ kind: 'check', isChecked: value }];
		return itemsOf(value).map(({ text }) => parse(text.trim()));
	};
}
