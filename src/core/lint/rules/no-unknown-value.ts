import { translated } from '../../language';
import { findMeantTerm } from '../../vocabulary/match';
import { joinWords } from '../../words';
import { facetValuesOf } from '../facet-values';
import { fixText } from '../fix-text';
import type { NoteRule } from '../rule';

const text = translated(
	{
		summary: 'A phase or scale that is no term of the framework.',
		why: [
			'A list asks for a term by name. A note that says `formatoin` is in no list, and nothing says so.',
			'A facet that the vault does not define (no definition, nothing in settings) is not checked.',
		],
		fix: 'Changes the value to the nearest term. Unsafe: what was meant is a guess.',
		examples: ['Two letters changed places.'],
		isMap: (key: string, map: string, noun: string) => `\`${key}\` holds ${map}, which names no ${noun.toLowerCase()}`,
		isUnknown: (value: string, noun: string, names: readonly string[]) =>
			`“${value}” is not a ${noun.toLowerCase()}; the ${noun.toLowerCase()}s are ${joinWords(names)}`,
		isMisspelled: (value: string, noun: string, meant: string) =>
			`“${value}” is not a ${noun.toLowerCase()}; did you mean “${meant}”?`,
	},
	{
		summary: 'Eine Phase oder Skala, die kein Begriff des Frameworks ist.',
		why: [
			'Eine Liste fragt nach einem Begriff mit seinem Namen. Eine Notiz mit `formatoin` steht in keiner Liste, und nichts weist darauf hin.',
			'Eine Facette, die der Vault nicht definiert (keine Definition, nichts in den Einstellungen), wird nicht geprüft.',
		],
		fix: 'Ersetzt den Wert durch den nächstliegenden Begriff. Unsicher: Was gemeint war, ist geraten.',
		examples: ['Zwei Buchstaben sind vertauscht.'],
		isMap: (key, map, noun) => `\`${key}\` enthält ${map}, aber keinen Begriff der Facette „${noun}“`,
		isUnknown: (value, noun, names) =>
			`„${value}“ ist kein Begriff der Facette „${noun}“; Begriffe: ${joinWords(names)}`,
		isMisspelled: (value, noun, meant) => `„${value}“ ist kein Begriff der Facette „${noun}“; meintest du „${meant}“?`,
	},
);

const rule: NoteRule = {
	id: 'no-unknown-value',
	scope: 'note',
	severity: 'error',
	text,
	examples: [{ before: '---\nphase:\n  - formatoin\n---', after: '---\nphase:\n  - formation\n---' }],
	*check(note, { vocabulary }) {
		for (const { facet, item, at, matches } of facetValuesOf(note, vocabulary)) {
			if (matches.length > 0) continue;
			const value = item.text.trim();
			if (item.isMap) {
				yield { address: at, message: text.isMap(at.key, value, facet.noun) };
				continue;
			}
			const meant = findMeantTerm(facet, value);
			if (meant === undefined) {
				yield {
					address: at,
					message: text.isUnknown(
						value,
						facet.noun,
						facet.terms.map(({ name }) => name),
					),
				};
				continue;
			}
			const message = text.isMisspelled(value, facet.noun, meant.name);
			if (item.isPart) yield { address: at, message };
			else {
				const title = fixText.change(meant.name);
				yield {
					address: at,
					message,
					fixes: [{ title, safety: 'unsafe', changes: [{ kind: 'set', at, expected: item.text, text: meant.name }] }],
				};
			}
		}
	},
};

export default rule;
