import { messagesOf } from './message';
import { failed, ok, type Result } from './result';
import type { Range } from './text';

const say = messagesOf('edits');

/** One replacement in a text. */
export interface Edit extends Range {
	/** What stands there now; a text that has moved on is refused. */
	readonly expected: string;
	readonly insert: string;
}

/** Whether two edits touch the same text; two insertions at one place do. */
export function isOverlapping(left: Range, right: Range): boolean {
	if (left.from === right.from) return true;
	return left.from < right.to && right.from < left.to;
}

/**
 * Applies edits to the text they were planned on: all of them, or none when any does not fit, lies outside the text or
 * touches another.
 */
export function applyEdits(text: string, edits: readonly Edit[]): Result<string> {
	const sorted = [...edits].sort((left, right) => left.from - right.from || left.to - right.to);
	const parts: string[] = [];
	let at = 0;
	for (const [index, edit] of sorted.entries()) {
		const next = sorted[index + 1];
		if (next !== undefined && isOverlapping(edit, next)) return failed(say('overlap'));
		if (!fits(text, edit))
			return failed(edit.expected === '' ? say('isShorter') : say('isElsewhere', { expected: edit.expected }));
		parts.push(text.slice(at, edit.from), edit.insert);
		at = edit.to;
	}
	parts.push(text.slice(at));
	return ok(parts.join(''));
}

function fits(text: string, { from, to, expected }: Edit): boolean {
	return from >= 0 && from <= to && to <= text.length && text.slice(from, to) === expected;
}
