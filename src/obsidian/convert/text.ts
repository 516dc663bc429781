import { translated } from '../../core/language';
import { numberOf } from '../../core/words';
import { german } from './text.de';

const english = {
	note: 'Convert Dataview snippets in this note',
	vault: 'Convert Dataview snippets',
	head: (line: number, from: string, to: string, answers: string) =>
		`Line ${numberOf(line)}, ${from} to ${to}: ${answers}`,
	before: 'Dataview lists',
	after: 'The block lists',
	none: 'No notes',
	added: 'added',
	lost: 'lost',
	fails: (path: string) => `Dataview shows an error in place of this list, because of “${path}”.`,
};

/** The texts about converting, in any language. */
export type ConvertText = typeof english;

/** What is said while Dataview snippets are converted. */
export const convertText = translated(english, german);
