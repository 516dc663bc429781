import type { Answers, DifferentNote } from './convert-answers';
import { messages } from './messages';

/** What a conversion does to an answer: nothing, more notes, or something a person must look at. */
export type ConvertKind = 'same' | 'more' | 'doubt';

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
	const { answers } = messages;
	const parts = [answers.kept(kept.length)];
	if (added.length > 0) parts.push(answers.added(added.length));
	if (lost.length > 0) parts.push(answers.lost(lost.length));
	const [faulty] = failsOn;
	return [
		parts.join(', '),
		...(mayPushOut ? [answers.mayPushOut] : []),
		...(faulty === undefined ? [] : [answers.fails(faulty)]),
	].join('; ');
}

/** Why a note is in one answer alone, in words. */
export function describeDifference({ why }: DifferentNote): string {
	return why ?? messages.answers.isUnexplained;
}
