import type { VaultIndex } from '../index/vault-index';
import type { Note } from '../note/note';
import { filenameOf } from '../note/path';
import { writeScalar } from '../note/yaml-text';
import { isFolderPattern, isInAny } from '../settings/folder-pattern';
import type { Vocabulary } from '../vocabulary/facet';
import { mainOf } from '../vocabulary/noun';
import { findNearest } from '../words';
import { holdsNotes } from './place';
import type { FacetFilter, ListQuery } from './resolve';
import { isAffected, notesOf } from './run';

/** Notes of the phase and the types of a list that its options leave out. */
export interface LeftOut {
	/** As they may stand in the block: `from: beds`. Several leave the notes out only together. */
	readonly options: readonly string[];
	readonly count: number;
}

/** A folder that a list looks in, in which no note is. */
export interface MissingFolder {
	readonly folder: string;
	/** The nearest that there is, in lower case: one with much the same path, else one of the same name. */
	readonly nearest: string | undefined;
}

/** An option that narrows a list. */
interface Narrowing {
	readonly option: string;
	readonly loosen: (query: ListQuery) => ListQuery;
}

/**
 * Counts what the options of a list leave out: for each option the notes there would be without it; where no single one
 * leaves anything out, for all of them together. Costs what these lists cost.
 */
export function findLeftOut(index: VaultIndex, query: ListQuery): readonly LeftOut[] {
	const narrowings = narrowingsOf(index, query);
	if (narrowings.length === 0) return [];
	const listed = new Set(notesOf(index, query));
	const countIn = (looser: ListQuery): number => notesOf(index, looser).filter((note) => !listed.has(note)).length;
	const alone = narrowings
		.map(({ option, loosen }) => ({ options: [option], count: countIn(loosen(query)) }))
		.filter(({ count }) => count > 0);
	if (alone.length > 0 || narrowings.length === 1) return alone;
	const count = countIn(loosenAll(query, narrowings));
	return count === 0 ? [] : [{ options: narrowings.map(({ option }) => option), count }];
}

/** What a list is about: its terms of the vault's first facet, else of the first that it names. Other facets narrow it. */
export function subjectOf(filters: readonly FacetFilter[], { facets }: Vocabulary): FacetFilter | undefined {
	const main = mainOf(facets);
	return filters.find(({ facet }) => facet.id === main?.id) ?? filters[0];
}

/** Finds the folders of `from` that are not there, or hold no note. */
export function findMissingFolders(index: VaultIndex, { from }: ListQuery): readonly MissingFolder[] {
	const missing = from.filter((folder) => !holdsNotes(index, folder));
	if (missing.length === 0) return [];
	const known = [...index.folders()].sort();
	return missing.map((folder) => {
		if (isFolderPattern(folder)) return { folder, nearest: undefined };
		const name = filenameOf(folder).toLowerCase();
		return { folder, nearest: findNearest(folder, known) ?? known.find((other) => filenameOf(other) === name) };
	});
}

/** Whether a change of one note can change what is left out, or which folders are missing. */
export function isNarrowingAffected(
	index: VaultIndex,
	query: ListQuery,
	notes: readonly (Note | undefined)[],
): boolean {
	const narrowings = narrowingsOf(index, query);
	if (narrowings.length === 0) return false;
	if (isFolderAffected(index, query, notes)) return true;
	const looser = [loosenAll(query, narrowings), ...narrowings.map(({ loosen }) => loosen(query))];
	return looser.some((one) => isAffected(index, one, notes));
}

function isFolderAffected(index: VaultIndex, { from }: ListQuery, notes: readonly (Note | undefined)[]): boolean {
	const isMoved = new Set(notes.map((note) => note?.path)).size > 1;
	if (!isMoved || from.length === 0) return false;
	// Any folder that comes or goes may be the nearest to one that is not there.
	if (from.some((folder) => !holdsNotes(index, folder))) return true;
	return notes.some((note) => note !== undefined && isInAny(note.path, from));
}

function loosenAll(query: ListQuery, narrowings: readonly Narrowing[]): ListQuery {
	return narrowings.reduce((looser, { loosen }) => loosen(looser), query);
}

/** The options that narrow a list: all but its types and what it is about. */
function narrowingsOf(
	index: VaultIndex,
	{ filters, from, exclude, where, publishedBy, subtypes, types }: ListQuery,
): readonly Narrowing[] {
	const subject = subjectOf(filters, index.vocabulary);
	const narrowings: Narrowing[] = [];
	for (const filter of filters) {
		if (filter === subject) continue;
		const option = `${filter.facet.id}: ${writeValues(filter.terms.map(({ name }) => name))}`;
		narrowings.push({
			option,
			loosen: (query) => ({ ...query, filters: query.filters.filter((other) => other !== filter) }),
		});
	}
	if (from.length > 0)
		narrowings.push({ option: `from: ${writeFolders(from)}`, loosen: (query) => ({ ...query, from: [] }) });
	if (exclude.length > 0)
		narrowings.push({ option: `exclude: ${writeFolders(exclude)}`, loosen: (query) => ({ ...query, exclude: [] }) });
	for (const condition of where) {
		const { property, values } = condition;
		const option = `where: { ${writeValue(property, true)}: ${values.length === 0 ? '' : `${writeValues(values, true)} `}}`;
		narrowings.push({
			option,
			loosen: (query) => ({ ...query, where: query.where.filter((other) => other !== condition) }),
		});
	}
	if (publishedBy !== undefined)
		narrowings.push({ option: 'published: true', loosen: (query) => ({ ...query, publishedBy: undefined }) });
	if (!subtypes && types.length > 0)
		narrowings.push({ option: 'subtypes: false', loosen: (query) => ({ ...query, subtypes: true }) });
	return narrowings;
}

function writeFolders(folders: readonly string[]): string {
	return writeValues(folders.map((folder) => (folder === '' ? '/' : folder)));
}

function writeValues(values: readonly string[], isInFlow = false): string {
	const [only] = values;
	if (values.length === 1 && only !== undefined) return writeValue(only, isInFlow);
	return `[${values.map((value) => writeValue(value, true)).join(', ')}]`;
}

/** Numbers and the like go without quotes: options take them for texts. */
function writeValue(value: string, isInFlow: boolean): string {
	return /^[\p{L}\p{N}._/-]+$/u.test(value) ? value : writeScalar(value, isInFlow);
}
