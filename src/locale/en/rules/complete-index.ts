import type { RulePage } from '../../rule-page';
import type { FacetNoun } from '../../words';
import { joinWords, pluralOf } from '../words';

/** What `complete-index` says. */
export const completeIndex = {
	summary: 'The note about a facet, or the way from its first term to its last, that lacks some of the terms.',
	lacks: ({
		noun,
		plural,
		named,
		all,
		missing,
	}: FacetNoun & { readonly named: number; readonly all: number; readonly missing: readonly string[] }) =>
		`${named} of ${all} ${pluralOf(noun, plural)} are named here, without ${joinWords(missing.map((label) => `“${label}”`))}`,
};

/** Its page. */
export const page: RulePage = {
	why: [
		'Who adds a phase, or renames one, tends to forget the places where all of them are told in a row. Two of these can be told from examples: the note about the facet itself (“Group Phase”), when it links or lists more than half of the terms, and a line that leads by arrows from the first term to the last.',
		'The rule is off at first, since every note must be read for it. It says nothing about a note with one of the blocks, which may show the rest, about links in a line, nor about a list in a sentence, which may mean only some.',
	],
	examples: [
		{
			shows: 'The way from the first phase to the last, without iteration.',
			before: '---\ntitle: The way\n---\n\nConversation → Formation → Organization → Completion',
		},
	],
};
