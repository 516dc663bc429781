import * as v from 'valibot';
import { isMap, isScalar, type Document, type Pair } from 'yaml';
import { parseYaml } from '../note/frontmatter';
import { parseFolder } from '../note/path';
import { itemsOf } from '../note/properties';
import { lineAt } from '../text';
import { findNearest, joinWords } from '../words';
import {
	listBlocks,
	listViews,
	type BlockLanguage,
	type Checked,
	type ListOptions,
	type PropertyCondition,
	type QueryMistake,
	type SortKey,
} from './query';

const text = v.pipe(
	v.union([v.string(), v.number(), v.boolean()], 'takes a text'),
	v.transform((value) => String(value).trim()),
	v.nonEmpty('is empty'),
);

/** A text or a list of texts; an unquoted `[[link]]`, which YAML reads as nested lists, is a text too. */
const texts = (what: string) =>
	v.pipe(
		v.unknown(),
		v.transform(itemsOf),
		v.check((items) => items.length > 0 && !items.some(({ isMap: holdsMap }) => holdsMap), `takes ${what}`),
		v.transform((items) => items.map((item) => item.text.trim())),
	);

const folders = v.pipe(
	texts('a folder or a list of folders'),
	v.transform((paths) => paths.map(parseFolder)),
);

const sortKey = v.pipe(
	v.string('takes a property with “asc” or “desc”, or a list of them'),
	v.trim(),
	v.nonEmpty('is empty'),
	v.transform(parseSortKey),
);

const conditions = v.pipe(
	v.custom<Readonly<Record<string, unknown>>>(
		(value) => typeof value === 'object' && value !== null && !Array.isArray(value),
		'takes “property: value” pairs',
	),
	v.transform((pairs): PropertyCondition[] =>
		Object.entries(pairs).map(([property, value]) => ({
			property,
			values: itemsOf(value).map((item) => item.text.trim()),
		})),
	),
);

const optionSchemas = {
	type: texts('a type or a list of types'),
	subtypes: v.boolean('is either true or false'),
	from: folders,
	exclude: folders,
	where: conditions,
	sort: v.pipe(
		v.unknown(),
		v.transform((value): unknown[] => (Array.isArray(value) ? value : [value])),
		v.array(sortKey),
	),
	group: text,
	view: v.picklist(listViews, `is one of ${joinWords(listViews, 'or')}`),
	columns: texts('a property or a list of properties'),
	limit: v.pipe(
		v.number('takes a whole number from 1'),
		v.integer('takes a whole number from 1'),
		v.minValue(1, 'takes a whole number from 1'),
	),
	empty: text,
};

type OptionName = keyof typeof optionSchemas;
type OptionValues = { -readonly [Name in OptionName]?: v.InferOutput<(typeof optionSchemas)[Name]> };

/** The options that every list block knows, besides the properties of the facets. */
export const optionNames = Object.keys(optionSchemas) as readonly OptionName[];

/**
 * Parses the body of a list block. All mistakes are reported at once, each with its line; none is passed over.
 *
 * @param facets The properties that are facets; each is an option of its own.
 * @example
 * parseOptions('phase: iteration\nsort: title desc', 'phase-patterns', ['phase', 'scale'])
 */
export function parseOptions(source: string, language: BlockLanguage, facets: readonly string[]): Checked<ListOptions> {
	const document = parseYaml(source);
	const error = document.errors[0];
	if (error !== undefined) {
		const line = lineAt(source, error.pos[0]);
		const message = `Line ${line} is not valid YAML: ${describeYamlError(source, error.message)}`;
		return { isValid: false, mistakes: [{ message, line, option: undefined, nearest: undefined }] };
	}
	const pairs = readPairs(source, document);
	if (pairs === undefined) {
		const message = 'The block takes options, one a line, such as “phase: iteration”';
		return { isValid: false, mistakes: [{ message, line: 1, option: undefined, nearest: undefined }] };
	}
	const mistakes: QueryMistake[] = [];
	const values: OptionValues = {};
	const chosen = new Map<string, readonly string[]>();
	for (const { option, line, value } of pairs) {
		const facet = facets.find((property) => property.toLowerCase() === option.toLowerCase());
		const name = optionNames.find((known) => known === option.toLowerCase());
		if (value === null || value === undefined) {
			if (facet === undefined && name === undefined) mistakes.push(unknownOption(option, line, facets));
			continue;
		}
		if (facet !== undefined) {
			const noun = facet.toLowerCase();
			const result = v.safeParse(texts(`a ${noun} or a list of ${noun}s`), value);
			if (result.success) chosen.set(facet, result.output);
			else mistakes.push(wrongValue(option, line, value, result.issues[0].message, undefined));
		} else if (name !== undefined) {
			const result = readOption(values, name, value);
			if (result !== undefined) mistakes.push(wrongValue(option, line, value, result, nearestValue(name, value)));
		} else {
			mistakes.push(unknownOption(option, line, facets));
		}
	}
	if (mistakes.length > 0) return { isValid: false, mistakes };
	return { isValid: true, value: withDefaults(values, language, chosen, new Map(pairs.map(({ option, line }) => [option.toLowerCase(), line]))) };
}

function withDefaults(
	values: OptionValues,
	language: BlockLanguage,
	facets: ReadonlyMap<string, readonly string[]>,
	lines: ReadonlyMap<string, number>,
): ListOptions {
	const { type, columns, ...given } = values;
	const defaults = defaultOptions(type ?? listBlocks[language]);
	const view = given.view ?? (columns === undefined ? 'list' : 'table');
	return { ...defaults, ...given, columns: columns ?? [], view, facets, lines };
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
		sort: [{ by: 'title', isDescending: false }],
		group: undefined,
		view: 'list',
		columns: [],
		limit: undefined,
		empty: undefined,
		lines: new Map(),
	};
}

interface OptionPair {
	readonly option: string;
	/** 1-based line in the block's body. */
	readonly line: number;
	readonly value: unknown;
}

function readPairs(source: string, document: Document.Parsed): readonly OptionPair[] | undefined {
	if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) return [];
	if (!isMap(document.contents)) return undefined;
	return document.contents.items.map((pair: Pair) => {
		const at = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
		const option = isScalar(pair.key) ? String(pair.key.value) : '';
		return { option, line: lineAt(source, at), value: toPlain(document, pair) };
	});
}

function toPlain(document: Document.Parsed, pair: Pair): unknown {
	const node = pair.value as { toJS?: (document: Document) => unknown } | null;
	try {
		return node?.toJS?.(document) ?? null;
	} catch {
		// An alias (`*name`) to nothing; the option's own check then says what it takes.
		return {};
	}
}

/** `modified desc` to a key and a way; without a way it is ascending. */
function parseSortKey(key: string): SortKey {
	const [, by = key, direction] = /^(.+)\s(asc|desc)$/i.exec(key) ?? [];
	return { by: by.trim(), isDescending: direction?.toLowerCase() === 'desc' };
}

/** Checks one option's value into `values`; answers what is wrong with it, or undefined. */
function readOption<Name extends OptionName>(values: OptionValues, name: Name, value: unknown): string | undefined {
	const result = v.safeParse(optionSchemas[name], value);
	if (!result.success) return result.issues[0].message;
	values[name] = result.output as OptionValues[Name];
	return undefined;
}

function unknownOption(option: string, line: number, facets: readonly string[]): QueryMistake {
	const nearest = findNearest(option, [...facets, ...optionNames]);
	const hint = nearest === undefined ? `The options are ${joinWords([...facets, ...optionNames])}` : `Did you mean “${nearest}”?`;
	return { message: `“${option}” is not an option of this block. ${hint}`, line, option, nearest };
}

function wrongValue(
	option: string,
	line: number,
	value: unknown,
	rule: string,
	nearest: string | undefined,
): QueryMistake {
	const given = typeof value === 'string' ? value : JSON.stringify(value);
	const hint = nearest === undefined ? '' : `. Did you mean “${nearest}”?`;
	return { message: `“${option}” ${rule}, not “${given}”${hint}`, line, option, nearest };
}

function nearestValue(name: OptionName, value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	if (name === 'view') return findNearest(value, listViews);
	return name === 'subtypes' ? findNearest(value, ['true', 'false']) : undefined;
}

function describeYamlError(source: string, message: string): string {
	if (/^ *\t/m.test(source)) return 'it is indented with a tab, where YAML needs spaces';
	if (/unique/i.test(message)) return 'an option stands twice';
	const [first = message] = message.split('\n', 1);
	return first.charAt(0).toLowerCase() + first.slice(1);
}
