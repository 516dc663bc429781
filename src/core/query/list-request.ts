import type { VaultIndex } from '../index/vault-index';
import { failed, ok, type Result } from '../result';
import type { Facet } from '../vocabulary/facet';
import { findNearest } from '../words';
import { checkOptions, text, texts } from './block-options';
import { sayOfQuery, withNearest } from './messages';
import { findNamedFacet, findNamedTerm, findNamedType, type UnknownName } from './named';
import { defaultOptions, optionSchemas } from './parse-options';
import type { QueryFault, QueryMistake } from './query';
import { resolveQuery, type ListQuery } from './resolve';

const { type, subtypes, from, exclude, where, sort, limit } = optionSchemas;
const requestSchemas = {
	term: texts('names'),
	terms: texts('names'),
	facet: text,
	type,
	types: type,
	subtypes,
	from,
	exclude,
	where,
	sort,
	limit,
};
const optionNames = Object.keys(requestSchemas);

/** A list that a script asks for, settled against a vault. */
export interface RequestedList {
	readonly facet: Facet;
	readonly query: ListQuery;
}

/**
 * Checks what a script asks for: the options of a block by their names, as plain data, with `term` or `terms` of the
 * main facet or of `facet` in the place of the facet's property. Other than a block, it takes no type that the vault
 * does not know.
 *
 * @example
 * askList(index, { terms: ['iteration'], type: 'pattern', sort: 'modified desc', limit: 5 })
 */
export function askList(index: VaultIndex, request: unknown): Result<RequestedList, QueryFault> {
	if (typeof request !== 'object' || request === null || Array.isArray(request))
		return refuse([{ message: sayOfQuery('noRequest') }]);
	const pairs = Object.entries(request).map(([option, value]: [string, unknown]) => ({ option, line: 1, value }));
	const unknown = pairs.filter(({ option }) => !optionNames.includes(option));
	if (unknown.length > 0) return refuse(unknown.map(({ option }) => aboutOption(option)));
	const checked = checkOptions(pairs, requestSchemas, []);
	if (!checked.isOk) return checked;
	const { term = [], terms = [], type: ofType = [], types = [], facet: property, ...rest } = checked.value.values;
	const facet = findNamedFacet(index, property);
	if (!facet.isOk) return refuse([aboutName('facet', facet.fault)]);
	if (term.length + terms.length === 0)
		return refuse([{ message: sayOfQuery('needsTerm', { noun: facet.value.noun }), option: 'term' }]);
	const named = [
		...Object.entries({ term, terms }).flatMap(([option, names]) =>
			names.map((name) => ({ option, found: findNamedTerm(facet.value, name) })),
		),
		...Object.entries({ type: ofType, types }).flatMap(([option, names]) =>
			names.map((name) => ({ option, found: findNamedType(index, name) })),
		),
	];
	const complaints = named.flatMap(({ option, found }) => (found.isOk ? [] : [aboutName(option, found.fault)]));
	if (complaints.length > 0) return refuse(complaints);
	const facets = new Map([[facet.value.id, [...term, ...terms]]]);
	const query = resolveQuery(index, { ...defaultOptions([...ofType, ...types]), ...rest, facets }, undefined);
	return query.isOk ? ok({ facet: facet.value, query: query.value }) : query;
}

/** What is wrong with a request. */
type Complaint = Pick<QueryMistake, 'message'> & Partial<QueryMistake>;

function aboutOption(option: string): Complaint {
	const nearest = findNearest(option, optionNames);
	return {
		message: withNearest(
			sayOfQuery('notOption', { option }),
			nearest,
			sayOfQuery('optionsAre', { options: optionNames }),
		),
		option,
		nearest,
	};
}

function aboutName(option: string, { message: fault, nearest }: UnknownName): Complaint {
	return { message: sayOfQuery('ofOption', { option, fault }), option, nearest };
}

function refuse(complaints: readonly Complaint[]): Result<never, QueryFault> {
	return failed(complaints.map((complaint) => ({ line: 1, option: undefined, nearest: undefined, ...complaint })));
}
