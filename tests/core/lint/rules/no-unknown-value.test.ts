import { fivePhases, framework, note } from '../../vault';
import { testRule } from '../rule-tester';

const phases = 'conversation, formation, organization, iteration and completion';

/** A facet whose terms are said in some ways. */
const stages = (from: readonly string[]): unknown => ({
	version: 2,
	facets: [{ property: 'stage', from, terms: [{ name: 'Seedling' }, { name: 'Ripe' }] }],
});

testRule('no-unknown-value', {
	valid: {
		'nested tags where settings do not count them, and those that say a term or something of one': {
			settings: stages(['property']),
			files: { 'a.md': note('tags: [stage/seedlng]') },
		},
		'nested tags of terms, of something of a term, and of something else': {
			settings: stages(['property', 'nestedTags']),
			files: {
				'a.md': note('tags: [stage/seedling, Stage/Ripe/2024, bed/seedlng, stage]'),
				'b.md': '#stage/ripe #stage/\n',
			},
		},
		'any way to say a phase': {
			files: {
				...framework,
				'a.md': note('phase: [formation, Coordination, organisation, "[[iteration]]", "#completion"]'),
			},
		},
		'a property of a facet that the vault does not define': {
			files: { 'group-phase/formation.md': note('title: Formation Phase'), 'a.md': note('scale: galactic') },
		},
		'properties that are no facet': { files: { ...framework, 'a.md': note('stage: blooming\nphases: [one, two]') } },
		nothing: {
			files: { ...framework, 'a.md': note('phase:'), 'b.md': note('phase: []'), 'c.md': note('phase: [null, ""]') },
		},
		'templates and their folders': {
			files: {
				...framework,
				'a.md': note('phase: "<% await tp.system.suggester(phases, phases) %>"'),
				'b.md': note('phase: ["{{phase}}"]'),
				'templates/c.md': note('phase: choose-one'),
			},
		},
		'another author’s phases, where their own notes define them': {
			files: { ...framework, 'phase/storming.md': note('title: Storming Phase'), 'a.md': note('phase: storming') },
		},
		'“Phase 1” in a title, a heading or a tag': {
			files: { ...framework, 'a.md': note('title: Phase 1\ntags: [phase-1]', '# Phase 1\n') },
		},
		'frontmatter that does not parse': { files: { ...framework, 'a.md': note('title: a: b\nphase: nowhere') } },
		'anything in a vault without a framework': { files: { 'a.md': note('phase: whatever') } },
	},
	invalid: {
		'nested tags that say no term, where settings count them': {
			settings: stages(['nestedTags']),
			files: {
				'a.md': note('tags: [beds, stage/seedlng]'),
				'b.md': 'A bed. #Stage/ripee\n',
				'c.md': note('tags: stage/harvest'),
			},
			findings: [
				{
					path: 'a.md',
					at: 'tags[1]',
					covers: 'stage/seedlng',
					message: '“#stage/seedlng” is not a stage; did you mean “Seedling”?',
					fix: 'unsafe: Change to “#stage/Seedling”',
				},
				{
					path: 'b.md',
					at: '#0',
					covers: '#Stage/ripee',
					message: '“#Stage/ripee” is not a stage; did you mean “Ripe”?',
					fix: 'unsafe: Change to “#Stage/Ripe”',
				},
				{
					path: 'c.md',
					at: 'tags=',
					covers: 'stage/harvest',
					message: '“#stage/harvest” is not a stage; the stages are Seedling and Ripe',
				},
			],
			fixed: { 'a.md': note('tags: [beds, stage/Seedling]'), 'b.md': 'A bed. #Stage/Ripe\n' },
		},
		'another vocabulary in the property, once and as no error': {
			files: {
				...fivePhases,
				...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}.md`, note(`phase: v${at % 3}`)])),
			},
			findings: Array.from({ length: 9 }, (_, at) => ({
				path: `${at}.md`,
				at: 'phase=',
				covers: `v${at % 3}`,
				message:
					'Most values of “phase” are none of the phases that notes define: it is another vocabulary, and is not checked',
			})),
		},
		'a slip of the pen, with what was meant': {
			files: { ...framework, 'a.md': note('phase:\n  - formation\n  - formatoin') },
			findings: [
				{
					path: 'a.md',
					at: 'phase[1]',
					covers: 'formatoin',
					message: '“formatoin” is not a phase; did you mean “formation”?',
					fix: 'unsafe: Change to “formation”',
				},
			],
		},
		'a phase that is unlike any': {
			files: { ...framework, 'a.md': note('phase: harvest') },
			findings: [
				{
					path: 'a.md',
					at: 'phase=',
					covers: 'harvest',
					message: `“harvest” is not a phase; the phases are ${phases}`,
				},
			],
		},
		'a phase among the scales': {
			files: { ...framework, 'a.md': note('scale: formation') },
			findings: [
				{
					path: 'a.md',
					at: 'scale=',
					covers: 'formation',
					message: '“formation” is not a scale; the scales are collaboration, coordination, constituency and network',
				},
			],
		},
		'a newer name in a vault that still uses the old one': {
			files: { 'group-phase/coordination.md': note('title: Coordination Phase'), 'a.md': note('phase: iteration') },
			findings: [
				{
					path: 'a.md',
					at: 'phase=',
					covers: 'iteration',
					message: '“iteration” is not a phase; did you mean “coordination”?',
					fix: 'unsafe: Change to “coordination”',
				},
			],
		},
		'numbers and truth values, which are no phases': {
			files: { ...framework, 'a.md': note('phase: [3, true]') },
			findings: [
				{ path: 'a.md', at: 'phase[0]', covers: '3', message: `“3” is not a phase; the phases are ${phases}` },
				{ path: 'a.md', at: 'phase[1]', covers: 'true', message: `“true” is not a phase; the phases are ${phases}` },
			],
		},
		'a map': {
			files: { ...framework, 'a.md': note('phase: { formation: yes }') },
			findings: [
				{
					path: 'a.md',
					at: 'phase=',
					covers: '{ formation: yes }',
					message: '`phase` holds {"formation":"yes"}, which names no phase',
				},
			],
		},
		'a link to a note that defines none': {
			files: { ...framework, 'a.md': note('phase: "[[Some meeting]]"') },
			findings: [
				{
					path: 'a.md',
					at: 'phase=',
					covers: '"[[Some meeting]]"',
					message: `“[[Some meeting]]” is not a phase; the phases are ${phases}`,
				},
			],
		},
		'one part of a text with commas': {
			files: { ...framework, 'a.md': note('phase: formation, formatoin') },
			findings: [
				{
					path: 'a.md',
					at: 'phase=',
					covers: 'formatoin',
					message: '“formatoin” is not a phase; did you mean “formation”?',
				},
			],
		},
		'a retired phase': {
			files: { ...framework, 'a.md': note('phase: conversation') },
			settings: { facets: [{ property: 'phase', terms: [{ name: 'conversation', retired: true }] }] },
			findings: [
				{
					path: 'a.md',
					at: 'phase=',
					covers: 'conversation',
					message: '“conversation” is not a phase; the phases are formation, organization, iteration and completion',
				},
			],
		},
	},
});
