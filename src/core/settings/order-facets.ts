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
				natural.filter((id) => rest.includes(id)),
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
	for (const id of facetOrderOf(settings)) {
		if (!all.includes(id)) all.splice(place, 0, id);
		place = all.indexOf(id) + 1;
	}
	return all;
}

/** Takes a facet out of use, with all that is set about it; the last one in use stays. */
export function withRetiredFacet(settings: Settings, id: string): Settings {
	const before = facetSettingOf(settings, id) ?? newFacet(id);
	return unlessLast(settings, withFacet(settings, id, { ...before, retired: true }));
}

/** Takes a retired facet back into use, as it was and where it was. */
export function withRestoredFacet(settings: Settings, id: string): Settings {
	const before = facetSettingOf(settings, id);
	return before === undefined ? settings : withTidyFacet(settings, { ...before, retired: false });
}

/** Takes away a facet that settings add; the last one in use stays. */
export function withoutFacet(settings: Settings, id: string): Settings {
	const facetOrder = settings.facetOrder.filter((one) => !isProperty(one, id));
	const after = withFacet({ ...settings, facetOrder }, id, undefined);
	return unlessLast(
		settings,
		withFacetOrder(
			after,
			facetSpecsOf(after).map(({ id }) => id),
		),
	);
}

function unlessLast(before: Settings, after: Settings): Settings {
	return facetSpecsOf(after).length === 0 ? before : after;
}
