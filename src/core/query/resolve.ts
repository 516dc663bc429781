import type { Message } from '../message';
import type { VaultIndex } from '../index/vault-index';
import type { Note } from '../note/note';
import { failed, ok, type Result } from '../result';
import type { Facet, MatchKind, Term, Vocabulary } from '../vocabulary/facet';
import { findFacet, findMeantTerm, matchValue } from '../vocabulary/match';
import { saidItemsOf } from '../vocabulary/said';
import { mainOf, nounOf } from '../vocabulary/noun';
import { typeKeyOf } from '../vocabulary/type-tree';
import { sayOfQuery, withNearest } from './messages';
import type { ListOptions, QueryFault, QueryMistake } from './query';
import { asList, partsOf } from './right-form';

/** The terms of one facet that a list is about; a note that says any of them is in. */
export interface FacetFilter {
	readonly facet: Facet;
	readonly terms: readonly Term[];
}

/** Something a reader of the list should know, though it is no mistake. */
export interface QueryNotice {
	readonly message: Message;
}

/** A query whose names are settled against a vault. */
export interface ListQuery extends Omit<ListOptions, 'facets'> {
	/** All of them must hold. */
	readonly filters: readonly FacetFilter[];
	/** The note the list stands in, which it leaves out; undefined outside a note. */
	readonly host: string | undefined;
	readonly notices: readonly QueryNotice[];
}

/**
 * Settles a query against a vault. Without a `phase`, the list is about the phase its host note defines, else the
 * one the host note says; a note that defines another facet's term stands for that term.
 *
 * @param hostPath The note the block stands in.
 */
export function resolveQuery(
	index: VaultIndex,
	options: ListOptions,
	hostPath: string | undefined,
): Result<ListQuery, QueryFault> {
	const mistakes: QueryMistake[] = [];
	const filters: FacetFilter[] = [];
	const notices: QueryNotice[] = [];
	const { vocabulary } = index;
	for (const [property, values] of options.facets) {
		const facet = findFacet(vocabulary, property);
		if (facet === undefined) continue;
		const terms: Term[] = [];
		for (const value of values) {
			const found = resolveTerm(facet, value, options.lines.get(property.toLowerCase()) ?? 1, property);
			if (!found.isOk) for (const mistake of found.fault) mistakes.push(mistake);
			else if (!terms.includes(found.value.term)) {
				terms.push(found.value.term);
				if (found.value.kind === 'former') {
					notices.push({ message: sayOfQuery('isNow', { former: value, name: found.value.term.name }) });
				}
			}
		}
		filters.push({ facet, terms });
	}
	for (const mistake of typeMistakes(index, options)) mistakes.push(mistake);
	if (mistakes.length > 0) return failed(mistakes);
	const main = mainOf(vocabulary.facets);
	const isInferred = main !== undefined && !filters.some(({ facet }) => facet === main);
	if (isInferred) {
		const inferred = inferFilter(
			vocabulary,
			main,
			hostPath === undefined ? undefined : index.find(hostPath),
			filters.length > 0,
		);
		if (!inferred.isOk) return inferred;
		if (inferred.value !== undefined) filters.push(inferred.value);
	}
	const { facets: _facets, ...rest } = options;
	return ok({ ...rest, filters, host: hostPath, notices });
}

/** Resolves one value of a facet that a person asked for. */
export function resolveTerm(
	facet: Facet,
	value: string,
	line: number,
	option: string | undefined,
): Result<{ term: Term; kind: MatchKind }, QueryFault> {
	const [match] = matchValue(facet, value);
	if (match !== undefined) return ok(match);
	if (facet.terms.length === 0) return failed([{ ...undefinedFacet(facet), line, option }]);
	return failed([unknownTerm(facet, value, line, option)]);
}

function unknownTerm(facet: Facet, value: string, line: number, option: string | undefined): QueryMistake {
	const meant = findSeveral(facet, value) ?? findMeantTerm(facet, value)?.name;
	const known = sayOfQuery('termsAre', { ...nounOf(facet), names: facet.terms.map(({ name }) => name) });
	const message = withNearest(sayOfQuery('notTerm', { value, noun: facet.noun }), meant, known);
	return { message, line, option, nearest: meant };
}

/** Terms between commas, as the list that they were meant to be: `[iteration, formation]`. */
function findSeveral(facet: Facet, value: string): string | undefined {
	const parts = partsOf(value);
	const named = parts.map((part) => (matchValue(facet, part)[0]?.term ?? findMeantTerm(facet, part))?.name);
	const names = named.filter((name) => name !== undefined);
	return parts.length > 1 && names.length === parts.length ? `[${names.join(', ')}]` : undefined;
}

/** Types between commas that are no type by that name. */
function typeMistakes(index: VaultIndex, { types, lines }: ListOptions): readonly QueryMistake[] {
	return types.flatMap((type) => {
		const nearest = asList(type);
		if (nearest === undefined || index.isTypeNamed(typeKeyOf(type))) return [];
		const refused = sayOfQuery('refused.types', { option: 'type', given: type });
		return [{ message: withNearest(refused, nearest), line: lines.get('type') ?? 1, option: 'type', nearest }];
	});
}

/** Says that a vault defines nothing for a facet, and how to define something. */
export function undefinedFacet(facet: Facet): QueryMistake {
	return {
		message: sayOfQuery('noTerms', { noun: facet.noun, tag: facet.definitionTag }),
		line: 1,
		option: undefined,
		nearest: undefined,
	};
}

function inferFilter(
	vocabulary: Vocabulary,
	main: Facet,
	host: Note | undefined,
	hasOtherFilter: boolean,
): Result<FacetFilter | undefined, QueryFault> {
	const defined = host === undefined ? [] : (vocabulary.definitions.get(host.path) ?? []);
	const own = defined.find(({ facet }) => facet === main);
	if (own !== undefined) return ok({ facet: main, terms: [own.term] });
	const said = host === undefined ? [] : saidItemsOf(host, main);
	const terms = said.flatMap(({ text }) =>
		matchValue(main, text)
			.slice(0, 1)
			.map(({ term }) => term),
	);
	if (terms.length > 0) return ok({ facet: main, terms: [...new Set(terms)] });
	if (hasOtherFilter) return ok(undefined);
	const [other] = defined;
	if (other !== undefined) return ok({ facet: other.facet, terms: [other.term] });
	if (main.terms.length === 0) return failed([undefinedFacet(main)]);
	const [wrong] = said;
	if (wrong !== undefined) return failed([unknownTerm(main, wrong.text, 1, undefined)]);
	const example = main.terms[0]?.name ?? main.noun.toLowerCase();
	const message = sayOfQuery('whichTerm', { noun: main.noun, property: main.id, example });
	return failed([{ message, line: 1, option: main.id, nearest: undefined }]);
}
