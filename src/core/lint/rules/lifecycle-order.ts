import { messagesOf } from '../../message';
import { findProperty, propertiesOf } from '../../note/properties';
import { mainOf } from '../../vocabulary/noun';
import { facetValuesOf } from '../facet-values';
import type { NoteRule } from '../rule';

const say = messagesOf('lifecycle-order');

const rule: NoteRule = {
	id: 'lifecycle-order',
	scope: 'note',
	severity: 'off',
	*check(note, { vocabulary }) {
		const facet = mainOf(vocabulary.facets);
		const property = facet && findProperty(propertiesOf(note), facet.property);
		if (facet === undefined || property === undefined || !Array.isArray(property.value)) return;
		const values = facetValuesOf(note, vocabulary).filter(
			(value) => value.facet === facet && value.key === property.key,
		);
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
		const title = say('reorder', { names: texts.map((name) => name.trim()) });
		yield {
			address: { kind: 'property', key: property.key },
			message: say('isLate', { late, early }),
			fixes: [{ title, safety: 'safe', changes: [{ kind: 'set-list', key: property.key, texts }] }],
		};
	},
};

export default rule;
