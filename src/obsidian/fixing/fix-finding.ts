import { Notice, type App, type Component } from 'obsidian';
import type { Finding } from '../../core/lint/engine';
import type { Fix } from '../../core/lint/rule';
import { withoutCodeMarks } from '../dom/code-text';
import { mustWait, type Reading } from '../vault/must-wait';
import { confirmFix } from './confirm-fix';
import { fixingText } from './text';
import { showUndo } from './undo-notice';
import { makeFix, previewFix, replaceText, restoreText, type WrittenNote, type Writing } from './write-note';

/**
 * Makes one fix of a finding, and says so with a button to undo it. An unsafe one is shown and asked about first, for
 * as long as the index is.
 */
export async function fixFinding(app: App, live: Component & Reading, { path }: Finding, fix: Fix): Promise<void> {
	if (mustWait(live)) return;
	const writing = fix.safety === 'safe' ? await makeFix(app, path, fix) : await askAndFix(app, live, path, fix);
	if (writing === undefined) return;
	if (writing.isWritten) offerUndo(app, writing.note, fixingText.fixed(path, withoutCodeMarks(fix.title)));
	else new Notice(fixingText.refused(path, writing.reason));
}

/** Says what was done to a note, with a button that gives it back the text it had. */
export function offerUndo(app: App, note: WrittenNote, message: string): void {
	showUndo(message, async () => {
		const writing = await restoreText(app, note);
		return writing.isWritten ? fixingText.undone(note.path) : fixingText.refused(note.path, writing.reason);
	});
}

/** What is written is what was shown; undefined when the answer was no. */
async function askAndFix(app: App, live: Component & Reading, path: string, fix: Fix): Promise<Writing | undefined> {
	const preview = await previewFix(app, path, fix);
	if (!preview.isPossible) return { isWritten: false, reason: preview.reason };
	return (await confirmFix(app, live, fix.title, preview.note)) && !mustWait(live)
		? replaceText(app, preview.note)
		: undefined;
}
