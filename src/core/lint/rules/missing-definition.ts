import { translated } from '../../language';
import type { Note } from '../../note/note';
import type { Term } from '../../vocabulary/facet';
import type { ValueKey } from '../../vocabulary/key';
import { matchKey } from '../../vocabulary/match';
import { compareText, countOf } from '../../words';
import { facetValuesOf } from '../facet-values';
import type { FacetRule } from '../rule';

const text = translated(
	{
		summary: 'A phase or scale that notes say and no note defines.',
		why: [
			'A term that is used and nowhere explained leaves its readers to guess, and its tag and its links lead nowhere. It is said once for each term, at the first note that uses it.',
			'Only facets that the vault defines at all are looked at, and only their terms: a word that is none is told by `no-unknown-value`.',
		],
		fix: 'None: what is missing is a note, which a person has to write.',
		examples: ['The other phases have a definition each; this one has none.'],
		isMissing: (name: string, notes: number, noun: string) =>
			`No note defines the ${noun.toLowerCase()} “${name}”, which ${countOf(notes, 'note says', 'notes say')}`,
	},
	{
		summary: 'Eine Phase oder Skala, die in Notizen vorkommt, aber keine Definition hat.',
		why: [
			'Wird ein Begriff benutzt und nirgends erklärt, bleibt nur Raten, und sein Tag und seine Links führen ins Leere. Gemeldet wird das einmal je Begriff, bei der ersten Notiz, die ihn nennt.',
			'Geprüft werden nur Facetten, die der Vault überhaupt definiert, und nur deren Begriffe: Ein Wort, das keiner ist, meldet `no-unknown-value`.',
		],
		fix: 'Keine: Was fehlt, ist eine Notiz, und die muss ein Mensch schreiben.',
		examples: ['Die anderen Phasen haben je eine Definition, diese hat keine.'],
		isMissing: (name, notes) =>
			`Keine Notiz definiert den Begriff „${name}“, den ${countOf(notes, 'Notiz nennt', 'Notizen nennen')}`,
	},
);

const rule: FacetRule = {
	id: 'missing-definition',
	scope: 'facet',
	severity: 'warning',
	text,
	examples: [{ before: '---\ntype: pattern\nphase: [completion]\n---' }],
	*check(facet, { index, vocabulary }) {
		const keys = new Map<Term, ValueKey[]>();
		if (facet.terms.every(({ definitions }) => definitions.length > 0)) return;
		for (const key of index.valueKeys(facet.property)) {
			const [match] = matchKey(facet, key);
			if (match === undefined || match.term.definitions.length > 0) continue;
			keys.set(match.term, [...(keys.get(match.term) ?? []), key]);
		}
		for (const [term, said] of keys) {
			const notes = index.notesSaying(facet.property, said, undefined);
			const first = firstByPath(notes);
			const value =
				first &&
				facetValuesOf(first, vocabulary).find((other) => other.facet === facet && other.matches[0]?.term === term);
			if (first === undefined || value === undefined) continue;
			yield { path: first.path, address: value.at, message: text.isMissing(term.name, notes.size, facet.noun) };
		}
	},
};

function firstByPath(notes: Iterable<Note>): Note | undefined {
	let first: Note | undefined;
	for (const note of notes) if (first === undefined || compareText(note.path, first.path) < 0) first = note;
	return first;
}

export default rule;
