import { fivePhases, framework, note } from '../../vault';
import { testRule } from '../rule-tester';

const notYetRenamed = {
	'group-phase/coordination.md': note('title: Coordination Phase'),
	'group-phase/formation.md': note('title: Formation Phase'),
};

testRule('no-former-name', {
	valid: {
		'the current name': { files: { ...framework, 'a.md': note('type: pattern\nphase: [iteration]') } },
		'the same word where it is a scale': {
			files: { ...framework, 'a.md': note('scale: coordination\nphase: iteration') },
		},
		'the same word as a tag or in prose': {
			files: {
				...framework,
				'a.md': note('tags: [coordination]\nphase: iteration', '#coordination\n\n# Coordination Phase\n'),
			},
		},
		'the old name in a vault that has not been renamed': {
			files: { ...notYetRenamed, 'a.md': note('phase: coordination') },
		},
		'the old name while both are defined, since that is said once elsewhere': {
			files: { ...fivePhases, ...notYetRenamed, 'a.md': note('phase: coordination') },
		},
		'a template that has not been filled in': {
			files: { ...framework, 'a.md': note('phase: "<% tp.file.title %> coordination"') },
		},
		'notes in excluded and hidden folders': {
			files: {
				...framework,
				'drafts/a.md': note('phase: coordination'),
				'Templates/b.md': note('phase: coordination'),
				'.trash/c.md': note('phase: coordination'),
				'old/d.md': note('phase: coordination'),
			},
			settings: { excludedFolders: ['old'] },
		},
		'frontmatter that does not parse': { files: { ...framework, 'a.md': note('phase: coordination\n\tx: y') } },
		'an example in a code fence': { files: { ...framework, 'a.md': '```yaml\nphase: coordination\n```\n' } },
		'a phase in a vault without any definition': { files: { 'a.md': note('phase: coordination') } },
	},
	invalid: {
		'the old name as the only value': {
			files: { ...framework, 'a.md': note('type: pattern\nphase: coordination # since 2021') },
			findings: [
				{
					path: 'a.md',
					at: 'phase=',
					covers: 'coordination',
					message: '“coordination” is now called “iteration”',
					fix: 'safe: Change to “iteration”',
				},
			],
			fixed: { 'a.md': note('type: pattern\nphase: iteration # since 2021') },
		},
		'the old name in a list, and leaves the scale beside it': {
			files: { ...framework, 'a.md': note('scale: [coordination]\nphase:\n  - formation\n  - "coordination"') },
			findings: [
				{
					path: 'a.md',
					at: 'phase[1]',
					covers: '"coordination"',
					message: '“coordination” is now called “iteration”',
					fix: 'safe: Change to “iteration”',
				},
			],
			fixed: { 'a.md': note('scale: [coordination]\nphase:\n  - formation\n  - "iteration"') },
		},
		'the old name beside the new one, and drops it': {
			files: { ...framework, 'a.md': note('phase: [coordination, completion, iteration]') },
			findings: [
				{
					path: 'a.md',
					at: 'phase[0]',
					covers: 'coordination',
					message: '“coordination” is now called “iteration”',
					fix: 'safe: Remove “coordination”, since “iteration” is there',
				},
			],
			fixed: { 'a.md': note('phase: [completion, iteration]') },
		},
		'the old name said twice, and changes the first alone': {
			files: { ...framework, 'a.md': note('phase: [coordination, "#coordination"]') },
			findings: [
				{
					path: 'a.md',
					at: 'phase[0]',
					covers: 'coordination',
					message: '“coordination” is now called “iteration”',
					fix: 'safe: Change to “iteration”',
				},
				{
					path: 'a.md',
					at: 'phase[1]',
					covers: '"#coordination"',
					message: '“#coordination” is now called “iteration”',
					fix: 'unsafe: Remove “#coordination”, since “iteration” is there',
				},
			],
			fixed: { 'a.md': note('phase: [iteration]') },
		},
		'other ways to say the old name, whatever the key looks like': {
			files: { ...framework, 'a.md': note('Phase: Coordination Phase') },
			findings: [
				{
					path: 'a.md',
					at: 'Phase=',
					covers: 'Coordination Phase',
					message: '“Coordination Phase” is now called “iteration”',
					fix: 'safe: Change to “iteration”',
				},
			],
			fixed: { 'a.md': note('Phase: iteration') },
		},
		'a part of a text with commas, which it does not rewrite': {
			files: { ...framework, 'a.md': note('phase: formation, coordination') },
			findings: [
				{
					path: 'a.md',
					at: 'phase=',
					covers: 'coordination',
					message: '“coordination” is now called “iteration”',
				},
			],
		},
		'a name that the definition says it had before': {
			files: {
				...framework,
				'framework/group-phase/completion.md': note(
					'title: Delivery Phase\ntags: [group-phase]\nformerly: [completion]',
				),
				'a.md': note('phase: completion'),
			},
			findings: [
				{
					path: 'a.md',
					at: 'phase=',
					covers: 'completion',
					message: '“completion” is now called “Delivery”',
					fix: 'safe: Change to “Delivery”',
				},
			],
			fixed: { 'a.md': note('phase: Delivery') },
		},
		'a scale that settings renamed': {
			files: { ...fivePhases, 'a.md': note('scale: network') },
			settings: { facets: [{ property: 'scale', terms: [{ name: 'ecosystem', formerly: ['network'] }] }] },
			findings: [
				{
					path: 'a.md',
					at: 'scale=',
					covers: 'network',
					message: '“network” is now called “ecosystem”',
					fix: 'safe: Change to “ecosystem”',
				},
			],
			fixed: { 'a.md': note('scale: ecosystem') },
		},
	},
});
