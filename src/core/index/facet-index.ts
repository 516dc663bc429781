import type { Note } from '../note/note';
import { meantPropertiesOf } from '../note/properties';
import { isForeign, resolvedIn } from '../vocabulary/in-force';
import { wordsIn } from '../vocabulary/broken-value';
import { UsageCount } from '../vocabulary/count-usage';
import type { Candidate } from '../vocabulary/definitions';
import type { Facet, FacetSpec, Term } from '../vocabulary/facet';
import { valueKeyOf, type ValueKey } from '../vocabulary/key';
import { findMeantTerm, matchKey } from '../vocabulary/match';
import { folderNamesOf, saidElsewhereIn, saidOutside, writtenItemsOf } from '../vocabulary/said';
import { formOf } from '../vocabulary/usage';
import { compareText } from '../words';
import { Postings } from './postings';

/** What the notes of a vault say for one facet. */
export interface FacetIndex {
	readonly spec: FacetSpec;
	readonly candidates: Map<string, Candidate>;
	/** Notes about the facet itself, by path. */
	readonly abouts: Map<string, Note>;
	/** The same in the order of their paths, from when somebody asked; stale, and unset, when one of them comes or goes. */
	aboutsInOrder: readonly Note[] | undefined;
	/** Notes by value key, then by type key. */
	readonly values: ValuePostings<Note>;
	/** Notes by the names of their folders, then by type key; empty where folders say no terms. */
	readonly folders: Postings<Note>;
	/** Notes that say something in a way that does not count, likewise. */
	readonly elsewhere: ValuePostings<Note>;
	/** Notes that the facet is not for, by what they would say for it, likewise; empty where it is for all. */
	readonly outside: ValuePostings<Note>;
	/** Notes in folders that are left out by default, likewise. */
	readonly hidden: ValuePostings<Note>;
	/** Notes of which something cannot be read, by what that may say, and then by the types that it may. */
	readonly spoilt: ValuePostings<Note>;
	readonly usage: UsageCount;
	/** What the vocabulary was built by: what it asked about each key, with what answers that, and the names of notes. */
	readonly watched: { readonly keys: Map<ValueKey, Map<string, () => unknown>>; readonly names: Set<string> };
	/** The facet as it was built last. */
	built: Facet | undefined;
}

/** The index of a facet of which no note says anything yet. */
export function facetIndexFor(spec: FacetSpec): FacetIndex {
	return {
		spec,
		candidates: new Map(),
		abouts: new Map(),
		aboutsInOrder: undefined,
		values: new ValuePostings(),
		folders: new Postings(),
		elsewhere: new ValuePostings(),
		outside: new ValuePostings(),
		hidden: new ValuePostings(),
		spoilt: new ValuePostings(),
		usage: new UsageCount(),
		watched: { keys: new Map(), names: new Set() },
		built: undefined,
	};
}

/** The notes about a facet itself, in the order of their paths: the same list until one of them comes or goes. */
export function aboutsOf(facet: FacetIndex): readonly Note[] {
	facet.aboutsInOrder ??= [...facet.abouts.values()].sort((left, right) => compareText(left.path, right.path));
	return facet.aboutsInOrder;
}

/** A value that says no term, with the one most likely meant. */
export interface StrayValue {
	readonly key: ValueKey;
	readonly meant: Term | undefined;
}

interface ReadValues {
	/** The keys that say a term, by its name. */
	readonly saying: ReadonlyMap<string, readonly ValueKey[]>;
	readonly strays: readonly StrayValue[];
}

/** Postings by values of a facet, which are matched with its terms once. */
export class ValuePostings<Entry> extends Postings<Entry> {
	/** What the keys mean, as the terms of `#facet` have it: stale when it is another, or `keyChanges` has moved on. */
	#read: ReadValues = { saying: new Map(), strays: [] };
	#facet: Facet | undefined;
	#keyChanges = 0;
	/** What each key ever met means to `#facet`. */
	#meanings = new Map<ValueKey, StrayValue | readonly string[]>();

	/** The entries that say one of some terms, under any of the subkeys (all of them when undefined), each once. */
	saying(facet: Facet, terms: readonly Term[], subkeys: Iterable<string> | undefined): Set<Entry> {
		const { saying } = this.#readBy(facet);
		return this.union(
			terms.flatMap(({ name }) => saying.get(name) ?? []),
			subkeys,
		);
	}

	/** The keys that say no term. */
	strays(facet: Facet): readonly StrayValue[] {
		return this.#readBy(facet).strays;
	}

	#readBy(facet: Facet): ReadValues {
		if (this.#facet === facet && this.#keyChanges === this.keyChanges) return this.#read;
		if (this.#facet !== facet) this.#meanings = new Map();
		this.#facet = facet;
		this.#keyChanges = this.keyChanges;
		const saying = new Map<string, ValueKey[]>();
		const strays: StrayValue[] = [];
		for (const key of this.keys()) {
			const meaning = this.#meanings.get(key) ?? meaningOf(facet, key);
			this.#meanings.set(key, meaning);
			if ('key' in meaning) strays.push(meaning);
			else for (const name of meaning) saying.set(name, [...(saying.get(name) ?? []), key]);
		}
		this.#read = { saying, strays };
		return this.#read;
	}
}

function meaningOf(facet: Facet, key: ValueKey): StrayValue | readonly string[] {
	const matches = matchKey(facet, key);
	return matches.length === 0 ? { key, meant: findMeantTerm(facet, key) } : matches.map(({ term }) => term.name);
}

/** The names of the folders by which a note may say a term of a facet. */
export function foldersSaying(note: Note, { from, concerns }: FacetSpec): readonly string[] {
	return from.includes('folder') && concerns(note) ? folderNamesOf(note.path) : [];
}

/** The keys that a note says in a way that does not count for a facet. */
export function keysElsewhere(note: Note, facet: FacetSpec): ReadonlySet<ValueKey> {
	return new Set(saidElsewhereIn(note, facet).map(({ text }) => valueKeyOf(text, facet.noun)));
}

/** The keys that a note would say for a facet that is not for it. */
export function keysOutside(note: Note, facet: FacetSpec): ReadonlySet<ValueKey> {
	return new Set(saidOutside(note, facet).map((text) => valueKeyOf(text, facet.noun)));
}

/** The keys that a note may say in properties that cannot be read: of values, and of the words in them. */
export function spoiltKeys(note: Note, facet: FacetSpec): ReadonlySet<ValueKey> {
	const texts = writtenItemsOf(note, facet, meantPropertiesOf(note)).flatMap(({ text }) => [text, ...wordsIn(text)]);
	return new Set(texts.map((text) => valueKeyOf(text, facet.noun)));
}

/** What of all that is said for a facet its vocabulary can depend on: the form of values, and whether most say a term. */
export function habitOf({ usage, built, spec }: FacetIndex): readonly unknown[] {
	const form = formOf(usage);
	if (built === undefined) return [form];
	if (spec.isSet) return [form, isForeign(built.matches, usage)];
	return [
		form,
		usage.total === 0,
		resolvedIn(built.dormant ?? built.matches, usage) * 2 > usage.total,
		isForeign(built.matches, usage),
	];
}
