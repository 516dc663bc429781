import { parseLink } from '../links/link';

const ascii = /^[\0-\x7f]*$/;
const keyed = /^[A-Za-z\d]+(?:-[A-Za-z\d]+)*$/;

/** The form in which names are compared: Unicode NFC, lower case, words joined by single hyphens. */
export function keyOf(text: string): string {
	// Most names are written so already, or nearly.
	if (keyed.test(text)) return text.toLowerCase();
	const plain = normalize(text)
		.trim()
		.toLowerCase()
		// What makes a picture of a sign (🌱 with it and without), or a key of a digit (1️⃣), changes no name.
		.replace(/[\ufe0e\ufe0f\u20e3]/g, '')
		.replace(/[\s_-]+/g, '-');
	return plain.startsWith('-') || plain.endsWith('-') ? plain.replace(/^-|-$/g, '') : plain;
}

/** Text in Unicode NFC, which all ASCII is in already. */
export function normalize(text: string): string {
	return ascii.test(text) ? text : text.normalize('NFC');
}

/**
 * The form in which the names of a facet are compared: a key without the facet's noun before or after it, a number
 * without zeros that say nothing.
 *
 * @example
 * nameKeyOf('Last Call', 'Status')  // 'last-call'
 * nameKeyOf('Phase 02', 'Phase')    // '2'
 */
export function nameKeyOf(text: string, noun: string): string {
	return dropNoun(keyOf(text), noun);
}

/** What a property value points at: a plain name, or a note by link. */
export type ValueKey = string;

/**
 * The key under which a value of a facet is looked up, so that all ways to say a term meet: trimmed, case-folded, a
 * trailing noun dropped, `#tag` and links brought to what they point at. Links keep their brackets, since a link means
 * a note, whatever that note is called.
 *
 * @example
 * valueKeyOf('Iteration Phase', 'Phase')          // 'iteration'
 * valueKeyOf('#phase/iteration', 'Phase')         // 'iteration'
 * valueKeyOf('[[notes/Iteration phase|x]]', 'Phase') // '[[notes/iteration phase]]'
 */
export function valueKeyOf(text: string, noun: string): ValueKey {
	const trimmed = normalize(text).trim();
	const link = findLinkTarget(trimmed);
	if (link !== undefined) return `[[${link.toLowerCase()}]]`;
	if (!trimmed.startsWith('#')) return dropNoun(keyOf(trimmed), noun);
	const tag = keyOf(trimmed.slice(1));
	const facet = keyOf(noun);
	const parts = tag.split('/');
	const isNested = parts.length > 1 && (parts[0] === facet || parts[0]?.endsWith(`-${facet}`) === true);
	return dropNoun(isNested ? parts.slice(1).join('/') : tag, noun);
}

/** The path a link value points at, without `.md`, heading and display text; undefined for plain text. */
export function findLinkTarget(text: string): string | undefined {
	return parseLink(text)
		?.path.replace(/\.md$/i, '')
		.replace(/^(\.{0,2}\/)+/, '');
}

/**
 * A key without a facet's noun, which may stand before it or after it: `iteration-phase` gives `iteration`, `phase-02`
 * gives `2`. A key that is the noun alone is left.
 */
export function dropNoun(key: string, noun: string): string {
	return plainNumber(key.includes('-') ? withoutNoun(key, keyOf(noun)) : key);
}

function withoutNoun(key: string, noun: string): string {
	if (key.length <= noun.length + 1) return key;
	if (key.endsWith(noun) && key.charAt(key.length - noun.length - 1) === '-') return key.slice(0, -noun.length - 1);
	return key.startsWith(noun) && key.charAt(noun.length) === '-' ? key.slice(noun.length + 1) : key;
}

/** `01` and `1.0` are 1, since the metadata cache cannot tell them apart. */
function plainNumber(key: string): string {
	const first = key.charCodeAt(0);
	if (first < 48 || first > 57 || !/^\d+(?:\.\d+)?$/.test(key)) return key;
	return key.replace(/^0+(?=\d)/, '').replace(/\.0+$/, '');
}

/** A picture, or what joins two or gives one the colour of a skin. */
const picture = '(?:\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\u200d|-)';
const pictures = new RegExp(`^${picture}+|(?<!${picture})${picture}+$`, 'gu');

/** Pictures before or after the words of a key, `🌱-seedling`; undefined where there are none, or no words. */
export function withoutPictures(key: string): string | undefined {
	if (ascii.test(key)) return undefined;
	const words = key.replace(pictures, '');
	return words === '' || words === key ? undefined : words;
}

/**
 * A name between the pictures that stand before and after an old one, unless it has some of its own.
 *
 * @example
 * withPictures('🌱 iteration', 'tending') // '🌱 tending'
 * withPictures('🌱', 'tending')           // 'tending'
 */
export function withPictures(old: string, name: string): string {
	if (ascii.test(old) || hasPicture(name)) return name;
	const { before, words, after } = partPictures(old.trim());
	return words === '' ? name : before + name + after;
}

/** A name's words, and the pictures before and after them with what stands between; a name without words has none. */
export function partPictures(name: string): {
	readonly before: string;
	readonly words: string;
	readonly after: string;
} {
	if (ascii.test(name)) return { before: '', words: name, after: '' };
	const signs = [...name];
	const isAround = (sign: string): boolean =>
		'_-\u200d\ufe0f'.includes(sign) || /^(?:\s|\p{Emoji_Modifier})$/u.test(sign) || hasPicture(sign);
	const first = signs.findIndex((sign) => !isAround(sign));
	if (first === -1) return { before: name, words: '', after: '' };
	const last = signs.findLastIndex((sign) => !isAround(sign));
	const [before, after] = [signs.slice(0, first).join(''), signs.slice(last + 1).join('')];
	const start = hasPicture(before) ? before.length : 0;
	const end = hasPicture(after) ? name.length - after.length : name.length;
	return { before: name.slice(0, start), words: name.slice(start, end), after: name.slice(end) };
}

/** Whether a picture stands in a text. */
export function hasPicture(text: string): boolean {
	return /\p{Extended_Pictographic}/u.test(text);
}
