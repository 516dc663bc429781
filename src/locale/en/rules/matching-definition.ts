import { smallOf } from '../words';

import type { RulePage } from '../../rule-page';

/** What `matching-definition` says. */
export const matchingDefinition = {
	summary: 'A definition whose title, file name, `#alias` and tags name different terms.',
	otherFileName: ({ basename, title }: { readonly basename: string; readonly title: string }) =>
		`The file is named “${basename}”, the title says “${title}”`,
	otherAlias: ({ alias, title, noun }: { readonly alias: string; readonly title: string; readonly noun: string }) =>
		`The alias “${alias}” names another ${smallOf(noun)} than the title, “${title}”`,
	otherTag: ({ tag, title, noun }: { readonly tag: string; readonly title: string; readonly noun: string }) =>
		`The tag “${tag}” names another ${smallOf(noun)} than the title, “${title}”`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'A definition made from a copy of another, or renamed in its title alone, says two things at once: “Iteration Phase” with the alias `#coordination` is the tag page of the wrong tag. The title decides what the note defines.',
		'A tag that another note owns as its tag page is about that concept, and is let pass.',
	],
	fix: 'Changes the alias or tag to the name the title has. Unsafe: it may be the title that is wrong.',
	examples: [
		{
			shows: 'The alias was left behind.',
			before: '---\ntitle: Iteration Phase\naliases: ["#coordination"]\n---',
			after: '---\ntitle: Iteration Phase\naliases: ["#iteration"]\n---',
		},
	],
};
