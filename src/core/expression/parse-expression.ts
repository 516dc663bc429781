import { sayOfSnippet } from './messages';
import type { Range } from '../text';
import type { Expression } from './expression';
import { TokenReader } from './token-reader';
import { tokenize, type Token, type TokenStyle } from './tokens';

/** In what the languages of queries differ. */
export interface Language extends TokenStyle {
	readonly isCaseless: boolean;
	readonly and: readonly string[];
	readonly or: readonly string[];
	readonly comparisons: readonly string[];
	/** Words that begin a part of a query, and are no values. */
	readonly clauses: readonly string[];
	/** Words that begin what is more than an expression. */
	readonly reserved: readonly string[];
	/** Words for values. */
	readonly values: ReadonlyMap<string, boolean | null | undefined>;
	/** Whether there are functions, lists, members in brackets and template literals. */
	readonly isScript: boolean;
}

const booleans = new Map([
	['true', true],
	['false', false],
]);

/** Dataview's own language (https://blacksmithgu.github.io/obsidian-dataview/reference/expressions/). */
export const queryLanguage: Language = {
	hasHyphens: true,
	quotes: '"',
	hasPatterns: false,
	isCaseless: true,
	and: ['and', '&&', '&'],
	or: ['or', '|', '||'],
	comparisons: ['!=', '>=', '<=', '=', '>', '<'],
	clauses: ['from', 'where', 'sort', 'limit', 'group', 'flatten'],
	reserved: [],
	values: booleans,
	isScript: false,
};

/** JavaScript, as far as lists are written in it. */
export const scriptLanguage: Language = {
	hasHyphens: false,
	quotes: `"'`,
	hasPatterns: true,
	isCaseless: false,
	and: ['&&'],
	or: ['||'],
	comparisons: ['===', '!==', '==', '!=', '<=', '>=', '<', '>'],
	clauses: [],
	reserved: [
		'for',
		'while',
		'do',
		'if',
		'switch',
		'try',
		'throw',
		'function',
		'class',
		'new',
		'async',
		'await',
		'return',
		'import',
		'delete',
		'void',
		'yield',
	],
	values: new Map<string, boolean | null | undefined>([...booleans, ['null', null], ['undefined', undefined]]),
	isScript: true,
};

/** The expressions of bases (https://help.obsidian.md/bases/syntax). */
export const baseLanguage: Language = { ...scriptLanguage, reserved: [], isScript: false };

/** A source that is being parsed. */
export interface Parsing {
	readonly source: string;
	readonly language: Language;
	readonly reader: TokenReader;
}

const nothing: Expression = { kind: 'literal', value: undefined, from: 0, to: 0 };

/** Longer programs are no lists. */
const longestList = 20_000;

/** Begins to parse a source that is understood whole, or not at all. */
export function startParsing(source: string, language: Language): Parsing {
	const tokens: readonly Token[] =
		source.length > longestList ? [{ kind: 'unknown', text: '', from: 0, to: 0 }] : tokenize(source, language);
	return { source, language, reader: new TokenReader(tokens, { isCaseless: language.isCaseless, isLoose: false }) };
}

/**
 * Reads every expression of a source, whatever else there is: statements, clauses and what is no code at all are passed
 * over. Linear in the source.
 *
 * @example parseLoosely('if (p.phase == "x") show(p)', scriptLanguage) // a call of `if`, a call of `show`
 */
export function parseLoosely(source: string, language: Language, within?: Range): readonly Expression[] {
	return parseSequence(openLoosely(source, language, within));
}

function openLoosely(source: string, language: Language, within?: Range, outer?: TokenReader): Parsing {
	const { isCaseless } = language;
	const tokens = tokenize(source, language, within);
	return { source, language, reader: new TokenReader(tokens, { isCaseless, isLoose: true }, outer) };
}

/** A value: a function, or what is put together with `and` and `or`. */
export function parseValue(parsing: Parsing): Expression {
	return parsing.reader.deeper(() => parseFunction(parsing) ?? parseChoice(parsing), nothing);
}

/** Whether a clause comes, or nothing. */
export function isClauseNext({ reader, language }: Parsing): boolean {
	return reader.isAtEnd || language.clauses.some((clause) => reader.is(clause));
}

/** Takes one of some signs and words, if one is next. */
export function takeAny(reader: TokenReader, texts: readonly string[]): string | undefined {
	return texts.find((text) => reader.take(text));
}

const closers = [')', ']', '}'];

/** What stands one after the other up to a bracket, or to the end. */
function parseSequence(parsing: Parsing, closing?: string): readonly Expression[] {
	const { reader } = parsing;
	const items: Expression[] = [];
	while (!reader.isAtEnd && !(closing !== undefined && reader.is(closing))) {
		const { left } = reader;
		if (takeAny(reader, [',', ';', ...closers]) !== undefined) continue;
		const item = parseValue(parsing);
		if (reader.take(':')) {
			const value = parseValue(parsing);
			items.push({ kind: 'entry', key: item, value, from: item.from, to: reader.placeBefore });
		} else if (item !== nothing) items.push(item);
		if (reader.left === left) reader.skip();
	}
	return items;
}

/** `p => …` or `(p) => …`; undefined for what is no function. */
function parseFunction(parsing: Parsing): Expression | undefined {
	const { reader, language } = parsing;
	if (!language.isScript && !reader.isLoose) return undefined;
	const from = reader.place;
	const parameters: string[] = [];
	if (reader.peek()?.kind === 'word' && reader.is('=>', 1)) parameters.push(reader.takeKind('word')?.text ?? '');
	else if (!isFunctionAhead(reader)) return undefined;
	else {
		reader.need('(');
		while (!reader.take(')') && !reader.isAtEnd) {
			parameters.push(reader.takeKind('word')?.text ?? '');
			reader.take(',');
		}
	}
	reader.need('=>');
	const isBlock = !reader.isLoose && reader.take('{');
	if (isBlock) reader.need('return');
	const body = parseValue(parsing);
	if (isBlock) {
		reader.take(';');
		reader.need('}');
	}
	return { kind: 'function', parameters, body, from, to: reader.placeBefore };
}

/** Names between brackets, with an arrow behind them. */
function isFunctionAhead(reader: TokenReader): boolean {
	if (!reader.is('(')) return false;
	let ahead = 1;
	while (reader.peek(ahead)?.kind === 'word' || reader.is(',', ahead)) ahead += 1;
	return reader.is(')', ahead) && reader.is('=>', ahead + 1);
}

function parseChoice(parsing: Parsing): Expression {
	const { reader } = parsing;
	const condition = parseLogic(parsing, 'or');
	if (!reader.isLoose || !reader.take('?')) return condition;
	const yes = parseValue(parsing);
	reader.take(':');
	const no = parseValue(parsing);
	return { kind: 'choice', condition, yes, no, from: condition.from, to: reader.placeBefore };
}

/** Dataview reads `a or b and c` from left to right, which hardly anybody means: without brackets it is not understood. */
function parseLogic(parsing: Parsing, kind: 'or' | 'and'): Expression {
	const { reader, language } = parsing;
	const from = reader.place;
	const parts: Expression[] = [];
	let isMixed = false;
	do {
		const start = reader.place;
		const part = kind === 'or' ? parseLogic(parsing, 'and') : parseComparison(parsing);
		isMixed ||= kind === 'or' && part.kind === 'and' && part.from === start && language === queryLanguage;
		parts.push(part);
		if (isMixed && parts.length > 1) reader.fail(sayOfSnippet('reason.mixedLogic'), start);
	} while (takeAny(reader, reader.isLoose && kind === 'or' ? [...language.or, '??'] : language[kind]) !== undefined);
	const [first = nothing] = parts;
	return parts.length === 1 ? first : { kind, parts, from, to: reader.placeBefore };
}

function parseComparison(parsing: Parsing): Expression {
	const { reader, language } = parsing;
	const from = reader.place;
	const left = parseSum(parsing);
	const sign = takeAny(reader, reader.isLoose ? [...language.comparisons, '==', '='] : language.comparisons);
	if (sign === undefined) return left;
	// In a script it is no comparison: all that follows is given to the name.
	const isGiven = sign === '=' && language === scriptLanguage;
	const right = isGiven ? reader.deeper(() => parseValue(parsing), nothing) : parseSum(parsing);
	return { kind: 'compare', sign, left, right, from, to: reader.placeBefore };
}

function parseSum(parsing: Parsing): Expression {
	const { reader } = parsing;
	const from = reader.place;
	const parts = [parsePrefix(parsing)];
	while (reader.isLoose && takeAny(reader, ['+', '-', '*', '/', '%']) !== undefined) parts.push(parsePrefix(parsing));
	const [first = nothing] = parts;
	return parts.length === 1 ? first : { kind: 'sum', parts, from, to: reader.placeBefore };
}

function parsePrefix(parsing: Parsing): Expression {
	const { reader, language } = parsing;
	const from = reader.place;
	if (reader.isLoose) while (takeAny(reader, ['-', '+', '...']) !== undefined);
	if (reader.isLoose && language.isScript)
		while (reader.peek(1)?.kind === 'word' && takeAny(reader, ['new', 'await']) !== undefined);
	const isTypeof = language.isScript && !reader.is('!') && reader.take('typeof');
	if (!isTypeof && !reader.take('!')) return parseChain(parsing);
	const of = reader.deeper(() => parsePrefix(parsing), nothing);
	return { kind: isTypeof ? 'typeof' : 'not', of, from, to: reader.placeBefore };
}

/** Words of a script that have nothing behind them that is theirs. */
const unchained = new Set(['of', 'in', 'case', 'else', 'return', 'const', 'let', 'var', 'new', 'await', 'yield']);

/** Nobody writes more members and calls behind each other. */
const longestChain = 200;

/** A value with members and calls behind it. */
function parseChain(parsing: Parsing): Expression {
	const { reader, language } = parsing;
	const from = reader.place;
	const isClause = isClauseNext(parsing) || (reader.isLoose && unchained.has(reader.peek()?.text ?? ''));
	let of = parseAtom(parsing);
	const isMore = language.isScript || reader.isLoose || of.kind === 'name';
	for (let links = 0; isMore && !isClause && (!reader.isLoose || links < longestChain); links += 1) {
		const isOptional = language.isScript && reader.take('?.');
		if (reader.is('(') && !isOnNewLine(parsing)) {
			const parameters = parseItems(parsing, '(', ')');
			of = { kind: 'call', callee: of, parameters, from, to: reader.placeBefore };
		} else if ((language.isScript || reader.isLoose) && reader.is('[') && !isOnNewLine(parsing)) {
			const [by = nothing] = parseItems(parsing, '[', ']');
			const to = reader.placeBefore;
			if (by.kind === 'literal' && typeof by.value === 'string')
				of = { kind: 'member', of, name: by.value, key: by, isOptional, from, to };
			else if (reader.isLoose) of = { kind: 'index', of, by, from, to };
			else reader.fail(sayOfSnippet('reason.computedMember'), by.from);
		} else if (isOptional || reader.take('.')) {
			const word = reader.takeKind('word');
			if (word === undefined) reader.failHere();
			const name = word?.text ?? '';
			const to = reader.placeBefore;
			const key = { kind: 'name', name, from: to - name.length, to } as const;
			of = { kind: 'member', of, name, key, isOptional, from, to };
		} else break;
	}
	return of;
}

function isOnNewLine({ reader, source, language }: Parsing): boolean {
	return language.isScript && source.slice(reader.placeBefore, reader.place).includes('\n');
}

function parseItems(parsing: Parsing, opening: string, closing: string): readonly Expression[] {
	const { reader } = parsing;
	reader.need(opening);
	if (reader.isLoose) {
		const items = reader.deeper(() => parseSequence(parsing, closing), []);
		reader.take(closing);
		return items;
	}
	const items: Expression[] = [];
	while (!reader.isAtEnd && !reader.is(closing)) {
		items.push(parseValue(parsing));
		if (!reader.take(',')) break;
	}
	reader.need(closing);
	return items;
}

function parseAtom(parsing: Parsing): Expression {
	const { reader, language } = parsing;
	const from = reader.place;
	const text = reader.takeKind('string');
	if (text !== undefined) return { kind: 'literal', value: text.text, from, to: text.to };
	const number = reader.takeKind('number');
	if (number !== undefined) return { kind: 'literal', value: Number(number.text), from, to: number.to };
	const isFull = language.isScript || reader.isLoose;
	if (isFull && reader.peek()?.kind === 'template') return parseTemplate(parsing);
	if (isFull && reader.is('['))
		return { kind: 'list', items: parseItems(parsing, '[', ']'), from, to: reader.placeBefore };
	if (reader.isLoose) return parseLooseAtom(parsing);
	if (reader.take('(')) {
		const inner = parseValue(parsing);
		reader.need(')');
		return inner;
	}
	const isReserved = reader.peek()?.kind !== 'word' || isClauseNext(parsing);
	return isReserved || language.reserved.some((word) => reader.is(word)) ? parseNone(reader) : parseWord(parsing);
}

function parseNone(reader: TokenReader): Expression {
	reader.failHere();
	return nothing;
}

function parseWord({ reader, language }: Parsing): Expression {
	const { text, from, to } = reader.takeKind('word') ?? { text: '', from: 0, to: 0 };
	const word = language.isCaseless ? text.toLowerCase() : text;
	if (language.values.has(word)) return { kind: 'literal', value: language.values.get(word), from, to };
	return { kind: 'name', name: text, from, to };
}

function parseLooseAtom(parsing: Parsing): Expression {
	const { reader } = parsing;
	const from = reader.place;
	if (reader.peek()?.kind === 'word') return parseWord(parsing);
	const pattern = reader.takeKind('regex');
	if (pattern !== undefined) return { kind: 'regex', text: pattern.text, from, to: pattern.to };
	const isBlock = reader.is('{');
	if (isBlock || reader.is('(')) {
		const items = isBlock ? parseItems(parsing, '{', '}') : parseItems(parsing, '(', ')');
		const [only] = items;
		if (!isBlock && only !== undefined && items.length === 1) return only;
		return { kind: 'group', items, from, to: reader.placeBefore };
	}
	if (!closers.some((closer) => reader.is(closer))) reader.skip();
	return nothing;
}

function parseTemplate({ reader, source, language }: Parsing): Expression {
	const { from, to, holes = [], texts = [] } = reader.takeKind('template') ?? { from: 0, to: 0 };
	const values = holes.map((hole): Expression => {
		if (reader.isLoose) {
			const items = reader.deeper(() => parseSequence(openLoosely(source, language, hole, reader)), []);
			const [only] = items;
			return only !== undefined && items.length === 1 ? only : { kind: 'group', items, ...hole };
		}
		const style = { isCaseless: language.isCaseless, isLoose: false };
		const inner = new TokenReader(tokenize(source, language, hole), style, reader);
		const value = reader.deeper(() => parseValue({ source, language, reader: inner }), nothing);
		if (!inner.isAtEnd) inner.failHere();
		if (inner.fault !== undefined) reader.fail(inner.fault.message, inner.fault.at);
		return value;
	});
	return { kind: 'template', texts, values, from, to };
}
