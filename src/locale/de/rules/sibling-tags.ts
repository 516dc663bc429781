import type { siblingTags as english } from '../../en/rules/sibling-tags';

/** What `sibling-tags` says, in German. */
export const siblingTags: typeof english = {
	summary: 'Eine Definition, der ein Tag fehlt, den die anderen haben.',
	isMissing: ({ tag, carrying, siblings }) =>
		`Dieser Definition fehlt der Tag „${tag}“, den ${carrying} der ${siblings} anderen haben`,
	add: ({ tag }) => `Tag „${tag}“ hinzufügen`,
};
