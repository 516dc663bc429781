import { diffWordsWithSpace } from 'diff';
import { compareLines } from './line-runs';

/** A stretch of a line, and whether it differs from what stands against it. */
export interface DiffPart {
	readonly text: string;
	readonly isChanged: boolean;
}

/** One line of a diff, without its line end. */
export interface DiffLine {
	readonly kind: 'same' | 'removed' | 'added';
	/** The line's number in the text before, from 1; undefined for `added`, which is not there. */
	readonly number: number | undefined;
	readonly parts: readonly DiffPart[];
}

/** Changed lines that lie near each other, with some of the lines around them. */
export interface DiffHunk {
	readonly lines: readonly DiffLine[];
}

/** How many equal lines are shown on either side of a change. */
const context = 1;

/** Longer runs of changed lines are not compared word by word: nobody reads them so. */
const mostPairs = 200;

/** Longer lines are compared as wholes. */
const longestLine = 2000;

/**
 * What differs between two texts, line by line, and within lines that were changed word by word. Lines end with `\n`
 * or `\r\n`; a change of a line end alone shows the line twice.
 */
export function diffTexts(before: string, after: string): readonly DiffHunk[] {
	if (before === after) return [];
	const runs = compareLines(before.split('\n'), after.split('\n'));
	const lines: DiffLine[] = [];
	let old = 1;
	for (const [at, { kind, lines: texts }] of runs.entries()) {
		const beside = runs[kind === 'removed' ? at + 1 : at - 1];
		const isReplaced = kind !== 'same' && beside !== undefined && beside.kind !== 'same';
		for (const line of linesOf(kind, old, texts, isReplaced ? beside.lines : [])) lines.push(line);
		if (kind !== 'added') old += texts.length;
	}
	return hunksOf(lines);
}

/** Lines of one kind; where as many stand against them, each is compared with its own. */
function linesOf(
	kind: DiffLine['kind'],
	first: number,
	texts: readonly string[],
	against: readonly string[],
): readonly DiffLine[] {
	const isPaired = texts.length === against.length && texts.length <= mostPairs;
	return texts.map((text, at) => {
		const other = isPaired ? against[at] : undefined;
		return {
			kind,
			number: kind === 'added' ? undefined : first + at,
			parts: other === undefined ? whole(text) : partsOf(text, other),
		};
	});
}

function whole(text: string): readonly DiffPart[] {
	return [{ text: shown(text), isChanged: false }];
}

/** The parts of a line beside the one it stands against; a line that shares nothing with it has no parts to point out. */
function partsOf(text: string, other: string): readonly DiffPart[] {
	if (Math.max(text.length, other.length) > longestLine) return whole(text);
	const parts = diffWordsWithSpace(other, text)
		.filter(({ removed }) => !removed)
		.map(({ value, added }) => ({ text: shown(value), isChanged: added }))
		.filter((part) => part.text !== '');
	return parts.some(({ isChanged }) => !isChanged) ? parts : whole(text);
}

/** A carriage return belongs to the line end. */
function shown(text: string): string {
	return text.endsWith('\r') ? text.slice(0, -1) : text;
}

function hunksOf(lines: readonly DiffLine[]): readonly DiffHunk[] {
	const hunks: DiffLine[][] = [];
	let end = 0;
	for (const [at, { kind }] of lines.entries()) {
		if (kind === 'same') continue;
		const from = Math.max(end, at - context);
		const to = Math.min(lines.length, at + context + 1);
		const isNear = hunks.length > 0 && from === end;
		const hunk = isNear ? hunks[hunks.length - 1] : undefined;
		if (hunk === undefined) hunks.push(lines.slice(from, to));
		else for (const line of lines.slice(end, to)) hunk.push(line);
		end = Math.max(end, to);
	}
	return hunks.map((hunk) => ({ lines: hunk }));
}
