import type { noVariantSpelling as english } from '../../en/rules/no-variant-spelling';

/** What `no-variant-spelling` says, in German. */
export const noVariantSpelling: typeof english = {
	summary: 'Ein Begriff in anderer Schreibweise als im Framework.',
	isSpelled: ({ value, name, noun }) => `„${value}“ wird in diesem Vault „${name}“ geschrieben (Facette „${noun}“)`,
	isLink: ({ value, property }) => `„${value}“ ist ein Link, die meisten Werte von „${property}“ sind keiner`,
	isNoLink: ({ value, property }) => `„${value}“ ist kein Link, die meisten Werte von „${property}“ sind einer`,
};
