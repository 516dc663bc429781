import type { Range } from '../text';

/** One token of a Dataview query or of JavaScript; the range is in the source. White space and comments are none. */
export interface Token extends Range {
	readonly kind: 'word' | 'number' | 'string' | 'template' | 'sign' | 'unknown';
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
}

/** Longer programs are no lists. */
const longest = 20_000;

const signs = ['===', '!==', '...', '=>', '==', '!=', '<=', '>=', '&&', '||', '??', '?.', '$='];
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' };

/**
 * Takes JavaScript or a Dataview query apart, linear in its length. What is no token, such as a string that is not
 * closed, becomes one of kind `unknown`, which no parser takes.
 *
 * @param within Only this part of the source, for what stands in a template literal.
 * @example tokenize('p.type === "x"', script) // word p, sign ., word type, sign ===, string x
 */
export function tokenize(
	source: string,
	style: TokenStyle,
	within: Range = { from: 0, to: source.length },
): readonly Token[] {
	if (source.length > longest) return [{ kind: 'unknown', text: '', from: 0, to: 0 }];
	const tokens: Token[] = [];
	for (let at = within.from; at < within.to;) {
		const end = endOfBlank(source, at, within.to);
		if (end > at) {
			at = end;
			continue;
		}
		const token = readToken(source, at, within.to, style);
		tokens.push(token);
		at = token.to;
	}
	return tokens;
}

/** The end of white space or a comment that begins here; the place itself when none does. */
function endOfBlank(source: string, at: number, limit: number): number {
	if (/\s/.test(source.charAt(at))) return at + 1;
	if (source.startsWith('//', at)) {
		const end = source.indexOf('\n', at);
		return end === -1 ? limit : Math.min(end, limit);
	}
	if (!source.startsWith('/*', at)) return at;
	const end = source.indexOf('*/', at + 2);
	return end === -1 ? at : Math.min(end + 2, limit);
}

function readToken(source: string, from: number, limit: number, style: TokenStyle): Token {
	const character = source.charAt(from);
	if (character === '"' || character === "'") return readString(source, from, limit);
	if (character === '`') return readTemplate(source, from, limit);
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

function endOfWord(source: string, from: number, limit: number, hasHyphens: boolean): number {
	let to = from;
	while (to < limit && (/[\p{L}\p{N}_$]/u.test(source.charAt(to)) || (hasHyphens && source.charAt(to) === '-')))
		to += 1;
	return to;
}

function readString(source: string, from: number, limit: number): Token {
	const quote = source.charAt(from);
	let text = '';
	for (let at = from + 1; at < limit && source.charAt(at) !== '\n'; at += 1) {
		const character = source.charAt(at);
		if (character === quote) return { kind: 'string', text, from, to: at + 1 };
		if (character === '\\') {
			at += 1;
			text += escapes[source.charAt(at)] ?? source.charAt(at);
		} else text += character;
	}
	return { kind: 'unknown', text: source.slice(from, from + 1), from, to: limit };
}

/** A template literal; strings and templates inside its holes are passed over by counting braces alone. */
function readTemplate(source: string, from: number, limit: number): Token {
	const holes: Range[] = [];
	const texts = [''];
	for (let at = from + 1; at < limit; at += 1) {
		const character = source.charAt(at);
		if (character === '`')
			return { kind: 'template', text: source.slice(from, at + 1), from, to: at + 1, holes, texts };
		if (character === '$' && source.charAt(at + 1) === '{') {
			const end = source.indexOf('}', at);
			if (end === -1 || end >= limit) break;
			holes.push({ from: at + 2, to: end });
			texts.push('');
			at = end;
			continue;
		}
		if (character === '\\') at += 1;
		texts[texts.length - 1] += source.charAt(at);
	}
	return { kind: 'unknown', text: '`', from, to: limit };
}
