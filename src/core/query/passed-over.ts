import type { VaultIndex } from '../index/vault-index';
import type { Note } from '../note/note';
import { hidingFolderOf } from '../settings/scope';
import type { Facet } from '../vocabulary/facet';
import { isPropertyOf, matchValue } from '../vocabulary/match';
import { saidElsewhereIn, saidItemsOf, saidOutside, type SaidElsewhere } from '../vocabulary/said';
import { compareText } from '../words';
import { isWhereAsked, saysTheRest, wantedTypes } from './place';
import type { ListQuery } from './resolve';
import { isNamed } from './row';

/** Notes that a list would have, did it look where they are or at what they say. */
export interface PassedOver {
	/**
	 * They lie in a folder that is left out by default, say the term in a way that does not count, or are none of those
	 * that the facet is limited to, nor of those of another with its property.
	 */
	readonly reason: 'folder' | 'limits' | SaidElsewhere['source'];
	/** The folder, as the vault spells it; `''` where it is not for that. */
	readonly folder: string;
	readonly paths: readonly string[];
}

/**
 * Finds what a list passes over: notes in `tools` and `drafts`, those that say its terms in a way that does not count, and
 * those that no facet is for.
 *
 * @param notes Those that it lists.
 */
export function findPassedOver(index: VaultIndex, query: ListQuery, notes: readonly Note[]): readonly PassedOver[] {
	const [filter] = query.filters;
	if (filter === undefined) return [];
	const { facet, terms } = filter;
	const types = wantedTypes(index, query);
	const { elsewhere, hidden, outside } = index.notesPassedOver(facet, terms, types);
	if (elsewhere.size === 0 && hidden.size === 0 && outside.size === 0) return [];
	const listed = new Set(notes);
	const isAsked = (note: Note): boolean => !listed.has(note) && isWhereAsked(query, note) && saysTheRest(query, note);
	const says = (text: string): boolean => matchValue(facet, text).some(({ term }) => isNamed(terms, term));
	return group([
		...[...hidden].filter(isAsked).map((note) => inFolder(index, note)),
		...[...elsewhere].filter(isAsked).map((note) => sayingElsewhere(note, facet, says)),
		...nobodys(index, facet, outside).filter(({ note }) => isAsked(note)),
	]);
}

/** The same for all terms of a facet and all types: notes that say a term in a way that does not count, and none in one that does. */
export function findPassedOverBy(index: VaultIndex, facet: Facet): readonly PassedOver[] {
	const { elsewhere, hidden, outside } = index.notesPassedOver(facet, facet.terms, undefined);
	const saysNone = (note: Note): boolean => saidItemsOf(note, facet).length === 0;
	return group([
		...[...hidden].map((note) => inFolder(index, note)),
		...[...elsewhere]
			.filter(saysNone)
			.map((note) => sayingElsewhere(note, facet, (text) => matchValue(facet, text).length > 0)),
		...nobodys(index, facet, outside),
	]);
}

/** The same for all facets; a note that none of several is for is told of once. */
export function findAllPassedOver(
	index: VaultIndex,
): readonly { readonly facet: Facet; readonly passed: PassedOver }[] {
	const told = new Set<string>();
	return index.vocabulary.facets.flatMap((facet) =>
		findPassedOverBy(index, facet).flatMap((passed) => {
			const paths = passed.reason === 'limits' ? passed.paths.filter((path) => !told.has(path)) : passed.paths;
			if (passed.reason === 'limits') for (const path of paths) told.add(path);
			return paths.length === 0 ? [] : [{ facet, passed: { ...passed, paths } }];
		}),
	);
}

type Passed = Omit<PassedOver, 'paths'> & { readonly note: Note };

function inFolder(index: VaultIndex, note: Note): Passed {
	return { note, reason: 'folder', folder: hidingFolderOf(index.scope, note.path) ?? '' };
}

function sayingElsewhere(note: Note, facet: Facet, isTerm: (text: string) => boolean): Passed {
	const said = saidElsewhereIn(note, facet).find(({ text }) => isTerm(text));
	return { note, reason: said?.source ?? 'nestedTags', folder: '' };
}

/** The notes outside a facet that no other facet with its property is for either: that one counts them, or finds fault with them. */
function nobodys(index: VaultIndex, facet: Facet, outside: Iterable<Note>): readonly Passed[] {
	const others = index.vocabulary.facets.filter(
		(other) =>
			other !== facet && other.terms.length > 0 && other.properties.some((property) => isPropertyOf(facet, property)),
	);
	return [...outside]
		.filter((note) => !others.some((other) => other.concerns(note)))
		.map((note) => ({ note, reason: 'limits', folder: '' }));
}

function group(passed: readonly Passed[]): readonly PassedOver[] {
	const groups = new Map<string, PassedOver & { readonly paths: string[] }>();
	for (const { note, reason, folder } of passed) {
		const key = `${reason} ${folder}`;
		const known = groups.get(key);
		if (known === undefined) groups.set(key, { reason, folder, paths: [note.path] });
		else known.paths.push(note.path);
	}
	for (const { paths } of groups.values()) paths.sort(compareText);
	return [...groups.values()];
}

/** Whether a list may pass a note over, so that what is said of it may change with the note. */
export function mayPassOver(index: VaultIndex, { filters: [filter] }: ListQuery, note: Note): boolean {
	if (filter === undefined) return false;
	const { facet, terms } = filter;
	const says = ({ text }: { readonly text: string }): boolean =>
		matchValue(facet, text).some(({ term }) => isNamed(terms, term));
	if (index.isExcluded(note.path))
		return hidingFolderOf(index.scope, note.path) !== undefined && saidItemsOf(note, facet).some(says);
	return saidElsewhereIn(note, facet).some(says) || saidOutside(note, facet).some((text) => says({ text }));
}
