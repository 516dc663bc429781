import { describe, expect, it } from 'vitest';
import { chooseRules } from '../../../src/core/lint/engine';
import { checkVault } from '../../../src/core/lint/pump';
import { findNamedTerm } from '../../../src/core/query/named';
import { listTerm } from '../../../src/core/query/ask';
import { proposeFacets } from '../../../src/core/proposals/propose';
import { facetOf, note, termNames, vaultOf, type Files } from '../vault';

/** What the linter says of a vault, by rule and path. */
function foundIn(files: Files, settings?: unknown): readonly string[] {
	const index = vaultOf(files, settings);
	return checkVault(index, chooseRules(index.settings), (path) => files[path]).map(
		({ rule, path }) => `${rule} ${path}`,
	);
}

/** The notes that a term lists, without folder and ending. */
function listOf(files: Files, settings: unknown, property: string, name: string): readonly string[] {
	const index = vaultOf(files, settings);
	const facet = facetOf(index, property);
	const term = findNamedTerm(facet, name);
	if (!term.isOk) throw new Error(`no term “${name}”`);
	return listTerm(index, facet, term.value, []).rows.map(({ note: { path } }) => path.replace(/^.*\/|\.md$/g, ''));
}

const defining = (folder: string, ...titles: readonly string[]): Files =>
	Object.fromEntries(titles.map((title) => [`${folder}/${title}.md`, 'What it is.\n']));
const saying = (property: string, ...values: readonly string[]): Files =>
	Object.fromEntries(values.map((value, at) => [`notes/${at}.md`, note(`${property}: ${value}`)]));

describe('a framework of its own', () => {
	it('is evident by its definitions, and nothing built in shows in it', () => {
		const files = {
			...defining('Craft', 'Iteration Phase', 'Sketch Phase', 'Glaze Phase', 'Firing Phase'),
			...saying('phase', 'iteration', 'sketch', 'glaze', 'firing', 'sketch'),
		};
		const index = vaultOf(files);
		expect([...termNames(index)].sort()).toEqual(['firing', 'glaze', 'iteration', 'sketch']);
		expect(facetOf(index).terms.flatMap(({ alternatives, formerly }) => [...alternatives, ...formerly])).toEqual([]);
		expect(foundIn(files)).toEqual([]);
	});

	it('is not defined by notes about something of a term, which say it themselves', () => {
		const meetings = ['Kickoff', 'Review', 'Retro'].flatMap((what) =>
			[1, 2, 3].map((number) => [`Meetings/Phase ${number} ${what}.md`, note(`phase: Phase ${number}`)] as const),
		);
		const files = { ...defining('Phases', 'Phase 1', 'Phase 2', 'Phase 3'), ...Object.fromEntries(meetings) };
		expect(foundIn(files)).toEqual([]);
		expect(
			facetOf(vaultOf(files)).terms.flatMap(({ definitions }) => definitions.map(({ note: { path } }) => path)),
		).toEqual(['Phases/Phase 1.md', 'Phases/Phase 2.md', 'Phases/Phase 3.md']);
		// Without definitions there is no framework.
		expect(termNames(vaultOf(Object.fromEntries(meetings)))).toEqual([]);
	});

	it('has the names of most notes in one word with the noun, too, and folders in the plural of other languages', () => {
		const files = {
			...defining('Phasen', 'Planungsphase', 'Umsetzungsphase'),
			...saying(
				'phase',
				'Planungsphase',
				'Planungsphase',
				'Planungsphase',
				'Umsetzungsphase',
				'Umsetzungsphase',
				'Umsetzungsphase',
			),
		};
		expect(termNames(vaultOf(files))).toEqual(['Planungsphase', 'Umsetzungsphase']);
		expect(foundIn(files)).toEqual([]);
	});

	it('is none where values say other things than the notes define', () => {
		const files = {
			...defining('Theory', 'Major Scale', 'Minor Scale'),
			...saying('scale', '"1:50000"', 'C major', 'large', 'small'),
		};
		expect(termNames(vaultOf(files), 'scale')).toEqual([]);
		expect(foundIn(files)).toEqual([]);
	});

	it('is none by one definition alone', () => {
		const files = { ...defining('Notes', 'Completion Phase'), ...saying('phase', 'Phase 1', 'I/II', '2', 'Phase 3') };
		expect(termNames(vaultOf(files))).toEqual([]);
		expect(foundIn(files)).toEqual([]);
	});

	it('keeps names of several words as they are said', () => {
		const files = {
			...defining('phase', 'High Tide Phase', 'Low Tide Phase'),
			...saying('phase', 'high tide', 'low tide', 'ebb'),
		};
		expect(termNames(vaultOf(files))).toEqual(['high tide', 'low tide']);
		expect(foundIn(files)).toEqual(['no-unknown-value notes/2.md']);
	});

	it('takes its order from the numbers of its titles, before or behind the noun', () => {
		const files = {
			...defining('phase', '03 Plane Phase', '01 Saw Phase', '02 Drill Phase'),
			...saying('phase', 'plane', 'drill', 'saw'),
		};
		expect([termNames(vaultOf(files)), facetOf(vaultOf(files)).orderFrom]).toEqual([
			['saw', 'drill', 'plane'],
			'titles',
		]);
		const behind = {
			...defining('phase', 'Phase 2 Drill', 'Phase 1 Saw'),
			...saying('phase', 'drill', 'saw', '1', 'Phase 2'),
		};
		expect(termNames(vaultOf(behind))).toEqual(['saw', 'drill']);
		expect(listOf(behind, undefined, 'phase', 'saw')).toEqual(['1', '2']);
		expect(foundIn(behind)).toEqual([]);
	});

	it('takes its order from the note about the facet, where nothing else tells one', () => {
		const files = {
			...defining('Phases', 'Saw Phase', 'Drill Phase', 'Plane Phase'),
			'Phases/Phases.md': 'First [[Saw Phase]], then [[Drill Phase]] and [[Plane Phase]].\n',
			...saying('phase', 'plane', 'drill', 'saw'),
		};
		expect([termNames(vaultOf(files)), facetOf(vaultOf(files)).orderFrom]).toEqual([
			['saw', 'drill', 'plane'],
			'index',
		]);
	});

	it.each([
		['none', []],
		['of a term', ['Growing']],
		['of no term', ['Oops']],
	])('keeps its order where values are links, and one is plain: %s', (_, plain) => {
		const links = ['Sowing', 'Growing', 'Eating'].flatMap((name) => Array.from({ length: 3 }, () => `"[[${name}]]"`));
		const files = {
			...defining('Cycles', 'Sowing', 'Growing', 'Eating'),
			'Cycles/Cycles.md': 'First [[Sowing]], then [[Growing]] and [[Eating]].\n',
			...saying('cycles', ...links, ...plain),
		};
		const index = vaultOf(files, { version: 2, facets: [{ property: 'cycles' }] });
		expect(facetOf(index, 'cycles').orderFrom).toBe('index');
		expect(termNames(index, 'cycles')).toEqual(['Sowing', 'Growing', 'Eating']);
		expect(proposeFacets(vaultOf(files))[0]).toMatchObject({ property: 'cycles', order: 'index' });
	});

	it('joins the noun to its terms in other languages', () => {
		const files = { ...defining('phase', 'Saatphase', 'Erntephase'), ...saying('phase', 'Saat', 'Ernte', 'Saat') };
		expect([...termNames(vaultOf(files))].sort()).toEqual(['Ernte', 'Saat']);
		expect(foundIn(files)).toEqual([]);
	});

	it('is not defined by an empty note or by the copy that a sync left', () => {
		const files = {
			...defining('Phases', 'Saw Phase', 'Drill Phase', 'Saw Phase (conflicted copy 2024-05-05)'),
			'archive/Saw.md': '',
			...saying('phase', 'saw', 'drill'),
		};
		expect([...vaultOf(files).vocabulary.definitions.keys()].sort()).toEqual([
			'Phases/Drill Phase.md',
			'Phases/Saw Phase.md',
		]);
	});
});

describe('a definition that says so itself', () => {
	const tagged = (alias: string): string => note(`tags: [group-phase]\naliases: ["#${alias}"]`);

	it('is one by its alias, whatever its title', () => {
		const files = {
			'phase/Saw Phase.md': tagged('saw'),
			'phase/How we drill.md': tagged('drill'),
			...saying('phase', 'drill', 'saw'),
		};
		expect(termNames(vaultOf(files))).toEqual(['drill', 'saw']);
		expect(foundIn(files).filter((one) => one.startsWith('no-unknown-value'))).toEqual([]);
	});

	it('is called by its number where its title has nothing else', () => {
		const files = {
			'phase/06 Phase.md': note('tags: [group-phase]\nformerly: [iteration]'),
			'phase/Saw Phase.md': tagged('saw'),
			...saying('phase', '"06"', '"06"', '"06"', 'saw'),
		};
		expect(facetOf(vaultOf(files)).terms.find(({ key }) => key === '6')).toMatchObject({
			name: '06',
			label: '06 Phase',
		});
		expect(foundIn(files).filter((one) => one.startsWith('no-variant'))).toEqual([]);
	});
});

describe('terms that settings name', () => {
	const terms = (property: string, ...names: readonly string[]): unknown => ({
		version: 2,
		facets: [{ property, terms: names.map((name) => ({ name })) }],
	});

	it('are all there is: nothing built in is known beside them', () => {
		const files = saying('phase', 'sowing', 'completion', 'organisation', 'coordination');
		expect(foundIn(files, terms('phase', 'sowing', 'harvest'))).toEqual(
			[1, 2, 3].map((at) => `no-unknown-value notes/${at}.md`),
		);
	});

	it('may be of any letters, and are right as they are set', () => {
		const names = ['in/out', 'v1.0', '🌱', 'C++', '日本', 'Über uns', 'Last Look', 'in_work'];
		const files = saying('stage', ...names.map((name) => JSON.stringify(name)));
		expect(termNames(vaultOf(files, terms('stage', ...names)), 'stage')).toEqual(names);
		expect(foundIn(files, terms('stage', ...names))).toEqual([]);
		for (const [at, name] of names.entries())
			expect(listOf(files, terms('stage', ...names), 'stage', name)).toEqual([String(at)]);
	});

	it('are met by numbers in whatever way they are written', () => {
		const files = saying('phase', '1', '"01"', 'Phase 1', 'phase-1', '1.0');
		expect(listOf(files, terms('phase', '1', '2'), 'phase', '1')).toEqual(['0', '1', '2', '3', '4']);
		expect(foundIn(files, terms('phase', '1', '2'))).toEqual([]);
	});

	it('are met by pictures and by links to their definition', () => {
		const settings = { version: 2, facets: [{ property: 'stage', terms: [{ name: 'Seed', alternatives: ['🌱'] }] }] };
		const files = { 'Seed.md': 'What it is.\n', ...saying('stage', '🌱', '🌱 Seed', 'Seed', '"[[Seed]]"') };
		expect(listOf(files, settings, 'stage', 'Seed')).toEqual(['0', '1', '2', '3']);
		// Most values are plain, so that the link is the odd one.
		expect(foundIn(files, settings)).toEqual(['no-variant-spelling notes/3.md']);
	});

	it('are right as links where that is the custom', () => {
		const settings = terms('categories', 'Walks');
		const files = {
			'Walks.md': 'A page.\n',
			...saying('categories', '["[[Walks]]"]', '["[[Walks]]"]', '["[[Walks]]"]'),
		};
		expect(foundIn(files, settings)).toEqual([]);
		expect(facetOf(vaultOf(files, settings), 'categories')).toMatchObject({ form: 'link', noun: 'Category' });
	});

	it('are defined by the note that is named, wherever it is', () => {
		const settings = {
			version: 2,
			facets: [{ property: 'stage', terms: [{ name: 'Seed', definition: 'plants/What a seed is' }] }],
		};
		const files = { 'plants/What a seed is.md': 'Small.\n', ...saying('stage', 'Seed') };
		expect([...vaultOf(files, settings).vocabulary.definitions.keys()]).toEqual(['plants/What a seed is.md']);
	});

	it('do not count in folders of templates, however deep, unless settings take one back', () => {
		const files = { 'work/Templates/a.md': note('stage: Seed'), 'work/b.md': note('stage: Seed') };
		const { facets } = terms('stage', 'Seed') as { facets: unknown };
		expect(listOf(files, { version: 2, facets }, 'stage', 'Seed')).toEqual(['b']);
		const included = { version: 2, facets, includedFolders: ['work/templates'] };
		expect(listOf(files, included, 'stage', 'Seed')).toEqual(['a', 'b']);
	});

	it('count in folders that settings take back', () => {
		const files = { 'tools/a.md': note('stage: Seed') };
		const { facets } = terms('stage', 'Seed') as { facets: unknown };
		expect(listOf(files, { version: 2, facets }, 'stage', 'Seed')).toEqual([]);
		expect(listOf(files, { version: 2, facets, includedFolders: ['tools'] }, 'stage', 'Seed')).toEqual(['a']);
	});
});
