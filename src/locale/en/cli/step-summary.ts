import { countOf } from '../words';

/** What the summary of a step on GitHub says beside a report. */
export const stepSummaryText = {
	/** By the vault's folder in the repository, `''` when it is the whole of it. */
	title: (folder: string) => (folder === '' ? 'In Phase' : `In Phase: ${folder}`),
	rules: ['Rule', 'Severity', 'Problems'],
	notes: 'Notes',
	more: (count: number) => `and ${count} more`,
	unread: 'Files that could not be read',
	problems: 'Problems by note',
	inSeveralNotes: 'In several notes',
	moreProblems: (count: number) =>
		`${countOf(count, 'more problem')} for which there is no room here; “in-phase check” tells of all`,
	unwritten: (reason: string) => `The summary of the step is not written: ${reason}`,
} as const;
