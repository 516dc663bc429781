import type { PanelText } from '../en/panel';
import { countOf, joinWords, numberOf, pluralOf } from './words';

const severities = { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' };

/** What the side panel says in German. */
export const panel: PanelText = {
	title: 'In Phase',
	open: 'Panel öffnen',
	ribbon: 'In Phase öffnen',
	checking: 'Die Notizen werden geprüft…',
	tabs: 'Ansichten',
	problems: 'Probleme',
	patterns: 'Patterns',
	primitives: 'Primitives',
	others: 'Andere Typen',
	noType: 'ohne Typ',
	more: 'Weitere Optionen',
	noPhases: ({ noun, plural, tag }) =>
		`In diesem Vault sind noch keine ${pluralOf(noun, plural)} definiert. Eine Notiz, deren Titel auf „${noun}“ endet und die den Tag „${tag}“ trägt, erscheint hier.`,
	undefinedTerm: 'Keine Notiz definiert dies',
	halfDone: (former, current) => `„${former}“ und „${current}“ sind beide definiert: Die Umbenennung ist halb fertig.`,
	tree: ({ noun, plural }) => `${pluralOf(noun, plural)} mit ihren Notizen`,
	severity: severities,
	iconMeaning: (meaning) => `${meaning}: `,
	counts: {
		error: (count) => countOf(count, 'Fehler', 'Fehler'),
		warning: (count) => countOf(count, 'Warnung', 'Warnungen'),
		info: (count) => countOf(count, 'Hinweis', 'Hinweise'),
	},
	noProblems: 'Keine Probleme gefunden.',
	noProblemsIn: { note: 'Keine Probleme in dieser Notiz.', folder: 'Keine Probleme in diesem Ordner.' },
	noNote: 'Keine Notiz ist geöffnet.',
	noMatch: 'Kein Problem passt zu den Filtern.',
	clearFilters: 'Filter zurücksetzen',
	groupByRule: 'Nach Regel gruppieren',
	collapseAll: 'Alle einklappen',
	expandAll: 'Alle ausklappen',
	filter: 'Probleme filtern…',
	scope: 'Wo gesucht wird',
	scopes: { vault: 'Vault', folder: 'Dieser Ordner', note: 'Diese Notiz' },
	fixAll: (count) => `Sichere beheben (${numberOf(count)})`,
	showSeverity: (counts) => `${counts} anzeigen`,
	announce: (shown, counts) =>
		shown === 0
			? 'Keine Probleme angezeigt'
			: `${countOf(shown, 'Problem', 'Probleme')} angezeigt: ${joinWords(counts)}`,
	inSeveralNotes: 'In mehreren Notizen',
	noteCount: (count) => countOf(count, 'Notiz', 'Notizen'),
	asks: 'Zeigt die Änderung und fragt erst nach',
	fixTitle: (title, isAsking) => (isAsking ? `${title}…` : title),
	menu: {
		goTo: 'Zur Stelle gehen',
		ignoreInNote: 'In dieser Notiz ignorieren',
		ignoreFact: 'Das in allen Notizen ignorieren',
		acceptType: 'Diesen Typ gelten lassen',
		createTypeNote: 'Seine Typ-Notiz anlegen',
		turnOff: (rule) => `Regel „${rule}“ ausschalten`,
		ignoreInFolder: (rule, folder) => `„${rule}“ im Ordner „${folder}“ ignorieren`,
		leaveOut: (folder) => `Ordner „${folder}“ ganz auslassen`,
		meaning: 'Was diese Regel bedeutet',
		fixSafe: (count) => `Sichere hier beheben (${numberOf(count)})`,
	},
	rule: {
		severity: (severity) =>
			severity === 'off'
				? 'Aus, solange die Einstellungen sie nicht einschalten'
				: `${severities[severity]}, solange die Einstellungen nichts anderes sagen`,
		page: 'Warum, was die Korrektur tut, und Beispiele',
	},
};
