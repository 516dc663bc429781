import { countOf } from '../words';
import type { Answers, DifferentNote } from './convert-answers';

/** What a conversion does to an answer: nothing, more notes, or something a person must look at. */
export type ConvertKind = 'same' | 'more' | 'doubt';

/** The kinds in words, in the order in which they are shown. */
export const convertKinds: ReadonlyMap<ConvertKind, string> = new Map([
	['same', 'Blocks that list the same notes'],
	['more', 'Blocks that list notes which Dataview missed'],
	['doubt', 'Blocks that would list other notes: look first'],
]);

/**
 * The kind of a conversion, told by the answers: it is in doubt when a note is lost or may be, or added for no
 * reason that is known.
 */
export function kindOfAnswers({ added, lost, mayPushOut }: Answers): ConvertKind {
	if (lost.length > 0 || mayPushOut || added.some(({ why }) => why === undefined)) return 'doubt';
	return added.length > 0 ? 'more' : 'same';
}

/** The answers held against each other, in a line: "3 notes as before, 1 added". */
export function describeAnswers({ kept, added, lost, failsOn, mayPushOut }: Answers): string {
	const parts = [`${countOf(kept.length, 'note')} as before`];
	if (added.length > 0) parts.push(`${added.length.toLocaleString('en')} added`);
	if (lost.length > 0) parts.push(`${lost.length.toLocaleString('en')} lost`);
	const fails = failsOn.length === 0 ? '' : `; Dataview shows an error now, because of “${failsOn[0] ?? ''}”`;
	const limit = mayPushOut ? '; those added may push others past the limit' : '';
	return parts.join(', ') + limit + fails;
}

/** Why a note is in one answer alone, in words. */
export function describeDifference({ why }: DifferentNote): string {
	return why ?? 'nobody knows why';
}
