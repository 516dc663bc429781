import { applyWrites, type WriteOutcome } from '../core/plan/apply';
import type { Message } from '../core/message';
import type { FileWrite } from '../core/plan/plan';
import { toLine } from '../core/report/terminal';
import { planText } from '../locale/en/cli/plan';
import { exitCodes } from './commands';
import type { Machine } from './machine';
import { CommandError } from './open-vault';
import { planPort } from './port';
import { showProgress } from './progress';
import { inWords } from './say';

/** What writing came to. */
export interface Written {
	readonly outcomes: readonly WriteOutcome[];
	/** The run, as `undo --id` takes it; undefined where nothing was written. */
	readonly id: string | undefined;
	/** How the command ends as far as writing is concerned. */
	readonly exitCode: number;
}

/**
 * Writes what a plan says, journalled first, and says on the error output how to go on when somebody stopped it; what
 * was written and what was refused is for the command to tell.
 *
 * @throws {CommandError} When nothing was written, since it cannot be recorded or another run is at it.
 */
export async function writePlan(
	machine: Machine,
	vault: string,
	title: Message,
	writes: readonly FileWrite[],
): Promise<Written> {
	if (writes.length === 0) return { outcomes: [], id: undefined, exitCode: exitCodes.clean };
	const say = (text: string): void => machine.printError(`${toLine(text)}\n`);
	const { result: run, isStopped } = await untilInterrupted(machine, planText.writing, (watch) =>
		applyWrites(planPort(machine, vault), title, writes, watch),
	);
	if (!run.isOk) {
		const message = inWords(run.fault.message);
		throw new CommandError(run.fault.isRecordFault ? planText.journalUnwritten(message) : planText.notBegun(message));
	}
	const { outcomes, journal } = run.value;
	const refused = refusedOf(outcomes).length;
	const left = writes.length - outcomes.length;
	if (left > 0) say(planText.stopped(outcomes.length - refused, left));
	const exitCode = isStopped && left > 0 ? exitCodes.interrupted : refused > 0 ? exitCodes.findings : exitCodes.clean;
	return { outcomes, id: journal?.id, exitCode };
}

/** The files that were not written, each with its reason in words. */
export function refusedOf(
	outcomes: readonly WriteOutcome[],
): readonly { readonly path: string; readonly reason: string }[] {
	return outcomes.flatMap(({ write: { path }, reason }) =>
		reason === undefined ? [] : [{ path, reason: inWords(reason) }],
	);
}

/** Runs what can be stopped between two files, and shows how far it is. */
export async function untilInterrupted<Result>(
	machine: Machine,
	describe: (done: number) => string,
	run: (watch: { onProgress(done: number, total: number): void; isStopped(): boolean }) => Promise<Result>,
): Promise<{ readonly result: Result; readonly isStopped: boolean }> {
	let isStopped = false;
	const progress = showProgress(machine, describe);
	const end = machine.onInterrupt(() => {
		isStopped = true;
	});
	try {
		const result = await run({ onProgress: (done) => progress.show(done), isStopped: () => isStopped });
		return { result, isStopped };
	} finally {
		progress.clear();
		end();
	}
}
