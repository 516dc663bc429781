import { wordsOf } from '../words';

/** How German writes numbers, counts and lists. */
export const words = wordsOf('de', { and: 'und', or: 'oder' });

/** The same one by one, for the sentences of this folder. */
export const { numberOf, countOf, joinWords } = words;
