import { basenameOf } from '../../core/note/path';
import { numberOf } from '../../core/words';
import type { FixingText } from './text';

/** The texts about fixing in German. */
export const german: FixingText = {
	undo: 'Rückgängig machen',
	fixed: (path, title) => `${title}: erledigt in „${basenameOf(path)}“.`,
	refused: (path, reason) => `„${basenameOf(path)}“ bleibt, wie es ist: ${reason}.`,
	undone: (path) => `„${basenameOf(path)}“ ist wieder wie vorher.`,
	unreadable: 'Die Notiz ließ sich nicht lesen',
	gone: 'Die Notiz ist nicht mehr da',
	movedOn: 'Die Notiz wurde inzwischen geändert',
	ignoredInNote: (path, rule) => `„${rule}“ wird in „${basenameOf(path)}“ ignoriert.`,
	alreadyIgnored: (path, rule) => `„${rule}“ wird in „${basenameOf(path)}“ bereits ignoriert.`,
	ignored: (wish) => {
		switch (wish.kind) {
			case 'rule':
				return `„${wish.rule}“ ist ausgeschaltet.`;
			case 'rule-in-folder':
				return `„${wish.rule}“ wird im Ordner „${wish.folder}“ ignoriert.`;
			case 'folder':
				return `Der Ordner „${wish.folder}“ wird bei Listen und Problemen ausgelassen.`;
		}
	},
	settingsRestored: 'Die Einstellungen sind wieder wie vorher.',
	diff: {
		removed: 'Entfernt: ',
		added: 'Hinzugefügt: ',
	},
	all: {
		title: 'Sichere Korrekturen anwenden',
		planning: (done, total) => `Notiz ${numberOf(done)} von ${numberOf(total)} wird geprüft…`,
		kind: 'Sichere Korrekturen',
	},
};
