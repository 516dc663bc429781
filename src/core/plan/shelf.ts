/** How many runs can be undone at most, and for how long, in milliseconds: journals hold the text of notes. */
const kept = { runs: 30, time: 30 * 24 * 60 * 60 * 1000 };

const idPattern = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-(\d{3})(?:-([1-9]\d{0,8}))?$/;

/** The id of a run that begins now, in milliseconds since 1970; later ones sort behind it: `20260730-101500-250`. */
export function journalIdAt(now: number): string {
	const [date = '', time = ''] = new Date(now).toISOString().split('T');
	return `${date.replace(/-/g, '')}-${time.replace(/[:Z]/g, '').replace('.', '-')}`;
}

/** Whether a text is the id of a run. */
export function isJournalId(text: string): boolean {
	return idPattern.test(text);
}

/** The file name of a journal. */
export function journalFile(id: string): string {
	return `${id}.json`;
}

/** The ids of the journals among file names, the newest first. */
export function journalIdsOf(filenames: readonly string[]): readonly string[] {
	const ids = filenames.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
	return ids.filter(isJournalId).sort((left, right) => compareIds(right, left));
}

/** An id that no journal has yet and that sorts behind those of all runs of ours, whatever the clock says. */
export function freshJournalId(now: number, ids: readonly string[]): string {
	const [newest = ''] = [...ids].sort((left, right) => compareIds(right, left));
	const id = journalIdAt(now);
	if (newest === '' || compareIds(newest, id) < 0) return id;
	const { stem, count } = partsOf(newest);
	const next = `${stem}-${count + 1}`;
	if (isJournalId(next)) return next;
	// No run of ours has counted that far.
	for (let at = now; ; at += 1) if (!ids.includes(journalIdAt(at))) return journalIdAt(at);
}

/** The ids, the newest first, of the runs that are kept no longer once another one is. */
export function outdatedIds(now: number, ids: readonly string[]): readonly string[] {
	const oldest = journalIdAt(now - kept.time);
	return ids.filter((id, at) => at >= kept.runs - 1 || compareIds(id, oldest) < 0);
}

function compareIds(left: string, right: string): number {
	const [one, other] = [partsOf(left), partsOf(right)];
	return one.stem < other.stem ? -1 : one.stem > other.stem ? 1 : one.count - other.count;
}

function partsOf(id: string): { readonly stem: string; readonly count: number } {
	const [stem = '', count] = [id.slice(0, 19), idPattern.exec(id)?.[8]];
	return { stem, count: count === undefined ? 1 : Number(count) };
}
