import type { settingsFile as english } from '../../en/said/settings-file';

const germanTypes: ReadonlyMap<string, string> = new Map([
	['string', 'ein Text'],
	['boolean', 'true oder false'],
	['Array', 'eine Liste'],
	['Object', 'ein Objekt'],
]);

export const settingsFile: typeof english = {
	at: ({ place, mistake }) => `${place}: ${mistake}`,
	isEmpty: 'darf nicht leer sein',
	noSeverity: 'muss „error“, „warning“, „info“ oder „off“ sein',
	noSource: 'muss „property“, „nestedTags“, „inline“ oder „folder“ sein',
	noProperty: 'nennt keine Eigenschaft: „property“ oder „properties“ fehlt',
	noTypeSource: 'muss {"property": "…"}, {"tags": true} oder {"folders": {"Ordner": "Typ"}} sein',
	isSameTerm: ({ name, other }) => `„${name}“ ist derselbe Begriff wie „${other}“ weiter oben`,
	isTwice: ({ id }) => `weiter oben steht schon eine Facette „${id}“: Eine der beiden braucht eine eigene „id“`,
	isNoVersion: 'muss 1 oder 2 sein',
	noFacet: ({ property, nearest }) =>
		nearest === undefined
			? `unbekannte Facette „${property}“`
			: `unbekannte Facette „${property}“; meintest du „${nearest}“?`,
	noFacetLeft: 'mindestens eine Facette muss in Gebrauch bleiben',
	isList: 'Die Einstellungen müssen ein Objekt sein, keine Liste',
	isNoObject: ({ received }) => `Die Einstellungen müssen ein Objekt sein; hier steht ${received}`,
	isNewer: ({ version, current }) =>
		`version: ${version} ist neuer als ${current}, die neueste Version, die diese Ausgabe von In Phase kennt; In Phase muss aktualisiert werden`,
	wrongType: ({ expected, received }) =>
		`muss ${germanTypes.get(expected) ?? expected} sein; hier steht ${germanTypes.get(received) ?? received}`,
	missingKey: () => 'fehlt',
	unknownKey: 'unbekannter Schlüssel',
	misspelledKey: ({ nearest }) => `unbekannter Schlüssel; meintest du „${nearest}“?`,
	doesNotBelong: ({ line, column, found }) => `Zeile ${line}, Spalte ${column}: „${found}“ gehört nicht hierher`,
	endsEarly: ({ line, column }) => `Zeile ${line}, Spalte ${column}: Der Text endet zu früh`,
	isTooDeep: ({ line, most }) => `Zeile ${line}: mehr als ${most}-fach verschachtelt`,
	noJson: () => 'Der Text ist kein gültiges JSON',
};
