import type { BakeText } from '../en/bake';
import { numberOf } from './words';

/** The texts about snapshots in German. */
export const bake: BakeText = {
	snapshot: 'Liste in Momentaufnahme umwandeln',
	restore: 'Momentaufnahme wieder in Liste umwandeln',
	refreshNote: 'Momentaufnahmen in dieser Notiz aktualisieren',
	refreshAll: 'Alle Momentaufnahmen aktualisieren',
	refreshAllTitle: 'Momentaufnahmen aktualisieren',
	leftAlone: ({ line, reason }) =>
		line === undefined ? `Bleibt, wie es ist: ${reason}.` : `Zeile ${numberOf(line)} bleibt, wie sie ist: ${reason}.`,
	current: 'Alle Momentaufnahmen sind aktuell.',
	noSnapshots: 'In dieser Notiz gibt es keine Momentaufnahme.',
	refused: (note, reason) => `„${note}“ bleibt, wie es ist: ${reason}.`,
};
