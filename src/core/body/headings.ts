import { withoutEnd, type Range } from '../text';

const opening = /^(?:[ \t]{0,3}>[ \t]?)*[ \t]{0,3}#{1,6}(?=[ \t]|$)[ \t]*/;
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** What begins something else than a paragraph, which a line below makes no heading. */
const notParagraph = /^(?: {4}|\t| {0,3}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]|\|))/;

/**
 * Finds what the headings of a note say, each without its signs: those that begin with `#`, in quotes and callouts too,
 * and lines that are underlined.
 *
 * @param prose The text with what is no prose blank (see `blankOpaque`).
 * @param from Where the body starts.
 */
export function findHeadings(text: string, prose: string, from: number): readonly Range[] {
	const found: Range[] = [];
	let above: { readonly from: number; readonly line: string } | undefined;
	for (let at = from; at < text.length;) {
		const newline = text.indexOf('\n', at);
		const end = newline === -1 ? text.length : newline;
		const line = withoutEnd(prose.slice(at, end), '\r');
		const mark = opening.exec(line)?.[0];
		const isUnderline = mark === undefined && above !== undefined && underline.test(line);
		if (mark !== undefined) found.push(rangeOf(text, at + mark.length, end, true));
		else if (isUnderline && above !== undefined)
			found.push(rangeOf(text, above.from, above.from + above.line.length, false));
		const isAlone = above === undefined && mark === undefined && line.trim() !== '' && !notParagraph.test(line);
		// A heading of several lines is left; the line behind one begins anew.
		if (isAlone) above = { from: at, line };
		else if (line.trim() === '' || mark !== undefined || isUnderline) above = undefined;
		else above = { from: at, line: '' };
		at = end + 1;
	}
	return found.filter((range) => range.to > range.from);
}

/** What stands between two offsets, without blanks around it and the signs that may close a heading. */
function rangeOf(text: string, from: number, end: number, isClosed: boolean): Range {
	const whole = text.slice(from, end);
	const start = from + whole.length - whole.trimStart().length;
	const said = whole.trim();
	const open = isClosed ? withoutEnd(said, '#') : said;
	const plain = open === said || /\s$/.test(open) ? open.trimEnd() : said;
	return { from: start, to: start + plain.length };
}
