import type { Message } from '../message';
import { differenceOf } from '../difference';
import { applyEdits } from '../edits';
import type { VaultIndex } from '../index/vault-index';
import { groupByPath } from '../lint/by-path';
import { chooseRules, type Finding } from '../lint/engine';
import type { FixSafety } from '../lint/rule';
import { fixNote, safelyFixable, type FixedNote } from '../lint/fix';
import { compareText } from '../words';
import { sayOfQuery } from '../query/messages';
import { sayOfPlan } from './messages';
import type { ChangedText, FilePlan, LeftAlone, Plan } from './plan';

/** A text that is made anew as a whole, and why. */
export interface FixedText extends ChangedText {
	/** The title of the plan unless told. */
	readonly reason?: Message;
	/** What it is made of, each by itself on the text before; one change as a whole unless told. */
	readonly parts?: readonly FixedPart[];
}

/** What one rule makes of a text. */
export interface FixedPart {
	readonly rule: string;
	readonly after: string;
	readonly reason: Message;
}

/** What planning makes of one note, and how far it is. */
export interface PlannedFixes {
	readonly note: FixedNote;
	readonly parts: readonly FixedPart[];
	readonly done: number;
	readonly total: number;
}

/** Brings the text of a note; undefined when it cannot be read. */
export type TextReader = (path: string) => Promise<string | undefined>;

/** What making all fixes is called. */
export function titleOfFixes(allowed: FixSafety): Message {
	return sayOfPlan(`fixes.${allowed}`);
}

/** A plan for texts that are made anew as a whole, such as fixed notes: its edits are where they differ. */
export function planFixes(title: Message, changes: readonly FixedText[], leftAlone: readonly LeftAlone[] = []): Plan {
	const kinds = new Map<string, Message>();
	const files = changes
		.filter(({ before, after }) => before !== after)
		.map(({ path, before, after, reason = title, parts = [{ rule: 'fix', after, reason }] }): FilePlan => ({
			path,
			before,
			edits: parts.flatMap((part) => {
				kinds.set(part.rule, part.rule === 'fix' ? title : sayOfPlan('fixes.rule', { rule: part.rule }));
				return differenceOf(before, part.after).map((edit) => ({
					id: `${path}:${part.rule}:${edit.from}`,
					kind: part.rule,
					reason: part.reason,
					edit,
					isTicked: true,
				}));
			}),
			renameTo: undefined,
			fate: 'keep',
			isTicked: true,
		}));
	return { title, files, leftAlone, kinds: new Map([...kinds].sort(([left], [right]) => compareText(left, right))) };
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
): AsyncGenerator<PlannedFixes, void, void> {
	const rules = chooseRules(index.settings);
	const groups = [...groupByPath(safelyFixable(findings))].sort(([left], [right]) => compareText(left, right));
	for (const [at, [path, due]] of groups.entries()) {
		const text = await readText(path);
		if (text === undefined) continue;
		const named = new Set(due.map(({ rule }) => rule));
		const fix = (accepts: (rule: string) => boolean): FixedNote =>
			fixNote(index, rules, text, due, { accepts: ({ rule }) => accepts(rule) });
		const note = fix((rule) => !areOnlyThese || named.has(rule));
		yield { note, parts: partsOf(note, (only) => fix((rule) => rule === only)), done: at + 1, total: groups.length };
	}
}

/** What the fixes of a note come to, rule by rule where they can be told apart: together they then make what all make. */
function partsOf(note: FixedNote, fixBy: (rule: string) => FixedNote): readonly FixedPart[] {
	const reasonOf = (fixed: readonly Finding[]): Message =>
		sayOfQuery('lines', { lines: fixed.map(({ message }) => message) });
	const byRule = [...new Set(note.fixed.map(({ rule }) => rule))];
	const parts = byRule.map((rule): FixedPart => ({
		rule,
		after: byRule.length === 1 ? note.after : fixBy(rule).after,
		reason: reasonOf(note.fixed.filter((finding) => finding.rule === rule)),
	}));
	const edited = applyEdits(
		note.before,
		parts.flatMap(({ after }) => differenceOf(note.before, after)),
	);
	const areApart = edited.isOk && edited.value === note.after;
	return areApart ? parts : [{ rule: byRule.join(', '), after: note.after, reason: reasonOf(note.fixed) }];
}
