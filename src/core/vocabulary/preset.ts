import { readingOf, type FacetSpec, type TermSpec } from './facet';

/**
 * The DAO Primitives framework: order, other spellings and former names of its phases and scales. It is in force only
 * where a vault bears its marks; what exists in a vault is for the vault to say.
 */
export const presetFacets: readonly FacetSpec[] = [
	{
		...readingOf('phase'),
		noun: 'Phase',
		definitionTag: 'group-phase',
		terms: [],
		isSet: false,
		builtIn: {
			enough: 3,
			terms: [
				termOf('conversation'),
				termOf('formation'),
				termOf('organization', ['organisation']),
				termOf('iteration', [], ['coordination']),
				termOf('completion'),
			],
		},
	},
	{
		...readingOf('scale'),
		noun: 'Scale',
		definitionTag: 'group-scale',
		terms: [],
		isSet: false,
		builtIn: {
			enough: 2,
			terms: [termOf('collaboration'), termOf('coordination'), termOf('constituency'), termOf('network')],
		},
	},
];

function termOf(name: string, alternatives: readonly string[] = [], formerly: readonly string[] = []): TermSpec {
	return { name, alternatives, formerly };
}
