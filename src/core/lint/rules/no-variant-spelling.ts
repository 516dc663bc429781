import { translated } from '../../language';
import { facetValuesOf, findDuplicates } from '../facet-values';
import { fixText } from '../fix-text';
import { keepsSpelling } from '../../vocabulary/spelling';
import type { NoteRule } from '../rule';

const text = translated(
	{
		summary: 'A phase or scale spelled in another way than the framework spells it.',
		why: [
			'`organisation`, `Formation`, `iteration-phase` and `[[iteration-phase]]` all mean a phase, and In Phase lists them. Other queries, search and Properties see different values.',
			'Prose is not looked at, nor any property that is not a facet.',
		],
		fix: 'Changes the value to the name of the term. Safe where only blanks around it, capitals, the noun (“Phase”) or an alternative that is set or built in stand in the way. What changes a blank, a hyphen, a link or a tag is unsafe: it may be how the author means to write it.',
		examples: ['Another spelling.', 'The label in place of the name.'],
		isSpelled: (value: string, name: string, noun: string) =>
			`“${value}” is spelled “${name}” among this vault’s ${noun.toLowerCase()}s`,
	},
	{
		summary: 'Eine Phase oder Skala in anderer Schreibweise als im Framework.',
		why: [
			'`organisation`, `Formation`, `iteration-phase` und `[[iteration-phase]]` meinen alle eine Phase, und In Phase führt sie auf. Andere Abfragen, die Suche und die Eigenschaften-Ansicht sehen verschiedene Werte.',
			'Fließtext wird nicht geprüft und keine Eigenschaft, die keine Facette ist.',
		],
		fix: 'Ersetzt den Wert durch den Namen des Begriffs. Sicher, wo nur Leerzeichen am Rand, Großbuchstaben, das Wort der Facette („Phase“) oder eine gesetzte oder eingebaute andere Schreibweise im Weg stehen. Was ein Leerzeichen, einen Bindestrich, einen Link oder einen Tag ändert, ist unsicher: Es kann so gemeint sein.',
		examples: ['Eine andere Schreibweise.', 'Die Bezeichnung anstelle des Namens.'],
		isSpelled: (value, name, noun) => `„${value}“ wird in diesem Vault „${name}“ geschrieben (Facette „${noun}“)`,
	},
);

const rule: NoteRule = {
	id: 'no-variant-spelling',
	scope: 'note',
	severity: 'warning',
	text,
	examples: [
		{ before: '---\nphase: organisation\n---', after: '---\nphase: organization\n---' },
		{ before: '---\nphase: Iteration Phase\n---', after: '---\nphase: iteration\n---' },
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
			const message = text.isSpelled(item.text, name, facet.noun);
			if (item.isPart) yield { address: at, message };
			else {
				const changes = [{ kind: 'set', at, expected: item.text, text: name } as const];
				const safety = keepsSpelling(item.text, match, facet) ? 'safe' : 'unsafe';
				yield { address: at, message, fixes: [{ title: fixText.change(name), safety, changes }] };
			}
		}
	},
};

export default rule;
