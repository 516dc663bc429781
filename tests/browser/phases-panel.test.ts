import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { blockWords } from '../screen/blocks';
import { panelWords, phasesWords, welcomeWords } from '../screen/panel';
import { noticeWords } from '../screen/windows';
import { find, inBothThemes, lineWith, openPanel, overflowOf, paneIn } from './screen';
import { openStage, type Stage, type StageOptions } from './stage';

const iteration = 'framework/group-phase/iteration-phase.md';

async function setWidth(page: Page, width: number): Promise<void> {
	await page.addStyleTag({
		content: `.workspace-split.mod-right-split:not(.is-sidedock-collapsed) { width: ${width}px !important; min-width: 0 !important; flex: none !important; }`,
	});
}

/** A vault with many notes in one phase, some with long names, some that say its former name. */
function crowdedVault(count: number): Record<string, string> {
	const define = (name: string, label: string, more = ''): string =>
		`---\ntitle: ${label} Phase\ntags: [group-phase]\naliases: ["#${name}"]\n${more}---\n`;
	const files: Record<string, string> = {
		'.obsidian/app.json': '{}',
		'Home.md': '# Home\n',
		'group-phase/formation-phase.md': define('formation', 'Formation', 'formerly: [gathering]\n'),
		'group-phase/completion-phase.md': define('completion', 'Completion'),
		'tools/types/pattern.md': '---\nextends: ""\n---\n',
	};
	for (let at = 1; at <= count; at += 1) {
		const name = at % 7 === 0 ? `A gathering place with a rather long name ${at}` : `Bed ${at}`;
		files[`beds/${name}.md`] = `---\ntype: pattern\nphase: [${at % 5 === 0 ? 'gathering' : 'formation'}]\n---\n`;
	}
	return files;
}

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
		stage = await openStage({
			...(options.files === undefined ? { vaultDir: 'demo-vault' } : {}),
			open: iteration,
			...options,
		});
		const { page, screenshot } = stage;
		await setWidth(page, panelWidth);
		const panel = await openPanel(page, 'phases');
		await find(panel, welcomeWords.close).click();
		await panel.getByRole('treeitem').first().waitFor();
		const focused = (): Promise<string | undefined> =>
			page.evaluate(
				() =>
					document.activeElement?.querySelector('.tree-item-inner-text')?.textContent ??
					document.activeElement?.getAttribute('aria-label') ??
					undefined,
			);
		return { page, panel, screenshot, focused };
	}

	async function openBranch(panel: Locator): Promise<void> {
		await lineWith(panel, 'Iteration Phase').click();
		await lineWith(panel, 'Patterns').click();
		await lineWith(panel, 'Primitives').click();
	}

	it.each([200, 320, 1200])('fit their place (%i px wide)', async (width) => {
		const { page, panel, screenshot } = await openPhases({ width: width + 700 }, width);
		await openBranch(panel);
		await inBothThemes(page, async (theme) => {
			await find(panel, phasesWords.filter).fill('');
			await lineWith(panel, 'Shared Van').hover();
			await screenshot(`phases-${theme}-${width}`);
			expect(await overflowOf(panel)).toBe(0);
			await find(panel, phasesWords.filter).fill('practice');
			await screenshot(`phases-filter-${theme}-${width}`);
			await find(panel, phasesWords.filter).fill('nothing says this');
			await screenshot(`phases-no-match-${theme}-${width}`);
		});
	});

	it.each([200, 320, 1200])('move nothing under the mouse (%i px wide)', async (width) => {
		const { page, panel } = await openPhases({ theme: 'light', width: width + 700 }, width);
		await openBranch(panel);
		const lines = panel.getByRole('treeitem');
		const placesOf = (item: Locator): Promise<readonly string[]> =>
			item.evaluate((self) =>
				[self, ...self.querySelectorAll('.tree-item-inner-text, .tree-item-flair, button[aria-haspopup="menu"]')].map(
					(element) => JSON.stringify(element.getBoundingClientRect()),
				),
			);
		for (const item of [
			lines.first(),
			lineWith(panel, 'Iteration Phase'),
			lineWith(panel, 'Kept as Written'),
			lineWith(panel, 'Shared Van'),
			lineWith(panel, 'Two Keys'),
		]) {
			await page.mouse.move(0, 0);
			await page.keyboard.press('Home');
			const atRest = await placesOf(item);
			expect(atRest.length).toBeGreaterThan(2);
			await item.hover();
			expect(await placesOf(item)).toEqual(atRest);
			await page.mouse.down();
			expect(await placesOf(item)).toEqual(atRest);
			await page.mouse.move(0, 0);
			await page.mouse.up();
		}
	});

	it('are walked, filtered and asked for their menu with the keyboard alone', async () => {
		const { menu } = phasesWords;
		const { page, panel, screenshot, focused } = await openPhases({ theme: 'dark' }, 280);
		await lineWith(panel, 'Iteration Phase').focus();
		await page.keyboard.press('ControlOrMeta+f');
		await page.keyboard.type('van');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('End');
		expect(await focused()).toBe('Shared Van');
		await page.keyboard.press('ArrowRight');
		expect(await focused()).toBe(panelWords.more.name);
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('Enter');
		await expect
			.poll(() => page.evaluate(() => window.workbench?.host.app.workspace.getActiveFile()?.path))
			.toBe('workshop/shared-van.md');
		await find(panel, phasesWords.filter).focus();
		await page.keyboard.press('Escape');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Home');
		await page.keyboard.press('f');
		expect(await focused()).toBe('Formation Phase');
		await page.keyboard.press('Shift+F10');
		await page.locator('.menu').waitFor();
		await screenshot('phases-menu');
		expect((await page.locator('.menu-item').allInnerTexts()).slice(0, 5)).toEqual([
			menu.open,
			menu.openInNewTab,
			menu.copyLink,
			menu.create('pattern', 'Formation Phase'),
			menu.create('primitive', 'Formation Phase'),
		]);
		await page.getByText(menu.create('primitive', 'Formation Phase'), { exact: true }).click();
		await find(page, phasesWords.form.title).waitFor();
		await screenshot('phases-new-note');
		await page.keyboard.type('Pond rota');
		await page.keyboard.press('Enter');
		await expect
			.poll(() => page.evaluate(() => window.workbench?.read('library/primitives/Pond rota.md')))
			.toContain('phase: [formation]');
	});

	it('take a note that is dragged onto a phase, and give it back', async () => {
		const { page, panel, screenshot } = await openPhases({ theme: 'light' });
		await openBranch(panel);
		const before = await page.evaluate(() => window.workbench?.read('workshop/shared-van.md'));
		await lineWith(panel, 'Shared Van').hover();
		await page.mouse.down();
		await lineWith(panel, 'Formation Phase').hover();
		await lineWith(panel, 'Formation Phase').hover();
		expect(await panel.locator('.is-drop-target .tree-item-inner-text').allInnerTexts()).toEqual(['Formation Phase']);
		await screenshot('phases-drop');
		await page.mouse.up();
		await page.getByText('“Shared Van” added to Formation Phase.').waitFor();
		await screenshot('phases-dropped');
		expect(await page.evaluate(() => window.workbench?.read('workshop/shared-van.md'))).toContain('formation');
		await find(page, noticeWords.undo).click();
		await expect.poll(() => page.evaluate(() => window.workbench?.read('workshop/shared-van.md'))).toBe(before);
	});

	it('are opened at what a bar of the map stands for', async () => {
		const { page, screenshot, focused } = await openPhases({ theme: 'light' });
		await page.evaluate(() => window.workbench?.write('Map.md', '```phase-map\nfacet: scale\n```\n'));
		await page.evaluate(() => window.workbench?.open('Map.md'));
		await find(page, blockWords.count('Network Scale', 'pattern')).first().click();
		await expect.poll(focused).toBe('Patterns');
		await page.evaluate(() => window.workbench?.open('Welcome.md'));
		await find(page, blockWords.count('Iteration Phase', 'practice')).first().click();
		await expect.poll(focused).toBe('practice');
		expect(await page.evaluate(() => document.activeElement?.querySelector('.tree-item-flair')?.textContent)).toBe('4');
		await screenshot('phases-at-a-type');
	});

	it('give a note a link when a line is dragged into it', async () => {
		const { page, panel } = await openPhases({ theme: 'light' });
		await openBranch(panel);
		await page.evaluate(async () => {
			await window.workbench?.write('Packing list.md', 'Bring\n\nand a flask.\n');
			await window.workbench?.open('Packing list.md', { mode: 'source', plain: true });
		});
		await lineWith(panel, 'Shared Van').dragTo(page.locator('.cm-line').nth(1));
		await page.evaluate(() => window.workbench?.settle());
		expect(await page.evaluate(() => window.workbench?.read('Packing list.md'))).toBe(
			'Bring\n[[shared-van]]\nand a flask.\n',
		);
	});

	it.each(['light', 'dark'] as const)('hold three hundred notes in a phase (%s)', async (theme) => {
		const { page, panel, screenshot, focused } = await openPhases({ files: crowdedVault(300), open: 'Home.md', theme });
		await lineWith(panel, 'Formation Phase').click();
		await lineWith(panel, 'Patterns').click();
		await screenshot(`phases-300-${theme}`);
		expect(await panel.getByRole('treeitem').count()).toBeLessThan(100);
		await page.keyboard.press('End');
		await page.keyboard.press('ArrowUp');
		expect(await focused()).toBe('Bed 300');
		await screenshot(`phases-300-${theme}-end`);
		await find(panel, phasesWords.filter).fill('bed 29');
		expect(await lineWith(panel, 'Formation Phase').locator('.tree-item-flair').innerText()).toBe('13');
		await screenshot(`phases-300-${theme}-filter`);
	});

	it.each(['light', 'dark'] as const)('say how to begin in an empty vault (%s)', async (theme) => {
		stage = await openStage({ files: { '.obsidian/app.json': '{}' }, open: '', theme, width: 1020 });
		const { page, screenshot } = stage;
		await setWidth(page, 320);
		const panel = await openPanel(page, 'phases');
		await panel.getByText('No note in this vault defines a phase yet.').waitFor();
		await screenshot(`phases-empty-welcome-${theme}`);
		await find(panel, welcomeWords.close).click();
		await panel.getByText('This vault defines no phase yet.').waitFor();
		await screenshot(`phases-empty-${theme}`);
		expect(await find(panel, panelWords.tab('phases')).evaluate((tab) => tab === document.activeElement)).toBe(true);
		await find(panel, panelWords.tab('problems')).click();
		await panel.getByText('No problems found.').waitFor();
		await screenshot(`problems-empty-${theme}`);
	});

	it.each(['light', 'dark'] as const)('have targets for a finger on a phone (%s)', async (theme) => {
		const { page, panel, screenshot } = await openPhases({ theme, width: 800, height: 800 }, 390);
		await page.evaluate(() => document.body.classList.add('is-mobile'));
		await openBranch(panel);
		const heights = await paneIn(panel)
			.locator('[role="treeitem"], button:visible, select, input')
			.evaluateAll((elements) =>
				elements.map((element) => element.getBoundingClientRect().height).filter((height) => height > 0),
			);
		await screenshot(`phases-mobile-${theme}`);
		expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
		expect(await overflowOf(panel)).toBe(0);
	});
});
