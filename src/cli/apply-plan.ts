import { planData } from '../core/report/plan-data';
import { usualSelection, writesOf, type FileWrite, type LeftAlone, type Plan, type Selection } from '../core/plan/plan';
import { plainPaint } from '../core/report/paint';
import { paintPatch, renderPatch } from '../core/report/patch';
import { hasCommand, toJson, toLine } from '../core/report/terminal';
import { createLineCounter } from '../core/text';
import { planText } from '../locale/en/cli/plan';
import { exitCodes, type CommonOptions } from './commands';
import type { Machine, UnreadableFile } from './machine';
import { CommandError } from './open-vault';
import { inWords, locale, reasonOf } from './say';
import { paintFor } from './style';
import { voiceOf } from './voice';
import { refusedOf, writePlan, type Written } from './write-plan';

/** How a plan is carried out. */
export interface ApplyOptions extends Pick<CommonOptions, 'format'> {
	readonly write?: boolean;
	/** Kinds of edits that are only offered, and `trash`. */
	readonly include?: readonly string[];
}

/** How many places of one kind are listed. */
const mostListed = 20;

/** Shows a plan as a diff or as JSON, or writes it, journalled first; answers the exit code. */
export async function applyPlan(
	machine: Machine,
	vault: string,
	plan: Plan,
	{ write, include = [], format }: ApplyOptions,
): Promise<number> {
	const kinds = [
		...new Set(plan.files.flatMap(({ edits }) => edits.filter(({ isTicked }) => !isTicked).map(({ kind }) => kind))),
	];
	const known = new Set([...kinds, 'heading', 'prose', 'display', 'template', 'options', 'folder', 'trash']);
	const unknown = include.find((kind) => !known.has(kind));
	if (unknown !== undefined) throw new CommandError(planText.unknownKind(unknown, [...known]));
	const selection: Selection = {
		has: ({ isTicked, kind }) => isTicked || include.includes(kind),
		hasFate: ({ isTicked, fate }) => isTicked || (fate === 'trash' && include.includes('trash')),
	};
	const writes = writesOf(plan, selection);
	const { answer: say, remark } = voiceOf(machine, format);
	const isText = format !== 'json';
	if (isText) {
		if (write !== true) printWrites(machine, writes);
		for (const kind of kinds) if (!include.includes(kind)) listOffers(say, plan, kind, write === true);
		for (const { path, fate, isTicked } of plan.files)
			if (fate === 'trash' && !isTicked && !include.includes('trash')) say(planText.offeredTrash(path));
		for (const { from, to, isMoved } of plan.folders ?? []) if (!isMoved) say(planText.offeredFolder(from, to));
		listLeftAlone(say, plan.leftAlone);
	}
	const run = await writePlan(machine, vault, plan.title, write === true ? writes : []);
	const { outcomes, exitCode } = run;
	const refused = write === true ? refusedOf(outcomes) : findRefused(machine, vault, writes);
	for (const { path, reason } of refused) remark(planText.refused(path, reason));
	const unwritable = write === true ? [] : refused.map(({ path, reason }) => faultOf(path, reason));
	if (!isText) printPlan(machine, { ...plan, leftAlone: [...plan.leftAlone, ...unwritable] }, run, selection);
	else if (writes.length === 0) say(planText.nothing);
	else if (write !== true) {
		const edits = plan.files.flatMap((file) => file.edits.filter((edit) => selection.has(edit)));
		say(planText.wouldWrite(inWords(plan.title), writes.length, edits.length));
	} else {
		const title = inWords(plan.title);
		for (const { write: one, reason } of outcomes)
			if (reason === undefined && one.fate === 'trash') say(planText.trashed(one.path));
		const written = outcomes.filter(({ reason }) => reason === undefined).length;
		const said = written === 0 ? planText.noneWritten(title) : planText.written(title, written, vault);
		say(said);
		if (exitCode === exitCodes.findings) remark(planText.planAgain);
	}
	return refused.length > 0 ? Math.max(exitCode, exitCodes.findings) : exitCode;
}

/** A file that stays as it is and should not, with why, in words. */
export function faultOf(path: string, reason: string, what = ''): LeftAlone {
	return { path, line: undefined, what, reason: reasonOf(reason), isFault: true };
}

/** Files that could not be read, likewise. */
export function faultsOf(unreadable: readonly UnreadableFile[]): readonly LeftAlone[] {
	return unreadable.map(({ path, reason }) => faultOf(path, reason));
}

/** The files that could not be written, before any is. */
function findRefused(
	machine: Machine,
	vault: string,
	writes: readonly FileWrite[],
): readonly { readonly path: string; readonly reason: string }[] {
	return writes.flatMap(({ path, fate }) => {
		const reason = fate === 'create' ? undefined : machine.findWriteFault(vault, path);
		return reason === undefined ? [] : [{ path, reason }];
	});
}

/** Prints a plan and what became of it as JSON, with what else a command has to tell. */
export function printPlan(
	machine: Machine,
	plan: Plan,
	{ outcomes, id }: Pick<Written, 'outcomes' | 'id'>,
	selection = usualSelection,
	more: object = {},
): void {
	machine.print(toJson({ ...planData(locale, plan, selection, outcomes, id), ...more }, 2));
}

/**
 * A patch as `git apply` takes it, or fit for a terminal where it goes to one. What a runner would carry out cannot be part
 * of one: such a patch is shown behind `#`, where `git apply` passes over it.
 */
export function printPatch(machine: Machine, path: string, patch: string): void {
	const paint = paintFor(machine);
	if (machine.terminal.showsOutput || paint !== plainPaint) machine.print(paintPatch(patch, paint));
	else if (!hasCommand(patch)) machine.print(patch);
	else {
		machine.printError(`${toLine(planText.noPatch(path))}\n`);
		machine.print(paintPatch(patch, paint).replace(/^(?=.)/gm, '# '));
	}
}

function printWrites(machine: Machine, writes: readonly FileWrite[]): void {
	for (const write of writes) {
		if (write.fate === 'trash') machine.print(`${toLine(planText.wouldTrash(write.path))}\n`);
		else printPatch(machine, write.path, renderWrite(write));
	}
}

/** @param isMoved Files are named by where they are moved. */
function listOffers(say: (text: string) => void, plan: Plan, kind: string, isMoved: boolean): void {
	const offers = plan.files.flatMap(({ path, before, edits, renameTo }) => {
		const lineOf = createLineCounter(before);
		return edits
			.filter((edit) => edit.kind === kind && !edit.isTicked)
			.map(
				({ edit, reason }) =>
					`  ${(isMoved ? renameTo : undefined) ?? path}:${lineOf(edit.from)}: ${planText.offer(edit.expected, edit.insert, inWords(reason))}`,
			);
	});
	say(planText.offered(inWords(plan.kinds.get(kind) ?? kind), offers.length, kind));
	listSome(say, offers);
}

function listLeftAlone(say: (text: string) => void, leftAlone: readonly LeftAlone[]): void {
	const said = leftAlone.map((one) => ({ ...one, reason: inWords(one.reason) }));
	for (const reason of new Set(said.map((one) => one.reason))) {
		const places = said.filter((one) => one.reason === reason);
		say(planText.leftAlone(reason, places.length));
		listSome(
			say,
			places.map(({ path, line, what }) => `  ${path}${line === undefined ? '' : `:${line}`}: ${what}`),
		);
	}
}

function listSome(say: (text: string) => void, lines: readonly string[]): void {
	for (const line of lines.slice(0, mostListed)) say(line);
	if (lines.length > mostListed) say(`  ${planText.more(lines.length - mostListed)}`);
}

/** A write as a unified diff that `git apply` takes, with the file's move where it moves. */
function renderWrite({ path, before, after, newPath }: FileWrite): string {
	const patch = before === after ? '' : renderPatch({ path, before, after });
	if (newPath === path) return patch;
	const head = `diff --git a/${path} b/${newPath}\nrename from ${path}\nrename to ${newPath}\n`;
	return head + patch.replace(`\n+++ b/${path}`, () => `\n+++ b/${newPath}`);
}
