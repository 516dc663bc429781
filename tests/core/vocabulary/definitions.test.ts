import { describe, expect, it } from 'vitest';
import { definition, fivePhases, framework, note, termNames, termOf, vaultOf, type Files } from '../vault';

/** Paths of the notes that define a phase, with the name of the term: `iteration: a.md`. */
function definitionsIn(files: Files, settings?: unknown): readonly string[] {
	const index = vaultOf(files, settings);
	return [...index.vocabulary.definitions].flatMap(([path, defined]) =>
		defined.map(({ facet, term }) => `${facet.property} ${term.name}: ${path}`),
	);
}

describe('a note is a definition', () => {
	it.each<[string, string, string, string]>([
		[
			'when its title has the form and it has the definition tag',
			'a.md',
			note('title: Iteration Phase\ntags: [group-phase]'),
			'phase iteration',
		],
		['whatever the tag’s spelling', 'a.md', note('title: Iteration Phase\ntags: ["#Group-Phase"]'), 'phase iteration'],
		[
			'when the tag stands in its body',
			'a.md',
			note('title: Storming Phase', 'A #group-phase of some teams.\n'),
			'phase Storming',
		],
		['when `tags` is one text', 'a.md', note('title: Storming Phase\ntags: group-phase'), 'phase Storming'],
		[
			'in a folder named after the definition tag',
			'x/group-phase/a.md',
			note('title: Storming Phase'),
			'phase Storming',
		],
		['in a folder named after the property', 'Phase/a.md', note('title: Storming Phase'), 'phase Storming'],
		['in a folder spelled with a space', 'x/Group Phase/a.md', note('title: Storming Phase'), 'phase Storming'],
		[
			'anywhere, when its stem is a known name',
			'deep/in/notes/a.md',
			note('title: Formation Phase'),
			'phase formation',
		],
		['anywhere, when its stem is a known alternative', 'a.md', note('title: Organisation Phase'), 'phase organization'],
		['anywhere, when its stem is a known former name', 'a.md', note('title: Coordination Phase'), 'phase coordination'],
		['when its file name has the form and it has no title', 'iteration-phase.md', 'Text.\n', 'phase iteration'],
		['when its file name has the form in other letters', 'Iteration Phase.md', 'Text.\n', 'phase iteration'],
		['of several words', 'group-phase/a.md', note('title: Slow Start Phase'), 'phase Slow Start'],
		['with spaces around its title', 'a.md', note('title: "  Iteration   phase "'), 'phase iteration'],
		['of a scale likewise', 'a.md', note('title: Network Scale'), 'scale network'],
		['of a scale in its folder', 'group-scale/a.md', note('title: Planetary Scale'), 'scale Planetary'],
		['with a title in decomposed letters', 'phase/a.md', note('title: "E\u0301bauche Phase"'), 'phase \u00c9bauche'],
	])('%s', (_, path, text, expected) => {
		const defined = definitionsIn({ ...framework, [path]: text });
		expect(defined.filter((one) => one.endsWith(`: ${path}`))).toEqual([`${expected}: ${path}`]);
	});

	it.each<[string, Files]>([
		[
			'when its title has not the form, though its file name has',
			{ 'group-phase/iteration-phase.md': note('title: Iterating') },
		],
		[
			'when neither tag, folder nor stem speak for it',
			{ 'a.md': note('title: Storming Phase'), 'my phase notes/b.md': note('title: Norming Phase') },
		],
		['when it lies below a folder in the facet’s folder', { 'group-phase/old/a.md': note('title: Storming Phase') }],
		['when the definition tag is another facet’s', { 'a.md': note('title: Storming Phase\ntags: [group-scale]') }],
		[
			'when the word is the noun alone',
			{ 'group-phase/phase.md': note('title: Phase'), 'group-phase/b.md': note('title: The phases') },
		],
		['when it is the note about the facet', { 'group-phase.md': note('title: Group Phase\ntags: [group-phase]') }],
		[
			'when it is the index of the facet’s folder',
			{ 'group-phase/index.md': note('title: Every Phase'), 'phase/README.md': note('title: Any Phase') },
		],
		[
			'when it is the folder note of the facet’s folder',
			{ 'x/group-phase/group-phase.md': note('title: Each Phase\ntags: [group-phase]') },
		],
		[
			'in an excluded folder',
			{
				'tools/a.md': definition('Formation Phase'),
				'drafts/b.md': definition('Iteration Phase'),
				'Templates/c.md': definition('Completion Phase'),
			},
		],
		['in a hidden folder', { '.trash/a.md': definition('Formation Phase') }],
	])('but not %s', (_, files) => {
		expect(definitionsIn(files)).toEqual([]);
	});

	it('but not in a folder that settings exclude', () => {
		expect(
			definitionsIn({ 'archive/2020/a.md': definition('Formation Phase') }, { excludedFolders: ['archive'] }),
		).toEqual([]);
	});

	it('of a term by a former name that a definition tells of', () => {
		const files = {
			'phase/delivery.md': definition('Delivery Phase', 'formerly: [shipping]'),
			'old.md': note('title: Shipping Phase'),
		};
		expect([...definitionsIn(files)].sort()).toEqual(['phase Delivery: phase/delivery.md', 'phase Shipping: old.md']);
	});

	it('by a stem that another definition made known', () => {
		const files = {
			...framework,
			'phase/storming.md': note('title: Storming Phase'),
			'elsewhere.md': note('title: Storming phase'),
		};
		expect(termOf(vaultOf(files), 'storming').definitions.map(({ note: { path } }) => path)).toEqual([
			'phase/storming.md',
			'elsewhere.md',
		]);
	});

	it.each<[string, string]>([
		['a tab', 'title: Iteration Phase\ntags:\n\t- group-phase'],
		['a colon', 'description: one: two\ntitle: Iteration Phase'],
		['a key twice', 'title: Iteration Phase\ntitle: Another'],
		['a comment above and a tab below', '# mind the tab\ntitle: Iteration Phase\ntags:\n\t- group-phase'],
		['merge markers', 'title: Iteration Phase\n<<<<<<< HEAD\ntags: [a]\n=======\ntags: [b]\n>>>>>>> x'],
	])('though its frontmatter does not parse because of %s', (_, yaml) => {
		expect(definitionsIn({ 'x/group-phase/a.md': note(yaml) })).toEqual(['phase iteration: x/group-phase/a.md']);
	});

	it('though its frontmatter has swallowed its body', () => {
		const text = '---\ntitle: Iteration Phase\ntags: [group-phase]\n\n# Iteration\n\nOver and over: again.\n';
		expect(definitionsIn({ 'a.md': text })).toEqual(['phase iteration: a.md']);
	});
});

describe('two definitions of one term', () => {
	it('go by trust: one that parses, then one with the tag, then by path', () => {
		const files = {
			'a.md': note('title: Iteration Phase\ntags:\n\t- group-phase'),
			'b.md': note('title: Iteration Phase'),
			'd.md': definition('Iteration Phase'),
			'c.md': definition('Iteration Phase'),
		};
		expect(termOf(vaultOf(files), 'iteration').definitions.map(({ note: { path } }) => path)).toEqual([
			'c.md',
			'd.md',
			'b.md',
			'a.md',
		]);
	});

	it('give the label of the one to trust', () => {
		const files = { 'a.md': note('title: iteration phase'), 'b.md': definition('Iteration PHASE') };
		expect(termOf(vaultOf(files), 'iteration').label).toBe('Iteration PHASE');
	});
});

describe('what is no definition of the framework', () => {
	it('leaves a vault without one without terms', () => {
		expect(termNames(vaultOf({ 'a.md': note('phase: formation'), 'b.md': note('title: Moon Phase') }))).toEqual([]);
	});

	it('does not matter in a vault that has one', () => {
		expect(
			termNames(vaultOf({ ...fivePhases, 'b.md': note('title: Moon Phase'), 'c.md': note('title: Phase 1') })),
		).toHaveLength(5);
	});
});
