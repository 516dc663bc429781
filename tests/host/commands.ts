import type { App, Command } from 'obsidian';
import { MarkdownView } from 'obsidian-test-mocks/obsidian';
import { registryOf } from './registry';

/**
 * Runs a command as the palette does: the check comes first, and a command for editors wants an active note in
 * its editor. Resolves when the command's own promise does; false when it cannot run now.
 */
export async function runCommand(app: App, id: string): Promise<boolean> {
	const command = registryOf(app).commands.get(id);
	if (command === undefined) throw new Error(`There is no command ${id}.`);
	const run = actionOf(app, command);
	if (run === null) return false;
	await run();
	return true;
}

function actionOf(app: App, command: Command): (() => unknown) | null {
	const { editorCheckCallback, editorCallback, checkCallback, callback } = command;
	if (editorCheckCallback !== undefined || editorCallback !== undefined) {
		const view = app.workspace.activeEditor;
		const editor = view?.editor;
		if (view === null || editor === undefined || isReading(view)) return null;
		if (editorCheckCallback === undefined) return () => editorCallback?.(editor, view) as unknown;
		return isYes(editorCheckCallback(true, editor, view)) ? () => editorCheckCallback(false, editor, view) : null;
	}
	if (checkCallback !== undefined) return isYes(checkCallback(true)) ? () => checkCallback(false) : null;
	return callback === undefined ? null : () => callback() as unknown;
}

function isReading(view: object): boolean {
	return view instanceof MarkdownView && view.getMode() === 'preview';
}

function isYes(answer: boolean | void): boolean {
	return answer === true;
}
