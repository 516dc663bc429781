import type { EditorText } from '../en/editor';
import { countOf, joinWords } from './words';

/** What the editor, its banner and the status bar say in German. */
export const editor: EditorText = {
	next: 'Nächstes Problem',
	previous: 'Vorheriges Problem',
	fixHere: 'Problem am Cursor beheben',
	fixAll: 'Alle sicheren Korrekturen in dieser Notiz anwenden',
	fix: (title, isSafe) => (isSafe ? title : `${title} (kann den Sinn ändern)`),
	ignore: 'Diese Regel in dieser Notiz ignorieren',
	problems: (count) => countOf(count, 'Problem', 'Probleme'),
	problemsSoFar: (count) => `bisher ${countOf(count, 'Problem', 'Probleme')}`,
	inProperties: (count) => `${countOf(count, 'Problem', 'Probleme')} in den Eigenschaften`,
	show: 'Anzeigen',
	dismiss: 'Ausblenden, bis sich die Probleme ändern',
	openPanel: (problems, counts) => `${problems} in dieser Notiz: ${joinWords(counts)}. Liste öffnen`,
	counts: {
		error: (count) => countOf(count, 'Fehler', 'Fehler'),
		warning: (count) => countOf(count, 'Warnung', 'Warnungen'),
		info: (count) => countOf(count, 'Hinweis', 'Hinweise'),
	},
	noProblems: 'Keine Probleme in dieser Notiz.',
	noProblemHere: 'Kein Problem am Cursor.',
	nothingToFix: 'Für kein Problem in dieser Notiz gibt es eine sichere Korrektur.',
	onlyInProperties: (count) =>
		`${countOf(count, 'Problem', 'Probleme')} in den Eigenschaften, die der Editor nicht als Text zeigt.`,
	fixed: (count) => `${countOf(count, 'Problem', 'Probleme')} behoben.`,
	refused: (reason) => `Nichts wurde geändert: ${reason}.`,
	movedOn: 'Die Notiz wurde inzwischen geändert',
	readOnly: 'Die Notiz ist schreibgeschützt',
};
