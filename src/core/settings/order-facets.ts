import { facetSettingOf, newFacet, withFacet, withTidyFacet } from './change-facets';
import { isSame } from './compact-settings';
import { isProperty } from './facet-view';
import { facetOrderOf, facetSpecsOf, type FacetSetting, type Settings } from './settings';

/** The facets that settings take out of use. */
export function retiredFacetsOf({ facets }: Settings): readonly FacetSetting[] {
	return facets.filter(({ retired }) => retired);
}

/**
 * Puts the facets in use in another order, the main one first; a retired one stays behind the one it stands behind.
 * Only those are named that must be; the rest follows as it would without.
 */
export function withFacetOrder(settings: Settings, order: readonly string[]): Settings {
	const natural = facetOrderOf({ ...settings, facetOrder: [] });
	const all = addRetired(settings, order);
	let count = 0;
	while (count < all.length) {
		const rest = all.slice(count);
		if (
			isSame(
				rest,
				natural.filter((property) => rest.includes(property)),
			)
		)
			break;
		count += 1;
	}
	return { ...settings, facetOrder: all.slice(0, count) };
}

/** An order of the facets in use, with the retired ones in their places. */
function addRetired(settings: Settings, order: readonly string[]): readonly string[] {
	const all = [...order];
	let place = 0;
	for (const property of facetOrderOf(settings)) {
		if (!all.includes(property)) all.splice(place, 0, property);
		place = all.indexOf(property) + 1;
	}
	return all;
}

/** Takes a facet out of use, with all that is set about it; the last one in use stays. */
export function withRetiredFacet(settings: Settings, property: string): Settings {
	const before = facetSettingOf(settings, property) ?? newFacet(property);
	return unlessLast(settings, withFacet(settings, property, { ...before, retired: true }));
}

/** Takes a retired facet back into use, as it was and where it was. */
export function withRestoredFacet(settings: Settings, property: string): Settings {
	const before = facetSettingOf(settings, property);
	return before === undefined ? settings : withTidyFacet(settings, { ...before, retired: false });
}

/** Takes away a facet that settings add; the last one in use stays. */
export function withoutFacet(settings: Settings, property: string): Settings {
	const facetOrder = settings.facetOrder.filter((one) => !isProperty(one, property));
	const after = withFacet({ ...settings, facetOrder }, property, undefined);
	return unlessLast(
		settings,
		withFacetOrder(
			after,
			facetSpecsOf(after).map((facet) => facet.property),
		),
	);
}

function unlessLast(before: Settings, after: Settings): Settings {
	return facetSpecsOf(after).length === 0 ? before : after;
}
