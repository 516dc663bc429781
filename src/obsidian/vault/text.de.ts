import { countOf, numberOf } from '../../core/words';
import type { VaultText } from './text';

/** What is said in German as long as the vault is not read. */
export const german: VaultText = {
	reading: 'Der Vault wird gelesen…',
	growing: 'Der Vault wird noch gelesen; es kann mehr dazukommen.',
	noneSoFar: 'Bisher nichts: Der Vault wird noch gelesen.',
	progress: (read, total) => `Der Vault wird noch gelesen: ${numberOf(read)} von ${countOf(total, 'Notiz', 'Notizen')}`,
	mustWait: (read, total) =>
		`In Phase liest den Vault noch ein (${numberOf(read)} von ${countOf(total, 'Notiz', 'Notizen')}). Bitte danach noch einmal versuchen.`,
	write: {
		gone: 'Die Datei ist nicht mehr da',
		changed: 'Die Datei wurde inzwischen geändert',
		taken: 'Eine Datei mit diesem Namen gibt es schon',
		tooLarge: 'Sie ist zu groß, um von uns zu sein',
		notKept: 'Der Datenträger hat nicht behalten, was geschrieben wurde',
	},
};
