import { failed, ok, type Result } from '../result';
import type { Expression } from './expression';
import { sayOfSnippet } from './messages';
import { TokenReader, type Misunderstanding } from './token-reader';
import { tokenize } from './tokens';

/** A key to sort by. */
export interface QuerySort {
	readonly by: Expression;
	readonly isDescending: boolean;
}

/** A column of a table, or what a list shows behind its links. */
export interface QueryColumn {
	readonly value: Expression;
	/** `AS "Name"`. */
	readonly heading: string | undefined;
}

/** A query in Dataview's own words, as a tree. */
export interface DataviewQuery {
	readonly kind: 'list' | 'table';
	readonly hasLink: boolean;
	readonly columns: readonly QueryColumn[];
	/** Folders in which pages lie, any of them; all pages when there are none. */
	readonly from: readonly string[];
	/** Folders in which they do not lie. */
	readonly notFrom: readonly string[];
	/** All of these hold. */
	readonly where: readonly Expression[];
	readonly sort: readonly QuerySort[];
	readonly limit: number | undefined;
}

const nothing: Expression = { kind: 'literal', value: null, from: 0, to: 0 };
const clauses = ['from', 'where', 'sort', 'limit', 'group', 'flatten'];

/**
 * Parses a query in Dataview's language: `LIST` or `TABLE`, `FROM` folders, `WHERE`, `SORT` and `LIMIT`
 * (https://blacksmithgu.github.io/obsidian-dataview/queries/structure/).
 *
 * @example parseQuery('LIST FROM "notes" WHERE type = "pattern" AND contains(phase, "formation")')
 */
export function parseQuery(source: string): Result<DataviewQuery, Misunderstanding> {
	const reader = new TokenReader(tokenize(source, { hasHyphens: true }), true);
	const kind = reader.take('table') ? 'table' : 'list';
	if (kind === 'list' && !reader.take('list')) reader.failHere();
	const hasLink = !reader.take('without');
	if (!hasLink) reader.need('id');
	const columns = parseColumns(reader);
	const from: string[] = [];
	const notFrom: string[] = [];
	const where: Expression[] = [];
	const sort: QuerySort[] = [];
	let limit: number | undefined;
	while (!reader.isAtEnd) {
		if (reader.take('from')) parseFolders(reader, from, notFrom);
		else if (reader.take('where')) where.push(parseLogic(reader));
		else if (reader.take('sort')) for (const key of parseSort(reader)) sort.push(key);
		else if (reader.take('limit')) {
			limit = Number(reader.takeKind('number')?.text);
			if (Number.isNaN(limit)) reader.failHere();
		} else reader.failHere();
	}
	if (reader.fault !== undefined) return failed(reader.fault);
	return ok({ kind, hasLink, columns, from, notFrom, where, sort, limit });
}

function isClauseNext(reader: TokenReader): boolean {
	return reader.isAtEnd || clauses.some((clause) => reader.is(clause));
}

function parseColumns(reader: TokenReader): readonly QueryColumn[] {
	const columns: QueryColumn[] = [];
	while (!isClauseNext(reader)) {
		const value = parseLogic(reader);
		const heading = reader.take('as') ? (reader.takeKind('string') ?? reader.takeKind('word')) : undefined;
		columns.push({ value, heading: heading?.text });
		if (!reader.take(',')) break;
	}
	return columns;
}

/** Folders in quotes, joined by `or`, then folders left out by `and -"folder"`; tags and links are nothing a block can ask. */
function parseFolders(reader: TokenReader, from: string[], notFrom: string[]): void {
	const isBracketed = reader.take('(');
	if (!isLeftOutNext(reader)) {
		do from.push(parseFolderName(reader));
		while (reader.take('or') || reader.take('|'));
	}
	if (isBracketed) reader.need(')');
	if (from.length > 0 && !takeAnd(reader)) return;
	do {
		if (!isLeftOutNext(reader)) reader.failHere();
		if (!reader.take('-')) reader.take('!');
		notFrom.push(parseFolderName(reader));
	} while (takeAnd(reader));
}

function parseFolderName(reader: TokenReader): string {
	const folder = reader.takeKind('string');
	if (folder === undefined) reader.failHere();
	return folder?.text ?? '';
}

function isLeftOutNext(reader: TokenReader): boolean {
	return reader.is('-') || reader.is('!');
}

function takeAnd(reader: TokenReader): boolean {
	return reader.take('and') || reader.take('&&') || reader.take('&');
}

function parseSort(reader: TokenReader): readonly QuerySort[] {
	const keys: QuerySort[] = [];
	do {
		const by = parsePostfix(reader);
		const isDescending = reader.take('desc') || reader.take('descending');
		if (!isDescending && !reader.take('asc')) reader.take('ascending');
		keys.push({ by, isDescending });
	} while (reader.take(','));
	return keys;
}

/** Dataview reads `a or b and c` from left to right, which hardly anybody means: without brackets it is not understood. */
function parseLogic(reader: TokenReader): Expression {
	const from = reader.place;
	const parts = [parseComparison(reader)];
	let kind: 'and' | 'or' | undefined;
	for (;;) {
		const at = reader.place;
		const isAll = takeAnd(reader);
		const isAny = !isAll && (reader.take('or') || reader.take('|') || reader.take('||'));
		if (!isAll && !isAny) break;
		const next = isAll ? 'and' : 'or';
		if (kind !== undefined && kind !== next) reader.fail(sayOfSnippet('reason.mixedLogic'), at);
		kind = next;
		parts.push(parseComparison(reader));
	}
	const [first = nothing] = parts;
	return kind === undefined ? first : { kind, parts, from, to: reader.placeBefore };
}

const comparisons = ['!=', '>=', '<=', '=', '>', '<'];

function parseComparison(reader: TokenReader): Expression {
	const from = reader.place;
	const left = parsePrefix(reader);
	const sign = comparisons.find((one) => reader.take(one));
	if (sign === undefined) return left;
	const right = parsePrefix(reader);
	return { kind: 'compare', sign, left, right, from, to: reader.placeBefore };
}

function parsePrefix(reader: TokenReader): Expression {
	const from = reader.place;
	if (!reader.take('!')) return parsePostfix(reader);
	const of = reader.deeper(() => parsePrefix(reader), nothing);
	return { kind: 'not', of, from, to: reader.placeBefore };
}

/** A property, `contains(…)`, a text, or something in brackets. */
function parsePostfix(reader: TokenReader): Expression {
	const from = reader.place;
	const text = reader.takeKind('string') ?? reader.takeKind('number');
	if (text !== undefined)
		return { kind: 'literal', value: text.kind === 'number' ? Number(text.text) : text.text, from, to: text.to };
	if (reader.take('(')) {
		const inner = reader.deeper(() => parseLogic(reader), nothing);
		reader.need(')');
		return inner;
	}
	const word = isClauseNext(reader) ? undefined : reader.takeKind('word');
	if (word === undefined) {
		reader.failHere();
		return nothing;
	}
	if (/^(?:true|false)$/i.test(word.text))
		return { kind: 'literal', value: word.text.toLowerCase() === 'true', from, to: word.to };
	let of: Expression = { kind: 'name', name: word.text, from, to: word.to };
	for (;;) {
		if (reader.take('.')) {
			const name = reader.takeKind('word');
			if (name === undefined) reader.failHere();
			of = { kind: 'member', of, name: name?.text ?? '', isOptional: false, from, to: reader.placeBefore };
		} else if (reader.take('(')) {
			const parameters: Expression[] = [];
			while (!reader.isAtEnd && !reader.is(')')) {
				parameters.push(reader.deeper(() => parseLogic(reader), nothing));
				if (!reader.take(',')) break;
			}
			reader.need(')');
			of = { kind: 'call', callee: of, parameters, from, to: reader.placeBefore };
		} else return of;
	}
}
