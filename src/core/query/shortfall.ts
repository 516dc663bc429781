import type { VaultIndex } from '../index/vault-index';
import type { Note } from '../note/note';
import { recoveredPropertiesOf } from '../note/properties';
import { isUnread } from '../note/unread';
import { valueKeyOf } from '../vocabulary/key';
import { findMeantTerm, matchKey, matchValue } from '../vocabulary/match';
import { saidTypesOf, untyped } from '../vocabulary/note-types';
import { writtenItemsOf } from '../vocabulary/said';
import { typeKeyOf } from '../vocabulary/type-tree';
import { compareText, findNearest } from '../words';
import { isInPlace, saysTheRest } from './place';
import type { ListQuery } from './resolve';
import { isNamed } from './row';

/** Values that are no term, though the list's term was most likely meant. */
export interface NearMiss {
	readonly value: string;
	readonly term: string;
	readonly paths: readonly string[];
}

/** A type that no note has and no type note defines. */
export interface UnknownType {
	readonly type: string;
	/** The nearest that there is. */
	readonly nearest: string | undefined;
}

/** Looks for values that are no term and most likely mean one the query asks for. */
export function findNearMisses(
	index: VaultIndex,
	query: ListQuery,
	types: ReadonlySet<string> | undefined,
): readonly NearMiss[] {
	const [filter] = query.filters;
	if (filter === undefined) return [];
	const { facet, terms } = filter;
	const misses: NearMiss[] = [];
	for (const key of index.valueKeys(facet.id)) {
		if (matchKey(facet, key).length > 0) continue;
		const meant = findMeantTerm(facet, key);
		if (meant === undefined || !isNamed(terms, meant)) continue;
		const notes = [...index.notesSaying(facet.id, [key], types)]
			.filter((note) => isInPlace(index, query, note) && saysTheRest(query, note))
			.sort((left, right) => compareText(left.path, right.path));
		const [note] = notes;
		if (note === undefined) continue;
		const value = writtenItemsOf(note, facet).find(({ text }) => valueKeyOf(text, facet.noun) === key);
		misses.push({ value: value?.text.trim() ?? key, term: meant.name, paths: notes.map(({ path }) => path) });
	}
	return misses.sort((left, right) => compareText(left.value, right.value));
}

/**
 * Whether a change of notes can have made a type known or unknown that a query asks for. A type is known by its note,
 * which is the vocabulary's affair, or by any note of it, wherever and of whatever phase that is.
 */
export function isTypeKnowledgeAffected(
	index: VaultIndex,
	query: ListQuery,
	notes: readonly (Note | undefined)[],
): boolean {
	const asked = new Set(query.types.map(typeKeyOf).filter((type) => !index.types.names.has(type)));
	if (asked.size === 0) return false;
	const isAnyUnknown = findUnknownTypes(index, query).length > 0;
	return notes.some((note) => {
		if (note === undefined || index.isExcluded(note.path)) return false;
		return index
			.typeKeysOf(note)
			.some((type) => (asked.has(type) || isAnyUnknown) && index.notesOfTypes([type]).size <= 1);
	});
}

/** The paths of notes that the query would list if their frontmatter could be read, or may list where nothing of a note can. */
export function findUnreadable(
	index: VaultIndex,
	query: ListQuery,
	types: ReadonlySet<string> | undefined,
): readonly string[] {
	const paths: string[] = [];
	for (const note of index.brokenNotes()) {
		if (!isInPlace(index, query, note)) continue;
		if (isUnread(note)) {
			paths.push(note.path);
			continue;
		}
		const recovered = recoveredPropertiesOf(note);
		const typeKeys = saidTypesOf(note, index.typeSources, recovered).flatMap(({ keys }) => keys);
		if (types !== undefined && !typeKeys.some((type) => types.has(type))) continue;
		const isWanted = query.filters.every(({ facet, terms }) =>
			writtenItemsOf(note, facet, recovered).some(({ text }) =>
				matchValue(facet, text).some(({ term }) => isNamed(terms, term)),
			),
		);
		if (isWanted) paths.push(note.path);
	}
	return paths.sort();
}

/** The types a query asks for that the vault does not know. */
export function findUnknownTypes(index: VaultIndex, query: ListQuery): readonly UnknownType[] {
	const known = new Set([...index.types.names.keys(), ...index.typeKeys()].filter((key) => key !== untyped).sort());
	return query.types
		.filter((type) => !known.has(typeKeyOf(type)))
		.map((type) => ({ type, nearest: findNearest(typeKeyOf(type), known) }));
}
