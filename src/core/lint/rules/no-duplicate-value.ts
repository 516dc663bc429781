import { facetValuesOf, findDuplicates, type FacetValue } from '../facet-values';
import type { Fix, NoteRule } from '../rule';

const rule: NoteRule = {
	id: 'no-duplicate-value',
	scope: 'note',
	severity: 'warning',
	summary: 'A phase or scale that a note says twice.',
	why: [
		'The same phase twice, in one spelling or in two (`organization` and `organisation`), means what it means once. It is mostly left over from a merge or a rename, and it makes counts by other tools wrong.',
		'The value that is spelled as the vault spells it is kept, else the first. A former name beside the current one is left to `no-former-name`, which drops it.',
	],
	fix: 'Takes the value out. Safe: the note says the same.',
	examples: [
		{ title: 'Two spellings of one phase.', before: '---\nphase: [organisation, organization]\n---', after: '---\nphase: [organization]\n---' },
	],
	*check(note, { vocabulary }) {
		for (const value of findDuplicates(facetValuesOf(note, vocabulary))) {
			const text = value.item.text.trim();
			const name = value.matches[0]?.term.name ?? text;
			const message = text === name ? `“${name}” is said twice` : `“${text}” means “${name}”, which is said already`;
			yield { address: value.at, message, fixes: fixesOf(value, text) };
		}
	},
};

function fixesOf({ item, at }: FacetValue, text: string): readonly Fix[] {
	if (item.isPart) return [];
	return [{ title: `Remove “${text}”`, safety: 'safe', changes: [{ kind: 'remove', at, expected: item.text }] }];
}

export default rule;
