import { countOf, joinWords } from '../words';
/** What is said about the text of a note: why it cannot be read, and why it cannot be changed. */
export const note = {
	/** Why frontmatter does not parse: a sentence each, with lines of the note from 1. */
	problem: {
		isTemplate: ({ line }: { readonly line: number }) =>
			`Line ${line} holds a template expression, so the properties are read once it is filled in`,
		hasConflict: ({ line }: { readonly line: number }) => `Merge conflict markers are left on line ${line}`,
		isOpenAtHeading: ({ line }: { readonly line: number }) =>
			`The properties are not closed with “---” before the heading on line ${line}, so the text of the note is read as properties too`,
		isOpenAtText: ({ line }: { readonly line: number }) =>
			`The properties are not closed with “---” before the text on line ${line}, which is read as a property too`,
		isAlmostClosed: ({ line }: { readonly line: number }) =>
			`Line ${line} does not close the properties, since it is not exactly “---”`,
		isNeverClosed: 'The properties that begin on line 1 are never closed with “---”, so none of them is read',
		isRule: ({ line }: { readonly line: number }) =>
			`The “---” on line 1 begins properties and is no rule, so Obsidian reads the text from line ${line} on as properties`,
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
			`Line ${line} is nested more than ${most} deep, so none of the properties is read`,
		isTooLong: ({ most }: { readonly most: number }) =>
			`The properties are longer than ${countOf(most, 'character')}, so none of them is read`,
		isNoMap: 'The block at the top holds no properties of the form “key: value”, so none of it is read',
		beginsList: ({ key, line }: { readonly key: string; readonly line: number }) =>
			`The list of \`${key}\` begins on the line of its key (line ${line}); its first item belongs on the next line`,
		hasTextBehindBracket: ({ line }: { readonly line: number }) =>
			`Text follows the closing bracket on line ${line}; several values need a list, and a text that begins with a bracket needs quotes`,
		isOpenBracket: ({ line }: { readonly line: number }) => `The bracket opened on line ${line} is not closed`,
		hasTwoCommas: ({ line }: { readonly line: number }) => `Nothing stands before a comma in the list on line ${line}`,
		hasCommentInBrackets: ({ line }: { readonly line: number }) =>
			`“#” begins a comment in the list on line ${line}, so that its bracket is never closed; a text with “#” needs quotes`,
		hasTextBehindSign: ({ sign, line }: { readonly sign: string; readonly line: number }) =>
			`“${sign}” on line ${line} announces a text on the lines below it, but something follows it there`,
		beginsWithSign: ({ sign, line }: { readonly sign: string; readonly line: number }) =>
			`The text on line ${line} begins with “${sign}”, so it needs quotes`,
		lacksSpaceBehindColon: ({ key, line }: { readonly key: string; readonly line: number }) =>
			`There is no space behind \`${key}:\` on line ${line}, so it is no property`,
		lacksSpaceBehindDash: ({ line }: { readonly line: number }) =>
			`There is no space behind the dash on line ${line}, so it is no item of a list`,
		isUneven: ({ line, above }: { readonly line: number; readonly above: number }) =>
			`The list item on line ${line} is not indented like the one on line ${above}`,
		isStray: ({ line, above }: { readonly line: number; readonly above: number }) =>
			`Line ${line} is neither a property nor a list item, and not indented so that it would go on with line ${above}`,
		endsWithin: ({ mark, line }: { readonly mark: string; readonly line: number }) =>
			`Line ${line} begins with “${mark}”, which ends the properties there, though more follow`,
		doesNotParse: ({ line, why }: { readonly line: number; readonly why: string }) =>
			`The properties cannot be read from line ${line} on: ${why}`,
		usesAlias: ({ line }: { readonly line: number }) =>
			`Line ${line} refers to another value by “*”, which Obsidian does not follow`,
		differsInCase: ({ key, other }: { readonly key: string; readonly other: string }) =>
			`\`${key}\` and \`${other}\` differ in case only and are one property to Obsidian, so that one of them is lost`,
		/** Why properties are not seen. */
		unseen: {
			byMark:
				'A byte order mark, which is invisible, stands before the first “---”, so Obsidian reads none of the properties',
			byEmptyLine: ({ line }: { readonly line: number }) =>
				`The properties begin on line ${line} and not on the first, so Obsidian reads none of them`,
			byText: ({ line }: { readonly line: number }) =>
				`Something stands above the properties, which begin on line ${line}, so Obsidian reads none of them`,
			byEmptyBlock: ({ line }: { readonly line: number }) =>
				`An empty block stands above the properties, which begin on line ${line}, so Obsidian reads none of them`,
			bySpace: ({ line }: { readonly line: number }) =>
				`There is a space or tab beside the “---” on line ${line}, so Obsidian reads none of the properties`,
			byFence: ({ fence, line }: { readonly fence: string; readonly line: number }) =>
				`Line ${line} says “${fence}” and not exactly “---”, so Obsidian reads none of the properties`,
			byLineEnds: 'The lines end in a way that Obsidian does not know (CR alone), so it reads none of the properties',
		},
		isLost: ({ key, text }: { readonly key: string; readonly text: string }) =>
			text.startsWith('#')
				? `“${text}” in \`${key}\` is taken for a comment, so Obsidian reads no value there; it needs quotes`
				: `“${text}” in \`${key}\` is taken for no value because of the “!”, so Obsidian reads none there; it needs quotes`,
		isUnread: 'The file cannot be read, so that nothing is known of what it says',
	},
	/** What a repair does: parts of a title, which are joined. */
	repair: {
		title: ({ deeds }: { readonly deeds: readonly string[] }) => beginning(joinWords(deeds)),
		indent: 'indent with spaces',
		quote: ({ key }: { readonly key: string }) => `put quotes around \`${key}\``,
		closeQuote: ({ key }: { readonly key: string }) => `close the quotes of \`${key}\``,
		toMargin: ({ key }: { readonly key: string }) => `move \`${key}\` to the margin`,
		makeList: ({ key }: { readonly key: string }) => `make a list of \`${key}\``,
		listBelow: 'put the list below its key',
		addSpace: 'put a space behind the colon or dash',
		goOn: 'indent what goes on with the text above it',
		align: 'indent the items alike',
		closeAfter: ({ line }: { readonly line: number }) => `Close the properties after line ${line}`,
		fence: ({ line }: { readonly line: number }) => `Write “---” on line ${line}`,
		lineAboveRule: 'Put an empty line above the rule',
		showProperties: 'Put the properties first, between lines of “---”',
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
