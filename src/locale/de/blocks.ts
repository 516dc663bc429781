import type { BlocksText } from '../en/blocks';
import { countOf, joinWords, numberOf, words } from './words';

/** What blocks say in German. */
export const blocks: BlocksText = {
	faulty: 'Diese Liste lässt sich nicht erstellen',
	faultyMap: 'Diese Übersicht lässt sich nicht zeichnen',
	faultyFindings: 'Diese Probleme lassen sich nicht anzeigen',
	line: (line) => `Zeile ${numberOf(line)}`,
	nothing: (types, terms) => `Keine ${notesOf(types, terms)}.`,
	nothingLeft: (types, terms) => `Mit diesen Optionen keine ${notesOf(types, terms)}.`,
	leftOut: (count, options) =>
		`${countOf(count, 'Notiz fehlt', 'Notizen fehlen')} wegen ${joinWords(options.map((option) => `\`${option}\``))}${options.length === 1 ? '' : ' zusammen'}.`,
	missingFolder: (folder, nearest) =>
		`In einem Ordner „${folder}“ liegt keine Notiz${nearest === undefined ? '.' : `; meintest du „${nearest}“?`}`,
	unknownProperty: (property, nearest) =>
		`Keine Notiz hat eine Eigenschaft „${property}“${nearest === undefined ? '.' : `; meintest du „${nearest}“?`}`,
	nearMiss: (count, value, term) =>
		`${countOf(count, 'Notiz nennt', 'Notizen nennen')} „${value}“; meintest du „${term}“?`,
	unknownType: (type, nearest) =>
		`Keine Notiz in diesem Vault hat den Typ „${type}“${nearest === undefined ? '.' : `; meintest du „${nearest}“?`}`,
	unreadable: (count) =>
		`${countOf(count, 'Notiz fehlt', 'Notizen fehlen')} hier, da sich das Frontmatter nicht lesen lässt:`,
	passedOver: {
		folder: (count, folder) =>
			`${countOf(count, 'weitere Notiz liegt', 'weitere Notizen liegen')} in „${folder}“, das in Listen ausgelassen wird.`,
		nestedTags: (count) => `${countOf(count, 'Notiz sagt', 'Notizen sagen')} es mit einem Tag, das nicht zählt.`,
		inline: (count) => `${countOf(count, 'Notiz sagt', 'Notizen sagen')} es in einem Inline-Feld, das nicht zählt.`,
		map: (count) =>
			`${countOf(count, 'Notiz sagt', 'Notizen sagen')} es innerhalb einer anderen Eigenschaft, was nicht zählt.`,
		limits: (count) =>
			`${countOf(count, 'Notiz sagt', 'Notizen sagen')} es außerhalb der Typen oder Ordner, auf die die Einstellungen es beschränken.`,
	},
	shortened: (shown, total) => `${numberOf(shown)} von ${numberOf(total)} angezeigt.`,
	saysFormer: (value) => `Diese Notiz nennt „${value}“, den früheren Namen`,
	saysAlternative: (value) => `Diese Notiz nennt „${value}“, eine andere Schreibweise`,
	columns: { title: 'Titel', type: 'Typ', path: 'Pfad', folder: 'Ordner', modified: 'Geändert', created: 'Erstellt' },
	sort: {
		ascending: 'Aufsteigend sortieren',
		descending: 'Absteigend sortieren',
		asBefore: 'Zurück zur Reihenfolge des Blocks',
	},
	header: (total, types, terms, isGrowing) => {
		const [type] = types;
		const notes = `${isGrowing ? 'bisher ' : ''}${countOf(total, 'Notiz', 'Notizen')}`;
		const count = types.length === 1 && type !== undefined ? `${notes} vom Typ „${type}“` : notes;
		return terms.length === 0 ? count : `${joinWords(terms.map((labels) => joinWords(labels, 'or')))}: ${count}`;
	},
	map: {
		label: ({ noun }) => `Notizen nach ${noun} und Typ`,
		type: (type) => (type === '' ? 'ohne Typ' : type),
		lacking: (types) => `Nirgends: ${joinWords(types)}.`,
		undefinedType: (type) => `${type} (ein Typ ohne Notiz)`,
		total: 'Alle',
		former: (count) => `${countOf(count, 'Notiz', 'Notizen')} unter dem früheren Namen`,
		formerMark: (count) => `${numberOf(count)} früher`,
		formerNamed: (count, names) =>
			`${countOf(count, 'Notiz', 'Notizen')} unter ${names.length === 1 ? 'dem früheren Namen' : 'den früheren Namen'} ${joinWords(names.map((name) => `„${name}“`))}`,
		formerly: (names) => `Früher ${joinWords(names)}`,
		bar: (term, type, count) => `${type} ${numberOf(count)}, ${term}`,
	},
	lint: {
		none: 'Keine Probleme gefunden.',
		noNote: (noun, property) =>
			`Geprüft werden nur Notizen, und dieser Block steht in keiner. Mit „from“ lässt sich ein Ordner angeben, mit „${property}“ auch ${noun}.`,
		noteLeftOut: 'Diese Notiz wird bei Listen und Problemen ausgelassen und deshalb nicht geprüft.',
		foldersLeftOut: (folders) =>
			`${joinWords(folders.map((folder) => `„${folder}“`))} ${folders.length === 1 ? 'wird' : 'werden'} bei Listen und Problemen ausgelassen; dort wird nichts geprüft.`,
		counts: (counts) => joinWords(counts),
		showAll: (count) => `Alle zeigen (${numberOf(count)})`,
		alsoIn: 'Auch in',
		moreNotes: (count) => `und ${countOf(count, 'weiterer Notiz', 'weiteren Notizen')}`,
		goTo: (message) => `${words.sentenceOf(message)} Zur Stelle gehen`,
	},
};

function notesOf(types: readonly string[], terms: readonly (readonly string[])[]): string {
	const what = types.length === 0 ? 'Notizen' : `Notizen vom Typ ${eitherOf(types)}`;
	return terms.length === 0 ? `${what} gefunden` : `${what} in ${joinWords(terms.map(eitherOf))}`;
}

function eitherOf(words: readonly string[]): string {
	return joinWords(
		words.map((word) => `„${word}“`),
		'or',
	);
}
