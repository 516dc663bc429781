import { failed, ok, type Result } from '../result';
import type { Expression } from '../expression/expression';
import {
	isClauseNext,
	parseValue,
	queryLanguage,
	startParsing,
	takeAny,
	type Parsing,
} from '../expression/parse-expression';
import type { Misunderstanding, TokenReader } from '../expression/token-reader';

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

/**
 * Parses a query in Dataview's language: `LIST` or `TABLE`, `FROM` folders, `WHERE`, `SORT` and `LIMIT`
 * (https://blacksmithgu.github.io/obsidian-dataview/queries/structure/).
 *
 * @example parseQuery('LIST FROM "notes" WHERE type = "pattern" AND contains(phase, "formation")')
 */
export function parseQuery(source: string): Result<DataviewQuery, Misunderstanding> {
	const parsing = startParsing(source, queryLanguage);
	const { reader } = parsing;
	const kind = reader.take('table') ? 'table' : 'list';
	if (kind === 'list' && !reader.take('list')) reader.failHere();
	const hasLink = !reader.take('without');
	if (!hasLink) reader.need('id');
	const columns = parseColumns(parsing);
	const from: string[] = [];
	const notFrom: string[] = [];
	const where: Expression[] = [];
	const sort: QuerySort[] = [];
	let limit: number | undefined;
	while (!reader.isAtEnd) {
		if (reader.take('from')) parseFolders(reader, from, notFrom);
		else if (reader.take('where')) where.push(parseValue(parsing));
		else if (reader.take('sort')) for (const key of parseSort(parsing)) sort.push(key);
		else if (reader.take('limit')) {
			limit = Number(reader.takeKind('number')?.text);
			if (Number.isNaN(limit)) reader.failHere();
		} else reader.failHere();
	}
	if (reader.fault !== undefined) return failed(reader.fault);
	return ok({ kind, hasLink, columns, from, notFrom, where, sort, limit });
}

function parseColumns(parsing: Parsing): readonly QueryColumn[] {
	const { reader } = parsing;
	const columns: QueryColumn[] = [];
	while (!isClauseNext(parsing)) {
		const value = parseValue(parsing);
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
		while (takeAny(reader, queryLanguage.or) !== undefined);
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
	return takeAny(reader, queryLanguage.and) !== undefined;
}

function parseSort(parsing: Parsing): readonly QuerySort[] {
	const { reader } = parsing;
	const keys: QuerySort[] = [];
	do {
		const by = parseValue(parsing);
		const isDescending = reader.take('desc') || reader.take('descending');
		if (!isDescending && !reader.take('asc')) reader.take('ascending');
		keys.push({ by, isDescending });
	} while (reader.take(','));
	return keys;
}
