import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './stage';

const define = (name: string, label: string): string => `---\ntitle: ${label} Phase\ntags: [group-phase]\naliases: ["#${name}"]\n---\n`;

/** A garden of some size: notes that say a phase, link to it and speak of it. */
function garden(count: number): Record<string, string> {
	const files: Record<string, string> = {
		'.obsidian/app.json': '{}',
		'Home.md': '# Home\n',
		'group-phase/formation-phase.md': `${define('formation', 'Formation')}\n# Formation Phase\n\nThe formation phase is the first.\n`,
		'group-phase/iteration-phase.md': define('iteration', 'Iteration'),
		'tags/formation.md': '---\naliases: ["#formation"]\n---\n',
	};
	for (let at = 1; at <= count; at += 1) {
		const name = at % 7 === 0 ? `A gathering place with a rather long name ${at}` : `Bed ${at}`;
		files[`beds/row ${Math.ceil(at / 10)}/${name}.md`] = `---\ntype: pattern\nphase:\n  - formation\n  - iteration\n---\n\nBelongs to the [[formation-phase|Formation Phase]]. #formation\n`;
	}
	return files;
}

describe('renaming a phase', () => {
	let stage: Stage | undefined;
	afterEach(async () => {
		const open = stage;
		stage = undefined;
		await open?.close();
	});

	async function openPlan(count: number, theme: 'light' | 'dark', width: number): Promise<{ page: Page; modal: Locator; screenshot: Stage['screenshot'] }> {
		stage = await openStage({ files: garden(count), open: 'group-phase/formation-phase.md', theme, width });
		const { page, screenshot } = stage;
		await page.keyboard.press('Control+P');
		await page.keyboard.type('Rename phase');
		await page.keyboard.press('Enter');
		const modal = page.locator('.modal.in-phase-modal');
		await modal.getByRole('textbox').fill('settling');
		await screenshot(`rename-name-${theme}-${width}`);
		await page.keyboard.press('Enter');
		await modal.getByRole('button', { name: /^Apply to/ }).waitFor();
		return { page, modal, screenshot };
	}

	it.each([
		['light', 12, 1280],
		['dark', 12, 1280],
		['light', 300, 1280],
		['light', 12, 420],
	] as const)('shows what changes (%s, %i notes, %i px wide), and nothing sticks out', async (theme, count, width) => {
		const { modal, screenshot } = await openPlan(count, theme, width);
		await screenshot(`rename-plan-${count}-${theme}-${width}`);
		expect(await modal.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
		expect(await modal.getByText(/^Left alone/).innerText()).toContain(count.toLocaleString('en'));
	});

	it('writes, says so, and is undone', async () => {
		const { modal, screenshot } = await openPlan(12, 'light', 1280);
		await modal.getByRole('button', { name: /^Apply to/ }).click();
		await modal.getByText('13 files changed.').waitFor();
		await screenshot('rename-done');
		await modal.getByRole('button', { name: 'Undo' }).click();
		await modal.getByText('13 files restored.').waitFor();
	});
});
