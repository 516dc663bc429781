import { applyEdits, type Edit } from '../edits';
import { failed, ok, type Result } from '../result';
import type { Facet } from '../vocabulary/facet';
import { hasPicture, keyOf, nameKeyOf, partPictures, withoutPictures } from '../vocabulary/key';
import { labelOf } from '../vocabulary/label';
import { tagNameOf } from '../vocabulary/tag-name';
import { readTitle } from '../vocabulary/title';
import { sayOfRefactor } from '../plan/messages';

/** A name that a term is to have. */
export interface NewName {
	/** The form in which it is compared: `deep-work`. */
	readonly key: string;
	/** What notes will say, spelled as it was given, or as a key where all names of the facet are: `Deep Work`, `deep-work`. */
	readonly text: string;
	/** As a tag, without `#`; undefined where it can be none. */
	readonly tag: string | undefined;
	/** Its words as they stand in a title: `Deep`, `Work`. */
	readonly words: readonly string[];
	/** What people will read: "Deep Work Phase". */
	readonly label: string;
}

/** What a name may not hold: a link, a tag, a query or a list would end at it. */
const forbidden = /[\p{Cc}[\]{}<>#^|\\"`,]/u;

const longestName = 100;

const ascii = /^[\0-\x7f]*$/;

/** What decides how a new name is read and spelled. */
export type NamedFacet = Pick<Facet, 'noun' | 'terms'>;

/**
 * Reads the name that a person gives to a term, with the noun or without; the fault says why it is none. The noun is
 * part of the name where it is part of the one that is given up.
 *
 * @param old The name that is given up, as notes spell it.
 * @example
 * parseName('deep work', phase, 'formation') // key `deep-work`, label "Deep Work Phase"
 * parseName('Iteration Phase', phase, 'formation') // key `iteration`, text `iteration`
 * parseName('Phase 4', phase, 'Phase 3') // key `4`, text `Phase 4`
 */
export function parseName(given: string, facet: NamedFacet, old: string): Result<NewName> {
	const { noun } = facet;
	const trimmed = given.normalize('NFC').trim();
	const sign = forbidden.exec(trimmed)?.[0];
	if (sign !== undefined) return failed(sayOfRefactor('names.holdsSign', { name: trimmed, sign }));
	if (trimmed.length > longestName) return failed(sayOfRefactor('names.isTooLong', { most: longestName }));
	const hasNoun = nameKeyOf(old, noun) !== keyOf(old);
	const { term } = readTitle(trimmed, noun);
	const isWhole = nameKeyOf(trimmed, noun) !== nameKeyOf(term, noun);
	const spelled = hasNoun || isWhole || term === '' ? trimmed : withoutNoun(term, noun);
	const key = nameKeyOf(spelled, noun);
	if (!/[\p{L}\p{N}\p{S}]/u.test(key) || key === keyOf(noun))
		return failed(sayOfRefactor('names.needsLetter', { name: trimmed, noun }));
	return ok(nameFrom(spelled, facet));
}

/** Whether all names of a facet are keys, and some tell so by their small letters: what pictures and digits are does not. */
function areKeys(terms: NamedFacet['terms']): boolean {
	return terms.every(({ name }) => name === keyOf(name)) && terms.some(({ name }) => name !== name.toUpperCase());
}

/** A name of a facet with all its forms. */
export function nameFrom(spelled: string, { noun, terms }: NamedFacet): NewName {
	const key = nameKeyOf(spelled, noun);
	const text = areKeys(terms) ? keyOf(spelled) : spelled;
	// Who writes capitals, digits or signs means them; plain words begin with a capital in a title.
	const isPlain = /^[\p{Ll}\p{M}\s_-]+$/u.test(spelled);
	const words = withoutNoun(spelled, noun)
		.split(/[\s_-]+/)
		.filter((word) => word !== '')
		.map((word) => (isPlain ? capitalize(word) : word));
	return { key, text, tag: tagNameOf(text), words, label: labelOf(words.join(' '), noun) };
}

/** A name as it is spelled, without the noun before or behind it. */
function withoutNoun(spelled: string, noun: string): string {
	if (nameKeyOf(spelled, noun) === keyOf(spelled)) return spelled;
	const parts = spelled.split(/([\s_-]+)/);
	const count = noun.split(/[\s_-]+/).length * 2;
	const [before, after] = [parts.slice(count).join(''), parts.slice(0, -count).join('')];
	return [before, after].find((one) => one !== '' && nameKeyOf(one, noun) === nameKeyOf(spelled, noun)) ?? spelled;
}

/** Finds a name in running text, however its words are joined and cased; groups: before, the name. */
export function namePattern(key: string, ending = ''): RegExp {
	// A key leaves out what makes a picture of a sign, or a key of a digit.
	const signs = (word: string): string =>
		[...word].map((sign) => escape(sign) + (/[^\p{L}\p{M}]/u.test(sign) ? '[\ufe0e\ufe0f\u20e3]*' : '')).join('');
	const words = key.split('-').map(signs).join('[ _-]');
	return new RegExp(`(^|[^\\p{L}\\p{N}])(${words})(?=${ending === '' ? '[^\\p{L}\\p{N}]|$' : ending})`, 'giu');
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
	const { before, words: said, after } = partPictures(old);
	const isWords = said !== '';
	const manner = isWords ? said : old;
	const isUpper = manner.length > 1 && manner === manner.toUpperCase() && manner !== manner.toLowerCase();
	// Digits and pictures have no case: before them a name is as it was given.
	const letter = /[\p{Lu}\p{Ll}\p{Lt}]/u.exec(manner)?.[0];
	const isGiven = letter === undefined && !ascii.test(manner);
	const isCapital = isGiven || (letter !== undefined && letter !== letter.toLowerCase());
	const joint = /[ _-]/.exec(old)?.[0] ?? (/^[ _-]/.test(next) ? next.charAt(0) : isCapital ? ' ' : '-');
	const cased = words.map((word) => (isUpper ? word.toUpperCase() : isCapital ? word : word.toLowerCase()));
	const name = cased.join(joint);
	return isWords && !hasPicture(name) ? before + name + after : name;
}

/** Where a name stands in a text, with the new one for each place. */
export function placesToRename(text: string, key: string, name: NewName): readonly Edit[] {
	return [...text.matchAll(namePattern(key))].map((match) => {
		const [, lead = '', said = ''] = match;
		const start = match.index + lead.length;
		// Pictures of its own go in the place of those around the old name.
		const isPictured = name.words.some(hasPicture);
		const before = isPictured ? partPictures(`${text.slice(0, start)}.`).before : '';
		const after = isPictured ? partPictures(`.${text.slice(start + said.length)}`).after : '';
		const from = before.length === start ? 0 : start;
		const to = start + said.length + (start + said.length + after.length === text.length ? after.length : 0);
		const expected = text.slice(from, to);
		return { from, to, expected, insert: respell(expected, text.slice(to), name) };
	});
}

/** A text in which a name stands, with the new one in its place; undefined where it does not stand. */
export function renameIn(text: string, key: string, name: NewName): string | undefined {
	const normal = text.normalize('NFC');
	const places = placesToRename(normal, key, name);
	const plain = places.length === 0 ? withoutPictures(key) : undefined;
	const renamed = applyEdits(normal, plain === undefined ? places : placesToRename(normal, plain, name));
	return renamed.isOk && renamed.value !== normal ? renamed.value : undefined;
}

/** What a text says with the new name at places where an old one stands, by their offsets; an article before it stays right. */
export function editsAt(text: string, places: Iterable<readonly [number, string]>, name: NewName): readonly Edit[] {
	return [...places].map(([start, old]) => {
		const to = start + old.length;
		const renamed = respell(old, text.slice(to), name);
		const article = articleBefore(text.slice(0, start), old, renamed);
		const from = start - (article?.old.length ?? 0);
		return { from, to, expected: text.slice(from, to), insert: (article?.now ?? '') + renamed };
	});
}

/** "a " before a name that begins like a vowel becomes "an ", and the other way round, where the old one was right. */
function articleBefore(
	before: string,
	old: string,
	now: string,
): { readonly old: string; readonly now: string } | undefined {
	const found = /(?:^|[^\p{L}])((an?) )$/iu.exec(before);
	const isVowel = (word: string): boolean => /^[aeio]/i.test(word);
	if (found === null || isVowel(old) === isVowel(now)) return undefined;
	const [, whole = '', article = ''] = found;
	return { old: whole, now: `${article.charAt(0)}${isVowel(now) ? 'n' : ''} ` };
}

function capitalize(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
