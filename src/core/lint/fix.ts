import { applyEdits, isOverlapping, type Edit } from '../edits';
import type { VaultIndex } from '../index/vault-index';
import { noteFromText } from '../note/from-text';
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
	/** Fixes that could not be made, with the reason in words. */
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
	const planned: PlannedFix[] = [];
	const refused: RefusedFix[] = [];
	const taken: Edit[] = [];
	for (const finding of findings) {
		const fix = chooseFix(finding, allowed);
		const plan = fix && planEdits(before, fix.changes);
		if (plan?.isOk === false) refused.push({ finding, reason: plan.fault });
		if (plan?.isOk !== true) continue;
		const { value: edits } = plan;
		if (edits.every(({ expected, insert }) => expected === insert))
			refused.push({ finding, reason: sayOfLint('refusal.changesNothing') });
		else if (!edits.some((edit) => taken.some((other) => isOverlapping(edit, other)))) {
			planned.push({ finding, edits });
			for (const edit of edits) taken.push(edit);
		}
	}
	const together = applyEdits(before, taken);
	if (together.isOk && !breaksFrontmatter(path, before, together.value)) {
		const fixed = planned.map(({ finding }) => finding);
		return { path, before, after: together.value, fixed, refused };
	}
	return fixOneByOne(path, before, planned, refused);
}

/** A fix of a finding, as edits of the note. */
interface PlannedFix {
	readonly finding: Finding;
	readonly edits: readonly Edit[];
}

/** Makes those fixes after which the frontmatter still parses: two that are right by themselves may not be together. */
function fixOneByOne(
	path: string,
	before: string,
	planned: readonly PlannedFix[],
	unplanned: readonly RefusedFix[],
): FixedNote {
	const fixed: Finding[] = [];
	const refused = [...unplanned];
	let edits: readonly Edit[] = [];
	let after = before;
	for (const { finding, edits: more } of planned) {
		const edited = applyEdits(before, [...edits, ...more]);
		if (!edited.isOk) refused.push({ finding, reason: edited.fault });
		else if (!breaksFrontmatter(path, after, edited.value)) {
			edits = [...edits, ...more];
			after = edited.value;
			fixed.push(finding);
		}
		// What breaks it together with others is put off.
		else if (edits.length === 0) refused.push({ finding, reason: sayOfLint('refusal.breaksFrontmatter') });
	}
	return { path, before, after, fixed, refused };
}

function breaksFrontmatter(path: string, before: string, after: string): boolean {
	const stateOf = (text: string): string => noteFromText(path, text, { created: 0, modified: 0 }).frontmatter.state;
	return stateOf(before) !== 'broken' && stateOf(after) === 'broken';
}
