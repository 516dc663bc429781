import { countOf, numberOf } from '../words';

/** Why a file of a plan, or a record of what was written, is left alone: each a clause. */
export const plan = {
	notFollowed: ({ path }: { readonly path: string }) => `“${path}”, which links were to follow, was not moved`,
	isGrowing: ({ read, total }: { readonly read: number; readonly total: number }) =>
		`Still reading the vault: ${numberOf(read)} of ${countOf(total, 'note')}`,
	fixes: {
		rule: ({ rule }: { readonly rule: string }) => rule,
		safe: 'Make the safe fixes',
		unsafe: 'Make the safe and unsafe fixes',
	},
	ofFile: ({ path, reason }: { readonly path: string; readonly reason: string }) => `${path}: ${reason}`,
	file: {
		isGone: 'the file is gone',
		hasChanged: 'the file has changed since it was read',
		hasChangedSince: 'the file has changed since it was written',
		hasMovedOn: 'the file has changed since',
		isTaken: 'there is a file of that name already',
		isTooLarge: 'it is too large to be one of ours',
		isNotKept: 'the disk did not keep what was written',
		/** What the system says of it. */
		isRefused: ({ why }: { readonly why: string }) => why,
	},
	path: {
		isEmpty: 'a path is empty',
		hasOddSign: ({ path }: { readonly path: string }) => `“${path}” holds a sign that no path in a vault has`,
		isAbsolute: ({ path }: { readonly path: string }) => `“${path}” does not start in the vault`,
		leadsOut: ({ path }: { readonly path: string }) => `“${path}” leads out of its folder`,
		isHidden: ({ path }: { readonly path: string }) =>
			`“${path}” is hidden, and of what is hidden only the plugin’s settings are written`,
		isKeptByWindows: ({ path }: { readonly path: string }) =>
			`“${path}” has a name that means something else on Windows`,
	},
	/** Why nothing should be called so. */
	name: {
		holdsSign: ({ sign }: { readonly sign: string }) => `“${sign}” cannot stand in the name of a file`,
		isHidden: ({ name }: { readonly name: string }) => `“${name}” would be hidden, since it begins with a dot`,
		endsOddly: ({ name }: { readonly name: string }) =>
			`“${name}” ends in a dot or a blank, which Windows drops from names`,
		isKeptByWindows: ({ name }: { readonly name: string }) => `“${name}” is a name that Windows keeps for itself`,
	},
	journal: {
		isTorn: 'it is torn, or no record at all',
		hasFault: ({ place }: { readonly place: string }) => `its part “${place}” is missing or of the wrong kind`,
		isTooLarge: ({ most }: { readonly most: number }) => `it is longer than ${most} million characters`,
		hasOtherId: ({ id }: { readonly id: string }) => `it says that it is the record “${id}”`,
		isOfOtherVault: ({ vault }: { readonly vault: string }) => `it is about the vault “${vault}”`,
		isNamedTwice: ({ path }: { readonly path: string }) => `it names “${path}” twice`,
		changesNothing: ({ path }: { readonly path: string }) => `it says of “${path}” that nothing was changed`,
		contradicts: ({ path }: { readonly path: string }) => `what it says of “${path}” does not hang together`,
		movesSettings: ({ path }: { readonly path: string }) => `the settings “${path}” would be moved or removed`,
	},
};
