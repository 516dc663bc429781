import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { blockWords } from '../screen/blocks';
import { blocksIn, find, inBothThemes, lineWith, overflowOf, panelIn } from './screen';
import { openStage, type Stage, type StageOptions } from './stage';

const host = 'framework/group-phase/iteration-phase.md';
const both = '```phase-map\n```\n\n```phase-map\nview: matrix\n```';

/** Sets the width of all blocks, as a narrow pane does. */
const narrow = (stage: Stage, width: number): Promise<void> =>
	blocksIn(stage.page).evaluateAll((blocks, to) => {
		for (const block of blocks) if (block instanceof HTMLElement) block.style.width = `${String(to)}px`;
	}, width);

/** The list of stages of a map. */
const stagesIn = (page: Page): Locator => find(page, blockWords.stages('Phase'));

/** Its stages. */
const eachStage = (page: Page): Locator => stagesIn(page).locator(':scope > li');

/** What an element, or a pseudo element of it, looks like. */
const lookOf = (element: Locator, names: readonly string[], pseudo?: string): Promise<readonly string[]> =>
	element.evaluate(
		(one, [properties, part]) => properties.map((name) => getComputedStyle(one, part).getPropertyValue(name)),
		[names, pseudo] as const,
	);

/** Where elements are, in whole pixels. */
const placesOf = (elements: Locator): Promise<readonly { readonly x: number; readonly y: number }[]> =>
	elements.evaluateAll((all) =>
		all.map((element) => {
			const { x, y } = element.getBoundingClientRect();
			return { x: Math.round(x), y: Math.round(y) };
		}),
	);

describe('the map of phases in a browser', () => {
	let stage: Stage | undefined;
	afterEach(async () => {
		const open = stage;
		stage = undefined;
		await open?.close();
	});

	async function open(options: StageOptions, body: string): Promise<Stage> {
		stage = await openStage({ vaultDir: 'demo-vault', open: '', ...options });
		await stage.page.evaluate(
			async ([path, text]) => {
				await window.workbench?.write(path ?? '', text ?? '');
				await window.workbench?.open(path ?? '');
			},
			[host, `---\ntitle: Iteration Phase\ntags: [group-phase]\nformerly: [coordination]\n---\n\n${body}\n`],
		);
		await stagesIn(stage.page).waitFor();
		return stage;
	}

	it.each([1280, 400])(
		'shows the phases in order with their counts, the host’s phase lit up (%i px)',
		async (width) => {
			const { page, screenshot } = await open({ width }, both);
			expect(await eachStage(page).getByRole('link').allTextContents()).toEqual([
				'Conversation',
				'Formation',
				'Organization',
				'Iteration',
				'Completion',
			]);
			expect(
				await stagesIn(page).locator(':scope > [aria-current="true"]').getByRole('link').allTextContents(),
			).toEqual(['Iteration']);
			await stagesIn(page).evaluate((element) => element.scrollIntoView());
			await inBothThemes(page, (theme) => screenshot(`map-${theme}-${width}`));
		},
	);

	it.each([
		[380, 'below each other'],
		[480, 'below each other'],
		[560, 'below each other'],
		[700, 'side by side'],
		[800, 'side by side'],
	] as const)('stands where it has room: in a block of %i px the stages are %s', async (width, order) => {
		const opened = await open({ width: 1600 }, both);
		const { page, screenshot } = opened;
		await narrow(opened, width);
		const stages = await placesOf(eachStage(page));
		const isGrowing = (places: readonly number[]): boolean =>
			places.every((place, at) => at === 0 || place > (places[at - 1] ?? place));
		const xs = stages.map(({ x }) => x);
		const ys = stages.map(({ y }) => y);
		expect(stages).toHaveLength(5);
		expect(new Set(order === 'side by side' ? ys : xs).size).toBe(1);
		expect(isGrowing(order === 'side by side' ? xs : ys)).toBe(true);
		const brokenWords = await eachStage(page)
			.getByRole('link')
			.evaluateAll((links) =>
				links.filter((link) => link.getClientRects().length > 1).map(({ textContent }) => textContent),
			);
		expect(brokenWords).toEqual([]);
		expect(await overflowOf(stagesIn(page).locator('..'))).toBe(0);
		await screenshot(`map-block-${width}`);
	});

	it('stands below each other at any width where there are many stages', async () => {
		const names = ['Seed', 'Sprout', 'Seedling', 'Growth', 'Bud', 'Blossom', 'Fruit', 'Rest'];
		const files = Object.fromEntries(
			names.map((name) => [
				`framework/group-phase/${name}.md`,
				`---\ntitle: ${name} Phase\ntags: [group-phase]\n---\n`,
			]),
		);
		const opened = await open({ width: 1600, files: { ...files, 'Home.md': '' } }, '```phase-map\n```');
		await narrow(opened, 1000);
		const stages = await placesOf(eachStage(opened.page));
		expect(stages.length).toBeGreaterThan(names.length);
		expect(new Set(stages.map(({ x }) => x)).size).toBe(1);
	});

	it('can be read in forced colours', async () => {
		const { page, screenshot } = await open({}, both);
		await page.emulateMedia({ forcedColors: 'active' });
		const hostStage = stagesIn(page).locator(':scope > [aria-current="true"]');
		const otherStage = stagesIn(page).locator(':scope > :not([aria-current])').first();
		const dot = ['background-color'];
		expect(await lookOf(hostStage, dot, '::after')).not.toEqual(await lookOf(otherStage, dot, '::after'));
		const line = ['outline-style', 'outline-width'];
		expect(await lookOf(hostStage.locator('.in-phase-stage-label'), line)).not.toEqual(
			await lookOf(otherStage.locator('.in-phase-stage-label'), line),
		);
		const rowHeader = (isHost: boolean): Locator =>
			find(page, blockWords.matrix('Phase'))
				.locator(`tr${isHost ? '[aria-current]' : ':not([aria-current])'}`)
				.getByRole('rowheader')
				.first();
		expect(await lookOf(rowHeader(true), line)).not.toEqual(await lookOf(rowHeader(false), line));
		for (const one of [hostStage, otherStage]) {
			const bar = one.locator('.in-phase-bar:not(.is-zero)').first();
			const [fill] = await lookOf(bar.locator('.in-phase-bar-fill'), ['background-color']);
			const [page1] = await lookOf(page.locator('body'), ['background-color']);
			expect(fill).not.toBe(page1);
			expect(fill).not.toBe('rgba(0, 0, 0, 0)');
			expect(await lookOf(bar.locator('.in-phase-bar-track'), ['border-top-style'])).toEqual(['solid']);
			const button = bar.locator('button');
			const atRest = await lookOf(button, line);
			await button.hover();
			expect(await lookOf(button, line)).not.toEqual(atRest);
		}
		await screenshot('map-forced-colours');
	});

	it('can be touched on a phone', async () => {
		const { page, screenshot } = await open({ width: 400 }, `${both}\n\n\`\`\`phase-lint\nfrom: workshop\n\`\`\``);
		await blocksIn(page, 'lint').getByRole('listitem').first().waitFor();
		await page.evaluate(() => document.body.classList.add('is-mobile'));
		const tooSmall = await blocksIn(page)
			.locator('button, a')
			.filter({ visible: true })
			.evaluateAll((elements) =>
				elements
					.map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
					.filter(({ box: { width, height } }) => height < 44 || width < 24)
					.map(({ text, box }) => `${text} ${String(box.width)} × ${String(box.height)}`),
			);
		expect(tooSmall).toEqual([]);
		await screenshot('map-phone');
		await blocksIn(page, 'lint')
			.getByRole('list')
			.first()
			.evaluate((element) => element.scrollIntoView());
		await screenshot('findings-phone');
	});

	it('opens a definition at the label of its stage, and the side panel at a bar', async () => {
		const { page } = await open({}, both);
		await find(stagesIn(page), blockWords.count('Conversation Phase', 'pattern')).click();
		const line = lineWith(panelIn(page), 'Conversation Phase');
		await line.waitFor();
		expect(await line.getAttribute('aria-expanded')).toBe('true');
		await stagesIn(page).getByRole('link', { name: 'Formation' }).click();
		await expect
			.poll(() => page.evaluate(() => window.workbench?.app.workspace.getActiveFile()?.path))
			.toBe('framework/group-phase/formation-phase.md');
	});
});
