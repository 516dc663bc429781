import type { VaultIndex } from '../index/vault-index';
import { listTerms } from '../query/ask';
import { checkOptions, text, texts } from '../query/block-options';
import { sayOfQuery, withNearest } from '../query/messages';
import { findNamedFacet, findNamedTerm, findNamedType, type UnknownName } from '../query/named';
import { defaultOptions, optionSchemas } from '../query/parse-options';
import type { ListOptions, QueryFault, QueryMistake } from '../query/query';
import type { List } from '../query/run';
import { failed, ok, type Result } from '../result';
import type { Facet, Term } from '../vocabulary/facet';
import { findNearest } from '../words';

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

/** A name, with the option that gives it. */
export interface NamedBy {
	readonly option: string;
	readonly name: string;
}

/** A list that is asked for: of the notes that say one of the terms and are of one of the types. */
export interface ListWish {
	/** The main facet when left out. */
	readonly facet?: string | undefined;
	readonly terms: readonly NamedBy[];
	/** All types where there are none. */
	readonly types: readonly NamedBy[];
}

/** What a command line asks for: one term, of all types or of one. */
export function wishFor(facet: string | undefined, phase: string, type: string | undefined): ListWish {
	const types = type === undefined ? [] : [{ option: 'type', name: type }];
	return { facet, terms: [{ option: 'phase', name: phase }], types };
}

/** A list, with what it is the list of. */
export interface AnsweredList {
	readonly facet: Facet;
	readonly terms: readonly Term[];
	/** As they were asked for. */
	readonly types: readonly string[];
	readonly list: List;
}

/**
 * `list`: the notes that a block would list. Other than a block, it takes no type that the vault does not know.
 *
 * @param more Further options of a block.
 */
export function answerList(
	index: VaultIndex,
	wish: ListWish,
	more: Partial<ListOptions> = {},
): Result<AnsweredList, readonly [UnknownName, ...UnknownName[]]> {
	const named = findNamedFacet(index, wish.facet);
	if (!named.isOk) return failed([named.fault]);
	const facet = named.value;
	const terms = wish.terms.map(({ option, name }) => ({ option, found: findNamedTerm(facet, name) }));
	const types = wish.types.map(({ option, name }) => ({ option, found: findNamedType(index, name) }));
	const [first, ...others] = [...terms, ...types].flatMap(({ option, found }) =>
		found.isOk ? [] : [{ ...found.fault, option }],
	);
	if (first !== undefined) return failed([first, ...others]);
	const found = [...new Set(terms.flatMap((term) => (term.found.isOk ? [term.found.value] : [])))];
	const said = wish.types.map(({ name }) => name);
	const list = listTerms(index, facet, found, { ...defaultOptions(said), ...more });
	return ok({ facet, terms: found, types: said, list });
}

/**
 * The list that a script asks for: the options of a block by their names, as plain data, with `term` or `terms` of the
 * main facet or of `facet` in the place of the facet's property.
 *
 * @example
 * requestList(index, { terms: ['iteration'], type: 'pattern', sort: 'modified desc', limit: 5 })
 */
export function requestList(index: VaultIndex, request: unknown): Result<AnsweredList, QueryFault> {
	if (typeof request !== 'object' || request === null || Array.isArray(request))
		return refuse([{ message: sayOfQuery('noRequest') }]);
	const pairs = Object.entries(request).map(([option, value]: [string, unknown]) => ({ option, line: 1, value }));
	const unknown = pairs.filter(({ option }) => !optionNames.includes(option));
	if (unknown.length > 0) return refuse(unknown.map(({ option }) => aboutOption(option)));
	const checked = checkOptions(pairs, requestSchemas, []);
	if (!checked.isOk) return checked;
	const { term, terms, type: ofType, types, facet: property, ...more } = checked.value.values;
	const facet = findNamedFacet(index, property);
	if (!facet.isOk) return refuse([aboutName(facet.fault)]);
	const wish = { facet: property, terms: namedBy({ term, terms }), types: namedBy({ type: ofType, types }) };
	if (wish.terms.length === 0)
		return refuse([{ message: sayOfQuery('needsTerm', { noun: facet.value.noun }), option: 'term' }]);
	const answered = answerList(index, wish, more);
	return answered.isOk ? answered : refuse(answered.fault.map(aboutName));
}

function namedBy(options: Readonly<Record<string, readonly string[] | undefined>>): readonly NamedBy[] {
	return Object.entries(options).flatMap(([option, names = []]) => names.map((name) => ({ option, name })));
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

function aboutName({ option, message: fault, nearest }: UnknownName): Complaint {
	return { message: sayOfQuery('ofOption', { option, fault }), option, nearest };
}

function refuse(complaints: readonly Complaint[]): Result<never, QueryFault> {
	return failed(complaints.map((complaint) => ({ line: 1, option: undefined, nearest: undefined, ...complaint })));
}
