import type { Proposal } from '../vocabulary/propose';
import { withFacet } from './change-facets';
import { usualTextsOf, type Settings } from './settings';

/** Settings in which a proposed property is a facet, with its noun, its terms and their order. */
export function adoptProposal(settings: Settings, { property, noun, terms }: Proposal): Settings {
	const usual = usualTextsOf(property);
	return withFacet(settings, property, {
		property,
		...(noun === usual.noun ? {} : { noun }),
		retired: false,
		terms: terms.map(({ name, isCertain }) => ({
			name,
			anySpelling: !isCertain,
			alternatives: [],
			formerly: [],
			retired: false,
		})),
	});
}
