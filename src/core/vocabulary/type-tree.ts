import { basenameOf } from '../note/path';
import type { Note } from '../note/note';
import { namesOf, recoveredPropertiesOf } from '../note/properties';
import { compareText } from '../words';
import { keyOf, findLinkTarget } from './key';

/** The types of a vault, as its type notes define them, keyed without regard to case. */
export interface TypeTree {
	/** Types with a note of their own: key to name as spelled in the file name. */
	readonly names: ReadonlyMap<string, string>;
	/** By the key of a type, the keys of those that extend it directly. */
	readonly children: ReadonlyMap<string, readonly string[]>;
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
	const children = new Map<string, string[]>();
	for (const note of [...typeNotes].sort((left, right) => compareText(left.path, right.path))) {
		const name = basenameOf(note.path);
		const key = typeKeyOf(name);
		if (!names.has(key)) names.set(key, name);
		for (const parent of parentTypesOf(note)) {
			const known = children.get(parent);
			if (known === undefined) children.set(parent, [key]);
			else known.push(key);
		}
	}
	return { names, children };
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
