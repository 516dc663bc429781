import type { Locale } from '../../locale/en/index';
import { say } from '../message';
import type { Finding } from '../lint/engine';
import { severities, type Severity } from '../lint/severity';
import { isWithin } from '../note/path';
import { compareText } from '../words';

/** Where problems are looked at: in a folder and below it (`''` is the vault), or in one note. */
export type ProblemScope =
	{ readonly kind: 'folder'; readonly folder: string } | { readonly kind: 'note'; readonly path: string };

/** Which findings a list of problems shows. */
export interface ProblemFilter {
	readonly scope: ProblemScope;
	/** Words that must all occur in message, rule or path, without regard to case. */
	readonly text: string;
	readonly hidden: ReadonlySet<Severity>;
}

/** The findings that a filter lets through. */
export interface Problems {
	readonly shown: readonly Finding[];
	/** By severity, those of hidden severities included. */
	readonly counts: Readonly<Record<Severity, number>>;
}

/** Picks findings by scope and text, counts them, and leaves out the hidden severities. */
export function selectProblems(
	locale: Locale,
	findings: readonly Finding[],
	{ scope, text, hidden }: ProblemFilter,
): Problems {
	const words = text
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== '');
	const counts = { error: 0, warning: 0, info: 0 };
	const shown: Finding[] = [];
	for (const finding of findings) {
		if (!isInScope(finding.path, scope) || !saysAll(locale, finding, words)) continue;
		counts[finding.severity] += 1;
		if (!hidden.has(finding.severity)) shown.push(finding);
	}
	return { shown, counts };
}

function isInScope(path: string, scope: ProblemScope): boolean {
	return scope.kind === 'note' ? path === scope.path : isWithin(path, scope.folder);
}

function saysAll(locale: Locale, { message, rule, path }: Finding, words: readonly string[]): boolean {
	if (words.length === 0) return true;
	const text = `${say(locale, message)}\n${rule}\n${path}`.toLowerCase();
	return words.every((word) => text.includes(word));
}

/** Findings that belong under one heading: a note's path or a rule's id. */
export interface ProblemGroup {
	readonly key: string;
	readonly severity: Severity;
	readonly findings: readonly Finding[];
}

/**
 * Findings by note, in the order of paths and in each the gravest first; or by rule, the gravest rule first and in
 * each in the order of paths.
 */
export function groupProblems(findings: readonly Finding[], by: 'note' | 'rule'): readonly ProblemGroup[] {
	const groups = new Map<string, Finding[]>();
	for (const finding of findings) {
		const key = by === 'note' ? finding.path : finding.rule;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [finding]);
		else group.push(finding);
	}
	const byPath = (left: Finding, right: Finding): number => compareText(left.path, right.path);
	const list = [...groups].map(([key, group]) => {
		group.sort(by === 'note' ? bySeverity : byPath);
		return { key, severity: gravest(group), findings: group };
	});
	return list.sort((left, right) => (by === 'note' ? 0 : bySeverity(left, right)) || compareText(left.key, right.key));
}

function bySeverity(left: { readonly severity: Severity }, right: { readonly severity: Severity }): number {
	return severities.indexOf(left.severity) - severities.indexOf(right.severity);
}

function gravest(findings: readonly Finding[]): Severity {
	return severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'info';
}
