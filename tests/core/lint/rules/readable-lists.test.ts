import { framework, note } from '../../vault';
import { testRule } from '../rule-tester';

const types = { 'tools/types/pattern.md': note('icon: x'), 'tools/types/resource.md': note('icon: x') };

const noTag = (text: string): string => `Obsidian reads no tag from “${text}”, which is one text`;
const oneAlias = (text: string): string => `Obsidian reads one alias from “${text}”, commas and all`;
const oneText = (text: string, count: number): string => `“${text}” is one text, where a list of ${count} is meant`;
const retired = (key: string, to: string): string => `Obsidian no longer reads \`${key}\`; the key is now \`${to}\``;

const oneItem = (value: string): string =>
	`“${value}” is one item, since an item that is indented further goes on with the one above it`;
const comment = (text: string, key: string): string =>
	`“${text}” in \`${key}\` is taken for a comment, so Obsidian reads no value there; it needs quotes`;

testRule('readable-lists', {
	valid: {
		lists: {
			files: {
				...framework,
				'a.md': note('tags: [a, b]\naliases:\n  - Box, large\ntype: [pattern]\nphase: [formation]'),
			},
		},
		'a single value that is no list': {
			files: { ...framework, 'a.md': note('tags: patterns\naliases: Bits box\ntype: pattern\nphase: formation') },
		},
		'empty properties, retired keys among them': {
			files: { ...framework, 'a.md': note('tags:\ntag: #food\nalias: ""\naliases: []') },
		},
		'an alias that is the title of its note': {
			files: { 'a.md': note('title: Two Choirs, One Hall\naliases: two choirs, one hall') },
		},
		'an alias that is the name of its file turned round': {
			files: { 'people/Tomas Okafor.md': note('aliases: "Okafor, Tomas"') },
		},
		'commas in properties that hold prose': {
			files: { ...framework, 'a.md': note('title: Bread, salt\ndescription: One, two, three\nauthor: Okafor, T.') },
		},
		'a type none of whose parts is known': { files: { ...types, 'a.md': note('type: Novel, hardcover') } },
		'a scale with commas in a vault that defines no scales': {
			files: { 'a.md': note('scale: collaboration, network') },
		},
		'another author’s phases': { files: { ...framework, 'a.md': note('phase: Phase 1, early') } },
		'a link with a comma in it': { files: { ...framework, 'a.md': note('phase: "[[formation|early, small]]"') } },
		'templates that have not been filled in': {
			files: {
				...framework,
				'a.md': note(
					'tags: "<% tp.tags(1, 2) %>"\ntag: "{{tag}}"\ntype: "{{a}}, pattern"\nphase: "<% f(1, 2) %>, formation"',
				),
			},
		},
		'notes in template folders and drafts': {
			files: { 'templates/a.md': note('tags: a, b'), 'drafts/b.md': note('tag: a') },
		},
		'frontmatter that does not parse, and examples in a fence': {
			files: { 'a.md': note('tags: a, b\n\tx: y'), 'b.md': '```yaml\ntags: a, b\n```\n' },
		},
		'a retired key that holds something else': { files: { 'a.md': note('tag: { colour: red }\nalias: [{ a: b }]') } },
	},
	invalid: {
		'tags in one text': {
			files: { 'a.md': note('tags: patterns, food # two') },
			findings: [
				{
					path: 'a.md',
					at: 'tags=',
					covers: 'patterns, food',
					message: noTag('patterns, food'),
					fix: 'safe: Make it a list of “patterns” and “food”',
				},
			],
			fixed: { 'a.md': note('tags: [patterns, food] # two') },
		},
		'tags in one text in quotes, with hashes and a comma too many': {
			files: { 'a.md': note('Tags: "#food, #phase/formation,"') },
			findings: [
				{
					path: 'a.md',
					at: 'Tags=',
					covers: '"#food, #phase/formation,"',
					message: noTag('#food, #phase/formation,'),
					fix: 'safe: Make it a list of “#food” and “#phase/formation”',
				},
			],
			fixed: { 'a.md': note('Tags: ["#food", "#phase/formation"]') },
		},
		'tags with spaces in them, which could be cut in two ways': {
			files: { 'a.md': note('tags: slow food, care') },
			findings: [{ path: 'a.md', at: 'tags=', covers: 'slow food, care', message: noTag('slow food, care') }],
		},
		'the key `tag`, and the tags in its text': {
			files: { 'a.md': note('tag: patterns, food'), 'b.md': note('tag: [patterns]'), 'c.md': note('Tag: food') },
			findings: [
				{ path: 'a.md', at: 'tag', covers: 'tag', message: retired('tag', 'tags'), fix: 'safe: Rename to `tags`' },
				{ path: 'b.md', at: 'tag', covers: 'tag', message: retired('tag', 'tags'), fix: 'safe: Rename to `tags`' },
				{ path: 'c.md', at: 'Tag', covers: 'Tag', message: retired('Tag', 'tags'), fix: 'safe: Rename to `tags`' },
			],
			fixed: { 'a.md': note('tags: [patterns, food]'), 'b.md': note('tags: [patterns]'), 'c.md': note('tags: food') },
		},
		'the key `alias`': {
			files: { 'a.md': note('title: A\r\nalias:\r\n  - Bits box\r\n') },
			findings: [
				{
					path: 'a.md',
					at: 'alias',
					covers: 'alias',
					message: retired('alias', 'aliases'),
					fix: 'safe: Rename to `aliases`',
				},
			],
			fixed: { 'a.md': note('title: A\r\naliases:\r\n  - Bits box\r\n') },
		},
		'a retired key beside the new one, which a person must bring together': {
			files: { 'a.md': note('tags: [patterns]\ntag: food\naliases:\nalias: A') },
			findings: [
				{ path: 'a.md', at: 'tag', covers: 'tag', message: retired('tag', 'tags') },
				{ path: 'a.md', at: 'alias', covers: 'alias', message: retired('alias', 'aliases') },
			],
		},
		'aliases that are tags, in one text': {
			files: { 'a.md': note('aliases: "#formation, #founding"') },
			findings: [
				{
					path: 'a.md',
					at: 'aliases=',
					covers: '"#formation, #founding"',
					message: oneAlias('#formation, #founding'),
					fix: 'safe: Make it a list of “#formation” and “#founding”',
				},
			],
			fixed: { 'a.md': note('aliases: ["#formation", "#founding"]') },
		},
		'aliases in one text, which may be one or several': {
			files: { 'a.md': note('title: Spare parts\naliases: Bits box, drawer') },
			findings: [
				{
					path: 'a.md',
					at: 'aliases=',
					covers: 'Bits box, drawer',
					message: oneAlias('Bits box, drawer'),
					fix: 'unsafe: Make it a list of “Bits box” and “drawer”',
				},
			],
			fixed: { 'a.md': note('title: Spare parts\naliases: [Bits box, drawer]') },
		},
		'tags with spaces between them, and trees of tags and phases': {
			files: {
				...framework,
				'a.md': note('tags: sheds tools'),
				'b.md': note('TAGS:\n  - sheds\n    - sheds/tools\n  - beds'),
				'c.md': note('phase:\n  - formation\n    - iteration'),
				'd.md': note('phase:\n  - formation\n    - nonsense'),
			},
			findings: [
				{
					path: 'a.md',
					at: 'tags=',
					covers: 'sheds tools',
					message: noTag('sheds tools'),
					fix: 'unsafe: Make it a list of “sheds” and “tools”',
				},
				{
					path: 'b.md',
					at: 'TAGS[0]',
					covers: 'sheds',
					message: oneItem('sheds - sheds/tools'),
					fix: 'unsafe: Make it a list of “sheds”, “sheds/tools” and “beds”',
				},
				{
					path: 'c.md',
					at: 'phase[0]',
					covers: 'formation',
					message: oneItem('formation - iteration'),
					fix: 'safe: Make it a list of “formation” and “iteration”',
				},
				{
					path: 'd.md',
					at: 'phase[0]',
					covers: 'formation',
					message: oneItem('formation - nonsense'),
					fix: 'unsafe: Make it a list of “formation” and “nonsense”',
				},
			],
			fixed: {
				'a.md': note('tags: [sheds, tools]'),
				'b.md': note('TAGS:\n  - sheds\n  - sheds/tools\n  - beds'),
				'c.md': note('phase:\n  - formation\n  - iteration'),
				'd.md': note('phase:\n  - formation\n  - nonsense'),
			},
		},
		'values that are taken for a comment or a kind of value': {
			files: {
				...framework,
				'a.md': note('tags: #sheds'),
				'b.md': note('tags: #sheds #tools'),
				'c.md': note('phase: #iteration'),
				'd.md': note('phase: #later'),
				'e.md': note('Aliases:\n  - #box\n  - Drawer'),
				'f.md': note('type: !pattern'),
				'g.md': note('by: #ada'),
			},
			findings: [
				{ path: 'a.md', at: '2:7', message: comment('#sheds', 'tags'), fix: 'safe: Put “#sheds” in quotes' },
				{
					path: 'b.md',
					at: '2:7',
					message: comment('#sheds #tools', 'tags'),
					fix: 'unsafe: Make it a list of “sheds” and “tools”',
				},
				{ path: 'c.md', at: '2:8', message: comment('#iteration', 'phase'), fix: 'safe: Put “#iteration” in quotes' },
				{ path: 'd.md', at: '2:8', message: comment('#later', 'phase'), fix: 'unsafe: Put “#later” in quotes' },
				{ path: 'e.md', at: '3:5', message: comment('#box', 'Aliases'), fix: 'unsafe: Put “#box” in quotes' },
				{
					path: 'f.md',
					at: '2:7',
					message:
						'“!pattern” in `type` is taken for no value because of the “!”, so Obsidian reads none there; it needs quotes',
					fix: 'unsafe: Put “!pattern” in quotes',
				},
			],
			fixed: {
				'a.md': note('tags: "#sheds"'),
				'b.md': note('tags: [sheds, tools]'),
				'c.md': note('phase: "#iteration"'),
				'd.md': note('phase: "#later"'),
				'e.md': note('Aliases:\n  - "#box"\n  - Drawer'),
				'f.md': note('type: "!pattern"'),
			},
		},
		'links to phases in one text': {
			files: { ...framework, 'a.md': note('phase: "[[formation-phase]], [[iteration-phase]]"') },
			findings: [
				{
					path: 'a.md',
					at: 'phase=',
					covers: '"[[formation-phase]], [[iteration-phase]]"',
					message: oneText('[[formation-phase]], [[iteration-phase]]', 2),
					fix: 'safe: Make it a list of “[[formation-phase]]” and “[[iteration-phase]]”',
				},
			],
			fixed: { 'a.md': note('phase: ["[[formation-phase]]", "[[iteration-phase]]"]') },
		},
		'types in one text': {
			files: { ...types, 'a.md': note("type: 'link, pattern'"), 'b.md': note('type: resource, guide') },
			findings: [
				{
					path: 'a.md',
					at: 'type=',
					covers: "'link, pattern'",
					message: oneText('link, pattern', 2),
					fix: 'safe: Make it a list of “link” and “pattern”',
				},
				{
					path: 'b.md',
					at: 'type=',
					covers: 'resource, guide',
					message: oneText('resource, guide', 2),
					fix: 'safe: Make it a list of “resource” and “guide”',
				},
			],
			fixed: { 'a.md': note('type: [link, pattern]'), 'b.md': note('type: [resource, guide]') },
		},
		'phases and scales in one text, whatever is wrong with one of them': {
			files: { ...framework, 'a.md': note('phase: formation, coordination, formatoin\nScale: network, collaboration') },
			findings: [
				{
					path: 'a.md',
					at: 'phase=',
					covers: 'formation, coordination, formatoin',
					message: oneText('formation, coordination, formatoin', 3),
					fix: 'safe: Make it a list of “formation”, “coordination” and “formatoin”',
				},
				{
					path: 'a.md',
					at: 'Scale=',
					covers: 'network, collaboration',
					message: oneText('network, collaboration', 2),
					fix: 'safe: Make it a list of “network” and “collaboration”',
				},
			],
			fixed: { 'a.md': note('phase: [formation, coordination, formatoin]\nScale: [network, collaboration]') },
		},
	},
});
