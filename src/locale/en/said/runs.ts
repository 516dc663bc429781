import { countOf, smallOf } from '../words';

/** What the app has done at a press: said when it is done, and where runs are listed to be undone. */
export const runs = {
	noteAdded: ({ title, label }: { readonly title: string; readonly label: string }) => `“${title}” added to ${label}.`,
	notesAdded: ({ count, label }: { readonly count: number; readonly label: string }) =>
		`${countOf(count, 'note')} added to ${label}.`,
	noteRemoved: ({ title, label }: { readonly title: string; readonly label: string }) =>
		`“${title}” removed from ${label}.`,
	typeNoteMade: ({ type }: { readonly type: string }) => `The type note of “${type}” is made`,
	noteMade: ({ type, label }: { readonly type: string; readonly label: string }) => `New ${type} in ${label}`,
	cardMoved: ({ title, column }: { readonly title: string; readonly column: string }) =>
		`Moved “${title}” to ${column}.`,
	/** What the column of notes without a term is called. */
	noTerm: ({ noun }: { readonly noun: string }) => `No ${smallOf(noun)}`,
	refreshed: ({ lists, note }: { readonly lists: number; readonly note: string }) =>
		`${countOf(lists, 'snapshot')} refreshed in “${note}”.`,
	ignored: 'This is ignored in all notes.',
	ignoredInNote: ({ note, rule }: { readonly note: string; readonly rule: string }) =>
		`“${rule}” is ignored in “${note}”.`,
	ignoredInFolder: ({ folder, rule }: { readonly folder: string; readonly rule: string }) =>
		`“${rule}” is ignored in “${folder}”.`,
	turnedOff: ({ rule }: { readonly rule: string }) => `“${rule}” is turned off.`,
	leftOut: ({ folder }: { readonly folder: string }) => `“${folder}” is left out of lists and problems.`,
	settings: 'Change settings',
};
