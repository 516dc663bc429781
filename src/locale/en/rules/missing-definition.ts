import type { RulePage } from '../../rule-page';
import { countOf, smallOf } from '../words';

/** What `missing-definition` says. */
export const missingDefinition = {
	summary: 'A term that notes say and no note defines.',
	isMissing: ({ name, notes, noun }: { readonly name: string; readonly notes: number; readonly noun: string }) =>
		`No note defines the ${smallOf(noun)} “${name}”, which ${countOf(notes, 'note says', 'notes say')}`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'A term that is used and nowhere explained leaves its readers to guess, and its tag and its links lead nowhere. It is said once for each term, at the first note that uses it.',
		'Only facets that the vault defines at all are looked at, and only their terms: a word that is none is told by `no-unknown-value`.',
	],
	fix: 'None: what is missing is a note, which a person has to write.',
	examples: [
		{
			shows: 'The other phases have a definition each; this one has none.',
			before: '---\ntype: pattern\nphase: [completion]\n---',
		},
	],
};
