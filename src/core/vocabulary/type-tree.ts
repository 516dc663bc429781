import { basenameOf } from '../note/path';
import type { Note } from '../note/note';
import { namesOf, recoveredPropertiesOf } from '../note/properties';
import { compareText } from '../words';
import { keyOf, findLinkTarget } from './key';

/** The types of a vault, as its type notes define them, keyed without regard to case. */
export interface TypeTree {
	/** Types with a note of their own: key to name as spelled in the file name. */
	readonly names: ReadonlyMap<string, string>;
	/** Direct parents by key. */
	readonly parents: ReadonlyMap<string, readonly string[]>;
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
	for (const note of [...typeNotes].sort((left, right) => compareText(left.path, right.path))) {
		const name = basenameOf(note.path);
		const key = typeKeyOf(name);
		if (!names.has(key)) names.set(key, name);
		parents.set(key, [...(parents.get(key) ?? []), ...parentTypesOf(note)]);
	}
	return { names, parents };
}

/** The keys of the types that a type note extends. */
export function parentTypesOf(note: Note): readonly string[] {
	return namesOf(recoveredPropertiesOf(note), 'extends').map(({ text }) => typeKeyOf(text));
}

/** The keys of a type and of all types that extend it, at any depth. A cycle of `extends` ends where it began. */
export function subtypesOf(tree: TypeTree, type: string): ReadonlySet<string> {
	const found = new Set([typeKeyOf(type)]);
	for (let before = 0; found.size > before;) {
		before = found.size;
		for (const [key, parents] of tree.parents) {
			if (parents.some((parent) => found.has(parent))) found.add(key);
		}
	}
	return found;
}
