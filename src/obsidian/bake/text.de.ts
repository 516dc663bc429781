import { basenameOf } from '../../core/note/path';
import { countOf, numberOf } from '../../core/words';
import type { BakeText } from './text';

/** The texts about snapshots in German. */
export const german: BakeText = {
	snapshot: 'Liste in Momentaufnahme umwandeln',
	restore: 'Momentaufnahme wieder in Liste umwandeln',
	refreshNote: 'Momentaufnahmen in dieser Notiz aktualisieren',
	refreshAll: 'Alle Momentaufnahmen aktualisieren',
	refreshAllTitle: 'Momentaufnahmen aktualisieren',
	leftAlone: ({ line, reason }) =>
		line === undefined ? `Bleibt, wie es ist: ${reason}.` : `Zeile ${numberOf(line)} bleibt, wie sie ist: ${reason}.`,
	current: 'Alle Momentaufnahmen sind aktuell.',
	noSnapshots: 'In dieser Notiz gibt es keine Momentaufnahme.',
	refreshed: (lists, path) =>
		`${countOf(lists, 'Momentaufnahme', 'Momentaufnahmen')} in „${basenameOf(path)}“ aktualisiert.`,
	refused: (path, reason) => `„${basenameOf(path)}“ bleibt, wie es ist: ${reason}.`,
};
