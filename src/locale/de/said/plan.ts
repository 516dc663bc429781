import type { plan as english } from '../../en/said/plan';
import { countOf, numberOf } from '../words';

export const plan: typeof english = {
	notFollowed: ({ path }) => `„${path}“ wurde nicht verschoben, und Links sollten dieser Datei folgen`,
	isGrowing: ({ read, total }) =>
		`Der Vault wird noch gelesen: ${numberOf(read)} von ${countOf(total, 'Notiz', 'Notizen')}`,
	fixes: {
		rule: ({ rule }) => rule,
		safe: 'Die sicheren Korrekturen ausführen',
		unsafe: 'Die sicheren und unsicheren Korrekturen ausführen',
	},
	ofFile: ({ path, reason }) => `${path}: ${reason}`,
	file: {
		isGone: 'Die Datei ist nicht mehr da',
		hasChanged: 'Die Datei hat sich geändert, seit sie gelesen wurde',
		hasChangedSince: 'Die Datei hat sich geändert, seit sie geschrieben wurde',
		hasMovedOn: 'Die Datei wurde inzwischen geändert',
		isTaken: 'Eine Datei mit diesem Namen gibt es schon',
		isTooLarge: 'Sie ist zu groß, um von uns zu sein',
		isNotKept: 'Der Datenträger hat nicht behalten, was geschrieben wurde',
		/** What the system says of it. */
		isRefused: ({ why }) => why,
	},
	path: {
		isEmpty: 'ein Pfad ist leer',
		hasOddSign: ({ path }) => `„${path}“ enthält ein Zeichen, das in keinem Pfad eines Vaults vorkommt`,
		isAbsolute: ({ path }) => `„${path}“ beginnt nicht im Vault`,
		leadsOut: ({ path }) => `„${path}“ führt aus seinem Ordner hinaus`,
		isHidden: ({ path }) =>
			`„${path}“ ist verborgen, und von Verborgenem werden nur die Einstellungen des Plugins geschrieben`,
		isKeptByWindows: ({ path }) => `„${path}“ hat einen Namen, der unter Windows etwas anderes bedeutet`,
	},
	name: {
		holdsSign: ({ sign }) => `„${sign}“ ist in Dateinamen nicht erlaubt`,
		isHidden: ({ name }) => `„${name}“ wäre verborgen, weil der Name mit einem Punkt beginnt`,
		endsOddly: ({ name }) => `„${name}“ endet mit einem Punkt oder Leerzeichen, und Windows lässt das bei Namen weg`,
		isKeptByWindows: ({ name }) => `den Namen „${name}“ behält Windows sich vor`,
	},
	journal: {
		isTorn: 'sie ist abgerissen oder gar keine Aufzeichnung',
		hasFault: ({ place }) => `ihr Teil „${place}“ fehlt oder ist von falscher Art`,
		isTooLarge: ({ most }) => `sie ist länger als ${most} Millionen Zeichen`,
		hasOtherId: ({ id }) => `sie gibt sich als die Aufzeichnung „${id}“ aus`,
		isOfOtherVault: ({ vault }) => `sie handelt vom Vault „${vault}“`,
		isNamedTwice: ({ path }) => `sie nennt „${path}“ zweimal`,
		changesNothing: ({ path }) => `nach ihr wurde an „${path}“ nichts geändert`,
		contradicts: ({ path }) => `was sie über „${path}“ sagt, passt nicht zusammen`,
		movesSettings: ({ path }) => `die Einstellungen „${path}“ würden verschoben oder entfernt`,
	},
};
