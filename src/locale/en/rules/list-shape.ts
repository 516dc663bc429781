import type { RulePage } from '../../rule-page';

/** What `list-shape` says. */
export const listShape = {
	summary: 'A single value where the vault writes lists, a link without quotes, or an empty item.',
	standsAlone: ({ value, key }: { readonly value: string; readonly key: string }) =>
		`“${value}” stands alone in \`${key}\`, where this vault writes a list`,
	isNested: ({ link }: { readonly link: string }) => `“${link}” without quotes is no link but a list in a list`,
	quote: 'Put it in quotes',
	hasEmpty: ({ key, count }: { readonly key: string; readonly count: number }) =>
		`\`${key}\` has ${count === 1 ? 'an empty item' : `${count} empty items`}`,
	removeEmpty: ({ count }: { readonly count: number }) =>
		`Remove ${count === 1 ? 'an empty item' : `${count} empty items`}`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'`phase: formation` and `phase: [formation]` mean the same to In Phase. Other queries and the Properties view see a text and a list, and a query that looks into the list fails on the text. So the rule speaks where at least five notes, and four in five of all that say the property, write a list; `type` and the properties of facets are looked at.',
		'`phase: [[formation]]` without quotes is no link but a list in a list. An empty item is what is left of a value that somebody took out; a list that holds nothing else is let pass, as not filled in yet.',
	],
	fix: 'Writes the value as a list, puts the link in quotes, and takes out empty items. Safe. Writing what the link means in its place is unsafe.',
	examples: [
		{
			shows: 'One phase, in a vault that writes lists.',
			before: '---\nphase: formation\n---',
			after: '---\nphase: [formation]\n---',
		},
		{
			shows: 'A link without quotes.',
			before: '---\nphase: [[formation]]\n---',
			after: '---\nphase: ["[[formation]]"]\n---',
		},
		{
			shows: 'An empty item.',
			before: '---\nphase:\n  - formation\n  -\n---',
			after: '---\nphase:\n  - formation\n---',
		},
	],
};
