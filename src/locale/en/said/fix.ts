/** Titles that fixes of several rules have. */
export const fix = {
	change: ({ to }: { readonly to: string }) => `Change to “${to}”`,
	remove: ({ what }: { readonly what: string }) => `Remove “${what}”`,
	makeList: 'Make it a list',
};
