import { translated } from '../../language';
import { facetValuesOf, type FacetValue } from '../facet-values';
import { fixText } from '../fix-text';
import { keepsSpelling } from '../../vocabulary/spelling';
import type { Fix, NoteRule } from '../rule';

const text = translated(
	{
		summary: 'A phase or scale under the name it had before.',
		why: [
			'When a framework renames a phase, notes that still say the old name are lost to every query for the new one. In Phase lists them with a mark, and this rule brings them up to date.',
			'Only the facet that was renamed is looked at: `scale: coordination` stays, where coordination is a scale. While the old definition still stands beside the new one, the rename is half done and the rule `one-definition` says so once.',
		],
		fix: 'Changes the value to the current name, or takes it out where the note says that already. Safe; unsafe where the value is a link or a tag, or where the settings spell the current name otherwise.',
		examples: ['Coordination became iteration.'],
		isNow: (former: string, name: string) => `“${former}” is now called “${name}”`,
		remove: (former: string, name: string) => `Remove “${former}”, since “${name}” is there`,
	},
	{
		summary: 'Eine Phase oder Skala unter ihrem früheren Namen.',
		why: [
			'Wenn eine Phase umbenannt wird, gehen die Notizen, die noch den alten Namen nennen, jeder Abfrage nach dem neuen verloren. In Phase führt sie mit einem Zeichen auf, und diese Regel bringt sie auf den neuen Stand.',
			'Nur die umbenannte Facette wird geprüft: `scale: coordination` bleibt, wo coordination eine Skala ist. Solange die alte Definition noch neben der neuen steht, ist die Umbenennung unvollständig, und die Regel `one-definition` meldet das einmal.',
		],
		fix: 'Ersetzt den Wert durch den heutigen Namen oder entfernt ihn, wo die Notiz diesen schon nennt. Sicher; unsicher, wo der Wert ein Link oder ein Tag ist oder die Einstellungen den heutigen Namen anders schreiben.',
		examples: ['Aus coordination wurde iteration.'],
		isNow: (former, name) => `„${former}“ heißt jetzt „${name}“`,
		remove: (former, name) => `„${former}“ entfernen, da „${name}“ schon dasteht`,
	},
);

const rule: NoteRule = {
	id: 'no-former-name',
	scope: 'note',
	severity: 'warning',
	text,
	examples: [
		{
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
			yield {
				address: value.at,
				message: text.isNow(former, name),
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

function fixesOf({ item, at, facet, matches }: FacetValue, name: string, isDuplicate: boolean): readonly Fix[] {
	const [match] = matches;
	if (item.isPart || match === undefined) return [];
	const safety = keepsSpelling(item.text, match, facet) ? 'safe' : 'unsafe';
	if (isDuplicate) {
		return [
			{
				title: text.remove(item.text.trim(), name),
				safety,
				changes: [{ kind: 'remove', at, expected: item.text }],
			},
		];
	}
	return [{ title: fixText.change(name), safety, changes: [{ kind: 'set', at, expected: item.text, text: name }] }];
}

export default rule;
