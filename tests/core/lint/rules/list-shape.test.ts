import { framework, note, type Files } from '../../vault';
import { testRule } from '../rule-tester';

/** A vault in which so many notes write a property as a list, and so many as a text. */
function written(property: string, lists: number, scalars = 0): Files {
	const value = property === 'scale' ? 'network' : property === 'type' ? 'pattern' : 'formation';
	const files: Record<string, string> = { ...framework };
	for (let at = 0; at < lists; at += 1) files[`lists/${at}.md`] = note(`${property}: [${value}]`);
	for (let at = 0; at < scalars; at += 1) files[`texts/${at}.md`] = note(`${property}: ${value}`);
	return files;
}

const alone = (text: string, key = 'phase'): string =>
	`“${text}” stands alone in \`${key}\`, where this vault writes a list`;
const nested = (text: string): string => `“${text}” without quotes is no link but a list in a list`;

testRule('list-shape', {
	valid: {
		'a vault in which most notes write lists, and this one too': { files: written('phase', 9) },
		'a text among fewer than five lists': { files: written('phase', 4, 1) },
		'texts that are more than one in five': { files: written('phase', 7, 2) },
		'a list among texts': { files: written('phase', 1, 9) },
		'the scale, where it is the phase that is written as a list': {
			files: { ...written('phase', 9), 'a.md': note('phase: [formation]\nscale: network') },
		},
		'lists in excluded folders, which show no habit': {
			files: Object.fromEntries(
				Object.entries(written('phase', 9, 1)).map(([path, text]) => [path.replace('lists/', 'drafts/'), text]),
			),
		},
		'a facet that the vault does not define': { files: { ...written('phase', 9), 'a.md': note('mood: good') } },
		'a text with commas, which is another rule’s affair': {
			files: { ...written('phase', 9), 'a.md': note('phase: formation, completion') },
		},
		'tags and aliases, of which Obsidian reads a single text': {
			files: { ...written('phase', 9), 'a.md': note('tags: food\naliases: A') },
		},
		'a template that has not been filled in': {
			files: { ...written('phase', 9), 'a.md': note('phase: "<% tp.x() %>"') },
		},
		'an empty property, an empty list and a list with nothing in it yet': {
			files: { ...written('phase', 9), 'a.md': note('phase:\ntags: []\naliases:\n  -\n  - ""') },
		},
		'a link in quotes': { files: { ...framework, 'a.md': note('phase: ["[[formation]]"]') } },
		'a link without quotes that means a former name or nothing, which other rules say': {
			files: { ...framework, 'a.md': note('phase: [[coordination-phase]]\nscale: [[town]]') },
		},
		'lists in lists elsewhere': {
			files: { ...framework, 'a.md': note('related: [[Some note]]\nmatrix: [[1, 2], []]\nempty: [a, ""]') },
		},
	},
	invalid: {
		'a text where at least five notes and four in five write lists': {
			files: { ...written('phase', 8, 1), 'a.md': note('phase: "completion" # the end') },
			findings: [
				{
					path: 'a.md',
					at: 'phase=',
					covers: '"completion"',
					message: alone('completion'),
					fix: 'safe: Make it a list',
				},
				{
					path: 'texts/0.md',
					at: 'phase=',
					covers: 'formation',
					message: alone('formation'),
					fix: 'safe: Make it a list',
				},
			],
			fixed: { 'a.md': note('phase: [completion] # the end'), 'texts/0.md': note('phase: [formation]') },
		},
		'a former name and a slip of the fingers as well, since the shape is another matter': {
			files: { ...written('phase', 8), 'a.md': note('Phase: coordination'), 'b.md': note('phase: formatoin') },
			findings: [
				{
					path: 'a.md',
					at: 'Phase=',
					covers: 'coordination',
					message: alone('coordination', 'Phase'),
					fix: 'safe: Make it a list',
				},
				{ path: 'b.md', at: 'phase=', covers: 'formatoin', message: alone('formatoin'), fix: 'safe: Make it a list' },
			],
		},
		'a scale and a type, each by its own habit': {
			files: {
				...written('scale', 5),
				...written('type', 5),
				'a.md': note('scale: network'),
				'b.md': note('type: pattern'),
			},
			findings: [
				{
					path: 'b.md',
					at: 'type=',
					covers: 'pattern',
					message: alone('pattern', 'type'),
					fix: 'safe: Make it a list',
				},
			],
		},
		'a scale': {
			files: { ...written('scale', 5), 'a.md': note('scale: collaboration') },
			findings: [
				{
					path: 'a.md',
					at: 'scale=',
					covers: 'collaboration',
					message: alone('collaboration', 'scale'),
					fix: 'safe: Make it a list',
				},
			],
			fixed: { 'a.md': note('scale: [collaboration]') },
		},
		'links without quotes': {
			files: {
				...framework,
				'a.md': note('phase: [[formation]]\nscale:\n  - collaboration\n  - [[Network Scale]] # far\n'),
			},
			findings: [
				{
					path: 'a.md',
					at: 'phase[0]',
					covers: '[formation]',
					message: nested('[[formation]]'),
					fix: 'safe: Put it in quotes',
				},
				{
					path: 'a.md',
					at: 'scale[1]',
					covers: '[[Network Scale]]',
					message: nested('[[Network Scale]]'),
					fix: 'safe: Put it in quotes',
				},
			],
			fixed: { 'a.md': note('phase: ["[[formation]]"]\nscale:\n  - collaboration\n  - "[[Network Scale]]" # far\n') },
		},
		'a type as a link without quotes': {
			files: {
				'tools/types/pattern.md': note('icon: x'),
				'a.md': note('type: [[tools/types/pattern]]'),
				'b.md': note('type: [[ritual]]'),
			},
			findings: [
				{
					path: 'a.md',
					at: 'type[0]',
					covers: '[tools/types/pattern]',
					message: nested('[[tools/types/pattern]]'),
					fix: 'safe: Put it in quotes',
				},
			],
			fixed: { 'a.md': note('type: ["[[tools/types/pattern]]"]') },
		},
		'a type as a link without quotes in a vault without type notes': {
			files: { 'a.md': note('type: [[Pattern]]') },
			findings: [
				{
					path: 'a.md',
					at: 'type[0]',
					covers: '[Pattern]',
					message: nested('[[Pattern]]'),
					fix: 'safe: Put it in quotes',
				},
			],
			fixed: { 'a.md': note('type: ["[[Pattern]]"]') },
		},
		'empty items, all of a list at once': {
			files: {
				...framework,
				'a.md': note('phase:\n  -\n  - formation\n  - ""\ntags: [food, null]\naliases: ["  ", A]'),
			},
			findings: [
				{
					path: 'a.md',
					at: 'phase[0]',
					covers: 'phase',
					message: '`phase` has 2 empty items',
					fix: 'safe: Remove 2 empty items',
				},
				{
					path: 'a.md',
					at: 'tags[1]',
					covers: 'null',
					message: '`tags` has an empty item',
					fix: 'safe: Remove an empty item',
				},
				{
					path: 'a.md',
					at: 'aliases[0]',
					covers: '"  "',
					message: '`aliases` has an empty item',
					fix: 'safe: Remove an empty item',
				},
			],
			fixed: { 'a.md': note('phase:\n  - formation\ntags: [food]\naliases: [A]') },
		},
	},
});
