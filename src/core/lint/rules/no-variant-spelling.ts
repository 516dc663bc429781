import { messagesOf, type Message } from '../../message';
import { facetValuesOf, findDuplicates, type FacetValue } from '../facet-values';
import { sayFix } from '../fix-text';
import { formOf, isVariant } from '../../vocabulary/form';
import { nounOf } from '../../vocabulary/noun';
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
			if (match === undefined || match.kind === 'former' || !isVariant(item.text, match, facet)) continue;
			// Other rules say these, `list-shape` and `no-duplicate-value`.
			if (value.isNested || duplicates.has(value)) continue;
			const { name } = match.term;
			const message = messageOf(value, match.term.name);
			// What a link would lead to is for a person to say.
			if (item.isPart || facet.form === 'link') yield { address: at, message };
			else {
				const changes = [{ kind: 'set', at, expected: item.text, text: name } as const];
				const safety = formOf(item.text) === 'plain' ? 'safe' : 'unsafe';
				yield { address: at, message, fixes: [{ title: sayFix('change', { to: name }), safety, changes }] };
			}
		}
	},
};

function messageOf({ facet, key, item }: FacetValue, name: string): Message {
	const said = { value: item.text.trim(), property: key };
	if (formOf(item.text) === 'link') return say('isLink', said);
	if (facet.form === 'link') return say('isNoLink', said);
	return say('isSpelled', { value: item.text, name, ...nounOf(facet) });
}

export default rule;
