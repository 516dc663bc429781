import { applyEdits, type Edit } from '../edits';
import { failed, ok, type Result } from '../result';
import { dropNoun, keyOf } from '../vocabulary/key';
import { sayOfRefactor } from './messages';

/** A name that a term is to have. */
export interface NewName {
	/** What notes will say: `deep-work`. */
	readonly key: string;
	/** Its words as they stand in a title: `Deep`, `Work`. */
	readonly words: readonly string[];
	/** What people will read: "Deep Work Phase". */
	readonly label: string;
}

/** What a name may not hold: it becomes a file name, a tag and a YAML value. */
const forbidden = /[\p{Cc}[\](){}<>#^|\\/:*?"'`,;%&!=@$~.]/u;

const longestName = 100;

/**
 * Reads the name that a person gives to a term, with the noun or without; the fault says why it is none.
 *
 * @example
 * parseName('deep work', 'Phase') // key `deep-work`, label "Deep Work Phase"
 * parseName('Iteration Phase', 'Phase') // key `iteration`, label "Iteration Phase"
 */
export function parseName(text: string, noun: string): Result<NewName> {
	const trimmed = text.normalize('NFC').trim();
	const sign = forbidden.exec(trimmed)?.[0];
	if (sign !== undefined) return failed(sayOfRefactor('names.holdsSign', { name: trimmed, sign }));
	if (trimmed.length > longestName) return failed(sayOfRefactor('names.isTooLong', { most: longestName }));
	const key = dropNoun(keyOf(trimmed), noun);
	if (!/\p{L}/u.test(key) || key === keyOf(noun))
		return failed(sayOfRefactor('names.needsLetter', { name: trimmed, noun }));
	const words = trimmed
		.split(/[\s_-]+/)
		.filter((word) => word !== '')
		.slice(0, key.split('-').length)
		.map(capitalize);
	return ok({ key, words, label: `${words.join(' ')} ${noun}` });
}

/** Finds a name in running text, however its words are joined and cased; groups: before, the name. */
export function namePattern(key: string, ending = ''): RegExp {
	const words = key.split('-').map(escape).join('[ _-]');
	return new RegExp(`(^|[^\\p{L}\\p{N}])(${words})(?=${ending === '' ? '[^\\p{L}\\p{N}]|$' : ending})`, 'giu');
}

/** The label that a name would have: "Deep Work Phase" of `deep-work`. */
export function labelOf(key: string, { noun }: { readonly noun: string }): string {
	return [...key.split('-').map(capitalize), noun].join(' ');
}

/** A pattern's text that stands for itself. */
export function escape(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * A new name in the manner of the old one: its case, and what joins its words.
 *
 * @param old The old name as it stands: `COORDINATION`, `coordination`.
 * @param next The character behind it, which tells how words are joined there: `-` of `coordination-phase`.
 */
export function respell(old: string, next: string, { words }: NewName): string {
	const isUpper = old.length > 1 && old === old.toUpperCase() && old !== old.toLowerCase();
	const isCapital = old.charAt(0) !== old.charAt(0).toLowerCase();
	const joint = /[ _-]/.exec(old)?.[0] ?? (/^[ _-]/.test(next) ? next.charAt(0) : isCapital ? ' ' : '-');
	const cased = words.map((word) => (isUpper ? word.toUpperCase() : isCapital ? word : word.toLowerCase()));
	return cased.join(joint);
}

/** Where a name stands in a text, with the new one for each place. */
export function placesToRename(text: string, key: string, name: NewName): readonly Edit[] {
	return [...text.matchAll(namePattern(key))].map((match) => {
		const [, before = '', expected = ''] = match;
		const from = match.index + before.length;
		const to = from + expected.length;
		return { from, to, expected, insert: respell(expected, text.slice(to), name) };
	});
}

/** A text in which a name stands, with the new one in its place; undefined where it does not stand. */
export function renameIn(text: string, key: string, name: NewName): string | undefined {
	const normal = text.normalize('NFC');
	const renamed = applyEdits(normal, placesToRename(normal, key, name));
	return renamed.isOk && renamed.value !== normal ? renamed.value : undefined;
}

function capitalize(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
