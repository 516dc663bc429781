import type { FacetNoun } from '../../locale/words';

/** What a sentence is told of a facet, so that it speaks the facet's own noun. */
export function nounOf({ noun, plural }: FacetNoun): FacetNoun {
	return plural === undefined ? { noun } : { noun, plural };
}

/** Of facets in order the one that is meant where none is named: the first that has terms, else the first. */
export function mainOf<Facet extends { readonly terms: readonly unknown[] }>(
	facets: readonly Facet[],
): Facet | undefined {
	return facets.find(({ terms }) => terms.length > 0) ?? facets[0];
}

/** What a sentence is told that is about no facet in particular. */
export function mainNounOf({
	facets,
}: {
	readonly facets: readonly (FacetNoun & { readonly terms: readonly unknown[] })[];
}): FacetNoun {
	// Settings leave one facet at least.
	return nounOf(mainOf(facets) ?? { noun: '' });
}
