import type { Message } from '../message';
import { differenceOf } from '../difference';
import type { VaultIndex } from '../index/vault-index';
import { groupByPath } from '../lint/by-path';
import { chooseRules, type Finding } from '../lint/engine';
import type { FixSafety } from '../lint/rule';
import { fixNote, safelyFixable, type FixedNote } from '../lint/fix';
import type { ChangedText } from '../report/patch';
import { compareText } from '../words';
import { sayOfPlan } from './messages';
import type { FilePlan, LeftAlone, Plan } from './plan';

/** A text that is made anew as a whole, and why. */
export interface FixedText extends ChangedText {
	/** The title of the plan unless told. */
	readonly reason?: Message;
}

/** Brings the text of a note; undefined when it cannot be read. */
export type TextReader = (path: string) => Promise<string | undefined>;

/** What making all fixes is called. */
export function titleOfFixes(allowed: FixSafety): Message {
	return sayOfPlan(`fixes.${allowed}`);
}

/** A plan for texts that are made anew as a whole, such as fixed notes: its edits are where they differ. */
export function planFixes(
	title: Message,
	changes: readonly FixedText[],
	leftAlone: readonly LeftAlone[] = [],
	kindInWords = title,
): Plan {
	const files = changes
		.filter(({ before, after }) => before !== after)
		.map(({ path, before, after, reason = title }): FilePlan => ({
			path,
			before,
			edits: differenceOf(before, after).map((edit) => ({
				id: `${path}:${edit.from}`,
				kind: 'fix',
				reason,
				edit,
				isTicked: true,
			})),
			renameTo: undefined,
			fate: 'keep',
			isTicked: true,
		}));
	return { title, files, leftAlone, kinds: new Map(files.length === 0 ? [] : [['fix', kindInWords]]) };
}

/**
 * Makes the safe fixes of findings, note by note in the order of paths; nothing is written. Whoever asks decides when to
 * go on, so that a plan for many notes can be paused and stopped. Notes that cannot be read are passed over.
 *
 * Fixing a note can bring up findings that were not there before, a value twice for one. They are fixed with the
 * rest, unless `areOnlyThese` is true: then rules that found nothing in a note at first change nothing in it.
 */
export async function* planSafeFixes(
	index: VaultIndex,
	findings: readonly Finding[],
	readText: TextReader,
	areOnlyThese = false,
): AsyncGenerator<{ readonly note: FixedNote; readonly done: number; readonly total: number }, void, void> {
	const rules = chooseRules(index.settings);
	const groups = [...groupByPath(safelyFixable(findings))].sort(([left], [right]) => compareText(left, right));
	for (const [at, [path, due]] of groups.entries()) {
		const text = await readText(path);
		if (text === undefined) continue;
		const named = new Set(due.map(({ rule }) => rule));
		const note = fixNote(index, rules, text, due, { accepts: ({ rule }) => !areOnlyThese || named.has(rule) });
		yield { note, done: at + 1, total: groups.length };
	}
}
