import { countOf, joinWords } from './words';

/** What the editor, its banner and the status bar say. */
export const editor = {
	next: 'Next problem',
	previous: 'Previous problem',
	fixHere: 'Fix problem at cursor',
	fixAll: 'Fix all safe problems in this note',
	fix: (title: string, isSafe: boolean) => (isSafe ? title : `${title} (may change the meaning)`),
	ignore: 'Ignore this rule in this note',
	problems: (count: number) => countOf(count, 'problem'),
	problemsSoFar: (count: number) => `${countOf(count, 'problem')} so far`,
	inProperties: (count: number) => `${countOf(count, 'problem')} in the properties`,
	show: 'Show',
	dismiss: 'Dismiss until the problems change',
	openPanel: (problems: string, counts: readonly string[]) =>
		`${problems} in this note: ${joinWords(counts)}. Open the list`,
	counts: {
		error: (count: number) => countOf(count, 'error'),
		warning: (count: number) => countOf(count, 'warning'),
		info: (count: number) => `${count} info`,
	},
	noProblems: 'No problems in this note.',
	noProblemHere: 'No problem at the cursor.',
	nothingToFix: 'No problem in this note has a safe fix.',
	onlyInProperties: (count: number) =>
		`${countOf(count, 'problem')} in the properties, which the editor does not show as text.`,
	fixed: (count: number) => `${countOf(count, 'problem')} fixed.`,
	refused: (reason: string) => `Nothing was changed: ${reason}.`,
	movedOn: 'the note has changed since',
	readOnly: 'the note is read-only',
};

/** The shape of `editor`, which every language has. */
export type EditorText = typeof editor;
