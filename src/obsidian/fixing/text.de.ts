import { basenameOf } from '../../core/note/path';
import { countOf, numberOf } from '../../core/words';
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
	confirm: {
		apply: 'Anwenden',
		cancel: 'Abbrechen',
		nothing: 'Das ändert nichts mehr: Die Notiz ist schon, wie sie sein soll.',
	},
	diff: {
		removed: 'Entfernt: ',
		added: 'Hinzugefügt: ',
	},
	all: {
		title: 'Sichere Korrekturen anwenden',
		planning: (done, total) => `Notiz ${numberOf(done)} von ${numberOf(total)} wird geprüft…`,
		writing: (done, total) => `Notiz ${numberOf(done)} von ${numberOf(total)} wird geändert…`,
		nothing: 'Es gibt nichts, was sich sicher beheben lässt.',
		intro: (fixes, notes) =>
			`${countOf(fixes, 'Korrektur', 'Korrekturen')} in ${countOf(notes, 'Notiz', 'Notizen')}. Geschrieben wird erst beim Anwenden.`,
		stoppedPlanning: 'Gestoppt: Nur die Notizen oben wurden geprüft.',
		all: 'Alle Notizen',
		note: (path) => `„${path}“ ändern`,
		fixes: (count) => countOf(count, 'Korrektur', 'Korrekturen'),
		apply: (notes) => `Auf ${countOf(notes, 'Notiz', 'Notizen')} anwenden`,
		stop: 'Stoppen',
		cancel: 'Abbrechen',
		close: 'Schließen',
		cannot: (count) => `${countOf(count, 'Korrektur ist', 'Korrekturen sind')} nicht möglich:`,
		done: (notes) => `${countOf(notes, 'Notiz', 'Notizen')} geändert.`,
		stopped: (written, left) =>
			`Gestoppt: ${countOf(written, 'Notiz', 'Notizen')} geändert, ${numberOf(left)} unverändert.`,
		left: (count) => `${countOf(count, 'Notiz bleibt, wie sie ist', 'Notizen bleiben, wie sie sind')}:`,
		undo: (notes) => `In ${countOf(notes, 'Notiz', 'Notizen')} rückgängig machen`,
		undoing: (done, total) => `Notiz ${numberOf(done)} von ${numberOf(total)} wird wiederhergestellt…`,
		undone: (notes) => `${countOf(notes, 'Notiz', 'Notizen')} wiederhergestellt.`,
	},
};
