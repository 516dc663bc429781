import type { VaultIndex } from '../index/vault-index';
import { type Result } from '../result';
import type { Facet, Term } from '../vocabulary/facet';
import { matchValue } from '../vocabulary/match';
import { saidItemsOf } from '../vocabulary/said';
import { compareText } from '../words';
import { defaultOptions, parseOptions } from './parse-options';
import type { BlockLanguage, QueryFault } from './query';
import { resolveQuery, type ListQuery } from './resolve';
import { runQuery, type List } from './run';

/** The list of a term, of notes of the given types with their subtypes (of all types when there are none). */
export function listTerm(index: VaultIndex, facet: Facet, term: Term, types: readonly string[]): List {
	const { facets: _facets, ...rest } = defaultOptions(types);
	return runQuery(index, { ...rest, filters: [{ facet, terms: [term] }], host: undefined, notices: [] });
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

/** How the notes of a term spell it, the links among them as they stand, with how many do: the most used first. */
export function countSpellings(index: VaultIndex, facet: Facet, term: Term): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { note } of listTerm(index, facet, term, []).rows) {
		const said = saidItemsOf(note, facet).filter(({ isMap }) => !isMap);
		const own = said.filter(({ text }) => matchValue(facet, text)[0]?.term === term).map(({ text }) => text.trim());
		for (const text of new Set(own)) counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	return new Map([...counts].sort((left, right) => right[1] - left[1] || compareText(left[0], right[0])));
}

/** How many notes of a term say no type. */
export function countUntyped(index: VaultIndex, facet: Facet, term: Term): number {
	return listTerm(index, facet, term, []).rows.filter(({ types }) => types.length === 0).length;
}

/** How many notes of a term say each type, by the type's name, in the order of the names. */
export function countTypes(index: VaultIndex, facet: Facet, term: Term): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { typeKeys } of listTerm(index, facet, term, []).rows) {
		for (const key of new Set(typeKeys)) {
			const name = index.types.names.get(key) ?? key;
			counts.set(name, (counts.get(name) ?? 0) + 1);
		}
	}
	return new Map([...counts].sort(([left], [right]) => compareText(left, right)));
}
