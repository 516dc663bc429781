import type { missingDefinition as english } from '../../en/rules/missing-definition';
import { countOf } from '../words';

/** What `missing-definition` says, in German. */
export const missingDefinition: typeof english = {
	summary: 'Ein Begriff, der in Notizen vorkommt, aber keine Definition hat.',
	isMissing: ({ name, notes }) =>
		`Der Begriff „${name}“ hat keine Definition, obwohl ihn ${countOf(notes, 'Notiz nennt', 'Notizen nennen')}`,
};
