import { keyOf, normalize } from './key';

/** What the title of a definition says. */
export interface ReadTitle {
	/** The term as it is spelled there, without number and noun: "Discover" of "Phase 1 Discover". */
	readonly term: string;
	/** Whether the noun is there, and how. */
	readonly form: 'noun' | 'bare' | 'compound';
	readonly number: number | undefined;
	/** What else the term may be called by this title: its number, and all of it where it begins with one or with the noun. */
	readonly others: readonly string[];
}

const leadingNumber = /^(\d{1,4})(?:[.):]+\s*|[\s_–—:-]+)(?=\S)/;
const ending = /(?<![\s_–—:-])[\s_–—:-]+$/;
const separators = new RegExp(`^[\\s_–—:.-]+|${ending.source}`, 'g');

/**
 * Takes a title apart: a number before it, and the facet's noun before or after what names the term.
 *
 * @example
 * readTitle('02 Define Phase', 'Phase')      // term 'Define', number 2, others ['02', '02 Define Phase']
 * readTitle('PHASE-06 Performance', 'Phase') // term 'Performance', number 6, others ['06', 'PHASE-06', …]
 * readTitle('Planungsphase', 'Phase')        // term 'Planungs', form 'compound'
 */
export function readTitle(title: string, noun: string): ReadTitle {
	const whole = normalize(title).trim();
	let rest = whole;
	let digits: string | undefined;
	const takeNumber = (): void => {
		const found = digits === undefined ? leadingNumber.exec(rest) : null;
		if (found === null) return;
		digits = found[1];
		rest = rest.slice(found[0].length).replace(separators, '');
	};
	takeNumber();
	// “06 Phase” is called by its number alone.
	if (digits !== undefined && keyOf(rest) === keyOf(noun))
		return { term: whole, form: 'noun', number: Number(digits), others: [] };
	const { text, place } = takeNoun(rest, noun);
	rest = text;
	if (place !== 'none' && place !== 'joined') takeNumber();
	const isNumberAlone = /^\d{1,4}$/.test(rest);
	if (isNumberAlone && digits === undefined) digits = rest;
	const others: string[] = [];
	if (digits !== undefined && !isNumberAlone) {
		others.push(digits);
		if (place === 'before') others.push(`${whole.slice(0, noun.length)} ${digits}`);
		others.push(whole);
	}
	return {
		term: isNumberAlone ? whole : rest,
		form: place === 'none' ? 'bare' : place === 'joined' ? 'compound' : 'noun',
		number: digits === undefined ? undefined : Number(digits),
		others,
	};
}

type NounPlace = 'before' | 'after' | 'joined' | 'none';

function takeNoun(text: string, noun: string): { readonly text: string; readonly place: NounPlace } {
	const nounKey = keyOf(noun);
	const lower = text.toLowerCase();
	// The noun of several words may be written with other separators, but has as many letters.
	const isNoun = (part: string): boolean => keyOf(part) === nounKey;
	const length = noun.trim().length;
	if (text.length > length + 1) {
		if (isNoun(text.slice(-length)) && /[\s_–—-]/.test(text.charAt(text.length - length - 1)))
			return { text: text.slice(0, -length).replace(ending, ''), place: 'after' };
		if (isNoun(text.slice(0, length)) && /[\s_–—:-]/.test(text.charAt(length)))
			return { text: text.slice(length).replace(separators, ''), place: 'before' };
		if (
			isNoun(text.slice(-length)) &&
			text.length >= length + 3 &&
			/\p{Ll}/u.test(lower.charAt(text.length - length - 1))
		)
			return { text: text.slice(0, -length), place: 'joined' };
	}
	return { text, place: 'none' };
}
