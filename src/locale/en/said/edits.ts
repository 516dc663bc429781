/** Why edits do not fit a text: a clause each. */
export const edits = {
	overlap: 'two edits overlap',
	isShorter: 'the text is shorter than it was',
	isElsewhere: ({ expected }: { readonly expected: string }) => `“${expected}” is not where it was`,
};
