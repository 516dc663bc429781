import type { Edit } from '../edits';
import { lineStartsOf } from '../text';
import type { Diagnosis } from './diagnosis';
import type { FrontmatterBlock } from './frontmatter-block';
import type { Message } from '../message';
import { sayOfNote } from './messages';
import type { Repair } from './note';
import { itemsOf } from './properties';
import { recoverProperties } from './recovery';
import { isTemplate } from './template';
import type { SwallowedBody } from './swallowed-body';
import { hasTextBehindBracket } from './value-slips';
import { partsOf, valueOf } from './yaml-parts';
import { writeScalar } from './yaml-text';

/** Frontmatter longer than this, in UTF-16 units, is no work of a hand that slipped. */
const longestRepaired = 20_000;
const mostParts = 12;

/** Causes that no edit puts right without a guess. */
const leftToPerson: readonly Diagnosis['cause'][] = [
	'template',
	'merge-conflict',
	'alias',
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
	readonly isGuess: boolean;
}

type Mend = (lines: readonly string[]) => Mended | undefined;

/**
 * Looks for edits that make broken frontmatter parse without changing what it says: spaces for tabs, quotes around a
 * text that needs them, and the margin for a key that is indented though nothing above it is open. Where it is plain
 * what was meant, though not certain, the repair is a guess: the fence where the properties end, a list for what looks
 * like one, a space behind a colon.
 *
 * Each property is mended by itself, and only where it does not parse by itself. All of them must then parse together,
 * and say together what each said alone; where there are two readings there is no repair.
 */
export function findRepair(
	text: string,
	block: FrontmatterBlock,
	{ cause }: Diagnosis,
	swallowed: SwallowedBody | undefined,
): Repair | undefined {
	const source = text.slice(block.yaml.from, block.yaml.to);
	if (cause === 'unclosed' || cause === 'rule') return swallowed && closeBlock(text, block, swallowed);
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
	const title = sayOfNote('repair.title', { deeds: [...deeds.values()] });
	return edits.length === 0 ? undefined : { title, edits, isGuess: parts.some(({ isGuess }) => isGuess) };
}

/** Puts the fence where the properties end, or takes the meaning of one from the rule above a text. */
function closeBlock(
	text: string,
	{ yaml }: FrontmatterBlock,
	{ propertyLines, at, kind, isSound }: SwallowedBody,
): Repair | undefined {
	const lineEnd = text.slice(0, yaml.from).endsWith('\r\n') ? '\r\n' : '\n';
	if (propertyLines === 0) {
		const edit = { from: 0, to: 3, expected: '---', insert: `${lineEnd}---` };
		return { title: sayOfNote('repair.lineAboveRule'), edits: [edit], isGuess: true };
	}
	if (!isSound) return undefined;
	const starts = lineStartsOf(text);
	const edit = (line: number, change: (line: string) => string): Edit => {
		const from = starts[line] ?? text.length;
		const [expected = ''] = /^[^\r\n]*/.exec(text.slice(from)) ?? [];
		return { from, to: from + expected.length, expected, insert: change(expected) };
	};
	// The fence is the first line of the note, and the block begins with the second.
	if (kind === 'fence' && at !== undefined)
		return { title: sayOfNote('repair.fence', { line: at + 2 }), edits: [edit(at + 1, () => '---')], isGuess: false };
	const title = sayOfNote('repair.closeAfter', { line: propertyLines + 1 });
	return { title, edits: [edit(propertyLines, (line) => `${line}${lineEnd}---`)], isGuess: true };
}

/** Properties as one text to compare, by key: the order of an object's keys is not that of the lines where one is a number. */
function inOrder(entries: readonly (readonly [string, unknown])[]): string {
	return JSON.stringify([...entries].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function mend(lines: readonly string[], depth: number): Mended | undefined {
	const says = valueOf(lines);
	if (says !== undefined) return { lines, says: [says], deeds: [], isGuess: false };
	if (depth === 0) return undefined;
	const sure =
		mendIndentedKey(lines, depth) ?? mendTabs(lines) ?? mendValue(lines) ?? mendBrackets(lines) ?? mendItems(lines);
	return sure ?? firstOf(guesses, lines);
}

function firstOf(mends: readonly Mend[], lines: readonly string[]): Mended | undefined {
	for (const mendSo of mends) {
		const mended = mendSo(lines);
		if (mended !== undefined) return mended;
	}
	return undefined;
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
			: [{ lines: spaced, says: [says], deeds: [sayOfNote('repair.indent')], isGuess: false }];
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
 * which is left to a person.
 */
const mendValue: Mend = (lines) => {
	const { at, head, value } = findOnlyValue(lines) ?? {};
	if (at === undefined || head === undefined || value === undefined) return undefined;
	const quoted = listIn(value) === undefined ? quote(value) : undefined;
	if (quoted === undefined) return undefined;
	const deed = (key: string): Message => sayOfNote(quoted.deed, { key });
	return mendedLine(lines, at, `${head}${quoted.source}`, value, deed, quoted.text);
};

/** What one line of a part says, where no other one says anything. */
function findOnlyValue(
	lines: readonly string[],
): { readonly at: number; readonly head: string; readonly value: string } | undefined {
	const said = lines.flatMap((line, index) => (line.trim() === '' || line.trimStart().startsWith('#') ? [] : [index]));
	const [at, ...more] = said;
	const line = lines[at ?? 0] ?? '';
	const match = /^((?:"[^"]*"[ \t]*|'[^']*'[ \t]*|[^\s#:"'[{-][^:]*):[ \t]+)(\S.*)$/.exec(line.replace(/\r$/, ''));
	const [, head, tail] = match ?? [];
	const isOnly = at !== undefined && more.length === 0;
	return isOnly && head !== undefined && tail !== undefined ? { at, head, value: tail.trimEnd() } : undefined;
}

/** A line with another value, which must then say a text, or whatever it was told to. */
function mendedLine(
	lines: readonly string[],
	at: number,
	line: string,
	value: string,
	deed: (key: string) => Message,
	meant: unknown,
	isGuess = false,
): Mended | undefined {
	const before = lines[at] ?? '';
	const after = lines.with(at, `${line}${before.slice(before.lastIndexOf(value) + value.length)}`);
	const says = valueOf(after);
	const [entry, ...others] = Object.entries(says ?? {});
	const isMeant = entry !== undefined && JSON.stringify(entry[1]) === JSON.stringify(meant);
	if (says === undefined || !isMeant || others.length > 0) return undefined;
	return { lines: after, says: [says], deeds: [deed(entry[0])], isGuess };
}

/** A value put in quotes. */
interface Quoted {
	readonly source: string;
	/** What it then says. */
	readonly text: string;
	readonly deed: 'repair.quote' | 'repair.closeQuote';
}

/** A text in quotes, where it is plain that it needs them. */
function quote(value: string): Quoted | undefined {
	if (/\s#/.test(value) || /\p{Cc}/u.test(value) || isTemplate(value)) return undefined;
	const open = openQuote(value);
	if (open !== undefined) return open;
	const inner = quotesWithin(value);
	const hasQuotesWithin = inner !== undefined;
	const needsQuotes =
		hasQuotesWithin ||
		(/:(?:\s|$)/.test(value) && !/^["'[{|>&*!#%]/.test(value)) ||
		/^(?:[@`%]|\*.)/.test(value) ||
		hasTextBehindBracket(value) ||
		/^(?:"[^"\\]*"|'[^']*')\s*[^\s,#]/.test(value);
	if (!needsQuotes) return undefined;
	const text = inner ?? value;
	return { source: /["\\]/.test(text) ? `'${text.replace(/'/g, "''")}'` : `"${text}"`, text, deed: 'repair.quote' };
}

/** What begins with a mark that is one of leaving out: `'tis`, `'90s`. */
const leavesOut = /^'(?:tis|twas|twere|twill|til|till|cause|bout|round|em|n|s)\b|^'\d/i;

/** A text whose quotes are opened and not closed, `"Foo`, or closed as in print, `"Foo”`. */
function openQuote(value: string): Quoted | undefined {
	const [, sign, text] = /^(["'])([^"'\\“”„]*[^"'\\“”„\s])[“”]?$/.exec(value) ?? [];
	if (sign === undefined || text === undefined || leavesOut.test(value)) return undefined;
	return { source: `${sign}${text}${sign}`, text, deed: 'repair.closeQuote' };
}

/** What stands in quotes that hold others: `"The "best" way"`, `'it's'`, but not `"one" and "two"`. */
function quotesWithin(value: string): string | undefined {
	const [, sign, inner] = /^(["'])(.*)\1$/.exec(value) ?? [];
	if (sign === undefined || inner === undefined || inner.includes('\\')) return undefined;
	const at = inner.indexOf(sign);
	const before = inner.charAt(at - 1);
	const isWithin = sign === '"' ? before.trim() === '' : /\p{L}/u.test(before) && /\p{L}/u.test(inner.charAt(at + 1));
	return at !== -1 && isWithin ? inner : undefined;
}

/** Quotes around those items between brackets that begin with a sign: `[#a, #b]`. */
const mendBrackets: Mend = (lines) => {
	const { at, head, value } = findOnlyValue(lines) ?? {};
	const inner = /^\[([^[\]"'{}\\]*)\]$/.exec(value ?? '')?.[1];
	if (at === undefined || head === undefined || value === undefined || inner === undefined || isTemplate(value))
		return undefined;
	const items = inner.split(',').map((item) => item.trim());
	if (!items.some((item) => /^[#@`*%]/.test(item)) || items.some((item) => /\s#|: |:$|^$/.test(item))) return undefined;
	const list = `[${items.map((item) => writeScalar(item, true)).join(', ')}]`;
	const says = valueOf([`x: ${list}`])?.['x'];
	if (says === undefined) return undefined;
	return mendedLine(lines, at, `${head}${list}`, value, (key) => sayOfNote('repair.quote', { key }), says);
};

/** Quotes around items of a list that are no text without them. */
const mendItems: Mend = (lines) => {
	const texts: string[] = [];
	let deed: Quoted['deed'] = 'repair.quote';
	const after = lines.map((line) => {
		const [, dash, tail] = /^(\s*- +)(\S.*)$/.exec(line.trimEnd()) ?? [];
		if (dash === undefined || tail === undefined || valueOf([`x: ${tail}`]) !== undefined) return line;
		// A colon in an item may make a property of it.
		const quoted = /:(?:\s|$)/.test(tail) ? undefined : quote(tail);
		if (quoted === undefined) return line;
		texts.push(quoted.text);
		deed = quoted.deed;
		return `${dash}${quoted.source}${line.slice(dash.length + tail.length)}`;
	});
	const says = texts.length === 0 ? undefined : valueOf(after);
	const [entry, ...others] = Object.entries(says ?? {});
	const said = new Set(itemsOf(entry?.[1]).map(({ text }) => text));
	if (says === undefined || entry === undefined || others.length > 0 || !texts.every((text) => said.has(text)))
		return undefined;
	return { lines: after, says: [says], deeds: [sayOfNote(deed, { key: entry[0] })], isGuess: false };
};

/** Several links, lists or texts in quotes, with commas between them, as one list. */
const mendCommas: Mend = (lines) => {
	const { at, head, value } = findOnlyValue(lines) ?? {};
	const texts = value === undefined ? undefined : listIn(value);
	if (at === undefined || head === undefined || value === undefined || texts === undefined) return undefined;
	const list = `[${texts.map((text) => writeScalar(text, true)).join(', ')}]`;
	return mendedLine(lines, at, `${head}${list}`, value, (key) => sayOfNote('repair.makeList', { key }), texts, true);
};

/** The parts of `[[A]], [[B]]`, `"a", "b"` and `[a], [b]`, and of `[a,, b]` and `[a`; undefined for all else. */
function listIn(value: string): readonly string[] | undefined {
	if (isTemplate(value) || /\p{Cc}|\s#|[{}\\]/u.test(value)) return undefined;
	const isListOfAlikes = [/^\[\[[^[\]]+\]\]$/, /^\[[^[\],]+\]$/, /^"[^"]+"$/, /^'[^']+'$/].some((one) =>
		value.split(',').every((part) => one.test(part.trim())),
	);
	const isSlip = /^\[[^[\]"']*\]?$/.test(value) && /,\s*,|^[^\]]*$/.test(value);
	if (!isSlip && (!isListOfAlikes || !value.includes(','))) return undefined;
	const parts = value.split(',').map((part) => part.trim());
	const texts = isSlip ? parts.map((part) => part.replace(/^\[|\]$/g, '').trim()) : parts.map(bare);
	return texts.filter((text) => text !== '');
}

function bare(part: string): string {
	return part.startsWith('[[') ? part : part.slice(1, -1).trim();
}

/** The items of a list that begins on the line of its key, each on a line of its own. */
const mendListOnKeyLine: Mend = (lines) => {
	const [line = '', ...items] = lines;
	const [, key, first, end = ''] = /^([^\s#:"'[{-][^:]*:)[ \t]+(- +\S.*?)(\r?)$/.exec(line) ?? [];
	if (key === undefined || first === undefined) return undefined;
	const indent = /^(\s*)- /.exec(items.find((item) => /^\s*- /.test(item)) ?? '')?.[1] ?? '  ';
	const says = valueOf([key, `${indent}${first}`, ...items]);
	const deeds = [sayOfNote('repair.listBelow')];
	return says && { lines: [`${key}${end}\n${indent}${first}${end}`, ...items], says: [says], deeds, isGuess: true };
};

/** A space behind a colon or a dash that has none. */
const mendSpace: Mend = (lines) => {
	const spaced = lines.map((line) =>
		line.replace(/^([\w-]+:)(?!\/\/)(?=[^\s:])/, '$1 ').replace(/^(\s*-)(?=[^\s-])/, '$1 '),
	);
	const says = valueOf(spaced);
	return says && { lines: spaced, says: [says], deeds: [sayOfNote('repair.addSpace')], isGuess: true };
};

/** One indent for all items of a list. */
const mendUnevenItems: Mend = (lines) => {
	const indents = lines.map((line) => /^( *)- \S/.exec(line)?.[1]);
	const first = indents.find((indent) => indent !== undefined);
	const isListOnly = lines.every((line, at) => at === 0 || indents[at] !== undefined || line.trim() === '');
	if (first === undefined || !isListOnly) return undefined;
	const even = lines.map((line, at) => (indents[at] === undefined ? line : `${first}${line.trimStart()}`));
	const says = valueOf(even);
	return says && { lines: even, says: [says], deeds: [sayOfNote('repair.align')], isGuess: true };
};

/** An indent for lines at the margin that go on with a text. */
const mendMargin: Mend = (lines) => {
	const [first = '', ...more] = lines;
	const isText = /^[^\s#:"'[{-][^:]*:[ \t]+[^\s"'[{|>&*!#%@`]/.test(first) && more.some((line) => /^\p{L}/u.test(line));
	if (!isText) return undefined;
	const indented = [first, ...more.map((line) => line.replace(/^(?=\p{L})/u, '  '))];
	const says = valueOf(indented);
	const isOne = says !== undefined && Object.keys(says).length === 1;
	return isOne ? { lines: indented, says: [says], deeds: [sayOfNote('repair.goOn')], isGuess: true } : undefined;
};

const guesses: readonly Mend[] = [mendCommas, mendListOnKeyLine, mendSpace, mendUnevenItems, mendMargin];

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
		const isGuess = before.isGuess || after.isGuess;
		return { lines: [...before.lines, ...after.lines], says: [...before.says, ...after.says], deeds, isGuess };
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
