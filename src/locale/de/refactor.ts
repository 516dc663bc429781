import type { RefactorText } from '../en/refactor';
import { countOf, numberOf, words } from './words';

/** The texts about refactors in German. */
export const refactor: RefactorText = {
	commands: {
		rename: (noun) => `${noun} umbenennen`,
		merge: 'Halb fertige Umbenennung abschließen',
		undo: 'Änderungen rückgängig machen…',
		undoLast: 'Letzte Änderung rückgängig machen',
	},
	menu: {
		rename: (noun) => `${noun} umbenennen…`,
		merge: 'Definitionen zusammenführen…',
		finish: 'Umbenennung abschließen…',
	},
	rename: {
		term: 'Bisheriger Name',
		name: 'Neuer Name',
		nameHint: (noun) =>
			`Ein oder mehrere Wörter, ohne „${noun}“. Bevor etwas geschrieben wird, sind alle Änderungen zu sehen.`,
		look: 'Änderungen anzeigen',
		merge: 'Zusammenführung anzeigen',
		cancel: 'Abbrechen',
	},
	merge: {
		stays: 'Definition, die bleibt',
		staysHint: 'Links auf die anderen führen danach zu ihr.',
	},
	plan: {
		reading: 'Der Vault wird gelesen…',
		intro: (edits, files) =>
			`${countOf(edits, 'Änderung', 'Änderungen')} in ${countOf(files, 'Datei', 'Dateien')}. Geschrieben wird erst beim Anwenden.`,
		nothing: 'Es gibt nichts zu ändern.',
		kinds: 'Arten von Änderungen',
		moveFolders: (folders) => `Auch den Ordner verschieben: ${folders.join(', ')}`,
		kind: (name, chosen, all) =>
			`${name} (${chosen === all ? numberOf(all) : `${numberOf(chosen)} von ${numberOf(all)}`})`,
		file: (path) => `„${path}“ ändern`,
		follows: 'Die Links der anderen Notizen folgen dieser Datei; deshalb gehört sie immer zur Umbenennung.',
		files: (chosen, all) =>
			chosen === all ? countOf(all, 'Datei', 'Dateien') : `${numberOf(chosen)} von ${countOf(all, 'Datei', 'Dateien')}`,
		counts: (chosen, all) =>
			chosen === all
				? countOf(all, 'Änderung', 'Änderungen')
				: `${numberOf(chosen)} von ${countOf(all, 'Änderung', 'Änderungen')}`,
		moves: (path) => `Wird nach „${path}“ verschoben`,
		trash: (file) => `„${file}“ in den Papierkorb verschieben`,
		offered: 'Einzeln auswählbar:',
		offer: (line, old, now) => `Zeile ${numberOf(line)}: „${old}“ wird zu „${now}“`,
		leftAlone: (count) => `Unverändert (${numberOf(count)})`,
		leftAt: (path, line, what, reason) =>
			`${path}${line === undefined ? '' : `, Zeile ${numberOf(line)}`}: ${what}: ${reason}`,
		apply: (files) => `Auf ${countOf(files, 'Datei', 'Dateien')} anwenden`,
		writing: (done, total) => `Datei ${numberOf(done)} von ${numberOf(total)} wird geändert…`,
		undoing: (done, total) => `Datei ${numberOf(done)} von ${numberOf(total)} wird wiederhergestellt…`,
		stop: 'Stoppen',
		again: 'Neu planen',
		undo: 'Rückgängig machen',
		close: 'Schließen',
		done: (files) => `${countOf(files, 'Datei', 'Dateien')} geändert.`,
		stopped: (files, left) =>
			`Gestoppt: ${countOf(files, 'Datei', 'Dateien')} geändert, ${numberOf(left)} unverändert.`,
		refused: (count) => `${countOf(count, 'Datei', 'Dateien')} nicht geändert:`,
		refusedAt: (path, reason) => `${path}: ${reason}`,
		unjournalled: (reason) => `Nichts wurde geändert, weil sich die Änderungen nicht aufzeichnen ließen: ${reason}`,
	},
	undo: {
		title: 'Änderungen rückgängig machen',
		none: 'Es gibt nichts rückgängig zu machen.',
		choose: 'Auswählen, was rückgängig gemacht werden soll',
		count: (files) => countOf(files, 'Datei', 'Dateien'),
		unusable: (id, reason) => `Der Aufzeichnung „${id}“ wird nicht gefolgt: ${reason}.`,
		goneBy: (reason) => `Nichts wurde wiederhergestellt: ${reason}.`,
		done: (files) => `${countOf(files, 'Datei', 'Dateien')} wiederhergestellt.`,
		undone: (title, files) =>
			`Rückgängig gemacht: ${words.sentenceOf(title)} ${countOf(files, 'Datei', 'Dateien')} wiederhergestellt.`,
		changed: (count) =>
			`${countOf(count, 'Datei bleibt, wie sie ist', 'Dateien bleiben, wie sie sind')}, da inzwischen geändert:`,
	},
};
