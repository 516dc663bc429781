import { compareText } from '../words';
import type { Finding } from './engine';
import { severities, type Severity } from './severity';

/**
 * What the linter says once: a finding of one note, or a fact of the vault with all the notes that show it. It stands in
 * the first of them by path, and is as grave as in the one where it is gravest.
 */
export interface Fact extends Finding {
	/** All places that show it as findings of their notes, in the order of their paths: the first one is where it stands. */
	readonly places: readonly Finding[];
}

/**
 * Puts together the findings that say the same fact of a vault, where it shows in as many notes as their rule wants for
 * that; the rest stay by themselves.
 *
 * @param unordered Those of all notes: of some only, it cannot be told in how many a fact shows.
 * @returns In the order of their paths, whichever note was looked at first.
 */
export function factsOf(unordered: readonly Finding[]): readonly Fact[] {
	return factsInOrder([...unordered].sort((left, right) => compareText(left.path, right.path)));
}

/** The same of findings that are in the order of their paths already. */
export function factsInOrder(findings: readonly Finding[]): readonly Fact[] {
	const places = new Map<string, Finding[]>();
	for (const finding of findings) {
		if (finding.fact === undefined) continue;
		const same = places.get(finding.fact.key);
		if (same === undefined) places.set(finding.fact.key, [finding]);
		else same.push(finding);
	}
	const isTold = new Set<string>();
	return findings.flatMap((finding): readonly Fact[] => {
		const { fact } = finding;
		const same = fact === undefined ? [] : (places.get(fact.key) ?? []);
		if (fact === undefined || countNotes(same) < fact.onceFrom) return [{ ...finding, places: [finding] }];
		if (isTold.has(fact.key)) return [];
		isTold.add(fact.key);
		return [factAt(same)];
	});
}

/** What is left of facts when only some of their places are looked at; one of which a single place is left is that note's finding. */
export function factsAmong(facts: readonly Fact[], isLookedAt: (place: Finding) => boolean): readonly Fact[] {
	return facts.flatMap((fact): readonly Fact[] => {
		if (fact.places.length === 1) return isLookedAt(fact) ? [fact] : [];
		const places = fact.places.filter(isLookedAt);
		return places.length === 0 ? [] : [factAt(places)];
	});
}

/** Of how many notes something is said. */
export function countNotes(places: readonly Pick<Finding, 'path'>[]): number {
	return places.length < 2 ? places.length : new Set(places.map(({ path }) => path)).size;
}

type Grave = Pick<Fact, 'severity' | 'path' | 'rule'> & { readonly places: readonly Pick<Finding, 'path'>[] };

/** Orders findings, the worst first: by severity, then by how many notes show it, then by path and rule. */
export function compareGravity(left: Grave, right: Grave): number {
	return (
		bySeverity(left, right) ||
		countNotes(right.places) - countNotes(left.places) ||
		compareText(left.path, right.path) ||
		compareText(left.rule, right.rule)
	);
}

/** Orders by severity, the gravest first. */
export function bySeverity(left: { readonly severity: Severity }, right: { readonly severity: Severity }): number {
	return severities.indexOf(left.severity) - severities.indexOf(right.severity);
}

function factAt(places: readonly Finding[]): Fact {
	const [first] = places;
	if (first === undefined) throw new Error('A fact shows in no note');
	const severity = severities.find((one) => places.some((place) => place.severity === one)) ?? first.severity;
	return { ...first, severity, places };
}
