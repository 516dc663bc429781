import type { VaultIndex } from '../index/vault-index';
import { type Result } from '../result';
import type { Facet, Term } from '../vocabulary/facet';
import type { Note } from '../note/note';
import { matchValue } from '../vocabulary/match';
import { saidItemsOf } from '../vocabulary/said';
import { compareText } from '../words';
import { defaultOptions, parseOptions } from './parse-options';
import type { BlockLanguage, ListOptions, QueryFault } from './query';
import { resolveQuery, type ListQuery } from './resolve';
import { runQuery, type List } from './run';

/** The list of a term, of notes of the given types with their subtypes (of all types when there are none). */
export function listTerm(index: VaultIndex, facet: Facet, term: Term, types: readonly string[]): List {
	return listTerms(index, facet, [term], defaultOptions(types));
}

/** The list of terms, of notes that say any of them, with the options of a block. */
export function listTerms(index: VaultIndex, facet: Facet, terms: readonly Term[], options: ListOptions): List {
	const { facets: _facets, ...rest } = options;
	return runQuery(index, { ...rest, filters: [{ facet, terms }], host: undefined, notices: [] });
}

/** Parses a block and settles it against a vault: the query, or what is wrong with it. */
export function askBlock(
	index: VaultIndex,
	source: string,
	language: BlockLanguage,
	hostPath: string | undefined,
): Result<ListQuery, QueryFault> {
	const facets = index.vocabulary.facets.map(({ id }) => id);
	const options = parseOptions(source, language, facets);
	return options.isOk ? resolveQuery(index, options.value, hostPath) : options;
}

/** What the notes of a term say. */
export interface TermTally {
	/** How many say each type, by the type's name, in the order of the names. */
	readonly types: ReadonlyMap<string, number>;
	/** How many say no type. */
	readonly untyped: number;
	/** How they spell the term, the links among them as they stand, with how many do: the most used first. */
	readonly spellings: ReadonlyMap<string, number>;
}

/** Counts what the notes of a term say. */
export function tallyTerm(index: VaultIndex, facet: Facet, term: Term): TermTally {
	const { rows } = listTerm(index, facet, term, []);
	const ofTypes = rows.flatMap(({ typeKeys }) => [...new Set(typeKeys)]);
	const typeCounts = countEach(ofTypes.map((key) => index.types.names.get(key) ?? key));
	const spellings = countEach(rows.flatMap(({ note }) => [...spellingsOf(note, facet, term)]));
	return {
		types: new Map([...typeCounts].sort(([left], [right]) => compareText(left, right))),
		untyped: rows.filter(({ types }) => types.length === 0).length,
		spellings: new Map([...spellings].sort((left, right) => right[1] - left[1] || compareText(left[0], right[0]))),
	};
}

function spellingsOf(note: Note, facet: Facet, term: Term): ReadonlySet<string> {
	const said = saidItemsOf(note, facet).filter(({ isMap }) => !isMap);
	return new Set(said.filter(({ text }) => matchValue(facet, text)[0]?.term === term).map(({ text }) => text.trim()));
}

function countEach(words: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}
