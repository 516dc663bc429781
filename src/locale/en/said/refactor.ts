import { countOf, joinWords, numberOf, oneOf, smallOf } from '../words';

function quoted(values: readonly string[]): string {
	return `“${values.join('”, “')}”`;
}

/** What refactors say: the titles of their plans, why an edit is made, and why something is left alone. */
export const refactor = {
	names: {
		holdsSign: ({ name, sign }: { readonly name: string; readonly sign: string }) =>
			`“${name}” is no name: “${sign}” cannot stand in it`,
		isTooLong: ({ most }: { readonly most: number }) => `A name has at most ${most} characters`,
		needsLetter: ({ name, noun }: { readonly name: string; readonly noun: string }) =>
			`“${name}” is no name: it needs a letter or a digit, and more than the word “${noun}”`,
		isFormerOf: ({ name, current }: { readonly name: string; readonly current: string }) =>
			`“${name}” is a former name of “${current}”`,
		isSpellingOf: ({ name, current }: { readonly name: string; readonly current: string }) =>
			`“${name}” is another spelling of “${current}”`,
	},
	rename: {
		title: ({ noun, from, to }: { readonly noun: string; readonly from: string; readonly to: string }) =>
			`Rename the ${smallOf(noun)} “${from}” to “${to}”`,
		titleOfFinish: ({ noun, to }: { readonly noun: string; readonly to: string }) =>
			`Finish the rename of the ${smallOf(noun)} “${to}”`,
		definitionIsBroken: ({ path, problem }: { readonly path: string; readonly problem: string }) =>
			`The frontmatter of the definition “${path}” does not parse; mend it first: ${problem}`,
		isTaken: ({ path }: { readonly path: string }) =>
			`There is a file “${path}” already, which the definition would be called`,
		fileStays: ({ why }: { readonly why: string }) => `the file keeps its name: ${why}`,
		fileIsTitle: ({ name, path, why }: { readonly name: string; readonly path: string; readonly why: string }) =>
			`“${name}” cannot be the name: the definition “${path}” is titled by its file alone, and ${why}; give the note the property “title” first`,
		isDone: ({ noun, name }: { readonly noun: string; readonly name: string }) =>
			`The ${smallOf(noun)} is called “${name}” already, and nothing that can be changed names it otherwise`,
		isOtherTerm: ({ noun, name, from }: { readonly noun: string; readonly name: string; readonly from: string }) =>
			`“${name}” is ${oneOf(noun)} of its own. Merging would move all that say “${from}” to it, point the links of one definition at the other, and offer to move that one to the trash`,
	},
	merge: {
		isDone: ({ from, to, name }: { readonly from: string; readonly to: string; readonly name: string }) =>
			`“${from}” and “${to}” are one already, called “${name}”, and nothing is left to change. To give it another name, leave --merge out`,
		title: ({ noun, from, to }: { readonly noun: string; readonly from: string; readonly to: string }) =>
			`Merge the ${smallOf(noun)} “${from}” into “${to}”`,
		titleOfPaths: ({ paths, stays }: { readonly paths: readonly string[]; readonly stays: string }) =>
			`Merge ${joinWords(paths.map((path) => `“${path}”`))} into “${stays}”`,
		isUndefined: ({ name }: { readonly name: string }) =>
			`No note defines “${name}”, so there is nothing to merge with; define it first`,
		stayingIsBroken: ({ path }: { readonly path: string }) =>
			`The frontmatter of “${path}” does not parse; mend it first, or keep another definition`,
	},
	definition: {
		titledByName: 'the definition is titled by its name',
		remembersOld: 'so that the old name is known as such',
		aliasIsTaken: ({ path, alias }: { readonly path: string; readonly alias: string }) =>
			`“${path}” has the alias “${alias}” already`,
		aliasFollows: ({ name }: { readonly name: string }) => `the alias is built from the name, which is “${name}” now`,
	},
	values: {
		isNamed: ({ name }: { readonly name: string }) => `“${name}” is its name now`,
		isThere: ({ name }: { readonly name: string }) => `“${name}” is said already`,
		isBroken: 'the frontmatter does not parse',
		isUnclear: ({ noun }: { readonly noun: string }) => `it names the ${smallOf(noun)} in a way that no list counts`,
	},
	tags: {
		follows: 'the tag goes with the name',
		hasCommas: 'a text with commas is no tag',
		cannotBe: ({ name }: { readonly name: string }) => `“${name}” cannot be a tag`,
		isOwned: ({ tag, owner }: { readonly tag: string; readonly owner: string }) =>
			`“#${tag}” is the tag of “${owner}”, which is no definition`,
		hasOtherPage: ({ tag }: { readonly tag: string }) => `“#${tag}” has a tag page that is no definition`,
		mayMean: ({ tag, noun }: { readonly tag: string; readonly noun: string }) =>
			`“#${tag}” may as well mean the ${smallOf(noun)} “${tag}”`,
	},
	links: {
		noteIs: ({ path }: { readonly path: string }) => `the note is “${path}”`,
		noteIsElsewhere: 'the note is elsewhere',
		headingIs: 'the heading it leads to',
		isOldLabel: 'it is the old label',
		namesOldLabel: 'it names the old label',
		isStale: 'the link leads nowhere; the problem “no-stale-link” can mend it',
		isUnfollowed: {
			html: 'it stands in HTML, where Obsidian follows no link',
			math: 'it stands in math, where Obsidian follows no link',
			property: 'it stands in the midst of a property’s text, where Obsidian follows no link',
			title: 'it stands in the title of a link, where Obsidian follows none',
			label: 'it stands in a label of a canvas, where Obsidian follows no link',
		},
		isEncoded: 'Obsidian decodes no wikilink, so that it leads nowhere; written plainly, it would lead to the note',
		hasQuery: 'Obsidian takes the question mark for part of the path, so that it leads nowhere',
		isInVault: ({ vault }: { readonly vault: string }) =>
			`it opens the note in the vault “${vault}”, which may be another`,
		isForPlugin: 'what reads this address is not Obsidian itself',
		wouldLeadElsewhere: ({ path }: { readonly path: string }) => `its name alone would no longer lead to “${path}”`,
		hasNoForm: ({ path }: { readonly path: string }) => `a wikilink cannot hold the path “${path}”`,
		endsString: ({ path }: { readonly path: string }) =>
			`the quotes it stands in would end in the path “${path}”; put it in others`,
		doesNotFit: ({ path }: { readonly path: string }) => `without quotes the path “${path}” cannot stand there`,
	},
	files: {
		isBroken: 'the file does not parse, so that it is not changed; mend it first',
	},
	folders: {
		saysTerm: 'notes in it say the term by its name, which is for a person to change',
		cannotBe: ({ why }: { readonly why: string }) => `the folder cannot follow: ${why}`,
		holdsOther: ({ path }: { readonly path: string }) =>
			`the folder cannot follow: “${path}” in it is no text, whose move could not be taken back; rename the folder in Obsidian`,
		isTaken: ({ path }: { readonly path: string }) => `the folder cannot follow: there is a folder “${path}” already`,
		isNamed: ({ path }: { readonly path: string }) => `the folder is “${path}” now`,
	},
	prose: {
		namesOldLabel: ({ line }: { readonly line: string }) => `it names the old label, in “${line}”`,
	},
	snippets: {
		lists: ({ name }: { readonly name: string }) => `a list of “${name}”`,
		asksFor: ({ name }: { readonly name: string }) => `the query asks for “${name}”`,
		isInlineField: 'it is an inline field, which is no property',
		isUnclear: ({ noun }: { readonly noun: string }) => `no property beside it says that the ${smallOf(noun)} is meant`,
		isUnread: 'nothing here tells which value belongs to which property',
		isText: 'it is a text that the query shows or a name that it has, which is for a person to change',
		isExample: 'a code block shows it',
		isInConfig: 'it is kept by the app or another plugin, where it is to be changed by hand',
		mayFindFile: 'it may look for a file that is called otherwise now',
		doesNotFit: ({ name }: { readonly name: string }) => `“${name}” cannot stand here as it is quoted`,
		templateWrites: ({ name }: { readonly name: string }) => `a template says “${name}”`,
		formOffers: ({ name }: { readonly name: string }) => `a form offers “${name}”`,
	},
	settings: {
		nameTerm: 'the settings name the term',
	},
	bake: {
		title: {
			refresh: 'Refresh snapshots',
			snapshot: 'Turn lists into snapshots',
			restore: 'Turn snapshots back into lists',
		},
		isLive: ({ language }: { readonly language: string }) => `The block “${language}” is live again`,
		isInNote: ({ language }: { readonly language: string }) => `The list of “${language}” stands in the note`,
		markIsRenewed: 'The mark at its end is renewed',
		isEdited: 'somebody edited the list by hand since it was baked',
		isStale: ({ added, removed }: { readonly added: number; readonly removed: number }) => {
			const parts = [
				...(added === 0 ? [] : [`${countOf(added, 'line')} to add`]),
				...(removed === 0 ? [] : [`${countOf(removed, 'line')} to remove`]),
			];
			return `the list is out of date${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`;
		},
	},
	convert: {
		title: 'Convert Dataview snippets to list blocks',
		isUnclosed: 'its code block is not closed',
		isNoTerm: ({
			value,
			noun,
			meant,
		}: {
			readonly value: string;
			readonly property: string;
			readonly noun: string;
			readonly meant: string | undefined;
		}) => `“${value}” is no ${smallOf(noun)} of this vault${meant === undefined ? '' : `; did it mean “${meant}”?`}`,
		asksForNoTerm: ({ nouns }: { readonly nouns: readonly string[] }) =>
			`it asks for no ${joinWords(nouns.map(smallOf), 'or')}`,
		limitsUnsorted: 'it limits the list without sorting it, so that which notes it shows is left to Dataview',
		hasEmptyFolder: ({ folder }: { readonly folder: string }) => `no note is in a folder “${folder}”`,
		wouldBeFaulty: 'the block for it would have a mistake',
	},
	answers: {
		/** The answers of a snippet and of the block in its place held against each other, in one line. */
		all: ({
			kept,
			added,
			lost,
			mayPushOut,
			faulty,
		}: {
			readonly kept: number;
			readonly added: number;
			readonly lost: number;
			readonly mayPushOut: boolean;
			readonly faulty: string | undefined;
		}) => {
			const counts = [
				`${countOf(kept, 'note')} as before`,
				...(added > 0 ? [`${numberOf(added)} added`] : []),
				...(lost > 0 ? [`${numberOf(lost)} lost`] : []),
			];
			return [
				counts.join(', '),
				...(mayPushOut ? ['those added may push others past the limit'] : []),
				...(faulty === undefined ? [] : [`Dataview shows an error now, because of “${faulty}”`]),
			].join('; ');
		},
		isUnexplained: 'nobody knows why',
	},
	added: {
		reasons: ({ reasons }: { readonly reasons: readonly string[] }) => reasons.join('; '),
		namesSeveral: ({ value }: { readonly value: string }) => `“${value}” names several`,
		isNoList: ({ property }: { readonly property: string }) => `its “${property}” is no list`,
		isList: ({ property }: { readonly property: string }) => `its “${property}” is a list`,
		extendsType: ({ type, asked }: { readonly type: string; readonly asked: readonly string[] }) =>
			`the type “${type}” extends ${quoted(asked)}`,
		isPresentNameOf: ({ name, asked }: { readonly name: string; readonly asked: readonly string[] }) =>
			`“${name}” is the present name of ${quoted(asked)}`,
		isOtherwise: ({ text, name }: { readonly text: string; readonly name: string }) =>
			`“${text}” is “${name}”, written otherwise`,
	},
	lost: {
		isHost: 'it is the note itself, which a block leaves out',
		isExcluded: 'it lies in a folder that lists leave out',
		isExcludedByBlock: 'it lies in a folder that the block leaves out, whatever the case of its letters',
		isInlineField: ({ property, value }: { readonly property: string; readonly value: string }) =>
			`it says “${property}:: ${value}” in its text, an inline field of Dataview's, which is no property`,
		merelyHolds: ({ text, asked }: { readonly text: string; readonly asked: readonly string[] }) =>
			`“${text}” merely holds ${quoted(asked)}`,
	},
};
