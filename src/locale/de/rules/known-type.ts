import type { knownType as english } from '../../en/rules/known-type';

/** What `known-type` says, in German. */
export const knownType: typeof english = {
	summary: 'Ein Typ, den keine Typ-Notiz definiert oder der anders groß- und kleingeschrieben ist.',
	isSpelled: ({ said, name }) => `Der Typ „${said}“ wird in diesem Vault „${name}“ geschrieben`,
	isUnknown: ({ said }) => `Keine Typ-Notiz definiert „${said}“`,
	isMistaken: ({ said, meant }) => `Keine Typ-Notiz definiert „${said}“; meintest du „${meant}“?`,
};
