import type { noFormerTag as english } from '../../en/rules/no-former-tag';

/** What `no-former-tag` says, in German. */
export const noFormerTag: typeof english = {
	summary: 'Der Tag eines Begriffs mit dessen früherem Namen.',
	isFormer: ({ tag, noun, name }) => `Der Tag „${tag}“ trägt den früheren Namen von „${name}“ (${noun})`,
};
