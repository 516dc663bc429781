import { fivePhases, framework, note } from '../../vault';
import { testRule, type InvalidCase } from '../rule-tester';

function mention(body: string, at: string, said: string, title: string, fixed: string): InvalidCase {
	return {
		files: { ...framework, 'a.md': note('title: A', body) },
		findings: [
			{ path: 'a.md', at, message: `“${said}” is now called “Iteration Phase”`, fix: `unsafe: Change to “${title}”` },
		],
		fixed: { 'a.md': note('title: A', fixed) },
	};
}

testRule('no-former-mention', {
	valid: {
		'the word by itself, in other compounds and as another facet’s term': {
			files: {
				...framework,
				'a.md':
					'Coordination is work. The Coordination Scale. A pre-coordination phase, coordination-phase, coordination phases, coordination. Phase two.\n',
			},
		},
		'code, links, comments, addresses and templates': {
			files: {
				...framework,
				'a.md':
					'`Coordination Phase` [[x|Coordination Phase]] [Coordination Phase](x.md) %%Coordination Phase%% https://example.org/coordination phase\n\n```\nCoordination Phase\n```\n<!--\nCoordination Phase\n-->\nThe Coordination Phase of <% tp.file.title %>\n',
			},
		},
		'the word among others that are no phases, or another facet’s terms, or may be words': {
			files: {
				...framework,
				'a.md':
					'Coordination and money phases. Collaboration, Coordination, Network. The organization and coordination scale.\nGood conversation, organization and coordination. Formation of teams; coordination of work; completion of tasks.\nCompletion. Coordination. Formation.\n',
			},
		},
		frontmatter: { files: { ...framework, 'a.md': note('title: Coordination Phase of old') } },
		'a vault that has not been renamed, or only by half': {
			files: { 'group-phase/coordination.md': note('title: Coordination Phase'), 'a.md': 'Coordination Phase' },
		},
		'a rename that is half done': {
			files: {
				...fivePhases,
				'framework/group-phase/coordination.md': note('title: Coordination Phase\ntags: [group-phase]'),
				'a.md': 'Coordination Phase',
			},
		},
		'a note in an excluded folder': { files: { ...framework, 'drafts/a.md': 'Coordination Phase' } },
		'what is silenced': {
			files: { ...framework, 'a.md': '%% in-phase-disable no-former-mention %%\n\nCoordination Phase\n' },
		},
	},
	invalid: {
		'the first of two phases': mention(
			'On into **coordination** and organization phases.',
			'4:11',
			'coordination',
			'iteration',
			'On into **iteration** and organization phases.',
		),
		'the last of two phases': mention(
			'Formation and Coordination phases',
			'4:15',
			'Coordination',
			'Iteration',
			'Formation and Iteration phases',
		),
		'a phase that is left for another': mention(
			'from a coordination to the completion phase',
			'4:8',
			'coordination',
			'iteration',
			'from an iteration to the completion phase',
		),
		'one among others with arrows, in small letters too': mention(
			'formation → organization → coordination → completion',
			'4:28',
			'coordination',
			'iteration',
			'formation → organization → iteration → completion',
		),
		'one among others with capitals': mention(
			'Group Phases - Formation, Organization, Coordination',
			'4:41',
			'Coordination',
			'Iteration',
			'Group Phases - Formation, Organization, Iteration',
		),
		'a heading': mention(
			'## What the Coordination Phase asks',
			'4:13',
			'Coordination Phase',
			'Iteration Phase',
			'## What the Iteration Phase asks',
		),
		'small letters, with the article': mention(
			'It is a coordination phase.',
			'4:9',
			'coordination phase',
			'iteration phase',
			'It is an iteration phase.',
		),
		'a capital article': mention(
			'A Coordination phase',
			'4:3',
			'Coordination phase',
			'Iteration phase',
			'An Iteration phase',
		),
		'capitals throughout': mention(
			'THE COORDINATION PHASE',
			'4:5',
			'COORDINATION PHASE',
			'ITERATION PHASE',
			'THE ITERATION PHASE',
		),
		'bold text': mention(
			'**Coordination Phase**: on we go',
			'4:3',
			'Coordination Phase',
			'Iteration Phase',
			'**Iteration Phase**: on we go',
		),
		'a line of a list with CRLF': mention(
			'- x\r\n- the coordination phase\r\n',
			'5:7',
			'coordination phase',
			'iteration phase',
			'- x\r\n- the iteration phase\r\n',
		),
		'the line below a code block': mention(
			'```\nCoordination Phase\n```\nCoordination Phase',
			'7:1',
			'Coordination Phase',
			'Iteration Phase',
			'```\nCoordination Phase\n```\nIteration Phase',
		),
		'two in a line, each by itself': {
			files: { ...framework, 'a.md': 'From coordination phase to Coordination Phase' },
			findings: [
				{
					path: 'a.md',
					at: '1:6',
					message: '“coordination phase” is now called “Iteration Phase”',
					fix: 'unsafe: Change to “iteration phase”',
				},
				{
					path: 'a.md',
					at: '1:28',
					message: '“Coordination Phase” is now called “Iteration Phase”',
					fix: 'unsafe: Change to “Iteration Phase”',
				},
			],
			fixed: { 'a.md': 'From iteration phase to Iteration Phase' },
		},
		'a name that the definition says it had': {
			files: {
				...framework,
				'framework/group-phase/completion.md': note(
					'title: Harvest Home Phase\ntags: [group-phase]\nformerly: [completion, bringing in]',
				),
				'a.md': 'A Bringing In Phase',
			},
			findings: [
				{
					path: 'a.md',
					at: '1:3',
					message: '“Bringing In Phase” is now called “Harvest Home Phase”',
					fix: 'unsafe: Change to “Harvest Home Phase”',
				},
			],
			fixed: { 'a.md': 'A Harvest Home Phase' },
		},
	},
});
