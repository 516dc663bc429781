import { messagesOf } from '../../message';
import { facetValuesOf, findDuplicates, type FacetValue } from '../facet-values';
import { sayFix } from '../fix-text';
import { formOf } from '../../vocabulary/form';
import type { Fix, NoteRule } from '../rule';

const say = messagesOf('no-duplicate-value');

const rule: NoteRule = {
	id: 'no-duplicate-value',
	scope: 'note',
	severity: 'warning',
	*check(note, { vocabulary }) {
		const values = facetValuesOf(note, vocabulary);
		const duplicates = findDuplicates(values);
		const kept = new Set(values.filter((value) => !duplicates.has(value)).map(spellingOf));
		for (const value of duplicates) {
			const said = value.item.text.trim();
			const name = value.matches[0]?.term.name ?? said;
			const message = said === name ? say('isTwice', { name }) : say('isSaid', { value: said, name });
			yield { address: value.at, message, fixes: fixesOf(value, said, kept.has(spellingOf(value))) };
		}
	},
};

/** What a value says, and of what. */
function spellingOf({ facet, item }: FacetValue): string {
	return JSON.stringify([facet.property, item.text.trim()]);
}

/** @param isKept Another value that stays is spelled the same; else what goes may be how the author spells the name. */
function fixesOf({ item, at, matches }: FacetValue, said: string, isKept: boolean): readonly Fix[] {
	const [match] = matches;
	if (item.isPart || match === undefined) return [];
	const safety = isKept || formOf(item.text) === 'plain' ? 'safe' : 'unsafe';
	return [{ title: sayFix('remove', { what: said }), safety, changes: [{ kind: 'remove', at, expected: item.text }] }];
}

export default rule;
