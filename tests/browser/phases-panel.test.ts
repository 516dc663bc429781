import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openStage, type Stage, type StageOptions } from './stage';

const iteration = 'framework/group-phase/iteration-phase.md';

describe('the phases in the side panel', () => {
	let stage: Stage | undefined;
	afterEach(async () => {
		const open = stage;
		stage = undefined;
		await open?.close();
	});

	interface Opened {
		readonly page: Page;
		readonly panel: Locator;
		readonly screenshot: Stage['screenshot'];
		readonly focused: () => Promise<string | undefined>;
	}

	async function openPhases(options: StageOptions, panelWidth = 320): Promise<Opened> {
		stage = await openStage({ vaultDir: 'demo-vault', open: iteration, ...options });
		const { page, screenshot } = stage;
		await page.addStyleTag({ content: `.workspace-split.mod-right-split:not(.is-sidedock-collapsed) { width: ${panelWidth}px !important; min-width: 0 !important; flex: none !important; }` });
		await page.getByLabel('Open phases and problems').click();
		const panel = page.locator('.in-phase-panel');
		await panel.getByRole('button', { name: 'Got it' }).click();
		await panel.getByRole('treeitem').first().waitFor();
		const focused = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.querySelector('.tree-item-inner-text')?.textContent ?? document.activeElement?.getAttribute('aria-label') ?? undefined);
		return { page, panel, screenshot, focused };
	}

	const line = (panel: Locator, name: string): Locator => panel.locator('.in-phase-pane').first().getByRole('treeitem').filter({ hasText: name }).first();

	async function openBranch(panel: Locator): Promise<void> {
		await line(panel, 'Iteration Phase').click();
		await line(panel, 'Patterns').click();
		await line(panel, 'Primitives').click();
	}

	it.each([
		['light', 200],
		['dark', 200],
		['light', 320],
		['dark', 320],
		['light', 1200],
		['dark', 1200],
	] as const)('fit their place (%s, %i px wide)', async (theme, width) => {
		const { panel, screenshot } = await openPhases({ theme, width: width + 700 }, width);
		await openBranch(panel);
		await line(panel, 'Shared Van').hover();
		await screenshot(`phases-${theme}-${width}`);
		expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
		await panel.getByPlaceholder('Filter phases…').fill('practice');
		await screenshot(`phases-filter-${theme}-${width}`);
		await panel.getByPlaceholder('Filter phases…').fill('nothing says this');
		await screenshot(`phases-no-match-${theme}-${width}`);
	});

	it('are walked, filtered and asked for their menu with the keyboard alone', async () => {
		const { page, panel, screenshot, focused } = await openPhases({ theme: 'dark' }, 280);
		await line(panel, 'Iteration Phase').focus();
		await page.keyboard.press('ControlOrMeta+f');
		await page.keyboard.type('van');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('End');
		expect(await focused()).toBe('Shared Van');
		await page.keyboard.press('ArrowRight');
		expect(await focused()).toBe('More options');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.evaluate(() => window.workbench?.host.app.workspace.getActiveFile()?.path)).toBe('workshop/shared-van.md');
		await panel.getByPlaceholder('Filter phases…').focus();
		await page.keyboard.press('Escape');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Home');
		await page.keyboard.press('f');
		expect(await focused()).toBe('Formation Phase');
		await page.keyboard.press('Shift+F10');
		await page.locator('.menu').waitFor();
		await screenshot('phases-menu');
		expect((await page.locator('.menu-item').allInnerTexts()).slice(0, 5)).toEqual([
			'Open definition',
			'Open definition in new tab',
			'Copy link',
			'New pattern in Formation Phase…',
			'New primitive in Formation Phase…',
		]);
		await page.getByText('New primitive in Formation Phase…').click();
		await page.locator('.modal input').waitFor();
		await screenshot('phases-new-note');
		await page.keyboard.type('Pond rota');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.evaluate(() => window.workbench?.read('drafts/Pond rota.md'))).toContain('phase: [formation]');
	});

	it('take a note that is dragged onto a phase, and give it back', async () => {
		const { page, panel, screenshot } = await openPhases({ theme: 'light' });
		await openBranch(panel);
		const before = await page.evaluate(() => window.workbench?.read('workshop/shared-van.md'));
		await line(panel, 'Shared Van').hover();
		await page.mouse.down();
		await line(panel, 'Formation Phase').hover();
		await line(panel, 'Formation Phase').hover();
		expect(await panel.locator('.is-drop-target .tree-item-inner-text').allInnerTexts()).toEqual(['Formation Phase']);
		await screenshot('phases-drop');
		await page.mouse.up();
		await page.getByText('“Shared Van” added to Formation Phase.').waitFor();
		await screenshot('phases-dropped');
		expect(await page.evaluate(() => window.workbench?.read('workshop/shared-van.md'))).toContain('formation');
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => page.evaluate(() => window.workbench?.read('workshop/shared-van.md'))).toBe(before);
	});

	it('are opened at what a bar of the map stands for', async () => {
		const { page, focused } = await openPhases({ theme: 'light' });
		await page.evaluate(() => window.workbench?.write('Map.md', '```phase-map\nfacet: scale\n```\n'));
		await page.evaluate(() => window.workbench?.open('Map.md'));
		await page.getByRole('button', { name: /^pattern.*Network Scale$/i }).first().click();
		await expect.poll(focused).toBe('Patterns');
	});

	it('have targets for a finger on a phone', async () => {
		const { page, panel, screenshot } = await openPhases({ theme: 'light', width: 800, height: 800 }, 390);
		await page.evaluate(() => document.body.classList.add('is-mobile'));
		await openBranch(panel);
		const heights = await panel.locator('.in-phase-pane').first().locator('[role="treeitem"], button:visible, select, input').evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height).filter((height) => height > 0));
		await screenshot('phases-mobile');
		expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
		expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
	});
});
