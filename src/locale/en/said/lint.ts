/** What the linter says by itself, apart from its rules. */
export const lint = {
	ruleFailed: ({ rule, why }: { readonly rule: string; readonly why: string }) =>
		`The rule “${rule}” failed here, which is a fault of its own: ${why}`,
	silencesNothing: 'This suppression silences nothing here',
	refusal: {
		changesNothing: 'it would change nothing',
		breaksFrontmatter: 'the frontmatter would no longer parse',
	},
};
