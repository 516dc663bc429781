import { framework, note } from '../../vault';
import { testRule } from '../rule-tester';

const types = { 'tools/types/pattern.md': note('icon: x'), 'tools/types/resource.md': note('icon: x') };

const noTag = (text: string): string => `Obsidian reads no tag from “${text}”, which is one text`;
const oneAlias = (text: string): string => `Obsidian reads one alias from “${text}”, commas and all`;
const oneText = (text: string, count: number): string => `“${text}” is one text, where a list of ${count} is meant`;
const retired = (key: string, to: string): string => `Obsidian no longer reads \`${key}\`; the key is now \`${to}\``;

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
