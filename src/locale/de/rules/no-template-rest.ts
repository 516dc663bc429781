import type { noTemplateRest as english } from '../../en/rules/no-template-rest';

/** What `no-template-rest` says, in German. */
export const noTemplateRest: typeof english = {
	summary: 'Eine Eigenschaft, in der der Platzhalter einer Vorlage nie ausgefüllt wurde.',
	isUnfilled: ({ placeholder, key }) => `„${placeholder}“ in „${key}“ wurde nie ausgefüllt`,
};
