import { wordsOf } from '../words';

/** How English writes numbers, counts and lists. */
export const words = wordsOf('en', { and: 'and', or: 'or' });

/** The same one by one, for the sentences of this folder. */
export const { numberOf, countOf, joinWords } = words;

/**
 * A facet's noun for many, in small letters.
 *
 * @example manyOf('Status') // 'statuses'
 */
export function manyOf(noun: string): string {
	const one = noun.toLowerCase();
	// “Categories” is one noun for many already.
	if (/[^aeious]ies$|[^s]es$/.test(one)) return one;
	if (/(?:s|x|z|ch|sh)$/.test(one)) return `${one}es`;
	return /[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`;
}

/** A facet's noun in small letters with “a” or “an” before it. */
export function oneOf(noun: string): string {
	return withArticle(noun.toLowerCase());
}

/** A word as it is with “a” or “an” before it. */
export function withArticle(word: string): string {
	return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** A word with a capital at its beginning. */
export function capitalOf(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
