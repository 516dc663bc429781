import { distance } from 'fastest-levenshtein';
import { spokenLanguage, translated } from './language';

const text = translated({ and: 'and', or: 'or' }, { and: 'und', or: 'oder' });

/**
 * The candidate that a misspelled word most likely meant, or undefined when none is near.
 * Near is one slip in a word of up to three letters, two in one of up to six, three in a longer one, so that
 * "fase" finds "phase" and "tag" does not find "type".
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
	const wanted = word.toLowerCase();
	const allowed = wanted.length <= 3 ? 1 : wanted.length <= 6 ? 2 : 3;
	let best: { candidate: string; slips: number } | undefined;
	for (const candidate of candidates) {
		const slips = distance(wanted, candidate.toLowerCase());
		if (slips <= allowed && (best === undefined || slips < best.slips)) best = { candidate, slips };
	}
	return best?.candidate;
}

/** "12,345": a number as the language that is spoken writes it. */
export function numberOf(count: number): string {
	return count.toLocaleString(spokenLanguage());
}

/** "1 note", "2 notes": a count with its noun. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
	return `${numberOf(count)} ${count === 1 ? noun : plural}`;
}

/** "a, b and c", in the language that is spoken. */
export function joinWords(words: readonly string[], last: 'and' | 'or' = 'and'): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} ${text[last]} ${words[words.length - 1] ?? ''}`;
}

/** Of one language, so that a list has the same order on every machine. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Orders text as a person would: "2" before "10", case and accents aside; equal text falls back to code units. */
export function compareText(left: string, right: string): number {
	return collator.compare(left, right) || (left < right ? -1 : left > right ? 1 : 0);
}
