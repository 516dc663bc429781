import type { FacetNoun } from '../../words';
import type { RulePage } from '../../rule-page';
import { pluralOf } from '../words';

/** What `no-variant-spelling` says. */
export const noVariantSpelling = {
	summary: 'A term spelled in another way than the framework spells it.',
	isSpelled: ({ value, name, noun, plural }: FacetNoun & { readonly value: string; readonly name: string }) =>
		`“${value}” is spelled “${name}” among this vault’s ${pluralOf(noun, plural)}`,
	isLink: ({ value, property }: { readonly value: string; readonly property: string }) =>
		`“${value}” is a link, while most values of “${property}” are none`,
	isNoLink: ({ value, property }: { readonly value: string; readonly property: string }) =>
		`“${value}” is no link, while most values of “${property}” are links`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'`organisation`, `Formation` and `iteration-phase` all mean a phase, and In Phase lists them. Other queries, search and Properties see different values.',
		'The name is as the settings spell it, else as most of the notes that say it do, at least three. Where too few do, no spelling is a variant; neither are other names that are set, ids and numbers. Where most values of a property are links, links are right and a plain value is the variant, and the other way round.',
		'Prose is not looked at, nor any property that is not a facet.',
	],
	fix: 'Changes the value to the name of the term: safe. What makes plain text of a link or a tag is unsafe: queries and backlinks may ask for it. A plain value is not made a link.',
	examples: [
		{ shows: 'Another spelling.', before: '---\nphase: organisation\n---', after: '---\nphase: organization\n---' },
		{
			shows: 'The label in place of the name.',
			before: '---\nphase: Iteration Phase\n---',
			after: '---\nphase: iteration\n---',
		},
	],
};
