import type { VaultText } from '../en/vault';
import { countOf, numberOf } from './words';

/** What is said in German as long as the vault is not read. */
export const vault: VaultText = {
	reading: 'Der Vault wird gelesen…',
	growing: 'Der Vault wird noch gelesen; es kann mehr dazukommen.',
	noneSoFar: 'Bisher nichts: Der Vault wird noch gelesen.',
	progress: (read, total) => `Der Vault wird noch gelesen: ${numberOf(read)} von ${countOf(total, 'Notiz', 'Notizen')}`,
	mustWait: (read, total) =>
		`In Phase liest den Vault noch ein (${numberOf(read)} von ${countOf(total, 'Notiz', 'Notizen')}). Bitte danach noch einmal versuchen.`,
};
