import { folderOf } from '../note/path';
import { findProperty, itemsOf, propertiesOf } from '../note/properties';
import type { Vocabulary } from '../vocabulary/facet';
import { findLinkTarget } from '../vocabulary/key';
import { findFacet } from '../vocabulary/match';
import type { ListQuery } from './resolve';
import { termNamesOf, type Row } from './row';

/** One thing in a cell of a table, for a host to draw in its own way. */
export type CellPart =
	| { readonly kind: 'text'; readonly text: string }
	/** A link to a note: what it points at as it stands, without heading, and what it shows. */
	| { readonly kind: 'link'; readonly target: string; readonly text: string }
	/** An address on the web, `http` or `https` alone. */
	| { readonly kind: 'address'; readonly url: string }
	/** A day or a moment, in milliseconds since 1970. */
	| { readonly kind: 'date'; readonly time: number; readonly hasTime: boolean };

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
	const facet = query.filters[0]?.facet.property ?? 'phase';
	const names = query.columns.length === 0 ? ['title', 'type', facet] : query.columns;
	return names.map((asked) => toColumn(asked, vocabulary));
}

function toColumn(asked: string, vocabulary: Vocabulary): Column {
	const name = asked.toLowerCase();
	const facet = findFacet(vocabulary, name);
	if (facet !== undefined) return { name, heading: facet.noun, partsOf: ({ note }) => [text(termNamesOf(note, facet).join(', '))] };
	const own = ownColumns.find((column) => column === name);
	return { name, heading: own === undefined ? asked : undefined, partsOf: own === undefined ? propertyReader(asked) : ownReader(own) };
}

function ownReader(name: (typeof ownColumns)[number]): Column['partsOf'] {
	switch (name) {
		case 'title':
			return (row) => [{ kind: 'link', target: row.note.path, text: row.title }];
		case 'type':
			return ({ types }) => [text(types.join(', '))];
		case 'path':
			return ({ note }) => [text(note.path)];
		case 'folder':
			return ({ note }) => [text(folderOf(note.path))];
		case 'modified':
		case 'created':
			return ({ note }) => [{ kind: 'date', time: note[name], hasTime: false }];
	}
}

function propertyReader(name: string): Column['partsOf'] {
	return ({ note }) => itemsOf(findProperty(propertiesOf(note), name)?.value).map(({ text: said }) => toPart(said.trim()));
}

function toPart(said: string): CellPart {
	const target = findLinkTarget(said);
	if (target !== undefined) return { kind: 'link', target, text: displayTextOf(said) ?? target };
	if (/^https?:\/\/[^\s<>"]+$/i.test(said)) return { kind: 'address', url: said };
	const date = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/.exec(said);
	// Without a zone it is local time, as Obsidian takes it.
	const time = date === null ? NaN : new Date(said.length === 10 ? `${said}T00:00` : said.replace(' ', 'T')).getTime();
	return Number.isNaN(time) ? text(said) : { kind: 'date', time, hasTime: said.length > 10 };
}

function displayTextOf(link: string): string | undefined {
	return /^\[\[[^\]|]*\|([^\]]+)\]\]$/.exec(link)?.[1] ?? /^\[([^\]]+)\]\(/.exec(link)?.[1];
}

function text(said: string): CellPart {
	return { kind: 'text', text: said };
}
