import { translated } from '../../language';
import { facetValuesOf, findDuplicates, type FacetValue } from '../facet-values';
import { fixText } from '../fix-text';
import type { Fix, NoteRule } from '../rule';

const text = translated(
	{
		summary: 'A phase or scale that a note says twice.',
		why: [
			'The same phase twice, in one spelling or in two (`organization` and `organisation`), means what it means once. It is mostly left over from a merge or a rename, and it makes counts by other tools wrong.',
			'The value that is spelled as the vault spells it is kept, else the first. A former name beside the current one is left to `no-former-name`, which drops it.',
		],
		fix: 'Takes the value out. Safe: the note says the same.',
		examples: ['Two spellings of one phase.'],
		isTwice: (name: string) => `“${name}” is said twice`,
		isSaid: (value: string, name: string) => `“${value}” means “${name}”, which is said already`,
	},
	{
		summary: 'Eine Phase oder Skala, die eine Notiz doppelt nennt.',
		why: [
			'Dieselbe Phase zweimal, in einer Schreibweise oder in zweien (`organization` und `organisation`), bedeutet nicht mehr als einmal. Meist ist sie von einer Zusammenführung oder Umbenennung übrig, und sie verfälscht, was andere Werkzeuge zählen.',
			'Behalten wird der Wert in der Schreibweise des Vaults, sonst der erste. Ein früherer Name neben dem heutigen bleibt der Regel `no-former-name` überlassen, die ihn entfernt.',
		],
		fix: 'Entfernt den Wert. Sicher: Die Notiz sagt danach dasselbe.',
		examples: ['Zwei Schreibweisen einer Phase.'],
		isTwice: (name) => `„${name}“ steht doppelt da`,
		isSaid: (value, name) => `„${value}“ meint „${name}“, das schon dasteht`,
	},
);

const rule: NoteRule = {
	id: 'no-duplicate-value',
	scope: 'note',
	severity: 'warning',
	text,
	examples: [{ before: '---\nphase: [organisation, organization]\n---', after: '---\nphase: [organization]\n---' }],
	*check(note, { vocabulary }) {
		for (const value of findDuplicates(facetValuesOf(note, vocabulary))) {
			const said = value.item.text.trim();
			const name = value.matches[0]?.term.name ?? said;
			const message = said === name ? text.isTwice(name) : text.isSaid(said, name);
			yield { address: value.at, message, fixes: fixesOf(value, said) };
		}
	},
};

function fixesOf({ item, at }: FacetValue, said: string): readonly Fix[] {
	if (item.isPart) return [];
	return [{ title: fixText.remove(said), safety: 'safe', changes: [{ kind: 'remove', at, expected: item.text }] }];
}

export default rule;
