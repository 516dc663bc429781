import { countOf, numberOf } from '../words';

/** How what was written in a vault is taken back. */
export const takesBack = (vault: string): string => `“in-phase undo${vault === '.' ? '' : ` ${vault}`}” takes it back`;

/** What is said of a plan, and while it is written. */
export const planText = {
	nothing: 'There is nothing to change',
	wouldWrite: (title: string, files: number, edits: number) =>
		`${title}: ${countOf(edits, 'change')} in ${countOf(files, 'file')}. Nothing was written; --write writes it`,
	written: (title: string, files: number, vault: string) =>
		`${title}: ${countOf(files, 'file')} written. ${takesBack(vault)}`,
	noneWritten: (title: string) => `${title}: no file was written`,
	refused: (path: string, reason: string) => `${path}: not written: ${reason}`,
	writing: (done: number) => `Writing… ${countOf(done, 'file')}`,
	noPatch: (path: string) =>
		`${path}: its diff stands behind “#” and cannot be applied, since it holds “##[” or “::”, which a runner would take for a command`,
	stopped: (files: number, left: number) =>
		`Stopped: ${countOf(files, 'file')} written, ${numberOf(left)} left as ${left === 1 ? 'it was' : 'they were'}`,
	notBegun: (reason: string) => `Nothing was changed: ${reason}`,
	planAgain: 'What was refused can be planned again: run the command once more',
	trashed: (path: string) => `${path}: moved to the trash`,
	wouldTrash: (path: string) => `${path}: to be moved to the trash`,
	offered: (kind: string, count: number, include: string) =>
		`Offered, not made: ${kind} (${count}); --include ${include} makes them:`,
	offer: (before: string, after: string, reason: string) => `“${before}” to “${after}”: ${reason}`,
	offeredTrash: (path: string) => `Offered, not made: moving “${path}” to the trash; --include trash does`,
	offeredFolder: (from: string, to: string) =>
		`Offered, not made: moving the folder “${from}” to “${to}”; --include folder does`,
	leftAlone: (reason: string, count: number) => `Left alone (${count}), since ${reason}:`,
	more: (count: number) => `… and ${count} more`,
	unknownKind: (kind: string, kinds: readonly string[]) =>
		`--include takes ${kinds.join(', ')}; “${kind}” is none of them`,
	journalUnwritten: (reason: string) => `The journal cannot be written, so nothing else was: ${reason}`,
} as const;
