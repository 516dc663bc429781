/** What `in-phase rename` says beside its plan. */
export const renameText = {
	mergeOffer: (reason: string) => `${reason}. --merge shows what that would do`,
	notMergeable: (to: string) => `“${to}” is no term of its own; leave --merge out`,
	wholeFile: 'the whole file',
	unfit: (warning: string | undefined) =>
		warning === undefined
			? 'it cannot be read, so that nobody knows whether it names the term'
			: `it ${warning}, so that it is not written`,
} as const;
