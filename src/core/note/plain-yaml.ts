import type { Properties } from './note';

const keyLine = /^([A-Za-z_][\w-]{0,99}):(?: +(\S.*))?$/;
/** Words in a key, `date created`, and letters of other alphabets. */
const wideKeyLine = /^([\p{L}_](?:[\p{L}\p{N}_ -]{0,98}[\p{L}\p{N}_-])?):(?: +(\S.*))?$/u;
const itemLine = /^( *)- +(\S.*)$/;
const unusual = /[^\P{C}\n]|[\u2028\u2029]/u;
/** What a text without quotes may begin with: no sign that means something to YAML. */
const word = /^[\p{L}\p{So}\p{Sc}_(/“„«–—]/u;
const digit = /^\d/;
/** What may be a number; anything else that begins with a digit is a text: `30-06-2021`, `10:30`, `3rd`. */
const number = /^(?:0o[0-7]+|0x[\da-f]+|\d+(?:\.\d*)?(?:e[-+]?\d+)?)$/i;
const integer = /^(?:0|[1-9]\d{0,14})$/;
const doubleQuoted = /^"([^"\\]*)"$/;
const singleQuoted = /^'([^']*)'$/;
const wordInFlow = /^\p{L}[\p{L}\p{N} _./-]*$/u;
const constants: ReadonlyMap<string, boolean | null> = new Map([
	...['true', 'True', 'TRUE'].map((name) => [name, true] as const),
	...['false', 'False', 'FALSE'].map((name) => [name, false] as const),
	...['null', 'Null', 'NULL'].map((name) => [name, null] as const),
]);

/** A value that this reader leaves to one which knows all of YAML. */
const other = Symbol('other');

/**
 * Reads frontmatter of the plainest kind: a scalar, `[a, b]` or a list of `- a` behind each key. Undefined for all else,
 * which is left to a YAML parser; where this answers, it answers the same as that would. Most notes are of this kind, and
 * a parser takes ten times as long for them.
 *
 * @example readPlainYaml('title: One\nphase: [a, b]\n') // { title: 'One', phase: ['a', 'b'] }
 */
export function readPlainYaml(source: string): Properties | undefined {
	const text = source.includes('\r') ? source.replace(/\r\n/g, '\n') : source;
	if (unusual.test(text) || !text.endsWith('\n')) return undefined;
	const lines = text.slice(0, -1).split('\n');
	const properties: Record<string, unknown> = {};
	for (let at = 0; at < lines.length;) {
		const [, key, rest] = readKey(trimSpaces(lines[at] ?? '', false));
		const isTaken = key === undefined || constants.has(key) || key === '__proto__' || Object.hasOwn(properties, key);
		if (isTaken) return undefined;
		at += 1;
		if (rest !== undefined) {
			const value = readValue(rest);
			if (value === other) return undefined;
			properties[key] = value;
			continue;
		}
		const list = readList(lines, at);
		if (list === other) return undefined;
		properties[key] = list.length === 0 ? null : list;
		at += list.length;
	}
	return properties;
}

function readKey(line: string): readonly string[] {
	return keyLine.exec(line) ?? wideKeyLine.exec(line) ?? [];
}

/** The items of a list from a line on; none where there is no list. */
function readList(lines: readonly string[], from: number): readonly unknown[] | typeof other {
	const items: unknown[] = [];
	let indent: string | undefined;
	for (let at = from; at < lines.length; at += 1) {
		const [, spaces, rest] = itemLine.exec(trimSpaces(lines[at] ?? '', false)) ?? [];
		if (rest === undefined) break;
		indent ??= spaces;
		const item = spaces === indent ? readScalar(rest) : other;
		if (item === other) return other;
		items.push(item);
	}
	return items;
}

function readValue(text: string): unknown {
	if (!text.startsWith('[')) return readScalar(text);
	if (!text.endsWith(']')) return other;
	const inner = trimSpaces(text.slice(1, -1), true);
	if (inner === '') return [];
	const items = inner.split(',').map((part) => readFlowItem(trimSpaces(part, true)));
	return items.includes(other) ? other : items;
}

function readFlowItem(text: string): unknown {
	if (wordInFlow.test(text)) return constants.has(text) ? constants.get(text) : text;
	const quoted = doubleQuoted.exec(text)?.[1] ?? singleQuoted.exec(text)?.[1];
	return quoted ?? other;
}

function readScalar(text: string): unknown {
	if (integer.test(text)) return Number(text);
	if (word.test(text) || (digit.test(text) && !number.test(text))) {
		const isMore = text.includes(': ') || text.endsWith(':') || text.includes(' #');
		if (isMore) return other;
		return constants.has(text) ? constants.get(text) : text;
	}
	return doubleQuoted.exec(text)?.[1] ?? singleQuoted.exec(text)?.[1] ?? other;
}

/** Takes off spaces at the end, and at the beginning if told to, and nothing else, as YAML does. */
function trimSpaces(text: string, isBoth: boolean): string {
	let from = 0;
	let to = text.length;
	while (to > 0 && text[to - 1] === ' ') to -= 1;
	while (isBoth && from < to && text[from] === ' ') from += 1;
	return text.slice(from, to);
}
