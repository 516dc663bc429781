import type { VaultIndex } from '../index/vault-index';
import type { Facet } from '../vocabulary/facet';
import { arrow, namesIn, runsIn, startsWithNoun, type NamedTerm } from '../vocabulary/enumeration';
import { nameKeyOf } from '../vocabulary/key';

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
	return runsIn(keysOf(index, facet), facet.noun, line).flatMap((run) => {
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
	return runsIn(keysOf(index, facet), facet.noun, line).filter((run) =>
		run.every(({ from }, at) => at === 0 || arrow.test(line.slice(run[at - 1]?.to, from))),
	);
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
