import type { VaultIndex } from '../index/vault-index';
import type { Note } from '../note/note';
import { failed, ok, type Result } from '../result';
import type { Facet, Term } from '../vocabulary/facet';
import { findFacet } from '../vocabulary/match';
import { saidItemsOf } from '../vocabulary/said';
import { mainOf } from '../vocabulary/noun';
import { subtypesOf, typeKeyOf } from '../vocabulary/type-tree';
import { compareText, findNearest } from '../words';
import { choice, folders, parseBlockOptions, text, texts } from './block-options';
import { sayOfQuery, withNearest } from './messages';
import { defaultOptions } from './parse-options';
import { isInPlace } from './place';
import type { QueryFault } from './query';
import { undefinedFacet } from './resolve';
import { matchesOf, termNamesOf } from './row';
import { notesOf } from './run';

/** The forms of the map: stages joined in order, or a table of phases and types. */
export const mapViews = ['stages', 'matrix'] as const;

export type MapView = (typeof mapViews)[number];

const optionSchemas = {
	facet: text,
	type: texts('types'),
	from: folders,
	exclude: folders,
	view: choice(mapViews),
};

/** The options that the map knows. */
export const mapOptionNames: readonly string[] = Object.keys(optionSchemas);

/** What a map shows. */
export interface MapQuery {
	readonly facet: Facet;
	readonly view: MapView;
	/** The types to count, by key, each with the types that extend it; undefined for all that there are. */
	readonly types: readonly string[] | undefined;
	readonly from: readonly string[];
	readonly exclude: readonly string[];
	readonly host: string | undefined;
}

/** How many notes of one type one term has. */
export interface MapCount {
	/** The type's name; `''` for notes that say none. */
	readonly type: string;
	readonly count: number;
}

/** One term with its counts. */
export interface MapStage {
	readonly term: Term;
	/** In the order of the map's types, those that it lacks included, so that empty cells stand out. */
	readonly counts: readonly MapCount[];
	/** How many notes there are, each counted once. */
	readonly total: number;
	/** How many of them say a former name. */
	readonly former: number;
	/** It is the term that the host note defines, else one that it says, wherever that note lies. */
	readonly isHost: boolean;
}

/** The lifecycle in numbers. */
export interface PhaseMap {
	/** The types in order: the most frequent first. */
	readonly types: readonly string[];
	/** Types that were asked for and that no term has. */
	readonly lacking: readonly string[];
	/** Those of the types that have no note of their own, where others have. */
	readonly undefinedTypes: readonly string[];
	readonly stages: readonly MapStage[];
	/** The largest count of any type in any stage, which is the longest bar. */
	readonly largest: number;
}

/** Parses the body of a `phase-map` block and settles it against a vault. */
export function askMap(index: VaultIndex, source: string, hostPath: string | undefined): Result<MapQuery, QueryFault> {
	const parsed = parseBlockOptions(source, optionSchemas, []);
	if (!parsed.isOk) return parsed;
	const { values, lines } = parsed.value;
	const { vocabulary } = index;
	const property = values.facet ?? mainOf(vocabulary.facets)?.id ?? 'phase';
	const facet = findFacet(vocabulary, property);
	if (facet === undefined) {
		const nearest = findNearest(
			property,
			vocabulary.facets.map(({ id }) => id),
		);
		const message = withNearest(sayOfQuery('notFacetHere', { property }), nearest);
		return failed([{ message, line: lines.get('facet') ?? 1, option: 'facet', nearest }]);
	}
	if (facet.terms.length === 0) return failed([undefinedFacet(facet)]);
	const { type, from = [], exclude = [], view = 'stages' } = values;
	const types = type?.filter((name, at) => type.findIndex((other) => typeKeyOf(other) === typeKeyOf(name)) === at);
	return ok({ facet, view, types, from, exclude, host: hostPath });
}

/** Counts the notes of each term by type. */
export function runMap(index: VaultIndex, query: MapQuery): PhaseMap {
	const hostTerms = hostTermsOf(index, query);
	const counted = query.facet.terms.map((term) => countTerm(index, query, term));
	const counts = counted.map(({ byType }) => byType);
	const types = (query.types ?? typesByCount(counts)).filter((type) => counts.some((byType) => byType.has(type)));
	const lacking = query.types?.filter((type) => !types.includes(type)) ?? [];
	const { names } = index.types;
	const undefinedTypes = types.filter((type) => names.size > 0 && type !== '' && !names.has(typeKeyOf(type)));
	const stages = counted.map(({ byType, ...stage }) => ({
		...stage,
		isHost: hostTerms.includes(stage.term.name),
		counts: types.map((type) => ({ type, count: byType.get(type) ?? 0 })),
	}));
	let largest = 0;
	for (const { counts } of stages) for (const { count } of counts) largest = Math.max(largest, count);
	return { types, lacking, undefinedTypes, stages, largest };
}

/** Whether a change of one note can change the counts of a map: it was counted, or would be now. */
export function isMapAffected(
	index: VaultIndex,
	{ facet, from, exclude }: MapQuery,
	notes: readonly (Note | undefined)[],
): boolean {
	const places = { from, exclude, host: undefined };
	return notes.some(
		(note) => note !== undefined && isInPlace(index, places, note) && saidItemsOf(note, facet).length > 0,
	);
}

interface CountedTerm extends Omit<MapStage, 'counts' | 'isHost'> {
	readonly byType: ReadonlyMap<string, number>;
}

function countTerm(index: VaultIndex, query: MapQuery, term: Term): CountedTerm {
	const { facets: _facets, ...options } = defaultOptions([]);
	const filter = { facet: query.facet, terms: [term] };
	const places = { from: query.from, exclude: query.exclude };
	const notes = notesOf(index, { ...options, ...places, filters: [filter], host: undefined, notices: [] });
	const wanted = query.types?.map((type) => [type, subtypesOf(index.types, type)] as const);
	const byType = new Map<string, number>();
	let [total, former] = [0, 0];
	const count = (type: string): unknown => byType.set(type, (byType.get(type) ?? 0) + 1);
	for (const note of notes) {
		const keys = new Set(index.typesOf(note).map(({ key }) => key));
		const found = wanted?.filter(([, subtypes]) => [...keys].some((key) => subtypes.has(key)));
		if (found?.length === 0) continue;
		total += 1;
		if (matchesOf(note, filter).every(({ kind }) => kind === 'former')) former += 1;
		if (found !== undefined) for (const [type] of found) count(type);
		else if (keys.size === 0) count('');
		else for (const key of keys) count(index.types.names.get(key) ?? key);
	}
	return { term, byType, total, former };
}

function hostTermsOf(index: VaultIndex, { facet, host }: MapQuery): readonly string[] {
	const note = host === undefined ? undefined : index.find(host);
	if (note === undefined) return [];
	const defined = facet.terms.filter(({ definitions }) =>
		definitions.some((definition) => definition.note.path === note.path),
	);
	return defined.length > 0 ? defined.map(({ name }) => name) : termNamesOf(note, facet);
}

function typesByCount(counts: readonly ReadonlyMap<string, number>[]): readonly string[] {
	const totals = new Map<string, number>();
	for (const byType of counts) for (const [type, count] of byType) totals.set(type, (totals.get(type) ?? 0) + count);
	return [...totals]
		.sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || compareText(left, right))
		.map(([type]) => type);
}
