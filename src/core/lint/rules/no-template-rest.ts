import { messagesOf } from '../../message';
import { basenameOf } from '../../note/path';
import { itemsOf, propertiesOf } from '../../note/properties';
import { findPlaceholder } from '../../note/template';
import { fromFourth, type NoteRule } from '../rule';

const say = messagesOf('no-template-rest');

const rule: NoteRule = {
	id: 'no-template-rest',
	scope: 'note',
	severity: 'info',
	standsAlone: true,
	*check(note) {
		if (isNamedTemplate(note.path)) return;
		for (const [key, value] of Object.entries(propertiesOf(note))) {
			for (const { text, index, isMap } of itemsOf(value)) {
				const placeholder = isMap ? undefined : findPlaceholder(text);
				if (placeholder === undefined) continue;
				const address = { kind: 'value', key, index } as const;
				yield { address, message: say('isUnfilled', { placeholder, key }), onceFrom: fromFourth };
			}
		}
	},
};

/** "Pattern template", "Vorlage für Muster": a template that lies among the notes. */
function isNamedTemplate(path: string): boolean {
	return /(?<!\p{L})(?:templates?|vorlagen?)(?!\p{L})/iu.test(basenameOf(path));
}

export default rule;
