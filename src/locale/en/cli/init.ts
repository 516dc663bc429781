import { countOf, joinWords, numberOf } from '../words';

/** What `in-phase init` says. */
export const initText = {
	none: 'No property of this vault is used like a vocabulary. Name one in the settings of the plugin, or in its settings file',
	noOther: (properties: readonly string[]) =>
		`No other property of this vault is used like a vocabulary: ${joinWords(properties)} ${properties.length === 1 ? 'is a facet' : 'are facets'} already`,
	inForce: (property: string, terms: number) => `In force already: ${property}, ${countOf(terms, 'term')}`,
	heading: (property: string, noun: string, notes: number) => `${property}: ${noun}, in ${countOf(notes, 'note')}`,
	terms: (terms: readonly { readonly name: string; readonly count: number }[], more: number) =>
		`${terms.map(({ name, count }) => `${name} ${numberOf(count)}`).join(', ')}${more > 0 ? `, and ${numberOf(more)} more` : ''}`,
	order: {
		set: 'in the order that is set',
		titles: 'in the order of the numbers in their definitions',
		numbers: 'in the order of their numbers',
		index: 'in the order in which a note links or names them',
		'built-in': 'in the order of the built-in framework',
		name: 'by name, since nothing tells their order',
	},
	why: (reason: string, order: string) => `${reason}; ${order}`,
	how: (properties: readonly string[], vault: string) =>
		properties.length === 1
			? `“in-phase init${vault} --write” puts it into the settings`
			: `“in-phase init${vault} --write --facet ${properties[0] ?? ''}” puts one of them into the settings`,
	whichOne: (properties: readonly string[]) =>
		`Several properties are proposed: name one with --facet ${joinWords(properties, 'or')}`,
	isInForce: (property: string, terms: number) => `“${property}” is a facet already, with ${countOf(terms, 'term')}`,
	noVocabulary: (property: string) =>
		`“${property}” is not said like a vocabulary here: by few values, each in several notes`,
	proposes: (properties: readonly string[]) => `“in-phase init” proposes ${joinWords(properties)}`,
	wouldPropose: (properties: readonly string[]) =>
		properties.length === 0
			? 'This vault has no facet, so only the rules that need none were asked'
			: `This vault has no facet, so only the rules that need none were asked; “in-phase init” proposes ${joinWords(properties)}`,
} as const;
