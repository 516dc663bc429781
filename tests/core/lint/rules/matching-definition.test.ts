import { definition, fivePhases, framework, note } from '../../vault';
import { testRule } from '../rule-tester';

const inFolder = 'framework/group-phase';

testRule('matching-definition', {
	valid: {
		'definitions that say one thing': {
			files: {
				...fivePhases,
				[`${inFolder}/iteration-phase.md`]: definition('Iteration Phase', 'aliases: ["#iteration", Iterating]'),
				[`${inFolder}/formation.md`]: note(
					'title: Formation Phase\ntags: [framework, group-phase, formation, phase/formation]\naliases: ["#formation"]',
				),
			},
		},
		'a file name that is no term': {
			files: { ...fivePhases, [`${inFolder}/04 iterate.md`]: definition('Iteration Phase') },
		},
		'the alias of an old name in a vault that still uses it': {
			files: { 'a.md': definition('Coordination Phase', 'aliases: ["#coordination"]') },
		},
		'a definition that settings alone renamed': {
			files: {
				...fivePhases,
				[`${inFolder}/iteration-phase.md`]: definition('Iteration Phase', 'aliases: ["#iteration"]'),
				[`${inFolder}/iteration.md`]: 'Moved.\n',
			},
			settings: { facets: [{ property: 'phase', terms: [{ name: 'tending', formerly: ['iteration'] }] }] },
		},
		'a file whose new name no file can have': {
			files: { ...fivePhases, [`${inFolder}/iteration.md`]: definition('Con Phase', 'formerly: [iteration]') },
		},
		'a tag that is a concept of its own': {
			files: {
				...fivePhases,
				[`${inFolder}/iteration.md`]: note('title: Iteration Phase\ntags: [group-phase, coordination]'),
				'tags/coordination.md': note('aliases: ["#coordination"]'),
			},
		},
		'a tag whose page lies in a folder of tag pages': {
			files: {
				...fivePhases,
				[`${inFolder}/iteration.md`]: note('title: Iteration Phase\ntags: [group-phase, coordination]'),
				'tags/coordination.md': note('title: Coordination'),
				'tags/governance.md': note('aliases: ["#governance"]'),
			},
		},
		'a scale named as a phase once was': {
			files: {
				...framework,
				'framework/group-scale/coordination.md': definition('Coordination Scale', 'aliases: ["#coordination"]'),
			},
		},
		'other tags and aliases': {
			files: {
				...fivePhases,
				[`${inFolder}/iteration.md`]: note(
					'title: Iteration Phase\ntags: [group-phase, "2024", framework/phases]\naliases: ["#cycles", completion]',
				),
			},
		},
		'notes that are no definitions': {
			files: { ...fivePhases, 'iteration.md': note('title: Completion\naliases: ["#formation"]') },
		},
	},
	invalid: {
		'the alias of the name it had before': {
			files: {
				...fivePhases,
				[`${inFolder}/iteration.md`]: definition('Iteration Phase', 'aliases:\n  - "#coordination"'),
			},
			findings: [
				{
					path: `${inFolder}/iteration.md`,
					at: 'aliases[0]',
					covers: '"#coordination"',
					message: 'The alias “#coordination” names another phase than the title, “Iteration Phase”',
					fix: 'unsafe: Change to “#iteration”',
				},
			],
			fixed: { [`${inFolder}/iteration.md`]: definition('Iteration Phase', 'aliases:\n  - "#iteration"') },
		},
		'the alias of another phase beside its own, and removes it': {
			files: {
				...fivePhases,
				[`${inFolder}/iteration.md`]: definition('Iteration Phase', 'aliases: ["#iteration", "#completion"]'),
			},
			findings: [
				{
					path: `${inFolder}/iteration.md`,
					at: 'aliases[1]',
					covers: '"#completion"',
					message: 'The alias “#completion” names another phase than the title, “Iteration Phase”',
					fix: 'unsafe: Remove “#completion”',
				},
			],
			fixed: { [`${inFolder}/iteration.md`]: definition('Iteration Phase', 'aliases: ["#iteration"]') },
		},
		'the tag of another phase, plain or nested': {
			files: {
				...fivePhases,
				[`${inFolder}/iteration.md`]: note(
					'title: Iteration Phase\ntags:\n  - group-phase\n  - Completion\n  - phase/coordination',
				),
			},
			findings: [
				{
					path: `${inFolder}/iteration.md`,
					at: 'tags[1]',
					covers: 'Completion',
					message: 'The tag “Completion” names another phase than the title, “Iteration Phase”',
					fix: 'unsafe: Change to “iteration”',
				},
				{
					path: `${inFolder}/iteration.md`,
					at: 'tags[2]',
					covers: 'phase/coordination',
					message: 'The tag “phase/coordination” names another phase than the title, “Iteration Phase”',
					fix: 'unsafe: Change to “phase/iteration”',
				},
			],
		},
		'a file that is named after another phase': {
			files: {
				...fivePhases,
				[`${inFolder}/coordination.md`]: definition('Iteration Phase'),
				[`${inFolder}/iteration.md`]: 'Moved.\n',
			},
			findings: [
				{
					path: `${inFolder}/coordination.md`,
					at: 'title',
					covers: 'title',
					message: 'The file is named “coordination”, the title says “Iteration Phase”',
				},
			],
		},
		'a scale made from a copy of another': {
			files: {
				...framework,
				'framework/group-scale/network.md': definition('Network Scale', 'aliases: ["#constituency"]'),
			},
			findings: [
				{
					path: 'framework/group-scale/network.md',
					at: 'aliases[0]',
					covers: '"#constituency"',
					message: 'The alias “#constituency” names another scale than the title, “Network Scale”',
					fix: 'unsafe: Change to “#network”',
				},
			],
		},
	},
});
