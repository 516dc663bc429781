import type { Bakery } from '../core/snapshot/bake-block';
import { findBlockErrors, untold, type BlockError } from '../core/snapshot/block-errors';
import { findBlocks } from '../core/snapshot/live-blocks';
import { findRegions } from '../core/snapshot/region';
import { planBake, type BakePlan, type BakeWish, type NoteText } from '../core/snapshot/bake';
import { usualSelection, writesOf, type FileWrite } from '../core/plan/plan';
import { renderPatch } from '../core/report/patch';
import { snapshotData } from '../core/report/plan-data';
import { toLine } from '../core/report/terminal';
import { bakeText } from '../locale/en/cli/bake';
import { writtenText } from '../locale/en/written';
import { faultOf, faultsOf, printPatch, printPlan } from './apply-plan';
import { bakeOut } from './bake-out';
import { linksOf, readTexts, remarkUnreadable, tellLeftAlone, type BakeOptions } from './bake-notes';
import { exitCodes } from './commands';
import type { Machine } from './machine';
import { CommandError, openVault } from './open-vault';
import { inWords, locale } from './say';
import { voiceOf } from './voice';
import { refusedOf, writePlan } from './write-plan';

interface Refused {
	readonly path: string;
	readonly reason: string;
}

/** `in-phase bake`: snapshots of lists, refreshed, made, taken back, checked; or a copy for publishing. */
export async function runBake(machine: Machine, folder: string, options: BakeOptions): Promise<number> {
	if (options.publishOnly === true && options.out === undefined) throw new CommandError(bakeText.publishOnlyAlone);
	if (options.publishedBy !== undefined && options.publishOnly !== true)
		throw new CommandError(bakeText.publishedByAlone);
	if (options.dropEmpty === true && options.out === undefined) throw new CommandError(bakeText.dropEmptyAlone);
	if (options.followLinks === true && options.out === undefined) throw new CommandError(bakeText.followLinksAlone);
	const vault = openVault(machine, folder);
	if (options.out !== undefined) return bakeOut(machine, vault, options.out, options);
	const { index } = vault;
	const bakery: Bakery = { index, links: linksOf(vault), publishedBy: undefined, words: writtenText };
	const aim = options.snapshot === true ? 'snapshot' : options.restore === true ? 'restore' : 'refresh';
	const wish: BakeWish = { aim, line: undefined, overwrites: options.overwrite === true };
	const refused: Refused[] = [];
	const skip = (path: string, text: string, reason: string): void => {
		const holdsLists = findRegions(text).regions.length > 0 || (aim === 'snapshot' && findBlocks(text).length > 0);
		if (holdsLists) refused.push({ path, reason });
	};
	const errors: BlockError[] = [];
	const texts = noting(readTexts(machine, vault, skip), (path, text) => {
		for (const error of findBlockErrors(index, path, text)) errors.push(error);
	});
	const planned = planBake(bakery, texts, wish);
	const leftAlone = [...planned.plan.leftAlone, ...untold(errors, planned.plan.leftAlone)];
	const baked = { ...planned, plan: { ...planned.plan, leftAlone } };
	const isDry = options.check === true || (aim !== 'refresh' && options.write !== true);
	const writes = writesOf(baked.plan);
	const { outcomes, id, exitCode } = await writePlan(machine, folder, baked.plan.title, isDry ? [] : writes);
	for (const one of refusedOf(outcomes)) refused.push(one);
	const written = outcomes.filter(({ reason }) => reason === undefined).map(({ write: { path } }) => path);
	const stale = baked.snapshots.filter(({ state }) => state === 'stale');
	const left = [...refused.map(({ path, reason }) => faultOf(path, reason)), ...faultsOf(vault.unreadable)];
	const faults = baked.plan.leftAlone.map((one) => ({ ...one, isFault: true }));
	const all = { ...baked.plan, leftAlone: [...faults, ...left] };
	if (options.format === 'json') {
		const done = outcomes.filter(({ reason }) => reason === undefined);
		printPlan(machine, all, { outcomes: done, id }, usualSelection, {
			notes: index.size,
			snapshots: baked.snapshots.map((one) => snapshotData(locale, one)),
		});
	} else if (options.check === true) printCheck(machine, baked);
	else printOutcome(machine, aim, baked, writes, isDry ? undefined : written);
	for (const snapshot of baked.snapshots) remarkUnreadable(machine, snapshot);
	for (const { path, reason } of refused) machine.printError(`${toLine(bakeText.notWritten(path, reason))}\n`);
	if (exitCode === exitCodes.interrupted) return exitCode;
	const isStale = options.check === true && stale.length > 0;
	return isStale || baked.plan.leftAlone.length > 0 || refused.length > 0 || vault.unreadable.length > 0
		? exitCodes.findings
		: exitCodes.clean;
}

function* noting(notes: Iterable<NoteText>, note: (path: string, text: string) => void): Iterable<NoteText> {
	for (const one of notes) {
		note(one.path, one.text);
		yield one;
	}
}

function printCheck(machine: Machine, { plan, snapshots }: BakePlan): void {
	const stale = snapshots.filter(({ state }) => state === 'stale');
	for (const { path, line, language, reason } of stale)
		machine.print(`${toLine(`${path}:${line}: ${language}: ${inWords(reason ?? '')}`)}\n`);
	tellLeftAlone(voiceOf(machine, 'text').answer, plan.leftAlone);
	machine.print(`${bakeText.stale(stale.length, snapshots.length)}\n`);
}

/** @param written Undefined for a dry run, which prints a diff: fit for a terminal there, else what `git apply` takes. */
function printOutcome(
	machine: Machine,
	aim: BakeWish['aim'],
	{ plan }: BakePlan,
	writes: readonly FileWrite[],
	written: readonly string[] | undefined,
): void {
	const paths = new Set(written ?? writes.map(({ path }) => path));
	const edits = plan.files
		.filter(({ path }) => paths.has(path))
		.flatMap((file) => file.edits.filter(({ isTicked }) => isTicked));
	tellLeftAlone(voiceOf(machine, 'text').answer, plan.leftAlone);
	if (
		aim !== 'snapshot' &&
		plan.files.some((file) => file.edits.some(({ kind, isTicked }) => kind === 'overwrite' && !isTicked))
	)
		machine.print(`${bakeText.editedList}\n`);
	if (written === undefined) {
		for (const write of writes) printPatch(machine, write.path, renderPatch(write));
		machine.print(`${bakeText.dry(edits.length, paths.size)}\n`);
		return;
	}
	const isBlocked = edits.length === 0 && (plan.leftAlone.length > 0 || writes.length > 0);
	const say = { refresh: bakeText.refreshed, snapshot: bakeText.made, restore: bakeText.restored }[aim];
	machine.print(`${isBlocked ? bakeText.nothingDone : say(edits.length, paths.size)}\n`);
}
