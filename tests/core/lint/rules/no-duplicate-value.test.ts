import { definition, fivePhases, framework, note } from '../../vault';
import { testRule } from '../rule-tester';

testRule('no-duplicate-value', {
	valid: {
		'different phases, and the same word as a scale': {
			files: { ...framework, 'a.md': note('phase: [formation, iteration]\nscale: [coordination, network]') },
		},
		'a former name beside the current one, which another rule drops': {
			files: { ...framework, 'a.md': note('phase: [coordination, iteration]') },
		},
		'a former name twice': { files: { ...framework, 'a.md': note('phase: [coordination, Coordination Phase]') } },
		'two terms of a rename that is half done': {
			files: {
				...fivePhases,
				'group-phase/coordination.md': definition('Coordination Phase'),
				'a.md': note('phase: [coordination, iteration]'),
			},
		},
		'an unknown value twice': { files: { ...framework, 'a.md': note('phase: [harvest, harvest]') } },
		'other properties': { files: { ...framework, 'a.md': note('tags: [food, food]\ntype: [pattern, pattern]') } },
		'a facet that the vault does not define': { files: { 'a.md': note('phase: [formation, formation]') } },
		templates: {
			files: {
				...framework,
				'a.md': note('phase: ["{{p}}", "{{p}}"]'),
				'templates/b.md': note('phase: [formation, formation]'),
			},
		},
	},
	invalid: {
		'the same phase twice': {
			files: {
				...framework,
				'a.md': note('phase:\n  - organization\n  - iteration\n  - iteration # after the merge\nscale: collaboration'),
			},
			findings: [
				{
					path: 'a.md',
					at: 'phase[2]',
					covers: 'iteration',
					message: '“iteration” is said twice',
					fix: 'safe: Remove “iteration”',
				},
			],
			fixed: { 'a.md': note('phase:\n  - organization\n  - iteration\n  # after the merge\nscale: collaboration') },
		},
		'three times, and keeps one': {
			files: { ...framework, 'a.md': note('scale: [network, network, network]') },
			findings: [
				{
					path: 'a.md',
					at: 'scale[1]',
					covers: 'network',
					message: '“network” is said twice',
					fix: 'safe: Remove “network”',
				},
				{
					path: 'a.md',
					at: 'scale[2]',
					covers: 'network',
					message: '“network” is said twice',
					fix: 'safe: Remove “network”',
				},
			],
			fixed: { 'a.md': note('scale: [network]') },
		},
		'another spelling, even before the name itself': {
			files: { ...framework, 'a.md': note('phase: [organisation, formation, organization, "#formation"]') },
			findings: [
				{
					path: 'a.md',
					at: 'phase[0]',
					covers: 'organisation',
					message: '“organisation” means “organization”, which is said already',
					fix: 'safe: Remove “organisation”',
				},
				{
					path: 'a.md',
					at: 'phase[3]',
					covers: '"#formation"',
					message: '“#formation” means “formation”, which is said already',
					fix: 'unsafe: Remove “#formation”',
				},
			],
			fixed: { 'a.md': note('phase: [formation, organization]') },
		},
		'two other spellings, of which the first stays': {
			files: { ...framework, 'a.md': note('phase:\n  - Formation\n  - [[formation]]') },
			findings: [
				{
					path: 'a.md',
					at: 'phase[1]',
					covers: '[[formation]]',
					message: '“[[formation]]” means “formation”, which is said already',
					fix: 'unsafe: Remove “[[formation]]”',
				},
			],
			fixed: { 'a.md': note('phase:\n  - Formation') },
		},
		'a part of a text with commas, which it does not rewrite': {
			files: { ...framework, 'a.md': note('phase: formation, formation') },
			findings: [{ path: 'a.md', at: 'phase=', covers: 'formation', message: '“formation” is said twice' }],
		},
	},
});
