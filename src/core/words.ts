import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a misspelled word most likely meant, or undefined when none is near.
 * Near is one slip in a word of up to three letters, two in one of up to six, three in a longer one, so that
 * "fase" finds "phase" and "tag" does not find "type".
 *
 * @param most No more slips than these.
 */
export function findNearest(word: string, candidates: Iterable<string>, most = 3): string | undefined {
	const wanted = word.toLowerCase();
	const allowed = Math.min(most, wanted.length <= 3 ? 1 : wanted.length <= 6 ? 2 : 3);
	let best: { candidate: string; slips: number } | undefined;
	for (const candidate of candidates) {
		const slips = distance(wanted, candidate.toLowerCase());
		if (slips <= allowed && (best === undefined || slips < best.slips)) best = { candidate, slips };
	}
	return best?.candidate;
}

/** Of one language, so that a list has the same order on every machine. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Orders text as a person would: "2" before "10", case and accents aside; equal text falls back to code units. */
export function compareText(left: string, right: string): number {
	return collator.compare(left, right) || (left < right ? -1 : left > right ? 1 : 0);
}
