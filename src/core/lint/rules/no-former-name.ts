import { messagesOf } from '../../message';
import { facetValuesOf, type FacetValue } from '../facet-values';
import { sayFix } from '../fix-text';
import { formOf } from '../../vocabulary/form';
import { remarkIn } from '../../vocabulary/match';
import type { Fix, NoteRule } from '../rule';

const say = messagesOf('no-former-name');

const rule: NoteRule = {
	id: 'no-former-name',
	scope: 'note',
	severity: 'warning',
	*check(note, { vocabulary }) {
		const values = facetValuesOf(note, vocabulary);
		for (const value of values) {
			const [match] = value.matches;
			if (match?.kind !== 'former') continue;
			const former = value.item.text.trim();
			const { name } = match.term;
			yield {
				address: value.at,
				message: say('isNow', { former, name }),
				fixes: fixesOf(value, name, saysAlready(values, value, name)),
			};
		}
	},
};

function saysAlready(values: readonly FacetValue[], value: FacetValue, name: string): boolean {
	return values.some((other) => {
		const isEarlier = values.indexOf(other) < values.indexOf(value);
		const [match] = other.matches;
		return other.facet === value.facet && match?.term.name === name && (match.kind !== 'former' || isEarlier);
	});
}

function fixesOf({ facet, item, at, matches }: FacetValue, name: string, isDuplicate: boolean): readonly Fix[] {
	const [match] = matches;
	if (item.isPart || match === undefined) return [];
	const safety = formOf(item.text) === 'plain' ? 'safe' : 'unsafe';
	const remark = remarkIn(facet, item.text);
	if (isDuplicate && remark === '') {
		return [
			{
				title: say('remove', { former: item.text.trim(), name }),
				safety,
				changes: [{ kind: 'remove', at, expected: item.text }],
			},
		];
	}
	return [
		{
			title: sayFix('change', { to: name }),
			safety,
			changes: [{ kind: 'set', at, expected: item.text, text: name + remark }],
		},
	];
}

export default rule;
