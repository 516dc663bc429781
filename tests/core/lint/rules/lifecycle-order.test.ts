import { framework, note } from '../../vault';
import { testRule } from '../rule-tester';

const before = (late: string, early: string): string =>
	`“${late}” stands before “${early}”, which comes earlier in the order`;

testRule('lifecycle-order', {
	valid: {
		'phases in order, with gaps': {
			files: { ...framework, 'a.md': note('phase: [conversation, organization, completion]') },
		},
		'one phase, and a text': {
			files: { ...framework, 'a.md': note('phase: [completion]'), 'b.md': note('phase: iteration, formation') },
		},
		'scales, which have no such order': { files: { ...framework, 'a.md': note('scale: [network, collaboration]') } },
		'the order that settings lay down': {
			files: { ...framework, 'a.md': note('phase: [completion, formation]') },
			settings: { facets: [{ property: 'phase', terms: [{ name: 'completion' }, { name: 'formation' }] }] },
		},
		'a list that other rules have something to say about first': {
			files: {
				...framework,
				'a.md': note('phase: [iteration, harvest, formation]'),
				'b.md': note('phase: [iteration, formation, iteration]'),
				'c.md': note('phase:\n  - iteration\n  -\n  - formation'),
				'd.md': note('phase:\n  - iteration\n  - [[formation]]'),
			},
		},
		'a template': { files: { ...framework, 'a.md': note('phase: [iteration, "{{phase}}", formation]') } },
		'phases in a vault without any definition': { files: { 'a.md': note('phase: [iteration, formation]') } },
	},
	invalid: {
		'two phases the wrong way round': {
			files: { ...framework, 'a.md': note('phase: [iteration, formation]') },
			findings: [
				{
					path: 'a.md',
					at: 'phase',
					covers: 'phase',
					message: before('iteration', 'formation'),
					fix: 'safe: Reorder to “formation”, “iteration”',
				},
			],
			fixed: { 'a.md': note('phase: [formation, iteration]') },
		},
		'a list on several lines, whose comments move along': {
			files: {
				...framework,
				'a.md': note('Phase:\n  - formation\n  - completion # the end\n  - "coordination" # as we said\n'),
			},
			findings: [
				{
					path: 'a.md',
					at: 'Phase',
					covers: 'Phase',
					message: before('completion', 'coordination'),
					fix: 'safe: Reorder to “formation”, “coordination”, “completion”',
				},
			],
			fixed: { 'a.md': note('Phase:\n  - formation\n  - "coordination" # as we said\n  - completion # the end\n') },
		},
	},
});
