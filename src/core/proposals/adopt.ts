import type { OrderSource } from '../vocabulary/facet';
import type { Proposal, ProposedTerm } from './propose';
import { facetSettingOf, isNamed, newFacet, withFacet } from '../settings/change-facets';
import { moveItem } from '../settings/change-settings';
import { viewFacetOf, type ViewedVault } from '../settings/facet-view';
import { usualTextsOf, type FacetSetting, type Settings, type TermSetting } from '../settings/settings';

/** A facet to be: a proposal as it is, or as a person has corrected it. */
export interface Adoptable {
	readonly property: string;
	readonly noun: string;
	/** In order. */
	readonly terms: readonly (Pick<ProposedTerm, 'name' | 'isCertain'> & Partial<Correction>)[];
}

/** What a person says about a term of a proposal. */
interface Correction {
	/** What people read; undefined: what they read anyway. */
	readonly label: string | undefined;
	readonly isLeftOut: boolean;
}

/** A term of a proposal, with what a person says about it. */
export interface DraftTerm extends ProposedTerm, Correction {
	/** What people read where they say nothing. */
	readonly usualLabel: string;
}

/** A proposal that is being corrected. Nothing of it is in force. */
export interface FacetDraft extends Adoptable {
	readonly order: OrderSource;
	readonly terms: readonly DraftTerm[];
}

/** A proposal before anything of it is corrected. Looks at every note. */
export function draftOf({ property, noun, order, terms }: Proposal, vault: ViewedVault): FacetDraft {
	const uncorrected = terms.map((term) => ({ ...term, usualLabel: term.name, label: undefined, isLeftOut: false }));
	return withDraftNoun({ property, noun, order, terms: uncorrected }, noun, vault);
}

/** Gives a draft another noun, and with it the labels and definitions that go with the noun. Looks at every note. */
export function withDraftNoun(draft: FacetDraft, typed: string, vault: ViewedVault): FacetDraft {
	const noun = typed.trim() || usualTextsOf(draft.property).noun;
	const terms = draft.terms.map(({ name, isCertain }) => ({ name, isCertain }));
	const { property } = draft;
	const facets = [facetOf(newFacet(property), { property, noun, terms })];
	const view = viewFacetOf({ facets, facetOrder: [], typesFrom: [] }, property, vault);
	return {
		...draft,
		noun,
		terms: draft.terms.map((term) => {
			const seen = view?.terms.find(({ name }) => isNamed({ noun }, name, term.name));
			return { ...term, usualLabel: seen?.label ?? term.name, definition: seen?.paths[0] };
		}),
	};
}

/** Gives a term a label; an empty one, and one that it has anyway, is none. */
export function withDraftLabel(draft: FacetDraft, name: string, typed: string): FacetDraft {
	const label = typed.trim();
	return withCorrection(draft, name, ({ usualLabel }) => ({
		label: label === '' || label === usualLabel ? undefined : label,
	}));
}

/** Leaves a term out, or takes it in again; it keeps its place. */
export function withDraftLeftOut(draft: FacetDraft, name: string, isLeftOut: boolean): FacetDraft {
	return withCorrection(draft, name, () => ({ isLeftOut }));
}

/** Moves a term to a place among all, those that are left out among them. */
export function withDraftMoved(draft: FacetDraft, name: string, to: number): FacetDraft {
	const from = draft.terms.findIndex((term) => term.name === name);
	const place = Math.min(Math.max(to, 0), draft.terms.length - 1);
	return from < 0 || from === place ? draft : { ...draft, order: 'set', terms: moveItem(draft.terms, from, place) };
}

function withCorrection(
	draft: FacetDraft,
	name: string,
	correct: (term: DraftTerm) => Partial<Correction>,
): FacetDraft {
	return { ...draft, terms: draft.terms.map((term) => (term.name === name ? { ...term, ...correct(term) } : term)) };
}

/** Whether there is nothing left in a draft that could be a facet. */
export function isEmptyDraft({ terms }: FacetDraft): boolean {
	return terms.every(({ isLeftOut }) => isLeftOut);
}

/**
 * Settings in which a proposed property is a facet, with its noun, its terms and their order; what they say about it
 * besides stays. A term that is left out is retired, so that its definition does not bring it back.
 */
export function adoptProposal(settings: Settings, adopted: Adoptable): Settings {
	const { property } = adopted;
	return withFacet(settings, property, facetOf(facetSettingOf(settings, property) ?? newFacet(property), adopted));
}

function facetOf(before: FacetSetting, { property, noun, terms }: Adoptable): FacetSetting {
	const { noun: _noun, order: _order, ...rest } = before;
	const inOrder = [
		...terms.filter(({ isLeftOut }) => isLeftOut !== true),
		...terms.filter(({ isLeftOut }) => isLeftOut),
	];
	return {
		...rest,
		property,
		...(noun === usualTextsOf(property).noun ? {} : { noun }),
		retired: false,
		terms: inOrder.map(termOf),
	};
}

function termOf({ name, isCertain, label, isLeftOut = false }: Adoptable['terms'][number]): TermSetting {
	return {
		name,
		...(label === undefined ? {} : { label }),
		anySpelling: !isCertain,
		alternatives: [],
		formerly: [],
		retired: isLeftOut,
	};
}
