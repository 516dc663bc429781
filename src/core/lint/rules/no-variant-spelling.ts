import { messagesOf } from '../../message';
import { facetValuesOf, findDuplicates } from '../facet-values';
import { sayFix } from '../fix-text';
import { keepsSpelling } from '../../vocabulary/spelling';
import type { NoteRule } from '../rule';

const say = messagesOf('no-variant-spelling');

const rule: NoteRule = {
	id: 'no-variant-spelling',
	scope: 'note',
	severity: 'warning',
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
			const message = say('isSpelled', { value: item.text, name, noun: facet.noun });
			if (item.isPart) yield { address: at, message };
			else {
				const changes = [{ kind: 'set', at, expected: item.text, text: name } as const];
				const safety = keepsSpelling(item.text, match, facet) ? 'safe' : 'unsafe';
				yield { address: at, message, fixes: [{ title: sayFix('change', { to: name }), safety, changes }] };
			}
		}
	},
};

export default rule;
