import { messagesOf, type Message } from '../message';
import type { query } from '../../locale/en/said/query';

/** Makes what is said of blocks that ask for something, and of names that are asked for. */
export const sayOfQuery = messagesOf('query');

/** Why an option does not take what it was given. */
export type Refusal = keyof (typeof query)['refused'];

/** A sentence, and behind it what was most likely meant, else what there is. */
export function withNearest(sentence: Message, nearest: string | undefined, otherwise?: Message): Message {
	const hint = nearest === undefined ? otherwise : sayOfQuery('didYouMean', { nearest });
	return hint === undefined ? sentence : sayOfQuery('withHint', { sentence, hint });
}
