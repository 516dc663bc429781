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
		if (definitions.length === 0 || leadsSomewhere(index, from, path)) return undefined;
		return { definitions, term };
	}
	return undefined;
}

/** Whether a note with this path could be what a link to a definition leads to, so that its coming and going matters to links. */
export function isNamedLikeDefinition({ facets }: Vocabulary, path: string): boolean {
	const key = keyOf(basenameOf(path));
	return facets.some((facet) => findTermByName(facet, key) !== undefined);
}

/** The path of a definition in the form that the link to be changed has: a name, a path from the root, or from the note. */
export function pathLike(target: string, index: VaultIndex, from: Note, to: Note): string {
	const written = target.trim();
	const ending = /\.md$/i.test(written) ? '.md' : '';
	const path = to.path.replace(/\.md$/i, '');
	if (/^\.\.?\//.test(written)) return relativePath(folderOf(from.path), path) + ending;
	if (written.startsWith('/')) return `/${path}${ending}`;
	const name = basenameOf(to.path);
	const isUnique = index
		.allNotesNamed(keyOf(name))
		.every((note) => note === to || basenameOf(note.path).toLowerCase() !== name.toLowerCase());
	return (written.includes('/') || !isUnique ? path : name) + ending;
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

/**
 * Whether a link leads to a note, as Obsidian resolves it: a name to any note of that name, a path to a note whose
 * path it is or ends with, without regard to case, or to one seen from the note's own folder.
 */
function leadsSomewhere(index: VaultIndex, from: Note, path: string): boolean {
	const wanted = path.toLowerCase().replace(/^(\.?\/)+/, '');
	const isSeenFromNote = (other: string): boolean => other === joinPath(folderOf(from.path), path).toLowerCase();
	const isIt = (note: Note): boolean => {
		const other = withoutEnding(normalize(note.path)).toLowerCase();
		return other === wanted || other.endsWith(`/${wanted}`) || isSeenFromNote(other);
	};
	return index.allNotesNamed(keyOf(filenameOf(path))).some(isIt);
}

/** A path as seen from a folder: `../b` from `a/c` gives `a/b`. */
export function joinPath(folder: string, path: string): string {
	const parts = folder === '' ? [] : folder.split('/');
	for (const part of path.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	}
	return parts.join('/');
}

/** The way from a folder to a path: from `a/c` to `a/b/x` it is `../b/x`. */
export function relativePath(folder: string, path: string): string {
	const [here, there] = [folder === '' ? [] : folder.split('/'), path.split('/')];
	let shared = 0;
	while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
	const up = here.slice(shared).map(() => '..');
	const way = [...up, ...there.slice(shared)].join('/');
	return up.length === 0 ? `./${way}` : way;
}
