import { countOf, numberOf } from './words';

/** What is said wherever answers are shown or wanted, as long as the vault is not read. */
export const vault = {
	reading: 'Reading the vault…',
	growing: 'Still reading the vault, so more may come.',
	noneSoFar: 'None so far: the vault is still being read.',
	progress: (read: number, total: number) => `Still reading the vault: ${numberOf(read)} of ${countOf(total, 'note')}`,
	mustWait: (read: number, total: number) =>
		`In Phase is still reading the vault (${numberOf(read)} of ${countOf(total, 'note')}). Try again when that is done.`,
};

/** The shape of `vault`, which every language has. */
export type VaultText = typeof vault;
