import type { noVariantSpelling as english } from '../../en/rules/no-variant-spelling';

/** What `no-variant-spelling` says, in German. */
export const noVariantSpelling: typeof english = {
	summary: 'Ein Begriff in anderer Schreibweise als im Framework.',
	isSpelled: ({ value, name, noun }) => `„${value}“ wird in diesem Vault „${name}“ geschrieben (Facette „${noun}“)`,
	isLink: ({ value, property }) => `„${value}“ ist ein Link, anders als die meisten Werte von „${property}“`,
	isNoLink: ({ value, property }) => `„${value}“ ist kein Link, anders als die meisten Werte von „${property}“`,
};
