import { planUndo } from '../core/refactor/journal';
import { undoStepsOf } from '../core/refactor/write-steps';
import { renderPatch } from '../core/report/patch';
import { toLine } from '../core/report/terminal';
import { exitCodes } from './commands';
import { forgetJournal, listJournals, readJournal } from './journals';
import type { Machine } from './machine';
import { CommandError } from './open-vault';
import { refactorText } from './refactor-text';
import { runSteps } from './run-steps';

/** What `in-phase undo` can be told. */
export interface UndoOptions {
	readonly id?: string;
	readonly list?: boolean;
}

/** `in-phase undo`: puts back what the last refactor changed, where nothing has changed since. */
export function runUndo(machine: Machine, folder: string, { id, list }: UndoOptions): number {
	const fault = machine.findFolderFault(folder);
	if (fault !== undefined) throw new CommandError(`“${folder}” ${fault}`);
	const ids = listJournals(machine, folder);
	if (list === true) {
		for (const one of ids) {
			const read = readJournal(machine, folder, one);
			machine.print(
				`${one}  ${toLine(read.isUsable ? read.journal.title : refactorText.journalUnusable(one, read.reason))}\n`,
			);
		}
		return exitCodes.clean;
	}
	const wanted = id ?? ids[0];
	if (wanted === undefined) throw new CommandError(refactorText.noJournal);
	if (!ids.includes(wanted)) throw new CommandError(refactorText.noSuchJournal(wanted));
	const parsed = readJournal(machine, folder, wanted);
	if (!parsed.isUsable) throw new CommandError(refactorText.journalUnusable(wanted, parsed.reason));
	const { journal } = parsed;
	const read = (path: string): string | undefined => machine.readNote(folder, path)?.text;
	let restored = 0;
	let left = 0;
	for (const step of planUndo(journal, read)) {
		if (step.kind === 'changed') {
			left += 1;
			machine.printError(`${toLine(refactorText.keptChanged(step.at))}\n`);
			machine.print(renderPatch({ path: step.at, before: step.write.after, after: step.now }));
		}
		if (step.kind !== 'restore') continue;
		const reason = runSteps(machine, folder, undoStepsOf(step, read));
		if (reason === undefined) restored += 1;
		else {
			left += 1;
			machine.printError(`${toLine(refactorText.refused(step.at ?? step.write.path, reason))}\n`);
		}
	}
	if (left === 0) forgetJournal(machine, folder, wanted);
	machine.print(`${toLine(refactorText.undone(journal.title, restored))}\n`);
	return left === 0 ? exitCodes.clean : exitCodes.findings;
}
