import { detach } from '../text';

/** A part of a line of a note, with the range in it that a finding is about: UTF-16 units from its beginning. */
export interface Excerpt {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	/** Whether the line goes on before or behind it. */
	readonly isCutBefore: boolean;
	readonly isCutAfter: boolean;
}

/** How much of a line is kept before the range and from its beginning on, in UTF-16 units. */
const before = 200;
const behind = 400;

/**
 * Cuts from a note's text the line in which a range begins, or the part around it where the line is long. Undefined
 * when there is nothing to be seen there: a blank line, the fence above the frontmatter.
 *
 * @param lineFrom Where the line starts.
 */
export function cutExcerpt(
	text: string,
	lineFrom: number,
	range: { readonly from: number; readonly to: number },
): Excerpt | undefined {
	const window = text.slice(lineFrom, Math.max(lineFrom, range.from) + behind + 1);
	const lineLength = /[\r\n]/.exec(window)?.index ?? window.length;
	const skipped = startOfCharacter(window, Math.max(0, range.from - lineFrom - before));
	const end = Math.min(lineLength, startOfCharacter(window, range.from - lineFrom + behind));
	const line = window.slice(skipped, end);
	const from = range.from - lineFrom - skipped;
	const isFence = lineFrom === 0 && line === '---';
	if (isFence || line.trim() === '' || from >= line.length) return undefined;
	return {
		text: detach(line),
		from,
		to: Math.min(line.length, range.to - lineFrom - skipped),
		isCutBefore: skipped > 0,
		isCutAfter: end < lineLength,
	};
}

/** An offset, moved by one where it would part a surrogate pair. */
function startOfCharacter(text: string, offset: number): number {
	const unit = text.charCodeAt(offset);
	return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}
