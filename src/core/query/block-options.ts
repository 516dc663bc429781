import type { Message } from '../message';
import * as v from 'valibot';
import { isAlias, isMap, isNode, isScalar, isSeq, type Document, type Pair, type YAMLParseError } from 'yaml';
import { deepest, longestYaml } from '../depth';
import { jsonOf } from '../json';
import { parseYaml } from '../note/yaml';
import { describeYamlFault } from '../note/yaml-fault';
import { parseFolder } from '../note/path';
import { itemsOf } from '../note/properties';
import { failed, ok, type Result } from '../result';
import { lineAt } from '../text';
import { findNearest } from '../words';
import { sayOfQuery, withNearest, type Refusal } from './messages';
import type { QueryFault, QueryMistake } from './query';
import { findRightForm } from './right-form';

/** What each option of a block takes. The message of a schema is a `Refusal`, which says it in words. */
export type OptionSchemas = Readonly<Record<string, v.GenericSchema>>;

/** The options that a block gives, as its schemas read them. */
export type OptionValues<Schemas extends OptionSchemas> = {
	-readonly [Name in keyof Schemas]?: v.InferOutput<Schemas[Name]>;
};

/** A block's options in form, before they are held against a vault. */
export interface BlockOptions<Schemas extends OptionSchemas> {
	readonly values: OptionValues<Schemas>;
	/** What facets are asked for, by property. */
	readonly facets: ReadonlyMap<string, readonly string[]>;
	/** 1-based lines of the block's body by option, in lower case. */
	readonly lines: ReadonlyMap<string, number>;
}

/** Takes a text; numbers and booleans are texts too. */
export const text = v.pipe(
	v.union([v.string(), v.number(), v.boolean()], refusal('text')),
	v.transform((value) => String(value).trim()),
	v.nonEmpty(refusal('notEmpty')),
);

/** A text or a list of texts; an unquoted `[[link]]`, which YAML reads as nested lists, is a text too. */
export const texts = (otherwise: Refusal) =>
	v.pipe(
		v.unknown(),
		v.transform(itemsOf),
		v.check((items) => items.length > 0 && !items.some(({ isMap: holdsMap }) => holdsMap), otherwise),
		v.transform((items) => items.map((item) => item.text.trim())),
	);

/** Takes folders, as vault paths. */
export const folders = v.pipe(
	texts('folders'),
	v.transform((paths) => paths.map(parseFolder)),
);

const terms = texts('names');

/** Takes one of a few words. */
export function choice<const Words extends readonly string[]>(words: Words) {
	return v.picklist(words, refusal('word'));
}

/** Takes true or false. */
export const flag = v.boolean(refusal('word'));

/** Takes how many there are to be. */
export const count = v.pipe(v.number(refusal('count')), v.integer(refusal('count')), v.minValue(1, refusal('count')));

/** The message of a schema: why it does not take what it is given. */
export function refusal(kind: Refusal): Refusal {
	return kind;
}

/**
 * Parses the body of a block: YAML, one option a line. All mistakes are reported at once, each with its line; none is
 * passed over. An option without a value counts as not given.
 *
 * @param facets The properties that are facets; each is an option of its own, which takes its terms.
 */
export function parseBlockOptions<Schemas extends OptionSchemas>(
	source: string,
	schemas: Schemas,
	facets: readonly string[],
): Result<BlockOptions<Schemas>, QueryFault> {
	const document = parseYaml(source);
	const error = document.errors[0];
	if (error !== undefined) {
		const indented = findIndented(source);
		const line = indented ?? lineAt(source, error.pos[0]);
		const message = indented === undefined ? describeFault(source, error, line) : sayOfQuery('indented', { line });
		return failed([{ message, line, option: undefined, nearest: undefined }]);
	}
	const pairs = readPairs(source, document);
	if (pairs === undefined) {
		return failed([{ message: sayOfQuery('noOptions'), line: 1, option: undefined, nearest: undefined }]);
	}
	return checkOptions(pairs, schemas, facets);
}

/** The line, from 1, of an option that is indented below one with a value, so that YAML takes it for more of that. */
function findIndented(source: string): number | undefined {
	if (source.length > longestYaml) return undefined;
	const lines = source.split(/\r?\n/);
	const at = lines.findIndex((line, index) => {
		const above = /^( *)[\w-]+: +[^\s|>[{&*#]/.exec(lines[index - 1] ?? '')?.[1];
		const indent = /^( +)[\w-]+:(?:\s|$)/.exec(line)?.[1];
		return above !== undefined && indent !== undefined && indent.length > above.length;
	});
	return at === -1 ? undefined : at + 1;
}

/** Checks options that are read already; see `parseBlockOptions`. */
export function checkOptions<Schemas extends OptionSchemas>(
	pairs: readonly OptionPair[],
	schemas: Schemas,
	facets: readonly string[],
): Result<BlockOptions<Schemas>, QueryFault> {
	const mistakes: QueryMistake[] = [];
	const values: OptionValues<Schemas> = {};
	const chosen = new Map<string, readonly string[]>();
	const names = Object.keys(schemas);
	for (const { option, line, value } of pairs) {
		const facet = facets.find((property) => property.toLowerCase() === option.toLowerCase());
		const name = names.find((known) => known === option.toLowerCase());
		const schema = facet === undefined ? (name === undefined ? undefined : schemas[name]) : terms;
		if (schema === undefined) mistakes.push(unknownOption(option, line, [...facets, ...names]));
		if (schema === undefined || value === null || value === undefined) continue;
		const result = v.safeParse(schema, value);
		if (!result.success) mistakes.push(wrongValue(option, line, value, schema, result.issues[0].message as Refusal));
		else if (facet !== undefined) chosen.set(facet, result.output as readonly string[]);
		else if (name !== undefined) values[name as keyof Schemas] = result.output;
	}
	if (mistakes.length > 0) return failed(mistakes);
	const lines = new Map(pairs.map(({ option, line }) => [option.toLowerCase(), line]));
	return ok({ values, facets: chosen, lines });
}

/** An option and its value, as YAML or JSON has it. */
export interface OptionPair {
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
		return { option, line: lineAt(source, at), value: toPlain(document, pair.value) };
	});
}

function toPlain(document: Document.Parsed, node: unknown): unknown {
	if (!isNode(node)) return null;
	try {
		return node.toJS(document) ?? null;
	} catch {
		// An alias (`*name`) to nothing is a text that lacks its quotes: a pattern of folders.
		if (isAlias(node)) return `*${node.source}`;
		// Else the option's own check says what it takes.
		return isSeq(node)
			? node.items.map((item) => (isScalar(item) || isAlias(item) ? toPlain(document, item) : {}))
			: {};
	}
}

function unknownOption(option: string, line: number, known: readonly string[]): QueryMistake {
	const nearest = findNearest(option, known);
	return {
		message: withNearest(
			sayOfQuery('unknownOption', { option }),
			nearest,
			sayOfQuery('optionsAre', { options: known }),
		),
		line,
		option,
		nearest,
	};
}

function wrongValue(
	option: string,
	line: number,
	value: unknown,
	schema: v.GenericSchema,
	kind: Refusal,
): QueryMistake {
	const words = wordsOf(schema);
	// A text that looks like what is wanted, as `"false"` for `false`, is shown in its quotes, and nothing is nearer.
	const items: readonly unknown[] = Array.isArray(value) ? value : [];
	const said = items.find((one) => findFormOf(kind, one) !== undefined) ?? value;
	const isMisspelt = typeof said === 'string' && !words.includes(said);
	const given = isMisspelt ? said : jsonOf(said);
	const nearest = isMisspelt ? (findNearest(said, words) ?? findRightForm(kind, said)) : undefined;
	const message = { area: 'query', id: `refused.${kind}`, data: { option, given, words } };
	return { message: withNearest(message, nearest), line, option, nearest };
}

function findFormOf(kind: Refusal, value: unknown): string | undefined {
	return typeof value === 'string' ? findRightForm(kind, value) : undefined;
}

/** The words that an option takes, where it takes one of a few. */
function wordsOf(schema: v.GenericSchema): readonly string[] {
	if (schema === flag) return ['true', 'false'];
	return 'options' in schema && Array.isArray(schema.options)
		? schema.options.filter((option) => typeof option === 'string')
		: [];
}

function describeFault(source: string, error: YAMLParseError, line: number): Message {
	if (/^ *\t/m.test(source)) return sayOfQuery('tabIndent', { line });
	if (source.length > longestYaml) return sayOfQuery('tooLong', { most: longestYaml });
	if (error.code === 'RESOURCE_EXHAUSTION') return sayOfQuery('tooDeep', { line, most: deepest });
	return error.code === 'DUPLICATE_KEY'
		? sayOfQuery('optionTwice', { line })
		: sayOfQuery('invalidYaml', { line, reason: describeYamlFault(error) });
}
