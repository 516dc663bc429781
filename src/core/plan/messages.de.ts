import type { PlanMessages } from './messages';

/** The messages of the writing of plans in German. */
export const german: PlanMessages = {
	notFollowed: (path) => `„${path}“ wurde nicht verschoben, und Links sollten dieser Datei folgen`,
	path: {
		isEmpty: 'ein Pfad ist leer',
		hasOddSign: (path) => `„${path}“ enthält ein Zeichen, das in keinem Pfad eines Vaults vorkommt`,
		isAbsolute: (path) => `„${path}“ beginnt nicht im Vault`,
		leadsOut: (path) => `„${path}“ führt aus seinem Ordner hinaus`,
		isHidden: (path) =>
			`„${path}“ ist verborgen, und von Verborgenem werden nur die Einstellungen des Plugins geschrieben`,
		isKeptByWindows: (path) => `„${path}“ hat einen Namen, der unter Windows etwas anderes bedeutet`,
	},
	journal: {
		isTorn: 'sie ist abgerissen oder gar keine Aufzeichnung',
		hasFault: (place) => `ihr Teil „${place}“ fehlt oder ist von falscher Art`,
		isTooLarge: (most) => `sie ist länger als ${most} Millionen Zeichen`,
		hasOtherId: (id) => `sie gibt sich als die Aufzeichnung „${id}“ aus`,
		isOfOtherVault: (vault) => `sie handelt vom Vault „${vault}“`,
		isNamedTwice: (path) => `sie nennt „${path}“ zweimal`,
		changesNothing: (path) => `nach ihr wurde an „${path}“ nichts geändert`,
		contradicts: (path) => `was sie über „${path}“ sagt, passt nicht zusammen`,
		movesSettings: (path) => `die Einstellungen „${path}“ würden verschoben oder entfernt`,
	},
};
