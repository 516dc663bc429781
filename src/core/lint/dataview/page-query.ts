import { exists, unite, type PageCondition, type PageList } from './page-conditions';
import { tokenize, TokenReader } from './page-tokens';

type Conditions = readonly PageCondition[];

/**
 * Reads a query in Dataview's own words, as far as a list block can ask the same: a list or table of pages from
 * folders, with conditions that hold together. Undefined for anything else.
 *
 * @example parsePageQuery('LIST FROM "notes" WHERE type = "pattern" AND contains(phase, "formation")')
 */
export function parsePageQuery(source: string): PageList | undefined {
	const tokens = tokenize(source);
	if (tokens === undefined) return undefined;
	const reader = new TokenReader(tokens);
	const isList = reader.take('list');
	if (!isList && !reader.take('table')) return undefined;
	reader.takeAll('without', 'id');
	if (!skipColumns(reader)) return undefined;
	const conditions: PageCondition[] = [];
	while (!reader.isAtEnd) {
		if (reader.take('from')) {
			if (!skipFolders(reader)) return undefined;
		} else if (reader.take('where')) {
			const found = parseConditions(reader, 0);
			if (found === undefined) return undefined;
			conditions.push(...found);
		} else if (reader.take('sort') || reader.takeAll('group', 'by')) {
			if (!skipColumns(reader)) return undefined;
		} else if (!reader.take('limit') || reader.takeKind('number') === undefined) return undefined;
	}
	return { conditions };
}

const clauses = ['from', 'where', 'sort', 'group', 'limit', 'flatten'];

/** Properties, with commas, ways and names between them: `title AS "Name", file.mtime desc`. */
function skipColumns(reader: TokenReader): boolean {
	for (;;) {
		const token = reader.peek();
		if (token === undefined || (token.kind === 'word' && clauses.includes(token.text.toLowerCase()))) return true;
		const isPlain = token.kind === 'word' || token.kind === 'string' || [',', '.', '-'].includes(token.text);
		if (!isPlain) return false;
		reader.next();
	}
}

/** Folders in quotes, joined by `or`, or left out by `and -"folder"`; tags and links are none of what a block can ask. */
function skipFolders(reader: TokenReader): boolean {
	do {
		reader.take('-');
		if (reader.takeKind('string') === undefined) return false;
	} while (reader.take('or') || reader.take('and'));
	return true;
}

function parseConditions(reader: TokenReader, depth: number): Conditions | undefined {
	const alternatives: Conditions[] = [];
	do {
		const all: PageCondition[] = [];
		do {
			const one = parseCondition(reader, depth);
			if (one === undefined) return undefined;
			all.push(...one);
		} while (reader.take('and') || reader.take('&&') || reader.takeAll('&', '&'));
		alternatives.push(all);
	} while (reader.take('or') || reader.take('||'));
	return alternatives.length === 1 ? alternatives[0] : unite(alternatives);
}

function parseCondition(reader: TokenReader, depth: number): Conditions | undefined {
	if (depth > 20) return undefined;
	const isNegated = reader.take('!');
	if (reader.take('(')) {
		const inner = parseConditions(reader, depth + 1);
		return inner === undefined || isNegated || !reader.take(')') ? undefined : inner;
	}
	const called = ['contains', 'icontains', 'econtains', 'startswith'].find((name) => reader.takeAll(name, '('));
	const property = parsePath(reader);
	if (property === undefined) return undefined;
	if (called !== undefined) {
		const value = reader.take(',') ? reader.takeKind('string') : undefined;
		if (value === undefined || !reader.take(')')) return undefined;
		return [{ property, values: [value], how: called === 'startswith' ? 'begins-with' : 'says', isNegated }];
	}
	if (isNegated) return undefined;
	const isEqual = reader.take('=');
	if (!isEqual && !reader.take('!=')) return [exists(property)];
	const value = reader.takeKind('string');
	if (value !== undefined) return [{ property, values: [value], how: 'says', isNegated: !isEqual }];
	// `file.name != this.file.name` leaves the page itself out, as a block does.
	const other = isEqual ? undefined : parsePath(reader);
	return other === `this.${property}` ? [] : undefined;
}

function parsePath(reader: TokenReader): string | undefined {
	const first = reader.takeKind('word');
	if (first === undefined) return undefined;
	const parts = [first];
	while (reader.take('.')) {
		const part = reader.takeKind('word');
		if (part === undefined) return undefined;
		parts.push(part);
	}
	return parts.join('.');
}
