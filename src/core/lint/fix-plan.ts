import type { VaultIndex } from '../index/vault-index';
import { bodyStartOf } from '../note/from-text';
import { compareText } from '../words';
import { chooseRules, type Finding, type RuleSet } from './engine';
import { chooseFix, fixNote, type FixedNote } from './fix';
import type { Rule } from './rule';
import { findCommentSuppressions, findPropertySuppressions } from './suppression';

/** Brings the text of a note; undefined when it cannot be read. */
export type TextReader = (path: string) => Promise<string | undefined>;

/** The findings that a safe fix would put right. */
export function safelyFixable(findings: readonly Finding[]): readonly Finding[] {
	return findings.filter((finding) => chooseFix(finding, 'safe') !== undefined);
}

/**
 * Plans the safe fixes of findings, note by note in the order of paths; nothing is written. Whoever asks decides when
 * to go on, so that a plan for many notes can be paused and stopped. Notes that cannot be read are passed over.
 *
 * Fixing a note can bring up findings that were not there before, a value twice for one. They are fixed with the
 * rest, unless `areOnlyThese` is true: then rules that found nothing in a note at first change nothing in it.
 */
export async function* planFixes(
	index: VaultIndex,
	findings: readonly Finding[],
	readText: TextReader,
	areOnlyThese = false,
): AsyncGenerator<FixedNote, void, void> {
	const rules = chooseRules(index.settings);
	for (const [path, due] of byPath(safelyFixable(findings))) {
		const text = await readText(path);
		if (text === undefined) continue;
		const named = areOnlyThese ? new Set(due.map(({ rule }) => rule)) : undefined;
		yield fixNote(index, restrict(rules, (id) => named?.has(id) !== false && !isSuppressed(index, path, text, id)), text, due);
	}
}

/** How many notes the safe fixes of findings are in. */
export function countNotes(findings: readonly Finding[]): number {
	return new Set(findings.map(({ path }) => path)).size;
}

function byPath(findings: readonly Finding[]): readonly (readonly [string, readonly Finding[]])[] {
	const groups = new Map<string, Finding[]>();
	for (const finding of findings) {
		const group = groups.get(finding.path);
		if (group === undefined) groups.set(finding.path, [finding]);
		else group.push(finding);
	}
	return [...groups].sort(([left], [right]) => compareText(left, right));
}

/** The note is checked again between passes; what its author silenced must stay silent there too. */
function isSuppressed(index: VaultIndex, path: string, text: string, rule: string): boolean {
	const note = index.find(path);
	const inProperties = note === undefined ? [] : findPropertySuppressions(note);
	return [...inProperties, ...findCommentSuppressions(text, bodyStartOf(text))].some(({ rules }) => rules?.has(rule) ?? true);
}

function restrict(set: RuleSet, isWanted: (id: string) => boolean): RuleSet {
	const keep = <Kind extends Rule>(rules: readonly Kind[]): readonly Kind[] => rules.filter(({ id }) => isWanted(id));
	return {
		noteRules: keep(set.noteRules),
		textRules: keep(set.textRules),
		facetRules: keep(set.facetRules),
		suppressionRules: keep(set.suppressionRules),
		severityAt: (rule, path) => set.severityAt(rule, path),
	};
}
