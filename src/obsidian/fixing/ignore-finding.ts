import { Notice } from 'obsidian';
import { ignore, stopIgnoring, type Ignoring } from '../../core/lint/ignore';
import { planSuppression } from '../../core/lint/plan-suppression';
import type { Writer } from '../vault/writer';
import type { SettingsStore } from '../settings/settings-store';
import { offerUndo } from './fix-finding';
import { fixingText } from './text';
import { showUndo } from './undo-notice';
import { editNote } from './write-note';

/** Silences a rule in one note by a comment in it, and says so with a button to undo it. */
export async function ignoreInNote(writer: Writer, path: string, rule: string): Promise<void> {
	const message = fixingText.ignoredInNote(path, rule);
	const writing = await editNote(writer, message, path, (text) => [planSuppression(text, rule)]);
	if (!writing.isWritten) new Notice(fixingText.refused(path, writing.reason));
	else if (writing.journal === undefined) new Notice(fixingText.alreadyIgnored(path, rule));
	else offerUndo(writer, writing.journal, path, message);
}

/** Ignores by settings, and says so with a button that undoes just that. */
export async function ignoreBySettings(store: SettingsStore, wish: Ignoring): Promise<void> {
	const before = store.current;
	await store.update((settings) => ignore(settings, wish), fixingText.ignored(wish));
	showUndo(fixingText.ignored(wish), async () => {
		await store.update((settings) => stopIgnoring(settings, before, wish));
		return fixingText.settingsRestored;
	});
}
