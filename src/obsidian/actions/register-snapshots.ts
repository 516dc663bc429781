import type { Plugin } from 'obsidian';
import type { RefactorContext } from './sources';
import { mustWait } from '../vault/must-wait';
import { bakeAtCursor, isAtCursor, refreshNote, openBakery } from './snapshot-note';
import { planBake, type NoteText } from '../../core/snapshot/bake';
import type { Plan } from '../../core/plan/plan';
import { ok } from '../../core/result';
import { compareText } from '../../core/words';
import { showPlan } from './refactor-modal';
import { readFiles } from '../vault/read-text';

/** Registers the commands for snapshots of lists. */
export function registerBake(plugin: Plugin, context: RefactorContext): void {
	const { app, locale } = context;
	for (const [id, name, aim] of [
		['snapshot-list', locale.bake.snapshot, 'snapshot'],
		['restore-snapshot', locale.bake.restore, 'restore'],
	] as const) {
		plugin.addCommand({
			id,
			name,
			editorCheckCallback: (isChecking, editor, { file }) => {
				if (file === null || !isAtCursor(editor, aim)) return false;
				if (!isChecking && !mustWait(context)) void bakeAtCursor(context, editor, file.path, aim);
				return true;
			},
		});
	}
	plugin.addCommand({
		id: 'refresh-snapshots',
		name: locale.bake.refreshNote,
		checkCallback: (isChecking) => {
			const file = app.workspace.getActiveFile();
			if (file?.extension !== 'md') return false;
			if (!isChecking && !mustWait(context)) void refreshNote(context, file.path);
			return true;
		},
	});
	plugin.addCommand({
		id: 'refresh-all-snapshots',
		name: locale.bake.refreshAll,
		callback: () => {
			if (!mustWait(context)) refreshAll(context);
		},
	});
}

/** Shows which snapshots of the vault are out of date, and brings those that are ticked up to date. */
function refreshAll(context: RefactorContext): void {
	showPlan(context, context.locale.bake.refreshAllTitle, async (isWanted) => {
		const notes = await readSnapshotNotes(context, isWanted);
		const plan = notes && (await planRefresh(context, notes));
		return plan && isWanted() ? ok(plan) : undefined;
	});
}

/** Lists that somebody edited can be ticked; they are not told of a second time as left alone. */
async function planRefresh({ app, live }: RefactorContext, notes: readonly NoteText[]): Promise<Plan | undefined> {
	const bakery = await openBakery(app, live);
	if (bakery === undefined) return undefined;
	const { plan, snapshots } = planBake(bakery, notes, {
		aim: 'refresh',
		line: undefined,
		overwrites: false,
	});
	const offered = new Set(
		snapshots.filter(({ state }) => state === 'edited').map(({ path, line }) => `${line}:${path}`),
	);
	return { ...plan, leftAlone: plan.leftAlone.filter(({ path, line }) => !offered.has(`${line ?? 0}:${path}`)) };
}

/** The notes with snapshots in them, in order, read in slices; undefined when nobody waits for them any more. */
async function readSnapshotNotes(
	{ app }: RefactorContext,
	isWanted: () => boolean,
): Promise<readonly NoteText[] | undefined> {
	const files = app.vault.getMarkdownFiles().sort((left, right) => compareText(left.path, right.path));
	const notes: NoteText[] = [];
	const isRead = await readFiles(app.vault, files, isWanted, (path, text) => {
		if (text.includes('in-phase')) notes.push({ path, text });
	});
	return isRead ? notes : undefined;
}
