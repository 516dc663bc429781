import { undoneData } from '../core/plan/data';
import { listRuns, undoRun } from '../core/plan/undo';
import { renderPatch } from '../core/report/patch';
import { toLine } from '../core/report/terminal';
import { exitCodes, type CommonOptions } from './commands';
import type { Machine } from './machine';
import { CommandError } from './open-vault';
import { planPort } from './port';
import { refactorText } from './refactor-text';
import { untilInterrupted } from './write-plan';

/** What `in-phase undo` can be told. */
export interface UndoOptions extends Pick<CommonOptions, 'format'> {
	readonly id?: string;
	readonly list?: boolean;
}

/** `in-phase undo`: puts back what a run changed, where nothing has changed since: the last one of which anything can be. */
export async function runUndo(machine: Machine, folder: string, { id, list, format }: UndoOptions): Promise<number> {
	const fault = machine.findFolderFault(folder);
	if (fault !== undefined) throw new CommandError(`“${folder}” ${fault}`);
	const port = planPort(machine, folder);
	const say = (text: string): void => machine.printError(`${toLine(text)}\n`);
	const isJson = format === 'json';
	if (list === true) {
		const { runs, unusable } = await listRuns(port);
		for (const one of unusable) say(refactorText.unusable(one.id, one.reason));
		const found = runs.map(({ id: run, title, startedAt, writes }) => ({
			id: run,
			title,
			startedAt,
			files: writes.length,
		}));
		if (isJson) machine.print(`${JSON.stringify({ runs: found }, null, 2)}\n`);
		else
			for (const one of found)
				machine.print(`${toLine(refactorText.run(one.id, one.startedAt, one.title, one.files))}\n`);
		if (found.length === 0 && !isJson) say(refactorText.noJournal);
		return exitCodes.clean;
	}
	const { runs, unusable: foreign } = id === undefined ? { runs: [], unusable: [] } : await listRuns(port);
	if (id !== undefined && ![...runs, ...foreign].some((one) => one.id === id))
		throw new CommandError(refactorText.noSuchJournal(id));
	const { result, isStopped } = await untilInterrupted(machine, refactorText.restoring, (watch) =>
		undoRun(port, id, watch),
	);
	const { undone, unusable, blocked, reason } = result;
	for (const one of unusable) say(refactorText.unusable(one.id, one.reason));
	for (const one of blocked) say(refactorText.blocked(one.id, one.title));
	if (reason !== undefined) throw new CommandError(refactorText.notBegun(reason));
	if (undone === undefined && blocked.length > 0) {
		say(refactorText.allBlocked);
		return exitCodes.findings;
	}
	if (undone === undefined) throw new CommandError(refactorText.noJournal);
	for (const { at, write, now } of undone.changed) {
		if (now === undefined || isJson)
			say(refactorText.kept(at, now === undefined ? refactorText.gone : refactorText.changedSince));
		else {
			say(refactorText.keptChanged(at));
			machine.print(renderPatch({ path: at, before: write.after, after: now }));
		}
	}
	for (const { write, reason: why = '' } of undone.refused) say(refactorText.refused(write.path, why));
	if (isJson)
		machine.print(
			`${JSON.stringify(undoneData(undone, { changed: refactorText.changedSince, gone: refactorText.gone }), null, 2)}\n`,
		);
	else machine.print(`${toLine(refactorText.undone(undone.journal.title, undone.restored.length))}\n`);
	if (undone.left > 0) say(refactorText.undoStopped(undone.left));
	if (isStopped && undone.left > 0) return exitCodes.interrupted;
	return undone.changed.length + undone.refused.length === 0 ? exitCodes.clean : exitCodes.findings;
}
