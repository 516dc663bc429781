import { isCandidate, type Candidate } from './definitions';
import type { Facet, FacetSpec, TermSpec } from './facet';
import { isAbout } from './overlay';
import { namesOf } from './spec-names';
import type { Usage } from './usage';

/**
 * Whether the built-in framework is in force: where the vault bears its marks, or defines enough of its terms, and
 * settings set no terms, or mostly terms of it.
 */
export function isBuiltInInForce({ builtIn, terms, noun }: FacetSpec, candidates: readonly Candidate[]): boolean {
	if (builtIn === undefined) return false;
	if (terms.length > 0 && !isAbout(builtIn.terms, terms, noun)) return false;
	const names = namesOf((name) => name);
	const known = (stem: string): TermSpec | undefined => builtIn.terms.find((term) => names.all(term).includes(stem));
	const own = candidates.filter(
		({ form, hasMark, stem }) => (form === 'noun' ? true : hasMark) && known(stem) !== undefined,
	);
	if (candidates.some(({ form, hasMark, stem }) => hasMark && (form === 'noun' || known(stem) !== undefined)))
		return true;
	return new Set(own.map(({ stem }) => known(stem))).size >= builtIn.enough;
}

/** Whether a vault by itself has the facet: it defines two terms at least, to which most of what notes say resolves. */
export function isEvident({ terms, matches }: Facet, usage: Usage): boolean {
	const defined = terms.flatMap(({ definitions: [first] }) => (first === undefined ? [] : [first]));
	if (defined.length < 2) return false;
	if (usage.total === 0)
		return defined.filter((definition) => isCandidate(definition) && definition.isMarked).length >= 2;
	return resolvedIn(matches, usage) * 2 > usage.total;
}

/** Fewer values than these show no custom. */
const fewestForeign = 8;

/** Whether most of what notes say resolves to no term. */
export function isForeign(matches: Facet['matches'], usage: Pick<Usage, 'count' | 'links' | 'total'>): boolean {
	return usage.total >= fewestForeign && resolvedIn(matches, usage) * 2 < usage.total;
}

/** How many values say a term: by name, or as a link, which is taken on trust. */
export function resolvedIn(matches: Facet['matches'], usage: Pick<Usage, 'count' | 'links'>): number {
	let resolved = 0;
	for (const key of matches.keys()) resolved += usage.count(key);
	return resolved + usage.links;
}
