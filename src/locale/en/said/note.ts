import { countOf, joinWords } from '../words';
/** What is said about the text of a note: why it cannot be read, and why it cannot be changed. */
export const note = {
	/** Why frontmatter does not parse: a sentence each, with lines of the note from 1. */
	problem: {
		isTemplate: ({ line }: { readonly line: number }) =>
			`Line ${line} holds a template expression, so the frontmatter is read once it is filled in`,
		hasConflict: ({ line }: { readonly line: number }) => `Merge conflict markers are left on line ${line}`,
		isOpenAtHeading: ({ line }: { readonly line: number }) =>
			`The frontmatter is not closed before the heading on line ${line}, so the body is read as YAML`,
		isNeverClosed: 'The frontmatter opened on line 1 is never closed with “---”, so none of it is read',
		hasTab: ({ line }: { readonly line: number }) => `Line ${line} is indented with a tab; YAML needs spaces`,
		isTwice: ({ key, first, second }: { readonly key: string; readonly first: number; readonly second: number }) =>
			`Key \`${key}\` appears twice (lines ${first} and ${second})`,
		needsQuotes: ({ key, line }: { readonly key: string; readonly line: number }) =>
			`The value of \`${key}\` contains “: ” and needs quotes (line ${line})`,
		isOpenQuote: ({ line }: { readonly line: number }) => `The quote opened on line ${line} is not closed there`,
		hasTextBehindQuote: ({ line }: { readonly line: number }) => `Text follows the closing quote on line ${line}`,
		isIndented: ({ key, line }: { readonly key: string; readonly line: number }) =>
			`Key \`${key}\` on line ${line} is indented, though it belongs to nothing above it`,
		isTooDeep: ({ line, most }: { readonly line: number; readonly most: number }) =>
			`Line ${line} is nested more than ${most} deep, so none of the frontmatter is read`,
		isTooLong: ({ most }: { readonly most: number }) =>
			`The frontmatter is longer than ${countOf(most, 'character')}, so none of it is read`,
		isNoMap: 'The frontmatter is no list of “key: value” properties, so none of it is read',
		doesNotParse: ({ line, why }: { readonly line: number; readonly why: string }) =>
			`Line ${line} of the frontmatter does not parse: ${why}`,
		usesAlias: 'it uses a YAML alias, which Obsidian does not resolve',
		isUnread: 'The file cannot be read, so that nothing is known of what it says',
		hasSecondDocument: 'a second YAML document begins there',
	},
	/** What a repair does: parts of a title, which are joined. */
	repair: {
		title: ({ deeds }: { readonly deeds: readonly string[] }) => beginning(joinWords(deeds)),
		indent: 'indent with spaces',
		quote: ({ key }: { readonly key: string }) => `put quotes around \`${key}\``,
		toMargin: ({ key }: { readonly key: string }) => `move \`${key}\` to the margin`,
	},
	/** Why a change cannot be made: what stands behind a colon. */
	obstacle: {
		textMoved: ({ expected }: { readonly expected: string }) => `“${expected}” is not where it was`,
		linkMoved: ({ expected }: { readonly expected: string }) => `the link to “${expected}” is not where it was`,
		tagMoved: ({ expected }: { readonly expected: string }) => `the tag “#${expected}” is not where it was`,
		unfitForLink: ({ path }: { readonly path: string }) => `“${path}” cannot be written in a link`,
		noFrontmatter: 'the note has no frontmatter',
		brokenFrontmatter: 'the frontmatter does not parse',
		noProperties: 'the frontmatter has no properties',
		noProperty: ({ key }: { readonly key: string }) => `the note has no property “${key}”`,
		keyTaken: ({ to, from }: { readonly to: string; readonly from: string }) =>
			`the note has a property “${to}” beside “${from}”`,
		saysOther: ({ key, expected }: { readonly key: string; readonly expected: string }) =>
			`“${key}” no longer says “${expected}”`,
		onlyValue: ({ key }: { readonly key: string }) => `it is the only value of “${key}”`,
		noList: 'it is no list',
		noText: 'the value is no text',
		contradiction: ({ key }: { readonly key: string }) => `“${key}” cannot be changed in two ways at once`,
		unusualFrontmatter: 'the frontmatter is written in a way that is left to a person',
		unusualProperty: 'the property is written in a way that is left to a person',
		unusualValue: 'the value is written in a way that is left to a person',
		unusualList: 'the list is written in a way that is left to a person',
	},
};

function beginning(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
