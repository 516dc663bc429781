import { normalizePath, type App } from 'obsidian';
import { folderOf } from '../../core/note/path';
import { inverseOf, type WriteStep } from '../../core/refactor/write-steps';
import { replaceText } from '../fixing/write-note';
import { refactorText } from './text';

/** Does the steps for one file, all of them or none; answers why not, in words. */
export async function runSteps(app: App, steps: readonly WriteStep[]): Promise<string | undefined> {
	const done: WriteStep[] = [];
	for (const step of steps) {
		const reason = await runStep(app, step).catch((error: unknown) =>
			error instanceof Error ? error.message : String(error),
		);
		if (reason === undefined) {
			done.unshift(step);
			continue;
		}
		for (const earlier of done) await runStep(app, inverseOf(earlier));
		return reason;
	}
	return undefined;
}

async function runStep(app: App, step: WriteStep): Promise<string | undefined> {
	const { vault } = app;
	if (step.kind === 'create') {
		if (vault.getAbstractFileByPath(step.path) !== null) return refactorText.taken;
		await makeFolder(app, folderOf(step.path));
		await vault.create(step.path, step.text);
		return undefined;
	}
	const file = vault.getFileByPath(step.path);
	if (step.kind === 'write') {
		if (file === null) return writeHidden(app, step);
		const writing = await replaceText(app, step);
		return writing.isWritten ? undefined : writing.reason;
	}
	if (file === null) return refactorText.gone;
	if ((await vault.read(file)) !== step.text) return refactorText.changed;
	if (step.kind === 'trash') {
		await app.fileManager.trashFile(file);
		return undefined;
	}
	const there = vault.getFileByPath(step.to);
	if (there !== null && there !== file) return refactorText.taken;
	await makeFolder(app, folderOf(step.to));
	// Not `fileManager.renameFile`, which would update links that the plan has updated already.
	await vault.rename(file, step.to);
	return undefined;
}

/** The settings lie in a hidden folder, which the vault does not show. */
async function writeHidden(
	{ vault }: App,
	{ path, before, after }: Extract<WriteStep, { kind: 'write' }>,
): Promise<string | undefined> {
	if (!(await vault.adapter.exists(normalizePath(path)))) return refactorText.gone;
	let isWritten = false;
	await vault.adapter.process(normalizePath(path), (text) => {
		isWritten = text === before;
		return isWritten ? after : text;
	});
	return isWritten ? undefined : refactorText.changed;
}

async function makeFolder({ vault }: App, folder: string): Promise<void> {
	if (folder !== '' && vault.getFolderByPath(folder) === null) await vault.createFolder(folder);
}
