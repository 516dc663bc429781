import { messagesOf } from '../../message';
import type { Note } from '../../note/note';
import type { Term } from '../../vocabulary/facet';
import type { ValueKey } from '../../vocabulary/key';
import { matchKey } from '../../vocabulary/match';
import { compareText } from '../../words';
import { facetValuesOf } from '../facet-values';
import type { FacetRule } from '../rule';

const say = messagesOf('missing-definition');

const rule: FacetRule = {
	id: 'missing-definition',
	scope: 'facet',
	severity: 'warning',
	*check(facet, { index, vocabulary }) {
		const keys = new Map<Term, ValueKey[]>();
		if (facet.terms.every(({ definitions }) => definitions.length > 0)) return;
		for (const key of index.valueKeys(facet.id)) {
			const [match] = matchKey(facet, key);
			if (match === undefined || match.term.definitions.length > 0) continue;
			keys.set(match.term, [...(keys.get(match.term) ?? []), key]);
		}
		// Where more terms in use have no definition than there are with one, to have none is the custom.
		if (keys.size > facet.terms.filter(({ definitions }) => definitions.length > 0).length) return;
		for (const [term, said] of keys) {
			const notes = index.notesSaying(facet.id, said, undefined);
			const first = firstByPath(notes);
			const value =
				first &&
				facetValuesOf(first, vocabulary).find((other) => other.facet === facet && other.matches[0]?.term === term);
			if (first === undefined || value === undefined) continue;
			yield {
				path: first.path,
				address: value.at,
				message: say('isMissing', { name: term.name, notes: notes.size, noun: facet.noun }),
			};
		}
	},
};

function firstByPath(notes: Iterable<Note>): Note | undefined {
	let first: Note | undefined;
	for (const note of notes) if (first === undefined || compareText(note.path, first.path) < 0) first = note;
	return first;
}

export default rule;
