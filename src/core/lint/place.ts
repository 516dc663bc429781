import { createLocator } from '../note/address';
import { lineStartsOf, positionAt } from '../text';
import { groupByPath } from './by-path';
import type { Finding } from './engine';
import type { Fact } from './fact';
import { compareText } from '../words';
import { cutExcerpt, type Excerpt } from './excerpt';

/** A finding with its place in the text of its note: lines and columns from 1, in UTF-16 units, the end exclusive. */
export interface PlacedFinding extends Finding {
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	/** The line it begins in; undefined when it is about the note as a whole. */
	readonly excerpt: Excerpt | undefined;
}

/** A fact with its place in each of its notes. */
export interface PlacedFact extends PlacedFinding {
	/** The first one is where it stands. */
	readonly places: readonly PlacedFinding[];
}

/** The places of facts by note, so that each note is read once. */
export function placesByNote(
	facts: readonly Fact[],
): readonly (readonly [path: string, findings: readonly Finding[]])[] {
	return [...groupByPath(facts.flatMap(({ places }) => places))];
}

/**
 * Facts with their places, in the order of the first of them.
 *
 * @param placed The findings that `placesByNote` told, in that order.
 */
export function placeFacts(facts: readonly Fact[], placed: readonly PlacedFinding[]): readonly PlacedFact[] {
	const found = placesByNote(facts).flatMap(([, findings]) => findings);
	const placedBy = new Map(found.map((finding, at) => [finding, placed[at]]));
	return facts
		.flatMap(({ severity, places }): readonly PlacedFact[] => {
			const all = places.flatMap((place) => placedBy.get(place) ?? []);
			return all[0] === undefined ? [] : [{ ...all[0], severity, places: all }];
		})
		.sort(compareFindings);
}

/** Places findings of one note in its text. */
export function placeFindings(findings: readonly Finding[], text: string): readonly PlacedFinding[] {
	const lineStarts = lineStartsOf(text);
	const locate = createLocator(text);
	return findings.map((finding) => {
		const range = locate(finding.address);
		const from = positionAt(lineStarts, range.from);
		const to = positionAt(lineStarts, range.to);
		const excerpt =
			finding.address.kind === 'note' ? undefined : cutExcerpt(text, lineStarts[from.line - 1] ?? 0, range);
		return { ...finding, line: from.line, column: from.column, endLine: to.line, endColumn: to.column, excerpt };
	});
}

/** Orders findings by path, place and rule. */
export function compareFindings(left: PlacedFinding, right: PlacedFinding): number {
	return (
		compareText(left.path, right.path) ||
		left.line - right.line ||
		left.column - right.column ||
		compareText(left.rule, right.rule)
	);
}
