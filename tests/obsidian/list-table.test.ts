import { beforeEach, describe, expect, it } from 'vitest';
import { garden, startApp, type RunningApp } from './app';
import { blocksIn, titleOf } from './screen/blocks';

const files = {
	...garden,
	'beds/raised-bed.md': '---\ntitle: Raised bed\ntype: pattern\nphase: [formation]\nheight: 9\n---\n',
	'tools shed/hoe.md': '---\ntitle: Hoe\ntype: primitive\nphase: formation\nheight: 120\n---\n',
	'page.md': [
		'```phase-list\nphase: formation\ncolumns: [title, Height, modified]\n```\n',
		'```phase-list\nphase: formation\nview: table\ngroup: type\n```\n',
		'```phase-list\nphase: formation\ncolumns: [title, height]\nsort: [height desc, title]\n```\n',
	].join('\n'),
};

/** The titles of the rows, group by group. */
const titles = (block: HTMLElement): readonly (readonly string[])[] =>
	[...block.querySelectorAll('tbody')].map((body) => [...body.querySelectorAll<HTMLElement>('tr')].map(titleOf));

/** What each heading says, how its column is sorted, and what choosing it does next. */
const heads = (block: HTMLElement): readonly unknown[] =>
	[...block.querySelectorAll('th')].map((heading) => [
		heading.textContent,
		heading.ariaSort,
		heading.querySelector('button')?.getAttribute('aria-description'),
	]);

const choose = (block: HTMLElement, name: string, table = 0): void => {
	const found = [...(block.querySelectorAll('table')[table]?.querySelectorAll('th') ?? [])].find(
		({ textContent }) => textContent === name,
	);
	found?.querySelector('button')?.click();
};

const places: readonly (readonly [name: string, newLeaf: false | 'window'])[] = [
	['a tab', false],
	['a popout window', 'window'],
];

describe.each(places)('a table in %s', (_name, newLeaf) => {
	let app: RunningApp;
	let blocks: readonly HTMLElement[];
	const blockAt = (at: number): HTMLElement => {
		const block = blocks[at];
		if (block === undefined) throw new Error('no block');
		return block;
	};
	beforeEach(async () => {
		app = await startApp(files);
		const view = await app.host.openNote('page.md', { mode: 'preview', newLeaf });
		blocks = blocksIn(view.containerEl);
	});

	it('has headings that are named by what they say alone', () => {
		const table = blockAt(0).querySelector('table');
		expect(table?.ownerDocument === document).toBe(newLeaf === false);
		expect(
			[...blockAt(0).querySelectorAll('th, th *')].filter(
				(element) => element.hasAttribute('aria-label') || element.hasAttribute('title'),
			),
		).toEqual([]);
		expect(
			[...blockAt(0).querySelectorAll('th')].map((heading) => [
				heading.scope,
				heading.textContent,
				heading.querySelector('button')?.textContent,
			]),
		).toEqual([
			['col', 'Title', 'Title'],
			['col', 'Height', 'Height'],
			['col', 'Modified', 'Modified'],
		]);
	});

	it('sorts by a heading: ascending, descending, then as before', () => {
		const block = blockAt(0);
		const own = [['Compost heap', 'Hoe', 'Raised bed', 'Weeding']];
		expect(titles(block)).toEqual(own);
		expect(heads(block)).toEqual([
			['Title', 'ascending', 'Sort descending'],
			['Height', null, 'Sort ascending'],
			['Modified', null, 'Sort ascending'],
		]);
		choose(block, 'Height');
		expect(titles(block)).toEqual([['Compost heap', 'Weeding', 'Raised bed', 'Hoe']]);
		expect(heads(block)).toEqual([
			['Title', null, 'Back to the order of the block'],
			['Height', 'ascending', 'Sort descending'],
			['Modified', null, 'Sort ascending'],
		]);
		choose(block, 'Height');
		expect(titles(block)).toEqual([['Hoe', 'Raised bed', 'Compost heap', 'Weeding']]);
		expect(heads(block)[1]).toEqual(['Height', 'descending', 'Back to the order of the block']);
		choose(block, 'Height');
		expect(titles(block)).toEqual(own);
		expect(heads(block)).toEqual([
			['Title', 'ascending', 'Sort descending'],
			['Height', null, 'Sort ascending'],
			['Modified', null, 'Sort ascending'],
		]);
	});

	it('goes on from the order of the block', () => {
		choose(blockAt(0), 'Title');
		expect(titles(blockAt(0))).toEqual([['Weeding', 'Raised bed', 'Hoe', 'Compost heap']]);
		choose(blockAt(0), 'Title');
		expect(titles(blockAt(0))).toEqual([['Compost heap', 'Hoe', 'Raised bed', 'Weeding']]);
		const own = [['Hoe', 'Raised bed', 'Compost heap', 'Weeding']];
		expect(titles(blockAt(2))).toEqual(own);
		choose(blockAt(2), 'height');
		expect([titles(blockAt(2)), heads(blockAt(2))[1]]).toEqual([
			[['Compost heap', 'Weeding', 'Raised bed', 'Hoe']],
			['height', 'ascending', 'Back to the order of the block'],
		]);
		choose(blockAt(2), 'height');
		expect([titles(blockAt(2)), heads(blockAt(2))[1]]).toEqual([own, ['height', 'descending', 'Sort ascending']]);
	});

	it('goes from one heading to another, ascending first', () => {
		const block = blockAt(0);
		choose(block, 'Height');
		choose(block, 'Height');
		choose(block, 'Title');
		expect(titles(block)).toEqual([['Compost heap', 'Hoe', 'Raised bed', 'Weeding']]);
		choose(block, 'Title');
		expect(titles(block)).toEqual([['Weeding', 'Raised bed', 'Hoe', 'Compost heap']]);
	});

	it('sorts all groups at once, and says so in the head of each', () => {
		const block = blockAt(1);
		expect(titles(block)).toEqual([['Compost heap', 'Raised bed'], ['Weeding'], ['Hoe']]);
		choose(block, 'Title', 2);
		expect(titles(block)).toEqual([['Raised bed', 'Compost heap'], ['Weeding'], ['Hoe']]);
		expect([...block.querySelectorAll('table')].map((table) => table.querySelector('th')?.ariaSort)).toEqual([
			'descending',
			'descending',
			'descending',
		]);
	});

	it('has a group that comes later in the chosen order too', async () => {
		const block = blockAt(1);
		choose(block, 'Title');
		await app.host.app.vault.create('a.md', '---\ntype: link\nphase: formation\n---\n');
		await app.host.app.vault.create('b.md', '---\ntype: link\nphase: formation\n---\n');
		await app.host.settle();
		expect(titles(block)[0]).toEqual(['b', 'a']);
		expect(block.querySelector('th')?.ariaSort).toBe('descending');
	});

	it('keeps its rows, its headings and the focus when it is sorted', () => {
		const block = blockAt(0);
		const before = [...block.querySelectorAll('tr, th, button')];
		const button = block.querySelectorAll('button')[1];
		button?.focus();
		button?.click();
		const after = [...block.querySelectorAll('tr, th, button')];
		expect(after).toHaveLength(before.length);
		expect(after.every((element) => before.some((one) => one.isSameNode(element)))).toBe(true);
		expect(block.ownerDocument.activeElement).toBe(button);
	});

	it('keeps the chosen order when a note changes', async () => {
		const block = blockAt(0);
		choose(block, 'Height');
		await app.host.app.vault.adapter.write(
			'beds/raised-bed.md',
			'---\ntitle: Raised bed\ntype: pattern\nphase: [formation]\nheight: 400\n---\n',
		);
		await app.host.settle();
		expect(titles(block)).toEqual([['Compost heap', 'Weeding', 'Hoe', 'Raised bed']]);
	});
});

describe('the cells of a table', () => {
	it('say what the vocabulary has them say, once it is another', async () => {
		const iteration = 'framework/group-phase/iteration-phase.md';
		const app = await startApp({
			...garden,
			'beds/pond.md': '---\ntitle: Pond\ntype: pattern\nphase: [formation, going round]\n---\n',
			'page.md': '```phase-patterns\nphase: formation\ncolumns: [title, phase]\n```\n',
		});
		const [block] = await app.openBlocks('page.md');
		const said = (): string | undefined => [...(block?.querySelectorAll('tr') ?? [])].at(-2)?.textContent;
		expect(said()).toBe('Pondformation');
		const text = (garden[iteration] ?? '').replace('---\n\n', 'formerly: [going round]\n---\n\n');
		await app.host.app.vault.adapter.write(iteration, text);
		await app.host.settle();
		expect(said()).toBe('Pondformation, iteration');
	});
});
