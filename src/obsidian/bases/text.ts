import { translated } from '../../core/language';
import { german } from './text.de';

const english = {
	name: 'Phase board',
	none: (noun: string) => `No ${noun.toLowerCase()}`,
	facet: 'Columns by',
	moved: (title: string, label: string) => `Moved “${title}” to ${label}.`,
	refused: (title: string, reason: string) => `“${title}” was left as it is: ${reason}.`,
	inOneText: 'its value holds several in one text',
	moveTo: (label: string) => `Move to ${label}`,
	column: (label: string, count: number) => `${label}, ${count} ${count === 1 ? 'note' : 'notes'}`,
};

/** The shape of `boardText`, which every language has. */
export type BoardText = typeof english;

/** What the board says. */
export const boardText = translated(english, german);
