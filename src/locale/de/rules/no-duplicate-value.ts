import type { noDuplicateValue as english } from '../../en/rules/no-duplicate-value';

/** What `no-duplicate-value` says, in German. */
export const noDuplicateValue: typeof english = {
	summary: 'Ein Begriff, den eine Notiz doppelt nennt.',
	isTwice: ({ name }) => `„${name}“ steht doppelt da`,
	isSaid: ({ value, name }) => `„${value}“ meint „${name}“, das schon dasteht`,
};
