import { translated } from '../../language';
import { facetValuesOf, findDuplicates, type FacetValue } from '../facet-values';
import { fixText } from '../fix-text';
import { keepsSpelling } from '../../vocabulary/spelling';
import type { Fix, NoteRule } from '../rule';

const text = translated(
	{
		summary: 'A phase or scale that a note says twice.',
		why: [
			'The same phase twice, in one spelling or in two (`organization` and `organisation`), means what it means once. It is mostly left over from a merge or a rename, and it makes counts by other tools wrong.',
			'The value that is spelled as the vault spells it is kept, else the first. A former name beside the current one is left to `no-former-name`, which drops it.',
		],
		fix: 'Takes the value out. Safe: the note says the same. Unsafe where a link, a tag or a name with other blanks or hyphens would go, since the author may mean to write it so.',
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
		fix: 'Entfernt den Wert. Sicher: Die Notiz sagt danach dasselbe. Unsicher, wo ein Link, ein Tag oder ein Name mit anderen Leerzeichen oder Bindestrichen wegfiele, denn er kann so gemeint sein.',
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
		const values = facetValuesOf(note, vocabulary);
		const duplicates = findDuplicates(values);
		const isKept = (value: FacetValue): boolean =>
			values.some((other) => !duplicates.has(other) && saysSame(other, value));
		for (const value of duplicates) {
			const said = value.item.text.trim();
			const name = value.matches[0]?.term.name ?? said;
			const message = said === name ? text.isTwice(name) : text.isSaid(said, name);
			yield { address: value.at, message, fixes: fixesOf(value, said, isKept(value)) };
		}
	},
};

function saysSame(left: FacetValue, right: FacetValue): boolean {
	return left.facet === right.facet && left.item.text.trim() === right.item.text.trim();
}

/** @param isKept Another value that stays is spelled the same; else what goes may be how the author spells the name. */
function fixesOf({ item, at, facet, matches }: FacetValue, said: string, isKept: boolean): readonly Fix[] {
	const [match] = matches;
	if (item.isPart || match === undefined) return [];
	const safety = isKept || keepsSpelling(item.text, match, facet) ? 'safe' : 'unsafe';
	return [{ title: fixText.remove(said), safety, changes: [{ kind: 'remove', at, expected: item.text }] }];
}

export default rule;
