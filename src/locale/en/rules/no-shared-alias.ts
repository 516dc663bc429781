import type { RulePage } from '../../rule-page';

/** What `no-shared-alias` says. */
export const noSharedAlias = {
	summary: 'Two notes that claim one `#alias` which is a term.',
	isClaimedToo: ({ alias, path }: { readonly alias: string; readonly path: string }) =>
		`The alias “${alias}” is claimed by “${path}” too`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'A tag has one page. When two notes have the alias `#completion`, clicking the tag opens whichever Obsidian finds first.',
		'Only aliases that are a term of a facet are looked at, and only where none of the claimants is right for another reason: what a vault does with its other tags is its own affair.',
	],
	examples: [
		{
			shows: 'A pattern claims the tag of a phase.',
			before: '---\ntitle: Closing circle\naliases: ["#completion"]\n---',
		},
	],
};
