import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { violationsIn } from './axe';
import { openStage, type Stage } from './stage';

const definitionOf = (label: string): string => `---\ntitle: ${label}\ntags: [group-phase]\n---\n`;
const said = ['[formation]', 'coordination', 'formatoin', '[formation, iteration]'];
const beds = Array.from(
	{ length: 40 },
	(_, at) =>
		[
			`beds/bed-${at + 1}.md`,
			`---\ntitle: Bed ${at + 1}\nphase: ${said[at % said.length] ?? ''}\nbeside: "[[Home]]"\n---\n`,
		] as const,
);
const files = {
	'.obsidian/app.json': '{}',
	'.obsidian/plugins/in-phase/data.json': '{"welcomed":true}',
	'Home.md': '# Home\n',
	'group-phase/formation-phase.md': definitionOf('Formation Phase'),
	'group-phase/iteration-phase.md': definitionOf('Iteration Phase'),
	...Object.fromEntries(beds),
};

const column = (page: Page, term: string): Locator => page.locator(`.in-phase-board-column[data-term="${term}"]`);
const cardIn = (page: Page, term: string, title: string): Locator =>
	column(page, term)
		.locator('.in-phase-board-card')
		.filter({ has: page.getByText(title, { exact: true }) });
const sizeOf = async (locator: Locator): Promise<readonly number[]> => {
	const { width = 0, height = 0 } = (await locator.boundingBox()) ?? {};
	return [width, height];
};

describe('the board in a browser', () => {
	let stage: Stage;
	let page: Page;
	beforeEach(async () => {
		stage = await openStage({ files, open: 'Home.md', width: 400 });
		page = stage.page;
		await page.evaluate(() => {
			const base = window.workbench?.host.openBase('in-phase-board', { order: ['file.name', 'note.beside'] });
			base?.containerEl.setCssStyles({ height: '100%' });
			document.querySelector('.workspace-split.mod-root .view-content')?.replaceChildren(base?.containerEl ?? '');
		});
		await page.locator('.in-phase-board-card').first().waitFor();
	});
	afterEach(() => stage.close());

	it('moves a card by mouse, from a misspelt value too', async () => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await cardIn(page, 'formation', 'Bed 1').dragTo(column(page, 'iteration'));
		await cardIn(page, 'iteration', 'Bed 1').waitFor();
		await cardIn(page, '', 'Bed 3').dragTo(column(page, 'iteration'));
		await cardIn(page, 'iteration', 'Bed 3').waitFor();
		const read = (path: string) => page.evaluate((at) => window.workbench?.host.app.vault.adapter.read(at), path);
		expect(await read('beds/bed-1.md')).toContain('phase: [iteration]\n');
		expect(await read('beds/bed-3.md')).toContain('phase: iteration\n');
	});

	it('moves a card by keys, and keeps the focus on it', async () => {
		await cardIn(page, 'formation', 'Bed 1').focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.locator('.menu').getByText('Move to Iteration Phase').click();
		await cardIn(page, 'iteration', 'Bed 1').waitFor();
		await expect
			.poll(() => cardIn(page, 'iteration', 'Bed 1').evaluate((card) => card === document.activeElement))
			.toBe(true);
	});

	it('has a button on each card for a finger', async () => {
		await page.evaluate(() => document.body.classList.add('is-mobile'));
		const more = cardIn(page, 'formation', 'Bed 1').getByRole('button', { name: 'More options' });
		expect(Math.min(...(await sizeOf(more)))).toBeGreaterThanOrEqual(44);
		await more.click();
		await page.locator('.menu').getByText('Move to Iteration Phase').click();
		await cardIn(page, 'iteration', 'Bed 1').waitFor();
		await page.locator('.notice-container').getByRole('button', { name: 'Undo' }).click();
		await cardIn(page, 'formation', 'Bed 1').waitFor();
		expect(await violationsIn(page, '.in-phase-board')).toEqual([]);
	});

	it('keeps the heads of its columns in sight, and all columns within reach, in a long base', async () => {
		await page.locator('.in-phase-board').evaluate((board) => {
			board.scrollTop = 1000;
		});
		const tops = await page
			.locator('.in-phase-board-head')
			.evaluateAll((heads) => heads.map((head) => Math.round(head.getBoundingClientRect().top)));
		const top = await page
			.locator('.in-phase-board')
			.evaluate((board) => Math.round(board.getBoundingClientRect().top));
		expect(tops).toEqual(tops.map(() => top));
	});

	it('leaves links in values to Obsidian, which opens them once', async () => {
		await cardIn(page, 'formation', 'Bed 1').locator('.in-phase-card-property a').click();
		expect(await page.evaluate(() => window.workbench?.host.opened.map(({ linktext }) => linktext))).toEqual(['Home']);
	});
});
