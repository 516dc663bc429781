import { countOf, numberOf, smallOf, words } from './words';

/** What is said while terms are renamed and merged, and refactors undone. */
export const refactor = {
	commands: {
		rename: (noun: string) => `Rename ${smallOf(noun)}`,
		merge: 'Finish a half-done rename',
		undo: 'Undo changes…',
		undoLast: 'Undo last change',
	},
	menu: {
		rename: (noun: string) => `Rename ${smallOf(noun)}…`,
		merge: 'Merge definitions…',
		finish: 'Finish the rename…',
	},
	rename: {
		term: 'Rename',
		name: 'New name',
		nameHint: (noun: string) =>
			`One or more words, without “${noun}”. Nothing is written before you have seen what changes.`,
		look: 'Show what changes',
		merge: 'Show the merge',
		cancel: 'Cancel',
	},
	merge: {
		stays: 'Definition that stays',
		staysHint: 'Links to the others lead to it from then on.',
	},
	plan: {
		reading: 'Reading the vault…',
		intro: (edits: number, files: number) =>
			`${countOf(edits, 'change')} in ${countOf(files, 'file')}. Nothing is written until you apply.`,
		nothing: 'There is nothing to change.',
		kinds: 'Kinds of changes',
		moveFolders: (folders: readonly string[]) => `Move the folder, too: ${folders.join(', ')}`,
		kind: (name: string, chosen: number, all: number) =>
			`${name} (${chosen === all ? numberOf(all) : `${numberOf(chosen)} of ${numberOf(all)}`})`,
		file: (path: string) => `Change “${path}”`,
		follows: 'The links of the other notes follow this file, so it is always part of the rename.',
		files: (chosen: number, all: number) =>
			chosen === all ? countOf(all, 'file') : `${numberOf(chosen)} of ${countOf(all, 'file')}`,
		counts: (chosen: number, all: number) =>
			chosen === all ? countOf(all, 'change') : `${numberOf(chosen)} of ${countOf(all, 'change')}`,
		moves: (path: string) => `Moves to “${path}”`,
		trash: (file: string) => `Move “${file}” to the trash`,
		offered: 'Offered one by one:',
		offer: (line: number, old: string, now: string) => `Line ${numberOf(line)}: “${old}” to “${now}”`,
		leftAlone: (count: number) => `Left alone (${numberOf(count)})`,
		leftAt: (path: string, line: number | undefined, what: string, reason: string) =>
			`${path}${line === undefined ? '' : `, line ${numberOf(line)}`}: ${what}: ${reason}`,
		apply: (files: number) => `Apply to ${countOf(files, 'file')}`,
		writing: (done: number, total: number) => `Changing ${numberOf(done)} of ${countOf(total, 'file')}…`,
		undoing: (done: number, total: number) => `Restoring ${numberOf(done)} of ${countOf(total, 'file')}…`,
		stop: 'Stop',
		again: 'Plan again',
		undo: 'Undo',
		close: 'Close',
		done: (files: number) => `${countOf(files, 'file')} changed.`,
		stopped: (files: number, left: number) =>
			`Stopped: ${countOf(files, 'file')} changed, ${numberOf(left)} left as ${left === 1 ? 'it was' : 'they were'}.`,
		refused: (count: number) => `${countOf(count, 'file')} not changed:`,
		refusedAt: (path: string, reason: string) => `${path}: ${reason}`,
		unjournalled: (reason: string) => `Nothing was changed, since what is changed could not be recorded: ${reason}`,
	},
	undo: {
		title: 'Undo changes',
		none: 'There is nothing to undo.',
		choose: 'Choose what to undo',
		count: (files: number) => countOf(files, 'file'),
		unusable: (id: string, reason: string) => `The record “${id}” is not followed: ${reason}.`,
		goneBy: (reason: string) => `Nothing was restored: ${reason}.`,
		done: (files: number) => `${countOf(files, 'file')} restored.`,
		undone: (title: string, files: number) => `Undone: ${words.sentenceOf(title)} ${countOf(files, 'file')} restored.`,
		changed: (count: number) =>
			`${countOf(count, 'file')} left as ${count === 1 ? 'it is' : 'they are'}, since ${count === 1 ? 'it has' : 'they have'} changed:`,
	},
};

/** The shape of `refactor`, which every language has. */
export type RefactorText = typeof refactor;
