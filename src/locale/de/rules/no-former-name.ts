import type { noFormerName as english } from '../../en/rules/no-former-name';

/** What `no-former-name` says, in German. */
export const noFormerName: typeof english = {
	summary: 'Ein Begriff unter seinem früheren Namen.',
	isNow: ({ former, name }) => `„${former}“ heißt jetzt „${name}“`,
	remove: ({ former, name }) => `„${former}“ entfernen, da „${name}“ schon dasteht`,
};
