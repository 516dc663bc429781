import { foldPath, linkFiles, type LinkFiles } from '../links/link-files';
import { isTwin, readCopyName, type CopyName } from '../note/copy-name';
import { basenameOf, filenameOf, folderOf, isWithin } from '../note/path';
import type { Note } from '../note/note';
import { isSpoilt, meantPropertiesOf, propertyNamesOf } from '../note/properties';
import { isUnread } from '../note/unread';
import { facetSpecsOf, typeSourcesOf, type Settings } from '../settings/settings';
import { hidingFolderOf, isExcluded, scopeOf, type Scope } from '../settings/scope';
import type { VaultConfig } from '../settings/vault-config';
import { buildVocabulary } from '../vocabulary/build';
import { indexesOf } from '../vocabulary/order';
import { saidValuesOf, type SaidValue } from '../vocabulary/count-usage';
import { findCandidate, isAboutFacet } from '../vocabulary/definitions';
import type { Facet, FacetReading, FacetSpec, Term, Vocabulary } from '../vocabulary/facet';
import { keyOf, type ValueKey } from '../vocabulary/key';
import type { Usage } from '../vocabulary/usage';
import { mayBeTypesOf, saidTypesOf, typeKeysOf, untyped, usualTypes, type TypeSources } from '../vocabulary/note-types';
import { writtenItemsOf } from '../vocabulary/said';
import { buildTypeTree, fieldsIn, parentTypesOf, subtypesOf, typeKeyOf, type TypeTree } from '../vocabulary/type-tree';
import {
	aboutsOf,
	facetIndexFor,
	foldersSaying,
	habitOf,
	keysElsewhere,
	keysOutside,
	spoiltKeys,
	type FacetIndex,
	type StrayValue,
	type ValuePostings,
} from './facet-index';
import { Habits } from './habits';
import { claimedTagsOf } from './keys';
import { Groups, Postings } from './postings';

const nothing: readonly Note[] = [];

/** One note before and after something happened to it; a rename is both, under two paths. */
export interface NoteChange {
	readonly before: Note | undefined;
	readonly after: Note | undefined;
	/** The facets, their terms or the type tree may mean something else now, so that every answer may differ. */
	readonly isVocabularyChanged: boolean;
}

/** Of how many notes of a type, and of those that extend it, how many say something for a facet. */
export interface TypeUsage {
	readonly all: number;
	readonly saying: number;
}

/** Puts a note under two keys, or takes it out. */
type Post = (postings: Postings<Note>, key: string, subkey: string) => void;

/** A note, and the keys of what it says for each facet. */
interface Reading {
	readonly note: Note;
	readonly keys: ReadonlyMap<FacetIndex, readonly SaidValue[]>;
}

/**
 * The notes of a vault, with lookups by term, type and alias that cost what they answer. After any sequence of
 * changes it equals one that was built afresh from the notes that are left.
 */
export class VaultIndex {
	readonly settings: Settings;
	readonly scope: Scope;
	/** Where notes say their types. */
	readonly typeSources: TypeSources;
	/** How the notes outside excluded folders write the properties of facets, and `type`. */
	readonly habits: Habits;
	readonly #notes = new Map<string, Note>();
	#listed = 0;
	readonly #facets: readonly FacetIndex[];
	readonly #typeNotes = new Map<string, Note>();
	readonly #byType = new Postings<Note>();
	/** The notes as links find them, those in excluded folders too. */
	readonly files: LinkFiles = linkFiles((filename) => this.#filesNamed(filename));
	readonly #byName = new Groups<Note>();
	readonly #excludedByName = new Groups<Note>();
	readonly #broken = new Set<Note>();
	/** Those of them of which nothing is known. */
	readonly #unread = new Set<Note>();
	readonly #aliasClaims = new Groups<Note>();
	/** Notes whose names are those of copies, by the path of what they would be copies of. */
	readonly #copies = new Groups<Note>();
	readonly #tagPages = new Groups<Note>();
	/** How many notes there are in a folder and below it, by the folder's path in lower case. */
	readonly #folders = new Map<string, number>();
	/** How many notes have a property, by its name in lower case, those in excluded folders included. */
	readonly #properties = new Map<string, number>();
	readonly #knownTypes: ReadonlySet<string>;
	readonly #listeners = new Set<(change: NoteChange) => void>();
	/** What was counted since it may have changed last, by property and type. */
	readonly #typeUsages = new Map<string, TypeUsage>();
	#vocabulary: Vocabulary | undefined;
	#types: TypeTree | undefined;

	constructor(settings: Settings, config: VaultConfig) {
		this.settings = settings;
		this.scope = scopeOf(settings, config);
		this.typeSources = typeSourcesOf(settings, config.typeAlias);
		this.#knownTypes = new Set([...usualTypes, ...settings.phasedTypes].map(typeKeyOf));
		const specs = facetSpecsOf(settings, this.typeSources);
		this.habits = new Habits([...this.typeSources.properties, ...specs.flatMap(({ properties }) => properties)]);
		this.#facets = specs.map(facetIndexFor);
	}

	/** How many notes there are, those in excluded folders included. */
	get size(): number {
		return this.#notes.size;
	}

	/** How many notes there are outside excluded folders. */
	get listed(): number {
		return this.#listed;
	}

	/** The facets, built when first asked for after a change that concerns them. */
	get vocabulary(): Vocabulary {
		this.#vocabulary ??= this.#buildVocabulary();
		return this.#vocabulary;
	}

	/** What is laid down about the facets, in the order of the vocabulary's. */
	get specs(): readonly FacetSpec[] {
		return this.#facets.map(({ spec }) => spec);
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

	/** The keys of all types a note may be of, as it is found by them; `untyped` alone when it says none. */
	typeKeysOf(note: Note): readonly string[] {
		return typeKeysOf(note, this.typeSources);
	}

	/** The types a note says, as it has them, each with its key; none when it says none. */
	typesOf(note: Note): readonly { readonly text: string; readonly key: string }[] {
		return saidTypesOf(note, this.typeSources).flatMap(({ text, keys, isTag }) => {
			const [first = untyped, ...others] = keys;
			const key = isTag || others.length > 0 ? keys.find((one) => this.isTypeNamed(one)) : first;
			const settled = key ?? (isTag ? untyped : first);
			return settled === untyped ? [] : [{ text, key: settled }];
		});
	}

	/** Whether a key is that of a type with a note of its own, or of one that blocks or settings name. */
	isTypeNamed(key: string): boolean {
		return this.#knownTypes.has(key) || this.types.names.has(key);
	}

	/** The value keys that notes outside excluded folders say for a facet, which is named by its id. */
	valueKeys(facet: string): Iterable<ValueKey> {
		return this.#facet(facet)?.values.keys() ?? [];
	}

	/** The names of folders outside excluded ones, where folders say terms of a facet. */
	folderNames(facet: string): Iterable<string> {
		return this.#facet(facet)?.folders.keys() ?? [];
	}

	/** Notes in folders of one of the names, at any depth, that are of one of the types (of any, when undefined); each once. */
	notesInFolders(facet: string, names: Iterable<string>, types: Iterable<string> | undefined): ReadonlySet<Note> {
		return this.#facet(facet)?.folders.union(names, types) ?? new Set();
	}

	/** Notes that say one of the keys and are of one of the types (of any, when undefined); each once. */
	notesSaying(facet: string, keys: Iterable<ValueKey>, types: Iterable<string> | undefined): ReadonlySet<Note> {
		return this.#facet(facet)?.values.union(keys, types) ?? new Set();
	}

	/** The same of notes that say one of some terms. */
	notesOfTerms(facet: Facet, terms: readonly Term[], types: Iterable<string> | undefined): ReadonlySet<Note> {
		return this.#facet(facet.id)?.values.saying(facet, terms, types) ?? new Set();
	}

	/** The values that say no term, each with the one most likely meant. */
	strayValues(facet: Facet): readonly StrayValue[] {
		return this.#facet(facet.id)?.values.strays(facet) ?? [];
	}

	/**
	 * Notes of whose properties something cannot be read that may say one of the terms, and may be of one of the types (of
	 * any, when undefined); those of which nothing can, too.
	 */
	notesMaySaying(facet: Facet, terms: readonly Term[], types: ReadonlySet<string> | undefined): ReadonlySet<Note> {
		const spoilt = this.#facet(facet.id)?.spoilt.saying(facet, terms, types) ?? [];
		return new Set([...spoilt, ...this.#unread]);
	}

	/**
	 * Notes that lists pass over though they say one of the terms: in a way that does not count, in a folder that is left
	 * out by default, or as notes that the facet is not for.
	 */
	notesPassedOver(
		facet: Facet,
		terms: readonly Term[],
		types: ReadonlySet<string> | undefined,
	): Readonly<Record<'elsewhere' | 'hidden' | 'outside', ReadonlySet<Note>>> {
		const found = this.#facet(facet.id);
		const among = (postings: ValuePostings<Note> | undefined): ReadonlySet<Note> =>
			postings?.saying(facet, terms, types) ?? new Set();
		return { elsewhere: among(found?.elsewhere), hidden: among(found?.hidden), outside: among(found?.outside) };
	}

	/** How many notes are of a type, by its key. */
	countOfType(type: string): number {
		return this.#byType.count(type, untyped);
	}

	/** Notes of one of the types; each once. */
	notesOfTypes(types: Iterable<string>): ReadonlySet<Note> {
		return this.#byType.union(types, undefined);
	}

	/** The notes about a facet itself, "Group Phase", in the order of their paths: the same list until one of them comes or goes. */
	notesAbout(property: string): readonly Note[] {
		const facet = this.#facet(property);
		return facet === undefined ? nothing : aboutsOf(facet);
	}

	/**
	 * The notes about facets, and indexes of their folders, whose text may tell the order of the terms, which nothing
	 * better does, and is not known.
	 */
	untoldOutlines(): readonly Note[] {
		const untold = this.#facets.flatMap((facet, at) => {
			const { terms = [], orderFrom } = this.vocabulary.facets[at] ?? {};
			if (terms.length < 2 || (orderFrom !== 'name' && orderFrom !== 'built-in')) return [];
			const abouts = [...facet.abouts.values()];
			return [...abouts, ...indexesOf(terms, { notesNamed: (key) => this.notesNamed(key) }, abouts)];
		});
		return [...new Set(untold)].filter(({ outline }) => outline === undefined);
	}

	/** Counts the notes of a type and of those that extend it; only once until a note says otherwise. */
	typeUsage(facet: FacetReading, type: string): TypeUsage {
		const key = `${facet.id}\0${type}`;
		const known = this.#typeUsages.get(key);
		if (known !== undefined) return known;
		const notes = this.notesOfTypes(subtypesOf(this.types, type));
		let saying = 0;
		for (const note of notes) if (saysAny(note, facet)) saying += 1;
		const usage = { all: notes.size, saying };
		this.#typeUsages.set(key, usage);
		return usage;
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

	/** The notes outside excluded folders that claim a tag by an alias, `#iteration`, copies left out; the key is without `#`. */
	aliasClaims(key: string): ReadonlySet<Note> {
		const claims = this.#aliasClaims.get(key);
		if (claims.size === 0) return claims;
		return new Set([...claims].filter((note) => this.copyOf(note) === undefined));
	}

	/** What a note is a copy of that a sync service or a file manager made; undefined for a note of its own. */
	copyOf(note: Note): CopyName | undefined {
		const copy = readCopyName(note.path);
		if (copy === undefined || copy.isMarked) return copy;
		const original = this.#notes.get(copy.original);
		return original !== undefined && isTwin(note, original) ? copy : undefined;
	}

	/** Notes outside excluded folders that may be copies of the one at a path, by their names. */
	mayBeCopiesOf(path: string): ReadonlySet<Note> {
		return this.#copies.get(path);
	}

	/** Whether a note lies in a folder of tag pages: one where some note claims its own name, `tags/teams.md` as `#teams`. */
	isTagPageFolder(path: string): boolean {
		return this.#tagPages.has(folderOf(path));
	}

	/** The notes outside excluded folders of whose properties something cannot be read. */
	brokenNotes(): ReadonlySet<Note> {
		return this.#broken;
	}

	/** How many notes there are in a folder or below it, those in excluded folders included, without regard to case. */
	countIn(folder: string): number {
		return folder === '' ? this.size : (this.#folders.get(folder.toLowerCase()) ?? 0);
	}

	/** How many notes have a property, those in excluded folders included, without regard to case. */
	countWithProperty(name: string): number {
		return this.#properties.get(name.toLowerCase()) ?? 0;
	}

	/** The names of all properties, in lower case, in no order that means anything. */
	propertyNames(): Iterable<string> {
		return this.#properties.keys();
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

	#buildVocabulary(): Vocabulary {
		const vocabulary = buildVocabulary(
			this.#facets.map((facet) => ({
				spec: facet.spec,
				candidates: [...facet.candidates.values()],
				abouts: aboutsOf(facet),
				usage: this.#watchUsage(facet),
			})),
		);
		for (const [at, facet] of this.#facets.entries()) facet.built = vocabulary.facets[at];
		return vocabulary;
	}

	/** What notes say for a facet; remembers what was asked, since the vocabulary depends on the answers. */
	#watchUsage({ usage, watched }: FacetIndex): Usage {
		watched.keys.clear();
		watched.names.clear();
		const ask = <Answer>(question: string, keys: readonly ValueKey[], answer: () => Answer): Answer => {
			for (const key of keys) {
				const asked = watched.keys.get(key) ?? new Map<string, () => unknown>();
				watched.keys.set(key, asked.set(`${question} ${keys.join()}`, answer));
			}
			return answer();
		};
		return {
			isSaid: (key) => ask('isSaid', [key], () => usage.isSaid(key)),
			majority: (keys) => ask('majority', keys, () => usage.majority(keys)),
			mostFrequent: (key) => ask('mostFrequent', [key], () => usage.mostFrequent(key)),
			// What that comes to is part of the habit.
			count: (key) => usage.count(key),
			total: usage.total,
			links: usage.links,
			plain: usage.plain,
			notesNamed: (key) => {
				watched.names.add(key);
				return this.#byName.get(key);
			},
		};
	}

	#replace(before: Note | undefined, after: Note | undefined): void {
		const old = before && this.#read(before);
		const now = after && this.#read(after);
		const touched = [old, now].filter((reading) => reading !== undefined);
		const meaningBefore = this.#isWatched ? this.#meaningOf(touched) : '';
		if (old !== undefined) this.#takeOut(old);
		if (now !== undefined) this.#putIn(now);
		const isVocabularyChanged = this.#isWatched && meaningBefore !== this.#meaningOf(touched);
		const isInVocabulary = touched.some(({ note }) => this.#isInVocabulary(note));
		if (isVocabularyChanged || isInVocabulary) this.#vocabulary = undefined;
		if (isVocabularyChanged) this.#types = undefined;
		if (this.#typeUsages.size > 0 && (isVocabularyChanged || this.#usageOf(before) !== this.#usageOf(after)))
			this.#typeUsages.clear();
		for (const listener of this.#listeners) listener({ before, after, isVocabularyChanged });
	}

	/** Whether anything was built from the notes, or somebody is told of changes, so that it matters what a change means. */
	get #isWatched(): boolean {
		return this.#vocabulary !== undefined || this.#types !== undefined || this.#listeners.size > 0;
	}

	/** What a note adds to the counts of its types, as a text to compare. */
	#usageOf(note: Note | undefined): string {
		if (note === undefined || this.isExcluded(note.path)) return '';
		return JSON.stringify([this.typeKeysOf(note), this.#facets.map(({ spec }) => saysAny(note, spec))]);
	}

	/** What a note says, which is looked at several times on its way in or out. */
	#read(note: Note): Reading {
		return { note, keys: new Map(this.#facets.map((facet) => [facet, saidValuesOf(note, facet.spec)])) };
	}

	/** Posts what a note says that is left out by default, or takes it out. */
	#postHidden(note: Note, types: readonly string[], said: Reading['keys'], post: Post): void {
		if (hidingFolderOf(this.scope, note.path) === undefined) return;
		for (const facet of this.#facets)
			for (const key of ownKeysOf(said.get(facet))) for (const type of types) post(facet.hidden, key, type);
	}

	/** Posts what a note may say of which something cannot be read, or takes it out. */
	#postSpoilt(note: Note, post: Post): void {
		if (!isSpoilt(note)) return;
		const types = mayBeTypesOf(note, this.typeSources, meantPropertiesOf(note));
		for (const facet of this.#facets)
			for (const key of spoiltKeys(note, facet.spec)) for (const type of types) post(facet.spoilt, key, type);
	}

	#takeOut({ note, keys }: Reading): void {
		this.#notes.delete(note.path);
		this.#countFolders(note.path, -1);
		this.#countProperties(note, -1);
		this.#typeNotes.delete(note.path);
		const name = keyOf(basenameOf(note.path));
		const types = typeKeysOf(note, this.typeSources);
		if (this.isExcluded(note.path)) {
			this.#excludedByName.delete(name, note);
			return this.#postHidden(note, types, keys, (postings, key, type) => postings.delete(key, type, note));
		}
		this.#listed -= 1;
		this.#broken.delete(note);
		this.#unread.delete(note);
		this.#postSpoilt(note, (postings, key, type) => postings.delete(key, type, note));
		this.habits.delete(note);
		for (const type of types) this.#byType.delete(type, untyped, note);
		for (const facet of this.#facets) {
			facet.candidates.delete(note.path);
			if (facet.abouts.delete(note.path)) facet.aboutsInOrder = undefined;
			const said = keys.get(facet) ?? [];
			facet.usage.add(said, -1);
			for (const key of ownKeysOf(said)) for (const type of types) facet.values.delete(key, type, note);
			for (const name of foldersSaying(note, facet.spec))
				for (const type of types) facet.folders.delete(name, type, note);
			for (const key of keysElsewhere(note, facet.spec))
				for (const type of types) facet.elsewhere.delete(key, type, note);
			for (const key of keysOutside(note, facet.spec)) for (const type of types) facet.outside.delete(key, type, note);
		}
		this.#byName.delete(name, note);
		this.#tagPages.delete(folderOf(note.path), note);
		for (const alias of claimedTagsOf(note)) this.#aliasClaims.delete(alias, note);
		const copy = readCopyName(note.path);
		if (copy !== undefined) this.#copies.delete(copy.original, note);
	}

	#putIn({ note, keys }: Reading): void {
		this.#notes.set(note.path, note);
		this.#countFolders(note.path, 1);
		this.#countProperties(note, 1);
		if (isWithin(note.path, this.scope.typeFolder)) this.#typeNotes.set(note.path, note);
		const name = keyOf(basenameOf(note.path));
		const types = typeKeysOf(note, this.typeSources);
		if (this.isExcluded(note.path)) {
			this.#excludedByName.add(name, note);
			return this.#postHidden(note, types, keys, (postings, key, type) => postings.add(key, type, note));
		}
		this.#listed += 1;
		if (isSpoilt(note)) this.#broken.add(note);
		if (isUnread(note)) this.#unread.add(note);
		this.#postSpoilt(note, (postings, key, type) => postings.add(key, type, note));
		this.habits.add(note);
		for (const type of types) this.#byType.add(type, untyped, note);
		for (const facet of this.#facets) {
			const candidate = findCandidate(note, facet.spec);
			if (candidate !== undefined) facet.candidates.set(note.path, candidate);
			else if (isAboutFacet(note, facet.spec)) {
				facet.abouts.set(note.path, note);
				facet.aboutsInOrder = undefined;
			}
			const said = keys.get(facet) ?? [];
			facet.usage.add(said, 1);
			for (const key of ownKeysOf(said)) for (const type of types) facet.values.add(key, type, note);
			for (const name of foldersSaying(note, facet.spec)) for (const type of types) facet.folders.add(name, type, note);
			for (const key of keysElsewhere(note, facet.spec)) for (const type of types) facet.elsewhere.add(key, type, note);
			for (const key of keysOutside(note, facet.spec)) for (const type of types) facet.outside.add(key, type, note);
		}
		this.#byName.add(name, note);
		const claimed = claimedTagsOf(note);
		if (claimed.includes(name)) this.#tagPages.add(folderOf(note.path), note);
		for (const alias of claimed) this.#aliasClaims.add(alias, note);
		const copy = readCopyName(note.path);
		if (copy !== undefined) this.#copies.add(copy.original, note);
	}

	#countFolders(path: string, by: 1 | -1): void {
		for (const folder of foldersAbove(path)) countInto(this.#folders, folder, by);
	}

	#countProperties(note: Note, by: 1 | -1): void {
		for (const name of propertyNamesOf(note)) countInto(this.#properties, name, by);
	}

	#isInVocabulary(note: Note): boolean {
		if (this.#vocabulary?.definitions.has(note.path) === true) return true;
		return this.#facets.some(({ candidates }) => candidates.has(note.path));
	}

	/** What the notes contribute to the vocabulary and the type tree at this moment, as a text to compare. */
	#meaningOf(readings: readonly Reading[]): string {
		const parts: unknown[] = [];
		for (const { note } of readings) {
			const type = this.#typeNotes.get(note.path);
			if (type !== undefined) parts.push(note.path, parentTypesOf(type), fieldsIn(type));
			for (const other of [...this.mayBeCopiesOf(note.path), note]) {
				const copy = this.#notes.get(other.path) === other ? this.copyOf(other) : undefined;
				if (copy !== undefined) parts.push(other.path, this.#notes.has(copy.original));
			}
		}
		for (const facet of this.#facets) {
			for (const { note, keys } of readings) {
				const candidate = facet.candidates.get(note.path);
				if (candidate !== undefined) {
					const { note: defining, formerly, ...rest } = candidate;
					parts.push(note.path, rest, [...formerly], defining.frontmatter.state);
				}
				const about = facet.abouts.get(note.path);
				if (about !== undefined) parts.push(note.path, about.links, about.outline);
				const name = keyOf(basenameOf(note.path));
				if (facet.watched.names.has(name) && this.#byName.get(name).has(note))
					parts.push(note.path, note.isEmpty, note.links, note.outline);
				for (const { key } of keys.get(facet) ?? [])
					for (const [question, answer] of facet.watched.keys.get(key) ?? []) parts.push(question, answer());
			}
			if (readings.some(({ keys }) => (keys.get(facet)?.length ?? 0) > 0)) parts.push(habitOf(facet));
		}
		return parts.length === 0 ? '' : JSON.stringify(parts);
	}

	#facet(id: string): FacetIndex | undefined {
		const wanted = id.toLowerCase();
		return this.#facets.find(({ spec }) => spec.id.toLowerCase() === wanted);
	}
}

function countInto(counts: Map<string, number>, key: string, by: 1 | -1): void {
	const count = (counts.get(key) ?? 0) + by;
	if (count === 0) counts.delete(key);
	else counts.set(key, count);
}

/** The keys by which a note is found: what stands before a remark is found with it. */
function ownKeysOf(said: readonly SaidValue[] = []): readonly ValueKey[] {
	return said.flatMap(({ key, isHead }) => (isHead === true ? [] : [key]));
}

/** Whether a note says anything for a facet in so many words. */
export function saysAny(note: Note, facet: FacetReading): boolean {
	return writtenItemsOf(note, facet).length > 0;
}

/** The folders a note lies in, in lower case: `a/b/c.md` gives `a` and `a/b`. */
export function foldersAbove(path: string): readonly string[] {
	const lower = path.toLowerCase();
	const folders: string[] = [];
	for (let slash = lower.indexOf('/'); slash !== -1; slash = lower.indexOf('/', slash + 1))
		folders.push(lower.slice(0, slash));
	return folders;
}
