import { findFrontmatter } from '../note/frontmatter-block';
import type { Range } from '../text';
import { findBlockAt } from './block-source';
import type { BlockLanguage, ListView } from './query';
import { writeScalar } from '../note/yaml-text';

/** Where a new block goes: what is replaced, which is nothing but white space, by what. */
export interface BlockPlace extends Range {
	readonly insert: string;
	/** Where the cursor goes, as an offset into the text afterwards: behind the block. */
	readonly cursor: number;
}

/** What a line stands in. */
interface Container {
	/** What every further line of it begins with: `> ` in a quote, spaces under an item of a list. */
	readonly prefix: string;
	/** The part of the prefix that is quotes alone. */
	readonly quote: string;
	/** What the line says in there. */
	readonly rest: string;
	readonly isItem: boolean;
	readonly isList: boolean;
}

/**
 * Finds the place of a new block near a selection. It goes behind the paragraph, the table, the code block or the
 * frontmatter that the selection ends in, and into the quote, the callout or the list that this stands in, so that
 * nothing of the note falls apart.
 *
 * @param block The lines of the block, its fences included.
 */
export function placeBlock(text: string, selection: Range, block: readonly string[]): BlockPlace {
	const lines = text.split('\n');
	const isWholeLines = selection.to > selection.from && text[selection.to - 1] === '\n';
	const offset = isWholeLines ? selection.to - 1 : selection.to;
	const at = lineOf(text, offset);
	const frontmatter = findFrontmatter(text);
	const lastOfFrontmatter = frontmatter?.isClosed === true ? lineOf(text, frontmatter.end) : -1;
	if (at <= lastOfFrontmatter) return below(lines, lastOfFrontmatter, topLevel, block);
	const around = findBlockAt(text, offset);
	if (around !== undefined) {
		const first = lineOf(text, around.from);
		const container = containerOf(lines, first);
		return around.isClosed
			? below(lines, lineOf(text, around.to), container, block)
			: above(lines, first, container, block);
	}
	const container = containerOf(lines, at);
	const isEmpty = container.rest.trim() === '' && !container.isItem;
	return isEmpty && (isBlank(lines[at - 1]) || container.isList)
		? onto(lines, at, container, block)
		: below(lines, endOfParagraph(lines, at, container), container, block);
}

const topLevel: Container = { prefix: '', quote: '', rest: '', isItem: false, isList: false };

/** In place of an empty line. */
function onto(lines: readonly string[], at: number, container: Container, block: readonly string[]): BlockPlace {
	const from = startOf(lines, at);
	return placeOf(lines, { from, to: from + (lines[at]?.length ?? 0) }, at, container, indent(block, container));
}

/** Behind a line, at a distance from what it says, but for lists, which that would loosen. */
function below(lines: readonly string[], at: number, container: Container, block: readonly string[]): BlockPlace {
	const isTight = container.isList || isBlank(lines[at]) || isCalloutTitle(lines[at]);
	const gap = isTight ? [] : [container.prefix.trimEnd()];
	const end = startOf(lines, at) + (lines[at]?.length ?? 0);
	return placeOf(lines, { from: end, to: end }, at, container, ['', ...gap, ...indent(block, container)]);
}

/** Before a line, and what is in front of it. */
function above(lines: readonly string[], at: number, container: Container, block: readonly string[]): BlockPlace {
	const gap = isBlank(lines[at - 1]) ? [] : [container.prefix.trimEnd()];
	const insert = `${[...gap, ...indent(block, container)].join('\n')}\n`;
	const from = startOf(lines, at);
	return { from, to: from, insert: `${insert}${container.prefix.trimEnd()}\n`, cursor: from + insert.length };
}

/** Adds what keeps the block at a distance from the line behind it, or ends the note with a line end. */
function placeOf(
	lines: readonly string[],
	range: Range,
	at: number,
	container: Container,
	inserted: readonly string[],
): BlockPlace {
	const next = lines[at + 1];
	const insert = inserted.join('\n');
	const cursor = range.from + insert.length + 1;
	if (next === undefined) return { ...range, insert: `${insert}\n`, cursor };
	if (isBlank(next) || container.isList) return { ...range, insert, cursor };
	const isInQuote = container.quote !== '' && next.trimStart().startsWith('>');
	return { ...range, insert: `${insert}\n${isInQuote ? container.quote.trimEnd() : ''}`, cursor };
}

function indent(block: readonly string[], { prefix }: Container): readonly string[] {
	return block.map((line) => prefix + line);
}

const quoteMark = /^[ \t]*> ?/;
const itemMark = /^([ \t]*)([-*+]|\d{1,9}[.)])( {1,4}(?! )|[ \t]|$)/;
const rule = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const blockStart =
	/^[ \t]*(?:>|#{1,6}(?:\s|$)|(?:[-*+]|\d{1,9}[.)])(?:\s|$)|`{3,}|~{3,}|([*_])(?:[ \t]*\1){2,}[ \t]*$)/;

/** What a line of a note stands in: quotes, and the item of a list that begins in it or that it is indented under. */
function containerOf(lines: readonly string[], at: number): Container {
	let rest = lines[at] ?? '';
	let prefix = '';
	let quote = '';
	let isItem = false;
	for (;;) {
		const [mark] = quoteMark.exec(rest) ?? [];
		const item = mark === undefined && !rule.test(rest) ? itemMark.exec(rest) : null;
		if (mark === undefined && item === null) break;
		if (mark !== undefined) prefix += mark;
		if (mark !== undefined && !isItem) quote = prefix;
		if (item !== null) prefix += indentOf(item);
		isItem ||= item !== null;
		rest = rest.slice(mark?.length ?? item?.[0].length ?? 0);
	}
	const outer = isItem || !/^[ \t]/.test(rest) ? undefined : findItemAbove(lines, at, quote, widthOf(leadOf(rest)));
	if (outer !== undefined) return { prefix: quote + outer, quote, rest, isItem: false, isList: true };
	return { prefix, quote, rest, isItem, isList: isItem };
}

/** The indent of what belongs to the item that an indented line stands under; undefined where there is none. */
function findItemAbove(lines: readonly string[], at: number, quote: string, width: number): string | undefined {
	for (let line = at - 1; line >= 0; line -= 1) {
		const rest = withoutQuotes(lines[line] ?? '', quote);
		if (rest === undefined) return undefined;
		if (rest.trim() === '') continue;
		const item = rule.test(rest) ? null : itemMark.exec(rest);
		const inner = item === null ? undefined : indentOf(item);
		if (inner !== undefined && widthOf(inner) <= width) return inner;
		if (inner === undefined && leadOf(rest) === '') return undefined;
	}
	return undefined;
}

/** The last line of the paragraph, table or item that a line begins or belongs to. */
function endOfParagraph(lines: readonly string[], at: number, { quote, rest }: Container): number {
	if (rest.trim() === '' || /^#{1,6}(?:\s|$)/.test(rest.trimStart()) || isCalloutTitle(lines[at])) return at;
	let end = at;
	for (let next = lines[end + 1]; next !== undefined; next = lines[end + 1]) {
		// A paragraph may run on in a line without the marks of its quote.
		const said = withoutQuotes(next, quote) ?? next;
		if (said.trim() === '' || blockStart.test(said)) break;
		end += 1;
	}
	return end;
}

/** A line without the marks of a quote it stands in; undefined where it does not. */
function withoutQuotes(line: string, quote: string): string | undefined {
	let rest = line;
	for (let depth = quote.split('>').length - 1; depth > 0; depth -= 1) {
		const [mark] = quoteMark.exec(rest) ?? [];
		if (mark === undefined) return undefined;
		rest = rest.slice(mark.length);
	}
	return rest;
}

function isCalloutTitle(line: string | undefined): boolean {
	return line !== undefined && /^[ \t>]*> ?\[!/.test(line);
}

/** Whether a line says nothing, or is not there; the marks of quotes say nothing. */
function isBlank(line: string | undefined): boolean {
	return line === undefined || /^[\s>]*$/.test(line);
}

/** The white space that what belongs to an item begins with: as wide as its mark. */
function indentOf([whole, lead = '']: RegExpExecArray): string {
	const isEmpty = !/\s$/.test(whole);
	return lead + ' '.repeat(widthOf(whole) - widthOf(lead) + (isEmpty ? 1 : 0));
}

function leadOf(line: string): string {
	return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** In columns, with a tab stop at every fourth. */
function widthOf(text: string): number {
	let width = 0;
	for (const character of text) width = character === '\t' ? width + 4 - (width % 4) : width + 1;
	return width;
}

function lineOf(text: string, offset: number): number {
	return text.slice(0, offset).split('\n').length - 1;
}

function startOf(lines: readonly string[], at: number): number {
	return lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
}

/** What a new list block is asked for; what is undefined is left to the block's defaults. */
export interface NewList {
	readonly facet: string;
	/** Undefined for the phase of the note it stands in. */
	readonly term: string | undefined;
	readonly type: string | undefined;
	readonly view: ListView;
}

/** The language and the body of a block that lists this: the shortest that says it. */
export function writeListBlock({ facet, term, type, view }: NewList): {
	readonly language: BlockLanguage;
	readonly body: string;
} {
	const language: BlockLanguage =
		type === 'pattern' ? 'phase-patterns' : type === 'primitive' ? 'phase-primitives' : 'phase-list';
	const lines: string[] = [];
	if (term !== undefined) lines.push(`${facet}: ${writeScalar(term, false)}`);
	if (type !== undefined && language === 'phase-list') lines.push(`type: ${writeScalar(type, false)}`);
	if (view !== 'list') lines.push(`view: ${view}`);
	return { language, body: lines.map((line) => `${line}\n`).join('') };
}
