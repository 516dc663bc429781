import { definition, framework, note } from '../../vault';
import { testRule } from '../rule-tester';

const completion = {
	...framework,
	'framework/group-phase/completion.md': definition('Completion Phase', 'aliases: ["#completion"]'),
};

testRule('no-shared-alias', {
	valid: {
		'one claim for each term': { files: { ...completion, 'a.md': note('aliases: ["#closing"]') } },
		'claims to tags that are no term': {
			files: { ...completion, 'a.md': note('aliases: ["#governance"]'), 'b.md': note('aliases: ["#governance"]') },
		},
		'an alias without the number sign': { files: { ...completion, 'a.md': note('aliases: [completion]') } },
		'a former name that only a concept note claims': {
			files: { ...completion, 'tags/coordination.md': note('aliases: ["#coordination"]') },
		},
		'a second claim in an excluded folder': {
			files: { ...completion, 'drafts/a.md': note('aliases: ["#completion"]') },
		},
		'a note that claims one tag twice': {
			files: { ...completion, 'a.md': note('aliases: ["#formation", "#Formation"]') },
		},
	},
	invalid: {
		'a note that claims the tag of a definition': {
			files: { ...completion, 'a.md': note('aliases:\n  - The end\n  - "#Completion"') },
			findings: [
				{
					path: 'a.md',
					at: 'aliases[1]',
					covers: '"#Completion"',
					message: 'The alias “#Completion” is claimed by “framework/group-phase/completion.md” too',
				},
			],
		},
		'two notes that claim a term whose definition does not': {
			files: { ...framework, 'b.md': note('aliases: "#formation"'), 'a.md': note('aliases: ["#formation"]') },
			findings: [
				{
					path: 'b.md',
					at: 'aliases=',
					covers: '"#formation"',
					message: 'The alias “#formation” is claimed by “a.md” too',
				},
			],
		},
		'another spelling of a term': {
			files: { ...framework, 'a.md': note('aliases: ["#organisation"]'), 'b.md': note('aliases: ["#organisation"]') },
			findings: [
				{
					path: 'b.md',
					at: 'aliases[0]',
					covers: '"#organisation"',
					message: 'The alias “#organisation” is claimed by “a.md” too',
				},
			],
		},
		'a claim in frontmatter that does not parse': {
			files: { ...completion, 'a.md': note('title: a: b\naliases: ["#completion"]') },
			findings: [
				{
					path: 'a.md',
					at: 'aliases[0]',
					covers: 'aliases',
					message: 'The alias “#completion” is claimed by “framework/group-phase/completion.md” too',
				},
			],
		},
		'a name that is a term of two facets, once': {
			files: {
				'group-phase/coordination-phase.md': definition('Coordination Phase', 'aliases: ["#coordination"]'),
				'group-scale/coordination-scale.md': definition('Coordination Scale'),
				'tags/coordination.md': note('aliases: ["#coordination"]'),
			},
			findings: [
				{
					path: 'tags/coordination.md',
					at: 'aliases[0]',
					covers: '"#coordination"',
					message: 'The alias “#coordination” is claimed by “group-phase/coordination-phase.md” too',
				},
			],
		},
		'a concept that claims the tag of a scale': {
			files: {
				...framework,
				'framework/group-scale/coordination.md': definition('Coordination Scale', 'aliases: ["#coordination"]'),
				'tags/coordination.md': note('aliases: ["#coordination"]'),
			},
			findings: [
				{
					path: 'tags/coordination.md',
					at: 'aliases[0]',
					covers: '"#coordination"',
					message: 'The alias “#coordination” is claimed by “framework/group-scale/coordination.md” too',
				},
			],
		},
	},
});
