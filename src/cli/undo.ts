import { undoneData } from '../core/report/plan-data';
import { sayTitle, type Journal } from '../core/plan/journal';
import { sayOfPlan } from '../core/plan/messages';
import { listJournals } from '../core/plan/journals';
import type { PlanPort } from '../core/plan/port';
import { listRuns, undoRun, type Undone } from '../core/plan/undo';
import { renderPatch } from '../core/report/patch';
import { toJson, toLine } from '../core/report/terminal';
import { planText } from '../locale/en/cli/plan';
import { undoText, type ListedRun } from '../locale/en/cli/undo';
import { vaultText } from '../locale/en/cli/vault';
import { printPatch } from './apply-plan';
import { exitCodes, type CommonOptions } from './commands';
import type { Machine } from './machine';
import { CommandError } from './open-vault';
import { journalsInVault, planPort, takeOver } from './port';
import { inWords, locale } from './say';
import { refusedOf, untilInterrupted } from './write-plan';

/** What `in-phase undo` can be told. */
export interface UndoOptions extends Pick<CommonOptions, 'format'> {
	readonly id?: string;
	readonly list?: boolean;
}

/** `in-phase undo`: puts back what a run changed, where nothing has changed since: the last one of which anything can be. */
export async function runUndo(machine: Machine, folder: string, { id, list, format }: UndoOptions): Promise<number> {
	const fault = machine.findFolderFault(folder);
	if (fault !== undefined) throw new CommandError(vaultText.notFolder(folder, fault));
	const port = planPort(machine, folder);
	const say = (text: string): void => machine.printError(`${toLine(text)}\n`);
	const isJson = format === 'json';
	if (list === true) return listAll(machine, folder, isJson);
	if (id !== undefined && !(await isKnown(port, id))) {
		const brought = await listRuns(journalsInVault(machine, folder));
		for (const one of brought.unusable)
			if (one.id === id) throw new CommandError(undoText.unusable(id, inWords(one.reason)));
		const journal = brought.runs.find((one) => one.id === id);
		if (journal === undefined) throw new CommandError(undoText.noSuchJournal(id));
		const reason = takeOver(machine, folder, journal);
		if (reason !== undefined) throw new CommandError(planText.notBegun(inWords(reason)));
	}
	const { result, isStopped } = await untilInterrupted(machine, undoText.restoring, (watch) =>
		undoRun(port, id, watch),
	);
	const { undone, unusable, blocked, reason } = result;
	for (const one of unusable) say(undoText.unusable(one.id, inWords(one.reason)));
	for (const { journal } of blocked) say(`${journal.id}  ${undoText.blocked(sayTitle(locale, journal))}`);
	if (reason !== undefined) throw new CommandError(planText.notBegun(inWords(reason)));
	if (undone === undefined && blocked.length > 0) {
		say(undoText.allBlocked);
		if (isJson) printData(machine, blocked);
		return exitCodes.findings;
	}
	if (undone === undefined) {
		const { runs } = await listRuns(journalsInVault(machine, folder));
		throw new CommandError(runs.length === 0 ? undoText.noJournal : undoText.onlyInVault(runs.length));
	}
	for (const { at, write, now } of undone.changed) {
		if (now === undefined || isJson)
			say(undoText.kept(at, inWords(sayOfPlan(now === undefined ? 'file.isGone' : 'file.hasChangedSince'))));
		else {
			say(undoText.keptChanged(at));
			printPatch(machine, at, renderPatch({ path: at, before: write.after, after: now }));
		}
	}
	for (const { path, reason: why } of refusedOf(undone.refused)) say(planText.refused(path, why));
	if (isJson) printData(machine, [undone]);
	else if (undone.restored.length + undone.changed.length + undone.refused.length + undone.left === 0)
		machine.print(`${toLine(undoText.nothingLeft(sayTitle(locale, undone.journal)))}\n`);
	else machine.print(`${toLine(undoText.undone(sayTitle(locale, undone.journal), undone.restored.length))}\n`);
	if (undone.left > 0) say(undoText.stopped(undone.left));
	if (isStopped && undone.left > 0) return exitCodes.interrupted;
	return undone.changed.length + undone.refused.length === 0 ? exitCodes.clean : exitCodes.findings;
}

function printData(machine: Machine, runs: readonly Undone[]): void {
	machine.print(toJson(undoneData(locale, runs), 2));
}

async function isKnown(port: PlanPort, id: string): Promise<boolean> {
	return (await listJournals(port)).includes(id);
}

/** Lists the runs that can be undone: those that are kept for this user, and those that lie in the vault. */
async function listAll(machine: Machine, folder: string, isJson: boolean): Promise<number> {
	const say = (text: string): void => machine.printError(`${toLine(text)}\n`);
	const [own, brought] = [await listRuns(planPort(machine, folder)), await listRuns(journalsInVault(machine, folder))];
	const known = new Set([...own.runs, ...own.unusable].map(({ id }) => id));
	for (const { id, reason } of [...own.unusable, ...brought.unusable.filter((one) => !known.has(one.id))])
		say(undoText.unusable(id, inWords(reason)));
	const runsOf = (runs: readonly Journal[], isInVault: boolean): readonly ListedRun[] =>
		runs.map((run) => ({
			id: run.id,
			title: sayTitle(locale, run),
			startedAt: run.startedAt,
			files: run.writes.length,
			isInVault,
		}));
	const found = [...runsOf(own.runs, false), ...runsOf(brought.runs, true).filter(({ id }) => !known.has(id))];
	if (isJson) machine.print(toJson({ runs: found }, 2));
	else for (const one of found) machine.print(`${toLine(`${one.id}  ${undoText.run(one)}`)}\n`);
	if (found.length === 0 && !isJson) machine.print(`${undoText.noJournal}\n`);
	return exitCodes.clean;
}
