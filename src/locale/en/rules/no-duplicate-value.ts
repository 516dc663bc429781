import type { RulePage } from '../../rule-page';

/** What `no-duplicate-value` says. */
export const noDuplicateValue = {
	summary: 'A term that a note says twice.',
	isTwice: ({ name }: { readonly name: string }) => `“${name}” is said twice`,
	isSaid: ({ value, name }: { readonly value: string; readonly name: string }) =>
		`“${value}” means “${name}”, which is said already`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'The same phase twice, in one spelling or in two (`organization` and `organisation`), means what it means once. It is mostly left over from a merge or a rename, and it makes counts by other tools wrong.',
		'The value that is spelled as the vault spells it is kept, else the first. A former name beside the current one is left to `no-former-name`, which drops it.',
	],
	fix: 'Takes the value out. Safe: the note says the same. Unsafe where a link, a tag or a name with other blanks or hyphens would go, since the author may mean to write it so.',
	examples: [
		{
			shows: 'Two spellings of one phase.',
			before: '---\nphase: [organisation, organization]\n---',
			after: '---\nphase: [organization]\n---',
		},
	],
};
