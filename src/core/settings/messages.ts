import { translated } from '../language';

const germanTypes: ReadonlyMap<string, string> = new Map([
	['string', 'ein Text'],
	['boolean', 'true oder false'],
	['Array', 'eine Liste'],
	['Object', 'ein Objekt'],
]);

/** What is wrong with settings; most of it goes on after the key that it is about. */
export const settingsMessages = translated(
	{
		isEmpty: 'must not be empty',
		noSeverity: 'must be “error”, “warning”, “info” or “off”',
		notOne: 'must be 1',
		noFacet: (property: string, nearest: string | undefined) =>
			nearest === undefined
				? `there is no facet “${property}”`
				: `there is no facet “${property}”; did you mean “${nearest}”?`,
		noFacetLeft: 'at least one facet must stay in use',
		isList: 'must be an object, not a list',
		isNoObject: (received: string) => `Invalid type: Expected Object but received ${received}`,
		isNewer: (version: number, current: number) =>
			`version: ${version} is newer than ${current}, the newest that this release of In Phase knows; update In Phase`,
		/** Both as valibot has them: the name of a type, or a value as JSON. */
		wrongType: (expected: string, received: string) => `Invalid type: Expected ${expected} but received ${received}`,
		/** The key is in quotes. */
		missingKey: (key: string) => `Invalid key: Expected ${key} but received undefined`,
		unknownKey: 'there is no such key',
		misspelledKey: (nearest: string) => `there is no such key; did you mean “${nearest}”?`,
		doesNotBelong: (line: number, column: number, found: string) =>
			`line ${line}, column ${column}: “${found}” does not belong here`,
		endsEarly: (line: number, column: number) => `line ${line}, column ${column}: the text ends too early`,
		isTooDeep: (line: number, most: number) => `line ${line}: nested more than ${most} deep`,
		/** What the engine says of a text in which no fault was found. */
		noJson: (reason: string) => reason,
	},
	{
		isEmpty: 'darf nicht leer sein',
		noSeverity: 'muss „error“, „warning“, „info“ oder „off“ sein',
		notOne: 'muss 1 sein',
		noFacet: (property, nearest) =>
			nearest === undefined
				? `unbekannte Facette „${property}“`
				: `unbekannte Facette „${property}“; meintest du „${nearest}“?`,
		noFacetLeft: 'mindestens eine Facette muss in Gebrauch bleiben',
		isList: 'Die Einstellungen müssen ein Objekt sein, keine Liste',
		isNoObject: (received) => `Die Einstellungen müssen ein Objekt sein; hier steht ${received}`,
		isNewer: (version, current) =>
			`version: ${version} ist neuer als ${current}, die neueste Version, die diese Ausgabe von In Phase kennt; In Phase muss aktualisiert werden`,
		wrongType: (expected, received) =>
			`muss ${germanTypes.get(expected) ?? expected} sein; hier steht ${germanTypes.get(received) ?? received}`,
		missingKey: () => 'fehlt',
		unknownKey: 'unbekannter Schlüssel',
		misspelledKey: (nearest) => `unbekannter Schlüssel; meintest du „${nearest}“?`,
		doesNotBelong: (line, column, found) => `Zeile ${line}, Spalte ${column}: „${found}“ gehört nicht hierher`,
		endsEarly: (line, column) => `Zeile ${line}, Spalte ${column}: Der Text endet zu früh`,
		isTooDeep: (line, most) => `Zeile ${line}: mehr als ${most}-fach verschachtelt`,
		noJson: () => 'Der Text ist kein gültiges JSON',
	},
);
