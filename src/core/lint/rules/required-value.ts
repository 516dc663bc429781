import { findProperty, namesOf, propertiesOf } from '../../note/properties';
import { subtypesOf, typeKeyOf } from '../../vocabulary/type-tree';
import type { NoteRule } from '../rule';

const rule: NoteRule = {
	id: 'required-value',
	scope: 'note',
	severity: 'info',
	summary: 'A note of a phased type that says no phase.',
	why: [
		'A pattern without a phase is in no list of any phase. Patterns, primitives and the types that extend them are expected to say one; settings can name other types.',
	],
	examples: [{ title: 'The property is there, and empty.', before: '---\ntype: pattern\nphase:\n---' }],
	*check(note, { index, vocabulary }) {
		const [facet] = vocabulary.facets;
		if (facet === undefined || facet.terms.length === 0) return;
		const properties = propertiesOf(note);
		if (namesOf(properties, facet.property).length > 0) return;
		const types = namesOf(properties, 'type');
		if (types.length === 0) return;
		const phased = new Set(index.settings.phasedTypes.flatMap((type) => [...subtypesOf(index.types, type)]));
		const type = types.find(({ text }) => phased.has(typeKeyOf(text)));
		if (type === undefined) return;
		const empty = findProperty(properties, facet.property);
		const key = empty?.key ?? findProperty(properties, 'type')?.key ?? 'type';
		const message = `This note is a ${type.text.trim()} and says no ${facet.noun.toLowerCase()}, so no list of a ${facet.noun.toLowerCase()} has it`;
		yield { address: { kind: 'property', key }, message };
	},
};

export default rule;
