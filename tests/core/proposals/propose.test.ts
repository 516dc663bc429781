import { describe, expect, it } from 'vitest';
import { proposeFacets, type Proposal } from '../../../src/core/proposals/propose';
import { fivePhases, note, vaultOf, type Files } from '../vault';

/** As many notes as each value is to be said by, in one folder. */
function notesSaying(property: string, counts: Readonly<Record<string, number>>, more = ''): Files {
	const files: Record<string, string> = {};
	for (const [value, count] of Object.entries(counts))
		for (let at = 0; at < count; at += 1)
			files[`notes/${Object.keys(files).length}.md`] = note(
				`title: Note ${at}\n${property}: ${value}\n${more}`.trimEnd(),
			);
	return files;
}

/** Notes of which each says the next value of each property, over and over. */
function notesOf(properties: Readonly<Record<string, readonly string[]>>, count = 60): Files {
	const entries = Object.entries(properties);
	return Object.fromEntries(
		Array.from({ length: count }, (_, at) => [
			`notes/${at}.md`,
			note(
				entries
					.map(([key, values]) => `${key}: ${values[(at + Math.floor(at / values.length)) % values.length] ?? ''}`)
					.join('\n'),
			),
		]),
	);
}

const briefly = ({ property, terms }: Proposal): string =>
	`${property}: ${terms.map(({ name, count }) => `${name} ${count}`).join(', ')}`;

/** A value with a letter left out, another one each time. */
const misspell = (value: string, at: number): string => value.slice(0, 1 + (at % 3)) + value.slice(2 + (at % 3));

const vocabularies: readonly (readonly [kind: string, property: string, files: Files])[] = [
	['capitals and words', 'status', notesSaying('status', { Sketch: 40, Trial: 21, 'Last Look': 9, Kept: 30, Odd: 1 })],
	['keys in capitals', 'Status', notesSaying('Status', { Active: 20, Resting: 12, '"Done (see 12)"': 9 })],
	[
		'stages without definitions',
		'growth_stage',
		notesOf({ growth_stage: ['Seed', 'Shoot', 'Tree'], topics: ['[a, b]'] }),
	],
	['pictures', 'maturity', notesOf({ maturity: ['🌱', '🌿', '🌳'] })],
	['numbers', 'phase', notesOf({ phase: ['1', '2', '3'] })],
	[
		'folders that are called like the values',
		'height',
		Object.fromEntries(
			['Ground', 'Roof', 'Sky'].flatMap((name, at) =>
				Array.from({ length: 9 }, (_, one) => [
					`${at + 1} ${name}/${one}.md`,
					note(`pattern: P${one}\nheight: ${name.toLowerCase()}`),
				]),
			),
		),
	],
	[
		'links to pages of a folder',
		'categories',
		{
			...Object.fromEntries(['Walks', 'Meals', 'Songs'].map((name) => [`Categories/${name}.md`, 'A page.\n'])),
			...notesOf({ categories: ['"[[Walks]]"', '"[[Meals]]"', '"[[Songs]]"'] }),
		},
	],
	[
		'few notes, and a folder of definitions',
		'stage',
		{
			...Object.fromEntries(['Look', 'Draw', 'Build'].map((name) => [`stages/${name}.md`, 'Text.\n'])),
			...notesOf({ stage: ['Look', 'Draw', 'Build'] }, 6),
		},
	],
	[
		'misspellings',
		'stage',
		Object.fromEntries(
			Array.from({ length: 60 }, (_, at) => {
				const value = ['planning', 'building', 'mending'][at % 3] ?? '';
				return [`${at}.md`, note(`stage: ${at % 4 === 0 ? misspell(value, at) : value}`)];
			}),
		),
	],
	[
		'rings of a radar, beside quadrants',
		'ring',
		notesOf({ ring: ['Adopt', 'Trial', 'Assess', 'Hold'], quadrant: ['Tools', 'Methods', 'Places'] }),
	],
	['quadrants beside rings', 'quadrant', notesOf({ ring: ['a', 'b'], quadrant: ['Tools', 'Methods', 'Places'] })],
	['heights that nothing defines', 'altitude', notesOf({ altitude: ['ground-floor', 'upper-floor', 'roof'] })],
	['horizons', 'horizon', notesOf({ horizon: ['now', 'soon', 'far'], owner: ['Ann', 'Ben'] })],
	['what reads like stages', 'where', notesOf({ where: ['Forming', 'Storming', 'Norming', 'Performing'] })],
	['values with numbers before them', 'gait', notesOf({ gait: ['1 Walk', '2 Trot', '3 Canter'] })],
	['stages in another language', 'reifegrad', notesOf({ reifegrad: ['Keim', 'Blatt', 'Frucht'] })],
	[
		'stages of one kind of note among others',
		'bed',
		{
			...notesOf({ bed: ['Seedling', 'Budding', 'Evergreen'] }, 30),
			...Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`days/${at}.md`, note('date: 2024-01-01')])),
		},
	],
	[
		'values of which some are remarked on',
		'Status',
		{
			...notesSaying('Status', { Kept: 12, Tried: 8 }),
			...Object.fromEntries(
				Array.from({ length: 9 }, (_, at) => [`r/${at}.md`, note(`Status: Replaced by NOTE-00${at + 10}`)]),
			),
		},
	],
	['stages in Spanish', 'estado', notesOf({ estado: ['Borrador', 'Revisado', 'Publicado'], tema: ['agua', 'tierra'] })],
	['stages in French', 'étape', notesOf({ étape: ['Germe', 'Pousse', 'Arbre'] })],
	['stages in Dutch', 'Fase', notesOf({ Fase: ['Verkenning', 'Ontwerp', 'Bouw'] })],
	['stages in Chinese', '阶段', notesOf({ 阶段: ['发现', '定义', '交付'] })],
	['a pipeline', 'lead_status', notesOf({ lead_status: ['New', 'Asked', 'Won', 'Lost'], region: ['North', 'South'] })],
	['readiness in numbers', 'trl', notesOf({ trl: ['1', '3', '5', '9'] })],
	['two vocabularies', 'phase', notesOf({ phase: ['dawn', 'noon', 'dusk'], status: ['raw', 'ripe', 'dried'] })],
];

const others: readonly (readonly [kind: string, files: Files])[] = [
	['a manual', notesOf({ section: ['Install', 'Use', 'Mend'], version: ['1.0', '2.0'], order: ['1', '2', '3'] })],
	['a dictionary', notesOf({ pos: ['noun', 'verb'], level: ['A1', 'A2', 'B1'], lang: ['en', 'fr'] })],
	['days', notesOf({ date: ['2024-01-01', '2024-01-02'], mood: ['good', 'bad'], weather: ['sun', 'rain'] })],
	['recipes', notesOf({ course: ['main', 'dessert'], difficulty: ['easy', 'hard'], servings: ['2', '4'] })],
	['a bibliography', notesOf({ type: ['article', 'book'], year: ['2001', '2002'], status: ['read', 'unread'] })],
	['contacts', notesOf({ company: ['Acme', 'Beta'], group: ['friends', 'work'], born: ['1990-01-01'] })],
	['tasks', notesOf({ status: ['todo', 'doing', 'done'], due: ['2024-05-05'], priority: ['high', 'low'] })],
	['translations', notesOf({ lang: ['de', 'fr'], translator: ['Ann', 'Ben'], reviewed: ['true', 'false'] })],
	['an API', notesOf({ method: ['GET', 'POST'], module: ['core', 'net'], since: ['1.0', '1.1'] })],
	['films', notesOf({ genre: ['drama', 'comedy'], watched: ['true', 'false'], medium: ['disc', 'stream'] })],
	['plants', notesOf({ family: ['rose', 'mint'], light: ['shade', 'sun'], season: ['spring', 'autumn'] })],
	['a house', notesOf({ room: ['attic', 'cellar'], condition: ['new', 'worn'], bought: ['2020-01-01'] })],
	['courses', notesOf({ subject: ['design', 'planning', 'delivery'], week: ['1', '2'], credits: ['5', '10'] })],
	['a glossary', notesOf({ area: ['Discovery', 'Delivery', 'Planning'], synonym: ['a', 'b'] })],
	['an API that calls itself stable', notesOf({ stability: ['experimental', 'beta', 'deprecated'], method: ['GET'] })],
	['a house of books', notesOf({ shelf: ['1 Top', '2 Middle', '3 Low'], status: ['want-to-read', 'reading', 'read'] })],
	['songs', notesOf({ key: ['C', 'D'], tempo: ['slow', 'fast'], mood: ['blue', 'bright'] })],
	['games', notesOf({ platform: ['board', 'card'], status: ['backlog', 'playing', 'finished'] })],
	['chapters', notesOf({ chapter: ['1 Begin', '2 Go on', '3 End'], audience: ['beginner', 'expert'] })],
	['tasks of which one waits for somebody', notesSaying('status', { todo: 20, done: 30, 'waiting for Ann': 1 })],
	[
		'notes of which a few say how far they are',
		{
			...notesOf({ bed: ['Seedling', 'Budding', 'Evergreen'] }, 12),
			...Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`notes/x${at}.md`, note('by: Ann')])),
		},
	],
	[
		'persons',
		notesOf({
			marital_status: ['single', 'married'],
			relationship: ['friend', 'cousin'],
			nationality: ['Thai', 'Danish'],
		}),
	],
	[
		'films whose directors have pages',
		{
			...Object.fromEntries(['Ito', 'Berg'].map((name) => [`Directors/${name}.md`, 'A person.\n'])),
			...notesOf({ director: ['"[[Ito]]"', '"[[Berg]]"'], maturity_rating: ['PG', 'R'], status: ['seen', 'unseen'] }),
		},
	],
	['books to read', notesOf({ status: ['To Read', 'Currently Reading', 'Finished', 'DNF'], rating: ['1', '2', '3'] })],
	['words to learn', notesOf({ deck: ['French', 'Thai'], status: ['new', 'learning', 'known'] })],
	['incidents', notesOf({ severity: ['low', 'high'], status: ['open', 'resolved', 'closed'] })],
	['a garden of plants', notesOf({ growth_habit: ['shrub', 'vine'], growth_rate: ['slow', 'fast'] })],
	['grades', notesOf({ tier: ['S', 'A', 'B+'], platform: ['board', 'card'] })],
	['lectures', notesOf({ unit: ['1 Begin', '2 Go on', '3 End'], lecture: ['1 A', '2 B', '3 C'] })],
	['a server', notesOf({ http_status: ['200', '404'], status: ['200', '404', '500'] })],
	['tasks in German', notesOf({ status: ['geplant', 'laufend', 'abgeschlossen'], raum: ['Küche', 'Bad'] })],
	['a Zettelkasten', notesOf({ note_type: ['fleeting', 'literature', 'permanent'], id: ['1a', '1b'] })],
	['projects, areas, resources', notesOf({ status: ['active', 'on hold', 'someday'], para: ['project', 'area'] })],
	['tags alone', notesOf({ tags: ['[seedling]', '[budding]', '[evergreen]'] })],
	['links', notesOf({ up: ['"[[Home]]"'], related: ['["[[A]]", "[[B]]"]'], topics: ['["[[Art]]"]', '["[[Music]]"]'] })],
	['quotes', notesOf({ author: ['Plato', 'Kant'], topic: ['love', 'war'], source: ['"[[Book]]"'] })],
];

describe('what a vault seems to use as a facet', () => {
	it.each(vocabularies)('is found: %s', (_kind, property, files) => {
		expect(proposeFacets(vaultOf(files)).map((one) => one.property)).toContain(property);
	});

	it.each(others)('is nothing in %s', (_kind, files) => {
		expect(proposeFacets(vaultOf(files)).map(briefly)).toEqual([]);
	});

	it('has the values as they are spelled, with how many notes say each', () => {
		const files = notesSaying('status', { Sketch: 40, Trial: 21, 'Last Look': 9, Kept: 30, Odd: 1 });
		expect(proposeFacets(vaultOf(files)).map(briefly)).toEqual([
			'status: Kept 30, Last Look 9, Odd 1, Sketch 40, Trial 21',
		]);
	});

	it('has among the first three the property that is meant, whatever else there is', () => {
		const misplaced = vocabularies.filter(([, property, files]) => {
			const first = proposeFacets(vaultOf(files)).slice(0, 3);
			return !first.some((one) => one.property === property);
		});
		expect(misplaced.map(([kind]) => kind)).toEqual([]);
	});

	it('counts a value with a remark as what it is on', () => {
		const files = notesSaying('status', {
			Kept: 12,
			'"Replaced by N-001"': 1,
			'"Replaced by N-002"': 1,
			'"Kept (2024-01-02)"': 1,
		});
		expect(proposeFacets(vaultOf(files)).map(briefly)).toEqual(['status: Kept 13, Replaced 2']);
	});

	it('leaves out what is a slip in one of the others', () => {
		const files = notesSaying('stage', { planning: 20, planing: 1, building: 18, bulding: 2 });
		expect(proposeFacets(vaultOf(files)).map(briefly)).toEqual(['stage: building 18, planning 20']);
	});

	it('names the notes that define the values, and takes the order from their numbers', () => {
		const files = {
			'stages/2 Draw.md': 'Text.\n',
			'stages/1 Look.md': 'Text.\n',
			...notesSaying('stage', { Draw: 5, Look: 6 }),
		};
		expect(proposeFacets(vaultOf(files))[0]).toMatchObject({
			noun: 'Stage',
			order: 'titles',
			terms: [
				{ name: 'Look', count: 6, definition: 'stages/1 Look.md' },
				{ name: 'Draw', count: 5, definition: 'stages/2 Draw.md' },
			],
		});
	});

	it('says of which terms no spelling is that of most notes', () => {
		const files = notesSaying('status', { Draft: 6, draft: 6, DRAFT: 6, Final: 12 });
		expect(proposeFacets(vaultOf(files))[0]?.terms.map(({ count, isCertain }) => [count, isCertain])).toEqual([
			[18, false],
			[12, true],
		]);
	});

	it('proposes nothing again that settings have retired, and no years', () => {
		const files = notesSaying('status', { Draft: 9, Final: 12 });
		expect(proposeFacets(vaultOf(files, { version: 2, facets: [{ property: 'status', retired: true }] }))).toEqual([]);
		expect(proposeFacets(vaultOf(notesSaying('phase', { 2023: 9, 2024: 12 })))).toEqual([]);
	});

	it('takes the order from the numbers of folders', () => {
		const [, , files] = vocabularies.find(([kind]) => kind.startsWith('folders')) ?? ['', '', {}];
		expect(proposeFacets(vaultOf(files))[0]).toMatchObject({
			order: 'numbers',
			terms: [{ name: 'ground' }, { name: 'roof' }, { name: 'sky' }],
		});
	});

	it('is none of the facets in force, nor what excluded folders say', () => {
		expect(proposeFacets(vaultOf({ ...fivePhases, ...notesOf({ phase: ['formation', 'iteration'] }) }))).toEqual([]);
		const files = Object.fromEntries(
			Object.entries(notesOf({ stage: ['a1', 'b2'] })).map(([path, text]) => [`tools/${path}`, text]),
		);
		expect(proposeFacets(vaultOf(files))).toEqual([]);
	});
});
