import type { ElementHandle, Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { panelWords, problemWords } from '../screen/panel';
import { noticeWords, planWords } from '../screen/windows';
import { spoken } from '../screen/spoken';
import { dialogIn, find, openPanel, overflowOf, paneIn, problemsIn } from './screen';
import { openStage, type Stage, type StageOptions } from './stage';

/** A vault with about as many problems as are asked for, ten to a folder, of several kinds. */
function troubledVault(count: number): Record<string, string> {
	const define = (name: string, label: string): string =>
		`---\ntitle: ${label} Phase\ntags: [group-phase]\naliases: ["#${name}"]\n---\n`;
	const files: Record<string, string> = {
		'.obsidian/app.json': '{}',
		'Home.md': '# Home\n',
		'group-phase/formation-phase.md': define('formation', 'Formation'),
		'group-phase/iteration-phase.md': define('iteration', 'Iteration'),
		'tools/types/pattern.md': '---\nextends: ""\n---\n',
	};
	const faults = [
		'phase: [coordination]',
		'phase: [formation-phase, iteration]',
		// Another one each time, since what several notes say is told once.
		'phase: [formation{at}]',
		'phase: [formation, coordination, iteration]',
		'phase: [iteration]\nplace: "{{place {at}}}"',
	];
	for (let at = 1; at <= count; at += 1) {
		const name = at % 7 === 0 ? `A gathering place with a rather long name ${at}` : `Bed ${at}`;
		files[`beds/row ${Math.ceil(at / 10)}/${name}.md`] =
			`---\ntype: pattern\n${(faults[at % faults.length] ?? '').replace('{at}', String(at))}\n---\n\nWhat grows in bed ${at}.\n`;
	}
	return files;
}

/** The fix of most problems of a troubled vault, which asks first. */
const toFormation = problemWords.fix('Change to “formation”', true);

/** What scrolls the problems. */
const scrollerIn = (panel: Locator): Locator => find(panel, panelWords.tree('problems')).locator('..');

/** The smaller side of each element. */
function sizesOf(elements: Locator): Promise<readonly number[]> {
	return elements.evaluateAll((all) =>
		all.map((element) => element.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
	);
}

/** How far the ring around what has the focus stands out from what it lies on: the contrast of WCAG 2, 0 without a ring. */
function focusRing(page: Page): Promise<{ readonly name: string; readonly contrast: number }> {
	return page.evaluate(() => {
		const element = document.activeElement;
		const context = document.createElement('canvas').getContext('2d');
		if (element === null || context === null) throw new Error('Nothing has the focus.');
		const luminanceOf = (layers: readonly string[]): number => {
			for (const layer of layers) {
				context.fillStyle = layer;
				context.fillRect(0, 0, 1, 1);
			}
			const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((part) =>
				part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
			);
			return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		};
		const below: string[] = [];
		for (let at: Element | null = element; at !== null; at = at.parentElement)
			below.unshift(getComputedStyle(at).backgroundColor);
		const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
		const lights = [luminanceOf(below), luminanceOf([...below, outlineColor])].sort((left, right) => right - left);
		const [lighter = 0, darker = 0] = lights;
		const isThere = outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2;
		return {
			name: element.ariaLabel ?? (element.matches('[role="treeitem"]') ? 'line' : (element.textContent ?? '')),
			contrast: isThere ? (lighter + 0.05) / (darker + 0.05) : 0,
		};
	});
}

describe('the problems in the side panel', () => {
	let stage: Stage | undefined;
	afterEach(async () => {
		const open = stage;
		stage = undefined;
		await open?.close();
	});

	async function openProblems(
		options: StageOptions,
		panelWidth?: number,
	): Promise<{ page: Page; panel: Locator; screenshot: Stage['screenshot'] }> {
		stage = await openStage({ open: 'Home.md', ...options });
		const { page, screenshot } = stage;
		if (panelWidth !== undefined) {
			await page.addStyleTag({
				content: `.workspace-split.mod-right-split:not(.is-sidedock-collapsed) { width: ${panelWidth}px !important; min-width: 0 !important; flex: none !important; }`,
			});
		}
		const panel = await openPanel(page, 'problems');
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
		const { panel, screenshot } = await openProblems(
			{ files: troubledVault(count), theme, width: Math.max(1280, width + 700) },
			width,
		);
		await problemsIn(panel).first().hover();
		await screenshot(`problems-${count}-${theme}-${width}`);
		expect(await overflowOf(panel)).toBe(0);
	});

	it('is walked, filtered and fixed with the keyboard alone', async () => {
		const { page, panel, screenshot } = await openProblems({ files: troubledVault(30), theme: 'light' }, 240);
		const focused = (): Promise<string | undefined> =>
			page.evaluate(
				() =>
					document.activeElement?.querySelector('.tree-item-inner-text')?.textContent ??
					document.activeElement?.textContent,
			);
		await panel.getByRole('treeitem').first().focus();
		await page.keyboard.press('ArrowDown');
		expect(await focused()).toBe('“formation7” is not a phase; did you mean “formation”?');
		await screenshot('problems-focus');
		await page.keyboard.press('ArrowRight');
		expect(await focused()).toBe(toFormation.name);
		await page.keyboard.press('Enter');
		await dialogIn(page).getByText(`${planWords.added}phase: [formation]`).waitFor();
		await screenshot('fix-confirm-light');
		await page.keyboard.press('Enter');
		await page.locator('.notice').waitFor();
		await expect.poll(() => find(panel, panelWords.tab('problems')).innerText()).toContain('29');
		expect(await focused()).toMatch(/^“formation\d+” is not a phase/);
		await screenshot('fix-undo-light');
		await find(page, noticeWords.undo).click();
		await expect.poll(() => find(panel, panelWords.tab('problems')).innerText()).toContain('30');
	});

	it.each([
		['330', undefined, 1],
		['200', 200, 4],
		['800', 800, 4],
	] as const)(
		'moves nothing under the mouse, so that a press on “…” opens the menu (%s px)',
		async (_, width, step) => {
			const { page, panel } = await openProblems(
				{ vaultDir: 'demo-vault', open: 'Welcome.md', theme: 'light', width: 1600 },
				width,
			);
			const findings = problemsIn(panel);
			const placesOf = (finding: ElementHandle<Element>): Promise<readonly string[]> =>
				finding.evaluate((line) =>
					[line, line.querySelector('button[aria-haspopup="menu"]'), line.querySelector('.tree-item-inner-text')].map(
						(element) => JSON.stringify(element?.getBoundingClientRect()),
					),
				);
			const count = await findings.count();
			expect(count).toBeGreaterThan(20);
			for (let at = 0; at < count; at += step) {
				const finding = await findings.nth(at).elementHandle();
				if (finding === null) throw new Error('The finding is gone.');
				await finding.evaluate((line) => line.scrollIntoView({ block: 'center' }));
				const atRest = await placesOf(finding);
				// At rest it is not shown, so that it has no name yet.
				const more = await (await finding.$('button[aria-haspopup="menu"]'))?.boundingBox();
				if (more === null || more === undefined) throw new Error('The finding has no “…”.');
				await page.mouse.move(more.x + more.width / 2, more.y + more.height / 2);
				expect(await placesOf(finding)).toEqual(atRest);
				await page.mouse.down();
				expect(await placesOf(finding)).toEqual(atRest);
				await page.mouse.up();
				expect(await page.locator('.menu-item', { hasText: problemWords.menu.goTo }).count()).toBe(1);
				await page.keyboard.press('Escape');
				expect(await placesOf(finding)).toEqual(atRest);
			}
			expect(await page.evaluate(() => window.workbench?.app.workspace.getActiveFile()?.path)).toBe('Welcome.md');
		},
	);

	it.each(['light', 'dark'] as const)('shows where the focus is (%s)', async (theme) => {
		const { page } = await openProblems({ files: troubledVault(30), theme }, 320);
		const seen: string[] = [];
		const look = async (): Promise<void> => {
			const { name, contrast } = await focusRing(page);
			seen.push(name);
			expect(contrast, name).toBeGreaterThanOrEqual(3);
		};
		await page.keyboard.press('Shift+Tab');
		for (let stop = 0; stop < 10; stop += 1) {
			await page.keyboard.press('Tab');
			// The filter and the choice of a folder are drawn by Obsidian.
			if (await page.evaluate(() => document.activeElement?.matches('button, [role="treeitem"]'))) await look();
		}
		for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) {
			await page.keyboard.press(key);
			await look();
		}
		expect(seen).toEqual([
			`${spoken().panel.problems} 30`,
			problemWords.severityOf('error', 6).name,
			problemWords.severityOf('warning', 18).name,
			problemWords.severityOf('info', 6).name,
			problemWords.groupByRule.name,
			problemWords.collapse.name,
			problemWords.fixAllOf(18).name,
			'beds/row 1/A gathering place with a rather long name 7.md',
			'line',
			toFormation.name,
			panelWords.more.name,
		]);
	});

	it.each([
		['light', 390],
		['dark', 390],
		['light', 800],
	] as const)('has targets for a finger, and moves nothing under it (%s, %i px wide)', async (theme, width) => {
		const { page, panel, screenshot } = await openProblems(
			{ vaultDir: 'demo-vault', open: 'Welcome.md', theme, width: width + 410, height: 800 },
			width,
		);
		await page.evaluate(() => document.body.classList.add('is-mobile'));
		const pane = paneIn(panel);
		await expect
			.poll(async () =>
				Math.min(
					...(await sizesOf(pane.locator('[role="treeitem"]:visible, button:visible, select:visible, input:visible'))),
				),
			)
			.toBeGreaterThanOrEqual(44);
		await screenshot(`problems-mobile-${theme}-${width}`);
		const placesOf = (): Promise<readonly string[]> =>
			problemsIn(panel)
				.locator('xpath=descendant-or-self::*')
				.evaluateAll((all) => all.map((element) => JSON.stringify(element.getBoundingClientRect())));
		const atRest = await placesOf();
		await problemsIn(panel).nth(1).hover();
		await problemsIn(panel).nth(1).focus();
		expect(await placesOf()).toEqual(atRest);
		expect(await overflowOf(panel)).toBe(0);
		await scrollerIn(panel).evaluate((element) => element.scrollTo(0, 1500));
		await screenshot(`problems-mobile-${theme}-${width}-below`);
		expect(
			Math.min(...(await sizesOf(pane.locator('[role="treeitem"]:visible, button:visible')))),
		).toBeGreaterThanOrEqual(44);
	});

	it('shows a menu, the meaning of a rule, and what the filters leave', async () => {
		const { menu } = problemWords;
		const { page, panel, screenshot } = await openProblems({ files: troubledVault(30), theme: 'dark' }, 320);
		await problemsIn(panel).first().hover();
		await find(problemsIn(panel).first(), panelWords.more).click();
		expect(await page.locator('.menu-item').allInnerTexts()).toEqual([
			menu.goTo,
			toFormation.name,
			menu.ignoreFact,
			menu.ignoreInNote,
			menu.turnOff('no-unknown-value'),
			menu.ignoreInFolder('no-unknown-value', 'beds/row 1'),
			menu.leaveOut('beds/row 1'),
			menu.meaning,
		]);
		await screenshot('problems-menu');
		await page.getByText(menu.meaning).click();
		await page.locator('.modal').waitFor();
		await screenshot('rule-modal-dark');
		await page.keyboard.press('Escape');
		await find(panel, problemWords.groupByRule).click();
		expect(await panel.getByRole('treeitem', { level: 1 }).locator('.tree-item-inner-text').allInnerTexts()).toContain(
			'no-former-name',
		);
		await screenshot('problems-by-rule');
		await find(panel, problemWords.severity('warning')).click();
		await find(panel, problemWords.filter).fill('nothing says this');
		await screenshot('problems-no-match');
		await find(panel, problemWords.clear).click();
		await find(panel, problemWords.scope).selectOption(spoken().panel.scopes.note);
		await screenshot('problems-none-here');
	});

	it.each([
		['light', 1280],
		['dark', 500],
	] as const)('shows what fixing all would do before it does it (%s, %i px)', async (theme, width) => {
		const { page, panel, screenshot } = await openProblems({ files: troubledVault(30), theme, width });
		const before = await page.evaluate(() => window.workbench?.read('beds/row 1/Bed 3.md'));
		await find(panel, problemWords.fixAll).click();
		const apply = find(page, planWords.applyTo(18));
		await apply.waitFor();
		await screenshot(`fix-all-${theme}-${width}`);
		expect(await page.evaluate(() => window.workbench?.read('beds/row 1/Bed 3.md'))).toBe(before);
		await find(page, planWords.fileAt('beds/row 1/Bed 3.md')).click();
		await find(page, planWords.applyTo(17)).click();
		await page.getByText('17 files changed.').waitFor();
		await screenshot(`fix-all-done-${theme}-${width}`);
		expect(await page.evaluate(() => window.workbench?.read('beds/row 1/Bed 3.md'))).toBe(before);
		await find(page, planWords.undo).click();
		await page.getByText('17 files restored.').waitFor();
		await expect.poll(() => find(panel, panelWords.tab('problems')).innerText()).toContain('30');
	});

	it('draws only what is in sight of five thousand problems, and finds the last one', async () => {
		const { page, panel, screenshot } = await openProblems({ files: troubledVault(5000), theme: 'dark' }, 320);
		expect(await panel.getByRole('treeitem').count()).toBeLessThan(100);
		const isFocusInSight = (): Promise<boolean> =>
			page.evaluate(() => {
				const line = document.activeElement?.getBoundingClientRect();
				const list = document.activeElement?.closest('[role="tree"]')?.parentElement?.getBoundingClientRect();
				return line !== undefined && list !== undefined && line.top >= list.top - 1 && line.bottom <= list.bottom + 1;
			});
		await panel.getByRole('treeitem').first().focus();
		await page.keyboard.press('End');
		const isLastFocused = (): Promise<boolean> =>
			page.evaluate(
				() =>
					document.activeElement?.getAttribute('aria-posinset') ===
					document.activeElement?.getAttribute('aria-setsize'),
			);
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
		const name = (): Promise<string | undefined> =>
			page.evaluate(() => document.activeElement?.querySelector('.tree-item-inner-text')?.textContent ?? undefined);
		const before = await name();
		await scrollerIn(panel).evaluate((element) => element.scrollTo(0, 20_000));
		await page.waitForTimeout(100);
		expect(await name()).toBe(before);
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => scrollerIn(panel).evaluate((element) => element.scrollTop)).toBeLessThan(200);
	});
});
