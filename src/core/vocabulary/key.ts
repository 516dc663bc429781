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
		.replace(/[\s_-]+/g, '-');
	return plain.startsWith('-') || plain.endsWith('-') ? plain.replace(/^-|-$/g, '') : plain;
}

/** Text in Unicode NFC, which all ASCII is in already. */
export function normalize(text: string): string {
	return ascii.test(text) ? text : text.normalize('NFC');
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

/** `iteration-phase` to `iteration`; a key that is the noun alone is left. */
export function dropNoun(key: string, noun: string): string {
	if (!key.includes('-')) return key;
	const ending = `-${keyOf(noun)}`;
	return key.endsWith(ending) ? key.slice(0, -ending.length) : key;
}
