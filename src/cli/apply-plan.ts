import { paintPatch } from '../core/report/patch';
import { plainPaint, type Paint } from '../core/report/paint';
import { toLine } from '../core/report/terminal';
import { renderWrite } from '../core/refactor/plan-patch';
import { writesOf, type FileWrite, type LeftAlone, type RefactorPlan, type Selection } from '../core/refactor/plan';
import { notFollowed, stepsOf } from '../core/refactor/write-steps';
import { lineAt } from '../core/text';
import { exitCodes } from './commands';
import { saveJournal } from './journals';
import type { Machine } from './machine';
import { CommandError } from './open-vault';
import { refactorText } from './refactor-text';
import { runSteps } from './run-steps';
import { paintFor } from './style';

/** How a plan is carried out. */
export interface ApplyOptions {
	readonly write?: boolean;
	/** Kinds of edits that are only offered, and `trash`. */
	readonly include?: readonly string[];
}

/** How many places of one kind are listed. */
const mostListed = 20;

/** Shows a plan as a diff, or writes it, journalled first; answers the exit code. */
export function applyPlan(
	machine: Machine,
	vault: string,
	plan: RefactorPlan,
	{ write, include = [] }: ApplyOptions,
): number {
	const kinds = [
		...new Set(plan.files.flatMap(({ edits }) => edits.filter(({ isTicked }) => !isTicked).map(({ kind }) => kind))),
	];
	const known = new Set([...kinds, 'heading', 'prose', 'display', 'trash']);
	const unknown = include.find((kind) => !known.has(kind));
	if (unknown !== undefined) throw new CommandError(refactorText.unknownKind(unknown, [...known]));
	const selection: Selection = {
		has: ({ isTicked, kind }) => isTicked || include.includes(kind),
		hasFate: ({ isTicked, fate }) => isTicked || (fate === 'trash' && include.includes('trash')),
	};
	const writes = writesOf(plan, selection);
	const say = (text: string): void => machine.printError(`${toLine(text)}\n`);
	if (write !== true) printWrites(machine, writes);
	for (const kind of kinds) if (!include.includes(kind)) listOffers(say, plan, kind);
	for (const { path, fate, isTicked } of plan.files)
		if (fate === 'trash' && !isTicked && !include.includes('trash')) say(refactorText.offeredTrash(path));
	listLeftAlone(say, plan.leftAlone);
	if (writes.length === 0) {
		say(refactorText.nothing);
		return exitCodes.clean;
	}
	if (write !== true) {
		const edits = plan.files.reduce(
			(count, file) => count + file.edits.filter((edit) => selection.has(edit)).length,
			0,
		);
		say(refactorText.wouldWrite(plan.title, writes.length, edits));
		return exitCodes.clean;
	}
	return carryOut(machine, vault, plan.title, writes);
}

function carryOut(machine: Machine, vault: string, title: string, writes: readonly FileWrite[]): number {
	const say = (text: string): void => machine.printError(`${toLine(text)}\n`);
	saveJournal(machine, vault, title, writes);
	let written = 0;
	let unmoved: string | undefined;
	let refused = 0;
	for (const one of writes) {
		const reason = unmoved === undefined ? runSteps(machine, vault, stepsOf(one)) : notFollowed(unmoved);
		if (reason === undefined) {
			written += 1;
			if (one.fate === 'trash') say(refactorText.trashed(one.path));
			continue;
		}
		refused += 1;
		say(refactorText.refused(one.path, reason));
		if (one.newPath !== one.path) unmoved ??= one.path;
	}
	machine.print(`${toLine(refactorText.written(title, written))}\n`);
	if (refused > 0) say(refactorText.planAgain);
	return refused > 0 ? exitCodes.findings : exitCodes.clean;
}

function printWrites(machine: Machine, writes: readonly FileWrite[]): void {
	const paint: Paint = paintFor(machine);
	for (const write of writes) {
		const patch = renderWrite(write);
		if (write.fate === 'trash') machine.printError(`${toLine(refactorText.wouldTrash(write.path))}\n`);
		else machine.print(paint === plainPaint ? patch : paintPatch(patch, paint));
	}
}

function listOffers(say: (text: string) => void, plan: RefactorPlan, kind: string): void {
	const offers = plan.files.flatMap(({ path, before, edits }) =>
		edits
			.filter((edit) => edit.kind === kind && !edit.isTicked)
			.map(
				({ edit, reason }) =>
					`  ${path}:${lineAt(before, edit.from)}: “${edit.expected}” to “${edit.insert}”: ${reason}`,
			),
	);
	say(refactorText.offered(plan.kinds.get(kind) ?? kind, offers.length, kind));
	listSome(say, offers);
}

function listLeftAlone(say: (text: string) => void, leftAlone: readonly LeftAlone[]): void {
	for (const reason of new Set(leftAlone.map((one) => one.reason))) {
		const places = leftAlone.filter((one) => one.reason === reason);
		say(refactorText.leftAlone(reason, places.length));
		listSome(
			say,
			places.map(({ path, line, what }) => `  ${path}${line === undefined ? '' : `:${line}`}: ${what}`),
		);
	}
}

function listSome(say: (text: string) => void, lines: readonly string[]): void {
	for (const line of lines.slice(0, mostListed)) say(line);
	if (lines.length > mostListed) say(`  ${refactorText.more(lines.length - mostListed)}`);
}
