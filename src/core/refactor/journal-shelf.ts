/** How many refactors can be undone. */
export const keptJournals = 10;

/** The id of a refactor that begins now, in milliseconds since 1970; later ones sort behind it: `20260730-101500-250`. */
export function journalIdAt(now: number): string {
	const [date = '', time = ''] = new Date(now).toISOString().split('T');
	return `${date.replace(/-/g, '')}-${time.replace(/[:Z]/g, '').replace('.', '-')}`;
}

/** The file name of a journal. */
export function journalFile(id: string): string {
	return `${id}.json`;
}

/** The ids of the journals among file names, the newest first. */
export function journalIdsOf(filenames: readonly string[]): readonly string[] {
	const ids = filenames.flatMap((name) => /^(\d{8}-\d{6}-\d{3}(?:-\d+)?)\.json$/.exec(name)?.[1] ?? []);
	return [...ids].sort().reverse();
}

/** An id that no journal has yet. */
export function freshJournalId(now: number, ids: readonly string[]): string {
	const id = journalIdAt(now);
	let fresh = id;
	for (let count = 2; ids.includes(fresh); count += 1) fresh = `${id}-${count}`;
	return fresh;
}
