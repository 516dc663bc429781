import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { panelWords, problemWords, welcomeWords } from '../screen/panel';
import { find, lineWith, overflowOf, panelIn, problemsIn } from './screen';
import { openStage, type Stage } from './stage';

const iteration = 'framework/group-phase/iteration-phase.md';

type Place = 'left' | 'tab' | 'window';

/** Puts the panel into a place of the workspace, as its user drags it there. */
async function putPanel(page: Page, place: Place): Promise<void> {
	await page.evaluate(async (where) => {
		const workspace = window.workbench?.app.workspace;
		const leaf = where === 'left' ? workspace?.getLeftLeaf(false) : workspace?.getLeaf(where);
		await leaf?.setViewState({ type: 'in-phase-panel', active: true });
		if (leaf) await workspace?.revealLeaf(leaf);
		await window.workbench?.settle();
	}, place);
}

describe('the panel', () => {
	let stage: Stage | undefined;
	afterEach(async () => {
		const open = stage;
		stage = undefined;
		await open?.close();
	});

	const looks = (['left', 'tab', 'window'] as const).flatMap(
		(place) =>
			[
				[place, 'light'],
				[place, 'dark'],
			] as const,
	);

	it.each(looks)('works in the %s (%s)', async (place, theme) => {
		stage = await openStage({ vaultDir: 'demo-vault', open: iteration, theme });
		const { page, screenshot } = stage;
		await putPanel(page, place);
		const around: Page | FrameLocator = place === 'window' ? page.frameLocator('iframe.popout-window') : page;
		const panel = panelIn(around);
		await find(panel, welcomeWords.close).click();
		const line = (name: string): Locator => lineWith(panel, name);
		await line('Iteration Phase').focus();
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => line('Iteration Phase').getAttribute('aria-expanded')).toBe('true');
		await line('Patterns').click();
		await line('Shared Van').waitFor();
		await page.keyboard.press('ArrowDown');
		await screenshot(`panel-${place}-phases-${theme}`);
		expect(await overflowOf(panel)).toBe(0);
		await find(panel, panelWords.tab('problems')).click();
		await panel.getByText('is now called').first().waitFor();
		await find(panel, problemWords.filter).fill('is now called');
		await expect.poll(() => problemsIn(panel).first().innerText()).toContain('is now called');
		await screenshot(`panel-${place}-problems-${theme}`);
		expect(await overflowOf(panel)).toBe(0);
	});

	it('takes a note that is dragged onto a phase in a window of its own', async () => {
		stage = await openStage({ vaultDir: 'demo-vault', open: iteration });
		const { page } = stage;
		await putPanel(page, 'window');
		const panel = panelIn(page.frameLocator('iframe.popout-window'));
		await find(panel, welcomeWords.close).click();
		const line = (name: string): Locator => lineWith(panel, name);
		await line('Iteration Phase').click();
		await line('Patterns').click();
		await line('Shared Van').dragTo(line('Formation Phase'));
		await expect
			.poll(() => page.evaluate(() => window.workbench?.read('workshop/shared-van.md')))
			.toContain('- formation');
	});
});
