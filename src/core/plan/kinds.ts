import { messagesOf, type Message } from '../message';

const say = messagesOf('kinds');

/** The kinds of edits of a rename, in the order in which they are shown. */
export const renameKinds = [
	'title',
	'alias',
	'formerly',
	'value',
	'tag',
	'link',
	'display',
	'block',
	'snippet',
	'base',
	'canvas',
	'template',
	'options',
	'settings',
	'heading',
	'prose',
] as const;

/** The kinds of edits of baking, likewise. */
export const bakeKinds = ['refresh', 'snapshot', 'restore', 'overwrite'] as const;

/** The kinds of conversions, likewise. */
export const convertKinds = ['same', 'more', 'doubt'] as const;

type Kind = (typeof renameKinds | typeof bakeKinds | typeof convertKinds)[number];

/** The kinds that a plan has, each with what it is called. */
export function namedKinds(kinds: readonly Kind[], isUsed: (kind: string) => boolean): ReadonlyMap<string, Message> {
	return new Map(kinds.filter(isUsed).map((kind) => [kind, say(kind)]));
}
