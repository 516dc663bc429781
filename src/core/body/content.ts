import type { Link } from '../links/link';
import type { Range } from '../text';

/** The text of a paragraph, a heading or a cell, without the marks of what it stands in, and the way back to the note. */
export interface Content {
	readonly text: string;
	/** Where the lines of it begin, in it and in the note; one for all where they stand together. */
	readonly lines: readonly { readonly at: number; readonly from: number }[];
}

/** The content that stands in a note without a break. */
export function contentOf(text: string, { from, to }: Range): Content {
	return { text: text.slice(from, to), lines: [{ at: 0, from }] };
}

/** The content of lines that have marks of quotes or the indent of lists before them. */
export function joinLines(text: string, ranges: readonly Range[]): Content {
	const lines: { at: number; from: number }[] = [];
	const parts: string[] = [];
	let at = 0;
	for (const { from, to } of ranges) {
		lines.push({ at, from });
		parts.push(text.slice(from, to));
		at += to - from + 1;
	}
	return { text: parts.join('\n'), lines };
}

/** Where a range of a content stands in the note. */
export function placeOf({ lines }: Content, from: number, to: number): Range {
	const start = offsetOf(lines, from);
	return { from: start, to: to === from ? start : offsetOf(lines, to - 1) + 1 };
}

/** A link of a content with its ranges in the note. */
export function linkInNote(content: Content, link: Link): Link {
	const place = ({ from, to }: Range): Range => placeOf(content, from, to);
	const { from, to } = place(link);
	const { path, form, isBracketed } = link;
	const [target, subpath] = [place(link.target), place(link.subpath)];
	return { from, to, form, path, target, subpath, display: link.display && place(link.display), isBracketed };
}

function offsetOf(lines: Content['lines'], at: number): number {
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((lines[middle]?.at ?? 0) <= at) low = middle;
		else high = middle - 1;
	}
	const line = lines[low];
	return line === undefined ? at : line.from + at - line.at;
}
