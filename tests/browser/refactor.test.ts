import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { planWords, renameWords } from '../screen/windows';
import { violationsIn } from './axe';
import { dialogIn, find, overflowOf } from './screen';
import { openStage, type Stage } from './stage';

const define = (name: string, label: string): string =>
	`---\ntitle: ${label} Phase\ntags: [group-phase]\naliases: ["#${name}"]\n---\n`;

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
		files[`beds/row ${Math.ceil(at / 10)}/${name}.md`] =
			`---\ntype: pattern\nphase:\n  - formation\n  - iteration\n---\n\nBelongs to the [[formation-phase|Formation Phase]]. #formation\n`;
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

	async function openPlan(
		count: number,
		theme: 'light' | 'dark',
		width: number,
	): Promise<{ page: Page; modal: Locator; screenshot: Stage['screenshot'] }> {
		stage = await openStage({ files: garden(count), open: 'group-phase/formation-phase.md', theme, width });
		const { page, screenshot } = stage;
		await page.keyboard.press('Control+P');
		await page.keyboard.type('Rename phase');
		await page.keyboard.press('Enter');
		const modal = dialogIn(page);
		await find(modal, renameWords.name).fill('settling');
		await screenshot(`rename-name-${theme}-${width}`);
		await page.keyboard.press('Enter');
		await find(modal, planWords.apply).waitFor();
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
		expect(await overflowOf(modal)).toBe(0);
		expect(await modal.getByText(/^Left alone/).innerText()).toContain(count.toLocaleString('en'));
	});

	it('has room for a finger around everything that is pressed', async () => {
		const { page, modal, screenshot } = await openPlan(12, 'light', 420);
		await page.evaluate(() => document.body.classList.add('is-mobile'));
		await screenshot('rename-plan-touch');
		await modal.getByText(/^Left alone/).click();
		const pressed = modal.locator('label, summary, button').filter({ visible: true });
		const heights = await pressed.evaluateAll((elements) =>
			elements.map((element) => [element.textContent, element.getBoundingClientRect().height] as const),
		);
		expect(heights.length).toBeGreaterThan(10);
		expect(heights.filter(([, height]) => height < 44)).toEqual([]);
		const box = find(modal, planWords.file).nth(1);
		await box.scrollIntoViewIfNeeded();
		// What comes into sight is laid out in the next frame.
		await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
		await box.scrollIntoViewIfNeeded();
		const { x = 0, y = 0, width = 0, height = 0 } = (await box.boundingBox()) ?? {};
		for (const [right, down] of [
			[2, -12],
			[42, 0],
			[22, 12],
		] as const) {
			const wasChecked = await box.isChecked();
			await page.mouse.click(x + right, y + height / 2 + down);
			expect(await box.isChecked(), `${right}, ${down}`).toBe(!wasChecked);
		}
		await screenshot('rename-plan-touch-list');
		expect(width).toBeLessThan(30);
		expect(await violationsIn(modal)).toEqual([]);
	});
});
