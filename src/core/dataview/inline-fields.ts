import { unmasked, maskLine } from '../note/mask';
import { bodyStartOf } from '../note/from-text';

/** Dataview's inline fields of a note, by name in small letters. */
export type InlineFields = ReadonlyMap<string, readonly string[]>;

const wholeLine =
	/^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(?:\[.\][ \t]+)?[*_]{0,3}([\p{L}\p{N}_][\p{L}\p{N} _-]{0,60}?)[*_]{0,3}::[ \t]*(\S.*)$/u;
const bracketed = /[[(]([\p{L}\p{N}_][\p{L}\p{N} _-]{0,60})::([^\])]*)[\])]/gu;

/**
 * Reads Dataview's inline fields from the text of a note: `phase:: formation` on a line of its own or in a list, and
 * `[phase:: formation]` in a sentence. Code and comments are passed over.
 */
export function readInlineFields(text: string): InlineFields {
	const fields = new Map<string, string[]>();
	if (!text.includes('::')) return fields;
	let state = unmasked;
	let fence: string | undefined;
	for (const line of text.slice(bodyStartOf(text)).split(/\r?\n/)) {
		const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1];
		if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
			fence = fence === undefined ? mark : undefined;
		if (fence !== undefined || mark !== undefined) continue;
		const result = maskLine(line, state);
		state = result.state;
		if (!result.masked.includes('::') || line.length > 10_000) continue;
		const found = [...result.masked.matchAll(bracketed)];
		const whole = found.length > 0 ? null : wholeLine.exec(result.masked);
		for (const [, name = '', value = ''] of whole === null ? found : [whole]) {
			const key = name.trim().toLowerCase();
			fields.set(key, [...(fields.get(key) ?? []), value.trim()]);
		}
	}
	return fields;
}
