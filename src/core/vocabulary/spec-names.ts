import type { TermSpec } from './facet';

/** The names of a spec's term, those it has now and all that it ever had. */
export interface NamesOf {
	readonly current: (term: TermSpec) => readonly string[];
	readonly all: (term: TermSpec) => readonly string[];
}

/** Tells the names of terms as keys. */
export function namesOf(toKey: (name: string) => string): NamesOf {
	return {
		current: ({ name, alternatives }) => [name, ...alternatives].map(toKey),
		all: (term) => spelledNamesOf(term).map(toKey),
	};
}

/** All names that a term of a spec has or had, as spelled, the one it has now first. */
export function spelledNamesOf({ name, alternatives, formerly }: TermSpec): readonly string[] {
	return [name, ...alternatives, ...formerly];
}
