import { note, type Files } from '../../vault';
import { testRule } from '../rule-tester';

const scale = (name: string, tags: string, body = ''): string => note(`title: ${name} Scale\n${tags}`, body);

const three: Files = {
	'group-scale/a.md': scale('Collaboration', 'tags: [framework, group-scale]'),
	'group-scale/b.md': scale('Coordination', 'tags: [group-scale, Framework]'),
	'group-scale/c.md': scale('Constituency', 'tags:\n  - group-scale', 'See #framework.\n'),
};

const lacks = (tag: string, carrying: number, siblings: number): string =>
	`This definition lacks the tag “${tag}”, which ${carrying} of its ${siblings} siblings have`;

testRule('sibling-tags', {
	valid: {
		'definitions that are tagged alike, in properties or text': {
			files: { ...three, 'group-scale/d.md': scale('Network', 'tags: ["#framework", "#group-scale"]') },
		},
		'a tag that only two siblings carry': {
			files: {
				'group-scale/a.md': scale('Collaboration', 'tags: [x]'),
				'group-scale/b.md': scale('Coordination', 'tags: [x]'),
				'group-scale/c.md': scale('Network', ''),
			},
		},
		'a tag that a bare majority carries': {
			files: {
				...three,
				'group-scale/d.md': scale('Network', 'tags: [group-scale]'),
				'group-scale/e.md': scale('Planet', 'tags: [group-scale]'),
				'group-scale/f.md': scale('Street', 'tags: [group-scale]'),
			},
		},
		'definitions without any tags': {
			files: {
				'group-scale/a.md': scale('Collaboration', ''),
				'group-scale/b.md': scale('Coordination', 'tags:'),
				'group-scale/c.md': scale('Network', ''),
			},
		},
		'the tag of a term, which each has for itself': {
			files: Object.fromEntries(
				['Conversation', 'Formation', 'Iteration', 'Completion'].map((name) => [
					`group-phase/${name}.md`,
					note(`title: ${name} Phase\ntags: [phase/${name === 'Completion' ? 'completion' : 'formation'}]`),
				]),
			),
		},
		'notes that are no definitions': {
			files: {
				...three,
				'd.md': note('title: On scales\ntags: [food]'),
				'group-scale/index.md': note('title: Group Scale'),
			},
		},
		'a definition whose frontmatter does not parse': {
			files: { ...three, 'group-scale/d.md': scale('Network', 'tags:\n\t- group-scale') },
		},
	},
	invalid: {
		'a definition that lacks one tag': {
			files: { ...three, 'group-scale/d.md': scale('Network', 'tags: [group-scale]') },
			findings: [
				{
					path: 'group-scale/d.md',
					at: 'tags',
					covers: 'tags',
					message: lacks('framework', 3, 3),
					fix: 'unsafe: Add the tag “framework”',
				},
			],
			fixed: { 'group-scale/d.md': scale('Network', 'tags: [group-scale, framework]') },
		},
		'a definition that has no tags at all': {
			files: { ...three, 'group-scale/d.md': scale('Network', 'publish: true') },
			findings: [
				{
					path: 'group-scale/d.md',
					at: 'tags',
					covers: '---',
					message: lacks('framework', 3, 3),
					fix: 'unsafe: Add the tag “framework”',
				},
				{
					path: 'group-scale/d.md',
					at: 'tags',
					covers: '---',
					message: lacks('group-scale', 3, 3),
					fix: 'unsafe: Add the tag “group-scale”',
				},
			],
			fixed: { 'group-scale/d.md': scale('Network', 'publish: true\ntags:\n  - framework\n  - group-scale') },
		},
		'a phase whose tags stand in one text, without a fix': {
			files: {
				...Object.fromEntries(
					['Conversation', 'Formation', 'Iteration'].map((name) => [
						`${name}.md`,
						note(`title: ${name} Phase\ntags: [framework, group-phase]`),
					]),
				),
				'Completion.md': note('title: Completion Phase\ntags: group-phase, care'),
			},
			findings: [{ path: 'Completion.md', at: 'tags', covers: 'tags', message: lacks('framework', 3, 3) }],
		},
	},
});
