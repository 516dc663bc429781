import type { VaultIndex } from '../index/vault-index';
import { compareText } from '../words';
import { chooseRules, type Finding } from './engine';
import { chooseFix, fixNote, type FixedNote } from './fix';

/** Brings the text of a note; undefined when it cannot be read. */
export type TextReader = (path: string) => Promise<string | undefined>;

/** The findings that a safe fix would put right. */
export function safelyFixable(findings: readonly Finding[]): readonly Finding[] {
	return findings.filter((finding) => chooseFix(finding, 'safe') !== undefined);
}

/** How many notes findings are about. */
export function countNotes(findings: readonly Finding[]): number {
	return new Set(findings.map(({ path }) => path)).size;
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
		const named = new Set(due.map(({ rule }) => rule));
		yield fixNote(index, rules, text, due, { accepts: ({ rule }) => !areOnlyThese || named.has(rule) });
	}
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
