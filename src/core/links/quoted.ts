import { Scalar } from 'yaml';
import type { Range } from '../text';

/** A text that stands quoted, escaped or folded in another, and the way back. */
export interface Quoted {
	/** As it reads. */
	readonly text: string;
	/** Where each UTF-16 unit of it stands in the other text, and where it ends. */
	readonly offsets: readonly number[];
	/** A text as it is written there; undefined when it cannot stand there. */
	readonly write: (text: string) => string | undefined;
}

/** Gathers a text unit by unit. */
class Decoder {
	readonly #parts: string[] = [];
	readonly #offsets: number[] = [];

	add(said: string, at: number): void {
		this.#parts.push(said);
		for (let count = said.length; count > 0; count -= 1) this.#offsets.push(at);
	}

	finish(end: number, write: Quoted['write']): Quoted {
		this.#offsets.push(end);
		return { text: this.#parts.join(''), offsets: this.#offsets, write };
	}
}

/** The inside of a string in JSON, which begins at an offset; undefined where an escape in it is none. */
export function readJsonText(raw: string, from: number): Quoted | undefined {
	const decoder = new Decoder();
	for (let at = 0; at < raw.length;) {
		const length = raw[at] !== '\\' ? 1 : raw[at + 1] === 'u' ? 6 : 2;
		const said = length === 1 ? raw.charAt(at) : unescapeJson(raw.slice(at, at + length));
		if (said === undefined) return undefined;
		decoder.add(said, from + at);
		at += length;
	}
	return decoder.finish(from + raw.length, (text) => JSON.stringify(text).slice(1, -1));
}

/**
 * The text of a scalar in YAML, as it stands; undefined where it says something else than what is made out here.
 *
 * @param source The YAML, which begins at `from` in the note.
 */
export function readYamlText(source: string, node: Scalar, from: number): Quoted | undefined {
	const [start, end] = node.range ?? [0, 0];
	const read = node.type === undefined ? undefined : readers[node.type];
	const { value } = node;
	if (read === undefined || typeof value !== 'string') return undefined;
	const raw = source.slice(start, end);
	for (const indent of indentsOf(raw)) {
		const quoted = read(raw, from + start, indent);
		if (quoted.text.trimEnd() === value.trimEnd()) return quoted;
	}
	return undefined;
}

/**
 * How far the lines of a text below `|` or `>` may be indented. A sign for it (`|2`) counts from what the text belongs
 * to, which may be indented itself.
 */
function indentsOf(raw: string): readonly number[] {
	const [head = '', ...lines] = raw.split('\n');
	const first = lines.find((line) => line.trim() !== '') ?? '';
	// Deeper than that nobody writes what a sign is needed for.
	const deepestIndent = 40;
	const most = first.length - first.trimStart().length;
	const sign = /^[|>][+-]?([1-9])/.exec(head)?.[1];
	const least = sign === undefined ? most : Math.min(Number(sign), most);
	return Array.from({ length: Math.min(most - least, deepestIndent) + 1 }, (_, more) => least + more);
}

/** Whether a text means itself without quotes, in a list on one line too. */
export function isPlain(text: string): boolean {
	return !/[,[\]{}\n]|:(?:\s|$)|\s#/.test(text);
}

const fold = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/y;
const doubleEscape = /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|\r?\n[ \t]*|[\s\S])/y;
const doubleEscapes: Readonly<Record<string, string>> = {
	...{ 0: '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' },
	...{ N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' },
};

const readers: Readonly<Record<Scalar.Type, (raw: string, from: number, indent: number) => Quoted>> = {
	[Scalar.PLAIN]: (raw, from) => readFlow(raw, from, (text) => (isPlain(text) ? text : undefined)),
	[Scalar.QUOTE_SINGLE]: (raw, from) => readFlow(raw.slice(1, -1), from + 1, (text) => text.replace(/'/g, "''"), "'"),
	[Scalar.QUOTE_DOUBLE]: (raw, from) =>
		readFlow(raw.slice(1, -1), from + 1, (text) => text.replace(/["\\]/g, '\\$&'), '"'),
	[Scalar.BLOCK_LITERAL]: (raw, from, indent) => readBlock(raw, from, indent, false),
	[Scalar.BLOCK_FOLDED]: (raw, from, indent) => readBlock(raw, from, indent, true),
};

/** A text in quotes or without, the quotes left out; a line end in it is a space, two or more are one less. */
function readFlow(raw: string, from: number, write: Quoted['write'], quote?: '"' | "'"): Quoted {
	const decoder = new Decoder();
	for (let at = 0; at < raw.length;) {
		const unit = raw.charAt(at);
		const escape = quote === '"' && unit === '\\' ? matchAt(doubleEscape, raw, at) : undefined;
		const folded = /[ \t\r\n]/.test(unit) ? matchAt(fold, raw, at) : undefined;
		const said = escape !== undefined ? unescapeYaml(escape) : folded !== undefined ? unfold(folded) : unit;
		decoder.add(said, from + at);
		at += (escape ?? folded)?.length ?? (quote === "'" && raw.startsWith("''", at) ? 2 : 1);
	}
	return decoder.finish(from + raw.length, write);
}

/**
 * A text on lines of its own, below `|` or `>`, with the sign for its indent or without
 * (https://yaml.org/spec/1.2.2/#81-block-scalar-styles).
 */
function readBlock(raw: string, from: number, indent: number, isFolded: boolean): Quoted {
	const decoder = new Decoder();
	const [head = '', ...lines] = raw.split('\n');
	let [at, breaks] = [from + head.length + 1, 0];
	let previous: string | undefined;
	for (const line of lines) {
		const said = line.slice(indent).replace(/\r$/, '');
		if (said.trim() !== '') {
			const isJoined = isFolded && previous !== undefined && !/^[ \t]/.test(previous) && !/^[ \t]/.test(said);
			decoder.add(isJoined && breaks === 1 ? ' ' : '\n'.repeat(isJoined ? breaks - 1 : breaks), at - 1);
			for (let unit = 0; unit < said.length; unit += 1) decoder.add(said.charAt(unit), at + indent + unit);
			[previous, breaks] = [said, 0];
		}
		breaks += 1;
		at += line.length + 1;
	}
	return decoder.finish(from + raw.length, (text) => (text.includes('\n') ? undefined : text));
}

function unfold(found: string): string {
	const breaks = found.split('\n').length - 1;
	return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

function unescapeYaml(found: string): string {
	const sign = found.charAt(1);
	if (/[xuU]/.test(sign) && found.length > 2) {
		const code = parseInt(found.slice(2), 16);
		return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
	}
	return /[\r\n]/.test(sign) ? '' : (doubleEscapes[sign] ?? sign);
}

function unescapeJson(escaped: string): string | undefined {
	try {
		return String(JSON.parse(`"${escaped}"`));
	} catch {
		return undefined;
	}
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0];
}

/** Lines of a text as one text, without what stands between them. */
export function joinLines(text: string, lines: readonly Range[]): Quoted {
	const offsets: number[] = [];
	for (const { from, to } of lines) for (let at = from; at <= to; at += 1) offsets.push(at);
	const said = lines.map(({ from, to }) => text.slice(from, to)).join('\n');
	return { text: said, offsets: lines.length === 0 ? [0] : offsets, write: (written) => written };
}

/** A stretch of a text as it stands. */
export function stretchOf(text: string, range: Range): Quoted {
	return joinLines(text, [range]);
}

/** A text in a text in a file. */
export function within(outer: Quoted, { text, offsets, write }: Quoted): Quoted {
	return {
		text,
		offsets: offsets.map((at) => outer.offsets[at] ?? 0),
		write: (said) => {
			const written = write(said);
			return written === undefined ? undefined : outer.write(written);
		},
	};
}

/** The text of a scalar in a YAML that is itself a text in a file. */
export function scalarIn(place: Quoted, node: Scalar): Quoted | undefined {
	const inner = readYamlText(place.text, node, 0);
	return inner && within(place, inner);
}

/** What a string or a template of a script says, its quotes left out; what stands in holes is one sign. */
export function scriptTextIn(place: Quoted, { from, to }: Range, holes: readonly Range[] = []): Quoted {
	const quote = place.text.charAt(from);
	const parts: string[] = [];
	const offsets: number[] = [];
	let hole = 0;
	for (let at = from + 1; at < to - 1; at += 1) {
		offsets.push(at);
		const next = holes[hole];
		if (next !== undefined && place.text.startsWith('${', at)) {
			parts.push('\ue000');
			at = place.text.indexOf('}', next.to);
			hole += 1;
			continue;
		}
		if (place.text.charAt(at) === '\\') at += 1;
		parts.push(place.text.charAt(at));
	}
	offsets.push(to - 1);
	const write = (said: string): string =>
		said.replace(/[\\"'`]/g, (sign) => (/["'`]/.test(sign) && sign !== quote ? sign : `\\${sign}`));
	return within(place, { text: parts.join(''), offsets, write });
}
