import { bodyStartOf } from '../note/from-text';
import { findBlockAt } from '../query/block-source';

/** The line a cursor is in, and what is above it in the same block or frontmatter. */
export interface CompletionSite {
	readonly above: readonly string[];
	readonly line: string;
	/** From 0, in UTF-16 units. */
	readonly column: number;
}

/** A line of a code block. */
export interface BlockSite {
	readonly language: string;
	/** The block's own lines, without the marks of the callout or the list it stands in. */
	readonly site: CompletionSite;
	/** How many columns of the note's line are such marks. */
	readonly indent: number;
}

/** The line of a code block that a place in a note is in; undefined on its fences and outside of it. */
export function findBlockSite(text: string, offset: number): BlockSite | undefined {
	const block = offset < bodyStartOf(text) ? undefined : findBlockAt(text, offset);
	const at = block?.lines.findIndex(({ from, to }) => from <= offset && offset <= to) ?? -1;
	const range = block?.lines[at];
	if (block === undefined || range === undefined) return undefined;
	const lines = block.lines.slice(0, at + 1).map(({ from, to }) => text.slice(from, to));
	const line = lines.pop() ?? '';
	const indent = range.from - (text.lastIndexOf('\n', range.from - 1) + 1);
	return { language: block.language, site: { above: lines, line, column: offset - range.from }, indent };
}

/** A part of a line that is written at the cursor, columns from 0, half-open: all of it is replaced. */
export interface Word {
	/** What of it stands before the cursor. */
	readonly written: string;
	readonly from: number;
	readonly to: number;
}

/** A name with the colon behind it, if there is one: that of an option, or of a property in the option `where`. */
export interface KeySite extends Word {
	readonly kind: 'key';
	/** The key that it stands under; undefined at the top. */
	readonly parent: string | undefined;
	readonly isInFlow: boolean;
}

/** A value, without the quotes it stands in. */
export interface ValueSite extends Word {
	readonly kind: 'value';
	readonly key: string;
	/** The key that its key stands under; undefined at the top. */
	readonly parent: string | undefined;
	readonly isInFlow: boolean;
	readonly isQuoted: boolean;
}

const keyLine = /^([^\s:#"'[\]{},-][^:]*):(?:[ \t]+(?![ \t])(.*))?$/s;
const keyBegin = /^(?:[^\s:#"'[\]{},-][^:]*)?$/;
const itemLine = /^-[ \t]+(?![ \t])(.*)/s;

/** What is written at the cursor: on a line of its own, behind a key or in the list below one. */
export function findSite(site: CompletionSite): KeySite | ValueSite | undefined {
	const { above, line, column } = site;
	const before = line.slice(0, column);
	const rest = before.trimStart();
	const item = itemLine.exec(rest);
	if (item !== null) {
		const at = above.findLastIndex((other) => !/^[ \t]*(?:-|#|$)/.test(other));
		const key = openedKey(above[at]?.trimStart());
		const isNested = /^\s/.test(above[at] ?? '');
		const parent = isNested ? findParent(above.slice(0, at)) : undefined;
		return key === undefined || (isNested && parent === undefined)
			? undefined
			: findInValue(site, key, parent, item[1] ?? '');
	}
	const isNested = rest.length < before.length;
	const parent = isNested ? findParent(above) : undefined;
	if (isNested && parent === undefined) return undefined;
	const [, key, value] = keyLine.exec(rest) ?? [];
	if (key !== undefined) return value === undefined ? undefined : findInValue(site, key.trimEnd(), parent, value);
	return keyBegin.test(rest) ? { kind: 'key', parent, isInFlow: false, ...keyAt(site, rest) } : undefined;
}

/** The key of a line that says nothing behind it, so that what it says stands below. */
function openedKey(line: string | undefined): string | undefined {
	const [, key, value = ''] = keyLine.exec(line ?? '') ?? [];
	return value.trim() === '' ? key?.trimEnd() : undefined;
}

function findParent(above: readonly string[]): string | undefined {
	return openedKey(above.findLast((line) => /^[^\s#]/.test(line)));
}

/** What is written in a value, or in the part of it behind the last comma or opening bracket. */
function findInValue(
	site: CompletionSite,
	key: string,
	parent: string | undefined,
	value: string,
): KeySite | ValueSite {
	const isInFlow = /^[[{]/.test(value);
	const marks = isInFlow ? [',', '[', '{'] : [','];
	const part = value.slice(marks.reduce((last, mark) => Math.max(last, value.lastIndexOf(mark)), -1) + 1).trimStart();
	if (value.startsWith('{')) {
		const [, inner, said] = keyLine.exec(part) ?? [];
		if (inner === undefined) return { kind: 'key', parent: key, isInFlow, ...keyAt(site, part) };
		return valueAt(site, inner.trimEnd(), key, isInFlow, said ?? '');
	}
	return valueAt(site, key, parent, isInFlow, part);
}

function valueAt(
	site: CompletionSite,
	key: string,
	parent: string | undefined,
	isInFlow: boolean,
	part: string,
): ValueSite {
	const quote = /^["']/.exec(part)?.[0];
	const written = quote === undefined ? part : part.slice(1);
	const to = endOfValue(site, quote, isInFlow);
	return {
		kind: 'value',
		key,
		parent,
		isInFlow,
		isQuoted: quote !== undefined,
		written,
		from: site.column - written.length,
		to,
	};
}

function keyAt({ line, column }: CompletionSite, written: string): Word {
	const behind = /^[^\s:,\]}]*(?::[ \t]*)?/.exec(line.slice(column))?.[0] ?? '';
	return { written, from: column - written.length, to: column + behind.length };
}

/** A value ends at the quote that closes it, else where its part of a list does, at a comment, or with the line. */
function endOfValue({ line, column }: CompletionSite, quote: string | undefined, isInFlow: boolean): number {
	const behind = line.slice(column);
	const closing = quote === undefined ? -1 : behind.indexOf(quote);
	if (closing !== -1) return column + closing;
	const end = behind.search(isInFlow ? /[,\]}]|(?:^|\s)#/ : /,|(?:^|\s)#/);
	return column + (end === -1 ? behind : behind.slice(0, end)).trimEnd().length;
}
