import type { RulePage } from '../../rule-page';
import { oneOf, smallOf, withArticle } from '../words';

/** What `required-value` says. */
export const requiredValue = {
	summary: 'A note that says no term, where its type calls for one.',
	isMissing: ({ type, noun }: { readonly type: string; readonly noun: string }) =>
		`This note is ${withArticle(type)} and says no ${smallOf(noun)}, so no list of ${oneOf(noun)} has it`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'A pattern without a phase is in no list of any phase. Patterns, primitives and the types that extend them are expected to say one; settings can name other types.',
	],
	examples: [{ shows: 'The property is there, and empty.', before: '---\ntype: pattern\nphase:\n---' }],
};
