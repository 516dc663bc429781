import type { knownType as english } from '../../en/rules/known-type';

/** What `known-type` says, in German. */
export const knownType: typeof english = {
	summary: 'Ein Typ ohne Typ-Notiz oder in anderer Groß- und Kleinschreibung.',
	isSpelled: ({ said, name }) => `Der Typ „${said}“ wird in diesem Vault „${name}“ geschrieben`,
	isUnknown: ({ said }) => `Für den Typ „${said}“ gibt es keine Typ-Notiz`,
	isMistaken: ({ said, meant }) => `Für den Typ „${said}“ gibt es keine Typ-Notiz; meintest du „${meant}“?`,
};
