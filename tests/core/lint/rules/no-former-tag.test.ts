import { definition, fivePhases, framework, note } from '../../vault';
import { testRule } from '../rule-tester';

const former = (tag: string, name = 'iteration', noun = 'phase'): string =>
	`The tag “${tag}” has the former name of the ${noun} “${name}”`;

testRule('no-former-tag', {
	valid: {
		'the current name': { files: { ...fivePhases, 'a.md': note('tags: [iteration, phase/iteration]') } },
		'the concept, which has a page of its own': {
			files: {
				...fivePhases,
				'tags/coordination.md': note('title: Coordination\naliases: ["#coordination"]'),
				'a.md': note('tags: [coordination]', '#coordination\n'),
			},
		},
		'the concept, whose page lies among the pages of tags': {
			files: {
				...fivePhases,
				'tags/teams.md': note('aliases: ["#teams"]'),
				'tags/coordination.md': 'On working together.',
				'a.md': note('tags: [coordination]'),
			},
		},
		'the plain word where it is a scale': {
			files: { ...framework, 'a.md': note('tags: [coordination]', '#Coordination\n') },
		},
		'a tag that the definition of the scale claims': {
			files: {
				...framework,
				'framework/group-scale/coordination.md': definition('Coordination Scale', 'aliases: ["#coordination"]'),
				'a.md': note('tags: [coordination]'),
			},
		},
		'the old name in a vault that has not been renamed': {
			files: { 'group-phase/c.md': definition('Coordination Phase'), 'a.md': note('tags: [phase/coordination]') },
		},
		'the old name while both are defined': {
			files: { ...fivePhases, 'c.md': definition('Coordination Phase'), 'a.md': note('tags: [phase/coordination]') },
		},
		'tags nested under something else': {
			files: { ...fivePhases, 'a.md': note('tags: [scale/coordination, work/coordination]') },
		},
		'the definition itself, which another rule looks at': {
			files: {
				...fivePhases,
				'framework/group-phase/iteration.md': note('title: Iteration Phase\ntags: [group-phase, coordination]'),
			},
		},
		'templates, excluded folders and fences': {
			files: {
				...fivePhases,
				'a.md': note('tags: ["{{x}}/coordination"]', '```\n#phase/coordination\n```\n'),
				'templates/b.md': note('tags: [phase/coordination]'),
			},
		},
	},
	invalid: {
		'the nested form, even where the concept has a page and the word is a scale': {
			files: {
				...framework,
				'tags/coordination.md': note('aliases: ["#coordination"]'),
				'a.md': note('tags: [music, phase/coordination]'),
			},
			findings: [
				{
					path: 'a.md',
					at: 'tags[1]',
					covers: 'phase/coordination',
					message: former('#phase/coordination'),
					fix: 'unsafe: Change to “#phase/iteration”',
				},
			],
			fixed: { 'a.md': note('tags: [music, phase/iteration]') },
		},
		'the plain form that is nobody’s': {
			files: { ...fivePhases, 'a.md': note('tags:\n  - "#Coordination"') },
			findings: [
				{
					path: 'a.md',
					at: 'tags[0]',
					covers: '"#Coordination"',
					message: former('#Coordination'),
					fix: 'unsafe: Change to “#iteration”',
				},
			],
			fixed: { 'a.md': note('tags:\n  - "#iteration"') },
		},
		'the plain form that the definition still claims': {
			files: {
				...framework,
				'framework/group-phase/iteration.md': definition('Iteration Phase', 'aliases: ["#coordination"]'),
				'a.md': note('', 'Now #coordination.\n'),
			},
			findings: [
				{
					path: 'a.md',
					at: '#0',
					covers: '#coordination',
					message: former('#coordination'),
					fix: 'unsafe: Change to “#iteration”',
				},
			],
			fixed: { 'a.md': note('', 'Now #iteration.\n') },
		},
		'a note whose frontmatter does not parse, in its text': {
			files: {
				...fivePhases,
				'a.md': note(
					'title: a: b\ntags: [phase/coordination]',
					'#group-phase/coordination and #phase/coordination-phase\n',
				),
			},
			findings: [
				{
					path: 'a.md',
					at: '#0',
					covers: '#group-phase/coordination',
					message: former('#group-phase/coordination'),
					fix: 'unsafe: Change to “#group-phase/iteration”',
				},
				{
					path: 'a.md',
					at: '#1',
					covers: '#phase/coordination-phase',
					message: former('#phase/coordination-phase'),
					fix: 'unsafe: Change to “#phase/iteration”',
				},
			],
			fixed: {
				'a.md': note('title: a: b\ntags: [phase/coordination]', '#group-phase/iteration and #phase/iteration\n'),
			},
		},
		'the old name beside the new one, and drops it': {
			files: { ...fivePhases, 'a.md': note('tags: [phase/coordination, phase/iteration]') },
			findings: [
				{
					path: 'a.md',
					at: 'tags[0]',
					covers: 'phase/coordination',
					message: former('#phase/coordination'),
					fix: 'unsafe: Change to “#phase/iteration”',
				},
			],
			fixed: { 'a.md': note('tags: [phase/iteration]') },
		},
		'the plain form where the new tag is a concept, without a fix': {
			files: {
				...fivePhases,
				'tags/iteration.md': note('aliases: ["#iteration"]'),
				'a.md': note('tags: [coordination]'),
			},
			findings: [{ path: 'a.md', at: 'tags[0]', covers: 'coordination', message: former('#coordination') }],
		},
		'a scale that settings renamed': {
			files: { ...fivePhases, 'a.md': note('tags: [scale/network]') },
			settings: { facets: [{ property: 'scale', terms: [{ name: 'ecosystem', formerly: ['network'] }] }] },
			findings: [
				{
					path: 'a.md',
					at: 'tags[0]',
					covers: 'scale/network',
					message: former('#scale/network', 'ecosystem', 'scale'),
					fix: 'unsafe: Change to “#scale/ecosystem”',
				},
			],
			fixed: { 'a.md': note('tags: [scale/ecosystem]') },
		},
	},
});
