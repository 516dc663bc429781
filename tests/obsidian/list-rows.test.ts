import { beforeEach, describe, expect, it } from 'vitest';
import { garden, linksOf, startApp, type RunningApp } from './app';
import { cardsIn, markIn as seenMark, rowsIn, titleOf, type SeenCard } from './screen/blocks';

const formation = 'framework/group-phase/formation-phase.md';
const vault = {
	...garden,
	'page.md': ['list', 'table', 'cards']
		.map((view) => `\`\`\`phase-list\nphase: formation\nview: ${view}\n\`\`\`\n`)
		.join('\n'),
};

async function change(app: RunningApp, path: string, text: string): Promise<void> {
	await app.host.app.vault.adapter.write(path, text);
	await app.host.settle();
}

async function rename(app: RunningApp, path: string, to: string): Promise<void> {
	const file = app.host.app.vault.getAbstractFileByPath(path);
	if (file === null) throw new Error('no note');
	await app.host.app.fileManager.renameFile(file, to);
	await app.host.settle();
}

/** Every row of a block, by the title it shows. */
function rowsOf(block: HTMLElement): ReadonlyMap<string, HTMLElement> {
	return new Map(rowsIn(block).map((row) => [titleOf(row), row]));
}

/** What is done to the children of rows and to what holds the rows, while something happens. */
async function watch(block: HTMLElement, action: () => Promise<void>): Promise<readonly MutationRecord[]> {
	const records: MutationRecord[] = [];
	const observer = new MutationObserver((seen) => records.push(...seen));
	observer.observe(block, { childList: true, subtree: true, characterData: true, attributes: true });
	await action();
	records.push(...observer.takeRecords());
	observer.disconnect();
	return records;
}

describe.each([0, 1, 2])('the rows of a list that stay (view %i)', (at) => {
	let app: RunningApp;
	let block: HTMLElement;
	let before: ReadonlyMap<string, HTMLElement>;
	beforeEach(async () => {
		app = await startApp(vault);
		const found = (await app.openBlocks('page.md'))[at];
		if (found === undefined) throw new Error('no block');
		block = found;
		before = rowsOf(block);
	});

	/** The titles of the rows that are not the element they were before, for those that were there. */
	const rebuilt = (names: Readonly<Record<string, string>> = {}): readonly string[] =>
		[...rowsOf(block)]
			.filter(([title, row]) => before.get(names[title] ?? title)?.isSameNode(row) !== true)
			.map(([title]) => title);

	it('are all there', () => {
		expect([...before.keys()]).toEqual(['Compost heap', 'Hoe', 'Raised bed', 'Weeding']);
	});

	it('are the same when a title changes, that one too', async () => {
		await change(app, 'beds/compost-heap.md', '---\ntitle: Worm box\ntype: pattern\nphase: [formation]\n---\n');
		expect([...rowsOf(block).keys()]).toEqual(['Hoe', 'Raised bed', 'Weeding', 'Worm box']);
		expect(rebuilt({ 'Worm box': 'Compost heap' })).toEqual([]);
	});

	it('are the same when a note is renamed, and only its link is touched', async () => {
		const records = await watch(block, () => rename(app, 'beds/raised-bed.md', 'beds/high-bed.md'));
		expect(rebuilt()).toEqual([]);
		const link = rowsOf(block).get('Raised bed')?.querySelector('a');
		expect([link?.dataset['href'], link?.getAttribute('href')]).toEqual(['beds/high-bed.md', 'beds/high-bed.md']);
		expect(
			new Set(
				records.map(
					({ target, type, attributeName }) =>
						`${target === link ? 'link' : target.nodeName} ${type} ${attributeName ?? ''}`,
				),
			),
		).toEqual(new Set(['link attributes href', 'link attributes data-href']));
	});

	it('are the same when a note moves to another folder, and when its folder is renamed', async () => {
		await rename(app, 'habits/weeding.md', 'beds/weeding.md');
		expect(rebuilt()).toEqual([]);
		await rename(app, 'beds', 'plots');
		expect(rebuilt()).toEqual([]);
		expect(rowsIn(block).map((row) => row.querySelector('a')?.getAttribute('href'))).toEqual([
			'plots/compost-heap.md',
			'tools shed/hoe.md',
			'plots/raised-bed.md',
			'plots/weeding.md',
		]);
	});

	it('are the same when a note without a title is renamed, which changes its place', async () => {
		await change(app, 'beds/compost-heap.md', '---\ntype: pattern\nphase: [formation]\n---\n');
		await rename(app, 'beds/compost-heap.md', 'beds/worm-box.md');
		expect([...rowsOf(block).keys()]).toEqual(['Hoe', 'Raised bed', 'Weeding', 'worm-box']);
		expect(rebuilt({ 'worm-box': 'Compost heap' })).toEqual([]);
	});

	it('are the same when two notes swap their names', async () => {
		await rename(app, 'beds/raised-bed.md', 'beds/x.md');
		await rename(app, 'tools shed/hoe.md', 'beds/raised-bed.md');
		await rename(app, 'beds/x.md', 'tools shed/hoe.md');
		expect(rebuilt()).toEqual([]);
		expect(rowsOf(block).get('Hoe')?.querySelector('a')?.dataset['href']).toBe('beds/raised-bed.md');
	});

	it('are the same when a setting changes', async () => {
		await app.host.writeFromOutside('.obsidian/plugins/in-phase/data.json', '{"excludedFolders": ["habits"]}');
		await app.host.settle();
		expect([...rowsOf(block).keys()]).toEqual(['Compost heap', 'Hoe', 'Raised bed']);
		expect(rebuilt()).toEqual([]);
		await app.host.writeFromOutside('.obsidian/plugins/in-phase/data.json', '{}');
		await app.host.settle();
		expect(rebuilt()).toEqual(['Weeding']);
	});
});

describe('the rows of a list', () => {
	let app: RunningApp;
	beforeEach(async () => {
		app = await startApp(vault);
	});

	it('stay when a type note changes', async () => {
		const [patterns, primitives] = await app.openBlocks(formation);
		if (patterns === undefined || primitives === undefined) throw new Error('no blocks');
		const before = [rowsOf(patterns), rowsOf(primitives)];
		await change(app, 'tools/types/practice.md', '---\nextends: pattern\n---\n');
		expect([linksOf(patterns), linksOf(primitives)]).toEqual([['Compost heap', 'Raised bed', 'Weeding'], ['Hoe']]);
		for (const title of ['Compost heap', 'Raised bed'])
			expect(
				rowsOf(patterns)
					.get(title)
					?.isSameNode(before[0]?.get(title) ?? null),
			).toBe(true);
		expect(
			rowsOf(primitives)
				.get('Hoe')
				?.isSameNode(before[1]?.get('Hoe') ?? null),
		).toBe(true);
	});

	it('stay when a note loses its row, and get a new one when it comes back as another', async () => {
		const [patterns] = await app.openBlocks(formation);
		if (patterns === undefined) throw new Error('no block');
		const before = rowsOf(patterns);
		const file = app.host.app.vault.getFileByPath('beds/raised-bed.md');
		if (file === null) throw new Error('no note');
		await app.host.app.fileManager.trashFile(file);
		await app.host.settle();
		await app.host.app.vault.create(
			'beds/raised-bed.md',
			'---\ntitle: Raised bed\ntype: pattern\nphase: formation\n---\n',
		);
		await app.host.settle();
		expect(linksOf(patterns)).toEqual(['Compost heap', 'Raised bed']);
		expect(
			rowsOf(patterns)
				.get('Compost heap')
				?.isSameNode(before.get('Compost heap') ?? null),
		).toBe(true);
	});

	it('keep the focus of a link when its note is renamed', async () => {
		const [patterns] = await app.openBlocks(formation);
		const link = patterns?.querySelectorAll<HTMLElement>('a')[1];
		link?.focus();
		expect(document.activeElement).toBe(link);
		await rename(app, 'beds/raised-bed.md', 'beds/high-bed.md');
		expect(document.activeElement).toBe(link);
	});
});

describe('a mark beside a title', () => {
	const markIn = (block: HTMLElement | undefined, title: string): HTMLElement | null => {
		return seenMark(rowsIn(block).find((row) => titleOf(row) === title)) ?? null;
	};
	const files = {
		...garden,
		'framework/group-phase/organization-phase.md': '---\ntitle: Organization Phase\ntags: [group-phase]\n---\n',
		'beds/paths.md': '---\ntitle: Paths\ntype: pattern\nphase: [ Organisation ]\n---\n',
		'beds/steps.md': '---\ntitle: Steps\ntype: pattern\nphase: [organisation, organization]\n---\n',
		'page.md': ['list', 'table', 'cards']
			.map((view) => `\`\`\`phase-list\nphase: [iteration, organization]\nview: ${view}\n\`\`\`\n`)
			.join('\n'),
	};

	it.each([0, 1, 2])('says which value the note carries, to the eye, in a tooltip and aloud (view %i)', async (at) => {
		const app = await startApp(files);
		const block = (await app.openBlocks('page.md'))[at];
		const marks = ['Compost heap', 'Paths', 'Steps']
			.map((title) => markIn(block, title))
			.map((mark) => mark && [mark.textContent, mark.ariaLabel, mark.dataset['tooltip'], mark.role]);
		expect(marks).toEqual([
			[
				'coordination',
				'This note says “coordination”, the former name',
				'This note says “coordination”, the former name',
				'img',
			],
			[
				'Organisation',
				'This note says “Organisation”, another spelling',
				'This note says “Organisation”, another spelling',
				'img',
			],
			null,
		]);
	});

	it('follows what the note says, and goes when that is put right', async () => {
		const app = await startApp(files);
		const [block] = await app.openBlocks('page.md');
		const mark = markIn(block, 'Compost heap');
		await change(app, 'beds/compost-heap.md', '---\ntitle: Compost heap\ntype: pattern\nphase: organisation\n---\n');
		expect([markIn(block, 'Compost heap'), mark?.textContent, mark?.ariaLabel]).toEqual([
			mark,
			'organisation',
			'This note says “organisation”, another spelling',
		]);
		await change(app, 'beds/compost-heap.md', '---\ntitle: Compost heap\ntype: pattern\nphase: iteration\n---\n');
		expect(markIn(block, 'Compost heap')).toBeNull();
	});
});

describe('a card', () => {
	const files = {
		...garden,
		'beds/raised-bed.md':
			'---\ntitle: Raised bed\ndescription: "Earth in a box, <b>high</b> enough to reach."\ntype: [pattern, practice]\nphase: [formation, coordination, nonsense]\n---\n',
		'page.md': '```phase-patterns\nphase: formation\nview: cards\n```\n',
	};
	const read = ({ title, description, chips }: SeenCard): unknown => ({
		title,
		description,
		chips: chips.map(({ textContent }) => textContent),
	});

	it('has a title, a description, and the types and phases as chips', async () => {
		const app = await startApp(files);
		const [block] = await app.openBlocks('page.md');
		expect(cardsIn(block).map(read)).toEqual([
			{ title: 'Compost heap', description: '', chips: ['pattern', 'iteration', 'formation'] },
			{
				title: 'Raised bed',
				description: 'Earth in a box, <b>high</b> enough to reach.',
				chips: ['pattern', 'practice', 'formation', 'iteration'],
			},
		]);
	});

	it('follows its note, and keeps what stays', async () => {
		const app = await startApp(files);
		const [block] = await app.openBlocks('page.md');
		const before = cardsIn(block)[1];
		await change(
			app,
			'beds/raised-bed.md',
			'---\ntitle: High bed\ndescription: Earth in a box.\ntype: [pattern, practice]\nphase: [formation, iteration]\n---\n',
		);
		const after = cardsIn(block)[1];
		expect(after && read(after)).toEqual({
			title: 'High bed',
			description: 'Earth in a box.',
			chips: ['pattern', 'practice', 'formation', 'iteration'],
		});
		expect([after?.element, after?.chips[0]]).toEqual([before?.element, before?.chips[0]]);
	});
});

describe('a list of 300 notes', () => {
	const many = Object.fromEntries(
		Array.from({ length: 300 }, (_, at) => [
			`rows/${at}.md`,
			`---\ntitle: Row ${String(at).padStart(3, '0')}\ntype: pattern\nphase: iteration\n---\n`,
		]),
	);
	const page = ['list', 'table', 'cards']
		.map((view) => `\`\`\`phase-list\nphase: iteration\ntype: pattern\nfrom: rows\nview: ${view}\n\`\`\`\n`)
		.join('\n');

	it('is all there, and is written to in one row where one note has another title', async () => {
		const app = await startApp({ ...garden, ...many, 'page.md': page });
		for (const block of await app.openBlocks('page.md')) {
			expect(linksOf(block)).toHaveLength(300);
			const title = linksOf(block)[150] ?? '';
			const row = block.querySelectorAll('a')[150]?.closest('li, tr, [role="listitem"]');
			const text = `---\ntitle: ${title}a\ntype: pattern\nphase: iteration\n---\n`;
			const records = await watch(block, () => change(app, 'rows/150.md', text));
			expect(linksOf(block)[150]).toBe(`${title}a`);
			expect(records.map(({ type, target }) => [type, row?.contains(target)])).toEqual([['characterData', true]]);
		}
	});
});
