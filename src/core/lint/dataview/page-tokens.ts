/** One token of a Dataview query or of JavaScript. White space and comments are none. */
export interface Token {
	readonly kind: 'word' | 'number' | 'string' | 'sign';
	/** As it stands; of a string, what is between the quotes. */
	readonly text: string;
}

/** Longer programs are no lists. */
const longest = 20_000;

const signs = ['===', '!==', '...', '=>', '==', '!=', '<=', '>=', '&&', '||', '??', '?.', '$='];

/**
 * Takes a Dataview query or JavaScript apart. Strings are in double, single or back quotes. Undefined for what is too
 * long, or has a string or comment that is not closed.
 *
 * @example tokenize('p.type === "x"') // word p, sign ., word type, sign ===, string x
 */
export function tokenize(source: string): readonly Token[] | undefined {
	if (source.length > longest) return undefined;
	const tokens: Token[] = [];
	for (let at = 0; at < source.length; ) {
		const rest = source.slice(at, at + 2);
		const character = source.charAt(at);
		if (/\s/.test(character)) at += 1;
		else if (rest === '//') at = endOr(source.indexOf('\n', at), source.length);
		else if (rest === '/*') {
			const end = source.indexOf('*/', at + 2);
			if (end === -1) return undefined;
			at = end + 2;
		} else if (/["'`]/.test(character)) {
			const end = endOfString(source, at);
			if (end === undefined) return undefined;
			tokens.push({ kind: 'string', text: source.slice(at + 1, end) });
			at = end + 1;
		} else if (/[\p{L}_]/u.test(character)) {
			const to = endOfWord(source, at);
			tokens.push({ kind: 'word', text: source.slice(at, to) });
			at = to;
		} else if (/\d/.test(character)) {
			const to = endOfWord(source, at);
			tokens.push({ kind: 'number', text: source.slice(at, to) });
			at = to;
		} else {
			const sign = signs.find((one) => source.startsWith(one, at)) ?? character;
			tokens.push({ kind: 'sign', text: sign });
			at += sign.length;
		}
	}
	return tokens;
}

function endOr(found: number, otherwise: number): number {
	return found === -1 ? otherwise : found;
}

function endOfString(source: string, from: number): number | undefined {
	const quote = source[from];
	for (let at = from + 1; at < source.length; at += 1) {
		if (source[at] === '\\') at += 1;
		else if (source[at] === quote) return at;
		else if (source[at] === '\n' && quote !== '`') return undefined;
	}
	return undefined;
}

function endOfWord(source: string, from: number): number {
	let to = from;
	while (to < source.length && /[\p{L}\p{N}_]/u.test(source.charAt(to))) to += 1;
	return to;
}

/** Reads tokens one after the other. */
export class TokenReader {
	readonly #tokens: readonly Token[];
	#at = 0;

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	get isAtEnd(): boolean {
		return this.#at >= this.#tokens.length;
	}

	/** Where the reader is, for going back. */
	get position(): number {
		return this.#at;
	}

	goTo(position: number): void {
		this.#at = position;
	}

	peek(ahead = 0): Token | undefined {
		return this.#tokens[this.#at + ahead];
	}

	next(): Token | undefined {
		const token = this.#tokens[this.#at];
		this.#at += 1;
		return token;
	}

	/** Takes a sign, or a word without regard to case, if it is next. */
	take(text: string): boolean {
		const token = this.peek();
		const isIt = token !== undefined && token.kind !== 'string' && token.text.toLowerCase() === text.toLowerCase();
		if (isIt) this.#at += 1;
		return isIt;
	}

	/** Takes all of these, or none. */
	takeAll(...texts: readonly string[]): boolean {
		const before = this.#at;
		if (texts.every((text) => this.take(text))) return true;
		this.#at = before;
		return false;
	}

	takeKind(kind: Token['kind']): string | undefined {
		const token = this.peek();
		if (token?.kind !== kind) return undefined;
		this.#at += 1;
		return token.text;
	}

	/** Passes over what is between brackets, of which the opening one was taken; false when they are not closed. */
	skipBrackets(): boolean {
		for (let depth = 1; depth > 0; ) {
			const token = this.next();
			if (token === undefined) return false;
			if (token.kind !== 'sign') continue;
			if (/^[([{]$/.test(token.text)) depth += 1;
			else if (/^[)\]}]$/.test(token.text)) depth -= 1;
		}
		return true;
	}
}
