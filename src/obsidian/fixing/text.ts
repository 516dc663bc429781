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
	confirm: {
		apply: 'Apply',
		cancel: 'Cancel',
		nothing: 'This changes nothing any more: the note is as it should be.',
	},
	diff: {
		removed: 'Removed: ',
		added: 'Added: ',
	},
	all: {
		title: 'Fix all safe',
		planning: (done: number, total: number) => `Looking at ${numberOf(done)} of ${countOf(total, 'note')}…`,
		writing: (done: number, total: number) => `Changing ${numberOf(done)} of ${countOf(total, 'note')}…`,
		nothing: 'There is nothing that can be fixed safely.',
		intro: (fixes: number, notes: number) =>
			`${countOf(fixes, 'fix', 'fixes')} in ${countOf(notes, 'note')}. Nothing is written until you apply.`,
		stoppedPlanning: 'Stopped: only the notes below were looked at.',
		all: 'All notes',
		note: (path: string) => `Change “${path}”`,
		fixes: (count: number) => countOf(count, 'fix', 'fixes'),
		apply: (notes: number) => `Apply to ${countOf(notes, 'note')}`,
		stop: 'Stop',
		cancel: 'Cancel',
		close: 'Close',
		cannot: (count: number) => `${countOf(count, 'fix', 'fixes')} cannot be made:`,
		done: (notes: number) => `${countOf(notes, 'note')} changed.`,
		stopped: (written: number, left: number) =>
			`Stopped: ${countOf(written, 'note')} changed, ${numberOf(left)} left as ${left === 1 ? 'it was' : 'they were'}.`,
		left: (count: number) => `${countOf(count, 'note')} left as ${count === 1 ? 'it is' : 'they are'}:`,
		undo: (notes: number) => `Undo in ${countOf(notes, 'note')}`,
		undoing: (done: number, total: number) => `Restoring ${numberOf(done)} of ${countOf(total, 'note')}…`,
		undone: (notes: number) => `${countOf(notes, 'note')} restored.`,
	},
};

/** The texts about fixing, in any language. */
export type FixingText = typeof english;

/** What is said while problems are fixed or ignored. */
export const fixingText = translated(english, german);
