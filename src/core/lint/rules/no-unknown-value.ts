import { findMeantTerm } from '../../vocabulary/match';
import { joinWords } from '../../words';
import { facetValuesOf } from '../facet-values';
import type { NoteRule } from '../rule';

const rule: NoteRule = {
	id: 'no-unknown-value',
	scope: 'note',
	severity: 'error',
	summary: 'A phase or scale that is no term of the framework.',
	why: [
		'A list asks for a term by name. A note that says `formatoin` is in no list, and nothing says so.',
		'A facet that the vault does not define (no definition, nothing in settings) is not checked.',
	],
	fix: 'Changes the value to the nearest term. Unsafe: what was meant is a guess.',
	examples: [
		{ title: 'Two letters changed places.', before: '---\nphase:\n  - formatoin\n---', after: '---\nphase:\n  - formation\n---' },
	],
	*check(note, { vocabulary }) {
		for (const { facet, item, at, matches } of facetValuesOf(note, vocabulary)) {
			if (matches.length > 0) continue;
			const noun = facet.noun.toLowerCase();
			const text = item.text.trim();
			if (item.isMap) {
				yield { address: at, message: `\`${at.key}\` holds ${text}, which names no ${noun}` };
				continue;
			}
			const meant = findMeantTerm(facet, text);
			const hint = meant === undefined ? `the ${noun}s are ${joinWords(facet.terms.map(({ name }) => name))}` : `did you mean “${meant.name}”?`;
			const message = `“${text}” is not a ${noun}; ${hint}`;
			if (meant === undefined || item.isPart) yield { address: at, message };
			else {
				const title = `Change to “${meant.name}”`;
				yield { address: at, message, fixes: [{ title, safety: 'unsafe', changes: [{ kind: 'set', at, expected: item.text, text: meant.name }] }] };
			}
		}
	},
};

export default rule;
