import { valueKeysOf } from '../index/keys';
import type { VaultIndex } from '../index/vault-index';
import type { Address } from '../note/address';
import type { Note } from '../note/note';
import type { PropertyItem } from '../note/properties';
import { isTemplate } from '../note/template';
import type { Definition, Facet, Match, Term, Vocabulary } from '../vocabulary/facet';
import { dropNoun, keyOf } from '../vocabulary/key';
import { matchKey, matchValue, remarkIn } from '../vocabulary/match';
import { propertyItemsOf } from '../vocabulary/said';

/** A value that a note says for a facet, where it stands and what it says. */
export interface FacetValue {
	readonly facet: Facet;
	/** The property's key as the note spells it. */
	readonly key: string;
	readonly item: PropertyItem;
	readonly at: Extract<Address, { kind: 'value' }>;
	/** Best first; empty when it is no term. */
	readonly matches: readonly Match[];
	/** It is a list in a list, which is what YAML makes of a link without quotes. */
	readonly isNested: boolean;
}

/**
 * The values a note says for the facets that are in force. Template expressions, which are not values yet, are
 * left out.
 */
export function facetValuesOf(note: Note, vocabulary: Vocabulary): readonly FacetValue[] {
	const values: FacetValue[] = [];
	if (note.frontmatter.state !== 'read') return values;
	for (const facet of vocabulary.facets) {
		if (facet.terms.length === 0) continue;
		for (const item of propertyItemsOf(note, facet)) {
			if (isTemplate(item.text)) continue;
			const { key, value } = item;
			values.push({
				facet,
				key,
				item,
				at: addressOf(key, item),
				matches: item.isMap ? [] : matchValue(facet, item.text),
				isNested: isNested(value, item),
			});
		}
	}
	return values;
}

/** Where an item of a property stands: the item of a list, or one of the texts between the commas of a scalar. */
export function addressOf(key: string, { index, text, isPart }: PropertyItem): FacetValue['at'] {
	return isPart ? { kind: 'value', key, index, part: text } : { kind: 'value', key, index };
}

/** Whether a note says a term of a facet that no note defines. */
export function saysUndefinedTerm(note: Note, facet: Facet): boolean {
	if (facet.terms.every(({ definitions }) => definitions.length > 0)) return false;
	return valueKeysOf(note, facet).some((key) => matchKey(facet, key)[0]?.term.definitions.length === 0);
}

/**
 * The parts of an item which is several: one that is indented further than the item above it goes on with that.
 * Undefined for all other items.
 */
export function partsOfItem({ text, index, isMap }: PropertyItem): readonly string[] | undefined {
	const parts = index === null || isMap || isTemplate(text) ? [] : text.split(' - ').map((part) => part.trim());
	return parts.length > 1 ? parts : undefined;
}

/** Whether an item of a property's value is a list in a list: `phase: [[iteration]]`, where quotes are missing. */
export function isNested(value: unknown, { index, isMap }: PropertyItem): boolean {
	return index !== null && !isMap && Array.isArray(value) && Array.isArray(value[index]);
}

/**
 * The values that say a term which another value of the note says too, and can go: not the one that spells the term
 * as its name is, else not the first. Former names are left out; they are brought up to date first.
 */
export function findDuplicates(values: readonly FacetValue[]): ReadonlySet<FacetValue> {
	const kept = new Map<Term, FacetValue>();
	const duplicates = new Set<FacetValue>();
	for (const value of values) {
		const [match] = value.matches;
		if (match === undefined || match.kind === 'former') continue;
		// What is remarked on a term would go with it.
		if (remarkIn(value.facet, value.item.text) !== '') continue;
		const first = kept.get(match.term);
		const isBetter = first?.item.text !== match.term.name && value.item.text === match.term.name;
		if (first === undefined || isBetter) kept.set(match.term, value);
		if (first !== undefined) duplicates.add(isBetter ? first : value);
	}
	return duplicates;
}

/**
 * The term a tag stands for, when it is a phase tag: the nested form (`phase/iteration`) always, the plain form when
 * its tag page is a definition or nobody's. The plain form belongs to a concept when another note is its tag page.
 */
export function findTaggedTerm(index: VaultIndex, facet: Facet, tag: string): Match | undefined {
	const key = keyOf(tag.replace(/^#/, ''));
	const [parent, ...rest] = key.split('/');
	if (rest.length > 0) {
		const isOfFacet = [...facet.properties, facet.definitionTag].some((name) => parent === keyOf(name));
		return isOfFacet ? matchKey(facet, dropNoun(rest.join('/'), facet.noun))[0] : undefined;
	}
	return isOwnedByConcept(index, facet, key) ? undefined : matchKey(facet, key)[0];
}

/** Whether a note that is no definition of the facet is the tag page of a tag. */
export function isOwnedByConcept(index: VaultIndex, facet: Facet, key: string): boolean {
	const isDefinition = (note: Note): boolean => isDefinitionOf(index.vocabulary, facet, note.path);
	for (const note of index.aliasClaims(key)) if (!isDefinition(note)) return true;
	for (const note of index.notesNamed(key)) {
		if (!isDefinition(note) && index.isTagPageFolder(note.path)) return true;
	}
	return false;
}

/** Whether the note at a path defines a term of the facet. */
export function isDefinitionOf(vocabulary: Vocabulary, facet: Facet, path: string): boolean {
	return vocabulary.definitions.get(path)?.some((defined) => defined.facet === facet) ?? false;
}

/** The definitions of a facet, each with its term, in the order of the terms. */
export function definitionsOf(facet: Facet): readonly (Definition & { readonly term: Term })[] {
	return facet.terms.flatMap((term) => term.definitions.map((definition) => ({ ...definition, term })));
}
