import { findProperty, propertiesOf } from '../../note/properties';
import { facetValuesOf } from '../facet-values';
import type { NoteRule } from '../rule';

const rule: NoteRule = {
	id: 'lifecycle-order',
	scope: 'note',
	severity: 'off',
	summary: 'Phases in another order than a group goes through them.',
	why: [
		'Where a note lists its phases in the order of the framework, a reader sees at a glance how far it reaches. Nothing depends on it, and some authors put the phase that matters most first: so this rule is off until somebody wants it.',
		'Scales have no such order. A list with a value that is no phase, or with one twice, is left until that is mended.',
	],
	fix: 'Puts the phases in order, each with its quotes and its comment. Safe.',
	examples: [
		{ title: 'The later phase comes first.', before: '---\nphase: [iteration, formation]\n---', after: '---\nphase: [formation, iteration]\n---' },
	],
	*check(note, { vocabulary }) {
		const [facet] = vocabulary.facets;
		const property = facet && findProperty(propertiesOf(note), facet.property);
		if (facet === undefined || property === undefined || !Array.isArray(property.value)) return;
		const values = facetValuesOf(note, vocabulary).filter((value) => value.facet === facet);
		const terms = values.map(({ matches }) => matches[0]?.term);
		const isSettled = values.length === property.value.length && new Set(terms).size === values.length && !terms.includes(undefined);
		if (!isSettled || values.some(({ isNested }) => isNested)) return;
		const rankOf = (value: (typeof values)[number]): number => facet.terms.findIndex((term) => term === value.matches[0]?.term);
		const sorted = [...values].sort((left, right) => rankOf(left) - rankOf(right));
		const at = values.findIndex((value, index) => value !== sorted[index]);
		if (at === -1) return;
		const [late = '', early = ''] = [values[at], sorted[at]].map((value) => value?.item.text.trim());
		const message = `“${late}” stands before “${early}”, which comes earlier in the life of a group`;
		const texts = sorted.map(({ item }) => item.text);
		const title = `Reorder to ${texts.map((text) => `“${text.trim()}”`).join(', ')}`;
		yield {
			address: { kind: 'property', key: property.key },
			message,
			fixes: [{ title, safety: 'safe', changes: [{ kind: 'set-list', key: property.key, texts }] }],
		};
	},
};

export default rule;
