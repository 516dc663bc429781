import { facetSpecsOf, type Settings } from './settings';

/** The properties, in lower case, by which notes come into lists: those of facets, and the one that says the type. */
export function membershipProperties(settings: Settings): ReadonlySet<string> {
	return new Set(['type', ...facetSpecsOf(settings).map(({ property }) => property.toLowerCase())]);
}
