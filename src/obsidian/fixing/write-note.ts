import type { App } from 'obsidian';
import { applyEdits } from '../../core/edits';
import type { Fix } from '../../core/lint/rule';
import { planEdits } from '../../core/note/plan-edits';

/** A note as it was and as it was made, for undoing. */
export interface WrittenNote {
	readonly path: string;
	readonly before: string;
	readonly after: string;
}

/** How writing a note ended: what was written, or why nothing was. */
export type Writing = { readonly isWritten: true; readonly note: WrittenNote } | { readonly isWritten: false; readonly reason: string };

/** Makes a fix in its note, on the text as it is at that moment; a note that has moved on is refused. */
export function makeFix(app: App, path: string, fix: Fix): Promise<Writing> {
	return rewrite(app, path, (text) => {
		const plan = planEdits(text, fix.changes);
		if (!plan.isPossible) return { reason: plan.reason };
		const edited = applyEdits(text, plan.edits);
		return edited.isApplied ? { text: edited.text } : { reason: edited.reason };
	});
}

/** Replaces the text of a note by another, only if it still is what was planned on. */
export function replaceText(app: App, { path, before, after }: WrittenNote): Promise<Writing> {
	return rewrite(app, path, (text) => (text === before ? { text: after } : { reason: 'the note has changed since' }));
}

type Rewritten = { readonly text: string } | { readonly reason: string };

/** `Vault.process` reads and writes in one step, so that nothing can come between. */
async function rewrite(app: App, path: string, rework: (text: string) => Rewritten): Promise<Writing> {
	const file = app.vault.getFileByPath(path);
	if (file === null) return { isWritten: false, reason: 'the note is gone' };
	let before = '';
	let result: Rewritten = { reason: 'the note could not be read' };
	const after = await app.vault.process(file, (text) => {
		before = text;
		result = rework(text);
		return 'text' in result ? result.text : text;
	});
	const outcome: Rewritten = result;
	return 'reason' in outcome ? { isWritten: false, reason: outcome.reason } : { isWritten: true, note: { path, before, after } };
}
