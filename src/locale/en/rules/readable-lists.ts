import type { RulePage } from '../../rule-page';
import { joinWords } from '../words';

/** What `readable-lists` says. */
export const readableLists = {
	summary: 'Several values in one text, or a key that Obsidian no longer reads.',
	isRetired: ({ key, to }: { readonly key: string; readonly to: string }) =>
		`Obsidian no longer reads \`${key}\`; the key is now \`${to}\``,
	isNoTag: ({ value }: { readonly value: string }) => `Obsidian reads no tag from “${value}”, which is one text`,
	isOneAlias: ({ value }: { readonly value: string }) => `Obsidian reads one alias from “${value}”, commas and all`,
	isOneText: ({ value, count }: { readonly value: string; readonly count: number }) =>
		`“${value}” is one text, where a list of ${count} is meant`,
	isOneItem: ({ value }: { readonly value: string }) =>
		`“${value}” is one item, since an item that is indented further goes on with the one above it`,
	quote: ({ text }: { readonly text: string }) => `Put “${text}” in quotes`,
	rename: ({ to }: { readonly to: string }) => `Rename to \`${to}\``,
	makeListOf: ({ texts }: { readonly texts: readonly string[] }) =>
		`Make it a list of ${joinWords(texts.map((item) => `“${item}”`))}`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'Since version 1.9 Obsidian takes a text with commas for one value: `tags: patterns, food` gives no tag at all, and `aliases: Bits box, Drawer` one odd name. It no longer reads the keys `tag` and `alias`. In `type` and in the properties of facets, In Phase reads the parts one by one; other queries find none of them.',
		'The same goes for `tags: tools sheds`, for items that are indented further than the one above them, which go on with it, and for `tags: #tools` or `phase: #iteration`: behind a space, `#` begins a comment.',
		'A single value without a list is let pass. So is an alias with a comma that is the name of the note itself (`Okafor, Tomas` of “Tomas Okafor”), and a text in `type` or a facet none of whose parts is known.',
	],
	fix: 'Makes a list of the text, or gives the key its new name: safe. An alias with commas may be one name: unsafe, as is a list of words or of a tree of tags. There is no fix where both keys are there, or where a tag would have a space in it.',
	examples: [
		{
			shows: 'Two tags in one text.',
			before: '---\ntags: patterns, food\n---',
			after: '---\ntags: [patterns, food]\n---',
		},
		{
			shows: 'A key that is no longer read.',
			before: '---\nalias: Bits box\n---',
			after: '---\naliases: Bits box\n---',
		},
		{
			shows: 'Two types in one text.',
			before: '---\ntype: resource, pattern\n---',
			after: '---\ntype: [resource, pattern]\n---',
		},
	],
};
