import { definition, fivePhases, framework, note } from '../../vault';
import { testRule, type InvalidCase } from '../rule-tester';

const base = { ...framework, 'tags/coordination.md': note('aliases: ["#coordination"]') };

/** A vault with one note that has one stale link, the first of its body, and what the fix makes of it. */
function stale(
	body: string,
	fixed: string,
	covers: string,
	message: string,
	path = 'notes/a.md',
	to = 'framework/group-phase/iteration.md',
): InvalidCase {
	return {
		files: { ...base, [path]: note('title: A', body) },
		findings: [{ path, at: 'link 0', covers, message, fix: `safe: Point it at “${to}”` }],
		fixed: { [path]: note('title: A', fixed) },
	};
}

const missing = (target: string, label = 'Iteration Phase', to = 'framework/group-phase/iteration.md'): string =>
	`There is no note “${target}”; the definition of “${label}” is at “${to}”`;

testRule('no-stale-link', {
	valid: {
		'what only sounds like the note about the facet': {
			files: {
				...base,
				'group-phase/index.md': note('title: Group Phase'),
				'a.md':
					'[x](group-phases/) [[Phases]] [[phase]] [[index]] [[old/index]] [[Group Phase Patterns]] [[Group Scale]]',
				'b.md': '[[group-phase/index]] [x](group-phase/index.md)',
			},
		},
		'links to the note about a facet where nothing is': {
			files: { ...base, 'a.md': '[[Group Phases]] [x](old/group-phase/index.md)' },
		},
		'a link that leads to the definition, in whatever form': {
			files: {
				...base,
				'framework/a.md': note(
					'see: "[[iteration]]"',
					'[[framework/group-phase/iteration]] [[group-phase/Iteration.md|x]] [x](group-phase/iteration.md) [x](./group-phase/iteration.md) [x](../framework/group-phase/iteration.md#part)',
				),
			},
		},
		'a link to another note of that name': {
			files: { ...base, 'old/phase/iteration.md': 'Text', 'a.md': '[[phase/iteration]] [[old/phase/iteration]]' },
		},
		'a link to a note in an excluded folder': {
			files: { ...base, 'drafts/coordination-phase.md': 'Text', 'a.md': '[[coordination-phase]]' },
		},
		'a link to a missing note that only shares a word with a term': {
			files: { ...base, 'a.md': '[[networks/network]] [[formation]] [x](ideas/completion.md) [[coordination]]' },
		},
		'a link to a missing note of a word that is no term': {
			files: { ...base, 'a.md': '[[phase/harvest]] [[Harvest Phase]] [x](group-phase/index.md)' },
		},
		'a link to the phase with a scale’s folder': { files: { ...base, 'a.md': '[[scale/iteration]]' } },
		'links in code, HTML comments and out of the vault, and embeds': {
			files: {
				...base,
				'a.md':
					'`[[iteration-phase]]` <!-- [[iteration-phase]] --> [x](https://example.org/iteration-phase.md) ![[iteration-phase]]\n\n```\n[[iteration-phase]]\n```\n',
			},
		},
		'a property that says a phase by a link, which is another rule’s affair': {
			files: { ...base, 'a.md': note('phase: "[[old/iteration-phase]]"') },
		},
		'text with a link in it in a property, and a template': {
			files: { ...base, 'a.md': note('see: "as [[iteration-phase]] says"\nby: "[[<% x %> iteration-phase]]"') },
		},
		'a definition that links to what it was called before': {
			files: {
				...base,
				'framework/group-phase/iteration.md': definition('Iteration Phase').concat('Once [[coordination-phase]].'),
			},
		},
		'a note in an excluded folder': { files: { ...base, 'drafts/a.md': '[[iteration-phase]]' } },
		'a vault that defines nothing': { files: { 'a.md': '[[iteration-phase]]' } },
	},
	invalid: {
		'links to the note about the facet, by its title, many or one, and as the index of its folder': {
			files: {
				...base,
				'group-phase/index.md': note('title: Group Phase'),
				'a.md': '[[Group Phases]] [x](old/group-phases/index.md) [y](tags/Group%20Phase.md#part)',
			},
			findings: ['Group Phases', 'old/group-phases/index.md', 'tags/Group Phase.md'].map((target, at) => ({
				path: 'a.md',
				at: `link ${at}`,
				covers: target.replace(' Phase.', '%20Phase.'),
				message: `There is no note “${target}”; “Group Phase” is at “group-phase/index.md”`,
				fix: 'safe: Point it at “group-phase/index.md”',
			})),
			fixed: { 'a.md': '[[index|Group Phases]] [x](group-phase/index.md) [y](group-phase/index.md#part)' },
		},
		'a link to one of several notes about the facet': {
			files: {
				...base,
				'group-phase/index.md': note('title: Group Phase'),
				'tags/group-phase.md': note('title: Group Phase'),
				'a.md': '[[Group Phases]]',
			},
			findings: [
				{
					path: 'a.md',
					at: 'link 0',
					covers: 'Group Phases',
					message: 'There is no note “Group Phases”; more than one note is about “Group Phase”',
					fix: 'unsafe: Point it at “group-phase/index.md”',
				},
			],
			fixed: { 'a.md': '[[index|Group Phases]]' },
		},
		'a wikilink to where the definition was': stale(
			'See [[concepts/iteration-phase#Signs|the phase]].',
			'See [[framework/group-phase/iteration#Signs|the phase]].',
			'concepts/iteration-phase',
			missing('concepts/iteration-phase'),
		),
		'a wikilink by name': stale(
			'See [[iteration-phase]].',
			'See [[iteration]].',
			'iteration-phase',
			missing('iteration-phase'),
		),
		'a wikilink by its former name': stale(
			'See [[Coordination Phase|it]].',
			'See [[iteration|it]].',
			'Coordination Phase',
			missing('Coordination Phase'),
		),
		'a wikilink by name to a note whose name is not the only one': stale(
			'See [[completion-phase]].',
			'See [[framework/group-phase/completion]].',
			'completion-phase',
			missing('completion-phase', 'Completion Phase', 'framework/group-phase/completion.md'),
			'x/completion.md',
			'framework/group-phase/completion.md',
		),
		'a wikilink in a table': stale(
			'| [[phases/formation\\|x]] |',
			'| [[framework/group-phase/formation\\|x]] |',
			'phases/formation',
			missing('phases/formation', 'Formation Phase', 'framework/group-phase/formation.md'),
			'a.md',
			'framework/group-phase/formation.md',
		),
		'a Markdown link from the root': stale(
			'See [x](old/phase/iteration.md#a).',
			'See [x](framework/group-phase/iteration.md#a).',
			'old/phase/iteration.md',
			missing('old/phase/iteration.md'),
		),
		'a Markdown link seen from the note': stale(
			'See [x](../phase/iteration.md).',
			'See [x](../../framework/group-phase/iteration.md).',
			'../phase/iteration.md',
			missing('../phase/iteration.md'),
			'notes/deep/a.md',
		),
		'a Markdown link with encoded spaces': stale(
			'See [x](groups/scale/Network%20Scale.md).',
			'See [x](framework/group-scale/network.md).',
			'groups/scale/Network%20Scale.md',
			missing('groups/scale/Network Scale.md', 'Network Scale', 'framework/group-scale/network.md'),
			'a.md',
			'framework/group-scale/network.md',
		),
		'a link from the definitions’ own folder': stale(
			'[x](framework/group-scale/Network%20Scale.md)',
			'[x](framework/group-scale/network.md)',
			'framework/group-scale/Network%20Scale.md',
			missing('framework/group-scale/Network Scale.md', 'Network Scale', 'framework/group-scale/network.md'),
			'framework/index.md',
			'framework/group-scale/network.md',
		),
		...Object.fromEntries(
			['C#', 'a [b]', 'a^b', 'a|b'].map((folder) => {
				const to = `${folder}/group-phase/iteration.md`;
				const encoded = encodeURIComponent(folder);
				const text = 'See [[old/phase/iteration#Signs|the phase]] and [x](old/phase/iteration.md).';
				const message = missing('old/phase/iteration', 'Iteration Phase', to);
				const finding = { path: 'a.md', message, fix: `safe: Point it at “${to}”` };
				const one: InvalidCase = {
					files: { [to]: definition('Iteration Phase'), 'a.md': text },
					findings: [
						{ ...finding, at: 'link 0', covers: 'old/phase/iteration' },
						{
							...finding,
							at: 'link 1',
							covers: 'old/phase/iteration.md',
							message: missing('old/phase/iteration.md', 'Iteration Phase', to),
						},
					],
					fixed: {
						'a.md': `See [the phase](${encoded}/group-phase/iteration.md#Signs) and [x](${encoded}/group-phase/iteration.md).`,
					},
				};
				return [`links to a path that no wikilink can hold: ${folder}`, one];
			}),
		),
		'the definition of a reference': {
			files: { ...base, 'a.md': '[[other]] [x][r]\n\n[r]: <old/phase/iteration.md> "t"' },
			findings: [
				{
					path: 'a.md',
					at: 'link 1',
					covers: 'old/phase/iteration.md',
					message: missing('old/phase/iteration.md'),
					fix: 'safe: Point it at “framework/group-phase/iteration.md”',
				},
			],
			fixed: { 'a.md': '[[other]] [x][r]\n\n[r]: <framework/group-phase/iteration.md> "t"' },
		},
		'a link below frontmatter that does not parse': {
			files: { ...base, 'a.md': '---\na: b: c\n---\n[[iteration-phase]]' },
			findings: [
				{
					path: 'a.md',
					at: 'link 0',
					covers: 'iteration-phase',
					message: missing('iteration-phase'),
					fix: 'safe: Point it at “framework/group-phase/iteration.md”',
				},
			],
			fixed: { 'a.md': '---\na: b: c\n---\n[[iteration]]' },
		},
		'the second of two equal links in code and text': {
			files: { ...base, 'a.md': '`[[iteration-phase]]` [[other]] [[iteration-phase]]' },
			findings: [
				{
					path: 'a.md',
					at: 'link 1',
					covers: 'iteration-phase',
					message: missing('iteration-phase'),
					fix: 'safe: Point it at “framework/group-phase/iteration.md”',
				},
			],
			fixed: { 'a.md': '`[[iteration-phase]]` [[other]] [[iteration]]' },
		},
		'links in properties': {
			files: {
				...base,
				'a.md': note(
					'up: \'[[concepts/iteration-phase|up]]\' # why\nsee: ["[[Formation Phase]]", "[x](old/phase/completion.md#a)"]\nbare: [[iteration-phase]]',
				),
			},
			findings: [
				{
					path: 'a.md',
					at: 'up=',
					covers: "'[[concepts/iteration-phase|up]]'",
					message: missing('concepts/iteration-phase'),
					fix: 'safe: Point it at “framework/group-phase/iteration.md”',
				},
				{
					path: 'a.md',
					at: 'see[0]',
					covers: '"[[Formation Phase]]"',
					message: missing('Formation Phase', 'Formation Phase', 'framework/group-phase/formation.md'),
					fix: 'safe: Point it at “framework/group-phase/formation.md”',
				},
				{
					path: 'a.md',
					at: 'see[1]',
					covers: '"[x](old/phase/completion.md#a)"',
					message: missing('old/phase/completion.md', 'Completion Phase', 'framework/group-phase/completion.md'),
					fix: 'safe: Point it at “framework/group-phase/completion.md”',
				},
				{
					path: 'a.md',
					at: 'bare[0]',
					covers: '[iteration-phase]',
					message: missing('iteration-phase'),
					fix: 'safe: Point it at “framework/group-phase/iteration.md”',
				},
			],
			fixed: {
				'a.md': note(
					'up: \'[[framework/group-phase/iteration|up]]\' # why\nsee: ["[[formation]]", "[x](framework/group-phase/completion.md#a)"]\nbare: ["[[iteration]]"]',
				),
			},
		},
		'a link to a term that two notes define, and leaves the choice to a person': {
			files: {
				...fivePhases,
				'copy/group-phase/it.md': note('title: Iteration Phase\ntags: [group-phase]'),
				'a.md': '[[iteration-phase]]',
			},
			findings: [
				{
					path: 'a.md',
					at: 'link 0',
					covers: 'iteration-phase',
					message: 'There is no note “iteration-phase”; the definition of “Iteration Phase” is in more than one place',
					fix: 'unsafe: Point it at “copy/group-phase/it.md”',
				},
			],
		},
	},
});
