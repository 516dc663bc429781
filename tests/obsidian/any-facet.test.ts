import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { InPhaseApi } from '../../src/core/commands/api';
import { linksOf, startApp, type RunningApp } from './app';
import { boardWords } from '../screen/board';
import { insertWords, renameWords } from '../screen/windows';
import { cardsIn, cardWith, columnsIn, labelOf, remarkOf, titleOf } from './screen/board';
import { chooseItem } from './screen/panel';
import { askForMenu, choose, findAll, namesOf, press, textOf } from './screen/seen';
import { giveName, planWindow, showChanges, suggestions, topWindow, undoByNotice } from './screen/windows';

const settings = {
	facets: [
		{
			property: 'Work Stage',
			terms: [
				{ name: 'In Review', label: 'Under Review' },
				{ name: 'Shipped', label: 'Out', formerly: ['Done'] },
			],
		},
		{
			property: 'status',
			id: 'mood',
			folders: ['people'],
			terms: [
				{ name: 'calm', label: 'Calm' },
				{ name: 'upset', label: 'Upset' },
			],
		},
		{
			property: 'status',
			id: 'repair',
			folders: ['things'],
			terms: [
				{ name: 'broken', label: 'Broken' },
				{ name: 'mended', label: 'Mended' },
			],
		},
		{ property: 'season', terms: [{ name: 'winter', definition: 'seasons/Deep Winter.md' }] },
		{ property: 'phase', retired: true },
		{ property: 'scale', retired: true },
	],
	facetOrder: ['Work Stage'],
};

const files = {
	'.obsidian/plugins/in-phase/data.json': JSON.stringify(settings),
	'people/Ada.md': '---\nstatus: calm\nWork Stage: In Review\n---\n',
	'people/Bo.md': '---\nstatus: upset\n---\n',
	'things/kettle.md': '---\nstatus: mended\nWork Stage: Done\nseason: "[[Deep Winter]]"\n---\n',
	'things/chair.md': '---\nstatus: broken\nseason: ["[[seasons/Deep Winter|the cold]]"]\n---\n',
	'seasons/Deep Winter.md': '---\ntitle: Deep Winter\n---\n',
};

const paths = ['people/Ada.md', 'people/Bo.md', 'things/kettle.md', 'things/chair.md'];

/** Each facet by its id, with the notes of one of its terms. */
const asked = [
	['Work Stage', 'In Review', ['people/Ada.md']],
	['Work Stage', 'Shipped', ['things/kettle.md']],
	['mood', 'calm', ['people/Ada.md']],
	['repair', 'broken', ['things/chair.md']],
	['season', 'winter', ['things/chair.md', 'things/kettle.md']],
] as const;

describe('a vault whose facets are its own', () => {
	let app: RunningApp;
	let api: InPhaseApi;
	beforeEach(async () => {
		app = await startApp(files);
		if (app.plugin.api === undefined) throw new Error('no api');
		api = app.plugin.api;
	});

	function boardOf(facet: string | undefined): Record<string, readonly string[]> {
		const { containerEl } = openBoard(facet);
		return Object.fromEntries(
			columnsIn(containerEl).map((column) => [labelOf(column), cardsIn(column).map((card) => titleOf(card))]),
		);
	}

	const openBoard = (facet: string | undefined) =>
		app.host.openBase('in-phase-board', { paths, config: facet === undefined ? {} : { facet } });

	it('has the first of them for the main one, in the API, on the command line and on a board', async () => {
		expect(api.phases()).toMatchObject({
			facet: 'Work Stage',
			terms: [
				{ name: 'In Review', counts: {} },
				{ name: 'Shipped', formerly: ['Done'] },
			],
		});
		expect(JSON.parse(await app.host.runCli('in-phase:phases', { format: 'json' }))).toEqual(api.phases());
		expect(Object.keys(boardOf(undefined)).slice(0, 2)).toEqual(['Under Review', 'Out']);
	});

	it.each(asked)('lists the notes of %s %s', async (facet, term, expected) => {
		const listed = api.list({ facet, term });
		expect([listed.facet, listed.term, listed.notes.map(({ path }) => path)]).toEqual([facet, term, expected]);
		const printed: unknown = JSON.parse(await app.host.runCli('in-phase:list', { facet, phase: term, format: 'json' }));
		expect(listed).toMatchObject(printed as object);
	});

	it('keeps two facets of one property apart on a board', () => {
		expect(boardOf('mood')).toMatchObject({ Calm: ['Ada'], Upset: ['Bo'] });
		expect(boardOf('repair')).toMatchObject({ Broken: ['chair'], Mended: ['kettle'] });
	});

	it('shows on a board what notes say by a link', () => {
		expect(boardOf('season')).toMatchObject({ 'Deep Winter': ['kettle', 'chair'] });
	});

	it('names the facets that there are where a board asks for another', () => {
		const { containerEl } = openBoard('work stag');
		expect(remarkOf(containerEl)).toContain('Work Stage');
	});

	/** Moves a card by its menu, and gives the note it stands for. */
	async function move(facet: string, title: string, to: string): Promise<string> {
		const { containerEl } = openBoard(facet);
		askForMenu(cardWith(containerEl, title));
		await chooseItem(app.host, boardWords.moveTo(to));
		const path = paths.find((one) => one.endsWith(`/${title}.md`)) ?? '';
		return app.host.app.vault.adapter.read(path);
	}

	it.each([
		['Work Stage', 'Ada', 'Out', '---\nstatus: calm\nWork Stage: Shipped\n---\n'],
		[
			'Work Stage',
			'kettle',
			'Under Review',
			'---\nstatus: mended\nWork Stage: In Review\nseason: "[[Deep Winter]]"\n---\n',
		],
		['mood', 'Ada', 'Upset', '---\nstatus: upset\nWork Stage: In Review\n---\n'],
		['repair', 'kettle', 'Broken', '---\nstatus: broken\nWork Stage: Done\nseason: "[[Deep Winter]]"\n---\n'],
		['season', 'Ada', 'Deep Winter', '---\nstatus: calm\nWork Stage: In Review\nseason:\n  - winter\n---\n'],
		['season', 'chair', 'No season', '---\nstatus: broken\nseason: []\n---\n'],
	])('moves on a board by %s the card of %s to %s, and nothing else in its file', async (facet, title, to, text) => {
		const path = paths.find((one) => one.endsWith(`/${title}.md`)) ?? '';
		const before = await app.host.app.vault.adapter.read(path);
		expect(await move(facet, title, to)).toBe(text);
		await undoByNotice(app.host);
		expect(await app.host.app.vault.adapter.read(path)).toBe(before);
	});
});

describe('the commands of a vault whose main facet is its own', () => {
	const review = 'stages/In Review.md';
	const shipped = 'stages/Out.md';
	const [stage, ...others] = settings.facets;
	const defined = {
		...settings,
		facets: [
			{
				...stage,
				terms: [
					{ name: 'In Review', label: 'Under Review', definition: review },
					{ name: 'Shipped', label: 'Out', formerly: ['Done'], definition: shipped },
				],
			},
			...others,
		],
	};
	let app: RunningApp;
	beforeEach(async () => {
		app = await startApp({
			...files,
			'.obsidian/plugins/in-phase/data.json': JSON.stringify(defined),
			[review]: '# Under review\n',
			[shipped]: '# Out\n',
		});
	});
	const run = async (id: string): Promise<void> => {
		expect(await app.host.runCommand(`in-phase:${id}`)).toBe(true);
		await app.host.settle();
	};
	const active = (): string | undefined => app.host.app.workspace.getActiveFile()?.path;
	const read = (path: string): Promise<string> => app.host.app.vault.adapter.read(path);

	it('are called by its noun', () => {
		const names = app.host.commands().map(({ name }) => name.replace('In Phase: ', ''));
		const own = ['Go to work stage', 'Next work stage', 'Previous work stage', 'Rename work stage'];
		expect(names.filter((name) => /stage|phase/.test(name))).toEqual(own);
	});

	it('go from term to term, from a definition and from a note that says one', async () => {
		await app.host.openNote(review);
		await run('next-phase');
		expect(active()).toBe(shipped);
		await run('previous-phase');
		expect(active()).toBe(review);
		await app.host.openNote('people/Ada.md');
		await run('next-phase');
		expect(active()).toBe(shipped);
		await run('go-to-phase');
		expect(suggestions().map(({ textContent }) => textContent)).toEqual(['Under Review', 'Outformerly Done']);
	});

	it('rename a term, and take it back', async () => {
		await app.host.openNote(review);
		await run('rename-phase');
		await giveName(app.host, 'Checking');
		await showChanges(app.host);
		await planWindow(() => app.host).apply();
		expect(await read('people/Ada.md')).toContain('Work Stage: Checking\n');
		await planWindow(() => app.host).undo();
		expect(await read('people/Ada.md')).toBe(files['people/Ada.md']);
	});

	it('write a list out', async () => {
		await app.host.app.vault.create('lists.md', '```phase-list\nWork Stage: In Review\n```\n');
		const view = await app.host.openNote('lists.md', { mode: 'source', plain: true });
		view.editor.setCursor({ line: 1, ch: 0 });
		await run('snapshot-list');
		expect(view.editor.getValue()).toContain('\n- [[Ada]]\n');
	});

	it('go to a value that is misspelt, and offer the one that is meant', async () => {
		await app.host.app.vault.create('people/Cy.md', '---\nWork Stage: Shiped\nstatus: clam\n---\n');
		const view = await app.host.openNote('people/Cy.md', { mode: 'source', plain: true });
		await run('next-problem');
		expect(view.editor.getSelection()).toBe('Shiped');
		await run('fix-problem-at-cursor');
		expect(app.host.menu()?.map(({ title }) => title)).toContain('Change to “Shipped” (may change the meaning)');
	});
});

/** Vaults with one facet: how it is set, its notes, and what a list of its second term holds. */
const nouns = {
	Status: {
		facet: { property: 'status', noun: 'Status', terms: [{ name: 'Draft' }, { name: 'Review' }, { name: 'Final' }] },
		folder: 'texts',
		property: 'status',
		terms: ['Draft', 'Review', 'Final'],
		former: 'Check',
	},
	Stage: {
		facet: {
			property: 'stage',
			noun: 'Stage',
			plural: 'Stages',
			terms: [{ name: 'seedling' }, { name: 'in flower' }, { name: 'gone to seed' }],
		},
		folder: 'beds',
		property: 'stage',
		terms: ['seedling', 'in flower', 'gone to seed'],
		former: 'blooming',
	},
} as const;

describe.each(Object.entries(nouns))('the commands where the facet is called %s', (noun, vault) => {
	const { facet, folder, property, former } = vault;
	const [first, second, third] = vault.terms;
	const query = `\`\`\`dataview\nLIST\nFROM "${folder}"\nWHERE type = "sketch" AND contains(${property}, "${second}")\n\`\`\`\n`;
	const notes = {
		[`${folder}/One.md`]: `---\ntype: sketch\n${property}: ${first}\n---\n`,
		[`${folder}/Two.md`]: `---\ntype: sketch\n${property}: ${second} # still\n---\n`,
		[`${folder}/Three.md`]: `---\ntype: sketch\n${property}: [${third}, ${second}]\n---\n`,
		'empty.md': '',
		'lists.md': `\`\`\`phase-list\n${property}: ${second}\n\`\`\`\n`,
		'queries.md': query,
	};
	const dataOf = (facets: readonly object[]): Record<string, string> => ({
		'.obsidian/plugins/in-phase/data.json': JSON.stringify({
			version: 2,
			facets: [...facets, { property: 'phase', retired: true }, { property: 'scale', retired: true }],
			facetOrder: [property],
		}),
	});
	let app: RunningApp;
	beforeEach(async () => {
		app = await startApp({ ...notes, ...dataOf([facet]) });
	});
	const run = async (id: string): Promise<void> => {
		expect(await app.host.runCommand(`in-phase:${id}`)).toBe(true);
		await app.host.settle();
	};
	const read = (path: string): Promise<string> => app.host.app.vault.adapter.read(path);

	it('insert a list by it, of all types where none is a pattern', async () => {
		const { editor } = await app.host.openNote('empty.md', { mode: 'source', plain: true });
		await run('insert-list');
		expect(namesOf(topWindow(), 'combobox')).toEqual([noun, 'Type', 'View']);
		choose(topWindow(), { role: 'combobox', name: noun }, second);
		expect(linksOf(topWindow())).toEqual(['Three', 'Two']);
		press(topWindow(), insertWords.insert);
		expect(editor.getValue()).toBe(`\`\`\`phase-list\n${property}: ${second}\n\`\`\`\n`);
	});

	it('copy a list by it', async () => {
		const written: string[] = [];
		const clipboard = { writeText: (text: string) => Promise.resolve(written.push(text)) };
		vi.stubGlobal('navigator', { ...navigator, clipboard });
		const { editor } = await app.host.openNote('lists.md', { mode: 'source', plain: true });
		editor.setCursor({ line: 1, ch: 0 });
		await run('copy-list');
		vi.unstubAllGlobals();
		expect(written).toEqual(['- [[Three]]\n- [[Two]]\n']);
	});

	it.each(['convert-note', 'convert-vault'])('convert a query that asks for it: %s', async (id) => {
		await app.host.openNote('queries.md');
		await run(id);
		const plan = planWindow(() => app.host);
		expect(plan.files()).toEqual(['queries.md']);
		for (const box of findAll(topWindow(), { role: 'checkbox' }) as HTMLInputElement[]) if (!box.checked) box.click();
		await plan.apply();
		expect(await read('queries.md')).toBe(
			`\`\`\`phase-list\n${property}: ${second}\ntype: sketch\nfrom: ${folder}\n\`\`\`\n`,
		);
		await plan.undo();
		expect(await read('queries.md')).toBe(query);
	});

	it('finish a rename of one of its terms, and take that back', async () => {
		const definition = `${noun}/${second}.md`;
		const old = `${noun}/${former}.md`;
		const terms = facet.terms.map((term) =>
			term.name === second ? { ...term, definition, formerly: [former] } : { ...term },
		);
		const more = {
			[definition]: `---\ntitle: ${second}\n---\nWhat it is.\n`,
			[old]: `---\ntitle: ${former}\n---\n`,
			[`${folder}/Late.md`]: `---\n${property}: ${former}\n---\nSee [[${former}]].\n`,
		};
		app = await startApp({
			...notes,
			...more,
			...dataOf([{ ...facet, terms: [...terms, { name: former, definition: old }] }]),
		});
		await run('finish-rename');
		expect(textOf(topWindow())).toContain(second);
		press(topWindow(), renameWords.look);
		await app.host.settle();
		const plan = planWindow(() => app.host);
		expect(plan.files()).toContain(`${folder}/Late.md`);
		await plan.apply();
		expect(await read(`${folder}/Late.md`)).toBe(`---\n${property}: ${second}\n---\nSee [[${second}]].\n`);
		await plan.undo();
		expect(await read(`${folder}/Late.md`)).toBe(more[`${folder}/Late.md`]);
	});
});
