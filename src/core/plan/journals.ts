import { parseJournal, writeJournal, type Journal } from './journal';
import type { FileWrite } from './plan';
import type { PlanPort } from './port';
import { freshJournalId, journalFile, journalIdsOf, outdatedIds } from './shelf';

/** A journal that is not followed, and why, as a clause. */
export interface UnusableJournal {
	readonly id: string;
	readonly reason: string;
}

/** The ids of the journals of a vault, the newest first. */
export async function listJournals({ journals }: PlanPort): Promise<readonly string[]> {
	return journalIdsOf(await journals.list());
}

/** Reads a journal and looks through it, at where links in the file system lead too. */
export async function readJournal(port: PlanPort, id: string): Promise<Journal | UnusableJournal> {
	const read = await port.journals.read(journalFile(id));
	if ('reason' in read) return { id, reason: read.reason };
	const parsed = parseJournal(read.text, { ...port.rules, id, vault: port.vault });
	if (!parsed.isUsable) return { id, reason: parsed.reason };
	for (const { path, newPath } of parsed.journal.writes) {
		const reason = (await port.findPlaceFault(path)) ?? (await port.findPlaceFault(newPath));
		if (reason !== undefined) return { id, reason: `${path}: ${reason}` };
	}
	return parsed.journal;
}

/** Records what is about to be written, and forgets what is too old. */
export async function saveJournal(
	port: PlanPort,
	title: string,
	writes: readonly FileWrite[],
): Promise<Journal | { readonly reason: string }> {
	const ids = await listJournals(port);
	const startedAt = port.now();
	const id = freshJournalId(startedAt, ids);
	const vault = port.vault === undefined ? {} : { vault: port.vault };
	const written = writeJournal({ version: 1, id, title, startedAt, ...vault, writes: [...writes] });
	if (!written.isUsable) return written;
	const reason = await port.journals.save(journalFile(id), written.text);
	if (reason !== undefined) return { reason };
	for (const old of outdatedIds(startedAt, ids)) await forgetJournal(port, old);
	return written.journal;
}

/** Forgets a run, which is undone or too old. */
export function forgetJournal({ journals }: PlanPort, id: string): Promise<void> {
	return journals.remove(journalFile(id));
}
