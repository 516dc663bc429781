import type { Locale } from '../../locale/en/index';
import type { VaultIndex } from '../index/vault-index';
import { say } from '../message';
import { findProperty, propertiesOf } from '../note/properties';
import type { OrderSource } from '../vocabulary/facet';
import type { Proposal } from '../proposals/propose';

/** What a vault seems to use, as plain data. The names of the fields are a promise. */
export interface ProposalsData {
	/** The best first. */
	readonly facets: readonly ProposedFacetData[];
	readonly types: { readonly from: readonly string[]; readonly folder: string | null };
	/** The folders that are left out. */
	readonly excluded: readonly string[];
}

export interface ProposedFacetData {
	readonly property: string;
	readonly noun: string;
	/** How many notes say it. */
	readonly notes: number;
	readonly order: OrderSource;
	readonly terms: readonly { readonly name: string; readonly count: number; readonly definition: string | null }[];
	readonly reason: string;
}

/** Proposals, with what else the vault tells of itself. */
export function proposalsData(locale: Locale, index: VaultIndex, proposals: readonly Proposal[]): ProposalsData {
	return {
		facets: proposals.map(({ property, noun, notes, order, terms, reason }) => ({
			property,
			noun,
			notes,
			order,
			terms: terms.map(({ name, count, definition }) => ({ name, count, definition: definition ?? null })),
			reason: say(locale, reason),
		})),
		types: typesIn(index),
		excluded: index.scope.excludedFolders.filter((folder) => index.countIn(folder.toLowerCase()) > 0),
	};
}

/** Properties by which notes say their types, the first of them that notes use. */
const typeProperties = ['type', 'fileClass', 'categories', 'category', 'kind'];

/** Fewer notes than these that say a property show no custom. */
const fewestNotes = 3;

function typesIn(index: VaultIndex): ProposalsData['types'] {
	const notes = [...index.notes()].filter(({ path }) => !index.isExcluded(path));
	const isUsed = (property: string): boolean =>
		notes.filter((note) => findProperty(propertiesOf(note), property) !== undefined).length >= fewestNotes;
	const from = typeProperties.find(isUsed);
	return {
		from: from === undefined ? [] : [from],
		folder: index.types.names.size > 0 ? index.scope.typeFolder : null,
	};
}
