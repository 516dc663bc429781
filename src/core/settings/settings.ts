import { isMessageDatum, type Message, type MessageDatum } from '../message';
import * as v from 'valibot';
import type { Severity } from '../lint/severity';
import { parseFolder } from '../note/path';
import { failed, ok, type Result } from '../result';
import type { FacetSpec, TermSpec } from '../vocabulary/facet';
import { keyOf } from '../vocabulary/key';
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
	alternatives: names,
	formerly: names,
	retired: v.optional(v.boolean(), false),
});

const facetSchema = v.strictObject({
	property: name,
	noun: v.optional(name),
	definitionTag: v.optional(name),
	/** Out of use, as if there were no such facet. */
	retired: v.optional(v.boolean(), false),
	terms: v.optional(v.array(termSchema), () => []),
});

const severitySchema = v.picklist(['error', 'warning', 'info', 'off'], 'noSeverity');

const settingsSchema = v.strictObject({
	version: v.optional(v.literal(1, 'notOne'), 1),
	facets: v.optional(v.array(facetSchema), () => []),
	/** The properties of facets in order; those it does not name follow as they otherwise would. */
	facetOrder: names,
	/** Where the type notes are; unset: Metadata Menu's folder, else `tools/types`. */
	typeFolder: v.optional(v.pipe(v.string(), v.transform(parseFolder))),
	phasedTypes: v.optional(v.array(name), () => ['pattern', 'primitive']),
	/** Left out of lists, lint and vocabulary, besides `tools`, `drafts` and `templates`. */
	excludedFolders: v.optional(v.array(v.pipe(v.string(), v.transform(parseFolder))), () => []),
	rules: v.optional(v.record(v.string(), severitySchema), () => ({})),
	/** Severities for part of the vault; where several fit, the last one counts. */
	overrides: v.optional(
		v.array(v.strictObject({ folder: name, rules: v.record(v.string(), severitySchema) })),
		() => [],
	),
	/** What is not to be told in any note: what a rule says, by the id of its sentence and the data in it. */
	ignored: v.optional(
		v.array(
			v.strictObject({
				rule: name,
				id: name,
				data: v.optional(v.record(v.string(), v.custom<MessageDatum>(isMessageDatum)), () => ({})),
			}),
		),
		() => [],
	),
	/** The welcome in the side panel was closed. */
	welcomed: v.optional(v.boolean(), false),
});

/** The settings file of the plugin, `data.json`, which the command line honours too. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** A facet as settings have it: what is not set is the preset's. */
export type FacetSetting = Settings['facets'][number];

/** What settings say about facets, and in which order they put them. */
export type FacetsInOrder = Pick<Settings, 'facets' | 'facetOrder'>;

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

/** Facets that are put in order though there are none of that name, and the lack of any in use. */
function findFacetMistakes(settings: Settings): readonly Message[] {
	const known = [...presetFacets, ...settings.facets].map(({ property }) => property.toLowerCase());
	const unknown = settings.facetOrder.flatMap((property, at) =>
		known.includes(property.toLowerCase())
			? []
			: [
					sayOfSettings('at', {
						place: `facetOrder.${at}`,
						mistake: sayOfSettings('noFacet', { property, nearest: findNearest(property, known) }),
					}),
				],
	);
	return facetSpecsOf(settings).length === 0
		? [...unknown, sayOfSettings('at', { place: 'facets', mistake: sayOfSettings('noFacetLeft') })]
		: unknown;
}

/** The messages that schemas have of their own, by their ids. */
const ownMessages = ['isEmpty', 'noSeverity', 'notOne'] as const;

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

function describeUnknownKey(place: string): Message {
	const known = [settingsSchema, facetSchema, termSchema].flatMap(({ entries }) => Object.keys(entries));
	const nearest = findNearest(place.slice(place.lastIndexOf('.') + 1), known);
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
export function facetSpecsOf(settings: FacetsInOrder): readonly FacetSpec[] {
	const isRetired = new Map(settings.facets.map(({ property, retired }) => [property.toLowerCase(), retired]));
	return orderedSpecsOf(settings).filter(({ property }) => isRetired.get(property.toLowerCase()) !== true);
}

/** The properties of the facets in order, those that are retired in the places they would have. */
export function facetOrderOf(settings: FacetsInOrder): readonly string[] {
	return orderedSpecsOf(settings).map(({ property }) => property);
}

function orderedSpecsOf({ facets, facetOrder }: FacetsInOrder): readonly FacetSpec[] {
	const set = new Map(facets.map((facet) => [facet.property.toLowerCase(), facet]));
	const specs = presetFacets.map((preset) => {
		const facet = set.get(preset.property);
		return facet === undefined ? preset : overlayFacet(preset, facet);
	});
	for (const [key, facet] of set) {
		if (presetFacets.some(({ property }) => property === key)) continue;
		specs.push(overlayFacet({ property: facet.property, ...usualTextsOf(facet.property), terms: [] }, facet));
	}
	const order = facetOrder.map((property) => property.toLowerCase());
	const placeOf = ({ property }: FacetSpec): number => {
		const at = order.indexOf(property.toLowerCase());
		return at < 0 ? order.length : at;
	};
	return specs.sort((left, right) => placeOf(left) - placeOf(right));
}

/** What definitions of a facet that settings add are called and tagged, where these do not say. */
export function usualTextsOf(property: string): Pick<FacetSpec, 'noun' | 'definitionTag'> {
	return { noun: property.charAt(0).toUpperCase() + property.slice(1), definitionTag: `group-${keyOf(property)}` };
}

/** The terms that settings name come first, in their order; a preset term that one of them names or renames is theirs. */
function overlayFacet(preset: FacetSpec, facet: FacetSetting): FacetSpec {
	const bases = new Set<TermSpec>();
	const terms: TermSpec[] = facet.terms.map((term) => {
		const base = findBase(preset, facet, term);
		if (base !== undefined) bases.add(base);
		const renamed = preset.terms.filter((other) => other !== base && isRenamed(other, facet, term));
		for (const other of renamed) bases.add(other);
		return {
			name: term.name,
			label: term.label,
			alternatives: unite(
				term.alternatives,
				base && [base.name, ...base.alternatives].filter((name) => name !== keyOf(term.name)),
			),
			formerly: unite(term.formerly, [...(base?.formerly ?? []), ...renamed.flatMap(spellingsOf)]),
			isRetired: term.retired,
			isSet: !term.retired,
		};
	});
	const claimed = new Set(
		facet.terms.flatMap((term) => [term.name, ...term.formerly, ...term.alternatives]).map(keyOf),
	);
	return {
		property: preset.property,
		noun: facet.noun ?? preset.noun,
		definitionTag: facet.definitionTag ?? preset.definitionTag,
		terms: [...terms, ...preset.terms.filter((term) => !claimed.has(term.name) && !bases.has(term))],
	};
}

/** The preset's term that settings mean: by its name, or by another spelling that they do not set as a term apart. */
function findBase(preset: FacetSpec, facet: FacetSetting, { name: setName }: TermSetting): TermSpec | undefined {
	const key = keyOf(setName);
	const isSet = (term: TermSpec): boolean => facet.terms.some((other) => keyOf(other.name) === term.name);
	return (
		preset.terms.find((term) => term.name === key) ??
		preset.terms.find((term) => term.alternatives.includes(key) && !isSet(term))
	);
}

/** Whether settings give a preset term another name: by its own, or by another spelling that they do not set as a term apart. */
function isRenamed(preset: TermSpec, facet: FacetSetting, { formerly }: TermSetting): boolean {
	const former = new Set(formerly.map(keyOf));
	const isSetApart = (): boolean => facet.terms.some((term) => spellingsOf(preset).includes(keyOf(term.name)));
	return former.has(preset.name) || (preset.alternatives.some((name) => former.has(name)) && !isSetApart());
}

/** All names of a term, which become former names when it is renamed. */
function spellingsOf({ name: current, alternatives, formerly }: TermSpec): readonly string[] {
	return [current, ...alternatives, ...formerly];
}

function unite(left: readonly string[], right: readonly string[] = []): readonly string[] {
	return [...new Set([...left, ...right])];
}
