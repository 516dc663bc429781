/** How one language writes numbers, counts and lists. */
export interface Words {
	/** "12,345" */
	readonly numberOf: (count: number) => string;
	/** "1 note", "2 notes": a count with its noun; the plural is the noun with an s when left out. */
	readonly countOf: (count: number, noun: string, plural?: string) => string;
	/** "Mar 1, 2026": one language has regions that write the day first, and others the month, in numbers. */
	readonly dayOf: (date: Date) => string;
	/** "Mar 1, 2026, 2:30 PM" */
	readonly momentOf: (date: Date) => string;
	/** "it is gone.": a clause that stands alone, with its full stop unless it has an end of its own. */
	readonly sentenceOf: (clause: string) => string;
	/** "a, b and c" */
	readonly joinWords: (words: readonly string[], last?: 'and' | 'or') => string;
}

/** What one of a facet's terms is called, and many where that is set: "Status", "Status". */
export interface FacetNoun {
	readonly noun: string;
	readonly plural?: string | undefined;
}

/**
 * The words of a language.
 *
 * @param tag The language, as a tag that `Intl` takes.
 * @param lastly What stands before the last word of a list.
 * @example
 * wordsOf('de', { and: 'und', or: 'oder' }).joinWords(['a', 'b', 'c']); // "a, b und c"
 */
export function wordsOf(tag: string, lastly: Readonly<Record<'and' | 'or', string>>): Words {
	const numberOf = (count: number): string => count.toLocaleString(tag);
	return {
		numberOf,
		dayOf: (date) => date.toLocaleDateString(tag, { dateStyle: 'medium' }),
		momentOf: (date) => date.toLocaleString(tag, { dateStyle: 'medium', timeStyle: 'short' }),
		sentenceOf: (clause) => (/[.?!]$/.test(clause) ? clause : `${clause}.`),
		countOf: (count, noun, plural = `${noun}s`) => `${numberOf(count)} ${count === 1 ? noun : plural}`,
		joinWords: (words, last = 'and') =>
			words.length < 2
				? words.join('')
				: `${words.slice(0, -1).join(', ')} ${lastly[last]} ${words[words.length - 1] ?? ''}`,
	};
}
