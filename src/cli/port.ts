import { parseJournal, writeJournal } from '../core/plan/journal';
import type { PathRules } from '../core/plan/path-fault';
import type { PlanPort } from '../core/plan/port';
import { journalFile, journalIdsOf } from '../core/plan/shelf';
import { basenameOf } from '../core/note/path';
import { toLine } from '../core/report/terminal';
import type { JournalFiles, Machine } from './machine';
import { refactorText } from './refactor-text';

/** Beside the journals: says that those which earlier versions kept in the vault were taken over. */
const takenOver = 'taken-over';

/** The settings of the plugin in a vault, as a vault path; undefined where the vault has no config folder. */
export function settingsPathOf(machine: Machine, vault: string): string | undefined {
	const config = machine.findConfigFolder(vault);
	return config === undefined ? undefined : `${config}/plugins/in-phase/data.json`;
}

/** A vault in a folder, as the runner of plans sees it. */
export function planPort(machine: Machine, vault: string): PlanPort {
	const rules: PathRules = { settingsPath: settingsPathOf(machine, vault), isWindows: machine.isWindows };
	const files = machine.journalsOf(vault);
	const read = (path: string): string | undefined => {
		const file = machine.readNote(vault, path);
		return file?.warning === undefined ? file?.text : undefined;
	};
	const findChange = (path: string, text: string): string | undefined => {
		const now = read(path);
		return now === text ? undefined : now === undefined ? refactorText.gone : refactorText.changed;
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
		lock: () => after(() => files.lock()),
		release: () => after(() => files.release()),
		findPlaceFault: (path) => Promise.resolve(machine.findPlaceFault(vault, path)),
		read: (path) => Promise.resolve(read(path)),
		write: (path, before, text) => after(() => machine.writeNote(vault, path, before, text)),
		create: (path, text) =>
			after(() => (takeBack(machine, vault, path, text) ? undefined : machine.createFile(vault, path, text))),
		move: (path, to, text) => after(() => findChange(path, text) ?? machine.moveFile(vault, path, to)),
		trash: (path, text) =>
			after(() => findChange(path, text) ?? machine.moveFile(vault, path, placeInTrash(machine, vault, path))),
		journals: {
			list: () =>
				after(() => {
					takeOver(machine, vault, files, rules);
					return files.list();
				}),
			read: (name) => Promise.resolve(files.read(name)),
			save: (name, text) => after(() => files.save(name, text)),
			remove: (name) => after(() => files.remove(name)),
		},
	};
}

/**
 * Takes over, once, the journals that earlier versions kept in the vault. From then on none is looked for there, so that
 * whoever can change a vault cannot bring one; those of the app stay its own.
 */
function takeOver(machine: Machine, vault: string, files: JournalFiles, rules: PathRules): void {
	if (files.list().includes(takenOver)) return;
	const config = machine.findConfigFolder(vault);
	for (const folder of [
		'.in-phase/refactors',
		...(config === undefined ? [] : [`${config}/plugins/in-phase/refactors`]),
	]) {
		for (const id of journalIdsOf(machine.listFolder(vault, folder))) {
			const path = `${folder}/${journalFile(id)}`;
			const read = machine.readRecord(vault, path);
			const parsed = 'reason' in read ? undefined : parseJournal(read.text, { ...rules, id, vault: undefined });
			const reason = 'reason' in read ? read.reason : parsed?.isUsable === false ? parsed.reason : undefined;
			if (reason !== undefined) machine.printError(`${toLine(refactorText.unusable(path, reason))}\n`);
			if (parsed?.isUsable !== true || files.list().includes(journalFile(id))) continue;
			files.save(journalFile(id), writeJournal({ ...parsed.journal, vault: files.vault }).text);
		}
	}
	files.save(takenOver, '');
}

/** Moves a file back that lies in the trash as it was. */
function takeBack(machine: Machine, vault: string, path: string, text: string): boolean {
	const base = basenameOf(path);
	const lying = machine
		.listFolder(vault, '.trash')
		.filter((name) => name.startsWith(base))
		.map((name) => `.trash/${name}`);
	const found = lying.find((other) => machine.readNote(vault, other)?.text === text);
	return found !== undefined && machine.moveFile(vault, found, path) === undefined;
}

/** The vault's own trash folder, as in the app; a file of the same name there stays. */
function placeInTrash(machine: Machine, vault: string, path: string): string {
	const names = machine.listFolder(vault, '.trash').map((name) => name.toLowerCase());
	const base = basenameOf(path);
	let name = `${base}.md`;
	for (let count = 2; names.includes(name.toLowerCase()); count += 1) name = `${base} ${count}.md`;
	return `.trash/${name}`;
}
