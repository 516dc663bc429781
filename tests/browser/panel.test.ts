import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openStage, type Stage, type StageOptions } from './stage';

/** A vault with about as many problems as are asked for, ten to a folder, of several kinds. */
function troubledVault(count: number): Record<string, string> {
	const define = (name: string, label: string): string => `---\ntitle: ${label} Phase\ntags: [group-phase]\naliases: ["#${name}"]\n---\n`;
	const files: Record<string, string> = {
		'.obsidian/app.json': '{}',
		'Home.md': '# Home\n',
		'group-phase/formation-phase.md': define('formation', 'Formation'),
		'group-phase/iteration-phase.md': define('iteration', 'Iteration'),
		'tools/types/pattern.md': '---\nextends: ""\n---\n',
	};
	const faults = ['phase: [coordination]', 'phase: [formation-phase, iteration]', 'phase: [formatoin]', 'phase: [formation, coordination, iteration]', ''];
	for (let at = 1; at <= count; at += 1) {
		const name = at % 7 === 0 ? `A gathering place with a rather long name ${at}` : `Bed ${at}`;
		files[`beds/row ${Math.ceil(at / 10)}/${name}.md`] = `---\ntype: pattern\n${faults[at % faults.length] ?? ''}\n---\n\nWhat grows in bed ${at}.\n`;
	}
	return files;
}

describe('the problems in the side panel', () => {
	let stage: Stage | undefined;
	afterEach(async () => {
		const open = stage;
		stage = undefined;
		await open?.close();
	});

	async function openProblems(options: StageOptions, panelWidth?: number): Promise<{ page: Page; panel: Locator; screenshot: Stage['screenshot'] }> {
		stage = await openStage({ open: 'Home.md', ...options });
		const { page, screenshot } = stage;
		if (panelWidth !== undefined) {
			await page.addStyleTag({ content: `.workspace-split.mod-right-split:not(.is-sidedock-collapsed) { width: ${panelWidth}px !important; min-width: 0 !important; flex: none !important; }` });
		}
		await page.getByLabel('Open phases and problems').click();
		const panel = page.locator('.in-phase-panel');
		await panel.getByRole('tab', { name: /Problems/ }).click();
		await panel.getByRole('treeitem').first().waitFor();
		return { page, panel, screenshot };
	}

	const looks = [
		['light', 3, 240],
		['dark', 3, 320],
		['light', 30, 320],
		['dark', 30, 240],
		['light', 30, 800],
		['dark', 30, 200],
		['light', 5000, 320],
	] as const;

	it.each(looks)('shows the problems (%s, %i notes, %i px wide)', async (theme, count, width) => {
		const { panel, screenshot } = await openProblems({ files: troubledVault(count), theme, width: Math.max(1280, width + 700) }, width);
		const finding = panel.locator('.in-phase-finding').first();
		await finding.hover();
		await screenshot(`problems-${count}-${theme}-${width}`);
		expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
	});

	it('is walked, filtered and fixed with the keyboard alone', async () => {
		const { page, panel, screenshot } = await openProblems({ files: troubledVault(30), theme: 'light' }, 240);
		const focused = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.querySelector('.tree-item-inner-text')?.textContent ?? document.activeElement?.textContent);
		await panel.getByRole('treeitem').first().focus();
		await page.keyboard.press('ArrowDown');
		expect(await focused()).toBe('“formatoin” is not a phase; did you mean “formation”?');
		await screenshot('problems-focus');
		await page.keyboard.press('ArrowRight');
		expect(await focused()).toBe('Change to “formation”…');
		await page.keyboard.press('Enter');
		await page.locator('.modal').waitFor();
		expect(await page.locator('.in-phase-diff-line.mod-added').innerText()).toContain('phase: [formation]');
		await screenshot('fix-confirm-light');
		await page.keyboard.press('Enter');
		await page.locator('.notice').waitFor();
		await expect.poll(() => panel.getByRole('tab', { name: /Problems/ }).innerText()).toContain('29');
		expect(await focused()).toBe('“formation-phase” is spelled “formation” among this vault\'s phases');
		await screenshot('fix-undo-light');
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => panel.getByRole('tab', { name: /Problems/ }).innerText()).toContain('30');
	});

	it('shows a menu, the meaning of a rule, and what the filters leave', async () => {
		const { page, panel, screenshot } = await openProblems({ files: troubledVault(30), theme: 'dark' }, 320);
		await panel.locator('.in-phase-finding').first().hover();
		await panel.locator('.in-phase-finding').first().getByRole('button', { name: 'More options' }).click();
		expect(await page.locator('.menu-item').allInnerTexts()).toEqual([
			'Go to place',
			'Change to “formation”…',
			'Ignore in this note',
			'Turn off rule “no-unknown-value”',
			'Ignore “no-unknown-value” in folder “beds/row 1”',
			'Leave folder “beds/row 1” out altogether',
			'What this rule means',
		]);
		await screenshot('problems-menu');
		await page.getByText('What this rule means').click();
		await page.locator('.modal').waitFor();
		await screenshot('rule-modal-dark');
		await page.keyboard.press('Escape');
		await panel.getByRole('button', { name: 'Group by rule' }).click();
		expect(await panel.locator('.in-phase-heading .tree-item-inner-text').allInnerTexts()).toContain('no-former-name');
		await screenshot('problems-by-rule');
		await panel.getByRole('button', { name: /Show .* warnings/ }).click();
		await panel.getByPlaceholder('Filter problems…').fill('nothing says this');
		await screenshot('problems-no-match');
		await panel.getByRole('button', { name: 'Clear filters' }).click();
		await panel.getByLabel('Where to look').selectOption('This note');
		await screenshot('problems-none-here');
	});

	it.each([
		['light', 1280],
		['dark', 500],
	] as const)('shows what fixing all would do before it does it (%s, %i px)', async (theme, width) => {
		const { page, panel, screenshot } = await openProblems({ files: troubledVault(30), theme, width });
		const before = await page.evaluate(() => window.workbench?.read('beds/row 1/Bed 3.md'));
		await panel.getByRole('button', { name: /Fix all safe/ }).click();
		const apply = page.getByRole('button', { name: 'Apply to 18 notes' });
		await apply.waitFor();
		await screenshot(`fix-all-${theme}-${width}`);
		expect(await page.evaluate(() => window.workbench?.read('beds/row 1/Bed 3.md'))).toBe(before);
		await page.getByRole('checkbox', { name: 'Change “beds/row 1/Bed 3.md”' }).click();
		await page.getByRole('button', { name: 'Apply to 17 notes' }).click();
		await page.getByText('17 notes changed.').waitFor();
		await screenshot(`fix-all-done-${theme}-${width}`);
		expect(await page.evaluate(() => window.workbench?.read('beds/row 1/Bed 3.md'))).toBe(before);
		await page.getByRole('button', { name: 'Undo in 17 notes' }).click();
		await page.getByText('17 notes restored.').waitFor();
		await expect.poll(() => panel.getByRole('tab', { name: /Problems/ }).innerText()).toContain('30');
	});

	it('draws only what is in sight of five thousand problems, and finds the last one', async () => {
		const { page, panel, screenshot } = await openProblems({ files: troubledVault(5000), theme: 'dark' }, 320);
		expect(await panel.getByRole('treeitem').count()).toBeLessThan(100);
		const isFocusInSight = (): Promise<boolean> =>
			page.evaluate(() => {
				const line = document.activeElement?.getBoundingClientRect();
				const list = document.activeElement?.closest('.in-phase-scroll')?.getBoundingClientRect();
				return line !== undefined && list !== undefined && line.top >= list.top - 1 && line.bottom <= list.bottom + 1;
			});
		await panel.getByRole('treeitem').first().focus();
		await page.keyboard.press('End');
		const isLastFocused = (): Promise<boolean> => page.evaluate(() => document.activeElement?.getAttribute('aria-posinset') === document.activeElement?.getAttribute('aria-setsize'));
		expect(await isLastFocused()).toBe(true);
		await expect.poll(isFocusInSight).toBe(true);
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('PageUp');
		await expect.poll(isFocusInSight).toBe(true);
		await screenshot('problems-end');
	});

	it('keeps the focus on its line while it is scrolled out of sight', async () => {
		const { page, panel } = await openProblems({ files: troubledVault(600), theme: 'light' }, 320);
		await panel.getByRole('treeitem').nth(3).focus();
		const name = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.querySelector('.tree-item-inner-text')?.textContent ?? undefined);
		const before = await name();
		await panel.locator('.in-phase-scroll').last().evaluate((element) => element.scrollTo(0, 20_000));
		await page.waitForTimeout(100);
		expect(await name()).toBe(before);
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => panel.locator('.in-phase-scroll').last().evaluate((element) => element.scrollTop)).toBeLessThan(200);
	});
});
