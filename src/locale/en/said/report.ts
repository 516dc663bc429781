import type { FacetNoun } from '../../words';
import { capitalOf, countOf, pluralOf } from '../words';

/** What reports for people say, beside what is found. */
export const report = {
	inOrder: ({ noun, plural }: FacetNoun) => `${capitalOf(pluralOf(noun, plural))}, in order`,
	untyped: (count: number) => `${countOf(count, 'note')} without a type`,
	/** Where an order comes from that needs saying. */
	order: {
		titles: 'The order is that of the numbers in their definitions.',
		numbers: 'The order is that of the numbers that their definitions say.',
		index: 'The order is that in which the note about them links or names them.',
		name: 'The order is by name, since nothing tells another one.',
	},
	noNotes: 'no notes',
	undefinedTerm: 'no note defines it',
	also: (alternatives: string) => `also ${alternatives}`,
	formerly: (names: string) => `formerly ${names}`,
	header: (label: string, count: number, type: string | undefined) => `${label}: ${countOf(count, type ?? 'note')}`,
	nearMiss: (count: number, value: string, meant: string) =>
		`${count} ${count === 1 ? 'note says' : 'notes say'} “${value}”; did you mean “${meant}”?`,
	leftOut: (path: string, why: string) => `left out: ${path} (${why})`,
	/** Notes that lists would have, did they look there. */
	passedOver: {
		folder: (count: number, folder: string) =>
			`${countOf(count, 'note')} in “${folder}” left out of lists; “includedFolders” in the settings takes the folder back.`,
		nestedTags: (count: number) => `${countOf(count, 'note says', 'notes say')} it by a tag${notCounted('nestedTags')}`,
		inline: (count: number) =>
			`${countOf(count, 'note says', 'notes say')} it in an inline field${notCounted('inline')}`,
		map: (count: number) =>
			`${countOf(count, 'note says', 'notes say')} it within another property, which is not counted.`,
		limits: (count: number) =>
			`${countOf(count, 'note says', 'notes say')} it outside the types or folders that the settings limit it to.`,
	},
	/** Why a list lacks a note, as a clause. */
	passedBy: {
		folder: (folder: string) => `it lies in “${folder}”, which is left out of lists`,
		nestedTags: (_folder: string) => 'it says so by a tag, which is not counted',
		inline: (_folder: string) => 'it says so in an inline field, which is not counted',
		map: (_folder: string) => 'it says so within another property, which is not counted',
		limits: (_folder: string) => 'it is outside the types or folders that the settings limit this to',
	},
	/** What a note is understood to say, and each condition of a list. */
	why: {
		types: 'Types',
		terms: ({ noun, plural }: FacetNoun) => capitalOf(pluralOf(noun, plural)),
		nothing: 'none',
		holds: { yes: 'yes', no: 'no ' },
		fix: (title: string, safety: 'safe' | 'unsafe') => `Fix: ${title} (${safety})`,
	},
	unknownType: (type: string, nearest: string | undefined) =>
		`no note of this vault has the type “${type}”${nearest === undefined ? '' : `; did you mean “${nearest}”?`}`,
	halfDone: (former: string, current: string) =>
		`“${former}” and “${current}”, which replaced it, are both defined: the rename is half done.`,
	definedTwice: (name: string, times: number) => `“${name}” is defined ${times} times.`,
	saysFormer: (value: string) => `says the former name “${value}”`,
	says: (value: string) => `says “${value}”`,
	checked: (notes: number) => `${countOf(notes, 'note')} checked`,
	noProblems: (checked: string) => `${checked}, no problems`,
	alsoIn: (places: string) => `also in ${places}`,
	morePlaces: (count: number) => `${count} more places`,
	ofOthers: (message: string, notes: number) => `${message} (and in ${countOf(notes, 'other note')})`,
	noneShown: (checked: string) => `${checked}, no problems to show`,
	noneOfRules: (checked: string, rules: string) => `${checked}, with ${rules} alone: no problems`,
	fixable: (count: number) => `${countOf(count, 'problem')} with a safe fix`,
	howToFix: (fixable: string) => `${fixable}: run with --fix, or with --diff to see it first`,
	/** Where GitHub shows no more annotations. */
	notAnnotated: (count: number, most: number) =>
		`${countOf(count, 'more problem')} without an annotation: GitHub keeps ${most} of each severity per step`,
	/** What the paths of a SARIF log are relative to. */
	root: 'The root of the repository.',
	counts: {
		error: (count: number) => countOf(count, 'error'),
		warning: (count: number) => countOf(count, 'warning'),
		info: (count: number) => countOf(count, 'info', 'info'),
	},
};

function notCounted(source: string): string {
	return `, which is not counted; “from” in the settings can count it: “${source}”.`;
}
