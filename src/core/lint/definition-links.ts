import type { VaultIndex } from '../index/vault-index';
import type { Note } from '../note/note';
import { basenameOf, filenameOf, folderOf, withoutEnding } from '../note/path';
import { titleOf } from '../vocabulary/definitions';
import type { Facet, Term, Vocabulary } from '../vocabulary/facet';
import { dropNoun, keyOf, normalize } from '../vocabulary/key';

/** Where a link that leads nowhere should lead. */
export interface StaleLink {
	/** The notes it may mean: one, unless a term is defined twice, or several notes are about a facet. */
	readonly notes: readonly Note[];
	/** The term that they define; undefined where they are about the facet itself. */
	readonly term: Term | undefined;
	/** What they are called: "Iteration Phase". */
	readonly label: string;
}

/**
 * Finds what a link to a definition means that is not there: the term by its file name, its name or a former one.
 * Undefined for links that lead somewhere, and for those that do not have the shape of a link to a definition: a note
 * named after the facet ("Network Scale"), or one in the facet's folder. The note about the facet itself, "Group
 * Phases", is found likewise.
 *
 * @param target A path or a name as links have it, without heading: `concepts/iteration-phase`, `../phase/iteration.md`.
 */
export function findStaleLink(index: VaultIndex, from: Note, target: string): StaleLink | undefined {
	const path = plainTarget(target);
	const key = keyOf(filenameOf(path));
	for (const facet of index.vocabulary.facets) {
		const meant = findMeant(index, facet, path, key);
		if (meant === undefined) continue;
		const notes = meant.notes.filter((note) => note.path !== from.path);
		if (notes.length === 0 || index.files.find(target, from.path) !== undefined) return undefined;
		return { ...meant, notes };
	}
	return undefined;
}

/** What a path or a name would lead to, if it were there: the definitions of a term, or what is about the facet itself. */
function findMeant(index: VaultIndex, facet: Facet, path: string, key: string): StaleLink | undefined {
	const term = findTermByName(facet, key);
	if (term !== undefined && hasShape(facet, path))
		return { notes: term.definitions.map(({ note }) => note), term, label: term.label };
	const abouts = index.notesAbout(facet.property);
	const [first] = abouts;
	if (first === undefined || !isNameOfAbout(facet, abouts, path, key)) return undefined;
	return { notes: abouts, term: undefined, label: titleOf(first) };
}

/** The name or title of a note about the facet, one or many ("Group Phases"), or the index of a folder named after the facet. */
function isNameOfAbout(facet: Facet, abouts: readonly Note[], path: string, key: string): boolean {
	if (genericNames.has(key)) return isOneOrMany(keyOf(filenameOf(folderOf(path))), keyOf(facet.definitionTag));
	let names = namesOfAbouts.get(abouts);
	if (names === undefined) {
		const texts = [facet.definitionTag, ...abouts.flatMap((note) => [titleOf(note), basenameOf(note.path)])];
		names = texts.map(keyOf).filter((name) => !genericNames.has(name));
		namesOfAbouts.set(abouts, names);
	}
	return names.some((name) => isOneOrMany(key, name));
}

/** What the notes about a facet are called, as keys. Never stale: where one of them is another, the list of them is. */
const namesOfAbouts = new WeakMap<readonly Note[], readonly string[]>();

const genericNames: ReadonlySet<string> = new Set(['index', 'readme']);

function isOneOrMany(key: string, name: string): boolean {
	return key !== '' && (key === name || key === `${name}s` || `${key}s` === name);
}

/** Whether a note with this path could be what a link to a definition leads to, so that its coming and going matters to links. */
export function isNamedLikeDefinition({ facets }: Vocabulary, path: string): boolean {
	const key = keyOf(basenameOf(path));
	const folder = keyOf(filenameOf(folderOf(path)));
	return facets.some(
		(facet) =>
			findTermByName(facet, key) !== undefined ||
			[key, folder].some((name) => isOneOrMany(name, keyOf(facet.definitionTag))),
	);
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
