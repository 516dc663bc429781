import { wordsOf } from '../words';

/** How English writes numbers, counts and lists. */
export const words = wordsOf('en', { and: 'and', or: 'or' });

/** The same one by one, for the sentences of this folder. */
export const { numberOf, countOf, joinWords } = words;
