import { failed, ok, type Result } from '../result';
import type { Range } from '../text';
import type { Expression } from './expression';
import { sayOfSnippet } from './messages';
import { TokenReader, type Misunderstanding } from './token-reader';
import { tokenize } from './tokens';

/** One statement of a script: a constant, or what is done. */
export interface Statement {
	/** The constant's name; undefined where nothing is named. */
	readonly name: string | undefined;
	readonly value: Expression;
}

const style = { hasHyphens: false };
const nothing: Expression = { kind: 'literal', value: undefined, from: 0, to: 0 };
const words: ReadonlyMap<string, boolean | null | undefined> = new Map([
	['true', true],
	['false', false],
	['null', null],
	['undefined', undefined],
]);
/** Words that begin what no list needs. */
const reserved = [
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
];

/**
 * Parses the part of JavaScript that lists are written in: constants, calls, members, arrow functions, comparisons,
 * `!`, `&&`, `||`, lists and template literals. Dataview's `$=` before an expression says nothing.
 *
 * @example parseScript('$= dv.list(dv.pages().where(p => p.type === "pattern").file.link)')
 */
export function parseScript(source: string): Result<readonly Statement[], Misunderstanding> {
	const reader = new TokenReader(tokenize(source, style), false);
	const statements: Statement[] = [];
	while (!reader.isAtEnd) {
		if (reader.take(';')) continue;
		const isConstant = reader.take('const') || reader.take('let') || reader.take('var');
		reader.take('$=');
		const name = isConstant ? reader.takeKind('word')?.text : undefined;
		if (isConstant) {
			if (name === undefined) reader.failHere();
			reader.need('=');
		}
		statements.push({ name, value: parseValue(reader, source) });
		const isEnded = reader.isAtEnd || reader.is(';') || source.slice(reader.placeBefore, reader.place).includes('\n');
		if (!isEnded) reader.failHere();
	}
	return reader.fault === undefined ? ok(statements) : failed(reader.fault);
}

function parseValue(reader: TokenReader, source: string): Expression {
	return reader.deeper(() => parseFunction(reader, source) ?? parseLogic(reader, source, 'or'), nothing);
}

/** `p => …` or `(p) => …`; undefined for what is no function. */
function parseFunction(reader: TokenReader, source: string): Expression | undefined {
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
	const isBlock = reader.take('{');
	if (isBlock) reader.need('return');
	const body = parseValue(reader, source);
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

function parseLogic(reader: TokenReader, source: string, kind: 'or' | 'and'): Expression {
	const from = reader.place;
	const parse = (): Expression => (kind === 'or' ? parseLogic(reader, source, 'and') : parseComparison(reader, source));
	const parts = [parse()];
	while (reader.take(kind === 'or' ? '||' : '&&')) parts.push(parse());
	const [first = nothing] = parts;
	return parts.length === 1 ? first : { kind, parts, from, to: reader.placeBefore };
}

const comparisons = ['===', '!==', '==', '!=', '<=', '>=', '<', '>'];

function parseComparison(reader: TokenReader, source: string): Expression {
	const from = reader.place;
	const left = parsePrefix(reader, source);
	const sign = comparisons.find((one) => reader.take(one));
	if (sign === undefined) return left;
	const right = parsePrefix(reader, source);
	return { kind: 'compare', sign, left, right, from, to: reader.placeBefore };
}

function parsePrefix(reader: TokenReader, source: string): Expression {
	const from = reader.place;
	const kind = reader.take('!') ? 'not' : reader.take('typeof') ? 'typeof' : undefined;
	if (kind === undefined) return parseChain(reader, source);
	const of = reader.deeper(() => parsePrefix(reader, source), nothing);
	return { kind, of, from, to: reader.placeBefore };
}

/** A value with members and calls behind it. */
function parseChain(reader: TokenReader, source: string): Expression {
	const from = reader.place;
	let of = parseAtom(reader, source);
	for (;;) {
		const isOptional = reader.take('?.');
		if (reader.is('(') && !isOnNewLine(reader, source)) {
			const parameters = parseItems(reader, source, '(', ')');
			of = { kind: 'call', callee: of, parameters, from, to: reader.placeBefore };
		} else if (reader.is('[') && !isOnNewLine(reader, source)) {
			const [index] = parseItems(reader, source, '[', ']');
			if (index?.kind !== 'literal' || typeof index.value !== 'string') {
				reader.fail(sayOfSnippet('reason.computedMember'), index?.from);
				return nothing;
			}
			of = { kind: 'member', of, name: index.value, isOptional, from, to: reader.placeBefore };
		} else if (isOptional || reader.take('.')) {
			const name = reader.takeKind('word');
			if (name === undefined) reader.failHere();
			of = { kind: 'member', of, name: name?.text ?? '', isOptional, from, to: reader.placeBefore };
		} else return of;
	}
}

function isOnNewLine(reader: TokenReader, source: string): boolean {
	return source.slice(reader.placeBefore, reader.place).includes('\n');
}

function parseItems(reader: TokenReader, source: string, opening: string, closing: string): readonly Expression[] {
	reader.need(opening);
	const items: Expression[] = [];
	while (!reader.isAtEnd && !reader.is(closing)) {
		items.push(parseValue(reader, source));
		if (!reader.take(',')) break;
	}
	reader.need(closing);
	return items;
}

function parseAtom(reader: TokenReader, source: string): Expression {
	const from = reader.place;
	const text = reader.takeKind('string');
	if (text !== undefined) return { kind: 'literal', value: text.text, from, to: text.to };
	const number = reader.takeKind('number');
	if (number !== undefined) return { kind: 'literal', value: Number(number.text), from, to: number.to };
	const template = reader.takeKind('template');
	if (template !== undefined) {
		const values = (template.holes ?? []).map((hole) => parseHole(reader, source, hole));
		return { kind: 'template', texts: template.texts ?? [], values, from, to: template.to };
	}
	if (reader.is('['))
		return { kind: 'list', items: parseItems(reader, source, '[', ']'), from, to: reader.placeBefore };
	if (reader.take('(')) {
		const inner = parseValue(reader, source);
		reader.need(')');
		return inner;
	}
	const word = reader.peek();
	if (word?.kind !== 'word' || reserved.includes(word.text)) {
		reader.failHere();
		return nothing;
	}
	reader.takeKind('word');
	if (words.has(word.text)) return { kind: 'literal', value: words.get(word.text), from, to: word.to };
	return { kind: 'name', name: word.text, from, to: word.to };
}

function parseHole(outer: TokenReader, source: string, hole: Range): Expression {
	const reader = new TokenReader(tokenize(source, style, hole), false);
	const value = outer.deeper(() => parseValue(reader, source), nothing);
	if (!reader.isAtEnd) reader.failHere();
	if (reader.fault !== undefined) outer.fail(reader.fault.message, reader.fault.at);
	return value;
}
