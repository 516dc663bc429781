import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boardWords } from '../screen/board';
import { noticeWords } from '../screen/windows';
import { violationsIn } from './axe';
import { baseIn, find, showBoard } from './screen';
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

const formation = 'Formation Phase';
const iteration = 'Iteration Phase';
const column = (page: Page, label: string): Locator => find(page, boardWords.column(label));
const cardIn = (page: Page, label: string, title: string): Locator =>
	column(page, label)
		.getByRole('listitem')
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
		await showBoard(page, 'note.beside');
		await baseIn(page).evaluate((base: HTMLElement) => base.setCssStyles({ height: '100%' }));
	});
	afterEach(() => stage.close());

	it('moves a card by mouse, from a misspelt value too', async () => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await cardIn(page, formation, 'Bed 1').dragTo(column(page, iteration));
		await cardIn(page, iteration, 'Bed 1').waitFor();
		await cardIn(page, boardWords.none('Phase'), 'Bed 3').dragTo(column(page, iteration));
		await cardIn(page, iteration, 'Bed 3').waitFor();
		const read = (path: string) => page.evaluate((at) => window.workbench?.host.app.vault.adapter.read(at), path);
		expect(await read('beds/bed-1.md')).toContain('phase: [iteration]\n');
		expect(await read('beds/bed-3.md')).toContain('phase: iteration\n');
	});

	it('moves a card by keys, and keeps the focus on it', async () => {
		await cardIn(page, formation, 'Bed 1').focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.locator('.menu').getByText(boardWords.moveTo(iteration), { exact: true }).click();
		await cardIn(page, iteration, 'Bed 1').waitFor();
		await expect
			.poll(() => cardIn(page, iteration, 'Bed 1').evaluate((card) => card === document.activeElement))
			.toBe(true);
	});

	it('has a button on each card for a finger', async () => {
		await page.evaluate(() => document.body.classList.add('is-mobile'));
		const more = find(cardIn(page, formation, 'Bed 1'), boardWords.more);
		expect(Math.min(...(await sizeOf(more)))).toBeGreaterThanOrEqual(44);
		await more.click();
		await page.locator('.menu').getByText(boardWords.moveTo(iteration), { exact: true }).click();
		await cardIn(page, iteration, 'Bed 1').waitFor();
		await find(page.locator('.notice-container'), noticeWords.undo).click();
		await cardIn(page, formation, 'Bed 1').waitFor();
		expect(await violationsIn(baseIn(page))).toEqual([]);
	});

	it('keeps the heads of its columns in sight, and all columns within reach, in a long base', async () => {
		const card = cardIn(page, formation, 'Bed 1');
		const { y: cardTop = 0 } = (await card.boundingBox()) ?? {};
		await card.hover();
		await page.mouse.wheel(0, 1000);
		const board = await baseIn(page).boundingBox();
		await expect.poll(async () => (await card.boundingBox())?.y).toBeLessThan(cardTop - 500);
		for (const label of [formation, iteration, boardWords.none('Phase')]) {
			const head = await column(page, label).getByText(label, { exact: true }).boundingBox();
			const below = (head?.y ?? 0) - (board?.y ?? 0);
			expect(below).toBeGreaterThanOrEqual(0);
			expect(below).toBeLessThan(20);
		}
	});

	it('leaves links in values to Obsidian, which opens them once', async () => {
		await cardIn(page, formation, 'Bed 1').getByText('Home', { exact: true }).click();
		expect(await page.evaluate(() => window.workbench?.host.opened.map(({ linktext }) => linktext))).toEqual(['Home']);
	});
});
