import type { Note } from '../note/note';
import type { Facet, MatchKind, Term } from '../vocabulary/facet';
import { matchValue } from '../vocabulary/match';
import { saidItemsOf } from '../vocabulary/said';

/** A note in a column of a board. */
export interface BoardCard<Entry> {
	readonly entry: Entry;
	/** What the note says, where it is not the term's own name. */
	readonly said: string | undefined;
	readonly kind: MatchKind | 'unknown';
}

/** One column of a board. */
export interface BoardColumn<Entry> {
	/** Undefined for the column of notes that say no term. */
	readonly term: Term | undefined;
	readonly cards: readonly BoardCard<Entry>[];
}

/**
 * Deals notes into columns, one for each term in order and one for notes that say none. A note with two terms stands
 * in both; a note that says something which is no term stands in the last, with what it says. The order of the notes
 * is kept.
 */
export function dealCards<Entry>(
	facet: Facet,
	entries: readonly (readonly [Entry, Note | undefined])[],
): readonly BoardColumn<Entry>[] {
	const columns = new Map<string, BoardCard<Entry>[]>(facet.terms.map(({ name }) => [name, []]));
	const rest: BoardCard<Entry>[] = [];
	for (const [entry, note] of entries) {
		const texts = note === undefined ? [] : saidItemsOf(note, facet).map(({ text }) => text.trim());
		const dealt = new Set<string>();
		for (const text of texts) {
			const [match] = matchValue(facet, text);
			if (match === undefined || dealt.has(match.term.name)) continue;
			dealt.add(match.term.name);
			columns.get(match.term.name)?.push({ entry, said: match.kind === 'exact' ? undefined : text, kind: match.kind });
		}
		const unknown = texts.find((text) => matchValue(facet, text).length === 0);
		if (dealt.size === 0) rest.push({ entry, said: unknown, kind: unknown === undefined ? 'exact' : 'unknown' });
	}
	const dealtColumns = facet.terms.map((term) => ({ term, cards: columns.get(term.name) ?? [] }));
	return [...dealtColumns, { term: undefined, cards: rest }];
}
