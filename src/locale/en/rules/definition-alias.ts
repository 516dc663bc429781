import type { RulePage } from '../../rule-page';

/** What `definition-alias` says. */
export const definitionAlias = {
	summary: 'A definition without its `#name` alias, where most of its siblings have theirs.',
	lacks: ({
		label,
		alias,
		having,
		siblings,
	}: {
		readonly label: string;
		readonly alias: string;
		readonly having: number;
		readonly siblings: number;
	}) => `“${label}” lacks the alias “${alias}”, where ${having} of ${siblings} other definitions have theirs`,
	add: ({ alias }: { readonly alias: string }) => `Add the alias “${alias}”`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'By the convention of Tag Wrangler, a note with the alias `#formation` is the tag page of `#formation`: clicking the tag opens the definition. One definition without its alias is an oversight; a framework in which none has one is not, and is let pass.',
		'Nothing is said where another note claims the tag, since a tag has one page.',
	],
	fix: 'Adds the alias. Safe.',
	examples: [
		{
			shows: 'The other phases have an alias each.',
			before: '---\ntitle: Formation Phase\naliases: []\n---',
			after: '---\ntitle: Formation Phase\naliases: ["#formation"]\n---',
		},
	],
};
