import { basenameOf } from '../note/path';
import type { Note } from '../note/note';
import { findProperty, namesOf, recoveredPropertiesOf } from '../note/properties';
import { compareText } from '../words';
import { keyOf, findLinkTarget } from './key';

/** The types of a vault, as its type notes define them, keyed without regard to case. */
export interface TypeTree {
	/** Types with a note of their own: key to name as spelled in the file name. */
	readonly names: ReadonlyMap<string, string>;
	/** Direct parents by key. */
	readonly parents: ReadonlyMap<string, readonly string[]>;
	/** By the key of a type, the keys of those that extend it directly. */
	readonly children: ReadonlyMap<string, readonly string[]>;
	/** The fields that type notes declare, by key. */
	readonly fields: ReadonlyMap<string, DeclaredFields>;
}

/** What a type note of Metadata Menu says of the properties of its notes, in small letters. */
export interface DeclaredFields {
	readonly own: readonly string[];
	/** Fields of the types it extends that it does not take over. */
	readonly excludes: readonly string[];
}

/** The key of a type value: `Practice`, `#practice` and `[[types/practice]]` are one type. */
export function typeKeyOf(text: string): string {
	const link = findLinkTarget(text.trim());
	const name = link === undefined ? text.replace(/^\s*#/, '') : link.slice(link.lastIndexOf('/') + 1);
	return keyOf(name);
}

/**
 * Builds the tree from the notes in the type folder; a type's name is its note's file name. Two notes of one type, in
 * subfolders, both say what it extends.
 */
export function buildTypeTree(typeNotes: Iterable<Note>): TypeTree {
	const names = new Map<string, string>();
	const parents = new Map<string, readonly string[]>();
	const children = new Map<string, string[]>();
	const fields = new Map<string, DeclaredFields>();
	for (const note of [...typeNotes].sort((left, right) => compareText(left.path, right.path))) {
		const name = basenameOf(note.path);
		const key = typeKeyOf(name);
		if (!names.has(key)) names.set(key, name);
		const above = parentTypesOf(note);
		parents.set(key, [...(parents.get(key) ?? []), ...above]);
		for (const parent of above) {
			const known = children.get(parent);
			if (known === undefined) children.set(parent, [key]);
			else known.push(key);
		}
		const { own, excludes } = fieldsIn(note);
		const before = fields.get(key);
		fields.set(key, { own: [...(before?.own ?? []), ...own], excludes: [...(before?.excludes ?? []), ...excludes] });
	}
	return { names, parents, children, fields };
}

/** The keys of the types that a type note extends. */
export function parentTypesOf(note: Note): readonly string[] {
	return namesOf(recoveredPropertiesOf(note), 'extends').map(({ text }) => typeKeyOf(text));
}

/** The keys of a type and of all types that extend it, at any depth. A cycle of `extends` ends where it began. */
export function subtypesOf(tree: TypeTree, type: string): ReadonlySet<string> {
	const found = new Set([typeKeyOf(type)]);
	// What is found on the way is gone through too.
	for (const key of found) for (const child of tree.children.get(key) ?? []) found.add(child);
	return found;
}

/** The keys of a type and of all types that it extends, at any depth, the nearest first. */
export function supertypesOf(tree: TypeTree, type: string): ReadonlySet<string> {
	const found = new Set([typeKeyOf(type)]);
	for (const key of found) for (const parent of tree.parents.get(key) ?? []) found.add(parent);
	return found;
}

/** The fields that a type note declares. Those inside a field that is an object (`path` names it) are no properties of the note. */
export function fieldsIn(note: Note): DeclaredFields {
	const properties = recoveredPropertiesOf(note);
	const fields: unknown = findProperty(properties, 'fields')?.value;
	const own = (Array.isArray(fields) ? fields : []).flatMap((field: unknown): readonly string[] => {
		if (typeof field !== 'object' || field === null || !('name' in field) || typeof field.name !== 'string') return [];
		const isInside = 'path' in field && typeof field.path === 'string' && field.path !== '';
		return isInside ? [] : [field.name.trim().toLowerCase()];
	});
	return { own, excludes: namesOf(properties, 'excludes').map(({ text }) => text.trim().toLowerCase()) };
}

/** The fields that notes of a type have: those that its note declares, and those it takes over from what it extends. */
export function fieldsOfType(tree: TypeTree, type: string): ReadonlySet<string> {
	const found = new Set<string>();
	const excludedAt = new Map<string, ReadonlySet<string>>([[typeKeyOf(type), new Set()]]);
	for (const [key, excluded] of excludedAt) {
		const { own = [], excludes = [] } = tree.fields.get(key) ?? {};
		for (const field of own) if (!excluded.has(field)) found.add(field);
		const above = excludes.length === 0 ? excluded : new Set([...excluded, ...excludes]);
		for (const parent of tree.parents.get(key) ?? []) if (!excludedAt.has(parent)) excludedAt.set(parent, above);
	}
	return found;
}
