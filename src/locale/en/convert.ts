import { numberOf } from './words';

/** What is said while Dataview snippets are converted. */
export const convert = {
	note: 'Convert Dataview snippets in this note',
	vault: 'Convert Dataview snippets',
	head: (line: number, from: string, to: string, answers: string) =>
		`Line ${numberOf(line)}, ${from} to ${to}: ${answers}`,
	before: 'Dataview lists',
	after: 'The block lists',
	/** The notes that both list. */
	same: (count: number) => (count === 1 ? 'The note that both list' : `The ${numberOf(count)} notes that both list`),
	added: 'added',
	lost: 'lost',
	fails: (path: string) => `Dataview shows an error in place of this list, because of “${path}”.`,
};

/** The shape of `convert`, which every language has. */
export type ConvertText = typeof convert;
