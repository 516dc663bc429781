import { copyFile, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openStage, type Stage, type StageOptions } from './stage';

const root = fileURLToPath(new URL('../..', import.meta.url));
const iteration = 'framework/group-phase/iteration-phase.md';

/** What a picture in the documentation may weigh, in bytes. */
const heaviest = 250_000;

/** A note that shows the same notes in the other two forms of a list. */
const views = [
	'```phase-list\nphase: iteration\nview: table\ncolumns: [title, type, phase, scale]\nwhere:\n  type: [pattern, protocol]\nlimit: 4\n```',
	'```phase-list\nphase: iteration\ntype: practice\nsubtypes: false\nview: cards\n```',
].join('\n\n');

/**
 * The pictures of README.md and docs/. Each is taken of the shipped plugin in the demo vault, into `screenshots/`;
 * with UPDATE_EXPECTED=1 it also becomes the committed one, in `docs/images/`.
 */
describe('the pictures of the documentation', () => {
	let stage: Stage | undefined;
	afterEach(async () => {
		const open = stage;
		stage = undefined;
		await open?.close();
	});

	async function open(options: StageOptions): Promise<Page> {
		stage = await openStage({ vaultDir: 'demo-vault', scale: 2, ...options });
		return stage.page;
	}

	async function openPanel(page: Page, tab: RegExp): Promise<Locator> {
		await page.getByLabel('Open phases and problems').click();
		const panel = page.locator('.in-phase-panel');
		await panel.getByRole('tab', { name: tab }).click();
		return panel;
	}

	it('show a phase note with its lists, beside the problems', async () => {
		const page = await open({ open: iteration, width: 860, height: 500 });
		const panel = await openPanel(page, /Problems/);
		await panel.getByText('apple-press-day').waitFor();
		await page.locator('h2', { hasText: 'Patterns' }).first().evaluate((element) => element.scrollIntoView());
		await page.locator('.block-language-phase-primitives .in-phase-group-heading').first().waitFor();
		await take(page, 'overview');
	});

	it('show the same in the dark', async () => {
		const page = await open({ open: iteration, width: 880, height: 560, theme: 'dark' });
		const panel = await openPanel(page, /Phases/);
		await panel.getByText('Iteration Phase', { exact: true }).click();
		await panel.getByText('Patterns', { exact: true }).click();
		await panel.getByText('Shared Van').waitFor();
		await page.locator('h2', { hasText: 'Patterns' }).first().evaluate((element) => element.scrollIntoView());
		await take(page, 'overview-dark');
	});

	it('show tables and cards', async () => {
		const page = await open({ open: '', width: 820, height: 1000 });
		await page.evaluate((text) => window.workbench?.write('Views.md', text), `${views}\n`);
		await page.evaluate(() => window.workbench?.open('Views.md'));
		await page.locator('.in-phase-card').first().waitFor();
		expect(await page.locator('.in-phase-table tbody tr').count()).toBe(4);
		await page.getByLabel('Toggle left sidebar').click();
		await takePart(page, page.locator('.in-phase-block'), 'views');
	});

	it('show the map', async () => {
		const page = await open({ open: '', width: 820, height: 600 });
		await page.evaluate(() => window.workbench?.write('Map.md', '---\nphase: iteration\n---\n\n```phase-map\ntype: [pattern, primitive, protocol, playbook]\n```\n'));
		await page.evaluate(() => window.workbench?.open('Map.md'));
		await page.getByLabel('Toggle left sidebar').click();
		const map = page.locator('.in-phase-map');
		await map.getByText('Completion').waitFor();
		await takePart(page, map, 'map');
	});

	it('show a problem in the editor', async () => {
		const page = await open({ open: '', width: 760, height: 400 });
		await page.getByLabel('Toggle left sidebar').click();
		await page.evaluate(() => window.workbench?.open('workshop/shared-van.md', { mode: 'source', plain: true }));
		await page.locator('.cm-lintRange-warning', { hasText: 'coordination' }).first().hover();
		await page.locator('.cm-tooltip-lint').waitFor();
		await take(page, 'editor');
	});

	it('show the settings', async () => {
		const page = await open({ open: '', width: 820, height: 760 });
		await page.getByLabel('Settings', { exact: true }).click();
		await page.getByPlaceholder('Filter rules…').waitFor();
		await take(page.locator('.mod-settings'), 'settings');
	});

	it('show the mistakes of a block', async () => {
		const page = await open({ open: 'workshop/blocks-with-mistakes.md', width: 820 });
		const mistakes = page.locator('.in-phase-mistakes').first();
		await mistakes.waitFor();
		await takePart(page, mistakes, 'mistake');
	});
});

/** Takes a picture; one that is to be committed must not weigh too much. */
async function take(of: Page | Locator, name: string, clip?: { x: number; y: number; width: number; height: number }): Promise<void> {
	const taken = join(root, 'screenshots', 'pictures', `${name}.png`);
	const options = { path: taken, animations: 'disabled' } as const;
	if (clip !== undefined && 'mouse' in of) await of.screenshot({ ...options, clip });
	else await of.screenshot(options);
	if (process.env['UPDATE_EXPECTED'] !== '1') return;
	expect((await stat(taken)).size).toBeLessThan(heaviest);
	await mkdir(join(root, 'docs', 'images'), { recursive: true });
	await copyFile(taken, join(root, 'docs', 'images', `${name}.png`));
}

/** Takes a picture of the part of a page that elements cover together, with a little room around them. */
async function takePart(page: Page, elements: Locator, name: string): Promise<void> {
	const room = 12;
	const boxes = (await Promise.all((await elements.all()).map((element) => element.boundingBox()))).filter((box) => box !== null);
	const [x, y] = [Math.min(...boxes.map((box) => box.x)) - room, Math.min(...boxes.map((box) => box.y)) - room];
	const [right, bottom] = [Math.max(...boxes.map((box) => box.x + box.width)), Math.max(...boxes.map((box) => box.y + box.height))];
	await take(page, name, { x, y, width: right - x + room, height: bottom - y + room });
}
