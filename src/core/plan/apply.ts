import type { Message } from '../message';
import { findWriteFault, foldersAbove, type Journal } from './journal';
import { narrowJournal, saveJournal } from './journals';
import { sayOfPlan } from './messages';
import type { FileWrite } from './plan';
import type { PlanPort } from './port';
import { failed, ok, type Result } from '../result';
import { runSteps, stepsOf, type StepFault } from './steps';

/** Watches a run, and can stop it between two files. */
export interface RunWatch {
	readonly onProgress: (done: number, total: number) => void;
	readonly isStopped: () => boolean;
}

/** A run that nobody watches. */
export const unwatched: RunWatch = { onProgress: () => undefined, isStopped: () => false };

/** How a write ended. */
export interface WriteOutcome {
	readonly write: FileWrite;
	/** Why nothing was written, as a clause; undefined when it was. */
	readonly reason: Message | undefined;
}

/** How a run ended. */
export interface Run {
	/** The record by which it is undone; undefined where nothing was written. */
	readonly journal: Journal | undefined;
	/** What became of each file, in order; shorter than the plan where somebody stopped it. */
	readonly outcomes: readonly WriteOutcome[];
}

/** Why a run did not begin, as a clause. */
export interface RunFault {
	readonly message: Message;
	/** It cannot be recorded, and so not be undone. */
	readonly isRecordFault: boolean;
}

/**
 * Writes file by file what is journalled first, each whole or not at all; what cannot be taken back is not written, and
 * what follows a file that could not be moved is left.
 */
export async function applyWrites(
	port: PlanPort,
	title: Message,
	writes: readonly FileWrite[],
	{ onProgress, isStopped }: RunWatch,
): Promise<Result<Run, RunFault>> {
	const fault = await port.lock();
	if (fault !== undefined) return failed({ message: fault, isRecordFault: false });
	try {
		const faults = new Map<FileWrite, Message>();
		for (const write of writes) {
			const reason = await findFault(port, write);
			if (reason !== undefined) faults.set(write, reason);
		}
		const due = writes.filter((write) => !faults.has(write));
		const saved = due.length === 0 ? undefined : await saveJournal(port, title, due);
		if (saved?.isOk === false) return failed({ message: saved.fault, isRecordFault: true });
		const outcomes: WriteOutcome[] = [];
		const touched: FileWrite[] = [];
		let unmoved: string | undefined;
		for (const write of writes) {
			if (isStopped()) break;
			onProgress(outcomes.length + 1, writes.length);
			const known = unmoved === undefined ? faults.get(write) : sayOfPlan('notFollowed', { path: unmoved });
			const fault = known === undefined ? await carryOut(port, write) : { reason: known, isHalfDone: false };
			outcomes.push({ write, reason: fault?.reason });
			if (fault === undefined || fault.isHalfDone) touched.push(write);
			if (fault !== undefined && write.newPath !== write.path) unmoved ??= write.path;
		}
		await removeLeft(port, touched);
		return ok({
			journal: saved === undefined ? undefined : await narrowJournal(port, saved.value, touched),
			outcomes,
		});
	} finally {
		await port.release();
	}
}

/** Takes away the folders that nothing lies in any more, since all of it was moved elsewhere. */
async function removeLeft({ folders }: PlanPort, touched: readonly FileWrite[]): Promise<void> {
	if (folders === undefined) return;
	const stay = new Set(touched.flatMap(({ newPath }) => foldersAbove(newPath)));
	const left = new Set(touched.flatMap(({ path }) => foldersAbove(path)).filter((folder) => !stay.has(folder)));
	for (const folder of [...left].sort((one, other) => other.length - one.length)) await folders.removeEmpty(folder);
}

/** Answers why a file is not as it was meant to be: one of two names may have been written by the other. */
async function carryOut(port: PlanPort, write: FileWrite): Promise<StepFault | undefined> {
	const fault = await runSteps(port, stepsOf(write));
	const isEdit = write.fate === 'keep' && write.newPath === write.path;
	return fault !== undefined && isEdit && (await port.read(write.path)) === write.after ? undefined : fault;
}

async function findFault(port: PlanPort, write: FileWrite): Promise<Message | undefined> {
	const fault = findWriteFault(write, port.rules) ?? (await port.findPlaceFault(write.path));
	return fault ?? (write.newPath === write.path ? undefined : port.findPlaceFault(write.newPath));
}
