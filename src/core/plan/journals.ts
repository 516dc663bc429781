import { sayOfPlan } from './messages';
import type { Message } from '../message';
import { findJournalFault, foldersAbove, findWriteFault, parseJournal, writeJournal, type Journal } from './journal';
import type { FileWrite } from './plan';
import type { JournalPort, PlanPort } from './port';
import { failed, ok, type Result } from '../result';
import { freshJournalId, journalFile, journalIdsOf, outdatedIds } from './shelf';

/** A journal that is not followed, and why, as a clause. */
export interface UnusableJournal {
	readonly id: string;
	readonly reason: Message;
}

/** Where journals are read from, and what they are held against. */
export interface JournalSource extends Pick<PlanPort, 'rules' | 'vault' | 'findPlaceFault'> {
	readonly journals: Pick<JournalPort, 'list' | 'read'>;
}

/** The ids of the journals of a vault, the newest first. */
export async function listJournals({ journals }: JournalSource): Promise<readonly string[]> {
	return journalIdsOf(await journals.list());
}

/** Reads a journal and looks through it, at where links in the file system lead too. */
export async function readJournal(port: JournalSource, id: string): Promise<Result<Journal, UnusableJournal>> {
	const read = await port.journals.read(journalFile(id));
	if (!read.isOk) return failed({ id, reason: read.fault });
	const parsed = parseJournal(read.value, { ...port.rules, id, vault: port.vault });
	if (!parsed.isOk) return failed({ id, reason: parsed.fault });
	for (const { path, newPath } of parsed.value.writes) {
		const reason = (await port.findPlaceFault(path)) ?? (await port.findPlaceFault(newPath));
		if (reason !== undefined) return failed({ id, reason: sayOfPlan('ofFile', { path, reason }) });
	}
	return parsed;
}

/**
 * Records what is about to be written, and forgets what is too old. The fault says why it is not recorded, as a clause.
 *
 * @param replaced The ids of runs in whose place the record comes, which are forgotten once it is kept.
 * @param before The record of the same run, where it has begun: what it makes of folders is looked up no more.
 */
export async function saveJournal(
	port: PlanPort,
	title: Journal['title'],
	writes: readonly FileWrite[],
	replaced: readonly string[] = [],
	before?: Journal,
): Promise<Result<Journal>> {
	const ids = await listJournals(port);
	const startedAt = port.now();
	const id = freshJournalId(startedAt, ids);
	const vault = port.vault === undefined ? {} : { vault: port.vault };
	const makesTrash = before === undefined ? await willMakeTrash(port, writes) : before.makesTrash === true;
	const trash = makesTrash ? { makesTrash: true as const } : {};
	const made = before === undefined ? await foldersToMake(port, writes) : keptFolders(before, writes);
	const folders = made.length === 0 ? {} : { makesFolders: made };
	const draft: Journal = { version: 1, id, title, startedAt, ...vault, ...trash, ...folders, writes: [...writes] };
	const fault = findJournalFault(writes, port.rules);
	if (fault !== undefined) return failed(fault);
	const written = writeJournal(draft);
	if (!written.isOk) return written;
	const reason = await port.journals.save(journalFile(id), written.value);
	if (reason !== undefined) return failed(reason);
	const others = ids.filter((other) => !replaced.includes(other));
	for (const old of [...replaced, ...outdatedIds(startedAt, others)]) await forgetJournal(port, old);
	return ok(draft);
}

/** The folders of a run as far as what is left of it lies in them. */
function keptFolders({ makesFolders = [] }: Journal, writes: readonly FileWrite[]): string[] {
	const above = new Set(writes.flatMap(({ newPath }) => foldersAbove(newPath)));
	return makesFolders.filter((folder) => above.has(folder));
}

/** The folders that are not there yet, the inner ones first. */
async function foldersToMake({ folders }: PlanPort, writes: readonly FileWrite[]): Promise<string[]> {
	const made = new Set<string>();
	if (folders === undefined) return [];
	const moved = writes.filter(({ path, newPath, fate }) => path !== newPath || fate === 'create');
	for (const folder of new Set(moved.flatMap(({ newPath }) => foldersAbove(newPath))))
		if (!(await folders.isThere(folder))) made.add(folder);
	return [...made].sort((left, right) => right.length - left.length);
}

async function willMakeTrash({ trashFolder }: PlanPort, writes: readonly FileWrite[]): Promise<boolean> {
	const isNeeded = trashFolder !== undefined && writes.some(({ fate }) => fate === 'trash');
	return isNeeded && !(await trashFolder.isThere());
}

/**
 * Makes of the record of a run what it came to, so that what was refused or left holds it up no more. Where that cannot
 * be kept, the whole record serves as well.
 *
 * @param touched What is not as it was.
 */
export async function narrowJournal(
	port: PlanPort,
	journal: Journal,
	touched: readonly FileWrite[],
): Promise<Journal | undefined> {
	if (touched.length === journal.writes.length) return journal;
	if (touched.length === 0) {
		await forgetJournal(port, journal.id);
		return undefined;
	}
	const narrowed = await saveJournal(port, journal.title, touched, [journal.id], journal);
	return narrowed.isOk ? narrowed.value : journal;
}

/**
 * Makes one run of the last two, where the last one goes on with the only file that the other wrote, under the same
 * title and no more than `within` milliseconds later.
 */
export async function joinLastRuns(port: PlanPort, last: Journal, within: number): Promise<void> {
	if ((await port.lock()) !== undefined) return;
	try {
		await joinRuns(port, last, within);
	} finally {
		await port.release();
	}
}

async function joinRuns(port: PlanPort, last: Journal, within: number): Promise<void> {
	const [newest, id = ''] = await listJournals(port);
	const read = newest === last.id ? await readJournal(port, id) : undefined;
	if (read?.isOk !== true) return;
	const earlier = read.value;
	if (JSON.stringify(earlier.title) !== JSON.stringify(last.title) || last.startedAt - earlier.startedAt > within)
		return;
	const [[first], [next]] = [earlier.writes, last.writes];
	if (first === undefined || next === undefined || earlier.writes.length + last.writes.length > 2) return;
	if (first.newPath !== next.path || first.after !== next.before || next.fate !== 'keep') return;
	const whole = { ...next, path: first.path, before: first.before, fate: first.fate };
	const both = [last.id, earlier.id];
	if (findWriteFault(whole, port.rules) === undefined) await saveJournal(port, last.title, [whole], both, earlier);
	// Nothing has changed in the end.
	else for (const one of both) await forgetJournal(port, one);
}

/** Forgets a run, which is undone or too old. */
export function forgetJournal({ journals }: PlanPort, id: string): Promise<void> {
	return journals.remove(journalFile(id));
}
