import { translated } from '../../language';
import { findProperty, propertiesOf } from '../../note/properties';
import { facetValuesOf } from '../facet-values';
import type { NoteRule } from '../rule';

const text = translated(
	{
		summary: 'Phases in another order than a group goes through them.',
		why: [
			'Where a note lists its phases in the order of the framework, a reader sees at a glance how far it reaches. Nothing depends on it, and some authors put the phase that matters most first: so this rule is off until somebody wants it.',
			'Scales have no such order. A list with a value that is no phase, or with one twice, is left until that is mended.',
		],
		fix: 'Puts the phases in order, each with its quotes and its comment. Safe.',
		examples: ['The later phase comes first.'],
		isLate: (late: string, early: string) =>
			`“${late}” stands before “${early}”, which comes earlier in the life of a group`,
		reorder: (names: readonly string[]) => `Reorder to ${names.map((name) => `“${name}”`).join(', ')}`,
	},
	{
		summary: 'Phasen in einer anderen Reihenfolge, als eine Gruppe sie durchläuft.',
		why: [
			'Nennt eine Notiz ihre Phasen in der Reihenfolge des Frameworks, ist auf einen Blick zu sehen, wie weit sie reicht. Es hängt nichts davon ab, und manche nennen die wichtigste Phase zuerst; deshalb ist die Regel aus, bis jemand sie haben will.',
			'Skalen haben keine solche Reihenfolge. Eine Liste, in der ein Wert keine Phase ist oder eine Phase doppelt vorkommt, bleibt unbeachtet, bis das behoben ist.',
		],
		fix: 'Bringt die Phasen in die richtige Reihenfolge, jede mit ihren Anführungszeichen und ihrem Kommentar. Sicher.',
		examples: ['Die spätere Phase steht vorn.'],
		isLate: (late, early) => `„${late}“ steht vor „${early}“, kommt im Leben einer Gruppe aber später`,
		reorder: (names) => `In die Reihenfolge ${names.map((name) => `„${name}“`).join(', ')} bringen`,
	},
);

const rule: NoteRule = {
	id: 'lifecycle-order',
	scope: 'note',
	severity: 'off',
	text,
	examples: [{ before: '---\nphase: [iteration, formation]\n---', after: '---\nphase: [formation, iteration]\n---' }],
	*check(note, { vocabulary }) {
		const [facet] = vocabulary.facets;
		const property = facet && findProperty(propertiesOf(note), facet.property);
		if (facet === undefined || property === undefined || !Array.isArray(property.value)) return;
		const values = facetValuesOf(note, vocabulary).filter((value) => value.facet === facet);
		const terms = values.map(({ matches }) => matches[0]?.term);
		const isSettled =
			values.length === property.value.length && new Set(terms).size === values.length && !terms.includes(undefined);
		if (!isSettled || values.some(({ isNested }) => isNested)) return;
		const rankOf = (value: (typeof values)[number]): number =>
			facet.terms.findIndex((term) => term === value.matches[0]?.term);
		const sorted = [...values].sort((left, right) => rankOf(left) - rankOf(right));
		const at = values.findIndex((value, index) => value !== sorted[index]);
		if (at === -1) return;
		const [late = '', early = ''] = [values[at], sorted[at]].map((value) => value?.item.text.trim());
		const texts = sorted.map(({ item }) => item.text);
		const title = text.reorder(texts.map((name) => name.trim()));
		yield {
			address: { kind: 'property', key: property.key },
			message: text.isLate(late, early),
			fixes: [{ title, safety: 'safe', changes: [{ kind: 'set-list', key: property.key, texts }] }],
		};
	},
};

export default rule;
