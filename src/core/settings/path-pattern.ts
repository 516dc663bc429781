/** Finds where a piece of a pattern can end in a text, of all the places where it can begin. */
type Step = (text: string, from: ReadonlySet<number>) => ReadonlySet<number>;

/** A piece of a pattern. */
interface Piece {
	readonly step: Step;
	/** How deep repeated pieces stand in each other. */
	readonly depth: number;
}

/** Beyond this nothing is looked at, since what a pattern costs must have an end. */
const most = { pattern: 500, path: 1000, count: 100, depth: 2 };

/** What is not understood: what looks back at what was found before, or behind a place. */
class PatternFault extends Error {}

/**
 * A regular expression that a settings file brings, as a test of vault paths; undefined where it is none, or refers
 * back or looks behind, which is not understood. All ways through it are gone at once, in place of one after the other
 * as an engine with backtracking does, so that no pattern can keep the app.
 *
 * @example
 * readPathPattern('^beds/.*\\.md$')?.('beds/Pond.md'); // true
 */
export function readPathPattern(source: string): ((path: string) => boolean) | undefined {
	if (source.length > most.pattern) return undefined;
	try {
		new RegExp(source);
		const { step } = new PatternReader(source).read();
		return (path) => path.length <= most.path && step(path, new Set(placesIn(path))).size > 0;
	} catch {
		return undefined;
	}
}

function placesIn(text: string): readonly number[] {
	return Array.from({ length: text.length + 1 }, (_, at) => at);
}

/** Reads a pattern that is known to be well formed. */
class PatternReader {
	readonly #source: string;
	#at = 0;

	constructor(source: string) {
		this.#source = source;
	}

	read(): Piece {
		const piece = this.#readChoice();
		if (this.#at < this.#source.length) throw new PatternFault();
		return piece;
	}

	/** Takes what stands next, where it has this form, which is sticky. */
	#take(form: RegExp): RegExpExecArray | undefined {
		form.lastIndex = this.#at;
		const found = form.exec(this.#source) ?? undefined;
		this.#at += found?.[0].length ?? 0;
		return found;
	}

	#readChoice(): Piece {
		const choices = [this.#readSequence()];
		while (this.#take(/\|/y) !== undefined) choices.push(this.#readSequence());
		return {
			step: (text, from) => new Set(choices.flatMap(({ step }) => [...step(text, from)])),
			depth: deepest(choices),
		};
	}

	#readSequence(): Piece {
		const pieces: Piece[] = [];
		while (/[^|)]/y.test(this.#source.charAt(this.#at))) pieces.push(this.#readRepeated());
		return {
			step: (text, from) => pieces.reduce((places, { step }) => step(text, places), from),
			depth: deepest(pieces),
		};
	}

	#readRepeated(): Piece {
		const piece = this.#readPiece();
		const count = this.#take(/(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y);
		if (count === undefined) return piece;
		const [, sign, least, comma, limit] = count;
		const from = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
		const isOpen = sign === undefined ? comma !== undefined && limit === '' : sign !== '?';
		const to = isOpen ? undefined : sign === '?' ? 1 : Number(limit ?? least);
		const depth = piece.depth + 1;
		if (depth > most.depth || Math.max(from, to ?? 0) > most.count) throw new PatternFault();
		return { step: repeat(piece.step, from, to), depth };
	}

	#readPiece(): Piece {
		const group = this.#take(/\((?:\?(:|=|!|<(?![=!])[^>]*>))?/y);
		if (group !== undefined) return this.#readGroup(group[1]);
		const place = this.#take(/[$^]|\\[bB]/y)?.[0];
		if (place !== undefined) return { step: assert(place), depth: 0 };
		const unit = this.#take(/\[(?:\\.|[^\]\\])*\]|\\(?:x[\da-f]{2}|u[\da-f]{4}|[^\dkcxupP])|[^\\()[|]/iy)?.[0];
		if (unit === undefined) throw new PatternFault();
		return { step: stepOver(new RegExp(`^${unit === '{' ? '\\{' : unit}$`)), depth: 0 };
	}

	#readGroup(kind: string | undefined): Piece {
		const piece = this.#readChoice();
		if (this.#take(/\)/y) === undefined) throw new PatternFault();
		if (kind !== '=' && kind !== '!') return piece;
		const isWanted = kind === '=';
		return {
			step: (text, from) => filter(from, (at) => piece.step(text, new Set([at])).size > 0 === isWanted),
			depth: piece.depth + 1,
		};
	}
}

function deepest(pieces: readonly Piece[]): number {
	return pieces.reduce((depth, piece) => Math.max(depth, piece.depth), 0);
}

function filter(places: ReadonlySet<number>, isKept: (at: number) => boolean): ReadonlySet<number> {
	return new Set([...places].filter(isKept));
}

/** A place that is an end of the text or the edge of a word, or is not. */
function assert(sign: string): Step {
	const edge = new RegExp(sign, 'y');
	return (text, from) =>
		filter(from, (at) => {
			edge.lastIndex = at;
			return edge.test(text);
		});
}

/** One unit of the text. */
function stepOver(unit: RegExp): Step {
	return (text, from) =>
		new Set([...filter(from, (at) => at < text.length && unit.test(text.charAt(at)))].map((at) => at + 1));
}

/** A piece so many times; `to` undefined: any number of times. */
function repeat(step: Step, from: number, to: number | undefined): Step {
	return (text, start) => {
		let places = start;
		for (let count = 0; count < from; count += 1) places = step(text, places);
		const found = new Set(places);
		for (let count = from; places.size > 0 && (to === undefined || count < to); count += 1) {
			// What was found before leads nowhere new.
			places = filter(step(text, places), (at) => !found.has(at));
			for (const at of places) found.add(at);
		}
		return found;
	};
}
