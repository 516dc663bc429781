import { Notice } from 'obsidian';
import type { Locale } from '../../locale/locales';
import type { LiveIndex } from './live-index';

/** What tells whether the vault is read, and how far. */
export type Reading = Pick<LiveIndex, 'isReady' | 'progress'>;

/**
 * Whether something that needs the whole vault must wait, since notes are still being read; then that is said. Nothing
 * is written, and nothing is answered that could be taken for the whole answer, before this says no.
 */
export function mustWait({ live, locale }: { readonly live: Reading; readonly locale: Locale }): boolean {
	if (live.isReady) return false;
	const { read, total } = live.progress;
	new Notice(locale.vault.mustWait(read, total));
	return true;
}
