import type { Range } from '../text';

/** What a line is inside of when it begins, and afterwards when it ends. */
export interface MaskState {
	readonly inComment: boolean;
	readonly inMath: boolean;
	readonly inHtmlComment: boolean;
}

/** The state at the beginning of a body. */
export const unmasked: MaskState = { inComment: false, inMath: false, inHtmlComment: false };

/**
 * Blanks what is no text in a line of Markdown: inline code, comments (`%%…%%`, `<!--…-->`) and math (`$$…$$`). The
 * line keeps its length, so that offsets hold. Linear in the line's length.
 */
export function maskLine(line: string, state: MaskState): { readonly masked: string; readonly state: MaskState } {
	let masked = line.includes('`') ? maskInlineCode(line) : line;
	let { inComment, inMath, inHtmlComment } = state;
	[masked, inComment] = maskBetween(masked, '%%', '%%', inComment);
	[masked, inHtmlComment] = maskBetween(masked, '<!--', '-->', inHtmlComment);
	[masked, inMath] = maskBetween(masked, '$$', '$$', inMath);
	return { masked, state: { inComment, inMath, inHtmlComment } };
}

/** A code span begins with a run of backticks and ends with the next run of the same length. */
function maskInlineCode(line: string): string {
	const runs = [...line.matchAll(/`+/g)].map((run) => ({ from: run.index, to: run.index + run[0].length }));
	const parts: string[] = [];
	let at = 0;
	for (const { opening, closing } of pairRuns(runs)) {
		if (opening.from < at) continue;
		parts.push(line.slice(at, opening.from), ' '.repeat(closing.to - opening.from));
		at = closing.to;
	}
	return parts.join('') + line.slice(at);
}

/** Each run with the next one of its length, where there is one; in order. */
function pairRuns(runs: readonly Range[]): readonly { readonly opening: Range; readonly closing: Range }[] {
	const nextByLength = new Map<number, Range>();
	const pairs: { opening: Range; closing: Range }[] = [];
	for (const run of [...runs].reverse()) {
		const closing = nextByLength.get(run.to - run.from);
		if (closing !== undefined) pairs.push({ opening: run, closing });
		nextByLength.set(run.to - run.from, run);
	}
	return pairs.reverse();
}

function maskBetween(
	line: string,
	opening: string,
	closing: string,
	inside: boolean,
): [masked: string, inside: boolean] {
	if (!inside && !line.includes(opening)) return [line, false];
	const parts: string[] = [];
	let at = 0;
	let isInside = inside;
	while (at < line.length) {
		const marker = isInside ? closing : opening;
		const found = line.indexOf(marker, at);
		const to = found === -1 ? line.length : found + marker.length;
		const visible = isInside ? at : found === -1 ? to : found;
		parts.push(line.slice(at, visible), ' '.repeat(to - visible));
		if (found !== -1) isInside = !isInside;
		at = to;
	}
	return [parts.join(''), isInside];
}
