import type { Locale } from '../../locale/en/index';
import { say } from '../message';
import { sayOfPlan } from '../plan/messages';
import { createLineCounter } from '../text';
import type { WriteOutcome } from '../plan/apply';
import type { LeftAlone, Plan, PlannedEdit, Selection } from '../plan/plan';
import type { Undone } from '../plan/undo';
import type { Snapshot } from '../snapshot/bake';
import type { Conversion } from '../convert/convert';
import type { Answers } from '../convert/answers';

/** A plan as plain data: what is done file by file, what is only offered, and what is left. The names are a promise. */
export interface PlanData {
	readonly files: readonly FileData[];
	readonly offered: readonly (ChangeData & { readonly path: string; readonly why: string })[];
	/** `line` is null for a file as a whole. */
	readonly leftAlone: readonly {
		readonly path: string;
		readonly line: number | null;
		readonly text: string;
		readonly why: string;
		/** Whether the command ends with 1 for it. */
		readonly fault: boolean;
	}[];
	/** The run, as `undo --id` takes it; null where nothing was written. Of what was undone, the run that wrote it. */
	readonly id: string | null;
	/** How many files were written; 0 when nothing was. */
	readonly written: number;
}

/** What is done to a file; `newPath` is null where it stays. */
export interface FileData {
	readonly path: string;
	readonly newPath: string | null;
	readonly changes: readonly ChangeData[];
}

/** One change, with its line, from 1, in the text as it was. A file is moved to the trash by one of the kind `trash`. */
export interface ChangeData {
	readonly line: number;
	readonly kind: string;
	readonly before: string;
	readonly after: string;
}

/** A plan with what was chosen of it, and how that ended; without outcomes, nothing was written. */
export function planData(
	locale: Locale,
	plan: Plan,
	selection: Selection,
	outcomes: readonly WriteOutcome[] = [],
	id?: string,
): PlanData {
	const files: FileData[] = [];
	const isWritten = writtenOf(outcomes) > 0;
	const offered: PlanData['offered'][number][] = [];
	for (const file of plan.files) {
		const { path, before, edits, renameTo, fate } = file;
		const lineOf = createLineCounter(before);
		const isFated = selection.hasFate(file);
		const dataOf = ({ edit, kind }: PlannedEdit): ChangeData => ({
			line: lineOf(edit.from),
			kind,
			before: edit.expected,
			after: edit.insert,
		});
		const isGone = fate === 'trash' && isFated;
		const trash = { line: 1, kind: 'trash', before: path, after: '' };
		const chosen = isGone ? [trash] : edits.filter((edit) => selection.has(edit)).map(dataOf);
		const newPath = isFated ? (renameTo ?? null) : null;
		if (chosen.length > 0 || newPath !== null || (fate === 'create' && isFated))
			files.push({ path, newPath, changes: chosen });
		if (fate === 'trash' && !isFated) offered.push({ path, ...trash, why: '' });
		for (const edit of isGone ? [] : edits)
			if (!selection.has(edit))
				offered.push({ path: isWritten ? (newPath ?? path) : path, ...dataOf(edit), why: say(locale, edit.reason) });
	}
	for (const { from, to, isMoved } of plan.folders ?? [])
		if (!isMoved) offered.push({ path: from, line: 1, kind: 'folder', before: from, after: to, why: '' });
	return {
		files,
		offered,
		leftAlone: [...leftData(locale, plan.leftAlone), ...refusedData(locale, outcomes)],
		id: id ?? null,
		written: writtenOf(outcomes),
	};
}

/** What undoing came to, each file with where it was and where it is again. */
export function undoneData(locale: Locale, runs: readonly Undone[]): PlanData {
	const restored = runs.flatMap((run) => run.restored);
	const changed = runs.flatMap((run) => run.changed);
	const refused = runs.flatMap((run) => run.refused);
	return {
		files: restored.map(({ write, at, now }) => ({
			path: at ?? write.path,
			newPath: at === undefined || at === write.path ? null : write.path,
			changes:
				write.fate === 'create'
					? [{ line: 1, kind: 'trash', before: write.path, after: '' }]
					: changedLines(now, write.before),
		})),
		offered: [],
		leftAlone: [
			...changed.map(({ at, now }) => ({
				path: at,
				line: null,
				text: '',
				why: say(locale, sayOfPlan(now === undefined ? 'file.isGone' : 'file.hasChangedSince')),
				fault: true,
			})),
			...refusedData(locale, refused),
		],
		id: runs.length === 1 ? (runs[0]?.journal.id ?? null) : null,
		written: restored.length,
	};
}

/** What a copy for publishing came to. */
export interface CopyData extends PlanData {
	/** How many notes were to be copied, and how many lists were put into them. */
	readonly notes: number;
	readonly lists: number;
	/** Copies that were taken away again, of notes that are not to be copied any more. */
	readonly removed: readonly string[];
	/** How many other files of the vault there are, such as images. */
	readonly notCopied: number;
}

/** A copy for publishing. */
export function copyData(
	locale: Locale,
	written: readonly string[],
	leftAlone: readonly LeftAlone[],
	counts: Pick<CopyData, 'notes' | 'lists' | 'removed' | 'notCopied'>,
): CopyData {
	return {
		files: written.map((path) => ({ path, newPath: null, changes: [] })),
		offered: [],
		leftAlone: leftData(locale, leftAlone),
		id: null,
		written: written.length,
		...counts,
	};
}

/** What became of a snapshot of a list. */
export function snapshotData(locale: Locale, { path, line, language, state, reason, unreadable }: Snapshot): object {
	return { path, line, block: language, state, reason: say(locale, reason ?? ''), unreadable };
}

/** A conversion, with what both answer. */
export function conversionData(
	locale: Locale,
	{ path, line, from, to, options, answers, remarks, edit }: Conversion,
): object {
	const { kept, added, lost, failsOn } = answers;
	const listed = (others: Answers['lost']): readonly string[] => [...kept, ...others].map((note) => note.path).sort();
	const explained = (notes: Answers['lost']): readonly object[] =>
		notes.map((note) => ({ path: note.path, why: note.why === undefined ? null : say(locale, note.why) }));
	return {
		path,
		line,
		from,
		to,
		options,
		isTicked: edit.isTicked,
		before: listed(lost),
		after: listed(added),
		kept: kept.map((note) => note.path),
		added: explained(added),
		lost: explained(lost),
		failsOn,
		remarks: remarks.map((remark) => say(locale, remark)),
	};
}

/** The lines that differ, one by one where there are as many, else all from the first to the last as one change. */
function changedLines(before: string, after: string): readonly ChangeData[] {
	const [old, fresh] = [before.split('\n'), after.split('\n')];
	const change = (at: number, left: string, right: string): ChangeData => ({
		line: at + 1,
		kind: 'undo',
		before: left,
		after: right,
	});
	if (old.length === fresh.length)
		return old.flatMap((line, at) => (line === fresh[at] ? [] : [change(at, line, fresh[at] ?? '')]));
	const shorter = Math.min(old.length, fresh.length);
	let from = 0;
	while (from < shorter && old[from] === fresh[from]) from += 1;
	let same = 0;
	while (same < shorter - from && old.at(-1 - same) === fresh.at(-1 - same)) same += 1;
	const linesOf = (lines: readonly string[]): string => lines.slice(from, lines.length - same).join('\n');
	return [change(from, linesOf(old), linesOf(fresh))];
}

function writtenOf(outcomes: readonly WriteOutcome[]): number {
	return outcomes.filter(({ reason }) => reason === undefined).length;
}

function leftData(locale: Locale, leftAlone: readonly LeftAlone[]): PlanData['leftAlone'] {
	return leftAlone.map(({ path, line, what, reason, isFault }) => ({
		path,
		line: line ?? null,
		text: what,
		why: say(locale, reason),
		fault: isFault === true,
	}));
}

function refusedData(locale: Locale, outcomes: readonly WriteOutcome[]): PlanData['leftAlone'] {
	return outcomes.flatMap(({ write, reason }) =>
		reason === undefined ? [] : [{ path: write.path, line: null, text: '', why: say(locale, reason), fault: true }],
	);
}
