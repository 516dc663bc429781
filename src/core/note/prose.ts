import { maskLine, unmasked, type MaskState } from './mask';
import type { Body } from './scan-body';
import { bodyStartOf } from './from-text';
import { isTemplate } from './template';

/** A line of a body in which what is no prose is blank; offsets hold. */
export interface ProseLine {
	/** Where the line starts in the note's text. */
	readonly from: number;
	readonly masked: string;
}

const link = /!?\[\[[^[\]]*\]\]|!?\[[^[\]]*\]\([^()]*\)|\bhttps?:\S+/g;

/**
 * The headings and sentences of a note's body, line by line. Code, comments, math, links with their display texts, and
 * lines that a template fills in are blank or left out.
 */
export function* linesOfProse(text: string, { blocks }: Body): Iterable<ProseLine> {
	let state: MaskState = unmasked;
	let next = 0;
	for (let from = bodyStartOf(text); from < text.length;) {
		const block = blocks[next];
		if (block !== undefined && from >= block.from) {
			next += 1;
			from = Math.max(from, endOfLine(text, block.to) + 1);
			continue;
		}
		const end = endOfLine(text, from);
		const line = text.slice(from, end);
		const result = maskLine(line, state);
		({ state } = result);
		if (!isTemplate(line)) yield { from, masked: result.masked.replace(link, (found) => ' '.repeat(found.length)) };
		from = end + 1;
	}
}

function endOfLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end === -1 ? text.length : end;
}
