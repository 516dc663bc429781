import { translated } from '../language';

/** Titles that fixes of several rules have. */
export const fixText = translated(
	{
		change: (to: string) => `Change to “${to}”`,
		remove: (what: string) => `Remove “${what}”`,
		makeList: 'Make it a list',
	},
	{
		change: (to) => `In „${to}“ ändern`,
		remove: (what) => `„${what}“ entfernen`,
		makeList: 'Eine Liste daraus machen',
	},
);
