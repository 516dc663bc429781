import type { VaultIndex } from '../index/vault-index';
import { messagesOf, type Message } from '../message';
import { summaryOf } from '../lint/rule';
import { rules } from '../lint/rules/index';
import { severities } from '../lint/severity';
import { lintOptionNames } from '../query/lint-block';
import { mapOptionNames, mapViews } from '../query/map';
import { optionNames } from '../query/parse-options';
import { listBlocks, listViews } from '../query/query';
import type { Facet } from '../vocabulary/facet';
import { findFacet, findFacetOfProperty } from '../vocabulary/match';
import { untyped } from '../vocabulary/note-types';
import { compareText } from '../words';
import type { VaultNames } from './names';

const say = messagesOf('complete');

/** What could stand at the cursor. */
export interface Candidate {
	readonly name: string;
	/** A quieter word about it: the label of a term, and the former name of one that was renamed. */
	readonly detail: Message | string | undefined;
	/** Other names by which it is found: the label and former names of a term. */
	readonly also: readonly string[];
	/** False for what YAML must read as something else: `true`. */
	readonly isText: boolean;
}

/** What the suggestions need to know of a language of ours. */
export interface BlockOptions {
	readonly options: readonly string[];
	readonly hasFacets: boolean;
	readonly views: readonly string[];
}

/** The options of a code block of ours; undefined for any other. */
export function findBlockOptions(language: string): BlockOptions | undefined {
	if (Object.hasOwn(listBlocks, language)) return { options: optionNames, hasFacets: true, views: listViews };
	if (language === 'phase-map') return { options: mapOptionNames, hasFacets: false, views: mapViews };
	return language === 'phase-lint' ? { options: lintOptionNames, hasFacets: true, views: [] } : undefined;
}

/** The options that a block takes, the facets first, each with what it does. */
export function optionsOf(index: VaultIndex, { options, hasFacets }: BlockOptions): readonly Candidate[] {
	const facets = hasFacets ? index.vocabulary.facets : [];
	return [
		...facets.map(({ id, noun }) => ({ ...plain(id), detail: say('facet', { noun }) })),
		...options.map((name) => ({ ...plain(name), detail: say('option', { name }) })),
	];
}

/** What an option of a block can be given, as far as that can be listed. */
export function valuesOf(
	index: VaultIndex,
	names: () => VaultNames,
	option: string,
	{ hasFacets, views }: BlockOptions,
): readonly Candidate[] {
	const name = option.toLowerCase();
	const facet = hasFacets ? findFacet(index.vocabulary, name) : undefined;
	if (facet !== undefined) return termsOf(facet);
	const facets = index.vocabulary.facets.map(({ id }) => id);
	const withProperties = (first: readonly string[]): readonly string[] => [
		...first,
		...others(names().properties, first),
	];
	switch (name) {
		case 'type':
			return typesOf(index);
		case 'view':
			return views.map(plain);
		case 'subtypes':
		case 'published':
		case 'header':
			return ['true', 'false'].map((word) => ({ ...plain(word), isText: false }));
		case 'facet':
			return facets.map(plain);
		case 'from':
		case 'exclude':
			return names().folders.map(plain);
		case 'sort':
			return withProperties(['title', 'path', 'modified', 'created', ...facets])
				.flatMap((by) => [by, `${by} desc`])
				.map(plain);
		case 'severity':
			return severities.map(plain);
		case 'rule':
			return rules.map((rule) => ({ ...plain(rule.id), detail: summaryOf(rule.id) }));
		case 'group':
			return withProperties(['type', ...facets, 'folder']).map(plain);
		case 'columns':
			return withProperties(['title', 'type', ...facets, 'description', 'folder', 'path', 'modified', 'created']).map(
				plain,
			);
		default:
			return [];
	}
}

/** What a property of a note can say: a term of its facet, or a type. */
export function propertyValuesOf(index: VaultIndex, property: string): readonly Candidate[] {
	const facet = findFacetOfProperty(index.vocabulary, property);
	if (facet !== undefined) return termsOf(facet);
	return index.typeSources.properties.some((one) => one.toLowerCase() === property.toLowerCase()) ? typesOf(index) : [];
}

/** A name that says all there is to say. */
export function plain(name: string): Candidate {
	return { name, detail: undefined, also: [], isText: true };
}

function termsOf(facet: Facet): readonly Candidate[] {
	return facet.terms.map(({ name, label, formerly }) => ({
		...plain(name),
		detail: formerly.length === 0 ? label : say('formerly', { label, names: formerly }),
		also: [label, ...formerly],
	}));
}

function typesOf(index: VaultIndex): readonly Candidate[] {
	const defined = [...index.types.names.values()];
	const used = [...index.typeKeys()].filter((key) => key !== untyped && !index.types.names.has(key));
	return [...defined, ...used].sort(compareText).map(plain);
}

function others(names: readonly string[], known: readonly string[]): readonly string[] {
	const taken = new Set(known.map((name) => name.toLowerCase()));
	return names.filter((name) => !taken.has(name.toLowerCase()));
}
