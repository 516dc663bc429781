import { countOf, joinWords, numberOf } from '../../core/words';
import type { BlockTexts } from './text';

/** What blocks say in German. */
export const german: BlockTexts = {
	block: {
		reading: 'Der Vault wird gelesen…',
		faulty: 'Diese Liste lässt sich nicht erstellen',
		faultyMap: 'Diese Übersicht lässt sich nicht zeichnen',
		faultyFindings: 'Diese Probleme lassen sich nicht anzeigen',
		line: (line) => `Zeile ${line}`,
		nothing: (types, terms) => {
			const what = types.length === 0 ? 'Keine Notizen' : `Keine Notizen vom Typ ${eitherOf(types)}`;
			return terms.length === 0 ? `${what} gefunden.` : `${what} in ${eitherOf(terms)}.`;
		},
		nearMiss: (count, value, term) => `${countOf(count, 'Notiz nennt', 'Notizen nennen')} „${value}“; meintest du „${term}“?`,
		unknownType: (type, nearest) => `Keine Notiz in diesem Vault hat den Typ „${type}“${nearest === undefined ? '.' : `; meintest du „${nearest}“?`}`,
		unreadable: (count) => `${countOf(count, 'Notiz fehlt', 'Notizen fehlen')} hier, da sich das Frontmatter nicht lesen lässt:`,
		shortened: (shown, total) => `${numberOf(shown)} von ${numberOf(total)} angezeigt.`,
		saysFormer: (value) => `Diese Notiz nennt „${value}“, den früheren Namen`,
		saysAlternative: (value) => `Diese Notiz nennt „${value}“, eine andere Schreibweise`,
		columns: { title: 'Titel', type: 'Typ', path: 'Pfad', folder: 'Ordner', modified: 'Geändert', created: 'Erstellt' },
		sortBy: (heading) => `Nach „${heading}“ sortieren`,
		header: (total, types, terms) => {
			const [type] = types;
			const notes = countOf(total, 'Notiz', 'Notizen');
			const count = types.length === 1 && type !== undefined ? `${notes} vom Typ „${type}“` : notes;
			return terms.length === 0 ? count : `${joinWords(terms, 'or')}: ${count}`;
		},
	},
	map: {
		label: (noun) => `Notizen nach ${noun} und Typ`,
		type: (type) => (type === '' ? 'ohne Typ' : type),
		total: 'Alle',
		former: (count) => `${countOf(count, 'Notiz', 'Notizen')} unter dem früheren Namen`,
		formerly: (names) => `Früher ${joinWords(names)}`,
		bar: (term, type, count) => `${type} ${numberOf(count)}, ${term}`,
	},
	lint: {
		none: 'Keine Probleme gefunden.',
		severities: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
		goTo: (message) => `${message}. Zur Stelle gehen`,
	},
};

function eitherOf(words: readonly string[]): string {
	return joinWords(words.map((word) => `„${word}“`), 'or');
}
