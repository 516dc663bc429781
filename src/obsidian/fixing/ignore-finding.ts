import { say, type Message } from '../../core/message';
import { Notice } from 'obsidian';
import { ignore, stopIgnoring, type Ignoring } from '../../core/lint/ignore';
import { planSuppression } from '../../core/lint/plan-suppression';
import { basenameOf } from '../../core/note/path';
import { sayOfRun } from '../../core/plan/messages';
import type { RefactorContext } from '../refactor/sources';
import { offerUndo } from './fix-finding';
import { showUndo } from './undo-notice';
import { editNote } from './write-note';

/** Silences a rule in one note by a comment in it, and says so with a button to undo it. */
export async function ignoreInNote(
	context: Pick<RefactorContext, 'writer' | 'locale'>,
	path: string,
	rule: string,
): Promise<void> {
	const { fixing } = context.locale;
	const note = basenameOf(path);
	const message = sayOfRun('ignoredInNote', { note, rule });
	const writing = await editNote(context, message, path, (text) => [planSuppression(text, rule)]);
	if (!writing.isOk) new Notice(fixing.refused(note, say(context.locale, writing.fault)));
	else if (writing.value === undefined) new Notice(fixing.alreadyIgnored(note, rule));
	else offerUndo(context, writing.value, path, say(context.locale, message));
}

function titleOf(wish: Ignoring): Message {
	switch (wish.kind) {
		case 'fact':
			return sayOfRun('ignored');
		case 'rule':
			return sayOfRun('turnedOff', { rule: wish.rule });
		case 'rule-in-folder':
			return sayOfRun('ignoredInFolder', { rule: wish.rule, folder: wish.folder });
		case 'folder':
			return sayOfRun('leftOut', { folder: wish.folder });
	}
}

/** Ignores by settings, and says so with a button that undoes just that. */
export async function ignoreBySettings(
	{ settings: store, locale }: Pick<RefactorContext, 'settings' | 'locale'>,
	wish: Ignoring,
): Promise<void> {
	const before = store.current;
	const message = titleOf(wish);
	await store.update((settings) => ignore(settings, wish), message);
	showUndo(locale, say(locale, message), async () => {
		await store.update((settings) => stopIgnoring(settings, before, wish));
		return locale.fixing.settingsRestored;
	});
}
