import type { Message } from '../../core/message';
import { sayOfPlan } from '../../core/plan/messages';
import { normalizePath, Platform, type App, type TFile } from 'obsidian';
import { folderOf } from '../../core/note/path';
import { fieldsPathOf } from '../../core/plan/path-fault';
import type { JournalPort, PlanPort } from '../../core/plan/port';
import { failed, ok } from '../../core/result';

/** A journal longer than this, in bytes, is none of ours. */
const longestJournal = 512 * 1024 * 1024;

/** Where a journal is written before it gets its name. */
const unfinished = 'unfinished.tmp';

/** The vault of the app, as the runner of plans sees it; journals lie in the plugin's folder, which the app syncs. */
export function vaultPort(app: App, settingsPath: string): PlanPort {
	const { vault } = app;
	const { adapter } = vault;
	const readHidden = async (path: string): Promise<string | undefined> => {
		const isKnown = path === settingsPath || path === fieldsPathOf(settingsPath);
		return isKnown && (await adapter.exists(path)) ? adapter.read(path) : undefined;
	};
	const read = async (path: string): Promise<string | undefined> => {
		const file = vault.getFileByPath(path);
		return file === null ? readHidden(path) : vault.read(file).catch(() => undefined);
	};
	/** Does something with a file that holds a text. */
	const withFile = async (
		path: string,
		text: string,
		run: (file: TFile) => Promise<Message | undefined>,
	): Promise<Message | undefined> => {
		const file = vault.getFileByPath(path);
		if (file === null) return sayOfPlan('file.isGone');
		return (await vault.read(file)) === text ? run(file) : sayOfPlan('file.hasMovedOn');
	};
	let turn = Promise.resolve();
	let endTurn = (): void => undefined;
	const makeFolder = async (path: string): Promise<void> => {
		const folder = folderOf(path);
		if (folder !== '' && vault.getFolderByPath(folder) === null) await vault.createFolder(folder);
	};
	return {
		rules: { settingsPath, isWindows: Platform.isWin },
		vault: undefined,
		journals: journalPort(app, `${folderOf(settingsPath)}/refactors`),
		folders: {
			isThere: (path) => adapter.exists(path),
			async removeEmpty(path) {
				const { files, folders } = await adapter.list(path).catch(() => ({ files: [path], folders: [] }));
				// What comes in between keeps it.
				if (files.length + folders.length === 0) await adapter.rmdir(path, false).catch(() => undefined);
			},
		},
		now: () => Date.now(),
		// One run after the other; the command line is told apart by what stands in the files.
		async lock() {
			const before = turn;
			let end = (): void => undefined;
			turn = new Promise((resolve) => {
				end = resolve;
			});
			await before;
			endTurn = end;
			return undefined;
		},
		release: () => Promise.resolve(endTurn()),
		// What the vault shows is in it, wherever it lies.
		findPlaceFault: () => Promise.resolve(undefined),
		read,
		write: (path, before, after) =>
			attempt(async () => {
				let isWritten = false;
				// Reads and writes in one step, so that nothing can come between.
				const change = (text: string): string => {
					isWritten = text === before;
					return isWritten ? after : text;
				};
				const file = vault.getFileByPath(path);
				if (file !== null) await vault.process(file, change);
				else if ((await readHidden(path)) === undefined) return sayOfPlan('file.isGone');
				else await adapter.process(path, change);
				return isWritten ? undefined : sayOfPlan('file.hasMovedOn');
			}),
		create: (path, text) =>
			attempt(async () => {
				if (vault.getAbstractFileByPath(path) !== null || (await adapter.exists(path)))
					return sayOfPlan('file.isTaken');
				if (path === settingsPath) await adapter.write(path, text);
				else {
					await makeFolder(path);
					await vault.create(path, text);
				}
				return undefined;
			}),
		move: (path, to, text) =>
			attempt(() =>
				withFile(path, text, async (file) => {
					const there = vault.getFileByPath(to);
					if (there !== null && there !== file) return sayOfPlan('file.isTaken');
					await makeFolder(to);
					// Not `fileManager.renameFile`, which would update links that the plan has updated already.
					await vault.rename(file, to);
					return undefined;
				}),
			),
		trash: (path, text) =>
			attempt(async () => {
				if (path !== settingsPath)
					return withFile(path, text, async (file) => void (await app.fileManager.trashFile(file)));
				if ((await readHidden(path)) !== text) return sayOfPlan('file.hasMovedOn');
				await adapter.remove(path);
				return undefined;
			}),
	};
}

async function attempt(run: () => Promise<Message | undefined | void>): Promise<Message | undefined> {
	try {
		return (await run()) ?? undefined;
	} catch (error) {
		return refusal(error);
	}
}

function journalPort({ vault: { adapter } }: App, folder: string): JournalPort {
	const pathOf = (name: string): string => normalizePath(`${folder}/${name}`);
	return {
		async list() {
			if (!(await adapter.exists(folder))) return [];
			return (await adapter.list(folder)).files.map((path) => path.slice(path.lastIndexOf('/') + 1));
		},
		async read(name) {
			const stat = await adapter.stat(pathOf(name));
			if (stat?.type !== 'file') return failed(sayOfPlan('file.isGone'));
			if (stat.size > longestJournal) return failed(sayOfPlan('file.isTooLarge'));
			try {
				return ok(await adapter.read(pathOf(name)));
			} catch (error) {
				return failed(refusal(error));
			}
		},
		save: (name, text) =>
			attempt(async () => {
				if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
				await adapter.write(pathOf(unfinished), text);
				// A disk that is full may not say so.
				if ((await adapter.read(pathOf(unfinished))) !== text) return sayOfPlan('file.isNotKept');
				await adapter.rename(pathOf(unfinished), pathOf(name));
				return undefined;
			}),
		async remove(name) {
			if (await adapter.exists(pathOf(name))) await adapter.remove(pathOf(name));
		},
	};
}

/** What the system says. */
function refusal(error: unknown): Message {
	return sayOfPlan('file.isRefused', { why: error instanceof Error ? error.message : String(error) });
}
