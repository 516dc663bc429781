import { basenameOf } from '../note/path';
import type { Match, Term } from './facet';
import { keyOf, nameKeyOf, withoutPictures } from './key';

/** Terms by the keys of their definitions’ file names; of several with one name the first. */
export function fileNamesOf(terms: readonly Term[]): ReadonlyMap<string, Term> {
	const names = new Map<string, Term>();
	for (const term of terms) {
		for (const { note } of term.definitions) {
			const key = keyOf(basenameOf(note.path));
			if (!names.has(key)) names.set(key, term);
		}
	}
	return names;
}

/** Terms by the keys of all that says them, the best match first. */
export function matchesOf(terms: readonly Term[], noun: string): ReadonlyMap<string, readonly Match[]> {
	const matches = new Map<string, Match[]>();
	const toKey = (name: string): string => nameKeyOf(name, noun);
	const add = (key: string, match: Match): void => {
		const existing = matches.get(key) ?? [];
		if (!existing.some(({ term }) => term === match.term)) matches.set(key, [...existing, match]);
	};
	for (const term of terms) add(term.key, { term, kind: 'exact' });
	// A number or an id that two definitions have says neither of them.
	const claims = new Map<string, Set<Term>>();
	for (const term of terms) {
		for (const key of term.alternatives.map(toKey)) claims.set(key, (claims.get(key) ?? new Set()).add(term));
	}
	for (const term of terms) {
		for (const key of new Set(term.alternatives.map(toKey))) {
			const isClear = !/^\d+$/.test(key) || claims.get(key)?.size === 1;
			if (isClear && !matches.has(key)) add(key, { term, kind: 'alternative' });
		}
	}
	for (const term of terms) for (const key of term.formerly.map(toKey)) add(key, { term, kind: 'former' });
	const nounKey = keyOf(noun);
	const addForms = (term: Term, name: string, kind: Match['kind']): void => {
		const plain = withoutPictures(name);
		const joined = [`${name}${nounKey}`, `${name}s${nounKey}`];
		for (const key of plain === undefined ? joined : [plain, ...joined]) {
			if (!matches.has(key)) add(key, { term, kind });
		}
	};
	for (const term of terms) addForms(term, term.key, 'exact');
	for (const term of terms) for (const name of term.formerly) addForms(term, toKey(name), 'former');
	return matches;
}
