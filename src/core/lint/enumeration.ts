import type { VaultIndex } from '../index/vault-index';
import type { Facet } from '../vocabulary/facet';
import { keyOf, nameKeyOf } from '../vocabulary/key';

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
const arrow = /→|⟶|⇒|->|>/;
const jointWords = /(?<!\p{L})(?:and|or|to|then|through|until|und|oder|zu|zur|bis|dann|sowie)(?!\p{L})/giu;
const articles = /(?<!\p{L})(?:the|an?|der|die|das|den|dem)(?!\p{L})/giu;
/** Enough for words, articles and signs between two names; more is prose. */
const longestGap = 30;

/**
 * Finds the names of a facet that stand among other terms of it, so that a term must be meant: joined with another one
 * before the facet's noun ("coordination and organization phases", "from the coordination to the completion phase"), or
 * in an enumeration ("Formation → Organization → Coordination"). A plain enumeration in small letters, which may be of
 * words, must have three others.
 *
 * @param line One line, without what is no prose; as long as it stands in its note.
 */
export function namesAmongTerms(index: VaultIndex, facet: Facet, line: string): readonly NamedTerm[] {
	const others = index.vocabulary.facets;
	return runsOf(facet, keysOf(index, facet), line).flatMap((run) => {
		const last = run[run.length - 1];
		if (last === undefined) return [];
		const behind = line.slice(last.to, last.to + 60);
		const isOf = ({ noun }: Facet): boolean => startsWithNoun(behind, noun);
		if (others.some((other) => other !== facet && isOf(other))) return [];
		const terms = new Set(run.map(({ term }) => term));
		const first = run[0]?.from ?? 0;
		const text = line.slice(first, last.to);
		const isShown = arrow.test(text) || run.every(({ from }) => /\p{Lu}/u.test(line.charAt(from)));
		const fewest = isOf(facet) ? 2 : isShown ? 3 : 4;
		return terms.size >= fewest ? run : [];
	});
}

/** The keys of the terms whose names stand in a line, joined with others or not. */
export function termsNamedIn(index: VaultIndex, facet: Facet, line: string): readonly string[] {
	return [...namesIn(keysOf(index, facet), line)].map(({ term }) => term);
}

/** The names in a line that lead from one to the next by arrows: "Formation → Organization → Coordination". */
export function arrowRunsOf(index: VaultIndex, facet: Facet, line: string): readonly (readonly NamedTerm[])[] {
	if (!arrow.test(line)) return [];
	return runsOf(facet, keysOf(index, facet), line).filter((run) =>
		run.every(({ from }, at) => at === 0 || arrow.test(line.slice(run[at - 1]?.to, from))),
	);
}

function startsWithNoun(text: string, noun: string): boolean {
	const plain = text.replace(/^[\s*_-]+/, '').toLowerCase();
	return (
		plain.length < text.length &&
		plain.startsWith(noun.toLowerCase()) &&
		!/^s?[\p{L}\p{N}]/u.test(plain.slice(noun.length).replace(/^s/, ''))
	);
}

/** The names in a line, those together that nothing but joints stands between. */
function runsOf(facet: Facet, keys: ReadonlyMap<string, string>, line: string): readonly (readonly NamedTerm[])[] {
	const runs: NamedTerm[][] = [];
	let run: NamedTerm[] = [];
	for (const named of namesIn(keys, line)) {
		const last = run[run.length - 1];
		if (last === undefined || !isJoint(line.slice(last.to, named.from), facet.noun)) {
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

/** The names of a facet's terms as keys, each with the key of its term: those that the framework it is of has besides, too. */
function keysOf({ specs }: VaultIndex, { id, noun, matches }: Facet): ReadonlyMap<string, string> {
	const keys = new Map<string, string>();
	const builtIn = specs.find((spec) => spec.id === id)?.builtIn?.terms ?? [];
	for (const { name, alternatives } of builtIn)
		for (const spelling of [name, ...alternatives]) keys.set(nameKeyOf(spelling, noun), nameKeyOf(name, noun));
	for (const [key, [match]] of matches) if (match !== undefined) keys.set(key, match.term.key);
	return keys;
}

function* namesIn(keys: ReadonlyMap<string, string>, line: string): Iterable<NamedTerm> {
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
