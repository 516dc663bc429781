import { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk } from 'diff';
import type { Paint } from './paint';
import { toLine } from './terminal';

/** A note before and after. */
export interface ChangedText {
	readonly path: string;
	readonly before: string;
	readonly after: string;
}

/** The change of a note as a unified diff that `git apply` and `patch -p1` take, line ends included. */
export function renderPatch({ path, before, after }: ChangedText): string {
	const [oldFileName, newFileName] = [`a/${path}`, `b/${path}`];
	const hunks = hunksByLine(before, after);
	if (hunks !== undefined)
		return formatPatch(
			{ oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks },
			FILE_HEADERS_ONLY,
		);
	return createTwoFilesPatch(oldFileName, newFileName, before, after, undefined, undefined, {
		context,
		headerOptions: FILE_HEADERS_ONLY,
	});
}

/** How many equal lines stand around a change. */
const context = 3;

/** With fewer changed lines, the shortest difference is found soon enough; finding it costs the square of their number. */
const fewLines = 500;

const noLineEnd = '\\ No newline at end of file';

/** The hunks of two texts of as many lines that differ in many, line by line; undefined for all others. */
function hunksByLine(before: string, after: string): StructuredPatchHunk[] | undefined {
	const [old, fresh] = [before.split('\n'), after.split('\n')];
	if (old.length !== fresh.length || before.endsWith('\n') !== after.endsWith('\n')) return undefined;
	const changed = old.flatMap((line, at) => (line === fresh[at] ? [] : [at]));
	if (changed.length < fewLines) return undefined;
	const isWhole = before.endsWith('\n');
	const count = isWhole ? old.length - 1 : old.length;
	const hunks: StructuredPatchHunk[] = [];
	for (let first = 0; first < changed.length;) {
		let last = first;
		while ((changed[last + 1] ?? Infinity) - (changed[last] ?? 0) <= 2 * context) last += 1;
		const from = Math.max(0, (changed[first] ?? 0) - context);
		const to = Math.min(count, (changed[last] ?? 0) + context + 1);
		const size = { oldStart: from + 1, oldLines: to - from, newStart: from + 1, newLines: to - from };
		hunks.push({ ...size, lines: linesOf(old, fresh, from, to, isWhole) });
		first = last + 1;
	}
	return hunks;
}

function linesOf(
	old: readonly string[],
	fresh: readonly string[],
	from: number,
	to: number,
	isWhole: boolean,
): string[] {
	const lines: string[] = [];
	for (let at = from; at < to;) {
		let end = at;
		while (end < to && old[end] !== fresh[end]) end += 1;
		const put = (sign: string, texts: readonly string[], stop: number): void => {
			for (const text of texts) lines.push(sign + text);
			if (!isWhole && stop === old.length) lines.push(noLineEnd);
		};
		if (end === at) put(' ', old.slice(at, at + 1), at + 1);
		else {
			put('-', old.slice(at, end), end);
			put('+', fresh.slice(at, end), end);
		}
		at = Math.max(end, at + 1);
	}
	return lines;
}

/** A patch for eyes: in colours, and with what could upset a terminal made harmless. */
export function paintPatch(patch: string, paint: Paint): string {
	let isHeader = true;
	const lines = patch.split('\n').map((line) => {
		isHeader &&= !line.startsWith('@@');
		const text = toLine(line);
		if (line.startsWith('@@')) return paint('info', text);
		if (isHeader) return paint('path', text);
		if (line.startsWith('+')) return paint('added', text);
		return line.startsWith('-') ? paint('removed', text) : text;
	});
	return lines.join('\n');
}
