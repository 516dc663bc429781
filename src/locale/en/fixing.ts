import { countOf, numberOf } from './words';

/** What is said while problems are fixed or ignored. */
export const fixing = {
	undo: 'Undo',
	fixed: (note: string, title: string) => `${title}: done in “${note}”.`,
	refused: (note: string, reason: string) => `“${note}” is left as it is: ${reason}.`,
	undone: (note: string) => `“${note}” is as it was.`,
	alreadyIgnored: (note: string, rule: string) => `“${rule}” is ignored in “${note}” already.`,
	settingsRestored: 'The settings are as they were.',
	diff: {
		removed: 'Removed: ',
		added: 'Added: ',
	},
	all: {
		title: 'Fix all safe',
		planning: (done: number, total: number) => `Looking at ${numberOf(done)} of ${countOf(total, 'note')}…`,
	},
};

/** The shape of `fixing`, which every language has. */
export type FixingText = typeof fixing;
