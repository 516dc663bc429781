import type { Range } from '../text';

/** Where a link leads, as it is written. */
export interface Destination {
	/** Without the `<` and `>` around it. */
	readonly range: Range;
	/** It stands in `<…>`, where spaces need no encoding. */
	readonly isBracketed: boolean;
	/** Where what belongs to it ends. */
	readonly to: number;
}

/** `[label]: destination "title"`. */
export interface Definition extends Destination {
	/** Between the brackets. */
	readonly label: Range;
}

/** Offsets of a wikilink: `![[target#subpath|display]]`, with what stands between the brackets and the bar told apart. */
export interface Wikilink {
	/** Without heading, white space and the backslash that keeps a table from ending its cell at the bar. */
	readonly target: Range;
	/** `#heading` or `^block`, right behind the target; empty where there is none. */
	readonly subpath: Range;
	/** Behind the first bar; undefined where there is none. */
	readonly display: Range | undefined;
	readonly to: number;
}

/** No bracket stands in a wikilink, and no line ends in it. */
const wikilink = /\[\[([^[\]|#^\n]*)([#^][^[\]|\n]*)?(\|[^[\]\n]*)?\]\]/y;
const whiteSpace = /[ \t\r\n]*/y;
/** A parenthesis in a destination may hold others, this many deep; more are no link, so that nobody reads for long. */
const deepest = 32;
const longestLabel = 999;

/** Reads a wikilink that begins at an offset, `!` aside. */
export function readWikilink(text: string, at: number): Wikilink | undefined {
	wikilink.lastIndex = at;
	const match = wikilink.exec(text);
	if (match === null) return undefined;
	const [whole, written = '', subpath = '', display] = match;
	const target = written.replace(/\\$/, '');
	const from = at + 2 + target.length - target.trimStart().length;
	const subpathFrom = at + 2 + written.length;
	const displayFrom = subpathFrom + subpath.length + 1;
	return {
		target: { from, to: Math.max(from, at + 2 + target.trimEnd().length) },
		subpath: { from: subpathFrom, to: subpathFrom + subpath.replace(/\\$/, '').length },
		display: display === undefined ? undefined : { from: displayFrom, to: displayFrom + display.length - 1 },
		to: at + whole.length,
	};
}

/** The wikilinks of a text that is no Markdown, such as a query. */
export function* findWikilinks(text: string): Iterable<Wikilink> {
	for (let at = text.indexOf('[['); at !== -1; at = text.indexOf('[[', at + 2)) {
		const link = readWikilink(text, at);
		if (link !== undefined) yield link;
	}
}

/** Reads what follows the text of a Markdown link: `(destination "title")`, from its parenthesis. */
export function readResource(text: string, at: number): Destination | undefined {
	const from = skipWhiteSpace(text, at + 1);
	const found = readDestination(text, from) ?? { range: { from, to: from }, isBracketed: false, to: from };
	let to = skipWhiteSpace(text, found.to);
	if (to > found.to) {
		const title = readTitle(text, to);
		if (title !== undefined) to = skipWhiteSpace(text, title);
	}
	return text[to] === ')' ? { ...found, to: to + 1 } : undefined;
}

/**
 * Reads the definition of a reference from its opening bracket, in the content of a paragraph; undefined when it is
 * none. It ends with its line.
 */
export function readDefinition(text: string, at: number): Definition | undefined {
	const label = readLabel(text, at);
	if (label === undefined || text[label.to + 1] !== ':' || text.slice(label.from, label.to).trim() === '')
		return undefined;
	const found = readDestination(text, skipWhiteSpace(text, label.to + 2));
	if (found === undefined) return undefined;
	const behind = skipWhiteSpace(text, found.to);
	const title = behind > found.to ? readTitle(text, behind) : undefined;
	const to = (title === undefined ? undefined : endOfLine(text, title)) ?? endOfLine(text, found.to);
	return to === undefined ? undefined : { ...found, label, to };
}

/** Reads `[label]` from its bracket: the range between the brackets. */
export function readLabel(text: string, at: number): Range | undefined {
	for (let to = at + 1; to < text.length && to - at <= longestLabel + 1; to += 1) {
		const unit = text[to];
		if (unit === ']') return { from: at + 1, to };
		if (unit === '[') return undefined;
		if (unit === '\\') to += 1;
	}
	return undefined;
}

/** The form in which labels are compared: case and kind of white space aside. */
export function labelKey(label: string): string {
	return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

function readDestination(text: string, from: number): Destination | undefined {
	return text[from] === '<' ? readBracketed(text, from + 1) : readPlain(text, from);
}

function readBracketed(text: string, from: number): Destination | undefined {
	for (let at = from; at < text.length; at += 1) {
		const unit = text[at];
		if (unit === '>') return { range: { from, to: at }, isBracketed: true, to: at + 1 };
		if (unit === '<' || unit === '\n') return undefined;
		if (unit === '\\') at += 1;
	}
	return undefined;
}

function readPlain(text: string, from: number): Destination | undefined {
	let depth = 0;
	let to = from;
	for (; to < text.length; to += 1) {
		const unit = text.charCodeAt(to);
		if (unit <= 32 || unit === 127) break;
		if (unit === 40) {
			depth += 1;
			if (depth > deepest) return undefined;
		} else if (unit === 41) {
			if (depth === 0) break;
			depth -= 1;
		} else if (unit === 92 && isPunctuation(text.charCodeAt(to + 1))) to += 1;
	}
	return depth > 0 || to === from ? undefined : { range: { from, to }, isBracketed: false, to };
}

/** Where a title ends that begins at an offset; undefined when none does. */
function readTitle(text: string, from: number): number | undefined {
	const opening = text[from];
	const closing = opening === '(' ? ')' : opening === '"' || opening === "'" ? opening : undefined;
	if (closing === undefined) return undefined;
	for (let at = from + 1; at < text.length; at += 1) {
		const unit = text[at];
		if (unit === closing) return at + 1;
		if (unit === '(' && opening === '(') return undefined;
		if (unit === '\\') at += 1;
	}
	return undefined;
}

/** Whether a UTF-16 unit is ASCII punctuation, which a backslash makes harmless. */
export function isPunctuation(unit: number): boolean {
	return (
		(unit >= 33 && unit <= 47) ||
		(unit >= 58 && unit <= 64) ||
		(unit >= 91 && unit <= 96) ||
		(unit >= 123 && unit <= 126)
	);
}

function skipWhiteSpace(text: string, at: number): number {
	whiteSpace.lastIndex = at;
	return at + (whiteSpace.exec(text)?.[0].length ?? 0);
}

/** Where the line ends, the line end included; undefined when anything but white space comes before. */
function endOfLine(text: string, from: number): number | undefined {
	let at = from;
	while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at += 1;
	return at >= text.length ? at : text[at] === '\n' ? at + 1 : undefined;
}
