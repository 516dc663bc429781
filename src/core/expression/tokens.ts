import type { Range } from '../text';

/** One token of a query or a script; the range is in the source. White space and comments are none. */
export interface Token extends Range {
	readonly kind: 'word' | 'number' | 'string' | 'template' | 'regex' | 'sign' | 'unknown';
	/** As it stands; of a string, what it says. */
	readonly text: string;
	/** Of a template literal: the places in it that are JavaScript again, without `${` and `}`, and the texts around them. */
	readonly holes?: readonly Range[];
	readonly texts?: readonly string[];
}

/** What tokens a language has. */
export interface TokenStyle {
	/** Whether words hold hyphens, as in Dataview's query language: `group-phase`. */
	readonly hasHyphens: boolean;
	/** The signs that a text stands between: `"'`. */
	readonly quotes: string;
	/** Whether there are `/patterns/`. */
	readonly hasPatterns: boolean;
}

const signs = ['===', '!==', '...', '=>', '==', '!=', '<=', '>=', '&&', '||', '??', '?.', '$='];
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' };

/**
 * Takes JavaScript, a Dataview query or an expression of a base apart, linear in its length. What is no token, such as
 * the first quote of a string that is not closed in its line, becomes one of kind `unknown`.
 *
 * @param within Only this part of the source, for what stands in a template literal.
 * @example tokenize('p.type === "x"', script) // word p, sign ., word type, sign ===, string x
 */
export function tokenize(
	source: string,
	style: TokenStyle,
	within: Range = { from: 0, to: source.length },
): readonly Token[] {
	const tokens: Token[] = [];
	const scan: Scan = { source, style, limit: within.to, open: new Map() };
	for (let at = within.from; at < within.to;) {
		const end = endOfBlank(scan, at);
		if (end > at) {
			at = end;
			continue;
		}
		const token = readToken(scan, at, tokens.at(-1));
		tokens.push(token);
		at = token.to;
	}
	return tokens;
}

interface Scan {
	readonly source: string;
	readonly style: TokenStyle;
	readonly limit: number;
	/** Up to where a sign that opens something is known not to be closed: nobody looks twice. */
	readonly open: Map<string, number>;
}

/** The end of white space or a comment that begins here; the place itself when none does. */
function endOfBlank({ source, limit, open }: Scan, at: number): number {
	if (/\s/.test(source.charAt(at))) return at + 1;
	if (source.startsWith('//', at)) {
		const end = source.indexOf('\n', at);
		return end === -1 ? limit : Math.min(end, limit);
	}
	if (!source.startsWith('/*', at) || open.has('/*')) return at;
	const end = source.indexOf('*/', at + 2);
	if (end === -1) open.set('/*', limit);
	return end === -1 ? at : Math.min(end + 2, limit);
}

function readToken(scan: Scan, from: number, before: Token | undefined): Token {
	const { source, style, limit } = scan;
	const character = source.charAt(from);
	if (style.quotes.includes(character)) return readClosed(scan, from, character, readString);
	if (character === '`') return readClosed(scan, from, character, readTemplate);
	if (character === '/' && style.hasPatterns && mayBeginPattern(before)) {
		const pattern = readClosed(scan, from, character, readPattern);
		if (pattern.kind !== 'unknown') return pattern;
	}
	const sign = signs.find((one) => source.startsWith(one, from));
	if (sign !== undefined) return { kind: 'sign', text: sign, from, to: from + sign.length };
	if (/[\p{L}_$]/u.test(character)) {
		const to = endOfWord(source, from, limit, style.hasHyphens);
		return { kind: 'word', text: source.slice(from, to), from, to };
	}
	if (/\d/.test(character)) {
		let to = from;
		while (to < limit && /[\d.]/.test(source.charAt(to))) to += 1;
		return { kind: 'number', text: source.slice(from, to), from, to };
	}
	return { kind: 'sign', text: character, from, to: from + 1 };
}

/** Reads what ends with a sign like the one it begins with; the sign alone where that does not come. */
function readClosed(
	{ source, limit, open }: Scan,
	from: number,
	sign: string,
	read: (source: string, from: number, limit: number) => Token | number,
): Token {
	// In the midst of a word it is no quote: don't.
	const isInWord = sign !== '`' && /\p{L}/u.test(source.charAt(from - 1)) && /\p{L}/u.test(source.charAt(from + 1));
	const token = isInWord || from < (open.get(sign) ?? 0) ? from : read(source, from, limit);
	if (typeof token !== 'number') return token;
	open.set(sign, Math.max(token, open.get(sign) ?? 0));
	return { kind: 'unknown', text: sign, from, to: from + 1 };
}

/** Whether a slash divides nothing: no value stands before it. */
function mayBeginPattern(before: Token | undefined): boolean {
	if (before === undefined) return true;
	return before.kind === 'sign' ? !/^[)\]}<]$/.test(before.text) : /^(?:return|case|typeof)$/.test(before.text);
}

function endOfWord(source: string, from: number, limit: number, hasHyphens: boolean): number {
	let to = from;
	while (to < limit && (/[\p{L}\p{N}_$]/u.test(source.charAt(to)) || (hasHyphens && source.charAt(to) === '-')))
		to += 1;
	return to;
}

function readString(source: string, from: number, limit: number): Token | number {
	const quote = source.charAt(from);
	const parts: string[] = [];
	let at = from + 1;
	for (; at < limit && source.charAt(at) !== '\n'; at += 1) {
		const character = source.charAt(at);
		if (character === quote) return { kind: 'string', text: parts.join(''), from, to: at + 1 };
		if (character === '\\') {
			at += 1;
			parts.push(escapes[source.charAt(at)] ?? source.charAt(at));
		} else parts.push(character);
	}
	return at;
}

function readPattern(source: string, from: number, limit: number): Token | number {
	let isInClass = false;
	let at = from + 1;
	for (; at < limit && source.charAt(at) !== '\n'; at += 1) {
		const character = source.charAt(at);
		if (character === '\\') at += 1;
		else if (character === '[') isInClass = true;
		else if (character === ']') isInClass = false;
		else if (character === '/' && !isInClass) {
			const to = endOfWord(source, at + 1, limit, false);
			return { kind: 'regex', text: source.slice(from, to), from, to };
		}
	}
	return at;
}

/** A template literal; in its holes stand braces, strings and templates again. */
function readTemplate(source: string, from: number, limit: number): Token | number {
	const holes: Range[] = [];
	const texts: string[][] = [[]];
	// What is open around a place, from outside in: templates, and braces in their holes.
	const open = ['`'];
	let hole = 0;
	for (let at = from + 1; at < limit; at += 1) {
		const character = source.charAt(at);
		const isText = open.at(-1) === '`';
		if (character === '\\') at += 1;
		if (isText && character === '`') {
			open.pop();
			if (open.length === 0) {
				const said = texts.map((parts) => parts.join(''));
				return { kind: 'template', text: source.slice(from, at + 1), from, to: at + 1, holes, texts: said };
			}
		} else if (isText && character === '$' && source.charAt(at + 1) === '{') {
			at += 1;
			if (open.length === 1) hole = at + 1;
			open.push('{');
		} else if (isText) {
			if (open.length === 1) texts.at(-1)?.push(source.charAt(at));
		} else if (character === '`' || character === '{') open.push(character);
		else if (character === '}') {
			open.pop();
			if (open.length > 1) continue;
			holes.push({ from: hole, to: at });
			texts.push([]);
		} else if (character === '"' || character === "'") {
			const string = readString(source, at, limit);
			if (typeof string !== 'number') at = string.to - 1;
		}
	}
	return limit;
}
