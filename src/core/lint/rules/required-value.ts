import { translated } from '../../language';
import { findProperty, namesOf, propertiesOf } from '../../note/properties';
import { subtypesOf, typeKeyOf } from '../../vocabulary/type-tree';
import type { NoteRule } from '../rule';

const text = translated(
	{
		summary: 'A note of a phased type that says no phase.',
		why: [
			'A pattern without a phase is in no list of any phase. Patterns, primitives and the types that extend them are expected to say one; settings can name other types.',
		],
		examples: ['The property is there, and empty.'],
		isMissing: (type: string, noun: string) =>
			`This note is a ${type} and says no ${noun.toLowerCase()}, so no list of a ${noun.toLowerCase()} has it`,
	},
	{
		summary: 'Eine Notiz von einem Typ mit Phase, die keine Phase nennt.',
		why: [
			'Ein Pattern ohne Phase steht in keiner Liste einer Phase. Von Patterns, Primitives und den Typen, die sie erweitern, wird eine erwartet; in den Einstellungen lassen sich andere Typen festlegen.',
		],
		examples: ['Die Eigenschaft ist da, aber leer.'],
		isMissing: (type, noun) =>
			`Dieser Notiz vom Typ „${type}“ fehlt ein Wert für „${noun}“, deshalb steht sie in keiner Liste dazu`,
	},
);

const rule: NoteRule = {
	id: 'required-value',
	scope: 'note',
	severity: 'info',
	text,
	examples: [{ before: '---\ntype: pattern\nphase:\n---' }],
	*check(note, { index, vocabulary }) {
		const [facet] = vocabulary.facets;
		if (facet === undefined || facet.terms.length === 0) return;
		const properties = propertiesOf(note);
		if (namesOf(properties, facet.property).length > 0) return;
		const types = namesOf(properties, 'type');
		if (types.length === 0) return;
		const phased = new Set(index.settings.phasedTypes.flatMap((type) => [...subtypesOf(index.types, type)]));
		const type = types.find((item) => phased.has(typeKeyOf(item.text)));
		if (type === undefined) return;
		const empty = findProperty(properties, facet.property);
		const key = empty?.key ?? findProperty(properties, 'type')?.key ?? 'type';
		yield { address: { kind: 'property', key }, message: text.isMissing(type.text.trim(), facet.noun) };
	},
};

export default rule;
