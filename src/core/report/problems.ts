import type { Locale } from '../../locale/en/index';
import { say } from '../message';
import type { Finding } from '../lint/engine';
import { bySeverity, compareGravity, factsAmong, type Fact } from '../lint/fact';
import { severities, type Severity } from '../lint/severity';
import { isWithin } from '../note/path';
import { compareText } from '../words';

/** Where problems are looked at: in a folder and below it (`''` is the vault), or in one note. */
export type ProblemScope =
	{ readonly kind: 'folder'; readonly folder: string } | { readonly kind: 'note'; readonly path: string };

/** Which findings a list of problems shows. */
export interface ProblemFilter {
	readonly scope: ProblemScope;
	/** Words that must all occur in message, rule, path, title or types of the note, in any order and case. */
	readonly text: string;
	readonly hidden: ReadonlySet<Severity>;
	/** What a note is called, and of which types it is; asked only where there are words. */
	readonly describe: (path: string) => string;
}

/** The findings that a filter lets through. */
export interface Problems {
	readonly shown: readonly Fact[];
	/** By severity, those of hidden severities included. */
	readonly counts: Readonly<Record<Severity, number>>;
}

/** Picks findings by scope and text, counts them, and leaves out the hidden severities. */
export function selectProblems(
	locale: Locale,
	facts: readonly Fact[],
	{ scope, text, hidden, describe }: ProblemFilter,
): Problems {
	const words = text
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== '');
	const counts = { error: 0, warning: 0, info: 0 };
	const asked = factsAmong(facts, (place) => isInScope(place.path, scope) && saysAll(locale, place, words, describe));
	for (const { severity } of asked) counts[severity] += 1;
	return { shown: asked.filter(({ severity }) => !hidden.has(severity)), counts };
}

function isInScope(path: string, scope: ProblemScope): boolean {
	return scope.kind === 'note' ? path === scope.path : isWithin(path, scope.folder);
}

function saysAll(
	locale: Locale,
	{ message, rule, path }: Finding,
	words: readonly string[],
	describe: ProblemFilter['describe'],
): boolean {
	if (words.length === 0) return true;
	const text = `${say(locale, message)}\n${rule}\n${path}\n${describe(path)}`.toLowerCase();
	return words.every((word) => text.includes(word));
}

/** Findings that belong under one heading: a note's path or a rule's id; by note, `''` for those of several notes. */
export interface ProblemGroup<Problem extends Fact = Fact> {
	readonly key: string;
	readonly severity: Severity;
	readonly findings: readonly Problem[];
}

/**
 * Findings by note or by rule, the worst first: groups and what is in them by severity, then by how many notes they are
 * about, then in the order of paths or rules.
 */
export function groupProblems<Problem extends Fact>(
	findings: readonly Problem[],
	by: 'note' | 'rule',
): readonly ProblemGroup<Problem>[] {
	const groups = new Map<string, Problem[]>();
	for (const finding of findings) {
		const ofNote = finding.places.length === 1 ? finding.path : '';
		const key = by === 'note' ? ofNote : finding.rule;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [finding]);
		else group.push(finding);
	}
	const list = [...groups].map(([key, group]) => {
		group.sort(compareGravity);
		const notes = new Set(group.flatMap(({ places }) => places.map(({ path }) => path))).size;
		return { key, severity: gravest(group), findings: group, notes };
	});
	return list.sort(
		(left, right) => bySeverity(left, right) || right.notes - left.notes || compareText(left.key, right.key),
	);
}

function gravest(findings: readonly Finding[]): Severity {
	return severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'info';
}
