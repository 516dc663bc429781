import { copyFile, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { blockWords } from '../screen/blocks';
import { panelWords, problemWords, welcomeWords } from '../screen/panel';
import { settingsWords } from '../screen/settings';
import { planWords, renameWords } from '../screen/windows';
import { showWidget } from './properties-widget';
import { bannerIn, blocksIn, dialogIn, find, lineWith, openPanel, panelIn, problemsIn, showBoard } from './screen';
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
		// It says in its corner what it is, and so does the guide; in a narrow picture it would stand over the text.
		await stage.page.addStyleTag({ content: '.status-bar-item.mod-stand-in { display: none; }' });
		return stage.page;
	}

	it('show a phase note with its lists, beside the problems', async () => {
		const page = await open({ open: iteration, width: 860, height: 500 });
		const panel = await openPanel(page, 'problems');
		await panel.getByText('apple-press-day').waitFor();
		await page
			.locator('h2', { hasText: 'Patterns' })
			.first()
			.evaluate((element) => element.scrollIntoView());
		await blocksIn(page, 'primitives').getByRole('heading').first().waitFor();
		await take(page, 'overview');
	});

	it('show the same in the dark', async () => {
		const page = await open({ open: iteration, width: 880, height: 530, theme: 'dark' });
		const panel = await openPanel(page, 'phases');
		await lineWith(panel, 'Iteration Phase').click();
		await lineWith(panel, 'Patterns').click();
		await lineWith(panel, 'Shared Van').waitFor();
		await page
			.locator('h2', { hasText: 'Patterns' })
			.first()
			.evaluate((element) => element.scrollIntoView());
		await take(page, 'overview-dark');
	});

	it('show tables and cards', async () => {
		const page = await open({ open: '', width: 820, height: 1000 });
		await page.evaluate((text) => window.workbench?.write('Views.md', text), `${views}\n`);
		await page.evaluate(() => window.workbench?.open('Views.md'));
		await blocksIn(page).nth(1).getByRole('listitem').first().waitFor();
		// With the row of headings.
		expect(await page.getByRole('table').getByRole('row').count()).toBe(5);
		await page.getByLabel('Toggle left sidebar').click();
		await takePart(page, blocksIn(page), 'views');
	});

	it('show the map', async () => {
		const page = await open({ open: '', width: 820, height: 600 });
		await page.evaluate(() =>
			window.workbench?.write(
				'Map.md',
				'---\nphase: iteration\n---\n\n```phase-map\ntype: [pattern, primitive, protocol, playbook]\n```\n',
			),
		);
		await page.evaluate(() => window.workbench?.open('Map.md'));
		await page.getByLabel('Toggle left sidebar').click();
		const map = find(page, blockWords.stages('Phase')).locator('..');
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

	it('show the matrix, and the findings about a folder', async () => {
		const page = await open({ open: '', width: 820, height: 800 });
		await page.evaluate(() =>
			window.workbench?.write(
				'Map.md',
				'---\nphase: iteration\n---\n\n```phase-map\nview: matrix\n```\n\n```phase-lint\nfrom: workshop\nseverity: warning\nlimit: 4\n```\n',
			),
		);
		await page.evaluate(() => window.workbench?.open('Map.md'));
		await page.getByLabel('Toggle left sidebar').click();
		await blocksIn(page, 'lint').getByRole('listitem').nth(3).waitFor();
		await takePart(page, blocksIn(page, 'map'), 'matrix');
		await takePart(page, blocksIn(page, 'lint'), 'findings');
	});

	it('show the phases in the panel, with the menu of one', async () => {
		const page = await open({ open: iteration, width: 900, height: 560 });
		const panel = await openPanel(page, 'phases');
		await find(panel, welcomeWords.close).click();
		await lineWith(panel, 'Iteration Phase').click();
		await lineWith(panel, 'Patterns').click();
		await lineWith(panel, 'Shared Van').waitFor();
		await lineWith(panel, 'Iteration Phase').click({ button: 'right' });
		await page.locator('.menu').waitFor();
		await takePart(page, panel.or(page.locator('.menu')), 'panel-phases');
	});

	it('show the problems in the panel by rule, and what a rule means', async () => {
		const page = await open({ open: iteration, width: 900, height: 560 });
		const panel = await openPanel(page, 'problems');
		await find(panel, problemWords.groupByRule).click();
		await problemsIn(panel).first().hover();
		await takePart(page, panel, 'panel-problems');
		await problemsIn(panel).first().click({ button: 'right' });
		await page.getByText(problemWords.menu.meaning).click();
		await take(page.locator('.modal'), 'rule');
	});

	it('show the welcome', async () => {
		const page = await open({ open: '', width: 900, height: 480 });
		const panel = await openPanel(page, 'phases');
		await panel.getByText('Found in this vault').waitFor();
		await expect.poll(() => panel.getByText('Looking for problems').count()).toBe(0);
		await takePart(page, find(panel, welcomeWords.region), 'welcome');
	});

	it('show the window that sets up facets', async () => {
		const stages = ['Seedling', 'Budding', 'Evergreen'];
		const notes = Array.from({ length: 115 }, (_, at) => [
			`notes/${String(at)}.md`,
			`---\ngrowth: ${stages[at % 3] ?? ''}\n---\n`,
		]);
		const definitions = stages.map((name, at) => [`growth/${String(at + 1)} ${name}.md`, `# ${name}\n`]);
		const files = Object.fromEntries([...notes, ...definitions]) as Record<string, string>;
		const page = await open({ files, open: '', width: 900, height: 680 });
		await page.evaluate(() => window.workbench?.runCommand('in-phase:set-up-facets'));
		await dialogIn(page).getByRole('listitem').nth(2).waitFor();
		await take(page.locator('.modal'), 'set-up');
	});

	it('show what fixing all would do', async () => {
		const page = await open({ open: iteration, width: 900, height: 620 });
		const panel = await openPanel(page, 'problems');
		await find(panel, problemWords.fixAll).click();
		await find(page, planWords.apply).waitFor();
		await take(page.locator('.modal'), 'fix-all');
	});

	it('show what a rename would do', async () => {
		const page = await open({ open: iteration, width: 900, height: 620 });
		await page.evaluate(() => window.workbench?.runCommand('in-phase:rename-phase'));
		await find(page, renameWords.name).fill('tending');
		await page.keyboard.press('Enter');
		await find(page, planWords.apply).waitFor();
		await take(page.locator('.modal'), 'rename');
	});

	it('show what converting would do', async () => {
		const page = await open({ open: iteration, width: 900, height: 620 });
		await page.evaluate(() => window.workbench?.runCommand('in-phase:convert-vault'));
		await find(page, planWords.apply).waitFor();
		await take(page.locator('.modal'), 'convert');
	});

	it('show a list before it is inserted', async () => {
		const page = await open({ open: '', width: 820, height: 620 });
		await page.evaluate(() => window.workbench?.open('Welcome.md', { mode: 'source' }));
		await page.evaluate(() => window.workbench?.runCommand('in-phase:insert-list'));
		await dialogIn(page).getByLabel('Phase', { exact: true }).selectOption('iteration');
		await page.locator('.modal a.internal-link').first().waitFor();
		await take(page.locator('.modal'), 'insert');
	});

	it('show suggestions', async () => {
		const page = await open({ open: '', width: 640, height: 320 });
		await page.getByLabel('Toggle left sidebar').click();
		await page.evaluate(() =>
			window.workbench?.write('Note.md', '---\ntitle: Night school\ntype: pattern\nphase: \n---\n'),
		);
		await page.evaluate(() => window.workbench?.open('Note.md', { mode: 'source', plain: true }));
		await page.locator('.cm-line', { hasText: 'phase:' }).click();
		await page.keyboard.press('End');
		await page.keyboard.type('coord');
		await page.locator('.suggestion-item').first().waitFor();
		await take(page, 'suggestions');
	});

	it('show the properties as a form, and the banner above the text', async () => {
		const page = await open({ open: '', width: 760, height: 420 });
		await page.getByLabel('Toggle left sidebar').click();
		await page.evaluate(() => window.workbench?.open('workshop/shared-van.md', { mode: 'source' }));
		await showWidget(page, 'workshop/shared-van.md');
		await bannerIn(page).waitFor();
		await take(page, 'banner');
	});

	it('show the board', async () => {
		const page = await open({ open: 'Welcome.md', width: 1000, height: 420 });
		await page.getByLabel('Toggle left sidebar').click();
		await showBoard(page, 'note.type', 'note.scale');
		await take(page, 'board');
	});

	it('show the panel in German', async () => {
		const page = await open({ open: iteration, width: 900, height: 560, language: 'de' });
		await page.evaluate(() => window.workbench?.runCommand('in-phase:open-panel'));
		const panel = panelIn(page);
		await find(panel, panelWords.tab('problems')).click();
		await problemsIn(panel).first().waitFor();
		await takePart(page, panel, 'german');
	});

	it('show a facet in the settings', async () => {
		const page = await open({ open: '', width: 820, height: 760 });
		await page.getByLabel('Settings', { exact: true }).click();
		await page.locator('.mod-settings .setting-item', { hasText: settingsWords.terms('Phase') }).click();
		await page.getByLabel('Back', { exact: true }).waitFor();
		await page.locator('.mod-settings .vertical-tab-content').evaluate((element) => element.scrollTo(0, 0));
		await take(page.locator('.mod-settings'), 'facet');
	});

	it('show the settings', async () => {
		const page = await open({ open: '', width: 820, height: 760 });
		await page.getByLabel('Settings', { exact: true }).click();
		await page.getByPlaceholder(settingsWords.filterRules).waitFor();
		await take(page.locator('.mod-settings'), 'settings');
	});

	it('show the mistakes of a block', async () => {
		const page = await open({ open: 'workshop/blocks-with-mistakes.md', width: 820 });
		const mistakes = find(page, blockWords.mistakes).first();
		await mistakes.waitFor();
		await takePart(page, mistakes, 'mistake');
	});
});

/** Takes a picture; one that is to be committed must not weigh too much. */
async function take(
	of: Page | Locator,
	name: string,
	clip?: { x: number; y: number; width: number; height: number },
): Promise<void> {
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
	const boxes = (await Promise.all((await elements.all()).map((element) => element.boundingBox()))).filter(
		(box) => box !== null,
	);
	const [x, y] = [Math.min(...boxes.map((box) => box.x)) - room, Math.min(...boxes.map((box) => box.y)) - room];
	const [right, bottom] = [
		Math.max(...boxes.map((box) => box.x + box.width)),
		Math.max(...boxes.map((box) => box.y + box.height)),
	];
	await take(page, name, { x, y, width: right - x + room, height: bottom - y + room });
}
