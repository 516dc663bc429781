import type { RulePage } from '../../rule-page';

/** What `no-dataview-list` says. */
export const noDataviewList = {
	summary: 'A Dataview snippet that lists notes by type and term, which a block of this plugin does.',
	isReplaceable: ({ language }: { readonly language: string }) =>
		`A \`${language}\` block lists what this Dataview snippet lists`,
	replace: ({ language }: { readonly language: string }) => `Replace it by a \`${language}\` block`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'Such snippets lose notes without a word: a phase that is written without a list, in another spelling or under its former name, a type that extends the one asked for. One of them throws when a single note is written in a way it does not expect.',
		'Only snippets that a block can replace are named: a list or table of pages with conditions on the type and on a phase (or scale) of this vault, and on what else a block can ask. Whatever does more is let pass.',
	],
	fix: 'Puts the block in the place of the snippet. Unsafe: `in-phase convert` and the command of the same name show first which notes each of them lists.',
	examples: [
		{
			shows: 'A query for the patterns of a phase.',
			before:
				'---\ntitle: Formation\n---\n\n~~~dataview\nLIST\nWHERE type = "pattern" AND contains(phase, "formation")\n~~~',
			after: '---\ntitle: Formation\n---\n\n~~~phase-patterns\nphase: formation\n~~~',
		},
	],
};
