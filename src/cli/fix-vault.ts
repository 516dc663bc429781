import { chooseFix, fixNote } from '../core/lint/fix';
import type { FixSafety } from '../core/lint/rule';
import type { Finding } from '../core/lint/engine';
import type { ChangedText } from '../core/report/patch';
import { compareText } from '../core/words';
import { groupByPath } from '../core/lint/by-path';
import type { LiveCheck } from './live-check';
import { cliText } from './text';

/** A note whose fixes were not made, all or some of them, and why. */
export interface RefusedNote {
	readonly path: string;
	readonly count: number;
	readonly reason: string;
}

/** What fixing made of a vault. */
export interface FixedVault {
	/** By path; each as it was before the first and is after the last round. */
	readonly changes: readonly ChangedText[];
	/** How many fixes were made. */
	readonly fixed: number;
	readonly refused: readonly RefusedNote[];
}

/** How fixes are made: which, and who writes. */
export interface FixPlan {
	readonly allowed: FixSafety;
	/** Writes a note, and answers why it could not, in words; undefined to write nothing and go on as if. */
	readonly write: ((change: ChangedText) => string | undefined) | undefined;
}

/** The fix of a definition can make another note's value one to fix; this many rounds are enough for any vault. */
const mostRounds = 5;

/** Makes the fixes of all notes, round by round: the vault is checked again in between, since one note's fix concerns others. */
export function fixVault(check: LiveCheck, { allowed, write }: FixPlan): FixedVault {
	const changes = new Map<string, ChangedText>();
	const refused = new Map<string, RefusedNote>();
	const unwritable = new Set<string>();
	let fixed = 0;
	for (let round = 0, isChanged = true; round < mostRounds && isChanged; round += 1) {
		isChanged = false;
		for (const [path, findings] of groupByPath(check.findings())) {
			const due = findings.filter((finding) => chooseFix(finding, allowed) !== undefined);
			if (due.length === 0 || unwritable.has(path)) continue;
			const outcome = fixOne(check, path, findings, { allowed, write });
			if ('reason' in outcome) {
				unwritable.add(path);
				refused.set(path, { path, count: due.length, reason: outcome.reason });
				continue;
			}
			for (const reason of outcome.reasons) refused.set(`${path}\0${reason}`, { path, count: 1, reason });
			if (outcome.before === outcome.after) continue;
			isChanged = true;
			fixed += outcome.fixed;
			changes.set(path, { path, before: changes.get(path)?.before ?? outcome.before, after: outcome.after });
		}
	}
	const byPath = (left: { path: string }, right: { path: string }): number => compareText(left.path, right.path);
	return { changes: [...changes.values()].sort(byPath), fixed, refused: [...refused.values()].sort(byPath) };
}

type FixedOne =
	| { readonly reason: string }
	| { readonly before: string; readonly after: string; readonly fixed: number; readonly reasons: readonly string[] };

function fixOne(check: LiveCheck, path: string, findings: readonly Finding[], { allowed, write }: FixPlan): FixedOne {
	const file = check.read(path);
	if (file === undefined) return { reason: cliText.noteGone };
	// What was not read whole, or not as it stands, cannot be written back.
	if (file.warning !== undefined) return { reason: cliText.notWholeNote(file.warning) };
	const result = fixNote(check.index, check.rules, file.text, findings, { allowed });
	const reasons = result.refused.map(({ reason }) => reason);
	if (result.after !== result.before) {
		const reason = write?.(result);
		if (reason !== undefined) return { reason };
		check.change(file, result.after, write !== undefined);
	}
	return { before: result.before, after: result.after, fixed: result.fixed.length, reasons };
}
