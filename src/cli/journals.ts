import { createJournal, parseJournal, type ParsedJournal } from '../core/refactor/journal';
import { freshJournalId, journalFile, journalIdsOf, keptJournals } from '../core/refactor/journal-shelf';
import type { FileWrite } from '../core/refactor/plan';
import type { Machine } from './machine';
import { CommandError } from './open-vault';
import { refactorText } from './refactor-text';

/** The folder of a vault in which refactors are recorded: the plugin's own, where the vault has a config folder. */
export function journalFolder(machine: Machine, vault: string): string {
	const config = machine.findConfigFolder(vault);
	return config === undefined ? '.in-phase/refactors' : `${config}/plugins/in-phase/refactors`;
}

/** The ids of the refactors that can be undone, the newest first. */
export function listJournals(machine: Machine, vault: string): readonly string[] {
	return journalIdsOf(machine.listFolder(vault, journalFolder(machine, vault)));
}

/**
 * Records what is about to be written, and forgets the oldest record past the last ten.
 *
 * @throws {CommandError} When it cannot be recorded; nothing may be written then.
 */
export function saveJournal(machine: Machine, vault: string, title: string, writes: readonly FileWrite[]): void {
	const folder = journalFolder(machine, vault);
	const ids = listJournals(machine, vault);
	const now = machine.now();
	const journal = createJournal(freshJournalId(now, ids), title, now, writes);
	const fault = machine.createFile(
		vault,
		`${folder}/${journalFile(journal.id)}`,
		`${JSON.stringify(journal, undefined, '\t')}\n`,
	);
	if (fault !== undefined) throw new CommandError(refactorText.journalUnwritten(fault));
	for (const old of ids.slice(keptJournals - 1)) forgetJournal(machine, vault, old);
}

/** Reads the record of a refactor and looks through it, at where links in the file system lead too. */
export function readJournal(machine: Machine, vault: string, id: string): ParsedJournal {
	const refused = (reason: string): ParsedJournal => ({ isUsable: false, reason });
	const file = `${journalFolder(machine, vault)}/${journalFile(id)}`;
	const fileFault = machine.findPlaceFault(vault, file);
	if (fileFault !== undefined) return refused(fileFault);
	const text = machine.readConfig(vault, file);
	if (text === undefined) return refused(refactorText.journalGone);
	const config = machine.findConfigFolder(vault);
	const settingsPath = config === undefined ? undefined : `${config}/plugins/in-phase/data.json`;
	const parsed = parseJournal(text, id, { settingsPath, isWindows: machine.isWindows });
	if (!parsed.isUsable) return parsed;
	for (const path of parsed.journal.writes.flatMap((write) => [write.path, write.newPath])) {
		const fault = machine.findPlaceFault(vault, path);
		if (fault !== undefined) return refused(`${path}: ${fault}`);
	}
	return parsed;
}

/** Forgets a refactor, which is undone or too old. */
export function forgetJournal(machine: Machine, vault: string, id: string): void {
	machine.removeFile(vault, `${journalFolder(machine, vault)}/${journalFile(id)}`);
}
