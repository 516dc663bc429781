import { messagesOf } from '../../core/message';
import { adoptProposal, type Adoptable } from '../../core/proposals/adopt';
import { facetSettingOf, withFacet } from '../../core/settings/change-facets';
import { isSame } from '../../core/settings/compact-settings';
import type { Proposal } from '../../core/proposals/propose';
import type { Locale } from '../../locale/locales';
import { offerSettingsUndo } from '../actions/undo-notice';
import type { RefactorContext } from '../actions/sources';

const sayOfProposal = messagesOf('proposal');

/** How many terms of a proposal are named before it is looked at closely. */
const mostTerms = 6;

/** A proposal in a sentence: what notes say, and how many of them. */
export function describeProposal({ welcome }: Locale, { property, terms, notes }: Proposal): string {
	const values = terms.slice(0, mostTerms).map(({ name, count }) => welcome.value(name, count));
	return welcome.proposal(property, values, terms.length - values.length, notes);
}

/** Makes facets of properties, all in one run, and says so with a button that takes it back. */
export async function adoptFacets(
	context: Pick<RefactorContext, 'settings' | 'writer' | 'locale'>,
	adopted: readonly Adoptable[],
): Promise<void> {
	const { settings, locale } = context;
	const before = settings.current;
	const properties = adopted.map(({ property }) => property);
	const [property = ''] = properties;
	const title =
		properties.length === 1 ? sayOfProposal('title', { property }) : sayOfProposal('titles', { properties });
	const journal = await settings.update((now) => adopted.reduce(adoptProposal, now), title);
	if (isSame(settings.current.facets, before.facets)) return;
	offerSettingsUndo(context, journal, locale.welcome.used(properties), (now) =>
		properties.reduce((all, one) => withFacet(all, one, facetSettingOf(before, one)), now),
	);
}
