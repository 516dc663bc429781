import { applyEdits, isOverlapping, type Edit } from '../edits';
import type { VaultIndex } from '../index/vault-index';
import { noteFromText } from '../note/from-text';
import type { Note } from '../note/note';
import { planEdits } from '../note/plan-edits';
import { checkDocument } from './check-document';
import type { Finding, RuleSet } from './engine';
import { sayOfLint } from './messages';
import type { Message } from '../message';
import type { Fix, FixSafety } from './rule';

/** What fixing made of a note. */
export interface FixedNote {
	readonly path: string;
	readonly before: string;
	readonly after: string;
	/** The findings whose fixes were made, in the order they were made. */
	readonly fixed: readonly Finding[];
	/** Fixes that could not be made, each with why. */
	readonly refused: readonly RefusedFix[];
}

/** A fix that could not be made. */
export interface RefusedFix {
	readonly finding: Finding;
	readonly reason: Message;
}

/** A fixed point is reached in two or three passes; a rule that undoes another would go on for ever. */
const mostPasses = 10;

/** The fix of a finding that may be made, given how much is allowed. */
export function chooseFix(finding: Finding, allowed: FixSafety): Fix | undefined {
	return finding.fixes.find(({ safety }) => safety === 'safe' || allowed === 'unsafe');
}

/** The findings that a safe fix would put right. */
export function safelyFixable(findings: readonly Finding[]): readonly Finding[] {
	return findings.filter((finding) => chooseFix(finding, 'safe') !== undefined);
}

/** How fixes are made. */
export interface FixOptions {
	/** `safe` unless told otherwise. */
	readonly allowed?: FixSafety;
	/** Which findings may be fixed, those that turn up between two passes included; all, unless told otherwise. */
	readonly accepts?: (finding: Finding) => boolean;
}

/**
 * Makes the fixes of a note's findings, pass by pass until nothing is left to do: fixes that touch the same text are
 * put off to the next pass, and the note is checked again in between, with the suppressions it has. Nothing is
 * written; the index is not changed.
 *
 * @param findings Those of the note, at least one, as a check left them.
 */
export function fixNote(
	index: VaultIndex,
	rules: RuleSet,
	before: string,
	findings: readonly Finding[],
	options: FixOptions = {},
): FixedNote {
	const { allowed = 'safe', accepts = () => true } = options;
	const path = findings[0]?.path ?? '';
	const fixed: Finding[] = [];
	let refused: readonly RefusedFix[] = [];
	let text = before;
	let due = findings.filter(accepts);
	for (let pass = 0; pass < mostPasses && due.length > 0; pass += 1) {
		const result = fixOnce(path, text, due, allowed);
		({ refused } = result);
		if (result.fixed.length === 0) break;
		for (const finding of result.fixed) fixed.push(finding);
		text = result.after;
		// What compares notes is not checked again for one of them: what was put off is tried as it was planned.
		const left = due.filter((finding) => isAboutFacets(rules, finding) && !result.fixed.includes(finding));
		const ofNote = checkDocument(index, rules, path, text).filter((finding) => !isAboutFacets(rules, finding));
		due = [...left, ...ofNote.filter(accepts)];
	}
	return { path, before, after: text, fixed, refused };
}

function isAboutFacets({ facetRules }: RuleSet, { rule }: Finding): boolean {
	return facetRules.some(({ id }) => id === rule);
}

/** Makes, in one pass, those fixes of a note's findings that do not touch the same text. */
export function fixOnce(path: string, before: string, findings: readonly Finding[], allowed: FixSafety): FixedNote {
	return fixAtOnce(path, before, findings, allowed) ?? fixOneByOne(path, before, findings, allowed);
}

/** Makes them all at once; undefined where one of them cannot be made, or they leave other frontmatter than there was. */
function fixAtOnce(
	path: string,
	before: string,
	findings: readonly Finding[],
	allowed: FixSafety,
): FixedNote | undefined {
	const fixed: Finding[] = [];
	const taken: Edit[] = [];
	for (const finding of findings) {
		const fix = chooseFix(finding, allowed);
		if (fix === undefined) continue;
		const plan = planEdits(before, fix.changes);
		if (!plan.isOk || plan.value.every(({ expected, insert }) => expected === insert)) return undefined;
		if (plan.value.some((edit) => taken.some((other) => isOverlapping(edit, other)))) continue;
		fixed.push(finding);
		for (const edit of plan.value) taken.push(edit);
	}
	const edited = applyEdits(before, taken);
	if (!edited.isOk || stateOf(path, edited.value) !== stateOf(path, before)) return undefined;
	return { path, before, after: edited.value, fixed, refused: [] };
}

/** The same one after the other, each held against what those before it made of the note. */
function fixOneByOne(path: string, before: string, findings: readonly Finding[], allowed: FixSafety): FixedNote {
	const fixed: Finding[] = [];
	const refused: RefusedFix[] = [];
	let edits: readonly Edit[] = [];
	let after = before;
	for (const finding of findings) {
		const fix = chooseFix(finding, allowed);
		if (fix === undefined) continue;
		const plan = planEdits(before, fix.changes);
		if (!plan.isOk) {
			refused.push({ finding, reason: plan.fault });
			continue;
		}
		if (plan.value.some((edit) => edits.some((other) => isOverlapping(edit, other)))) continue;
		const edited = applyEdits(before, [...edits, ...plan.value]);
		if (!edited.isOk) refused.push({ finding, reason: edited.fault });
		else if (edited.value === after) refused.push({ finding, reason: sayOfLint('refusal.changesNothing') });
		else if (!breaksFrontmatter(path, after, edited.value)) {
			edits = [...edits, ...plan.value];
			after = edited.value;
			fixed.push(finding);
		}
		// Two fixes that are right by themselves may not be together: the second is then put off.
		else if (edits.length === 0) refused.push({ finding, reason: sayOfLint('refusal.breaksFrontmatter') });
	}
	return { path, before, after, fixed, refused };
}

function breaksFrontmatter(path: string, before: string, after: string): boolean {
	return stateOf(path, before) !== 'broken' && stateOf(path, after) === 'broken';
}

function stateOf(path: string, text: string): Note['frontmatter']['state'] {
	return noteFromText(path, text, { created: 0, modified: 0 }).frontmatter.state;
}
