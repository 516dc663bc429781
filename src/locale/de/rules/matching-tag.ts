import type { matchingTag as english } from '../../en/rules/matching-tag';
import { joinWords } from '../words';

/** What `matching-tag` says, in German. */
export const matchingTag: typeof english = {
	summary: 'Eine Notiz mit dem Tag eines Begriffs, den ihre Eigenschaft nicht nennt.',
	contradicts: ({ tag, key, names }) =>
		`Der Tag „${tag}“ passt nicht zu \`${key}\`; dort steht ${joinWords(names.map((name) => `„${name}“`))}`,
	retag: ({ tag }) => `Tag in „${tag}“ ändern`,
	add: ({ name, key }) => `„${name}“ zu \`${key}\` hinzufügen`,
};
