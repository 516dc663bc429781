import { wordsOf } from '../words';

/** How English writes numbers, counts and lists. */
export const words = wordsOf('en', { and: 'and', or: 'or' });

/** The same one by one, for the sentences of this folder. */
export const { numberOf, countOf, joinWords } = words;

/** Nouns whose plural no rule tells, of those that vocabularies are called by. */
const irregular: Readonly<Record<string, string>> = {
	child: 'children',
	criterion: 'criteria',
	medium: 'media',
	person: 'people',
	quiz: 'quizzes',
};

/**
 * A facet's noun as it stands in a sentence: in small letters, but for a word that has more than one capital.
 *
 * @example smallOf('API Level') // 'API level'
 */
export function smallOf(noun: string): string {
	return noun.replace(/\S+/g, (word) => (/\p{Lu}.*\p{Lu}/u.test(word) ? word : word.toLowerCase()));
}

/**
 * A facet's noun for many, as it stands in a sentence: as set, else by the rules of English.
 *
 * @example pluralOf('Status') // 'statuses'
 */
export function pluralOf(noun: string, plural?: string): string {
	if (plural !== undefined) return smallOf(plural);
	const words = smallOf(noun).split(' ');
	const last = words.pop() ?? '';
	return [...words, irregular[last] ?? pluralOfWord(last)].join(' ');
}

/** The few words whose end becomes -ves: a roof, a belief and a chief are none of them. */
const endsInVes = /^(elf)$|(?:hal|lea|loa|shea|shel|sel|thie|wol|cal)f$|(?:li|wi|kni)fe$/;

function pluralOfWord(word: string): string {
	// “Categories” is one noun for many already.
	if (/es$/.test(word)) return word;
	if (endsInVes.test(word)) return word.replace(/fe?$/, 'ves');
	if (/[^aeiou]is$/.test(word)) return `${word.slice(0, -2)}es`;
	if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
	return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** A facet's noun in a sentence with “a” or “an” before it. */
export function oneOf(noun: string): string {
	return withArticle(smallOf(noun));
}

/** A word as it is with “a” or “an” before it. */
export function withArticle(word: string): string {
	return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** A word with a capital at its beginning. */
export function capitalOf(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
