import { blankOpaque } from '../body/blank';
import { bodyStartOf } from '../note/from-text';
import type { Note } from '../note/note';

/** Dataview's inline fields of a note, by name in small letters. */
export type InlineFields = ReadonlyMap<string, readonly string[]>;

const wholeLine =
	/^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(?:\[.\][ \t]+)?[*_]{0,3}([\p{L}\p{N}_][\p{L}\p{N} _-]{0,60}?)[*_]{0,3}::[ \t]*(\S.*)$/u;
const bracketed = /[[(]([\p{L}\p{N}_][\p{L}\p{N} _-]{0,60})::([^\])]*)[\])]/gu;

/** A note with those of its inline fields that have one of the names, in small letters, which its text must be read for. */
export function withInlineFields(note: Note, text: string, names: ReadonlySet<string>): Note {
	const fields = [...readInlineFields(text)].filter(([name]) => names.has(name));
	return fields.length === 0 ? note : { ...note, inlineFields: new Map(fields) };
}

/**
 * Reads Dataview's inline fields from the text of a note: `phase:: formation` on a line of its own or in a list, and
 * `[phase:: formation]` in a sentence. Code and comments are passed over.
 */
export function readInlineFields(text: string): InlineFields {
	const fields = new Map<string, string[]>();
	if (!text.includes('::')) return fields;
	const start = bodyStartOf(text);
	for (const line of blankOpaque(text, start, ['link', 'definition']).slice(start).split(/\r?\n/)) {
		if (!line.includes('::') || line.length > 10_000) continue;
		const found = [...line.matchAll(bracketed)];
		const whole = found.length > 0 ? null : wholeLine.exec(line);
		for (const [, name = '', value = ''] of whole === null ? found : [whole]) {
			const key = name.trim().toLowerCase();
			const values = fields.get(key);
			if (values === undefined) fields.set(key, [value.trim()]);
			else values.push(value.trim());
		}
	}
	return fields;
}
