import type { App } from 'obsidian';
import { applyEdits, type Edit } from '../../core/edits';
import { fixOnce } from '../../core/lint/fix';
import type { Fix } from '../../core/lint/rule';
import type { Change } from '../../core/note/change';
import { fixingText } from './text';

/** A note as it was and as it was made, for undoing. */
export interface WrittenNote {
	readonly path: string;
	readonly before: string;
	readonly after: string;
}

/** How writing a note ended: what was written, or why nothing was. */
export type Writing =
	{ readonly isWritten: true; readonly note: WrittenNote } | { readonly isWritten: false; readonly reason: string };

/** What a fix would make of its note, or why it cannot be made. */
export type Preview =
	{ readonly isPossible: true; readonly note: WrittenNote } | { readonly isPossible: false; readonly reason: string };

/** Makes a fix in its note, on the text as it is at that moment; a note that has moved on is refused. */
export function makeFix(app: App, path: string, fix: Fix): Promise<Writing> {
	return rewrite(app, path, (text) => rework(path, text, fix));
}

/** Looks at what a fix would make of its note; nothing is written. */
export async function previewFix(app: App, path: string, fix: Fix): Promise<Preview> {
	const before = await readNote(app, path);
	if (before === undefined) return { isPossible: false, reason: fixingText.gone };
	const result = rework(path, before, fix);
	return 'text' in result
		? { isPossible: true, note: { path, before, after: result.text } }
		: { isPossible: false, reason: result.reason };
}

/** Makes changes to a note, all or none, on the text as it is at that moment. */
export function changeNote(app: App, path: string, changes: readonly Change[]): Promise<Writing> {
	return makeFix(app, path, { title: '', safety: 'safe', changes });
}

/** Makes edits that are planned on the text of a note as it is at that moment. */
export function editNote(app: App, path: string, plan: (text: string) => readonly Edit[]): Promise<Writing> {
	return rewrite(app, path, (text) => edited(text, plan(text)));
}

/** Replaces the text of a note by another, only if it still is what was planned on. */
export function replaceText(app: App, { path, before, after }: WrittenNote): Promise<Writing> {
	return rewrite(app, path, (text) => (text === before ? { text: after } : { reason: fixingText.movedOn }));
}

/** Gives a note back the text it had, only if it still is as it was made. */
export function restoreText(app: App, { path, before, after }: WrittenNote): Promise<Writing> {
	return replaceText(app, { path, before: after, after: before });
}

/** The text of a note; undefined when it is gone or cannot be read. */
export async function readNote(app: App, path: string): Promise<string | undefined> {
	const file = app.vault.getFileByPath(path);
	return file === null ? undefined : app.vault.read(file).catch(() => undefined);
}

type Rewritten = { readonly text: string } | { readonly reason: string };

function rework(path: string, text: string, fix: Fix): Rewritten {
	const { fixed, after, refused } = fixOnce(
		path,
		text,
		[{ path, rule: '', severity: 'info', address: { kind: 'note' }, message: '', fixes: [fix] }],
		'unsafe',
	);
	return fixed.length > 0 ? { text: after } : { reason: refused[0]?.reason ?? fixingText.movedOn };
}

function edited(text: string, edits: readonly Edit[]): Rewritten {
	const result = applyEdits(text, edits);
	return result.isApplied ? { text: result.text } : { reason: result.reason };
}

/** `Vault.process` reads and writes in one step, so that nothing can come between. */
async function rewrite(app: App, path: string, make: (text: string) => Rewritten): Promise<Writing> {
	const file = app.vault.getFileByPath(path);
	if (file === null) return { isWritten: false, reason: fixingText.gone };
	let before = '';
	let result: Rewritten = { reason: fixingText.unreadable };
	try {
		const after = await app.vault.process(file, (text) => {
			before = text;
			result = make(text);
			return 'text' in result ? result.text : text;
		});
		const outcome: Rewritten = result;
		return 'reason' in outcome
			? { isWritten: false, reason: outcome.reason }
			: { isWritten: true, note: { path, before, after } };
	} catch (error) {
		return { isWritten: false, reason: error instanceof Error ? error.message : String(error) };
	}
}
