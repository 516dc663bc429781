import { facetSpecsOf, typeSourcesOf, type Settings } from './settings';

/** The properties, in lower case, by which notes come into lists: those of facets, and the one that says the type. */
export function membershipProperties(settings: Settings): ReadonlySet<string> {
	const facets = facetSpecsOf(settings).flatMap(({ properties }) => properties);
	return new Set([...typeSourcesOf(settings).properties, ...facets].map((name) => name.toLowerCase()));
}
