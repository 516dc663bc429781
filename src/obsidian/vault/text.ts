import { translated } from '../../core/language';
import { countOf, numberOf } from '../../core/words';
import { german } from './text.de';

const english = {
	reading: 'Reading the vault…',
	growing: 'Still reading the vault, so more may come.',
	noneSoFar: 'None so far: the vault is still being read.',
	progress: (read: number, total: number) => `Still reading the vault: ${numberOf(read)} of ${countOf(total, 'note')}`,
	mustWait: (read: number, total: number) =>
		`In Phase is still reading the vault (${numberOf(read)} of ${countOf(total, 'note')}). Try again when that is done.`,
	write: {
		gone: 'the file is gone',
		changed: 'the file has changed since',
		taken: 'there is a file of that name already',
		tooLarge: 'it is too large to be one of ours',
		notKept: 'the disk did not keep what was written',
	},
};

/** The shape of `vaultText`, which every language has. */
export type VaultText = typeof english;

/** What is said wherever answers are shown or wanted, as long as the vault is not read. */
export const vaultText = translated(english, german);
