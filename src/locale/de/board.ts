import type { BoardText } from '../en/board';
import { countOf, pluralOf } from './words';

/** What the board says in German. */
export const board: BoardText = {
	name: ({ noun, plural }) => `Board der ${pluralOf(noun, plural)}`,
	facet: 'Spalten nach',
	refused: (title, reason) => `„${title}“ bleibt, wie es ist: ${reason}.`,
	noValue: 'Ohne Wert',
	more: 'Weitere Optionen',
	saysUnknown: (value, noun) => `Diese Notiz nennt „${value}“; das ist in diesem Vault als ${noun} unbekannt`,
	moveTo: (label) => `Nach „${label}“ verschieben`,
	column: (label, count) => `${label}, ${countOf(count, 'Notiz', 'Notizen')}`,
};
