import { definition, fivePhases, framework, note } from '../../vault';
import { testRule } from '../rule-tester';

const conceptPage = { 'tags/formation.md': note('title: Forming\naliases: ["#formation"]') };
const claimed = {
	...framework,
	'framework/group-scale/network.md': definition('Network Scale', 'aliases: ["#network"]'),
};

const other = (tag: string, says: string, key = 'phase'): string =>
	`The tag “${tag}” names another ${key} than \`${key}\`, which says ${says}`;

testRule('matching-tag', {
	valid: {
		'a tag that names the phase, whatever its letters and form': {
			files: {
				...framework,
				'a.md': note(
					'phase: [Formation]\ntags: [formation, "#Formation", phase/formation]',
					'#group-phase/FORMATION\n',
				),
			},
		},
		'one tag of two phases': {
			files: { ...framework, 'a.md': note('phase: [formation, completion]\ntags: [completion]') },
		},
		'a note that says no phase': {
			files: { ...framework, 'a.md': note('tags: [formation]'), 'b.md': '#phase/formation\n' },
		},
		'a note that says something unknown': {
			files: { ...framework, 'a.md': note('phase: [completion, harvest]\ntags: [formation]') },
		},
		'a note that says a template expression': {
			files: { ...framework, 'a.md': note('phase: [completion, "{{phase}}"]\ntags: [formation]') },
		},
		'the tag of a concept that has a page': {
			files: { ...framework, ...conceptPage, 'a.md': note('phase: completion\ntags: [formation]') },
		},
		'the tag of a concept whose page lies among the pages of tags': {
			files: {
				...framework,
				'tags/teams.md': note('aliases: ["#teams"]'),
				'tags/Formation.md': 'About forming.',
				'a.md': note('phase: completion\ntags: [formation]'),
			},
		},
		'a plain word that is a scale too': {
			files: { ...framework, 'a.md': note('phase: formation\ntags: [coordination, network]\nscale: collaboration') },
		},
		'a plain word that is a phase in a vault that has not been renamed, and a scale': {
			files: {
				...framework,
				'framework/group-phase/iteration.md': definition('Coordination Phase'),
				'a.md': note('phase: formation\ntags: [coordination]'),
			},
		},
		'a former name, which is another rule’s affair': {
			files: { ...framework, 'a.md': note('phase: formation\ntags: [phase/coordination]') },
		},
		'both terms of a rename that is half done': {
			files: {
				...fivePhases,
				'group-phase/coordination.md': definition('Coordination Phase'),
				'a.md': note('phase: coordination\ntags: [iteration, phase/coordination]'),
			},
		},
		'nested tags of something else': {
			files: { ...framework, 'a.md': note('phase: completion\ntags: [moon/formation, project/phase/formation]') },
		},
		'definitions, which another rule looks at': {
			files: {
				...framework,
				'framework/group-phase/iteration.md': definition('Iteration Phase', 'phase: completion') + '#phase/formation\n',
			},
		},
		'tags in a text with commas, which are none': {
			files: { ...framework, 'a.md': note('phase: completion\ntags: patterns, formation') },
		},
		'tags in code, HTML comments and links': {
			files: {
				...framework,
				'a.md': note('phase: completion', '`#formation` [[a#formation]]\n<!-- #formation -->\n```\n#formation\n```\n'),
			},
		},
	},
	invalid: {
		'a tag that contradicts the one phase': {
			files: { ...framework, 'a.md': note('phase: [completion]\ntags: [patterns, formation]') },
			findings: [
				{
					path: 'a.md',
					at: 'tags[1]',
					covers: 'formation',
					message: other('#formation', '“completion”'),
					fix: 'unsafe: Change the tag to “#completion”',
				},
			],
			fixed: { 'a.md': note('phase: [completion]\ntags: [patterns, completion]') },
		},
		'a tag in the text, in each of its places': {
			files: {
				...framework,
				'a.md': note('phase: formation', 'Later #food, then #Phase/Iteration.\r\n\r\n#phase/iteration/\r\n'),
			},
			findings: [
				{
					path: 'a.md',
					at: '#1',
					covers: '#Phase/Iteration',
					message: other('#Phase/Iteration', '“formation”'),
					fix: 'unsafe: Change the tag to “#Phase/formation”',
				},
			],
			fixed: { 'a.md': note('phase: formation', 'Later #food, then #Phase/formation.\r\n\r\n#phase/formation/\r\n') },
		},
		'a tag in properties and text, once': {
			files: { ...framework, 'a.md': note('phase: completion\ntags: "#formation"', '#formation again\n') },
			findings: [
				{
					path: 'a.md',
					at: 'tags=',
					covers: '"#formation"',
					message: other('#formation', '“completion”'),
					fix: 'unsafe: Change the tag to “#completion”',
				},
			],
			fixed: { 'a.md': note('phase: completion\ntags: "#completion"', '#completion again\n') },
		},
		'a tag beside the right one, and drops it': {
			files: { ...framework, 'a.md': note('phase: completion\ntags:\n  - formation\n  - Completion') },
			findings: [
				{
					path: 'a.md',
					at: 'tags[0]',
					covers: 'formation',
					message: other('#formation', '“completion”'),
					fix: 'unsafe: Change the tag to “#completion”',
				},
			],
			fixed: { 'a.md': note('phase: completion\ntags:\n  - Completion') },
		},
		'a tag that none of several phases is, and adds it': {
			files: { ...framework, 'a.md': note('phase: [conversation, coordination]\ntags: [completion]') },
			findings: [
				{
					path: 'a.md',
					at: 'tags[0]',
					covers: 'completion',
					message: other('#completion', '“conversation” and “iteration”'),
					fix: 'unsafe: Add “completion” to `phase`',
				},
			],
			fixed: { 'a.md': note('phase: [conversation, coordination, completion]\ntags: [completion]') },
		},
		'a tag where the right one is a concept, and adds the phase': {
			files: { ...framework, ...conceptPage, 'a.md': note('phase: formation\ntags: [completion]') },
			findings: [
				{
					path: 'a.md',
					at: 'tags[0]',
					covers: 'completion',
					message: other('#completion', '“formation”'),
					fix: 'unsafe: Add “completion” to `phase`',
				},
			],
			fixed: { 'a.md': note('phase: [formation, completion]\ntags: [completion]') },
		},
		'phases in a text with commas, which it does not rewrite': {
			files: { ...framework, 'a.md': note('phase: formation, iteration\ntags: [completion]') },
			findings: [
				{
					path: 'a.md',
					at: 'tags[0]',
					covers: 'completion',
					message: other('#completion', '“formation” and “iteration”'),
				},
			],
		},
		'a scale, nested or by the tag that its definition claims': {
			files: {
				...claimed,
				'a.md': note('scale: collaboration\ntags: [network]'),
				'b.md': note('scale: collaboration', '#scale/constituency\n'),
			},
			findings: [
				{
					path: 'a.md',
					at: 'tags[0]',
					covers: 'network',
					message: other('#network', '“collaboration”', 'scale'),
					fix: 'unsafe: Add “network” to `scale`',
				},
				{
					path: 'b.md',
					at: '#0',
					covers: '#scale/constituency',
					message: other('#scale/constituency', '“collaboration”', 'scale'),
					fix: 'unsafe: Change the tag to “#scale/collaboration”',
				},
			],
			fixed: {
				'a.md': note('scale: [collaboration, network]\ntags: [network]'),
				'b.md': note('scale: collaboration', '#scale/collaboration\n'),
			},
		},
	},
});
