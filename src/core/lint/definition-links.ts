import type { VaultIndex } from '../index/vault-index';
import type { Note } from '../note/note';
import { basenameOf, filenameOf, folderOf, withoutEnding } from '../note/path';
import type { Definition, Facet, Term, Vocabulary } from '../vocabulary/facet';
import { dropNoun, keyOf, normalize } from '../vocabulary/key';

/** Where a link that leads nowhere should lead. */
export interface StaleLink {
	/** The definitions it may mean; one, unless a term is defined twice. */
	readonly definitions: readonly Definition[];
	readonly term: Term;
}

/**
 * Finds what a link to a definition means that is not there: the term by its file name, its name or a former one.
 * Undefined for links that lead somewhere, and for those that do not have the shape of a link to a definition: a note
 * named after the facet ("Network Scale"), or one in the facet's folder.
 *
 * @param target A path or a name as links have it, without heading: `concepts/iteration-phase`, `../phase/iteration.md`.
 */
export function findStaleLink(index: VaultIndex, from: Note, target: string): StaleLink | undefined {
	const path = plainTarget(target);
	const key = keyOf(filenameOf(path));
	for (const facet of index.vocabulary.facets) {
		const term = findTermByName(facet, key);
		if (term === undefined || !hasShape(facet, path)) continue;
		const definitions = term.definitions.filter(({ note }) => note !== from && note.path !== from.path);
		if (definitions.length === 0 || index.files.find(target, from.path) !== undefined) return undefined;
		return { definitions, term };
	}
	return undefined;
}

/** Whether a note with this path could be what a link to a definition leads to, so that its coming and going matters to links. */
export function isNamedLikeDefinition({ facets }: Vocabulary, path: string): boolean {
	const key = keyOf(basenameOf(path));
	return facets.some((facet) => findTermByName(facet, key) !== undefined);
}

function plainTarget(target: string): string {
	return withoutEnding(normalize(target).trim());
}

/** The term that a note with a file name, as a key, would define. */
function findTermByName(facet: Facet, key: string): Term | undefined {
	const match = facet.matches.get(dropNoun(key, facet.noun))?.[0];
	if (match !== undefined && match.term.definitions.length > 0) return match.term;
	return facet.fileNames.get(key);
}

function hasShape(facet: Facet, path: string): boolean {
	const key = keyOf(filenameOf(path));
	if (dropNoun(key, facet.noun) !== key) return true;
	const folder = keyOf(filenameOf(folderOf(path)));
	const [property, tag] = [keyOf(facet.property), keyOf(facet.definitionTag)];
	if ([property, `${property}s`, tag, `${tag}s`].includes(folder)) return true;
	const folders = facet.terms.flatMap(({ definitions }) =>
		definitions.map(({ note }) => folderOf(note.path).toLowerCase()),
	);
	return folderOf(path) !== '' && folders.includes(folderOf(path).toLowerCase());
}
