import { isMessageDatum, type Message, type MessageDatum } from '../message';
import * as v from 'valibot';
import type { Severity } from '../lint/severity';
import { parseFolder } from '../note/path';
import { failed, ok, type Result } from '../result';
import type { Note } from '../note/note';
import { readingOf, termSources, type FacetSpec } from '../vocabulary/facet';
import { keyOf, nameKeyOf } from '../vocabulary/key';
import { typeKeyOf } from '../vocabulary/type-tree';
import { typeKeysOf, type TypeSources } from '../vocabulary/note-types';
import { singularOf } from '../vocabulary/singular';
import { presetFacets } from '../vocabulary/preset';
import { findNearest } from '../words';
import { folderMatcher } from './folder-pattern';
import { sayOfSettings } from './messages';
import { migrateSettings } from './migrate';

const name = v.pipe(v.string(), v.trim(), v.nonEmpty('isEmpty'));
const names = v.optional(v.array(name), () => []);

const termSchema = v.strictObject({
	name,
	label: v.optional(name),
	/** The name stands for any spelling of it, and notes say which: what settings of version 1 mean by a name. */
	anySpelling: v.optional(v.boolean(), false),
	/** The note that defines it: a path, a name or a link. */
	definition: v.optional(name),
	alternatives: names,
	formerly: names,
	retired: v.optional(v.boolean(), false),
});

const facetFields = v.strictObject({
	/** What blocks, `--facet`, settings and the API call it; unset: its first property. */
	id: v.optional(name),
	property: v.optional(name),
	/** Where several say its terms. */
	properties: v.optional(v.pipe(v.array(name), v.minLength(1, 'isEmpty'))),
	noun: v.optional(name),
	plural: v.optional(name),
	/** Where notes say its terms. */
	from: v.optional(v.pipe(v.array(v.picklist(termSources, 'noSource')), v.minLength(1, 'isEmpty'))),
	/** The types whose notes alone it is for. */
	types: v.optional(v.array(name)),
	/** The folders whose notes alone it is for. */
	folders: v.optional(v.array(name)),
	definitionTag: v.optional(name),
	/** Names of terms in order, where that is not the order of `terms`. */
	order: v.optional(v.array(name)),
	/** Out of use, as if there were no such facet. */
	retired: v.optional(v.boolean(), false),
	terms: v.optional(v.array(termSchema), () => []),
});

const facetSchema = v.pipe(
	facetFields,
	v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
		const property = value.property ?? value.properties?.[0];
		if (property !== undefined) return { ...value, property };
		addIssue({ message: 'noProperty' });
		return NEVER;
	}),
);

/** Where notes say their types, besides `type`. */
const typeSourceSchema = v.union(
	[
		v.strictObject({ property: name }),
		v.strictObject({ tags: v.literal(true) }),
		/** Folders, each with the type of its notes. */
		v.strictObject({ folders: v.record(name, name) }),
	],
	'noTypeSource',
);

const severitySchema = v.picklist(['error', 'warning', 'info', 'off'], 'noSeverity');

const overrideSchema = v.strictObject({ folder: name, rules: v.record(v.string(), severitySchema) });

const ignoredSchema = v.strictObject({
	rule: name,
	id: name,
	data: v.optional(v.record(v.string(), v.custom<MessageDatum>(isMessageDatum)), () => ({})),
});

const settingsSchema = v.strictObject({
	version: v.optional(v.literal(2, 'isNoVersion'), 2),
	facets: v.optional(v.array(facetSchema), () => []),
	/** The ids of facets in order; those it does not name follow as they otherwise would. */
	facetOrder: names,
	/** Where the type notes are; unset: Metadata Menu's folder, else `tools/types`. */
	typeFolder: v.optional(v.pipe(v.string(), v.transform(parseFolder))),
	/** Where notes say their types, besides `type`. */
	typesFrom: v.optional(v.array(typeSourceSchema), () => []),
	/** Expected to say a term of the main facet, besides the types of which the vault itself tells it. */
	phasedTypes: names,
	/** Taken back into lists, lint and vocabulary: `tools`, `drafts`, `templates`, or folders of templates. */
	includedFolders: v.optional(v.array(v.pipe(v.string(), v.transform(parseFolder))), () => []),
	/** Left out of lists, lint and vocabulary, besides `tools`, `drafts` and `templates`. */
	excludedFolders: v.optional(v.array(v.pipe(v.string(), v.transform(parseFolder))), () => []),
	rules: v.optional(v.record(v.string(), severitySchema), () => ({})),
	/** Severities for part of the vault; where several fit, the last one counts. */
	overrides: v.optional(v.array(overrideSchema), () => []),
	/** What is not to be told in any note: what a rule says, by the id of its sentence and the data in it. */
	ignored: v.optional(v.array(ignoredSchema), () => []),
	/** The welcome in the side panel was closed. */
	welcomed: v.optional(v.boolean(), false),
});

/** The settings file of the plugin, `data.json`, which the command line honours too. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** A facet as settings have it: what is not set is the preset's. */
export type FacetSetting = Settings['facets'][number];

/** What settings say about facets, and in which order they put them. */
export type FacetsInOrder = Pick<Settings, 'facets' | 'facetOrder' | 'typesFrom'>;

/** A term as settings have it: what is not set is the vault's, else the preset's. */
export type TermSetting = FacetSetting['terms'][number];

/** The settings of a vault that has none. */
export const defaultSettings: Settings = v.parse(settingsSchema, {});

/** Why settings are not taken. */
export interface SettingsFault {
	/** A later release of In Phase wrote them, so that nothing in them need be a mistake. */
	readonly isNewer: boolean;
	/** Each as a sentence that names the place (`rules.no-former-name: …`). */
	readonly mistakes: readonly Message[];
}

/** Reads settings from parsed JSON, those of an older version too; null and undefined are the defaults. */
export function parseSettings(value: unknown): Result<Settings, SettingsFault> {
	if (Array.isArray(value)) return failed({ isNewer: false, mistakes: [sayOfSettings('isList')] });
	const migrated = migrateSettings(value);
	if (!migrated.isOk) {
		return failed({
			isNewer: true,
			mistakes: [sayOfSettings('isNewer', migrated.fault)],
		});
	}
	const result = v.safeParse(settingsSchema, migrated.value ?? {});
	if (!result.success) {
		const mistakes = result.issues.map((issue) => {
			const place = v.getDotPath(issue);
			if (place === null) return sayOfSettings('isNoObject', { received: issue.received });
			return sayOfSettings('at', { place, mistake: describeIssue(issue) });
		});
		return failed({ isNewer: false, mistakes });
	}
	const mistakes = findFacetMistakes(result.output);
	return mistakes.length === 0 ? ok(result.output) : failed({ isNewer: false, mistakes });
}

/** Facets that are put in order though there are none of that name, facets and terms that are there twice, and the lack of any in use. */
function findFacetMistakes(settings: Settings): readonly Message[] {
	const ids = settings.facets.map((facet) => idOf(facet).toLowerCase());
	const known = [...presetFacets.map(({ id }) => id), ...ids];
	const unknown = settings.facetOrder.flatMap((id, at) =>
		known.includes(id.toLowerCase())
			? []
			: [
					sayOfSettings('at', {
						place: `facetOrder.${at}`,
						mistake: sayOfSettings('noFacet', { property: id, nearest: findNearest(id, known) }),
					}),
				],
	);
	const doubledTerms = settings.facets.flatMap(findDoubledTerms);
	const doubled = ids.flatMap((id, at) =>
		ids.indexOf(id) === at
			? []
			: [sayOfSettings('at', { place: `facets.${at}`, mistake: sayOfSettings('isTwice', { id }) })],
	);
	return facetSpecsOf(settings).length === 0
		? [
				...unknown,
				...doubled,
				...doubledTerms,
				sayOfSettings('at', { place: 'facets', mistake: sayOfSettings('noFacetLeft') }),
			]
		: [...unknown, ...doubled, ...doubledTerms];
}

/** Terms whose names are one name, however they are spelled. */
function findDoubledTerms(facet: FacetSetting, facetAt: number): readonly Message[] {
	const noun = facet.noun ?? usualTextsOf(facet.property).noun;
	const keys = facet.terms.map((term) => nameKeyOf(term.name, noun));
	return facet.terms.flatMap((term, at) => {
		const first = keys.indexOf(keys[at] ?? '');
		if (first === at) return [];
		const mistake = sayOfSettings('isSameTerm', { name: term.name, other: facet.terms[first]?.name ?? '' });
		return [sayOfSettings('at', { place: `facets.${facetAt}.terms.${at}`, mistake })];
	});
}

/** The messages that schemas have of their own, by their ids. */
const ownMessages = ['isEmpty', 'noSeverity', 'isNoVersion', 'noSource', 'noProperty', 'noTypeSource'] as const;

function describeIssue(issue: v.InferIssue<typeof settingsSchema>): Message {
	const { type, expected, received, message } = issue;
	const own = ownMessages.find((id) => id === message);
	if (own !== undefined) return sayOfSettings(own);
	const isAboutKey = type === 'strict_object' && expected !== 'Object';
	if (!isAboutKey) return sayOfSettings('wrongType', { expected: expected ?? '', received });
	return expected === 'never'
		? describeUnknownKey(v.getDotPath(issue) ?? '')
		: sayOfSettings('missingKey', { key: expected ?? '' });
}

/** What stands where in settings, the positions in lists aside. */
const keysByPlace: ReadonlyMap<string, readonly string[]> = new Map(
	[
		['', settingsSchema] as const,
		['facets', facetFields] as const,
		['facets.terms', termSchema] as const,
		['overrides', overrideSchema] as const,
		['ignored', ignoredSchema] as const,
	].map(([place, { entries }]) => [place, Object.keys(entries)]),
);

function describeUnknownKey(place: string): Message {
	const steps = place.split('.').filter((step) => !/^\d+$/.test(step));
	const key = steps.pop() ?? '';
	const nearest = findNearest(key, keysByPlace.get(steps.join('.')) ?? []);
	return nearest === undefined ? sayOfSettings('unknownKey') : sayOfSettings('misspelledKey', { nearest });
}

/** The severity that settings give a rule at a path; undefined where they say nothing. */
export function severityAt({ rules, overrides }: Settings, rule: string, path: string): Severity | 'off' | undefined {
	const set = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
	const override = overrides.findLast((one) => Object.hasOwn(one.rules, rule) && folderMatcher(one.folder)(path));
	return override?.rules[rule] ?? set;
}

/**
 * The facets to build, the main one first: as settings put them in order, else the preset's, with the settings over
 * them, then those that settings add. Retired ones are left out.
 */
export function facetSpecsOf(
	settings: FacetsInOrder,
	types: TypeSources = typeSourcesOf(settings),
): readonly FacetSpec[] {
	const isRetired = new Map(settings.facets.map((facet) => [idOf(facet).toLowerCase(), facet.retired]));
	return orderedSpecsOf(settings, types).filter(({ id }) => isRetired.get(id.toLowerCase()) !== true);
}

/** What a facet of the settings is called. */
export function idOf({ id, property }: Pick<FacetSetting, 'id' | 'property'>): string {
	return id ?? property;
}

/** The ids of the facets in order, those that are retired in the places they would have. */
export function facetOrderOf(settings: FacetsInOrder): readonly string[] {
	return orderedSpecsOf(settings, typeSourcesOf(settings)).map(({ id }) => id);
}

function orderedSpecsOf({ facets, facetOrder }: FacetsInOrder, types: TypeSources): readonly FacetSpec[] {
	const set = new Map(facets.map((facet) => [idOf(facet).toLowerCase(), facet]));
	const specs = presetFacets.map((preset) => {
		const facet = set.get(preset.id);
		return facet === undefined ? preset : specOf(preset, facet, types);
	});
	for (const [key, facet] of set) {
		if (presetFacets.some(({ id }) => id === key)) continue;
		const { property } = facet;
		const base = { ...readingOf(property), ...usualTextsOf(property), terms: [], isSet: true };
		specs.push(specOf(base, facet, types));
	}
	const order = facetOrder.map((id) => id.toLowerCase());
	const placeOf = ({ id }: FacetSpec): number => {
		const at = order.indexOf(id.toLowerCase());
		return at < 0 ? order.length : at;
	};
	return specs.sort((left, right) => placeOf(left) - placeOf(right));
}

/** What definitions of a facet that settings add are called and tagged, where these do not say. */
export function usualTextsOf(property: string): Pick<FacetSpec, 'noun' | 'definitionTag'> {
	const words = property.split(/[_\s-]+/).filter((word) => word !== '');
	const noun = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
	return { noun: singularOf(noun), definitionTag: `group-${keyOf(property)}` };
}

function specOf(base: FacetSpec, facet: FacetSetting, types: TypeSources): FacetSpec {
	const { property, properties = [], from, noun, plural, definitionTag, order, terms } = facet;
	return {
		...base,
		id: idOf(facet),
		property,
		properties: [...new Set([property, ...properties])],
		from: from ?? base.from,
		concerns: concerning(facet, types),
		noun: noun ?? base.noun,
		plural,
		definitionTag: definitionTag ?? base.definitionTag,
		isSet: true,
		order,
		terms: terms.map(({ retired, ...term }) => ({ ...term, isRetired: retired, isSet: !retired })),
	};
}

/**
 * Where notes say their types: `type`, then what settings add.
 *
 * @param alias What Metadata Menu has in the place of `type`, where it is in use.
 */
export function typeSourcesOf({ typesFrom }: Pick<Settings, 'typesFrom'>, alias?: string): TypeSources {
	const properties = typesFrom.flatMap((source) => ('property' in source ? [source.property] : []));
	return {
		properties: [...new Set(['type', ...(alias === undefined ? [] : [alias]), ...properties])],
		hasTags: typesFrom.some((source) => 'tags' in source),
		folders: typesFrom.flatMap((source) =>
			'folders' in source
				? Object.entries(source.folders).map(([folder, type]) => ({ holds: folderMatcher(folder), type }))
				: [],
		),
	};
}

/** Whether a facet is for a note: by the note's types, each named, and by its folder, where settings limit it. */
function concerning(
	{ types: wanted, folders }: Pick<FacetSetting, 'types' | 'folders'>,
	sources: TypeSources,
): (note: Note) => boolean {
	const keys = wanted && new Set(wanted.map(typeKeyOf));
	const matchers = folders?.map(folderMatcher);
	if (keys === undefined && matchers === undefined) return () => true;
	return (note) =>
		(keys === undefined || typeKeysOf(note, sources).some((key) => keys.has(key))) &&
		(matchers === undefined || matchers.some((holds) => holds(note.path)));
}
