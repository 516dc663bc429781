import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk } from 'diff';
import type { ChangedText } from '../plan/plan';
import { compareLines, type LineRun } from './line-runs';
import type { Paint } from './paint';
import { hasCommand, toLine } from './terminal';

/** The change of a note as a unified diff that `git apply` and `patch -p1` take, line ends included. */
export function renderPatch({ path, before, after }: ChangedText): string {
	const [oldFileName, newFileName] = [`a/${path}`, `b/${path}`];
	const hunks = hunksOf(compareLines(linesOf(before), linesOf(after)));
	return formatPatch(
		{ oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks },
		FILE_HEADERS_ONLY,
	);
}

/** How many equal lines stand around a change. */
const context = 3;

const signs = { same: ' ', removed: '-', added: '+' } as const;

/** The lines of a text with their ends. */
function linesOf(text: string): readonly string[] {
	const lines = text.split('\n').map((line) => `${line}\n`);
	const last = lines.pop()?.slice(0, -1) ?? '';
	return last === '' ? lines : [...lines, last];
}

function hunksOf(runs: readonly LineRun[]): StructuredPatchHunk[] {
	const hunks: StructuredPatchHunk[] = [];
	let [old, now] = [1, 1];
	let hunk: StructuredPatchHunk | undefined;
	for (const [at, { kind, lines }] of runs.entries()) {
		if (kind !== 'same') {
			hunk ??= { oldStart: old, oldLines: 0, newStart: now, newLines: 0, lines: [] };
			addLines(hunk, kind, lines);
		} else {
			const isLast = at === runs.length - 1;
			if (hunk !== undefined && (isLast || lines.length > 2 * context)) {
				addLines(hunk, kind, lines.slice(0, context));
				hunks.push(hunk);
				hunk = undefined;
			} else if (hunk !== undefined) addLines(hunk, kind, lines);
			if (hunk === undefined && !isLast) {
				const above = lines.slice(-context);
				const skipped = lines.length - above.length;
				hunk = { oldStart: old + skipped, oldLines: 0, newStart: now + skipped, newLines: 0, lines: [] };
				addLines(hunk, kind, above);
			}
		}
		if (kind !== 'added') old += lines.length;
		if (kind !== 'removed') now += lines.length;
	}
	return hunk === undefined ? hunks : [...hunks, hunk];
}

function addLines(hunk: StructuredPatchHunk, kind: LineRun['kind'], lines: readonly string[]): void {
	for (const line of lines) {
		// What stands behind the blank of a line that stays might be carried out by who reads the log.
		if (kind === 'same' && hasCommand(line) && !hasCommand(`-${line}`)) {
			addLines(hunk, 'removed', [line]);
			addLines(hunk, 'added', [line]);
			continue;
		}
		if (kind !== 'added') hunk.oldLines += 1;
		if (kind !== 'removed') hunk.newLines += 1;
		const isWhole = line.endsWith('\n');
		hunk.lines.push(signs[kind] + (isWhole ? line.slice(0, -1) : line));
		if (!isWhole) hunk.lines.push('\\ No newline at end of file');
	}
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
