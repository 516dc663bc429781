import type { Excerpt } from '../lint/excerpt';
import { toLine } from './terminal';

/** An excerpt made fit for a terminal: the line, and below it a run of carets. */
export interface ExcerptLines {
	readonly line: string;
	readonly carets: string;
}

const tabWidth = 4;

/** Draws an excerpt, at most so many columns wide. Wide characters take two columns, tabs some. */
export function drawExcerpt(excerpt: Excerpt, columns: number): ExcerptLines {
	const cells = cellsOf(excerpt.text);
	const first = Math.max(
		0,
		cells.findIndex(({ to }) => to > excerpt.from),
	);
	const last = Math.max(
		first,
		cells.findLastIndex(({ from }) => from < excerpt.to),
	);
	const { start, end } = chooseWindow(cells, first, last, columns);
	const shown = cells.slice(start, end);
	const opening = start > 0 || excerpt.isCutBefore ? '…' : '';
	const closing = end < cells.length || excerpt.isCutAfter ? '…' : '';
	const indent = opening.length + widthOf(cells.slice(start, first));
	const run = widthOf(cells.slice(first, Math.min(last + 1, end)));
	const line = `${opening}${shown.map(({ text }) => text).join('')}${closing}`;
	return { line: line.trimEnd(), carets: `${' '.repeat(indent)}${'^'.repeat(Math.max(1, run))}` };
}

const printable = /^[ -~]*$/;

interface Cell {
	/** What a terminal is given for it. */
	readonly text: string;
	readonly width: number;
	readonly from: number;
	readonly to: number;
}

function cellsOf(text: string): readonly Cell[] {
	// Finding the characters of other texts takes a hundred times as long.
	if (printable.test(text))
		return Array.from(text, (character, from) => ({ text: character, width: 1, from, to: from + 1 }));
	const cells: Cell[] = [];
	let column = 0;
	for (const { segment, index } of new Intl.Segmenter().segment(text)) {
		const width = segment === '\t' ? tabWidth - (column % tabWidth) : characterWidth(segment);
		cells.push({
			text: segment === '\t' ? ' '.repeat(width) : toLine(segment),
			width,
			from: index,
			to: index + segment.length,
		});
		column += width;
	}
	return cells;
}

/** The cells to show: all of a line that fits, else its beginning, else what is around the range. */
function chooseWindow(
	cells: readonly Cell[],
	first: number,
	last: number,
	columns: number,
): { start: number; end: number } {
	const room = Math.max(10, columns - 2);
	if (widthOf(cells) <= room) return { start: 0, end: cells.length };
	const isNearStart = widthOf(cells.slice(0, last + 1)) <= room;
	const start = isNearStart ? 0 : startBefore(cells, first, room / 4);
	let end = start;
	for (let width = 0; end < cells.length; end += 1) {
		width += cells[end]?.width ?? 0;
		if (width > room) break;
	}
	return { start, end };
}

function startBefore(cells: readonly Cell[], index: number, columns: number): number {
	let start = index;
	for (let width = 0; start > 0; start -= 1) {
		width += cells[start - 1]?.width ?? 0;
		if (width > columns) break;
	}
	return start;
}

function widthOf(cells: readonly Cell[]): number {
	return cells.reduce((sum, { width }) => sum + width, 0);
}

/** East Asian wide and fullwidth characters, and emoji (https://www.unicode.org/reports/tr11/). */
const wide =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;

function characterWidth(character: string): number {
	return wide.test(character) ? 2 : 1;
}
