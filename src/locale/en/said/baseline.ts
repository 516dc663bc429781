/** Why a file is no baseline: a clause each. */
export const baseline = {
	isNoJson: 'it is not JSON',
	isTooDeep: ({ line, most }: { readonly line: number; readonly most: number }) =>
		`line ${line} is nested more than ${most} deep`,
	isFaulty: ({ place }: { readonly place: string }) => `its part “${place}” is missing or of the wrong kind`,
};
