import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a misspelled word most likely meant, or undefined when none is near.
 * Near is one slip in a word of three letters, two in one of up to six, three in a longer one, so that "fase" finds
 * "phase" and "tag" does not find "type". A shorter word is near to none, nor is one number to another.
 *
 * @param most No more slips than these.
 */
export function findNearest(word: string, candidates: Iterable<string>, most = 3): string | undefined {
	const wanted = word.toLowerCase();
	const { length } = [...wanted];
	if (length < shortest) return undefined;
	const allowed = Math.min(most, length === shortest ? 1 : length <= 6 ? 2 : 3);
	let best: { candidate: string; slips: number } | undefined;
	for (const candidate of candidates) {
		const other = candidate.toLowerCase();
		if (isOtherNumber(wanted, other)) continue;
		const slips = slipsBetween(wanted, other);
		if (slips <= allowed && (best === undefined || slips < best.slips)) best = { candidate, slips };
	}
	return best?.candidate;
}

/** Words of fewer letters are near to too many others. */
const shortest = 3;

/** Whether two names differ in a number, which is no slip: `phase 1` is not `phase 2`, nor is `formation` meant by 12. */
function isOtherNumber(word: string, other: string): boolean {
	const [left, right] = [word, other].map((text) => text.replace(/\D+/g, ' ').trim());
	const hasLetters = [word, other].every((text) => /\p{L}/u.test(text));
	return !hasLetters || (left !== '' && right !== '' && left !== right);
}

/** How many letters are wrong, missing or too many; two that changed places are one slip. */
function slipsBetween(word: string, other: string): number {
	const slips = distance(word, other);
	if (slips !== 2 || word.length !== other.length) return slips;
	const at = [...word].findIndex((_letter, index) => word.charAt(index) !== other.charAt(index));
	return word.charAt(at) === other.charAt(at + 1) && word.charAt(at + 1) === other.charAt(at) ? 1 : slips;
}

/** Of one language, so that a list has the same order on every machine. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Orders text as a person would: "2" before "10", case and accents aside; equal text falls back to code units. */
export function compareText(left: string, right: string): number {
	return collator.compare(left, right) || (left < right ? -1 : left > right ? 1 : 0);
}

/** A text that is compared often: with a key that stands where the text does, if it is one of ASCII. */
export interface SortText {
	readonly text: string;
	readonly key: string | undefined;
}

const signsInOrder = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))
	.filter((sign) => /[^a-z0-9]/i.test(sign))
	.sort((left, right) => collator.compare(left, right))
	.join('');

/** Prepares a text for `compareSortTexts`; worth it for one that is compared several times. */
export function sortTextOf(text: string): SortText {
	// Very long numbers are left to the collator.
	if (/[^ -~]|\d{21}/.test(text)) return { text, key: undefined };
	const key = text.toLowerCase().replace(/\d+|[^a-z]/g, (part) => {
		if (!/\d/.test(part)) return String.fromCharCode(1 + signsInOrder.indexOf(part));
		// A longer number is a larger one.
		const number = part.replace(/^0+(?=\d)/, '');
		return `@${String.fromCharCode(number.length)}${number}`;
	});
	return { text, key };
}

/** Orders as `compareText` does. */
export function compareSortTexts(left: SortText, right: SortText): number {
	if (left.key === undefined || right.key === undefined) return compareText(left.text, right.text);
	if (left.key !== right.key) return left.key < right.key ? -1 : 1;
	return left.text < right.text ? -1 : left.text > right.text ? 1 : 0;
}
