import type { Range } from '../text';

/** The frontmatter block of a note; all offsets are into the note's text. */
export interface FrontmatterBlock {
	/** The YAML between the fences. */
	readonly yaml: Range;
	/** Right after the closing `---`. */
	readonly end: number;
	readonly isClosed: boolean;
}

const openingFence = /^---\r?\n/;
const closingFence = /^---[ \t]*$/;
const propertyLine = /^[^\s:#][^:\n]*:(?:\s|$)/;

/**
 * Finds frontmatter as Obsidian does: `---` and a line end at the very start of the text (a byte order mark, a blank
 * line or a space before the line end, and there is none), up to a line of `---`, which may end in spaces.
 *
 * An opening fence that is never closed counts when a property follows it, so that the slip can be reported.
 */
export function findFrontmatter(text: string): FrontmatterBlock | undefined {
	const opening = openingFence.exec(text)?.[0];
	if (opening === undefined) return undefined;
	const from = opening.length;
	for (let at = from; at <= text.length;) {
		const lineEnd = text.indexOf('\n', at);
		const end = lineEnd === -1 ? text.length : lineEnd;
		const line = text.slice(at, end).replace(/\r$/, '');
		if (line.startsWith('---') && closingFence.test(line)) {
			return { yaml: { from, to: at }, end: at + 3, isClosed: true };
		}
		if (lineEnd === -1) break;
		at = lineEnd + 1;
	}
	const firstLine = text.slice(from).split(/\r?\n/, 1)[0] ?? '';
	if (!propertyLine.test(firstLine)) return undefined;
	return { yaml: { from, to: text.length }, end: text.length, isClosed: false };
}
