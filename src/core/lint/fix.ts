import { applyEdits, type Edit } from '../edits';
import type { VaultIndex } from '../index/vault-index';
import type { Change } from '../note/change';
import { readFrontmatter } from '../note/frontmatter';
import type { Planned } from '../note/list-edits';
import type { Note } from '../note/note';
import { createPlanner } from '../note/plan-edits';
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
		const made = new Set(result.fixed);
		const left = due.filter((finding) => isAboutFacets(rules, finding) && !made.has(finding));
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
	const pass = new Pass(before);
	let due = findings.flatMap((finding): readonly DueFix[] => {
		const fix = chooseFix(finding, allowed);
		return fix === undefined ? [] : [{ finding, changes: fix.changes, places: fix.changes.flatMap(placesOf) }];
	});
	while (due.length > 0) {
		const { together, left } = apartByPlace(due);
		pass.make(together);
		due = left.filter(({ places }) => !places.some((place) => pass.places.has(place)));
	}
	const fixed = new Set(pass.fixed);
	const { after, refused } = pass;
	return { path, before, after, fixed: findings.filter((finding) => fixed.has(finding)), refused };
}

interface DueFix {
	readonly finding: Finding;
	readonly changes: readonly Change[];
	/** What it changes, as far as that is told without the text. */
	readonly places: readonly string[];
}

/** A place in a note as a text; a property as a whole, where it is added to or made anew, has the one of its key. */
function placesOf(change: Change): readonly string[] {
	if (change.kind === 'replace') return [];
	if (change.kind === 'set-link' || change.kind === 'set-body-tag') return [`${change.kind} ${change.index}`];
	if (change.kind === 'set' || change.kind === 'remove') return [`${change.at.index ?? ''}:${change.at.key}`];
	return [`all:${change.key}`];
}

/** Those that are the first at their places, and those that come after. */
function apartByPlace(due: readonly DueFix[]): { readonly together: readonly DueFix[]; readonly left: DueFix[] } {
	const taken = new Set<string>();
	const together: DueFix[] = [];
	const left: DueFix[] = [];
	for (const one of due) {
		const isFree = !one.places.some((place) => taken.has(place));
		(isFree ? together : left).push(one);
		for (const place of one.places) taken.add(place);
	}
	return { together, left };
}

/**
 * What one pass has made of a text so far. Fixes are planned and tried together, so that the cost follows the text and
 * not its square; only where that will not do, each half by itself, down to the one that is at fault.
 */
class Pass {
	readonly fixed: Finding[] = [];
	readonly refused: RefusedFix[] = [];
	/** Of all fixes that were made. */
	readonly places = new Set<string>();
	after: string;
	readonly #before: string;
	readonly #plan: (changes: readonly Change[]) => Planned;
	readonly #edits: Edit[] = [];
	/** For each character, and the end, whether an edit is at it. */
	readonly #isTaken: Uint8Array;

	constructor(before: string) {
		this.#before = before;
		this.after = before;
		this.#plan = createPlanner(before);
		this.#isTaken = new Uint8Array(before.length + 1);
	}

	make(group: readonly DueFix[]): void {
		const [first] = group;
		if (first === undefined) return;
		if (group.length === 1) this.#makeOne(first);
		else if (!this.#makeTogether(group)) {
			const middle = Math.ceil(group.length / 2);
			this.make(group.slice(0, middle));
			this.make(group.slice(middle));
		}
	}

	#makeTogether(group: readonly DueFix[]): boolean {
		const plan = this.#plan(group.flatMap(({ changes }) => changes));
		if (!plan.isOk || plan.value.some((edit) => isIdle(edit) || this.#isOverlapping(edit))) return false;
		const edited = applyEdits(this.#before, [...this.#edits, ...plan.value]);
		if (!edited.isOk || stateOf(edited.value) !== stateOf(this.after)) return false;
		this.#accept(group, plan.value, edited.value);
		return true;
	}

	#makeOne(due: DueFix): void {
		const { finding, changes } = due;
		const plan = this.#plan(changes);
		if (!plan.isOk) {
			this.refused.push({ finding, reason: plan.fault });
			return;
		}
		if (plan.value.some((edit) => this.#isOverlapping(edit))) return;
		const edited = applyEdits(this.#before, [...this.#edits, ...plan.value]);
		if (!edited.isOk) this.refused.push({ finding, reason: edited.fault });
		else if (plan.value.every(isIdle)) this.refused.push({ finding, reason: sayOfLint('refusal.changesNothing') });
		else if (!breaksFrontmatter(this.after, edited.value)) this.#accept([due], plan.value, edited.value);
		// Two fixes that are right by themselves may not be together: the second is then put off.
		else if (this.#edits.length === 0) this.refused.push({ finding, reason: sayOfLint('refusal.breaksFrontmatter') });
	}

	#accept(group: readonly DueFix[], edits: readonly Edit[], after: string): void {
		for (const { finding, places } of group) {
			this.fixed.push(finding);
			for (const place of places) this.places.add(place);
		}
		for (const edit of edits) {
			this.#edits.push(edit);
			this.#isTaken.fill(1, edit.from, Math.max(edit.to, edit.from + 1));
		}
		this.after = after;
	}

	/** See `isOverlapping`. */
	#isOverlapping({ from, to }: Edit): boolean {
		return this.#isTaken.subarray(from, Math.max(to, from + 1)).includes(1);
	}
}

function isIdle({ expected, insert }: Edit): boolean {
	return expected === insert;
}

function breaksFrontmatter(before: string, after: string): boolean {
	return stateOf(before) !== 'broken' && stateOf(after) === 'broken';
}

function stateOf(text: string): Note['frontmatter']['state'] {
	return readFrontmatter(text).state;
}
