import { facetValuesOf, findDuplicates } from '../facet-values';
import type { NoteRule } from '../rule';

const rule: NoteRule = {
	id: 'no-variant-spelling',
	scope: 'note',
	severity: 'warning',
	summary: 'A phase or scale spelled in another way than the framework spells it.',
	why: [
		'`organisation`, `Formation`, `iteration-phase` and `[[iteration-phase]]` all mean a phase, and In Phase lists them. Other queries, search and Properties see different values.',
		'Prose is not looked at, nor any property that is not a facet.',
	],
	fix: 'Changes the value to the name of the term. Safe: it means the same.',
	examples: [
		{ title: 'Another spelling.', before: '---\nphase: organisation\n---', after: '---\nphase: organization\n---' },
		{ title: 'The label in place of the name.', before: '---\nphase: Iteration Phase\n---', after: '---\nphase: iteration\n---' },
	],
	*check(note, { vocabulary }) {
		const values = facetValuesOf(note, vocabulary);
		const duplicates = findDuplicates(values);
		for (const value of values) {
			const { facet, item, at } = value;
			const [match] = value.matches;
			if (match === undefined || match.kind === 'former' || item.text === match.term.name) continue;
			// Other rules say these, `list-shape` and `no-duplicate-value`.
			if (value.isNested || duplicates.has(value)) continue;
			const { name } = match.term;
			const message = `“${item.text}” is spelled “${name}” among this vault's ${facet.noun.toLowerCase()}s`;
			if (item.isPart) yield { address: at, message };
			else {
				const changes = [{ kind: 'set', at, expected: item.text, text: name } as const];
				yield { address: at, message, fixes: [{ title: `Change to “${name}”`, safety: 'safe', changes }] };
			}
		}
	},
};

export default rule;
