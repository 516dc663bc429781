import { countOf } from '../../core/words';
import type { BoardText } from './text';

/** What the board says in German. */
export const german: BoardText = {
	name: 'Phasen-Board',
	none: (noun) => `Ohne ${noun}`,
	facet: 'Spalten nach',
	moved: (title, label) => `„${title}“ nach „${label}“ verschoben.`,
	refused: (title, reason) => `„${title}“ bleibt, wie es ist: ${reason}.`,
	noNote: 'Nur Notizen haben Eigenschaften',
	noValue: 'Ohne Wert',
	more: 'Weitere Optionen',
	saysUnknown: (value, noun) => `Diese Notiz nennt „${value}“; das ist in diesem Vault als ${noun} unbekannt`,
	moveTo: (label) => `Nach „${label}“ verschieben`,
	column: (label, count) => `${label}, ${countOf(count, 'Notiz', 'Notizen')}`,
};
