import type { RulePage } from '../../rule-page';

/** What `no-conflict-copy` says. */
export const noConflictCopy = {
	summary: 'A copy that a sync service or a file manager left beside a definition or a note in a list.',
	isOfDefinition: ({ path }: { readonly path: string }) =>
		`This is a copy of the definition “${path}”, and defines nothing; take over what is new in it, and delete it`,
	isListed: ({ path }: { readonly path: string }) =>
		`This is a copy of “${path}”, and lists show both; take over what is new in it, and delete it`,
	wasDefinition:
		'By its name this is a copy that a sync service left, so it defines nothing; the definition itself is not there',
	wasListed: 'By its name this is a copy that a sync service left, and lists show it; the note itself is not there',
};

/** Its page. */
export const page: RulePage = {
	why: [
		'When a note is changed in two places at once, a sync service keeps one version under a name like “Iteration Phase (conflicted copy 2026-07-10)” or “Iteration Phase.sync-conflict-20260710-070952”. What is in it may be lost on the reader of the other, and lists show the same note twice.',
		'A name that only ends with a number, as file managers give it, is a copy where the note without the number is there with the same title and the same properties, or with the same text: “Iteration Phase 2”. Any other “Retrospective 2” is a note of its own.',
		'A copy of a definition defines nothing, whatever it says, so that the definition stays the one there is.',
	],
	examples: [
		{
			shows: 'A copy of a pattern, `Closing circle (conflicted copy 2026-07-10).md`.',
			before: '---\ntype: pattern\nphase: completion\n---',
		},
	],
};
