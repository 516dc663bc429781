import type { VaultIndex } from '../index/vault-index';
import { tallyTerm, type TermTally } from '../query/ask';
import { findNamedFacet, type UnknownName } from '../query/named';
import { findPassedOverBy, type PassedOver } from '../query/passed-over';
import { ok, type Result } from '../result';
import type { Facet, Term } from '../vocabulary/facet';

/** A facet as understood, and what the notes of its terms say. */
export interface AnsweredPhases {
	readonly facet: Facet;
	/** In the order of the facet. */
	readonly terms: readonly (TermTally & { readonly term: Term })[];
	/** Notes that say a term where lists do not look. */
	readonly passedOver: readonly PassedOver[];
}

/** `phases`: the vocabulary of a facet, of the main one when none is named. */
export function answerPhases(index: VaultIndex, property: string | undefined): Result<AnsweredPhases, UnknownName> {
	const facet = findNamedFacet(index, property);
	if (!facet.isOk) return facet;
	const terms = facet.value.terms.map((term) => ({ term, ...tallyTerm(index, facet.value, term) }));
	return ok({ facet: facet.value, terms, passedOver: findPassedOverBy(index, facet.value) });
}
