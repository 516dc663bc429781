import { translated } from '../language';
import { german } from './messages.de';

const english = {
	notFollowed: (path: string) => `“${path}”, which links were to follow, was not moved`,
	path: {
		isEmpty: 'a path is empty',
		hasOddSign: (path: string) => `“${path}” holds a sign that no path in a vault has`,
		isAbsolute: (path: string) => `“${path}” does not start in the vault`,
		leadsOut: (path: string) => `“${path}” leads out of its folder`,
		isHidden: (path: string) => `“${path}” is hidden, and of what is hidden only the plugin’s settings are written`,
		isKeptByWindows: (path: string) => `“${path}” has a name that means something else on Windows`,
	},
	journal: {
		isTorn: 'it is torn, or no record at all',
		hasFault: (place: string) => `its part “${place}” is missing or of the wrong kind`,
		isTooLarge: (most: number) => `it is longer than ${most} million characters`,
		hasOtherId: (id: string) => `it says that it is the record “${id}”`,
		isOfOtherVault: (vault: string) => `it is about the vault “${vault}”`,
		isNamedTwice: (path: string) => `it names “${path}” twice`,
		changesNothing: (path: string) => `it says of “${path}” that nothing was changed`,
		contradicts: (path: string) => `what it says of “${path}” does not hang together`,
		movesSettings: (path: string) => `the settings “${path}” would be moved or removed`,
	},
};

/** The messages of the writing of plans, in English. */
export type PlanMessages = typeof english;

/** Why a file of a plan, or a record of what was written, is left alone: each a clause. */
export const messages = translated(english, german);
