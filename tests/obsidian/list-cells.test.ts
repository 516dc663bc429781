import { describe, expect, it } from 'vitest';
import { startApp, type RunningApp } from './app';
import { rowsIn, titleOf } from './screen/blocks';
import { spoken } from '../screen/spoken';

const page = 'page.md';
const phases = { 'group-phase/formation-phase.md': '---\ntitle: Formation Phase\ntags: [group-phase]\n---\n' };

interface Table {
	readonly app: RunningApp;
	/** The cell of a note in the column `x`, `tags` when that is asked for. */
	readonly cell: (title: string) => HTMLElement;
}

/** A table of two notes with a property, in a note in another folder. */
async function openTable(value: string, column = 'x', more: Record<string, string> = {}): Promise<Table> {
	const app = await startApp({
		...phases,
		'beds/rows.md': `---\ntitle: Rows\ntype: pattern\nphase: formation\n${column}: ${value}\n---\n`,
		'beds/steps.md': '---\ntitle: Steps\ntype: pattern\nphase: formation\n---\n',
		[page]: `\`\`\`phase-patterns\nphase: formation\ncolumns: [title, ${column}]\n\`\`\`\n`,
		...more,
	});
	const [block] = await app.openBlocks(page);
	return {
		app,
		cell(title) {
			const row = rowsIn(block).find((one) => titleOf(one) === title);
			const found = row?.querySelectorAll<HTMLElement>('td')[1];
			if (found === undefined) throw new Error('no cell');
			return found;
		},
	};
}

/** The links of a cell: what each says, where it leads and how it looks. */
function linksIn(cell: HTMLElement): readonly unknown[] {
	return [...cell.querySelectorAll('a')].map((link) => [
		link.textContent,
		link.dataset['href'] ?? link.getAttribute('href'),
		link.className,
	]);
}

describe('a cell of a table', () => {
	it('has an address outside the vault as a link of Obsidian’s', async () => {
		const link = (await openTable('"[site](https://example.org)"')).cell('Rows').querySelector('a');
		expect(link?.className).toBe('external-link');
		expect([
			link?.textContent,
			link?.getAttribute('href'),
			link?.getAttribute('target'),
			link?.getAttribute('rel'),
		]).toEqual(['site', 'https://example.org', '_blank', 'noopener nofollow']);
		expect(link?.dataset['href']).toBeUndefined();
	});

	it('leaves a click on an address to the app', async () => {
		const { app, cell } = await openTable('https://example.org');
		cell('Rows').querySelector('a')?.click();
		await app.host.settle();
		expect(app.host.opened).toEqual([]);
	});

	it.each<[string, readonly unknown[]]>([
		['"[[hoe]]"', ['hoe', 'shed/hoe.md', 'internal-link']],
		['"[[hoe|the long one]]"', ['the long one', 'shed/hoe.md', 'internal-link']],
		['"[[hoe#Handle]]"', ['hoe > Handle', 'shed/hoe.md#Handle', 'internal-link']],
		['"[[hoe#Handle|x]]"', ['x', 'shed/hoe.md#Handle', 'internal-link']],
		['"[x](../shed/hoe.md#Handle)"', ['x', 'shed/hoe.md#Handle', 'internal-link']],
		['"[[#Soil]]"', ['Soil', 'beds/rows.md#Soil', 'internal-link']],
		['"[[plan.pdf]]"', ['plan.pdf', 'files/plan.pdf', 'internal-link']],
		['"[[pond]]"', ['pond', 'pond', 'internal-link is-unresolved']],
		['"[[pond#Edge]]"', ['pond > Edge', 'pond#Edge', 'internal-link is-unresolved']],
	])('has a link to a note: %s', async (value, expected) => {
		const { cell } = await openTable(value, 'x', { 'shed/hoe.md': '# Handle\n', 'files/plan.pdf': '' });
		expect(linksIn(cell('Rows'))).toEqual([expected]);
	});

	it('resolves a link from the note that says it', async () => {
		const { cell } = await openTable('"[[spade]]"', 'x', { 'a/spade.md': '', 'beds/spade.md': '' });
		expect(linksIn(cell('Rows'))).toEqual([['spade', 'beds/spade.md', 'internal-link']]);
	});

	it('opens a link at its heading', async () => {
		const { app, cell } = await openTable('"[[hoe#Handle|x]]"', 'x', { 'shed/hoe.md': '# Handle\n' });
		cell('Rows').querySelector('a')?.click();
		await app.host.settle();
		expect(app.host.opened).toEqual([{ linktext: 'shed/hoe.md#Handle', sourcePath: page, paneType: false }]);
	});

	it.each([
		['true', true],
		['false', false],
	])('has %s as a box that cannot be ticked', async (value, isChecked) => {
		const box = (await openTable(value, 'watered')).cell('Rows').querySelector('input');
		expect([box?.type, box?.checked, box?.disabled, box?.className, box?.ariaLabel]).toEqual([
			'checkbox',
			isChecked,
			true,
			'metadata-input-checkbox',
			'watered',
		]);
	});

	it('has tags as links to a tag', async () => {
		const { cell } = await openTable('[bed, tools/hoe, "2026"]', 'tags');
		expect(linksIn(cell('Rows'))).toEqual([
			['#bed', '#bed', 'tag'],
			['#tools/hoe', '#tools/hoe', 'tag'],
		]);
		expect(cell('Rows').textContent).toBe('#bed #tools/hoe, 2026');
		expect(
			[...cell('Rows').querySelectorAll('a')].every(
				(link) => link.target === '_blank' && link.rel === 'noopener nofollow',
			),
		).toBe(true);
	});

	it.each([
		['[hoe, 3, true, "[[rake|r]]"]', 'hoe, 3, true, r'],
		['12.5', '12.5'],
		['"<b>dry</b>"', '<b>dry</b>'],
		['', ''],
	])('reads as it should: %s', async (value, expected) => {
		expect((await openTable(value)).cell('Rows').textContent).toBe(expected);
	});

	it('has a moment to the minute', async () => {
		const time = (await openTable('2026-03-01T14:30')).cell('Rows').querySelector('time');
		expect(time?.textContent).toBe(spoken().words.momentOf(new Date(2026, 2, 1, 14, 30)));
		expect(time?.dateTime).toBe(new Date(2026, 2, 1, 14, 30).toISOString());
	});

	it('has a day as the day of the note, for machines too', async () => {
		const time = (await openTable('2026-03-01')).cell('Rows').querySelector('time');
		expect(time?.textContent).toBe(spoken().words.dayOf(new Date(2026, 2, 1)));
		expect(time?.dateTime).toBe(new Date(2026, 2, 1).toISOString());
	});
});

describe('a link in a cell follows the vault', () => {
	const value = '["[[pond#Edge]]", "[[plan.pdf]]", "[[hoe]]"]';

	it('when its note is made and deleted, and keeps its element', async () => {
		const { app, cell } = await openTable(value);
		const { vault } = app.host.app;
		const before = cell('Rows').querySelector('a');
		await vault.createFolder('water');
		const file = await vault.create('water/Pond.md', '# Edge\n');
		await app.host.settle();
		expect(linksIn(cell('Rows'))[0]).toEqual(['pond > Edge', 'water/Pond.md#Edge', 'internal-link']);
		await vault.delete(file);
		await app.host.settle();
		expect(linksIn(cell('Rows'))[0]).toEqual(['pond > Edge', 'pond#Edge', 'internal-link is-unresolved']);
		expect(cell('Rows').querySelector('a')).toBe(before);
	});

	it('when a file that is no note comes, moves and goes', async () => {
		const { app, cell } = await openTable(value);
		const { vault, fileManager } = app.host.app;
		const file = await vault.create('plan.pdf', '');
		await app.host.settle();
		expect(linksIn(cell('Rows'))[1]).toEqual(['plan.pdf', 'plan.pdf', 'internal-link']);
		await vault.createFolder('files');
		await fileManager.renameFile(file, 'files/plan.pdf');
		await app.host.settle();
		expect(linksIn(cell('Rows'))[1]).toEqual(['plan.pdf', 'files/plan.pdf', 'internal-link']);
		await vault.rename(file, 'files/other.pdf');
		await app.host.settle();
		expect(linksIn(cell('Rows'))[1]).toEqual(['plan.pdf', 'plan.pdf', 'internal-link is-unresolved']);
	});

	it('when a note nearer by takes its name', async () => {
		const { app, cell } = await openTable(value, 'x', { 'a/hoe.md': '' });
		expect(linksIn(cell('Rows'))[2]).toEqual(['hoe', 'a/hoe.md', 'internal-link']);
		await app.host.app.vault.create('beds/hoe.md', '');
		await app.host.settle();
		expect(linksIn(cell('Rows'))[2]).toEqual(['hoe', 'beds/hoe.md', 'internal-link']);
	});

	it('and is not touched by files that it does not name', async () => {
		const { app, cell } = await openTable(value);
		const mutations: MutationRecord[] = [];
		const observer = new MutationObserver((records) => mutations.push(...records));
		observer.observe(cell('Rows'), { childList: true, subtree: true, characterData: true, attributes: true });
		await app.host.app.vault.create('diary.md', 'It rained.\n');
		observer.disconnect();
		expect(mutations).toEqual([]);
	});

	it('no longer once the plugin is unloaded', async () => {
		const { app, cell } = await openTable(value);
		const shown = cell('Rows');
		await app.host.unloadPlugin(app.plugin);
		await app.host.app.vault.create('pond.md', '');
		await app.host.settle();
		expect(linksIn(shown)[0]).toEqual(['pond > Edge', 'pond#Edge', 'internal-link is-unresolved']);
	});

	it('and with its own note, when that changes', async () => {
		const { app, cell } = await openTable(value);
		const other = cell('Steps');
		await app.host.app.vault.adapter.write(
			'beds/rows.md',
			'---\ntitle: Rows\ntype: pattern\nphase: formation\nx: dry\n---\n',
		);
		await app.host.settle();
		expect(cell('Rows').textContent).toBe('dry');
		expect(cell('Steps')).toBe(other);
	});
});
