/** Why a list cannot be baked, or a snapshot not be understood: what stands behind a colon. */
export const baking = {
	isPublishedAsItStands: 'somebody edited the list by hand; it is published as it stands',
	mistakes: ({ mistakes }: { readonly mistakes: readonly string[] }) => mistakes.join('; '),
	forAuthors: 'findings are for authors and are not baked',
	noList: ({ language, nearest }: { readonly language: string; readonly nearest: string | undefined }) =>
		`“${language}” is no list${nearest === undefined ? '' : `; did you mean “${nearest}”?`}`,
	openBlock: 'the block has no end',
	headingBelow: ({ line }: { readonly line: string }) =>
		`the line “${line}” below it would make a heading of the snapshot’s end; put an empty line between`,
	wouldNotComeBack:
		'its fences, indents or line ends are such as a snapshot does not keep, so that it could not be turned back as it is',
	noEnd: 'the snapshot has no end: a line “%% /in-phase %%”',
	noBeginning: 'it ends a snapshot that has no beginning',
	textBehind: 'something stands behind the comment; give it a line of its own',
	noLanguage: 'the comment does not say which list it is, such as “phase-patterns”',
	splitOptions: 'options on the first line need the end of the comment there too, “%%”',
	endsLate: 'its comment does not end before the next one begins',
	openComment: 'its comment has no end',
};
