import type { noFormerMention as english } from '../../en/rules/no-former-mention';

/** What `no-former-mention` says, in German. */
export const noFormerMention: typeof english = {
	summary: 'Eine Überschrift oder ein Satz mit dem früheren Namen eines Begriffs.',
	isNow: ({ said, label }) => `„${said}“ heißt jetzt „${label}“`,
};
