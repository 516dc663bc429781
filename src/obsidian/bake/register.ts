import type { Plugin } from 'obsidian';
import type { RefactorContext } from '../refactor/sources';
import { mustWait } from '../vault/must-wait';
import { refreshAll } from './bake-all';
import { bakeAtCursor, isAtCursor, refreshNote } from './bake-note';

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
