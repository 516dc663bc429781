import type { Note } from '../../core/note/note';
import { folderOf } from '../../core/note/path';
import { findProperty, itemsOf, propertiesOf } from '../../core/note/properties';
import type { ListQuery } from '../../core/query/resolve';
import { termNamesOf, type Row } from '../../core/query/row';
import type { Facet, Vocabulary } from '../../core/vocabulary/facet';
import { findFacet } from '../../core/vocabulary/match';
import { blockText } from './text';

/** A column of a table: its heading, and what it says of a row; the title is a link and has no text here. */
export interface Column {
	readonly name: string;
	readonly heading: string;
	textOf(row: Row): string;
}

/** The columns of a query: those it names, else the title, the types and its first facet. */
export function columnsOf(query: ListQuery, vocabulary: Vocabulary): readonly Column[] {
	const facet = query.filters[0]?.facet.property ?? 'phase';
	const names = query.columns.length === 0 ? ['title', 'type', facet] : query.columns;
	return names.map((name) => toColumn(name, findFacet(vocabulary, name)));
}

function toColumn(name: string, facet: Facet | undefined): Column {
	const key = name.toLowerCase();
	if (facet !== undefined) {
		return { name: key, heading: facet.noun, textOf: ({ note }) => termNamesOf(note, facet).join(', ') };
	}
	const headings: Readonly<Record<string, string>> = blockText.columns;
	const heading = (Object.hasOwn(headings, key) ? headings[key] : undefined) ?? name;
	return { name: key, heading, textOf: readerOf(key, name) };
}

function readerOf(key: string, name: string): (row: Row) => string {
	switch (key) {
		case 'title':
			return ({ title }) => title;
		case 'type':
			return ({ types }) => types.join(', ');
		case 'path':
			return ({ note }) => note.path;
		case 'folder':
			return ({ note }) => folderOf(note.path);
		case 'modified':
			return ({ note }) => blockText.date(note.modified);
		case 'created':
			return ({ note }) => blockText.date(note.created);
		default:
			return ({ note }) => textOfProperty(note, name);
	}
}

function textOfProperty(note: Note, name: string): string {
	return itemsOf(findProperty(propertiesOf(note), name)?.value)
		.map(({ text }) => text.trim())
		.join(', ');
}
