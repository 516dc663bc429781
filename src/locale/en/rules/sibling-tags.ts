import type { RulePage } from '../../rule-page';

/** What `sibling-tags` says. */
export const siblingTags = {
	summary: 'A definition that lacks a tag which its siblings carry.',
	isMissing: ({
		tag,
		carrying,
		siblings,
	}: {
		readonly tag: string;
		readonly carrying: number;
		readonly siblings: number;
	}) => `This definition lacks the tag “${tag}”, which ${carrying} of its ${siblings} siblings have`,
	add: ({ tag }: { readonly tag: string }) => `Add the tag “${tag}”`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'The definitions of a framework are tagged alike (`framework`, `group-phase`), and pages and queries gather them by those tags. One that lacks a tag drops out of them.',
		'A tag counts when at least three siblings, and three in four of them, carry it, in the properties or in the text and without regard to case. The tags of terms are left out, since each definition has its own.',
	],
	fix: 'Adds the tag. Unsafe: it may have been left out on purpose.',
	examples: [
		{
			shows: 'The other scales are tagged “framework” too.',
			before: '---\ntitle: Network Scale\ntags: [group-scale]\n---',
			after: '---\ntitle: Network Scale\ntags: [group-scale, framework]\n---',
		},
	],
};
