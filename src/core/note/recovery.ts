import type { Properties } from './note';

const keyLine =
	/^ {0,3}(?:"([^"]+)"|'([^']+)'|([\p{L}_](?:[\p{L}\p{M}\p{N}_ -]{0,60}[\p{L}\p{M}\p{N}_-])?))[ \t]*:[ \t]*(.*)/su;
const itemLine = /^[ \t]*-[ \t]*([^\s-].*)/s;

/**
 * Makes out, line by line, the properties of frontmatter that does not parse: `key: text`, `key: [a, b]` and lists of
 * `- text` below a key, however they are indented. The first of two equal keys counts. Lines that say something else
 * are passed over, and reading stops at the first heading, where a swallowed body begins.
 *
 * @example recoverProperties('title: One: two\ntags:\n\t- a') // { title: 'One: two', tags: ['a'] }
 */
export function recoverProperties(source: string): Properties {
	const found = new Map<string, string | string[]>();
	let current: { key: string; isFirst: boolean } | undefined;
	const lines = source.split(/\r?\n/);
	for (const [index, line] of lines.entries()) {
		if (isHeading(lines, index)) break;
		const [, inDouble, inSingle, plain, value = ''] = keyLine.exec(line) ?? [];
		const key = inDouble ?? inSingle ?? plain;
		if (key !== undefined) {
			const isFirst = !found.has(key);
			current = { key, isFirst };
			if (isFirst) found.set(key, readInline(value));
			continue;
		}
		const item = itemLine.exec(line);
		if (item?.[1] === undefined || current === undefined || !current.isFirst) continue;
		const list = found.get(current.key);
		const text = unquote(item[1]);
		if (Array.isArray(list)) list.push(text);
		else if (list === '') found.set(current.key, [text]);
	}
	return Object.fromEntries(found);
}

/**
 * Whether a line is a heading, of a body that was swallowed. `# a comment` inside frontmatter looks the same, but has
 * properties below it.
 */
export function isHeading(lines: readonly string[], index: number): boolean {
	if (!/^#{1,6} \S/.test(lines[index] ?? '')) return false;
	const below = lineBelow(lines, index, (line) => line.trim() === '' || line.startsWith('#'));
	return below === undefined || !/^(\s*- |(?:[\w-]+|"[^"]*"|'[^']*')\s*:(\s|$))/.test(below);
}

/** So many lines below one are looked at. */
const farthest = 50;

/** The first line below one that is not passed over; undefined where there is none near. */
export function lineBelow(
	lines: readonly string[],
	index: number,
	isPassed: (line: string) => boolean,
): string | undefined {
	for (let at = index + 1; at < Math.min(lines.length, index + farthest); at += 1) {
		const line = lines[at] ?? '';
		if (!isPassed(line)) return line;
	}
	return undefined;
}

function readInline(value: string): string | string[] {
	const flow = /^\[(.*)\]\s*$/.exec(value);
	if (flow?.[1] === undefined || flow[1].startsWith('[')) return unquote(value);
	return flow[1]
		.split(',')
		.map(unquote)
		.filter((item) => item !== '');
}

function unquote(value: string): string {
	const text = value.trim();
	const quoted = /^(["'])(.*)\1$/.exec(text);
	return quoted?.[2] ?? text.replace(/\s#.*/s, '').trimEnd();
}
