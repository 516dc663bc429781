import type { Note, Properties } from '../note/note';
import { filenameOf, folderOf, basenameOf } from '../note/path';
import { findProperty, namesOf, propertiesOf, textsOf, type PropertyItem } from '../note/properties';
import type { Facet, FacetReading, Match } from './facet';
import { keyOf } from './key';
import { matchValue } from './match';
import { splitValues } from './remark';
import { readTitle } from './title';

/** A value in a property of a facet. */
export interface KeyedItem extends PropertyItem {
	/** The property, as the note spells it. */
	readonly key: string;
	/** The whole value of that property. */
	readonly value: unknown;
}

const nothing: readonly PropertyItem[] = [];

/** The values in a property of a facet, where a remark behind a comma is part of its value. */
export function valuesIn(properties: Properties, name: string): readonly PropertyItem[] {
	return namesOf(properties, name, splitValues);
}

/** What a note says in the properties of a facet, in their order: what can be found fault with, and changed. */
export function propertyItemsOf(
	note: Note,
	{ properties: names, from, concerns }: FacetReading,
	properties: Properties = propertiesOf(note),
): readonly KeyedItem[] {
	if (!from.includes('property') || !concerns(note)) return [];
	return names.flatMap((name) => {
		const property = findProperty(properties, name);
		return property === undefined ? [] : valuesIn(properties, name).map((item) => ({ ...item, ...property }));
	});
}

/** The property of a facet that a note has, as it spells it: the first one that says something, else that is there, else the facet's. */
export function propertyKeyOf(facet: FacetReading, properties: Properties): string {
	const there = facet.properties.flatMap((name) => findProperty(properties, name) ?? []);
	const said = there.find(({ key }) => valuesIn(properties, key).length > 0);
	return (said ?? there[0])?.key ?? facet.property;
}

/** What a note says for a facet in so many words: in its properties, and in tags and inline fields where they count. */
export function writtenItemsOf(
	note: Note,
	facet: FacetReading,
	properties: Properties = propertiesOf(note),
): readonly PropertyItem[] {
	if (!facet.concerns(note)) return nothing;
	const { from, properties: names } = facet;
	const [only = facet.property, ...others] = names;
	// The way nearly all are read, many thousand times.
	if (from.length === 1 && from[0] === 'property' && others.length === 0) return valuesIn(properties, only);
	return from.flatMap((source): readonly PropertyItem[] => {
		switch (source) {
			case 'property':
				return names.flatMap((name) => valuesIn(properties, name));
			case 'nestedTags':
				return nestedTagsOf(note, facet, properties).map(itemOf);
			case 'inline':
				return names.flatMap((name) => note.inlineFields?.get(name.toLowerCase()) ?? []).map(itemOf);
			case 'folder':
				return nothing;
		}
	});
}

/** All that a note says for a facet, the folder it lies in included where that counts. */
export function saidItemsOf(note: Note, facet: Facet): readonly PropertyItem[] {
	const written = writtenItemsOf(note, facet);
	if (!facet.from.includes('folder') || !facet.concerns(note)) return written;
	const folder = folderNamesOf(note.path).find((name) => matchFolder(facet, name).length > 0);
	return folder === undefined ? written : [...written, itemOf(readTitle(folder, facet.noun).term)];
}

/** The names of the folders a note lies in, the nearest first; a folder note is about its folder, and lies in none of its name. */
export function folderNamesOf(path: string): readonly string[] {
	const names: string[] = [];
	for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) names.push(filenameOf(folder));
	return names[0]?.toLowerCase() === basenameOf(path).toLowerCase() ? names.slice(1) : names;
}

/** The terms that a folder is for: "02 Define", "Seedling". */
export function matchFolder(facet: Facet, name: string): readonly Match[] {
	return matchValue(facet, readTitle(name, facet.noun).term);
}

/** What nested tags of a facet say, as tags of their own: `#seedling` of `#stage/seedling`. */
export function nestedTagsOf(
	note: Note,
	{ properties: names, noun, definitionTag, id }: FacetReading,
	properties: Properties = propertiesOf(note),
): readonly string[] {
	const tags = [...textsOf(properties, 'tags').map((tag) => tag.replace(/^#/, '')), ...note.bodyTags];
	if (!tags.some((tag) => tag.includes('/'))) return [];
	return tags.flatMap((tag) => nestedValueOf(tag, { properties: names, noun, definitionTag, id }) ?? []);
}

/** What a tag says that is nested in one named like a facet: `#seedling` of `stage/seedling`. */
export function nestedValueOf(
	tag: string,
	{ properties, noun, definitionTag, id }: Pick<FacetReading, 'properties' | 'noun' | 'definitionTag' | 'id'>,
): string | undefined {
	const slash = tag.indexOf('/');
	if (slash < 1) return undefined;
	const parent = keyOf(tag.slice(0, slash));
	const isParent = [...properties, noun, definitionTag, id].some((name) => keyOf(name) === parent);
	return isParent ? `#${tag.slice(slash + 1)}` : undefined;
}

/** A way to say a term that does not count for a facet, with what a note says in it. */
export interface SaidElsewhere {
	readonly source: 'nestedTags' | 'inline' | 'map';
	readonly text: string;
}

/** What a note says for a facet in ways that do not count for it: nested tags, inline fields, a property within a property. */
export function saidElsewhereIn(note: Note, facet: FacetReading): readonly SaidElsewhere[] {
	const { from, properties: names, concerns } = facet;
	if (!concerns(note)) return [];
	const found: SaidElsewhere[] = [];
	if (!from.includes('nestedTags'))
		for (const text of nestedTagsOf(note, facet)) found.push({ source: 'nestedTags', text });
	if (!from.includes('inline') && note.inlineFields !== undefined)
		for (const name of names)
			for (const text of note.inlineFields.get(name.toLowerCase()) ?? []) found.push({ source: 'inline', text });
	for (const value of Object.values(propertiesOf(note))) {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
		const inner: Properties = Object.fromEntries(Object.entries(value));
		for (const name of names)
			for (const { text, isMap } of valuesIn(inner, name)) if (!isMap) found.push({ source: 'map', text });
	}
	return found;
}

/** What a note says for a facet that is limited to other types or folders than its own. */
export function saidOutside(note: Note, facet: FacetReading): readonly string[] {
	if (facet.concerns(note)) return [];
	const { from, noun } = facet;
	const folders = from.includes('folder') ? folderNamesOf(note.path).map((name) => readTitle(name, noun).term) : [];
	const written = writtenItemsOf(note, { ...facet, concerns: () => true }).filter(({ isMap }) => !isMap);
	return [...written.map(({ text }) => text), ...folders];
}

function itemOf(text: string): PropertyItem {
	return { text, index: null, isMap: false, isPart: false };
}
