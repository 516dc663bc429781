import type { Note, Properties } from '../note/note';
import { namesOf, propertiesOf, textsOf } from '../note/properties';
import { wordsIn } from './broken-value';
import { findLinkTarget } from './key';
import { singularOf } from './singular';
import { typeKeyOf } from './type-tree';

/** Where notes say their types. */
export interface TypeSources {
	/** Properties, `type` first. */
	readonly properties: readonly string[];
	/** Tags that are named like a type. */
	readonly hasTags: boolean;
	/** Folders, with the type of their notes. */
	readonly folders: readonly { readonly holds: (path: string) => boolean; readonly type: string }[];
}

/** One type that a note says. */
export interface SaidType {
	/** As the note has it. */
	readonly text: string;
	/** The keys of the type it may be: a link to a page for many, `[[Patterns]]`, may mean the one. */
	readonly keys: readonly string[];
	/** It is a tag, which says a type only where there is one of that name. */
	readonly isTag: boolean;
}

/** The types that the code blocks are named after, which are types though no note defines them. */
export const usualTypes: readonly string[] = ['pattern', 'primitive'];

/** The type key of notes that say no type. */
export const untyped = '';

const ofNoType: readonly string[] = [untyped];

/** The types that a note says, in its properties, its tags and by its folder, as far as these count. */
export function saidTypesOf(
	note: Note,
	sources: TypeSources,
	properties: Properties = propertiesOf(note),
): readonly SaidType[] {
	const said = sources.properties.flatMap((name) =>
		namesOf(properties, name).map(({ text }) => ({ text: text.trim(), keys: keysOf(text), isTag: false })),
	);
	if (sources.hasTags) {
		const tags = [...textsOf(properties, 'tags'), ...note.bodyTags].map((tag) => tag.replace(/^#/, ''));
		for (const tag of new Set(tags)) said.push({ text: tag, keys: [typeKeyOf(tag)], isTag: true });
	}
	for (const { holds, type } of sources.folders)
		if (holds(note.path)) said.push({ text: type, keys: [typeKeyOf(type)], isTag: false });
	return said;
}

function keysOf(text: string): readonly string[] {
	const key = typeKeyOf(text);
	const single = findLinkTarget(text.trim()) === undefined ? key : singularOf(key);
	return single === key ? [key] : [key, single];
}

/** The keys of the types a note says, tags among them whatever they are; `untyped` alone when it says none. */
export function typeKeysOf(note: Note, sources: TypeSources): readonly string[] {
	const said = saidTypesOf(note, sources);
	if (said.length === 0) return ofNoType;
	const keys = said.flatMap((type) => type.keys).filter((key) => key !== '');
	const isUntyped = said.every(({ isTag }) => isTag);
	return keys.length === 0 ? ofNoType : [...new Set(isUntyped ? [...keys, untyped] : keys)];
}

/** The types that properties may name of which something cannot be read: as a value, or as a word of one; `untyped` alone when they name none. */
export function mayBeTypesOf(note: Note, sources: TypeSources, properties: Properties): ReadonlySet<string> {
	const said = saidTypesOf(note, sources, properties);
	const keys = said.flatMap(({ text, keys }) => [...keys, ...wordsIn(text).map(typeKeyOf)]);
	return new Set(keys.length === 0 ? ofNoType : keys);
}
