import { definition, note } from '../../vault';
import { testRule } from '../rule-tester';

const named = (name: string, aliases = `aliases: ["#${name.toLowerCase()}"]`): string =>
	definition(`${name} Phase`, aliases);

const threeWithAlias = { 'a.md': named('Conversation'), 'b.md': named('Formation'), 'c.md': named('Iteration') };

const lacks = (label: string, name: string, withOwn: number, others: number): string =>
	`“${label}” lacks the alias “#${name}”, where ${withOwn} of ${others} other definitions have theirs`;

testRule('definition-alias', {
	valid: {
		'definitions that all have theirs': { files: threeWithAlias },
		'a framework in which none has one': {
			files: {
				'a.md': definition('Conversation Phase'),
				'b.md': definition('Formation Phase'),
				'c.md': definition('Iteration Phase'),
			},
		},
		'a framework in which only half have one': {
			files: {
				'a.md': named('Conversation'),
				'b.md': definition('Formation Phase'),
				'c.md': definition('Iteration Phase'),
			},
		},
		'an alias in capitals or with the label': {
			files: { ...threeWithAlias, 'd.md': named('Completion', 'aliases: ["#Completion"]') },
		},
		'a tag that another note has as its own': {
			files: { ...threeWithAlias, 'd.md': definition('Completion Phase'), 'e.md': note('aliases: ["#completion"]') },
		},
		'the one definition there is': { files: { 'a.md': definition('Conversation Phase') } },
		'another facet, whose definitions have none': {
			files: { ...threeWithAlias, 'd.md': definition('Network Scale'), 'e.md': definition('Coordination Scale') },
		},
	},
	invalid: {
		'one that has no aliases at all': {
			files: { ...threeWithAlias, 'd.md': definition('Completion Phase') },
			findings: [
				{
					path: 'd.md',
					at: 'aliases',
					covers: '---',
					message: lacks('Completion Phase', 'completion', 3, 3),
					fix: 'safe: Add the alias “#completion”',
				},
			],
			fixed: { 'd.md': note('title: Completion Phase\ntags: [group-phase]\naliases:\n  - "#completion"') },
		},
		'one whose key is spelled otherwise': {
			files: { ...threeWithAlias, 'd.md': named('Completion', 'Aliases: The end') },
			findings: [
				{
					path: 'd.md',
					at: 'Aliases',
					covers: 'Aliases',
					message: lacks('Completion Phase', 'completion', 3, 3),
					fix: 'safe: Add the alias “#completion”',
				},
			],
			fixed: { 'd.md': named('Completion', 'Aliases: [The end, "#completion"]') },
		},
		'one whose aliases can take none': {
			files: { ...threeWithAlias, 'd.md': named('Completion', 'aliases: {a: b}') },
			findings: [
				{ path: 'd.md', at: 'aliases', covers: 'aliases', message: lacks('Completion Phase', 'completion', 3, 3) },
			],
		},
		'one that has other aliases': {
			files: { ...threeWithAlias, 'd.md': named('Completion', 'aliases:\n    - The end # as we say') },
			findings: [
				{
					path: 'd.md',
					at: 'aliases',
					covers: 'aliases',
					message: lacks('Completion Phase', 'completion', 3, 3),
					fix: 'safe: Add the alias “#completion”',
				},
			],
			fixed: { 'd.md': named('Completion', 'aliases:\n    - The end # as we say\n    - "#completion"') },
		},
		'one with an empty list': {
			files: { ...threeWithAlias, 'd.md': named('Completion', 'aliases: []') },
			findings: [
				{
					path: 'd.md',
					at: 'aliases',
					covers: 'aliases',
					message: lacks('Completion Phase', 'completion', 3, 3),
					fix: 'safe: Add the alias “#completion”',
				},
			],
			fixed: { 'd.md': named('Completion', 'aliases: ["#completion"]') },
		},
		'one whose frontmatter does not parse, without a fix': {
			files: { ...threeWithAlias, 'd.md': note('title: Completion Phase\ntags:\n\t- group-phase') },
			findings: [
				{ path: 'd.md', at: 'aliases', covers: '---', message: lacks('Completion Phase', 'completion', 3, 3) },
			],
		},
		'the scale among scales that have theirs': {
			files: {
				'a.md': definition('Network Scale', 'aliases: ["#network"]'),
				'b.md': definition('Coordination Scale', 'aliases: ["#coordination"]'),
				'c.md': definition('Constituency Scale'),
			},
			findings: [
				{
					path: 'c.md',
					at: 'aliases',
					covers: '---',
					message: lacks('Constituency Scale', 'constituency', 2, 2),
					fix: 'safe: Add the alias “#constituency”',
				},
			],
		},
	},
});
