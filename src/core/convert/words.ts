import type { Message } from '../message';
import type { Answers, DifferentNote } from './answers';
import { sayOfRefactor } from '../plan/messages';

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
export function describeAnswers({ kept, added, lost, failsOn, mayPushOut }: Answers): Message {
	return sayOfRefactor('answers.all', {
		kept: kept.length,
		added: added.length,
		lost: lost.length,
		mayPushOut,
		faulty: failsOn[0],
	});
}

/** Why a note is in one answer alone, in words. */
export function describeDifference({ why }: DifferentNote): Message {
	return why ?? sayOfRefactor('answers.isUnexplained');
}
