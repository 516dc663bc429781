import type { definitionAlias as english } from '../../en/rules/definition-alias';
import { numberOf } from '../words';

/** What `definition-alias` says, in German. */
export const definitionAlias: typeof english = {
	summary: 'Eine Definition ohne ihren Alias `#name`, obwohl die meisten anderen ihren haben.',
	lacks: ({ label, alias, having, siblings }) =>
		siblings === 1
			? `„${label}“ hat keinen Alias „${alias}“; die andere Definition hat ihren`
			: `„${label}“ hat keinen Alias „${alias}“; ${numberOf(having)} von ${numberOf(siblings)} anderen Definitionen haben ihren`,
	add: ({ alias }) => `Alias „${alias}“ hinzufügen`,
};
