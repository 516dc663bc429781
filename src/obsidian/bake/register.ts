import type { Plugin } from 'obsidian';
import type { RefactorContext } from '../refactor/sources';
import { mustWait } from '../vault/must-wait';
import { refreshAll } from './bake-all';
import { bakeAtCursor, isAtCursor, refreshNote } from './bake-note';
import { bakeText } from './text';

/** Registers the commands for snapshots of lists. */
export function registerBake(plugin: Plugin, context: RefactorContext): void {
	const { app, live } = context;
	for (const [id, name, aim] of [
		['snapshot-list', bakeText.snapshot, 'snapshot'],
		['restore-snapshot', bakeText.restore, 'restore'],
	] as const) {
		plugin.addCommand({
			id,
			name,
			editorCheckCallback: (isChecking, editor, { file }) => {
				if (file === null || !isAtCursor(editor, aim)) return false;
				if (!isChecking && !mustWait(live)) void bakeAtCursor(app, live, editor, file.path, aim);
				return true;
			},
		});
	}
	plugin.addCommand({
		id: 'refresh-snapshots',
		name: bakeText.refreshNote,
		checkCallback: (isChecking) => {
			const file = app.workspace.getActiveFile();
			if (file?.extension !== 'md') return false;
			if (!isChecking && !mustWait(live)) void refreshNote(context, file.path);
			return true;
		},
	});
	plugin.addCommand({
		id: 'refresh-all-snapshots',
		name: bakeText.refreshAll,
		callback: () => {
			if (!mustWait(live)) refreshAll(context);
		},
	});
}
