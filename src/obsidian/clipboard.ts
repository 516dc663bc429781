import { Notice } from 'obsidian';
import type { Locale } from '../locale/locales';

/** Puts a text on the clipboard of the window in use, and says `done`, or that it was refused. */
export async function copyText({ clipboard }: Locale, copied: string, done: string): Promise<void> {
	try {
		await activeWindow.navigator.clipboard.writeText(copied);
		new Notice(done);
	} catch {
		new Notice(clipboard.refused);
	}
}
