import { applyEdits, isOverlapping, type Edit } from '../edits';
import type { VaultIndex } from '../index/vault-index';
import { noteFromText } from '../note/from-text';
import { planEdits } from '../note/plan-edits';
import { checkDocument } from './check-document';
import type { Finding, RuleSet } from './engine';
import type { Fix, FixSafety } from './rule';

/** What fixing made of a note. */
export interface FixedNote {
	readonly path: string;
	readonly before: string;
	readonly after: string;
	/** The findings whose fixes were made, in the order they were made. */
	readonly fixed: readonly Finding[];
	/** Fixes that could not be made, with the reason in words. */
	readonly refused: readonly RefusedFix[];
}

/** A fix that could not be made. */
export interface RefusedFix {
	readonly finding: Finding;
	readonly reason: string;
}

/** A fixed point is reached in two or three passes; a rule that undoes another would go on for ever. */
const mostPasses = 10;

/** The fix of a finding that may be made, given how much is allowed. */
export function chooseFix(finding: Finding, allowed: FixSafety): Fix | undefined {
	return finding.fixes.find(({ safety }) => safety === 'safe' || allowed === 'unsafe');
}

/**
 * Makes the fixes of a note's findings, pass by pass until nothing is left to do: fixes that touch the same text are
 * put off to the next pass, and the note is checked again in between. Nothing is written; the index is not changed.
 */
export function fixNote(
	index: VaultIndex,
	rules: RuleSet,
	before: string,
	findings: readonly Finding[],
	allowed: FixSafety = 'safe',
): FixedNote {
	const path = findings[0]?.path ?? '';
	const fixed: Finding[] = [];
	const refused: RefusedFix[] = [];
	let text = before;
	let due = findings;
	for (let pass = 0; pass < mostPasses && due.length > 0; pass += 1) {
		const result = fixOnce(path, text, due, allowed);
		if (pass === 0) refused.push(...result.refused);
		if (result.fixed.length === 0) break;
		fixed.push(...result.fixed);
		text = result.after;
		due = checkDocument(index, rules, path, text);
	}
	return { path, before, after: text, fixed, refused };
}

/** Makes, in one pass, those fixes of a note's findings that do not touch the same text. */
export function fixOnce(path: string, before: string, findings: readonly Finding[], allowed: FixSafety): FixedNote {
	const fixed: Finding[] = [];
	const refused: RefusedFix[] = [];
	const edits: Edit[] = [];
	for (const finding of findings) {
		const fix = chooseFix(finding, allowed);
		if (fix === undefined) continue;
		const plan = planEdits(before, fix.changes);
		if (!plan.isPossible) {
			refused.push({ finding, reason: plan.reason });
			continue;
		}
		if (plan.edits.some((edit) => edits.some((other) => isOverlapping(edit, other)))) continue;
		edits.push(...plan.edits);
		fixed.push(finding);
	}
	const edited = applyEdits(before, edits);
	if (!edited.isApplied) {
		return { path, before, after: before, fixed: [], refused: fixed.map((finding) => ({ finding, reason: edited.reason })) };
	}
	if (breaksFrontmatter(path, before, edited.text)) {
		const reason = 'the frontmatter would no longer parse';
		return { path, before, after: before, fixed: [], refused: fixed.map((finding) => ({ finding, reason })) };
	}
	return { path, before, after: edited.text, fixed, refused };
}

function breaksFrontmatter(path: string, before: string, after: string): boolean {
	const stateOf = (text: string): string => noteFromText(path, text, { created: 0, modified: 0 }).frontmatter.state;
	return stateOf(before) !== 'broken' && stateOf(after) === 'broken';
}
