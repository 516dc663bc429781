import type { Edit } from '../edits';
import type { Diagnosis } from './diagnosis';
import type { FrontmatterBlock } from './frontmatter-block';
import type { Message } from '../message';
import { sayOfNote } from './messages';
import type { Repair } from './note';
import { itemsOf } from './properties';
import { recoverProperties } from './recovery';
import { isTemplate } from './template';
import { partsOf, valueOf } from './yaml-parts';

/** Frontmatter longer than this, in UTF-16 units, is no work of a hand that slipped. */
const longestRepaired = 20_000;
const mostParts = 12;

/** Causes that no edit puts right without a guess. */
const leftToPerson: readonly Diagnosis['cause'][] = [
	'template',
	'merge-conflict',
	'unclosed',
	'too-deep',
	'too-long',
	'duplicate-key',
	'not-a-map',
];

/** Lines put right, in place of as many, and what was done to them. */
interface Mended {
	readonly lines: readonly string[];
	/** The properties they say. */
	readonly says: readonly Readonly<Record<string, unknown>>[];
	readonly deeds: readonly Message[];
}

/**
 * Looks for edits that make broken frontmatter parse without changing what it says: spaces for tabs, quotes around a
 * text with a colon, and the margin for a key that is indented though nothing above it is open.
 *
 * Each property is mended by itself, and only where it does not parse by itself. All of them must then parse together,
 * and say together what each said alone; where there are two readings there is no repair.
 */
export function findRepair(text: string, block: FrontmatterBlock, { cause }: Diagnosis): Repair | undefined {
	const source = text.slice(block.yaml.from, block.yaml.to);
	if (leftToPerson.includes(cause) || source.length > longestRepaired) return undefined;
	const lines = source.split('\n');
	const mended = partsOf(lines).map((part) => mend(part.lines, mostParts));
	if (mended.some((part) => part === undefined)) return undefined;
	const parts = mended.filter((part) => part !== undefined);
	const after = parts.flatMap((part) => part.lines);
	const together = valueOf(after);
	const alone = parts.flatMap(({ says }) => says).flatMap((one) => Object.entries(one));
	if (together === undefined || inOrder(Object.entries(together)) !== inOrder(alone)) return undefined;
	const edits = editsBetween(lines, after, block.yaml.from);
	const deeds = new Map(parts.flatMap((part) => part.deeds.map((deed) => [JSON.stringify(deed), deed])));
	return edits.length === 0 ? undefined : { title: sayOfNote('repair.title', { deeds: [...deeds.values()] }), edits };
}

/** Properties as one text to compare, by key: the order of an object's keys is not that of the lines where one is a number. */
function inOrder(entries: readonly (readonly [string, unknown])[]): string {
	return JSON.stringify([...entries].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function mend(lines: readonly string[], depth: number): Mended | undefined {
	const says = valueOf(lines);
	if (says !== undefined) return { lines, says: [says], deeds: [] };
	return depth === 0 ? undefined : (mendIndentedKey(lines, depth) ?? mendTabs(lines) ?? mendColon(lines));
}

/** Spaces for tabs, however many for each: where that makes a difference, nobody knows which was meant. */
function mendTabs(lines: readonly string[]): Mended | undefined {
	if (!lines.some(isTabbed)) return undefined;
	const recovered = recoverProperties(`${lines.join('\n')}\n`);
	const readings = [2, 4, 8].flatMap((width) => {
		const spaced = lines.map((line) =>
			isTabbed(line) ? line.replace(/^[ \t]+/, (indent) => indent.replace(/\t/g, ' '.repeat(width))) : line,
		);
		const says = valueOf(spaced);
		return says === undefined || !saysAll(says, recovered)
			? []
			: [{ lines: spaced, says: [says], deeds: [sayOfNote('repair.indent')] }];
	});
	const [first] = readings;
	return readings.every(({ says }) => JSON.stringify(says) === JSON.stringify(first?.says)) ? first : undefined;
}

function isTabbed(line: string): boolean {
	return /^ *\t/.test(line) && line.trim() !== '';
}

/** Whether properties say what could be made out of them before. */
function saysAll(says: Readonly<Record<string, unknown>>, recovered: Readonly<Record<string, unknown>>): boolean {
	return Object.entries(recovered).every(([key, before]) => {
		const texts = (value: unknown): string => JSON.stringify(itemsOf(value).map((item) => item.text.trim()));
		if (!Object.hasOwn(says, key)) return false;
		return before === '' || texts(says[key]) === texts(before) || texts(says[key]) === texts(asNumbers(before));
	});
}

/** `1.50` reads as a number, which is written 1.5. */
function asNumbers(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(asNumbers);
	return typeof value === 'string' && /^[-+.\d][\d.e+-]*$/i.test(value) ? Number(value) : value;
}

/**
 * Quotes around a text that is one line by itself. A comment sign behind the colon may as well be part of the text,
 * and `- a: b: c` may be a text or a property: both are left to a person.
 */
function mendColon(lines: readonly string[]): Mended | undefined {
	const said = lines.flatMap((line, index) => (line.trim() === '' || line.trimStart().startsWith('#') ? [] : [index]));
	const [at, ...more] = said;
	const line = lines[at ?? 0] ?? '';
	const match = /^((?:"[^"]*"|'[^']*'|[^\s#:"'[{][^:]*):[ \t]+)([^\s"'[{|>&*!#%].*)$/.exec(line.replace(/\r$/, ''));
	const [, head, tail] = match ?? [];
	if (at === undefined || more.length > 0 || head === undefined || tail === undefined) return undefined;
	const value = tail.trimEnd();
	const needsQuotes = /:(?:\s|$)/.test(value) || /^[@`]/.test(value);
	if (!needsQuotes || /\s#/.test(value) || /\p{Cc}/u.test(value) || isTemplate(value)) return undefined;
	const quoted = /["\\]/.test(value) ? `'${value.replace(/'/g, "''")}'` : `"${value}"`;
	const after = lines.with(at, `${head}${quoted}${line.slice(head.length + value.length)}`);
	const says = valueOf(after);
	const [entry, ...others] = Object.entries(says ?? {});
	if (says === undefined || entry?.[1] !== value || others.length > 0) return undefined;
	return { lines: after, says: [says], deeds: [sayOfNote('repair.quote', { key: entry[0] })] };
}

/** The margin for a key indented by up to three spaces, below a value that has come to its end. */
function mendIndentedKey(lines: readonly string[], depth: number): Mended | undefined {
	let above: string | undefined;
	for (const [index, line] of lines.entries()) {
		const said = above;
		if (line.trim() !== '' && !line.trimStart().startsWith('#')) above = line;
		const [, indent, key] = /^( {1,3})([A-Za-z_][\w-]*)[ \t]*:(?:\s|$)/.exec(line) ?? [];
		if (indent === undefined || key === undefined || index === 0) continue;
		if (said === undefined || !isAtEnd(said, indent.length)) continue;
		const before = mend(lines.slice(0, index), depth - 1);
		const after = mend([line.slice(indent.length), ...lines.slice(index + 1)], depth - 1);
		if (before === undefined || after === undefined) return undefined;
		const deeds = [...before.deeds, sayOfNote('repair.toMargin', { key }), ...after.deeds];
		return { lines: [...before.lines, ...after.lines], says: [...before.says, ...after.says], deeds };
	}
	return undefined;
}

/** Whether nothing that is indented so can go on with what a line says: quotes or brackets are closed, or a list stands further in. */
function isAtEnd(line: string, indent: number): boolean {
	const comment = line.search(/\s#/);
	const text = (comment === -1 ? line : line.slice(0, comment)).trimEnd();
	const dash = /^([ \t]*)- +\S/.exec(text)?.[1];
	if (dash !== undefined) return dash.includes('\t') || dash.length > indent;
	return /^[^\s:"'][^:]*:[ \t]+(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[.*\]|\{.*\})$/.test(text);
}

/** One edit for each line that is another, of no more than what differs. */
function editsBetween(before: readonly string[], after: readonly string[], from: number): readonly Edit[] {
	const edits: Edit[] = [];
	let at = from;
	for (const [index, old] of before.entries()) {
		const line = after[index] ?? '';
		if (line !== old) {
			const [start, end] = sharedEnds(old, line);
			const to = at + old.length - end;
			edits.push({
				from: at + start,
				to,
				expected: old.slice(start, old.length - end),
				insert: line.slice(start, line.length - end),
			});
		}
		at += old.length + 1;
	}
	return edits;
}

/** How many units two lines share at their beginning, and at their end. */
function sharedEnds(old: string, line: string): readonly [number, number] {
	let start = 0;
	while (start < old.length && start < line.length && old[start] === line[start]) start += 1;
	let end = 0;
	while (
		end < old.length - start &&
		end < line.length - start &&
		old[old.length - 1 - end] === line[line.length - 1 - end]
	)
		end += 1;
	return [start, end];
}
