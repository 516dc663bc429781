import type { RulePage } from '../../rule-page';
import { joinWords, smallOf } from '../words';

/** What `matching-tag` says. */
export const matchingTag = {
	summary: 'A note with the tag of a term that its property does not say.',
	contradicts: ({
		tag,
		key,
		names,
		noun,
	}: {
		readonly tag: string;
		readonly key: string;
		readonly names: readonly string[];
		readonly noun: string;
	}) =>
		`The tag “${tag}” names another ${smallOf(noun)} than \`${key}\`, which says ${joinWords(names.map((name) => `“${name}”`))}`,
	retag: ({ tag }: { readonly tag: string }) => `Change the tag to “${tag}”`,
	add: ({ name, key }: { readonly name: string; readonly key: string }) => `Add “${name}” to \`${key}\``,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'Lists go by property, and people also look by tag. A note that says `phase: completion` and carries `#formation` is found under one phase in a list and under another in the tag pane, and only one of them can be right.',
		'A phase tag is `#phase/formation`, and `#formation` where the definition is its tag page, or nobody. The tag of a concept, which has a page of its own, is let pass, and so is a plain word that more than one facet has. A note that says no phase contradicts nothing; neither does one that says more phases than it has tags. Definitions are looked at by `matching-definition`, tags with a former name by `no-former-tag`.',
	],
	fix: 'Changes the tag, where the note says one phase, or adds the phase of the tag. Unsafe: either may be the slip.',
	examples: [
		{
			shows: 'The phase was changed and the tag was not.',
			before: '---\nphase: [completion]\ntags: [patterns, formation]\n---',
			after: '---\nphase: [completion]\ntags: [patterns, completion]\n---',
		},
	],
};
