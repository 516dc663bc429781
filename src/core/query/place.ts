import type { VaultIndex } from '../index/vault-index';
import type { Note } from '../note/note';
import { findProperty, itemsOf, propertiesOf } from '../note/properties';
import { folderMatcher, isFolderPattern, isInAny } from '../settings/folder-pattern';
import { subtypesOf, typeKeyOf } from '../vocabulary/type-tree';
import { isPublished } from './published';
import type { ListQuery } from './resolve';
import { matchesOf } from './row';

/** Where a query looks. */
type Places = Pick<ListQuery, 'from' | 'exclude' | 'host'>;

/** Excluded folders that a query names in `from`, which lists them after all. */
export function liftedFolders(index: VaultIndex, query: Pick<Places, 'from'>): readonly string[] {
	return query.from.filter((folder) => index.isExcluded(`${folder}/x.md`));
}

/** The type keys a query lists; undefined when it lists all. */
export function wantedTypes(index: VaultIndex, query: ListQuery): ReadonlySet<string> | undefined {
	if (query.types.length === 0) return undefined;
	const keys = query.types.map((type) => (query.subtypes ? [...subtypesOf(index.types, type)] : [typeKeyOf(type)]));
	return new Set(keys.flat());
}

/** Whether a note is of one of the types; of any, when undefined. */
export function isOfType(index: VaultIndex, note: Note, types: ReadonlySet<string> | undefined): boolean {
	return types === undefined || index.typeKeysOf(note).some((type) => types.has(type));
}

/** Whether a query asks for a note, by where it lies, be it left out of lists or not. */
export function isWhereAsked(query: Places, { path }: Note): boolean {
	if (path === query.host) return false;
	if (query.from.length > 0 && !isInAny(path, query.from)) return false;
	return !query.exclude.includes(path) && !isInAny(path, query.exclude);
}

/** Whether a query looks at a note, by where it lies. */
export function isInPlace(index: VaultIndex, query: Places, note: Note): boolean {
	const { path } = note;
	if (!isWhereAsked(query, note)) return false;
	return !index.isExcluded(path) || isInAny(path, liftedFolders(index, query));
}

/** Whether a note is in a folder, or in one that a pattern stands for; of a pattern for notes themselves that is not asked. */
export function holdsNotes(index: VaultIndex, folder: string): boolean {
	if (!isFolderPattern(folder)) return index.countIn(folder) > 0;
	return /\.md$/i.test(folder) || [...index.folders()].some(folderMatcher(folder));
}

/** Whether a note says what a query asks for besides its first facet: the other facets, and `where`. */
export function saysTheRest(query: ListQuery, note: Note): boolean {
	if (!query.filters.slice(1).every((filter) => matchesOf(note, filter).length > 0)) return false;
	if (query.publishedBy !== undefined && !isPublished(note, query.publishedBy)) return false;
	return query.where.every(({ property, values }) => {
		const said = itemsOf(findProperty(propertiesOf(note), property)?.value).map(({ text }) =>
			text.trim().toLowerCase(),
		);
		if (values.length === 0) return said.length === 0;
		return values.some((value) => said.includes(value.toLowerCase()));
	});
}
