import { countOf } from '../words';

/** A run as it is listed. */
export interface ListedRun {
	readonly id: string;
	readonly title: string;
	/** Milliseconds since 1970. */
	readonly startedAt: number;
	/** How many. */
	readonly files: number;
	/** Whether its record lies in the vault, so that it is undone only by its id. */
	readonly isInVault: boolean;
}

/** What `in-phase undo` says. */
export const undoText = {
	restoring: (done: number) => `Restoring… ${countOf(done, 'file')}`,
	stopped: (left: number) =>
		`Stopped: ${countOf(left, 'file')} not looked at. “in-phase undo” goes on with what is left`,
	unusable: (id: string, reason: string) => `The record “${id}” is not followed: ${reason}`,
	blocked: (title: string) => `${title}: what is left of it has changed, so that none of it can be taken back`,
	noJournal: 'There is nothing to undo',
	allBlocked: 'Nothing was taken back. “--id” with one of these shows file by file what has changed',
	noSuchJournal: (id: string) => `There is no run “${id}” to undo; --list shows those there are`,
	nothingLeft: (title: string) => `${title}: nothing of it stands any more; a later run took its place`,
	undone: (title: string, files: number) => `Undone: ${title}; ${countOf(files, 'file')} restored`,
	kept: (path: string, reason: string) => `${path}: left as it is: ${reason}`,
	keptChanged: (path: string) => `${path}: left as it is, since it has changed; the diff shows what changed`,
	run: ({ startedAt, title, files, isInVault }: Omit<ListedRun, 'id'>) =>
		`${title}: ${countOf(files, 'file')}, ${new Date(startedAt).toLocaleString('sv')}${isInVault ? ', recorded in the vault' : ''}`,
	onlyInVault: (runs: number) =>
		`Nothing that was written from here can be undone. ${countOf(runs, 'run')} ${runs === 1 ? 'is' : 'are'} recorded in the vault, by the app or whoever brought it; “--list” shows them, “--id” takes one back`,
} as const;
