import { blankOpaque } from '../body/blank';
import { bodyStartOf } from './from-text';
import { isTemplate } from './template';

/** A line of a body in which what is no prose is blank; offsets hold. */
export interface ProseLine {
	/** Where the line starts in the note's text. */
	readonly from: number;
	readonly masked: string;
}

const address = /\bhttps?:\S+/g;

/**
 * The headings and sentences of a note's body, line by line. What is no prose is blank, addresses are too, and lines
 * that a template fills in are left out.
 */
export function* linesOfProse(text: string): Iterable<ProseLine> {
	const start = bodyStartOf(text);
	const blank = blankOpaque(text, start);
	for (let from = start; from < text.length;) {
		const newline = text.indexOf('\n', from);
		const end = newline === -1 ? text.length : newline;
		if (!isTemplate(text.slice(from, end)))
			yield { from, masked: blank.slice(from, end).replace(address, (found) => ' '.repeat(found.length)) };
		from = end + 1;
	}
}
