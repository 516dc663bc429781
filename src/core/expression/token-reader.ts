import type { Message } from '../message';
import { sayOfSnippet } from './messages';
import type { Token } from './tokens';

/** Why a snippet is not understood, and where in its source. */
export interface Misunderstanding {
	/** For a person, to stand behind a colon: `“for” is more than a list asks`. */
	readonly message: Message;
	/** An offset into the snippet's source. */
	readonly at: number;
}

/** Brackets in brackets deeper than this are nobody's list. */
const deepest = 60;

/** How tokens are read. */
export interface ReaderStyle {
	/** Whether words are the same in small letters and in capitals. */
	readonly isCaseless: boolean;
	/** Whether what is not understood is passed over. Otherwise the first misunderstanding ends the reading: nothing is left to be read then. */
	readonly isLoose: boolean;
}

/** Reads tokens one after the other. */
export class TokenReader {
	/** Why the tokens are not understood; undefined as long as they are. */
	fault: Misunderstanding | undefined;
	readonly isLoose: boolean;
	readonly #tokens: readonly Token[];
	readonly #isCaseless: boolean;
	#at = 0;
	#depth: number;

	/** @param outer What reads the text that these tokens stand in. */
	constructor(tokens: readonly Token[], { isCaseless, isLoose }: ReaderStyle, outer?: TokenReader) {
		this.#depth = outer === undefined ? 0 : outer.#depth;
		this.#tokens = tokens;
		this.#isCaseless = isCaseless;
		this.isLoose = isLoose;
	}

	get isAtEnd(): boolean {
		return this.#at >= this.#tokens.length;
	}

	/** How many tokens are left. */
	get left(): number {
		return this.#tokens.length - this.#at;
	}

	/** Where the next token begins, and the last one ended. */
	get place(): number {
		return this.peek()?.from ?? this.placeBefore;
	}

	get placeBefore(): number {
		return this.#tokens[this.#at - 1]?.to ?? 0;
	}

	peek(ahead = 0): Token | undefined {
		return this.#tokens[this.#at + ahead];
	}

	/** Whether a sign or a word stands there. */
	is(text: string, ahead = 0): boolean {
		const token = this.peek(ahead);
		if (token?.kind !== 'sign' && token?.kind !== 'word') return false;
		return token.text === text || (this.#isCaseless && token.text.toLowerCase() === text.toLowerCase());
	}

	/** Takes a sign or a word, if it is next. */
	take(text: string): boolean {
		const isIt = this.is(text);
		if (isIt) this.#at += 1;
		return isIt;
	}

	/** Takes a token of a kind, if one is next. */
	takeKind(kind: Token['kind']): Token | undefined {
		const token = this.peek();
		if (token?.kind !== kind) return undefined;
		this.#at += 1;
		return token;
	}

	/** Passes over a token. */
	skip(): void {
		this.#at += 1;
	}

	/** Takes a sign or word that must come. */
	need(text: string): void {
		if (!this.take(text)) this.failHere();
	}

	/** Reads what lies one level deeper. */
	deeper<Value>(read: () => Value, otherwise: Value): Value {
		if (this.#depth >= deepest) {
			this.fail(sayOfSnippet('reason.tooDeep'));
			return otherwise;
		}
		this.#depth += 1;
		const value = read();
		this.#depth -= 1;
		return value;
	}

	/** Says that the next token is not understood. */
	failHere(): void {
		const token = this.peek();
		if (token === undefined) this.fail(sayOfSnippet('reason.endsEarly'));
		else if (token.kind === 'unknown')
			this.fail(token.text === '' ? sayOfSnippet('reason.tooLong') : sayOfSnippet('reason.openQuote'));
		else this.fail(sayOfSnippet('reason.moreThanList', { token: token.text }));
	}

	fail(reason: Message, at = this.place): void {
		if (this.isLoose) return;
		this.fault ??= { message: reason, at };
		this.#at = this.#tokens.length;
	}
}
