import type { noUnusedSuppression as english } from '../../en/rules/no-unused-suppression';

/** What `no-unused-suppression` says, in German. */
export const noUnusedSuppression: typeof english = {
	summary: 'Ein Kommentar oder eine Eigenschaft, die eine Regel stummschaltet, obwohl diese dort nichts zu melden hat.',
};
