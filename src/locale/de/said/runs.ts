import type { runs as english } from '../../en/said/runs';
import { countOf } from '../words';

export const runs: typeof english = {
	noteAdded: ({ title, label }) => `„${title}“ zu „${label}“ hinzugefügt.`,
	notesAdded: ({ count, label }) => `${countOf(count, 'Notiz', 'Notizen')} zu „${label}“ hinzugefügt.`,
	noteRemoved: ({ title, label }) => `„${title}“ aus „${label}“ entfernt.`,
	typeNoteMade: ({ type }) => `Die Typ-Notiz zu „${type}“ ist angelegt`,
	noteMade: ({ type, label }) => `Neue Notiz vom Typ „${type}“ in „${label}“`,
	cardMoved: ({ title, column }) => `„${title}“ nach „${column}“ verschoben.`,
	noTerm: ({ noun }) => `Ohne ${noun}`,
	refreshed: ({ lists, note }) => `${countOf(lists, 'Momentaufnahme', 'Momentaufnahmen')} in „${note}“ aktualisiert.`,
	ignored: 'Das wird in allen Notizen ignoriert.',
	ignoredInNote: ({ note, rule }) => `„${rule}“ wird in „${note}“ ignoriert.`,
	ignoredInFolder: ({ folder, rule }) => `„${rule}“ wird im Ordner „${folder}“ ignoriert.`,
	turnedOff: ({ rule }) => `„${rule}“ ist ausgeschaltet.`,
	leftOut: ({ folder }) => `Der Ordner „${folder}“ wird bei Listen und Problemen ausgelassen.`,
	settings: 'Einstellungen ändern',
};
