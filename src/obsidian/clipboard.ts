import { Notice } from 'obsidian';
import { translated } from '../core/language';

const text = translated(
	{ refused: 'Nothing was copied: the clipboard could not be written.' },
	{ refused: 'Nichts wurde kopiert: Die Zwischenablage ließ sich nicht beschreiben.' },
);

/** Puts a text on the clipboard of the window in use, and says `done`, or that it was refused. */
export async function copyText(copied: string, done: string): Promise<void> {
	try {
		await activeWindow.navigator.clipboard.writeText(copied);
		new Notice(done);
	} catch {
		new Notice(text.refused);
	}
}
