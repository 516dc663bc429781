import type { FixingText } from '../en/fixing';
import { numberOf } from './words';

/** The texts about fixing in German. */
export const fixing: FixingText = {
	undo: 'Rückgängig machen',
	fixed: (note, title) => `${title}: erledigt in „${note}“.`,
	refused: (note, reason) => `„${note}“ bleibt, wie es ist: ${reason}.`,
	undone: (note) => `„${note}“ ist wieder wie vorher.`,
	alreadyIgnored: (note, rule) => `„${rule}“ wird in „${note}“ bereits ignoriert.`,
	settingsRestored: 'Die Einstellungen sind wieder wie vorher.',
	diff: {
		removed: 'Entfernt: ',
		added: 'Hinzugefügt: ',
	},
	all: {
		title: 'Sichere Korrekturen anwenden',
		planning: (done, total) => `Notiz ${numberOf(done)} von ${numberOf(total)} wird geprüft…`,
	},
};
