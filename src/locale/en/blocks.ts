import type { FacetNoun } from '../words';
import { capitalOf, countOf, joinWords, numberOf, oneOf, pluralOf, words } from './words';

/** What blocks say: lists and all blocks, and by themselves the map and the block of findings. */
export const blocks = {
	faulty: 'This list cannot be made',
	faultyMap: 'This map cannot be drawn',
	faultyFindings: 'These problems cannot be shown',
	line: (line: number) => `Line ${numberOf(line)}`,
	/** The labels of terms stand by facet: one of each must hold. */
	nothing: (types: readonly string[], terms: readonly (readonly string[])[]) => `${noneOf(types, terms)}.`,
	/** There are some that the options of the block leave out. */
	nothingLeft: (types: readonly string[], terms: readonly (readonly string[])[]) =>
		`${noneOf(types, terms)} with these options.`,
	/** Several options leave them out only together. */
	leftOut: (count: number, options: readonly string[]) =>
		`${countOf(count, 'is', 'are')} left out by ${joinWords(options.map((option) => `\`${option}\``))}${options.length === 1 ? '' : ' together'}.`,
	missingFolder: (folder: string, nearest: string | undefined) =>
		`No note is in a folder “${folder}”${nearest === undefined ? '.' : `; did you mean “${nearest}”?`}`,
	unknownProperty: (property: string, nearest: string | undefined) =>
		`No note has a property “${property}”${nearest === undefined ? '.' : `; did you mean “${nearest}”?`}`,
	nearMiss: (count: number, value: string, term: string) =>
		`${count === 1 ? '1 note says' : `${countOf(count, 'note')} say`} “${value}”; did you mean “${term}”?`,
	unknownType: (type: string, nearest: string | undefined) =>
		`No note of this vault has the type “${type}”${nearest === undefined ? '.' : `; did you mean “${nearest}”?`}`,
	unreadable: (count: number) => `${countOf(count, 'note')} left out, since the frontmatter cannot be read:`,
	/** Notes that would be listed. */
	passedOver: {
		folder: (count: number, folder: string) =>
			`${countOf(count, 'more', 'more')} in “${folder}”, which is left out of lists.`,
		nestedTags: (count: number) => `${countOf(count, 'note says', 'notes say')} it by a tag, which is not counted.`,
		inline: (count: number) =>
			`${countOf(count, 'note says', 'notes say')} it in an inline field, which is not counted.`,
		map: (count: number) =>
			`${countOf(count, 'note says', 'notes say')} it within another property, which is not counted.`,
		limits: (count: number) =>
			`${countOf(count, 'note says', 'notes say')} it outside the types or folders that the settings limit it to.`,
	},
	shortened: (shown: number, total: number) => `Showing ${numberOf(shown)} of ${numberOf(total)}.`,
	saysFormer: (value: string) => `This note says “${value}”, the former name`,
	saysAlternative: (value: string) => `This note says “${value}”, another spelling`,
	columns: { title: 'Title', type: 'Type', path: 'Path', folder: 'Folder', modified: 'Modified', created: 'Created' },
	/** What choosing the heading of a column does next. */
	sort: { ascending: 'Sort ascending', descending: 'Sort descending', asBefore: 'Back to the order of the block' },
	header: (total: number, types: readonly string[], terms: readonly (readonly string[])[], isGrowing: boolean) => {
		const [type] = types;
		const count = `${countOf(total, types.length === 1 && type !== undefined ? type : 'note')}${isGrowing ? ' so far' : ''}`;
		return terms.length === 0 ? count : `${inTerms(terms)}: ${count}`;
	},
	map: {
		label: ({ noun, plural }: FacetNoun) => `${capitalOf(pluralOf(noun, plural))} with their notes by type`,
		type: (type: string) => (type === '' ? 'no type' : type),
		/** Types that were asked for and are in no term. */
		lacking: (types: readonly string[]) => `Nowhere: ${joinWords(types)}.`,
		undefinedType: (type: string) => `${type} (a type without a note)`,
		total: 'All',
		former: (count: number) => `${countOf(count, 'note')} under the former name`,
		formerMark: (count: number) => `${numberOf(count)} former`,
		formerNamed: (count: number, names: readonly string[]) =>
			`${countOf(count, 'note')} under the former ${names.length === 1 ? 'name' : 'names'} ${joinWords(names.map((name) => `“${name}”`))}`,
		formerly: (names: readonly string[]) => `Formerly ${joinWords(names)}`,
		bar: (term: string, type: string, count: number) => `${type} ${numberOf(count)}, ${term}`,
	},
	lint: {
		none: 'No problems found.',
		noNote: (noun: string, property: string) =>
			`Only notes are checked, and this block stands in none. Name a folder with “from”, or ${oneOf(noun)} with “${property}”.`,
		noteLeftOut: 'This note is left out of lists and problems, so it is not checked.',
		foldersLeftOut: (folders: readonly string[]) =>
			`${joinWords(folders.map((folder) => `“${folder}”`))} ${folders.length === 1 ? 'is' : 'are'} left out of lists and problems, so nothing there is checked.`,
		counts: (counts: readonly string[]) => joinWords(counts),
		showAll: (count: number) => `Show all (${numberOf(count)})`,
		alsoIn: 'Also in',
		moreNotes: (count: number) => `and ${countOf(count, 'more note')}`,
		goTo: (message: string) => `${words.sentenceOf(message)} Go to the place`,
	},
};

/** The shape of `blocks`, which every language has. */
export type BlocksText = typeof blocks;

function noneOf(types: readonly string[], terms: readonly (readonly string[])[]): string {
	const what = types.length === 0 ? 'notes' : `${joinWords(types, 'or')} notes`;
	return terms.length === 0 ? `No ${what} here` : `No ${what} in ${inTerms(terms)}`;
}

function inTerms(terms: readonly (readonly string[])[]): string {
	return joinWords(terms.map((labels) => joinWords(labels, 'or')));
}
