import type { listShape as english } from '../../en/rules/list-shape';
import { numberOf } from '../words';

/** What `list-shape` says, in German. */
export const listShape: typeof english = {
	summary:
		'Ein einzelner Wert, wo im Vault sonst Listen stehen, ein Link ohne Anführungszeichen oder ein leerer Eintrag.',
	standsAlone: ({ value, key }) =>
		`„${value}“ steht als einzelner Wert in \`${key}\`, wo in diesem Vault sonst Listen stehen`,
	isNested: ({ link }) => `Ohne Anführungszeichen ist „${link}“ kein Link, sondern eine Liste in einer Liste`,
	quote: 'In Anführungszeichen setzen',
	hasEmpty: ({ key, count }) =>
		`\`${key}\` hat ${count === 1 ? 'einen leeren Eintrag' : `${numberOf(count)} leere Einträge`}`,
	removeEmpty: ({ count }) =>
		count === 1 ? 'Leeren Eintrag entfernen' : `${numberOf(count)} leere Einträge entfernen`,
};
