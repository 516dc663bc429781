import { writeJournal, type Journal } from '../core/plan/journal';
import type { JournalSource } from '../core/plan/journals';
import type { PathRules } from '../core/plan/path-fault';
import type { PlanPort } from '../core/plan/port';
import { sayOfPlan } from '../core/plan/messages';
import type { Message } from '../core/message';
import { journalFile } from '../core/plan/shelf';
import { failed, type Result } from '../core/result';
import { basenameOf, folderOf } from '../core/note/path';
import { settingsPathOf, type Machine } from './machine';
import { inWords, reasonOf } from './say';

/** A vault in a folder, as the runner of plans sees it. */
export function planPort(machine: Machine, vault: string): PlanPort {
	const rules: PathRules = { settingsPath: settingsPathOf(machine, vault), isWindows: machine.isWindows };
	const files = machine.journalsOf(vault);
	const read = (path: string): string | undefined => {
		const file = machine.readWhole(vault, path);
		return file.isOk ? file.value : undefined;
	};
	const findChange = (path: string, text: string): Message | undefined => {
		const now = read(path);
		return now === text ? undefined : sayOfPlan(now === undefined ? 'file.isGone' : 'file.hasChanged');
	};
	/** Moves a file back that lies in the trash as it was. */
	const takeBack = (path: string, text: string): boolean => {
		const base = basenameOf(path);
		const lying = machine
			.listFolder(vault, '.trash')
			.filter((name) => name.startsWith(base))
			.map((name) => `.trash/${name}`);
		const found = lying.find((other) => read(other) === text);
		return found !== undefined && machine.moveFile(vault, found, path) === undefined;
	};
	/** What is done is done between two looks at what happened meanwhile, such as Ctrl+C. */
	const after = async <Value>(run: () => Value): Promise<Value> => {
		await machine.breathe();
		return run();
	};
	return {
		rules,
		vault: files.vault,
		now: () => machine.now(),
		lock: () => after(() => asReason(files.lock())),
		release: () => after(() => files.release()),
		findPlaceFault: (path) => Promise.resolve(asReason(machine.findPlaceFault(vault, path))),
		read: (path) => Promise.resolve(read(path)),
		write: (path, before, text) => after(() => asReason(machine.writeNote(vault, path, before, text))),
		create: (path, text) =>
			after(() => (takeBack(path, text) ? undefined : asReason(machine.createFile(vault, path, text)))),
		move: (path, to, text) => after(() => findChange(path, text) ?? asReason(machine.moveFile(vault, path, to))),
		trash: (path, text) =>
			after(
				() =>
					findChange(path, text) ??
					asReason(
						// The settings are ours: nobody looks for them in the trash.
						path === rules.settingsPath
							? machine.removeFile(vault, path)
							: machine.moveFile(vault, path, placeInTrash(machine, vault, path)),
					),
			),
		folders: {
			isThere: (path) => Promise.resolve(machine.hasFolder(vault, path)),
			removeEmpty: (path) => after(() => machine.removeEmptyFolder(vault, path)),
		},
		trashFolder: {
			isThere: () => Promise.resolve(machine.hasFolder(vault, '.trash')),
			removeEmpty: () => after(() => machine.removeEmptyFolder(vault, '.trash')),
		},
		journals: {
			list: () => after(() => files.list()),
			read: (name) => Promise.resolve(asRead(files.read(name))),
			save: (name, text) => after(() => asReason(files.save(name, text))),
			remove: (name) => after(() => files.remove(name)),
		},
	};
}

/**
 * The journals that lie in a vault: the app's, and those that earlier versions of the command line kept there. Whoever can
 * change a vault can bring one, so that none is followed unless a person names it.
 */
export function journalsInVault(machine: Machine, vault: string): JournalSource {
	const settingsPath = settingsPathOf(machine, vault);
	const folders = [
		'.in-phase/refactors',
		...(settingsPath === undefined ? [] : [`${folderOf(settingsPath)}/refactors`]),
	];
	const namesIn = (folder: string): readonly string[] => machine.listFolder(vault, folder);
	return {
		rules: { settingsPath, isWindows: machine.isWindows },
		vault: undefined,
		findPlaceFault: (path) => Promise.resolve(asReason(machine.findPlaceFault(vault, path))),
		journals: {
			list: () => Promise.resolve([...new Set(folders.flatMap(namesIn))]),
			read: (name) => {
				const folder = folders.find((one) => namesIn(one).includes(name)) ?? '';
				return Promise.resolve(asRead(machine.readWhole(vault, `${folder}/${name}`)));
			},
		},
	};
}

/** Takes a journal over that lies in the vault, into the user's own folder; answers why not, as a clause. */
export function takeOver(machine: Machine, vault: string, journal: Journal): string | undefined {
	const files = machine.journalsOf(vault);
	const written = writeJournal({ ...journal, vault: files.vault });
	return written.isOk ? files.save(journalFile(journal.id), written.value) : inWords(written.fault);
}

/** The vault's own trash folder, as in the app; a file of the same name there stays. */
function placeInTrash(machine: Machine, vault: string, path: string): string {
	const names = machine.listFolder(vault, '.trash').map((name) => name.toLowerCase());
	const base = basenameOf(path);
	let name = `${base}.md`;
	for (let count = 2; names.includes(name.toLowerCase()); count += 1) name = `${base} ${count}.md`;
	return `.trash/${name}`;
}

function asReason(why: string | undefined): Message | undefined {
	return why === undefined ? undefined : reasonOf(why);
}

function asRead(read: Result<string, string>): Result<string> {
	return read.isOk ? read : failed(reasonOf(read.fault));
}
