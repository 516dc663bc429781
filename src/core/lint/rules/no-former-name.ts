import { facetValuesOf, type FacetValue } from '../facet-values';
import type { Fix, NoteRule } from '../rule';

const rule: NoteRule = {
	id: 'no-former-name',
	scope: 'note',
	severity: 'warning',
	summary: 'A phase or scale under the name it had before.',
	why: [
		'When a framework renames a phase, notes that still say the old name are lost to every query for the new one. In Phase lists them with a mark, and this rule brings them up to date.',
		'Only the facet that was renamed is looked at: `scale: coordination` stays, where coordination is a scale. While the old definition still stands beside the new one, the rename is half done and the rule `one-definition` says so once.',
	],
	fix: 'Changes the value to the current name, or takes it out where the note says that already. Safe.',
	examples: [
		{
			title: 'Coordination became iteration.',
			before: '---\nscale: coordination\nphase: [formation, coordination]\n---',
			after: '---\nscale: coordination\nphase: [formation, iteration]\n---',
		},
	],
	*check(note, { vocabulary }) {
		const values = facetValuesOf(note, vocabulary);
		for (const value of values) {
			const [match] = value.matches;
			if (match?.kind !== 'former') continue;
			const former = value.item.text.trim();
			const { name } = match.term;
			const message = `“${former}” is now called “${name}”`;
			yield { address: value.at, message, fixes: fixesOf(value, name, saysAlready(values, value, name)) };
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

function fixesOf({ item, at }: FacetValue, name: string, isDuplicate: boolean): readonly Fix[] {
	if (item.isPart) return [];
	if (isDuplicate) {
		return [{ title: `Remove “${item.text.trim()}”, since “${name}” is there`, safety: 'safe', changes: [{ kind: 'remove', at, expected: item.text }] }];
	}
	return [{ title: `Change to “${name}”`, safety: 'safe', changes: [{ kind: 'set', at, expected: item.text, text: name }] }];
}

export default rule;
