import { countOf } from '../../core/words';

/** What the side panel says. */
export const panelText = {
	title: 'In Phase',
	open: 'Open panel',
	ribbon: 'Open phases and problems',
	reading: 'Reading the vault…',
	phases: 'Phases',
	problems: 'Problems',
	patterns: 'Patterns',
	primitives: 'Primitives',
	others: 'Other types',
	noPhases: (noun: string, tag: string) =>
		`This vault defines no ${noun.toLowerCase()} yet. Give a note a title that ends in “${noun}” and the tag “${tag}”, and it appears here.`,
	noProblems: 'No problems found.',
	undefinedTerm: 'No note defines this',
	halfDone: (former: string, current: string) => `“${former}” and “${current}” are both defined: the rename is half done.`,
	counts: { error: (count: number) => countOf(count, 'error'), warning: (count: number) => countOf(count, 'warning'), info: (count: number) => `${count} info` },
	tree: { phases: 'Phases with their notes', problems: 'Problems by note' },
} as const;
