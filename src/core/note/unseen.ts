import type { Edit } from '../edits';
import type { Message } from '../message';
import type { Range } from '../text';
import { sayOfNote } from './messages';
import type { FrontmatterProblem, Properties } from './note';
import { recoverProperties } from './recovery';
import { almostFence } from './swallowed-body';
import { isTemplate } from './template';
import { valueOf } from './yaml-parts';

/** A block of properties that Obsidian does not read, since it does not begin with `---` at the first byte of its note. */
export interface Unseen {
	readonly problem: FrontmatterProblem;
	readonly properties: Properties;
	/** They stand below a text, so that they are meant as properties only where one of them says what a list asks for. */
	readonly isDoubtful: boolean;
}

/** Properties that stand below more than this are no slip at the beginning of a note. */
const mostLinesAbove = 30;
const mostLines = 500;

/** What slipped above the properties is short: a tag, a title, an address; more than that is the beginning of a text. */
const slip = { lines: 3, longest: 120 };

/** Where a note begins with a text, its properties are looked for no further than this, in UTF-16 units. */
const farthest = 600;

interface Line {
	readonly text: string;
	readonly from: number;
	/** Behind its line end. */
	readonly next: number;
}

/** What stands before the properties, or in the place of their fence. */
interface Opening {
	/** Position of the fence among the lines. */
	readonly at: number;
	/** It is spelled out above the properties, so that to take it away is no small thing. */
	readonly isText: boolean;
	/** Some of that is neither heading nor comment. */
	readonly isProse: boolean;
}

/**
 * Finds properties that are meant to be read, and are not: below a byte order mark, an empty line, a comment, a heading,
 * a line or two of text or an empty block, between fences that are not exactly `---`, or with line ends that are none to
 * Obsidian.
 *
 * @param text Of a note that has no properties.
 */
export function findUnseen(text: string): Unseen | undefined {
	// What a note without properties begins with is mostly a text, and no line of dashes below it.
	if (!/^(?:\ufeff|\s|[-–—#]|%%|<!--)/.test(text) && !/\n---[ \t]*\r?\n/.test(text.slice(0, farthest)))
		return undefined;
	const lines = readLines(text);
	const opening = findOpening(lines);
	if (opening === undefined) return undefined;
	const close = findClose(lines, opening.at);
	if (close === undefined) return undefined;
	const block = lines.slice(opening.at + 1, close);
	const texts = block.map((line) => line.text);
	const properties = propertiesIn(texts, opening.isText);
	if (properties === undefined || texts.some(isTemplate)) return undefined;
	const isDoubtful = opening.isProse || (opening.isText && !saysWhatItIs(properties));
	const range = { from: 0, to: lines[opening.at]?.text.length ?? 0 };
	const isGuess = opening.isText || valueOf(texts) === undefined;
	return { properties, problem: describe(text, lines, opening, close, range, isGuess), isDoubtful };
}

function readLines(text: string): readonly Line[] {
	const lines: Line[] = [];
	// Of a long note the beginning is enough.
	let from = text.startsWith('\ufeff') ? 1 : 0;
	const lineEnd = /\r\n|\n|\r/g;
	lineEnd.lastIndex = from;
	while (lines.length < mostLines) {
		const found = lineEnd.exec(text);
		const to = found?.index ?? text.length;
		lines.push({ text: text.slice(from, to), from, next: found === null ? to : lineEnd.lastIndex });
		if (found === null) break;
		from = lineEnd.lastIndex;
	}
	return lines;
}

/** The fence above the first text, or below nothing but comments, headings and what may be a slip, or behind an empty block. */
function findOpening(lines: readonly Line[]): Opening | undefined {
	let isText = false;
	let prose = 0;
	let comment: RegExp | undefined;
	for (let at = 0; at < Math.min(lines.length, mostLinesAbove); at += 1) {
		const { text } = lines[at] ?? { text: '' };
		if (comment !== undefined) {
			if (comment.test(text)) comment = undefined;
			continue;
		}
		if (text.trim() === '') continue;
		if (almostFence.test(text)) {
			// An empty block is passed over, with its end, which may be the beginning of the next one as well.
			const next = lines.slice(at + 1).findIndex((line) => line.text.trim() !== '');
			const below = next === -1 ? undefined : lines[at + 1 + next];
			if (below !== undefined && almostFence.test(below.text)) continue;
			return { at, isText, isProse: prose > 0 };
		}
		comment = openComment(text);
		const isAside = comment !== undefined || /^\s*(?:%%.*%%|<!--.*-->)\s*$|^#{1,6} \S/.test(text);
		if (!isAside) prose += 1;
		if (!isAside && (prose > slip.lines || !mayBeSlip(text))) return undefined;
		isText = true;
	}
	return undefined;
}

/** Whether a line may have come above the properties by a slip: what ends with a colon, code or a quotation shows them. */
function mayBeSlip(text: string): boolean {
	return text.length <= slip.longest && !/:\s*$|^\s*(?:```|~~~|>|\||\t| {4})/.test(text);
}

/** What ends a comment that a line begins and does not end. */
function openComment(text: string): RegExp | undefined {
	if (text.startsWith('%%') && !text.includes('%%', 2)) return /%%/;
	return text.startsWith('<!--') && !text.includes('-->') ? /-->/ : undefined;
}

function findClose(lines: readonly Line[], opening: number): number | undefined {
	const found = lines.slice(opening + 1).findIndex(({ text }) => almostFence.test(text));
	return found === -1 ? undefined : opening + 1 + found;
}

/**
 * The properties that lines are, undefined where they are none. Below a text they must leave no doubt: between two rules
 * somebody may as well have written down a date.
 */
function propertiesIn(texts: readonly string[], isBelowText: boolean): Properties | undefined {
	const [first = ''] = texts.filter((text) => text.trim() !== '' && !text.startsWith('#'));
	const startsWithKey = /^(?:"[^"]+"|'[^']+'|[\p{L}_][\p{L}\p{M}\p{N}_ -]{0,60}):(?:\s|$)/u.test(first);
	if (!startsWithKey || texts[0]?.trim() === '') return undefined;
	const properties = valueOf(texts);
	if (!isBelowText) return properties ?? (hasGap(texts) ? undefined : recoverProperties(texts.join('\n')));
	const isPlain =
		properties !== undefined && Object.keys(properties).every((key) => /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key));
	return isPlain && !hasGap(texts) ? properties : undefined;
}

/** Whether there is a property that is one in every vault. */
export function saysWhatItIs(properties: Properties): boolean {
	return Object.keys(properties).some((key) => /^(?:type|tags|aliases)$/i.test(key));
}

function hasGap(texts: readonly string[]): boolean {
	return texts.some((text) => text.trim() === '');
}

function describe(
	text: string,
	lines: readonly Line[],
	opening: Opening,
	close: number,
	range: Range,
	isGuess: boolean,
): FrontmatterProblem {
	const repair = { title: sayOfNote('repair.showProperties'), edits: editsFor(text, lines, opening, close) };
	return {
		cause: 'unseen',
		message: causeOf(text, lines, opening, close),
		range: range.to === 0 ? { from: 0, to: Math.min(text.length, 1) } : range,
		repair: { ...repair, isGuess },
	};
}

function causeOf(text: string, lines: readonly Line[], { at, isText }: Opening, close: number): Message {
	const fence = lines[at]?.text ?? '';
	const first = lines.findIndex((line) => line.text.trim() !== '');
	if (text.startsWith('\ufeff')) return sayOfNote('problem.unseen.byMark');
	if (isText) return sayOfNote('problem.unseen.byText', { line: at + 1 });
	if (first < at) return sayOfNote('problem.unseen.byEmptyBlock', { line: at + 1 });
	if (at > 0) return sayOfNote('problem.unseen.byEmptyLine', { line: at + 1 });
	if (fence.trim() !== '---') return sayOfNote('problem.unseen.byFence', { fence: fence.trim(), line: at + 1 });
	if (fence !== '---') return sayOfNote('problem.unseen.bySpace', { line: at + 1 });
	return text.slice(0, lines[close]?.next).includes('\r')
		? sayOfNote('problem.unseen.byLineEnds')
		: sayOfNote('problem.unseen.byFence', { fence: lines[close]?.text.trim() ?? '', line: close + 1 });
}

/** Takes away what is in the way; a text goes below the properties. */
function editsFor(text: string, lines: readonly Line[], { at, isText }: Opening, close: number): readonly Edit[] {
	const [fence, end] = [lines[at], lines[close]];
	if (fence === undefined || end === undefined) return [];
	const edits: Edit[] = [];
	const put = (from: number, to: number, insert: string): void => {
		const expected = text.slice(from, to);
		if (expected !== insert) edits.push({ from, to, expected, insert });
	};
	const lineEnd = text.slice(0, end.next).includes('\r\n') ? '\r\n' : '\n';
	put(0, fence.from + fence.text.length, '---');
	for (const line of lines.slice(at, close + 1)) {
		const to = line.from + line.text.length;
		if (text.slice(to, line.next) === '\r') put(to, line.next, lineEnd);
	}
	const above = isText ? text.slice(lines[0]?.from ?? 0, fence.from) : '';
	const closing = above === '' ? '---' : `---${lineEnd}${above.trimEnd()}`;
	// Spaces behind the fence that ends them do no harm.
	if (end.text.trimEnd() !== '---' || above !== '') put(end.from, end.from + end.text.length, closing);
	return edits;
}
