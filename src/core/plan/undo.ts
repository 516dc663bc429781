import type { Message } from '../message';
import { forgetJournal, listJournals, readJournal, type JournalSource, type UnusableJournal } from './journals';
import type { Journal } from './journal';
import type { RunWatch, WriteOutcome } from './apply';
import type { FileWrite } from './plan';
import type { PlanPort } from './port';
import { runSteps, type WriteStep } from './steps';

/** What undoing does with one file. */
export type UndoStep =
	/** It was never written, or is undone already. */
	| { readonly kind: 'nothing'; readonly write: FileWrite }
	/** It still is what the run made of it: put back what it was. */
	| {
			readonly kind: 'restore';
			readonly write: FileWrite;
			/** Where it is now, and what it says; undefined for one that was moved to the trash. */
			readonly at: string | undefined;
			readonly now: string;
	  }
	/** It has changed since: left alone, and shown. */
	| {
			readonly kind: 'changed';
			readonly write: FileWrite;
			readonly at: string;
			/** What it says; undefined where it is gone. */
			readonly now: string | undefined;
	  };

/** What undoing a run came to. */
export interface Undone {
	readonly journal: Journal;
	/** What was put back. */
	readonly restored: readonly Extract<UndoStep, { kind: 'restore' }>[];
	/** Files that have changed since, with what they say now. */
	readonly changed: readonly Extract<UndoStep, { kind: 'changed' }>[];
	readonly refused: readonly WriteOutcome[];
	/** How many files were not looked at, since somebody stopped it. */
	readonly left: number;
}

/** What looking for something to undo came to. */
export interface UndoRun {
	/** Undefined where nothing can be undone. */
	readonly undone: Undone | undefined;
	/** Journals that are not followed, as far as they were looked at. */
	readonly unusable: readonly UnusableJournal[];
	/** Runs after that one of which nothing can be put back, since the files have changed since. */
	readonly blocked: readonly Undone[];
	/** Why nothing was done at all, as a clause. */
	readonly reason: Message | undefined;
}

/** The runs that can be undone, the newest first, and the journals that are not followed. */
export async function listRuns(
	port: JournalSource,
): Promise<{ readonly runs: readonly Journal[]; readonly unusable: readonly UnusableJournal[] }> {
	const runs: Journal[] = [];
	const unusable: UnusableJournal[] = [];
	for (const id of await listJournals(port)) {
		const read = await readJournal(port, id);
		if (read.isOk) runs.push(read.value);
		else unusable.push(read.fault);
	}
	return { runs, unusable };
}

/**
 * Takes a run back, file by file, where nothing has changed since. It is forgotten once nothing of it is left to undo.
 *
 * @param id Which; undefined for the newest of which anything can be put back.
 */
export async function undoRun(port: PlanPort, id: string | undefined, watch: RunWatch): Promise<UndoRun> {
	const unusable: UnusableJournal[] = [];
	const blocked: Undone[] = [];
	const reason = await port.lock();
	if (reason !== undefined) return { undone: undefined, unusable, blocked, reason };
	try {
		for (const one of id === undefined ? await listJournals(port) : [id]) {
			const read = await readJournal(port, one);
			if (!read.isOk) {
				unusable.push(read.fault);
				continue;
			}
			const journal = read.value;
			const steps = await planUndo(port, journal);
			const mayRestore = steps.some(({ kind }) => kind === 'restore');
			const undone = id !== undefined || mayRestore ? await followJournal(port, journal, steps, watch) : undefined;
			// What can be put back only in part, or not at all, holds up no run before it.
			const isStuck = undone?.restored.length === 0 && undone.left === 0;
			if (undone !== undefined && (id !== undefined || !isStuck))
				return { undone, unusable, blocked, reason: undefined };
			if (steps.some(({ kind }) => kind !== 'nothing')) blocked.push(undone ?? nothingRestored(journal, steps));
		}
		return { undone: undefined, unusable, blocked, reason: undefined };
	} finally {
		await port.release();
	}
}

/**
 * Takes back the newest run that still shows in the files. One whose files have changed since is not passed over: what
 * comes before it may be old, and nobody would expect it to go.
 */
export async function undoLastRun(port: PlanPort, watch: RunWatch): Promise<UndoRun> {
	const unusable: UnusableJournal[] = [];
	for (const id of await listJournals(port)) {
		const run = await undoRun(port, id, watch);
		for (const one of run.unusable) unusable.push(one);
		if (run.reason !== undefined || (run.undone !== undefined && countOf(run.undone) > 0)) return { ...run, unusable };
	}
	return { undone: undefined, unusable, blocked: [], reason: undefined };
}

function countOf({ restored, changed, refused, left }: Undone): number {
	return restored.length + changed.length + refused.length + left;
}

function nothingRestored(journal: Journal, steps: readonly UndoStep[]): Undone {
	return { journal, restored: [], changed: steps.filter(isChanged), refused: [], left: 0 };
}

function isChanged(step: UndoStep): step is Extract<UndoStep, { kind: 'changed' }> {
	return step.kind === 'changed';
}

async function followJournal(
	port: PlanPort,
	journal: Journal,
	steps: readonly UndoStep[],
	{ onProgress, isStopped }: RunWatch,
): Promise<Undone> {
	const restored: Extract<UndoStep, { kind: 'restore' }>[] = [];
	const refused: WriteOutcome[] = [];
	const changed: Extract<UndoStep, { kind: 'changed' }>[] = [];
	let done = 0;
	for (const { write } of steps) {
		if (isStopped()) break;
		done += 1;
		onProgress(done, steps.length);
		// Looked at again: a file may have two names, and be as it was by now.
		const step = await planStep(port, write);
		if (step.kind === 'changed') changed.push(step);
		if (step.kind !== 'restore') continue;
		const fault = await runSteps(port, undoStepsOf(step));
		if (fault === undefined) restored.push(step);
		else refused.push({ write: step.write, reason: fault.reason });
	}
	for (const folder of journal.makesFolders ?? []) await port.folders?.removeEmpty(folder);
	if (journal.makesTrash === true) await port.trashFolder?.removeEmpty();
	const left = steps.length - done;
	const isOver = changed.length + refused.length + left === 0;
	const untouched = steps.filter(({ kind }) => kind === 'nothing').map(({ write }) => write);
	if (isOver && !(await isNamedLater(port, journal, untouched))) await forgetJournal(port, journal.id);
	return { journal, restored, changed, refused, left };
}

/** Whether a later run wrote one of some files: once that is undone, the earlier run may have something to undo again. */
async function isNamedLater(port: PlanPort, { id }: Journal, writes: readonly FileWrite[]): Promise<boolean> {
	if (writes.length === 0) return false;
	const places = new Set(writes.flatMap(({ path, newPath }) => [path, newPath]));
	for (const later of await listJournals(port)) {
		if (later === id) return false;
		const read = await readJournal(port, later);
		if (read.isOk && read.value.writes.some(({ path, newPath }) => places.has(path) || places.has(newPath)))
			return true;
	}
	return false;
}

/** Plans the undoing of a run, last write first, from what the files say now. */
export async function planUndo(port: Pick<PlanPort, 'read'>, journal: Journal): Promise<readonly UndoStep[]> {
	const steps: UndoStep[] = [];
	for (const write of [...journal.writes].reverse()) steps.push(await planStep(port, write));
	return steps;
}

async function planStep(port: Pick<PlanPort, 'read'>, write: FileWrite): Promise<UndoStep> {
	const { path, newPath, before, after, fate } = write;
	const isMoved = newPath !== path;
	const old = await port.read(path);
	const moved = isMoved ? await port.read(newPath) : old;
	const restore = (at: string | undefined, now: string): UndoStep => ({ kind: 'restore', write, at, now });
	if (fate === 'trash' && old === undefined) return restore(undefined, before);
	if (fate === 'create' && moved === undefined) return { kind: 'nothing', write };
	if (fate === 'trash' && old === before) return { kind: 'nothing', write };
	if (fate !== 'trash' && (moved === after || (isMoved && moved === before))) return restore(newPath, moved);
	if (fate === 'keep' && old === before) return { kind: 'nothing', write };
	if (isMoved && old === after) return restore(path, old);
	return { kind: 'changed', write, at: moved === undefined ? path : newPath, now: moved ?? old };
}

/** The steps that put back what a file was. */
export function undoStepsOf({ write, at, now }: Extract<UndoStep, { kind: 'restore' }>): readonly WriteStep[] {
	const { path, before, after, fate } = write;
	if (at === undefined) return [{ kind: 'create', path, text: before }];
	if (fate === 'create') return [{ kind: 'trash', path: at, text: after }];
	const steps: WriteStep[] = [];
	// First back to its place: a crash in between leaves what is still known as this write's.
	if (at !== path) steps.push({ kind: 'move', path: at, to: path, text: now });
	if (now !== before) steps.push({ kind: 'write', path, before: after, after: before });
	return steps;
}
