import * as v from 'valibot';
import { itemsOf } from '../note/properties';
import { ok, type Result } from '../result';
import {
	choice,
	count,
	flag,
	folders,
	parseBlockOptions,
	refusal,
	text,
	texts,
	type OptionValues,
} from './block-options';
import {
	listBlocks,
	listViews,
	type BlockLanguage,
	type ListOptions,
	type PropertyCondition,
	type QueryFault,
	type SortKey,
} from './query';
import { usualPublishMark } from './published';
import { asList, findRightForm } from './right-form';

const sortKey = v.pipe(
	v.string(refusal('sortKeys')),
	v.trim(),
	v.nonEmpty(refusal('notEmpty')),
	v.check((key) => findRightForm('sortKeys', key) === undefined, refusal('sortKeys')),
	v.transform(parseSortKey),
);

const conditions = v.pipe(
	v.custom<Readonly<Record<string, unknown>>>(
		(value) => typeof value === 'object' && value !== null && !Array.isArray(value),
		refusal('pairs'),
	),
	v.transform((pairs): PropertyCondition[] =>
		Object.entries(pairs)
			.filter(([, value]) => value !== undefined)
			.map(([property, value]) => ({
				property,
				values: itemsOf(value).map((item) => item.text.trim()),
			})),
	),
);

/** What each option of a list block takes, besides the properties of the facets. */
export const optionSchemas = {
	type: texts('types'),
	subtypes: flag,
	from: folders,
	exclude: folders,
	where: conditions,
	published: flag,
	sort: v.pipe(
		v.unknown(),
		v.transform((value): unknown[] => (Array.isArray(value) ? value : [value])),
		v.array(sortKey),
	),
	group: text,
	view: choice(listViews),
	columns: v.pipe(
		texts('properties'),
		v.check((names) => names.every((name) => asList(name) === undefined), refusal('properties')),
	),
	limit: count,
	empty: text,
	header: flag,
};

/** The options that every list block knows, besides the properties of the facets. */
export const optionNames: readonly string[] = Object.keys(optionSchemas);

/**
 * Parses the body of a list block. All mistakes are reported at once, each with its line; none is passed over.
 *
 * @param facets The properties that are facets; each is an option of its own.
 * @example
 * parseOptions('phase: iteration\nsort: title desc', 'phase-patterns', ['phase', 'scale'])
 */
export function parseOptions(
	source: string,
	language: BlockLanguage,
	facets: readonly string[],
): Result<ListOptions, QueryFault> {
	const parsed = parseBlockOptions(source, optionSchemas, facets);
	if (!parsed.isOk) return parsed;
	const { values, lines } = parsed.value;
	return ok(withDefaults(values, language, parsed.value.facets, lines));
}

function withDefaults(
	values: OptionValues<typeof optionSchemas>,
	language: BlockLanguage,
	facets: ReadonlyMap<string, readonly string[]>,
	lines: ReadonlyMap<string, number>,
): ListOptions {
	const { type, columns, published, ...given } = values;
	const defaults = defaultOptions(type ?? listBlocks[language]);
	const view = given.view ?? (columns === undefined ? 'list' : 'table');
	return {
		...defaults,
		...given,
		columns: columns ?? [],
		view,
		facets,
		lines,
		publishedBy: published === true ? usualPublishMark : undefined,
	};
}

/** The options of a list that says nothing but types. */
export function defaultOptions(types: readonly string[]): ListOptions {
	return {
		facets: new Map(),
		types,
		subtypes: true,
		from: [],
		exclude: [],
		where: [],
		publishedBy: undefined,
		sort: [{ by: 'title', isDescending: false }],
		group: undefined,
		view: 'list',
		columns: [],
		limit: undefined,
		empty: undefined,
		header: true,
		lines: new Map(),
	};
}

/** `modified desc` to a key and a way; without a way it is ascending. */
function parseSortKey(key: string): SortKey {
	const [, by = key, direction] = /^(.+)\s(asc|desc)$/i.exec(key) ?? [];
	return { by: by.trim(), isDescending: direction?.toLowerCase() === 'desc' };
}
