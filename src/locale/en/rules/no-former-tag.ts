import { smallOf } from '../words';

import type { RulePage } from '../../rule-page';

/** What `no-former-tag` says. */
export const noFormerTag = {
	summary: 'The tag of a term with the name that the term had before.',
	isFormer: ({ tag, noun, name }: { readonly tag: string; readonly noun: string; readonly name: string }) =>
		`The tag “${tag}” has the former name of the ${smallOf(noun)} “${name}”`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'After a rename, `#phase/coordination` leads nowhere: the notes that carry it are missing under `#phase/iteration`.',
		'The nested form is always a phase tag. The plain form, `#coordination`, is one only where no other note is its page and the word is no term of another facet: most vaults have notes about coordination, the concept, and their tag stays. Definitions are looked at by `matching-definition`.',
	],
	fix: 'Changes the tag to the current name, in the properties and in the text. Unsafe: the tag may mean the old idea.',
	examples: [
		{
			shows: 'Coordination became iteration.',
			before: '---\ntags: [patterns, phase/coordination]\n---',
			after: '---\ntags: [patterns, phase/iteration]\n---',
		},
	],
};
