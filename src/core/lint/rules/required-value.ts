import { messagesOf } from '../../message';
import { findProperty, namesOf, propertiesOf, recoveredPropertiesOf } from '../../note/properties';
import { subtypesOf, typeKeyOf } from '../../vocabulary/type-tree';
import type { NoteRule } from '../rule';

const say = messagesOf('required-value');

const rule: NoteRule = {
	id: 'required-value',
	scope: 'note',
	severity: 'info',
	*check(note, { index, vocabulary }) {
		const [facet] = vocabulary.facets;
		if (facet === undefined || facet.terms.length === 0) return;
		const properties = propertiesOf(note);
		// One that cannot be read is told by `readable-lists`.
		if (namesOf(recoveredPropertiesOf(note), facet.property).length > 0) return;
		const types = namesOf(properties, 'type');
		if (types.length === 0) return;
		const phased = new Set(index.settings.phasedTypes.flatMap((type) => [...subtypesOf(index.types, type)]));
		const type = types.find((item) => phased.has(typeKeyOf(item.text)));
		if (type === undefined) return;
		const empty = findProperty(properties, facet.property);
		const key = empty?.key ?? findProperty(properties, 'type')?.key ?? 'type';
		yield {
			address: { kind: 'property', key },
			message: say('isMissing', { type: type.text.trim(), noun: facet.noun }),
		};
	},
};

export default rule;
