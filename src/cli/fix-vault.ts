import { chooseFix, fixNote } from '../core/lint/fix';
import type { FixSafety } from '../core/lint/rule';
import type { Finding } from '../core/lint/engine';
import type { ChangedText } from '../core/plan/plan';
import { failed, ok, type Result } from '../core/result';
import { compareText } from '../core/words';
import { groupByPath } from '../core/lint/by-path';
import { checkText } from '../locale/en/cli/check';
import { vaultText } from '../locale/en/cli/vault';
import type { LiveCheck } from './live-check';
import { inWords } from './say';

/** A note whose fixes were not made, all or some of them, and why. */
export interface RefusedNote {
	readonly path: string;
	readonly count: number;
	readonly reason: string;
}

/** A note before and after, with how many fixes lie between. */
export interface FixedText extends ChangedText {
	readonly fixed: number;
}

/** What fixing would make of a vault. */
export interface FixedVault {
	/** By path; each as it was before the first and is after the last round. */
	readonly changes: readonly FixedText[];
	readonly refused: readonly RefusedNote[];
}

/** The fix of a definition can make another note's value one to fix; this many rounds are enough for any vault. */
const mostRounds = 5;

/**
 * Plans the fixes of all notes, round by round: the vault is checked again in between as if they were written, since one
 * note's fix concerns others.
 */
export function fixVault(check: LiveCheck, allowed: FixSafety): FixedVault {
	const changes = new Map<string, FixedText>();
	const refused = new Map<string, RefusedNote>();
	const unwritable = new Set<string>();
	for (let round = 0, isChanged = true; round < mostRounds && isChanged; round += 1) {
		isChanged = false;
		for (const [path, findings] of groupByPath(check.findings())) {
			const due = findings.filter((finding) => chooseFix(finding, allowed) !== undefined);
			if (due.length === 0 || unwritable.has(path)) continue;
			const outcome = fixOne(check, path, findings, allowed);
			if (!outcome.isOk) {
				unwritable.add(path);
				refused.set(path, { path, count: due.length, reason: outcome.fault });
				continue;
			}
			const made = outcome.value;
			for (const reason of made.reasons) refused.set(`${path}\0${reason}`, { path, count: 1, reason });
			if (made.before === made.after) continue;
			isChanged = true;
			const { before, fixed } = changes.get(path) ?? { before: made.before, fixed: 0 };
			changes.set(path, { path, before, after: made.after, fixed: fixed + made.fixed });
		}
	}
	const byPath = (left: { path: string }, right: { path: string }): number => compareText(left.path, right.path);
	return { changes: [...changes.values()].sort(byPath), refused: [...refused.values()].sort(byPath) };
}

/** What one round makes of a note. */
interface FixedOne {
	readonly before: string;
	readonly after: string;
	readonly fixed: number;
	/** Why other fixes of it are not made, in words. */
	readonly reasons: readonly string[];
}

/** Fixes one note; the fault says, in words, why it is not to be written at all. */
function fixOne(
	check: LiveCheck,
	path: string,
	findings: readonly Finding[],
	allowed: FixSafety,
): Result<FixedOne, string> {
	const file = check.read(path);
	if (file === undefined) return failed(checkText.noteGone);
	// What was not read whole, or not as it stands, cannot be written back.
	if (file.warning !== undefined) return failed(vaultText.notWholeNote(file.warning));
	const result = fixNote(check.index, check.rules, file.text, findings, { allowed });
	const reasons = result.refused.map(({ reason }) => inWords(reason));
	if (result.after !== result.before) check.imagine(file, result.after);
	return ok({ before: result.before, after: result.after, fixed: result.fixed.length, reasons });
}
