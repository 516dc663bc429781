import { translated } from '../../language';
import { findProperty, namesOf, propertiesOf } from '../../note/properties';
import { isTemplate } from '../../note/template';
import { findLinkTarget } from '../../vocabulary/key';
import { typeKeyOf } from '../../vocabulary/type-tree';
import { findNearest } from '../../words';
import { fixText } from '../fix-text';
import type { Fix, FixSafety, NoteRule } from '../rule';

const text = translated(
	{
		summary: 'A type that no type note defines, or that is spelled with other capitals.',
		why: [
			'A list asks for patterns by their type. A note of type `patern` is no pattern, and is in no list of them. Capitals make no difference to In Phase; other tools see `Pattern` and `pattern` as two types.',
			'The types of a vault are the notes in its type folder (Metadata Menu’s, else `tools/types`). A vault that has none is not checked, and a type in small letters is right whatever the file is called.',
		],
		fix: 'Changes the spelling to that of the type note: safe. Changes an unknown type to the nearest one: unsafe, since what was meant is a guess.',
		examples: ['Other capitals than the type note has.', 'A letter is missing.'],
		isSpelled: (said: string, name: string) => `The type “${said}” is spelled “${name}” in this vault`,
		isUnknown: (said: string) => `No type note defines “${said}”`,
		isMistaken: (said: string, meant: string) => `No type note defines “${said}”; did you mean “${meant}”?`,
	},
	{
		summary: 'Ein Typ, den keine Typ-Notiz definiert oder der anders groß- und kleingeschrieben ist.',
		why: [
			'Eine Liste von Patterns sucht nach dem Typ. Eine Notiz vom Typ `patern` ist kein Pattern und steht in keiner solchen Liste. In Phase unterscheidet nicht zwischen Groß- und Kleinschreibung; für andere Werkzeuge sind `Pattern` und `pattern` zwei Typen.',
			'Die Typen eines Vaults sind die Notizen in seinem Typ-Ordner (dem von Metadata Menu, sonst `tools/types`). Ein Vault ohne Typ-Notizen wird nicht geprüft, und ein kleingeschriebener Typ ist richtig, wie auch immer die Datei heißt.',
		],
		fix: 'Ändert die Schreibweise in die der Typ-Notiz: sicher. Ändert einen unbekannten Typ in den ähnlichsten: unsicher, denn was gemeint war, ist geraten.',
		examples: ['Andere Groß- und Kleinschreibung als in der Typ-Notiz.', 'Ein Buchstabe fehlt.'],
		isSpelled: (said, name) => `Der Typ „${said}“ wird in diesem Vault „${name}“ geschrieben`,
		isUnknown: (said) => `Keine Typ-Notiz definiert „${said}“`,
		isMistaken: (said, meant) => `Keine Typ-Notiz definiert „${said}“; meintest du „${meant}“?`,
	},
);

const rule: NoteRule = {
	id: 'known-type',
	scope: 'note',
	severity: 'info',
	text,
	examples: [
		{ before: '---\ntype: Pattern\n---', after: '---\ntype: pattern\n---' },
		{ before: '---\ntype: patern\n---', after: '---\ntype: pattern\n---' },
	],
	*check(note, { index }) {
		const { names } = index.types;
		const properties = propertiesOf(note);
		const property = findProperty(properties, 'type');
		if (property === undefined || names.size === 0) return;
		for (const { text: written, index: position, isMap, isPart } of namesOf(properties, 'type')) {
			const key = typeKeyOf(written);
			if (isMap || key === '' || isTemplate(written)) continue;
			const said = written.trim();
			const name = names.get(key);
			if (name !== undefined && !isMisspelled(said, name)) continue;
			const at = { kind: 'value', key: property.key, index: position } as const;
			const fixTo = (right: string, safety: FixSafety): readonly Fix[] =>
				isPart
					? []
					: [{ title: fixText.change(right), safety, changes: [{ kind: 'set', at, expected: written, text: right }] }];
			if (name !== undefined) {
				yield { address: at, message: text.isSpelled(said, name), fixes: fixTo(name, 'safe') };
				continue;
			}
			const nearest = findNearest(key, names.keys());
			const meant = nearest === undefined ? undefined : names.get(nearest);
			if (meant === undefined) yield { address: at, message: text.isUnknown(said) };
			else yield { address: at, message: text.isMistaken(said, meant), fixes: fixTo(meant, 'unsafe') };
		}
	},
};

/** Whether a type is spelled with capitals that its type note has not; links and tags are ways to point at it. */
function isMisspelled(said: string, name: string): boolean {
	const isPointer = said.startsWith('#') || findLinkTarget(said) !== undefined;
	return !isPointer && said !== name && said !== said.toLowerCase();
}

export default rule;
