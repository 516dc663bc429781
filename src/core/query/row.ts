import type { Note } from '../note/note';
import { basenameOf } from '../note/path';
import type { VaultIndex } from '../index/vault-index';
import { propertiesOf, textOf } from '../note/properties';
import type { Facet, Match, MatchKind, Term, Vocabulary } from '../vocabulary/facet';
import { matchValue } from '../vocabulary/match';
import { saidItemsOf } from '../vocabulary/said';
import { sortTextOf, type SortText } from '../words';
import type { FacetFilter } from './resolve';

/** One note in a list. */
export interface Row {
	readonly note: Note;
	/** `title`, else the basename. */
	readonly title: string;
	/** The title, to put rows in order by. */
	readonly titleKey: SortText;
	/** The types as the note spells them. */
	readonly types: readonly string[];
	/** The keys of these types. */
	readonly typeKeys: readonly string[];
	/** The names of the terms the note says for the list's first facet, in the note's order. */
	readonly terms: readonly string[];
	/** How the note says what the list is about: the best of its ways. */
	readonly match: MatchKind;
	/** The value as the note has it, where it is not the term's own name; for the mark beside the row. */
	readonly said: string | undefined;
}

/** A match, with the value as the note has it. */
export interface ValueMatch extends Match {
	readonly text: string;
}

/** What a note says that a filter asks for. */
export function matchesOf(note: Note, filter: FacetFilter): readonly ValueMatch[] {
	return matchesAmong(readValues(note, filter.facet), filter);
}

/** A value that a note says, with the terms it says, the best match first. */
interface ReadValue {
	readonly text: string;
	readonly matches: readonly Match[];
}

function readValues(note: Note, facet: Facet): readonly ReadValue[] {
	return saidItemsOf(note, facet).map(({ text }) => ({ text, matches: matchValue(facet, text) }));
}

function matchesAmong(values: readonly ReadValue[], { terms }: FacetFilter): readonly ValueMatch[] {
	return values.flatMap(({ text, matches }) =>
		matches.filter(({ term }) => isNamed(terms, term)).map((match) => ({ ...match, text })),
	);
}

/** Whether a term is among others. Terms are compared by name: the vocabulary may have been built anew since the query was settled. */
export function isNamed(terms: readonly Term[], term: Term): boolean {
	return terms.some(({ name }) => name === term.name);
}

const matchOrder: readonly MatchKind[] = ['exact', 'alternative', 'former'];

/** The rows of one list from one answer to the next: the same as before for notes that are the same. */
export class KeptRows {
	/** Stale when the vocabulary is another, as it is with the types too, or the list is about something else. */
	#rows = new WeakMap<Note, Row>();
	#vocabulary: Vocabulary | undefined;
	#filter: FacetFilter | undefined;

	/** Notes as rows of a list whose first filter is given, in their order. */
	rowsOf(index: VaultIndex, notes: readonly Note[], filter: FacetFilter | undefined): readonly Row[] {
		if (index.vocabulary !== this.#vocabulary || !isSameFilter(filter, this.#filter)) this.#rows = new WeakMap();
		this.#vocabulary = index.vocabulary;
		this.#filter = filter;
		return notes.map((note) => this.#rowOf(index, note, filter));
	}

	#rowOf(index: VaultIndex, note: Note, filter: FacetFilter | undefined): Row {
		const known = this.#rows.get(note);
		if (known !== undefined) return known;
		const row = toRow(index, note, filter);
		this.#rows.set(note, row);
		return row;
	}
}

function isSameFilter(left: FacetFilter | undefined, right: FacetFilter | undefined): boolean {
	if (left?.facet !== right?.facet || left?.terms.length !== right?.terms.length) return false;
	return left?.terms.every((term, at) => term === right?.terms[at]) !== false;
}

function toRow(index: VaultIndex, note: Note, filter: FacetFilter | undefined): Row {
	const types = index.typesOf(note);
	const values = filter === undefined ? [] : readValues(note, filter.facet);
	const matches = filter === undefined ? [] : matchesAmong(values, filter);
	const best = matchOrder
		.map((kind) => matches.find((match) => match.kind === kind))
		.find((match) => match !== undefined);
	const title = titleOf(note);
	return {
		note,
		title,
		titleKey: sortTextOf(title),
		types: types.map(({ text }) => text),
		typeKeys: types.map(({ key }) => key),
		terms: namesAmong(values),
		match: best?.kind ?? 'exact',
		said: best === undefined || best.kind === 'exact' ? undefined : best.text.trim(),
	};
}

/** What a note is called: its `title`, else its file name. */
export function titleOf(note: Note): string {
	return textOf(propertiesOf(note), 'title') ?? basenameOf(note.path);
}

/** The names of the terms that a note says, each once, in the facet's order; what is no term is left out. */
export function termNamesOf(note: Note, facet: Facet): readonly string[] {
	const said = new Set(namesAmong(readValues(note, facet)));
	return facet.terms.map(({ name }) => name).filter((name) => said.has(name));
}

function namesAmong(values: readonly ReadValue[]): readonly string[] {
	const names = values.map(({ matches: [best] }) => best?.term.name);
	return [...new Set(names.filter((name) => name !== undefined))];
}
