import { foldPath, linkFiles, type LinkFiles } from '../links/link-files';
import { basenameOf, filenameOf, folderOf, isWithin } from '../note/path';
import type { Note } from '../note/note';
import { facetSpecsOf, type Settings } from '../settings/settings';
import { isExcluded, scopeOf, type Scope } from '../settings/scope';
import type { VaultConfig } from '../settings/vault-config';
import { buildVocabulary } from '../vocabulary/build';
import { findCandidate, type Candidate } from '../vocabulary/definitions';
import type { FacetSpec, Vocabulary } from '../vocabulary/facet';
import { keyOf, type ValueKey } from '../vocabulary/key';
import { buildTypeTree, parentTypesOf, type TypeTree } from '../vocabulary/type-tree';
import { Habits } from './habits';
import { claimedTagsOf, typeKeysOf, untyped, valueKeysOf } from './keys';
import { Groups, Postings } from './postings';

/** One note before and after something happened to it; a rename is both, under two paths. */
export interface NoteChange {
	readonly before: Note | undefined;
	readonly after: Note | undefined;
	/** The facets, their terms or the type tree may mean something else now, so that every answer may differ. */
	readonly isVocabularyChanged: boolean;
}

interface FacetIndex {
	readonly spec: FacetSpec;
	readonly candidates: Map<string, Candidate>;
	/** Notes by value key, then by type key. */
	readonly values: Postings<Note>;
	/** Keys whose coming or going changes the vocabulary: a preset's term exists once a note says it. */
	readonly watchedKeys: ReadonlySet<ValueKey>;
}

/** A note, and the keys of what it says for each facet. */
interface Reading {
	readonly note: Note;
	readonly keys: ReadonlyMap<FacetIndex, readonly ValueKey[]>;
}

/**
 * The notes of a vault, with lookups by term, type and alias that cost what they answer. After any sequence of
 * changes it equals one that was built afresh from the notes that are left.
 */
export class VaultIndex {
	readonly settings: Settings;
	readonly scope: Scope;
	/** How the notes outside excluded folders write the properties of facets, and `type`. */
	readonly habits: Habits;
	readonly #notes = new Map<string, Note>();
	readonly #facets: readonly FacetIndex[];
	readonly #typeNotes = new Map<string, Note>();
	readonly #byType = new Postings<Note>();
	/** The notes as links find them, those in excluded folders too. */
	readonly files: LinkFiles = linkFiles((filename) => this.#filesNamed(filename));
	readonly #byName = new Groups<Note>();
	readonly #excludedByName = new Groups<Note>();
	readonly #broken = new Set<Note>();
	readonly #aliasClaims = new Groups<Note>();
	readonly #tagPages = new Groups<Note>();
	/** How many notes there are in a folder and below it, by the folder's path in lower case. */
	readonly #folders = new Map<string, number>();
	readonly #listeners = new Set<(change: NoteChange) => void>();
	#vocabulary: Vocabulary | undefined;
	#types: TypeTree | undefined;

	constructor(settings: Settings, config: VaultConfig) {
		this.settings = settings;
		this.scope = scopeOf(settings, config);
		this.habits = new Habits(['type', ...facetSpecsOf(settings).map(({ property }) => property)]);
		this.#facets = facetSpecsOf(settings).map((spec) => ({
			spec,
			candidates: new Map(),
			values: new Postings<Note>(),
			watchedKeys: new Set(spec.terms.flatMap((term) => [term.name, ...term.alternatives].map(keyOf))),
		}));
	}

	/** How many notes there are, those in excluded folders included. */
	get size(): number {
		return this.#notes.size;
	}

	/** The facets, built when first asked for after a change that concerns them. */
	get vocabulary(): Vocabulary {
		this.#vocabulary ??= buildVocabulary(
			this.#facets.map(({ spec, candidates, values }) => ({
				spec,
				candidates: [...candidates.values()],
				isUsed: (key) => values.has(key),
			})),
		);
		return this.#vocabulary;
	}

	/** The type tree, built when first asked for after a change that concerns it. */
	get types(): TypeTree {
		this.#types ??= buildTypeTree(this.#typeNotes.values());
		return this.#types;
	}

	find(path: string): Note | undefined {
		return this.#notes.get(path);
	}

	/** All notes, in no order that means anything. */
	notes(): IterableIterator<Note> {
		return this.#notes.values();
	}

	/** Whether lists, lint and vocabulary leave a path out. */
	isExcluded(path: string): boolean {
		return isExcluded(this.scope, path);
	}

	/** The value keys that notes outside excluded folders say for a facet. */
	valueKeys(property: string): Iterable<ValueKey> {
		return this.#facet(property)?.values.keys() ?? [];
	}

	/** Notes that say one of the keys and are of one of the types (of any, when undefined); each once. */
	notesSaying(property: string, keys: Iterable<ValueKey>, types: Iterable<string> | undefined): ReadonlySet<Note> {
		return this.#facet(property)?.values.union(keys, types) ?? new Set();
	}

	/** Notes of one of the types; each once. */
	notesOfTypes(types: Iterable<string>): ReadonlySet<Note> {
		return this.#byType.union(types, undefined);
	}

	/** The type keys that notes outside excluded folders say. */
	typeKeys(): Iterable<string> {
		return this.#byType.keys();
	}

	/** The notes outside excluded folders with a file name, as a key: `coordination` for `tags/Coordination.md`. */
	notesNamed(key: string): ReadonlySet<Note> {
		return this.#byName.get(key);
	}

	/** The notes with a file name, as a key, those in excluded folders included and last. */
	allNotesNamed(key: string): readonly Note[] {
		return [...this.#byName.get(key), ...this.#excludedByName.get(key)];
	}

	/** The paths of the notes, those in excluded folders too, that have a file name, folded. */
	#filesNamed(filename: string): readonly string[] {
		const named = this.allNotesNamed(keyOf(basenameOf(filename)));
		return named.flatMap(({ path }) => (foldPath(filenameOf(path)) === filename ? [path] : []));
	}

	/** The notes outside excluded folders that claim a tag by an alias, `#iteration`; the key is without `#`. */
	aliasClaims(key: string): ReadonlySet<Note> {
		return this.#aliasClaims.get(key);
	}

	/** Whether a note lies in a folder of tag pages: one where some note claims its own name, `tags/teams.md` as `#teams`. */
	isTagPageFolder(path: string): boolean {
		return this.#tagPages.has(folderOf(path));
	}

	/** The notes outside excluded folders whose frontmatter does not parse. */
	brokenNotes(): ReadonlySet<Note> {
		return this.#broken;
	}

	/** How many notes there are in a folder or below it, those in excluded folders included, without regard to case. */
	countIn(folder: string): number {
		return folder === '' ? this.size : (this.#folders.get(folder.toLowerCase()) ?? 0);
	}

	/** The folders that hold notes, in lower case, in no order that means anything. */
	folders(): Iterable<string> {
		return this.#folders.keys();
	}

	/** Calls back after each change, until the returned function is called. */
	onChange(listener: (change: NoteChange) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Adds a note, or takes the place of the one with its path. */
	set(note: Note): void {
		this.#replace(this.#notes.get(note.path), note);
	}

	remove(path: string): void {
		const note = this.#notes.get(path);
		if (note !== undefined) this.#replace(note, undefined);
	}

	/** A note moved: what was at `oldPath` is gone, `note` is at its own path. */
	rename(oldPath: string, note: Note): void {
		const replaced = this.#notes.get(note.path);
		if (replaced !== undefined && note.path !== oldPath) this.remove(note.path);
		this.#replace(this.#notes.get(oldPath), note);
	}

	#replace(before: Note | undefined, after: Note | undefined): void {
		const old = before && this.#read(before);
		const now = after && this.#read(after);
		const touched = [old, now].filter((reading) => reading !== undefined);
		const meaningBefore = this.#meaningOf(touched);
		if (old !== undefined) this.#takeOut(old);
		if (now !== undefined) this.#putIn(now);
		const isVocabularyChanged = meaningBefore !== this.#meaningOf(touched);
		const isInVocabulary = touched.some(({ note }) => this.#isInVocabulary(note));
		if (isVocabularyChanged || isInVocabulary) this.#vocabulary = undefined;
		if (isVocabularyChanged) this.#types = undefined;
		for (const listener of this.#listeners) listener({ before, after, isVocabularyChanged });
	}

	/** What a note says, which is looked at several times on its way in or out. */
	#read(note: Note): Reading {
		return { note, keys: new Map(this.#facets.map((facet) => [facet, valueKeysOf(note, facet.spec)])) };
	}

	#takeOut({ note, keys }: Reading): void {
		this.#notes.delete(note.path);
		this.#countFolders(note.path, -1);
		this.#typeNotes.delete(note.path);
		const name = keyOf(basenameOf(note.path));
		if (this.isExcluded(note.path)) return this.#excludedByName.delete(name, note);
		this.#broken.delete(note);
		this.habits.delete(note);
		const types = typeKeysOf(note);
		for (const type of types) this.#byType.delete(type, untyped, note);
		for (const facet of this.#facets) {
			facet.candidates.delete(note.path);
			for (const key of keys.get(facet) ?? []) {
				for (const type of types) facet.values.delete(key, type, note);
			}
		}
		this.#byName.delete(name, note);
		this.#tagPages.delete(folderOf(note.path), note);
		for (const alias of claimedTagsOf(note)) this.#aliasClaims.delete(alias, note);
	}

	#putIn({ note, keys }: Reading): void {
		this.#notes.set(note.path, note);
		this.#countFolders(note.path, 1);
		if (isWithin(note.path, this.scope.typeFolder)) this.#typeNotes.set(note.path, note);
		const name = keyOf(basenameOf(note.path));
		if (this.isExcluded(note.path)) return this.#excludedByName.add(name, note);
		if (note.frontmatter.state === 'broken') this.#broken.add(note);
		this.habits.add(note);
		const types = typeKeysOf(note);
		for (const type of types) this.#byType.add(type, untyped, note);
		for (const facet of this.#facets) {
			const candidate = findCandidate(note, facet.spec);
			if (candidate !== undefined) facet.candidates.set(note.path, candidate);
			for (const key of keys.get(facet) ?? []) {
				for (const type of types) facet.values.add(key, type, note);
			}
		}
		this.#byName.add(name, note);
		const claimed = claimedTagsOf(note);
		if (claimed.includes(name)) this.#tagPages.add(folderOf(note.path), note);
		for (const alias of claimed) this.#aliasClaims.add(alias, note);
	}

	#countFolders(path: string, by: 1 | -1): void {
		for (const folder of foldersAbove(path)) {
			const count = (this.#folders.get(folder) ?? 0) + by;
			if (count === 0) this.#folders.delete(folder);
			else this.#folders.set(folder, count);
		}
	}

	#isInVocabulary(note: Note): boolean {
		return this.#facets.some(({ candidates }) => candidates.has(note.path));
	}

	/** What the notes contribute to the vocabulary and the type tree at this moment, as a text to compare. */
	#meaningOf(readings: readonly Reading[]): string {
		const parts: unknown[] = [];
		for (const { note } of readings) {
			const type = this.#typeNotes.get(note.path);
			if (type !== undefined) parts.push(note.path, parentTypesOf(type));
		}
		for (const facet of this.#facets) {
			const { candidates, values, watchedKeys } = facet;
			for (const { note, keys } of readings) {
				const candidate = candidates.get(note.path);
				if (candidate !== undefined) {
					const { stem, title, isMarked, hasTag, formerly } = candidate;
					parts.push(note.path, stem, title, isMarked, hasTag, formerly, candidate.note.frontmatter.state);
				}
				for (const key of keys.get(facet) ?? []) if (watchedKeys.has(key)) parts.push(key, values.has(key));
			}
		}
		return parts.length === 0 ? '' : JSON.stringify(parts);
	}

	#facet(property: string): FacetIndex | undefined {
		const wanted = property.toLowerCase();
		return this.#facets.find(({ spec }) => spec.property.toLowerCase() === wanted);
	}
}

/** The folders a note lies in, in lower case: `a/b/c.md` gives `a` and `a/b`. */
export function foldersAbove(path: string): readonly string[] {
	const lower = path.toLowerCase();
	const folders: string[] = [];
	for (let slash = lower.indexOf('/'); slash !== -1; slash = lower.indexOf('/', slash + 1))
		folders.push(lower.slice(0, slash));
	return folders;
}
