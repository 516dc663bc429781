import { countOf, numberOf } from '../locale/en/words';

/** How what was written in a vault is taken back. */
export const takesBack = (vault: string): string => `“in-phase undo${vault === '.' ? '' : ` ${vault}`}” takes it back`;

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

/** What the command line says about refactors. */
export const refactorText = {
	nothing: 'There is nothing to change',
	wouldWrite: (title: string, files: number, edits: number) =>
		`${title}: ${countOf(edits, 'change')} in ${countOf(files, 'file')}. Nothing was written; --write writes it`,
	written: (title: string, files: number, vault: string) =>
		`${title}: ${countOf(files, 'file')} written. ${takesBack(vault)}`,
	noneWritten: (title: string) => `${title}: no file was written`,
	refused: (path: string, reason: string) => `${path}: not written: ${reason}`,
	writing: (done: number) => `Writing… ${countOf(done, 'file')}`,
	restoring: (done: number) => `Restoring… ${countOf(done, 'file')}`,
	stopped: (files: number, left: number) =>
		`Stopped: ${countOf(files, 'file')} written, ${numberOf(left)} left as ${left === 1 ? 'it was' : 'they were'}`,
	undoStopped: (left: number) =>
		`Stopped: ${countOf(left, 'file')} not looked at. “in-phase undo” goes on with what is left`,
	notBegun: (reason: string) => `Nothing was changed: ${reason}`,
	unusable: (id: string, reason: string) => `The record “${id}” is not followed: ${reason}`,
	blocked: (id: string, title: string) =>
		`${id}  ${title}: what is left of it has changed, so that none of it can be taken back`,
	planAgain: 'What was refused can be planned again: run the command once more',
	trashed: (path: string) => `${path}: moved to the trash`,
	wouldTrash: (path: string) => `${path}: to be moved to the trash`,
	offered: (kind: string, count: number, include: string) =>
		`Offered, not made: ${kind} (${count}); --include ${include} makes them:`,
	offeredTrash: (path: string) => `Offered, not made: moving “${path}” to the trash; --include trash does`,
	leftAlone: (reason: string, count: number) => `Left alone (${count}), since ${reason}:`,
	more: (count: number) => `… and ${count} more`,
	mergeOffer: (reason: string) => `${reason}. --merge shows what that would do`,
	notMergeable: (to: string) => `“${to}” is no term of its own; leave --merge out`,
	unknownKind: (kind: string, kinds: readonly string[]) =>
		`--include takes ${kinds.join(', ')}; “${kind}” is none of them`,
	noJournal: 'There is nothing to undo',
	allBlocked: 'Nothing was taken back. “--id” with one of these shows file by file what has changed',
	noSuchJournal: (id: string) => `There is no run “${id}” to undo; --list shows those there are`,
	wholeFile: 'the whole file',
	unfit: (warning: string | undefined) =>
		warning === undefined
			? 'it cannot be read, so that nobody knows whether it names the term'
			: `it ${warning}, so that it is not written`,
	journalUnwritten: (reason: string) => `The journal cannot be written, so nothing else was: ${reason}`,
	nothingLeft: (title: string) => `${title}: nothing of it stands any more; a later run took its place`,
	undone: (title: string, files: number) => `Undone: ${title}; ${countOf(files, 'file')} restored`,
	kept: (path: string, reason: string) => `${path}: left as it is: ${reason}`,
	keptChanged: (path: string) => `${path}: left as it is, since it has changed; the diff shows what changed`,
	run: ({ id, startedAt, title, files, isInVault }: ListedRun) =>
		`${id}  ${title}: ${countOf(files, 'file')}, ${new Date(startedAt).toLocaleString('sv')}${isInVault ? ', recorded in the vault' : ''}`,
	onlyInVault: (runs: number) =>
		`Nothing that was written from here can be undone. ${countOf(runs, 'run')} ${runs === 1 ? 'is' : 'are'} recorded in the vault, by the app or whoever brought it; “--list” shows them, “--id” takes one back`,
} as const;

/** What the help says about refactors. */
export const refactorHelp = {
	rename: 'Rename a phase wherever the vault names it; a dry run unless --write.',
	from: 'the phase to rename, by any of its names',
	to: 'its new name',
	write: 'write what the diff shows; “in-phase undo” takes it back',
	merge: 'make one of two phases that both exist',
	include: 'make what is only offered too: heading, prose, display, trash; give it again for more',
	undo: 'Take back what was written last, file by file, where nothing has changed since.',
	undoId: 'another run than the last one',
	undoList: 'list the runs that can be undone',
	afterRename: `
The diff can be piped to “git apply”, which passes over what is said beside it.
The exit code is 0 when all is well, 1 when files were refused, 2 when the phase
cannot be renamed.

Examples:
  in-phase rename coordination iteration            look at it
  in-phase rename coordination iteration --write    do it
  in-phase rename coordination iteration --include heading --write`,
} as const;
