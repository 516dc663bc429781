import type { FacetSpec } from './facet';

/**
 * The DAO Primitives framework: order, other spellings and former names of its phases and scales. What exists in a
 * vault is for the vault to say.
 */
export const presetFacets: readonly FacetSpec[] = [
	{
		property: 'phase',
		noun: 'Phase',
		definitionTag: 'group-phase',
		terms: [
			{ name: 'conversation', alternatives: [], formerly: [] },
			{ name: 'formation', alternatives: [], formerly: [] },
			{ name: 'organization', alternatives: ['organisation'], formerly: [] },
			{ name: 'iteration', alternatives: [], formerly: ['coordination'] },
			{ name: 'completion', alternatives: [], formerly: [] },
		],
	},
	{
		property: 'scale',
		noun: 'Scale',
		definitionTag: 'group-scale',
		terms: [
			{ name: 'collaboration', alternatives: [], formerly: [] },
			{ name: 'coordination', alternatives: [], formerly: [] },
			{ name: 'constituency', alternatives: [], formerly: [] },
			{ name: 'network', alternatives: [], formerly: [] },
		],
	},
];
