import type { VaultIndex } from '../index/vault-index';
import type { Note } from '../note/note';
import { isSpoilt } from '../note/properties';
import { isInAny } from '../settings/folder-pattern';
import { matchValue } from '../vocabulary/match';
import { matchFolder, saidItemsOf } from '../vocabulary/said';
import { groupRows, type RowGroup } from './group';
import { isInPlace, isOfType, liftedFolders, saysTheRest, wantedTypes } from './place';
import type { FacetFilter, ListQuery } from './resolve';
import { isNamed, KeptRows, matchesOf, type Row } from './row';
import {
	findNearMisses,
	findUnknownTypes,
	findUnreadable,
	isTypeKnowledgeAffected,
	type LeftOutNote,
	type NearMiss,
	type UnknownType,
} from './shortfall';
import { findPassedOver, mayPassOver, type PassedOver } from './passed-over';
import { sortRows } from './sort';

/** The answer to a query. */
export interface List {
	readonly rows: readonly Row[];
	/** The rows in groups; one group without a name where none were asked for. */
	readonly groups: readonly RowGroup[];
	/** How many notes there are before `limit`. */
	readonly total: number;
	readonly nearMisses: readonly NearMiss[];
	/** Notes that would be listed if their properties could be read. */
	readonly unreadable: readonly LeftOutNote[];
	/** Notes that would be listed if they lay elsewhere, or said it otherwise. */
	readonly passedOver: readonly PassedOver[];
	/** Types asked for that the vault does not know. */
	readonly unknownTypes: readonly UnknownType[];
}

/**
 * Answers a query. Costs what the answer costs: no note that is not of the term is looked at.
 *
 * @param kept The rows of the same list as it was answered before.
 */
export function runQuery(index: VaultIndex, query: ListQuery, kept = new KeptRows()): List {
	const [first] = query.filters;
	const types = wantedTypes(index, query);
	const notes = notesOf(index, query);
	const rows = sortRows(kept.rowsOf(index, notes, first), query.sort, index.vocabulary.facets);
	const limited = query.limit === undefined ? rows : rows.slice(0, query.limit);
	return {
		rows: limited,
		groups: groupRows(index, query, limited),
		total: rows.length,
		nearMisses: findNearMisses(index, query, types),
		unreadable: findUnreadable(index, query, types),
		passedOver: findPassedOver(index, query, notes),
		unknownTypes: findUnknownTypes(index, query),
	};
}

/** The notes of a list before `limit`, in no order that means anything. */
export function notesOf(index: VaultIndex, query: ListQuery): readonly Note[] {
	const candidates = candidatesOf(index, query, wantedTypes(index, query));
	return [...candidates].filter((note) => isInPlace(index, query, note) && saysTheRest(query, note));
}

/** Whether a change of one note can change the answer to a query: it was in it, or would be now. */
export function isAffected(index: VaultIndex, query: ListQuery, notes: readonly (Note | undefined)[]): boolean {
	if (isTypeKnowledgeAffected(index, query, notes)) return true;
	return notes.some((note) => {
		if (note === undefined) return false;
		if (mayPassOver(index, query, note)) return true;
		const mayBeListed = isSpoilt(note) || query.filters.every((filter) => mayMean(note, filter));
		if (!mayBeListed || !isInPlace(index, query, note)) return false;
		return isSpoilt(note) || isOfType(index, note, wantedTypes(index, query));
	});
}

/** Whether a note says what a filter asks for, or something that is no term and may be meant for it. */
function mayMean(note: Note, { facet, terms }: FacetFilter): boolean {
	return saidItemsOf(note, facet).some(({ text }) => {
		const matches = matchValue(facet, text);
		return matches.length === 0 || matches.some(({ term }) => isNamed(terms, term));
	});
}

function candidatesOf(index: VaultIndex, query: ListQuery, types: ReadonlySet<string> | undefined): Iterable<Note> {
	const folders = liftedFolders(index, query);
	const [first] = query.filters;
	const listed = first === undefined ? index.notesOfTypes(types ?? index.typeKeys()) : notesSaying(index, first, types);
	if (folders.length === 0) return listed;
	const found = new Set(listed);
	for (const note of index.notes()) {
		const isWanted = isInAny(note.path, folders) && isOfType(index, note, types);
		if (isWanted && query.filters.every((filter) => matchesOf(note, filter).length > 0)) found.add(note);
	}
	return found;
}

/** The notes that say one of the terms, in so many words or by their folders. */
function notesSaying(index: VaultIndex, filter: FacetFilter, types: ReadonlySet<string> | undefined): Iterable<Note> {
	const { facet, terms } = filter;
	const written = index.notesOfTerms(facet, terms, types);
	if (!facet.from.includes('folder')) return written;
	const names = [...index.folderNames(facet.id)].filter((name) =>
		matchFolder(facet, name).some(({ term }) => isNamed(terms, term)),
	);
	// A folder in another may say another term.
	const lying = [...index.notesInFolders(facet.id, names, types)].filter((note) => matchesOf(note, filter).length > 0);
	return new Set([...written, ...lying]);
}
