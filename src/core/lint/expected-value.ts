import { saysAny, type TypeUsage, type VaultIndex } from '../index/vault-index';
import { typeKeysOf, untyped } from '../index/keys';
import type { Note } from '../note/note';
import { fewestForMajority } from '../vocabulary/usage';
import { fieldsOfType, subtypesOf, supertypesOf, typeKeyOf } from '../vocabulary/type-tree';

/** Why notes of a type are expected to say a facet's property. */
export type Expectation =
	| { readonly kind: 'set' }
	/** Its type note, or one of a type that it extends, declares the property. */
	| { readonly kind: 'declared' }
	/** Most notes of a type say it: its own, or one that it extends. */
	| { readonly kind: 'usual'; readonly type: string; readonly usage: TypeUsage };

/**
 * Finds why notes of a type are expected to say a property: settings name the type, for the first facet; its type notes declare the field;
 * where they declare none at all, most notes of the type say it.
 */
export function findExpectation(index: VaultIndex, property: string, type: string): Expectation | undefined {
	const key = typeKeyOf(type);
	const supertypes = supertypesOf(index.types, key);
	const isMain = index.vocabulary.facets[0]?.property === property;
	if (isMain && index.settings.phasedTypes.some((phased) => supertypes.has(typeKeyOf(phased)))) return { kind: 'set' };
	const fields = fieldsOfType(index.types, key);
	if (fields.has(property.toLowerCase())) return { kind: 'declared' };
	if (fields.size > 0) return undefined;
	for (const supertype of supertypes) {
		const usage = index.typeUsage(property, supertype);
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
	const changed = new Set([before, after].flatMap((note) => (note === undefined ? [] : typeKeysOf(note))));
	changed.delete(untyped);
	const types = new Set([...changed].flatMap((key) => [...supertypesOf(index.types, key)]));
	for (const { property } of index.vocabulary.facets) {
		if (countedFor(index, before, property) === countedFor(index, after, property)) continue;
		for (const type of types) {
			const family = subtypesOf(index.types, type);
			const usage = index.typeUsage(property, type);
			// One note makes a difference of one.
			if (!isUsual({ all: usage.all - 1, saying: usage.saying + 1 })) continue;
			for (const note of index.notesOfTypes(family)) if (!saysAny(note, property)) found.add(note);
		}
	}
	return found;
}

/** More than half, and not by chance. */
function isUsual({ all, saying }: TypeUsage): boolean {
	return saying >= fewestForMajority && saying * 2 > all;
}

/** What a note adds to the counts of its types, as a text to compare. */
function countedFor(index: VaultIndex, note: Note | undefined, property: string): string {
	if (note === undefined || index.isExcluded(note.path)) return '';
	return [saysAny(note, property), ...typeKeysOf(note)].join('\n');
}
