import { saysAny, type TypeUsage, type VaultIndex } from '../index/vault-index';
import type { Note } from '../note/note';
import type { Facet } from '../vocabulary/facet';
import { mainOf } from '../vocabulary/noun';
import { untyped } from '../vocabulary/note-types';
import { fewestForMajority } from '../vocabulary/usage';
import { fieldsOfType, subtypesOf, supertypesOf, typeKeyOf } from '../vocabulary/type-tree';

/** Why notes of a type are expected to say a facet. */
export type Expectation =
	| { readonly kind: 'set' }
	/** Its type note, or one of a type that it extends, declares the property. */
	| { readonly kind: 'declared' }
	/** Most notes of a type say it: its own, or one that it extends. */
	| { readonly kind: 'usual'; readonly type: string; readonly usage: TypeUsage };

/**
 * Finds why notes of a type are expected to say a facet: settings name the type, for the main facet; its type notes
 * declare a property of it; where they declare none at all, most notes of the type say it.
 */
export function findExpectation(index: VaultIndex, facet: Facet, type: string): Expectation | undefined {
	const key = typeKeyOf(type);
	const supertypes = supertypesOf(index.types, key);
	const isMain = mainOf(index.vocabulary.facets) === facet;
	if (isMain && index.settings.phasedTypes.some((phased) => supertypes.has(typeKeyOf(phased)))) return { kind: 'set' };
	const fields = fieldsOfType(index.types, key);
	if (facet.properties.some((property) => fields.has(property.toLowerCase()))) return { kind: 'declared' };
	if (fields.size > 0) return undefined;
	for (const supertype of supertypes) {
		const usage = index.typeUsage(facet, supertype);
		if (isUsual(usage)) return { kind: 'usual', type: supertype, usage };
	}
	return undefined;
}

/**
 * The notes that may be expected to say something else now that one note changed: where a type, of which most say a
 * facet or did, has more or fewer notes that say it, those that do not.
 */
export function findNewlyExpected(
	index: VaultIndex,
	before: Note | undefined,
	after: Note | undefined,
): ReadonlySet<Note> {
	const found = new Set<Note>();
	const changed = new Set([before, after].flatMap((note) => (note === undefined ? [] : index.typeKeysOf(note))));
	changed.delete(untyped);
	const types = new Set([...changed].flatMap((key) => [...supertypesOf(index.types, key)]));
	for (const facet of index.vocabulary.facets) {
		if (countedFor(index, before, facet) === countedFor(index, after, facet)) continue;
		for (const type of types) {
			const family = subtypesOf(index.types, type);
			const usage = index.typeUsage(facet, type);
			// One note makes a difference of one.
			if (!isUsual({ all: usage.all - 1, saying: usage.saying + 1 })) continue;
			for (const note of index.notesOfTypes(family)) if (!saysAny(note, facet)) found.add(note);
		}
	}
	return found;
}

/** More than half, and not by chance. */
function isUsual({ all, saying }: TypeUsage): boolean {
	return saying >= fewestForMajority && saying * 2 > all;
}

/** What a note adds to the counts of its types, as a text to compare. */
function countedFor(index: VaultIndex, note: Note | undefined, facet: Facet): string {
	if (note === undefined || index.isExcluded(note.path)) return '';
	return [saysAny(note, facet), ...index.typeKeysOf(note)].join('\n');
}
