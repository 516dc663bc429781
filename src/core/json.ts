import { deepest } from './depth';
import { failed, ok, type Result } from './result';
import { lineAt } from './text';

/** Why a text is not read as JSON. */
export interface UnreadJson {
	/** In the engine's words; empty where it is nested too deep. */
	readonly reason: string;
	/** The 1-based line on which it is nested deeper than `deepest`; undefined where that is not what is wrong. */
	readonly tooDeepOn: number | undefined;
}

/**
 * Reads JSON, with a byte order mark or without. What is nested deeper than `deepest` is not read: whatever walks through
 * it would go down by recursion.
 *
 * @example parseJson('{"a": [1]}') // { isOk: true, value: { a: [1] } }
 */
export function parseJson(source: string): Result<unknown, UnreadJson> {
	const text = source.replace(/^\ufeff/, '');
	const at = findTooDeep(text);
	if (at !== undefined) {
		const line = lineAt(text, at);
		return failed({ reason: '', tooDeepOn: line });
	}
	try {
		return ok<unknown>(JSON.parse(text));
	} catch (error) {
		return failed({ reason: error instanceof Error ? error.message : String(error), tooDeepOn: undefined });
	}
}

/** Where brackets in brackets go too deep; what stands in strings is none. */
function findTooDeep(text: string): number | undefined {
	const marks = /["[\]{}]/g;
	let depth = 0;
	for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
		if (mark[0] === '"') marks.lastIndex = endOfString(text, mark.index);
		else if (mark[0] === ']' || mark[0] === '}') depth -= 1;
		else if (depth > deepest) return mark.index;
		else depth += 1;
	}
	return undefined;
}

function endOfString(text: string, from: number): number {
	const ends = /["\\]/g;
	ends.lastIndex = from + 1;
	for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
		if (end[0] === '"') return ends.lastIndex;
		ends.lastIndex += 1;
	}
	return text.length;
}

/**
 * A value as JSON, for people to read; never throws. A script may give what JSON has no word for: what holds itself is
 * `{…}` or `[…]`, a function `function`.
 */
export function jsonOf(value: unknown): string {
	if (typeof value === 'bigint') return String(value);
	try {
		return JSON.stringify(value) ?? typeof value;
	} catch {
		return Array.isArray(value) ? '[…]' : '{…}';
	}
}
