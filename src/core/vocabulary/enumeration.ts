import { keyOf } from './key';

/** A name of a term in a line of prose. */
export interface NamedTerm {
	readonly from: number;
	readonly to: number;
	readonly key: string;
	/** The key of the term that it says. */
	readonly term: string;
}

/** What stands between the names of an enumeration, and may stand beside it. */
const joint = /^(?:\s|[*_]|,|;|→|⟶|⇒|->|>|\/|&|\+|\||·|•|–|—|-)+$/;
export const arrow = /→|⟶|⇒|->|>/;
const jointWords = /(?<!\p{L})(?:and|or|to|then|through|until|und|oder|zu|zur|bis|dann|sowie)(?!\p{L})/giu;
const articles = /(?<!\p{L})(?:the|an?|der|die|das|den|dem)(?!\p{L})/giu;
/** Enough for words, articles and signs between two names; more is prose. */
const longestGap = 30;

/** Whether the noun of a facet comes next, in any number: " phases of a group". */
export function startsWithNoun(text: string, noun: string): boolean {
	const plain = text.replace(/^[\s*_-]+/, '').toLowerCase();
	return (
		plain.length < text.length &&
		plain.startsWith(noun.toLowerCase()) &&
		!/^s?[\p{L}\p{N}]/u.test(plain.slice(noun.length).replace(/^s/, ''))
	);
}

/**
 * The names in a line, those together that nothing but joints stands between.
 *
 * @param keys The keys of names, each with the key of its term.
 */
export function runsIn(
	keys: ReadonlyMap<string, string>,
	noun: string,
	line: string,
): readonly (readonly NamedTerm[])[] {
	const runs: NamedTerm[][] = [];
	let run: NamedTerm[] = [];
	for (const named of namesIn(keys, line)) {
		const last = run[run.length - 1];
		if (last === undefined || !isJoint(line.slice(last.to, named.from), noun)) {
			run = [];
			runs.push(run);
		}
		run.push(named);
	}
	return runs;
}

function isJoint(gap: string, noun: string): boolean {
	if (gap.length > longestGap) return false;
	const withoutNoun = startsWithNoun(gap, noun) ? gap.replace(/^[\s*_-]+\p{L}+/u, '') : gap;
	const plain = withoutNoun.replace(articles, '');
	const signs = plain.replace(jointWords, ',');
	return /\S/.test(signs) && joint.test(signs);
}

/** The names in a line that begin with a letter, joined with others or not. */
export function* namesIn(keys: ReadonlyMap<string, string>, line: string): Iterable<NamedTerm> {
	const names = [...keys.keys()].filter((key) => /^\p{L}/u.test(key)).sort((left, right) => right.length - left.length);
	if (names.length === 0) return;
	const words = names.map((key) => key.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/-/g, '[ _-]'));
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}/#@-])(?:${words.join('|')})(?![\\p{L}\\p{N}/])`, 'giu');
	for (const found of line.matchAll(pattern)) {
		const key = keyOf(found[0]);
		const term = keys.get(key);
		if (term !== undefined) yield { from: found.index, to: found.index + found[0].length, key, term };
	}
}
