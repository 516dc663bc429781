/** A stretch of text: UTF-16 offsets, half-open, `from <= to`. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** A place as people and editors count it: line and column from 1, columns in UTF-16 units. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** The offsets at which the lines of `text` start; `\n`, `\r\n` and a lone `\r` end a line. */
export function lineStartsOf(text: string): readonly number[] {
	const starts = [0];
	if (!text.includes('\r')) {
		for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
		return starts;
	}
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
	}
	return starts;
}

/** The position of an offset, given the line starts of its text. Offsets past the end count on in the last line. */
export function positionAt(lineStarts: readonly number[], offset: number): Position {
	let low = 0;
	let high = lineStarts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((lineStarts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

/** The same text with memory of its own: what is cut from a text keeps the whole of it in memory. */
export function detach(text: string): string {
	return ` ${text}`.slice(1);
}

/** What `detach` does, with one text for all that are equal. It remembers every text, so it must not outlive its task. */
export function createPool(): (text: string) => string {
	const pool = new Map<string, string>();
	return (text) => {
		const known = pool.get(text);
		if (known !== undefined) return known;
		const own = detach(text);
		pool.set(own, own);
		return own;
	};
}

/** A text without the units at its end that are among some, as `/[…]+$/` would cut it, which looks at each run of them anew. */
export function withoutEnd(text: string, units: string): string {
	let to = text.length;
	while (to > 0 && units.includes(text.charAt(to - 1))) to -= 1;
	return text.slice(0, to);
}

/** What `lineAt` does, for many offsets in one text, whose lines are found once, and only if need be. */
export function createLineCounter(text: string): (offset: number) => number {
	let starts: readonly number[] | undefined;
	return (offset) => positionAt((starts ??= lineStartsOf(text)), offset).line;
}

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
	return positionAt(lineStartsOf(text.slice(0, offset)), offset).line;
}
