import { countOf, numberOf } from './words';

/** What is not to be told of any more: a rule, a rule in a folder, or a folder altogether. */
export type Ignored =
	| { readonly kind: 'rule'; readonly rule: string }
	| { readonly kind: 'fact' }
	| { readonly kind: 'rule-in-folder'; readonly rule: string; readonly folder: string }
	| { readonly kind: 'folder'; readonly folder: string };

/** What is said while problems are fixed or ignored. */
export const fixing = {
	undo: 'Undo',
	fixed: (note: string, title: string) => `${title}: done in “${note}”.`,
	refused: (note: string, reason: string) => `“${note}” is left as it is: ${reason}.`,
	undone: (note: string) => `“${note}” is as it was.`,
	unreadable: 'the note could not be read',
	ignoredInNote: (note: string, rule: string) => `“${rule}” is ignored in “${note}”.`,
	alreadyIgnored: (note: string, rule: string) => `“${rule}” is ignored in “${note}” already.`,
	ignored: (wish: Ignored) => {
		switch (wish.kind) {
			case 'fact':
				return 'This is ignored in all notes.';
			case 'rule':
				return `“${wish.rule}” is turned off.`;
			case 'rule-in-folder':
				return `“${wish.rule}” is ignored in “${wish.folder}”.`;
			case 'folder':
				return `“${wish.folder}” is left out of lists and problems.`;
		}
	},
	settingsRestored: 'The settings are as they were.',
	diff: {
		removed: 'Removed: ',
		added: 'Added: ',
	},
	all: {
		title: 'Fix all safe',
		planning: (done: number, total: number) => `Looking at ${numberOf(done)} of ${countOf(total, 'note')}…`,
		kind: 'Safe fixes',
	},
};

/** The shape of `fixing`, which every language has. */
export type FixingText = typeof fixing;
