import type { RulePage } from '../../rule-page';

/** What `no-variant-spelling` says. */
export const noVariantSpelling = {
	summary: 'A phase or scale spelled in another way than the framework spells it.',
	isSpelled: ({ value, name, noun }: { readonly value: string; readonly name: string; readonly noun: string }) =>
		`“${value}” is spelled “${name}” among this vault’s ${noun.toLowerCase()}s`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'`organisation`, `Formation`, `iteration-phase` and `[[iteration-phase]]` all mean a phase, and In Phase lists them. Other queries, search and Properties see different values.',
		'Prose is not looked at, nor any property that is not a facet.',
	],
	fix: 'Changes the value to the name of the term. Safe where only blanks around it, capitals, the noun (“Phase”) or an alternative that is set or built in stand in the way. What changes a blank, a hyphen, a link or a tag is unsafe: it may be how the author means to write it.',
	examples: [
		{ shows: 'Another spelling.', before: '---\nphase: organisation\n---', after: '---\nphase: organization\n---' },
		{
			shows: 'The label in place of the name.',
			before: '---\nphase: Iteration Phase\n---',
			after: '---\nphase: iteration\n---',
		},
	],
};
