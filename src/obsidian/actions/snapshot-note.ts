import { say } from '../../core/message';
import { MarkdownView, Notice, type App, type Editor } from 'obsidian';
import type { Bakery } from '../../core/snapshot/bake-block';
import { findBlocks } from '../../core/snapshot/live-blocks';
import { findRegions } from '../../core/snapshot/region';
import { basenameOf } from '../../core/note/path';
import { bakeNote, planBake, type BakeWish } from '../../core/snapshot/bake';
import { sayOfRun } from '../../core/plan/messages';
import { writesOf } from '../../core/plan/plan';
import type { Locale } from '../../locale/locales';
import { writtenText } from '../../locale/en/written';
import { loadVaultLinks } from '../commands/copy-list';
import { offerUndo } from './fix-finding';
import type { RefactorContext } from './sources';
import type { LiveIndex } from '../vault/live-index';

/** What lists are baked with, as soon as the vault is whole; undefined when the plugin goes away before that. */
export async function openBakery(app: App, live: LiveIndex): Promise<Bakery | undefined> {
	const links = await loadVaultLinks(app);
	const index = await live.whole();
	return index && { index, links, publishedBy: undefined, words: writtenText };
}

/** Whether the cursor is in a list that can become a snapshot, or in a snapshot. */
export function isAtCursor(editor: Editor, aim: 'snapshot' | 'restore'): boolean {
	const line = editor.getCursor().line + 1;
	const text = editor.getValue();
	return (aim === 'snapshot' ? findBlocks(text) : findRegions(text).regions).some(({ from, to, line: first }) => {
		return first <= line && line < first + text.slice(from, to).split('\n').length;
	});
}

/** Makes a snapshot of the list at the cursor, or a list of the snapshot there, as one step to undo. */
export async function bakeAtCursor(
	{ app, live, locale }: RefactorContext,
	editor: Editor,
	path: string,
	aim: 'snapshot' | 'restore',
): Promise<void> {
	const bakery = await openBakery(app, live);
	if (bakery !== undefined)
		bakeInEditor(locale, bakery, editor, path, { aim, line: editor.getCursor().line + 1, overwrites: false });
}

/** Brings the snapshots of a note up to date: in its editor where one is active, else in its file. */
export async function refreshNote(context: RefactorContext, path: string): Promise<void> {
	const { app, live, writer, locale } = context;
	const bakery = await openBakery(app, live);
	if (bakery === undefined) return;
	const wish: BakeWish = { aim: 'refresh', line: undefined, overwrites: false };
	const view = app.workspace.getActiveViewOfType(MarkdownView);
	if (view?.file?.path === path && view.getMode() === 'source') {
		const { refreshed, found } = bakeInEditor(locale, bakery, view.editor, path, wish);
		if (refreshed > 0) new Notice(say(locale, sayOfRun('refreshed', { lists: refreshed, note: basenameOf(path) })));
		else if (found.length === 0 || found.every((state) => state === 'current'))
			new Notice(found.length === 0 ? locale.bake.noSnapshots : locale.bake.current);
		return;
	}
	const text = await writer.read(path);
	if (text === undefined) return;
	const { plan, snapshots } = planBake(bakery, [{ path, text }], wish);
	for (const left of plan.leftAlone) new Notice(locale.bake.leftAlone({ ...left, reason: say(locale, left.reason) }));
	const [write] = writesOf(plan);
	if (write === undefined) {
		if (plan.leftAlone.length === 0) new Notice(snapshots.length === 0 ? locale.bake.noSnapshots : locale.bake.current);
		return;
	}
	const lists = plan.files.flatMap(({ edits }) => edits.filter(({ isTicked }) => isTicked)).length;
	const message = sayOfRun('refreshed', { lists, note: basenameOf(path) });
	const run = await writer.apply(message, [write]);
	const reason = run.isOk ? run.value.outcomes[0]?.reason : run.fault.message;
	if (reason === undefined) offerUndo(context, run.isOk ? run.value.journal : undefined, path, say(locale, message));
	else new Notice(locale.bake.refused(basenameOf(path), say(locale, reason)));
}

/** Plans on the text of the editor as it is now and edits it there; what is left alone is said. */
function bakeInEditor(
	locale: Locale,
	bakery: Bakery,
	editor: Editor,
	path: string,
	wish: BakeWish,
): { readonly refreshed: number; readonly found: readonly string[] } {
	const { edits, leftAlone, snapshots } = bakeNote(bakery, path, editor.getValue(), wish);
	for (const left of leftAlone)
		if (wish.line === undefined || edits.every(({ isTicked }) => !isTicked))
			new Notice(locale.bake.leftAlone({ ...left, reason: say(locale, left.reason) }));
	const changes = edits
		.filter(({ isTicked }) => isTicked)
		.map(({ edit }) => ({ from: editor.offsetToPos(edit.from), to: editor.offsetToPos(edit.to), text: edit.insert }));
	if (changes.length > 0) editor.transaction({ changes }, 'in-phase.bake');
	return { refreshed: changes.length, found: snapshots.map(({ state }) => state) };
}
