import { findProperty, namesOf, propertiesOf } from '../../note/properties';
import { isTemplate } from '../../note/template';
import { findLinkTarget } from '../../vocabulary/key';
import { typeKeyOf } from '../../vocabulary/type-tree';
import { findNearest } from '../../words';
import type { Fix, FixSafety, NoteRule } from '../rule';

const rule: NoteRule = {
	id: 'known-type',
	scope: 'note',
	severity: 'info',
	summary: 'A type that no type note defines, or that is spelled with other capitals.',
	why: [
		'A list asks for patterns by their type. A note of type `patern` is no pattern, and is in no list of them. Capitals make no difference to In Phase; other tools see `Pattern` and `pattern` as two types.',
		'The types of a vault are the notes in its type folder (Metadata Menu’s, else `tools/types`). A vault that has none is not checked, and a type in small letters is right whatever the file is called.',
	],
	fix: 'Changes the spelling to that of the type note: safe. Changes an unknown type to the nearest one: unsafe, since what was meant is a guess.',
	examples: [
		{ title: 'Other capitals than the type note has.', before: '---\ntype: Pattern\n---', after: '---\ntype: pattern\n---' },
		{ title: 'A letter is missing.', before: '---\ntype: patern\n---', after: '---\ntype: pattern\n---' },
	],
	*check(note, { index }) {
		const { names } = index.types;
		const properties = propertiesOf(note);
		const property = findProperty(properties, 'type');
		if (property === undefined || names.size === 0) return;
		for (const { text, index: position, isMap, isPart } of namesOf(properties, 'type')) {
			const key = typeKeyOf(text);
			if (isMap || key === '' || isTemplate(text)) continue;
			const said = text.trim();
			const name = names.get(key);
			if (name !== undefined && !isMisspelled(said, name)) continue;
			const at = { kind: 'value', key: property.key, index: position } as const;
			const fixTo = (right: string, safety: FixSafety): readonly Fix[] =>
				isPart ? [] : [{ title: `Change to “${right}”`, safety, changes: [{ kind: 'set', at, expected: text, text: right }] }];
			if (name !== undefined) {
				yield { address: at, message: `The type “${said}” is spelled “${name}” in this vault`, fixes: fixTo(name, 'safe') };
				continue;
			}
			const nearest = findNearest(key, names.keys());
			const meant = nearest === undefined ? undefined : names.get(nearest);
			const hint = meant === undefined ? '' : `; did you mean “${meant}”?`;
			yield { address: at, message: `No type note defines “${said}”${hint}`, fixes: meant === undefined ? [] : fixTo(meant, 'unsafe') };
		}
	},
};

/** Whether a type is spelled with capitals that its type note has not; links and tags are ways to point at it. */
function isMisspelled(said: string, name: string): boolean {
	const isPointer = said.startsWith('#') || findLinkTarget(said) !== undefined;
	return !isPointer && said !== name && said !== said.toLowerCase();
}

export default rule;
