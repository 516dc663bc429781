import { translated } from '../../core/language';
import type { Ignoring } from '../../core/lint/ignore';
import { basenameOf } from '../../core/note/path';
import { countOf, numberOf } from '../../core/words';
import { german } from './text.de';

const english = {
	undo: 'Undo',
	fixed: (path: string, title: string) => `${title}: done in “${basenameOf(path)}”.`,
	refused: (path: string, reason: string) => `“${basenameOf(path)}” is left as it is: ${reason}.`,
	undone: (path: string) => `“${basenameOf(path)}” is as it was.`,
	unreadable: 'the note could not be read',
	gone: 'the note is gone',
	movedOn: 'the note has changed since',
	ignoredInNote: (path: string, rule: string) => `“${rule}” is ignored in “${basenameOf(path)}”.`,
	alreadyIgnored: (path: string, rule: string) => `“${rule}” is ignored in “${basenameOf(path)}” already.`,
	ignored: (wish: Ignoring) => {
		switch (wish.kind) {
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

/** The texts about fixing, in any language. */
export type FixingText = typeof english;

/** What is said while problems are fixed or ignored. */
export const fixingText = translated(english, german);
