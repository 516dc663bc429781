import type { completeIndex as english } from '../../en/rules/complete-index';
import { joinWords, pluralOf } from '../words';

/** What `complete-index` says, in German. */
export const completeIndex: typeof english = {
	summary:
		'Die Notiz über eine Facette oder der Weg von ihrem ersten zu ihrem letzten Begriff, in dem Begriffe fehlen.',
	lacks: ({ noun, plural, named, all, missing }) =>
		`Hier stehen ${named} von ${all} ${pluralOf(noun, plural)}, ohne ${joinWords(missing.map((label) => `„${label}“`))}`,
};
