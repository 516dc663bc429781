import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { violationsIn } from './axe';
import { blocksIn, inBothThemes } from './screen';
import { openStage, type Stage, type StageOptions } from './stage';

const files: Readonly<Record<string, string>> = {
	'.obsidian/app.json': '{}',
	'.obsidian/plugins/in-phase/data.json': '{"welcomed":true}',
	'group-phase/formation-phase.md': '---\ntitle: Formation Phase\ntags: [group-phase]\n---\n',
	'group-phase/iteration-phase.md': '---\ntitle: Iteration Phase\ntags: [group-phase]\n---\n',
	'shed/hoe.md': '# Handle\n',
	'beds/compost.md':
		'---\ntitle: Compost heap\ntype: pattern\nphase: [formation, coordination]\ntags: [bed, soil/warm]\nwatered: false\ndue: 2026-03-01\nheight: 120\nsource: ["[[hoe#Handle]]", "[A garden far away](https://example.org)", "[[pond]]"]\n---\n',
	'beds/rows.md':
		'---\ntitle: Rows\ntype: pattern\nphase: formation\ntags: bed\nwatered: true\ndue: 2026-02-11T09:30\nheight: 9\nsource: by hand\n---\n',
	'beds/steps.md': '---\ntitle: Steps\ntype: practice\nphase: formatoin\n---\n',
	'Table.md': '```phase-list\nphase: formation\ncolumns: [title, tags, watered, height, due, source]\n```\n',
	'Empty.md': ['from: bed', 'where: { watered: maybe }', 'from: shed\nexclude: beds', 'type: practice']
		.map((body) =>
			`\`\`\`phase-list\nphase: formation\ntype: pattern\n${body}\n\`\`\`\n`.replace('type: pattern\ntype', 'type'),
		)
		.join('\n'),
	'Groups.md': '```phase-list\nphase: [formation, iteration]\nview: table\ngroup: phase\n```\n',
};

/** The links in the first column of tables. */
const titlesIn = (tables: Locator): Locator => tables.locator('td:first-child a');

/** What has its colour from the theme. */
const colouredByHost = ['a.tag', 'a.is-unresolved'];

describe('a list in a browser', () => {
	let stage: Stage | undefined;
	afterEach(async () => {
		const open = stage;
		stage = undefined;
		await open?.close();
	});

	async function open(options: StageOptions): Promise<Stage> {
		stage = await openStage({ files, ...options });
		await blocksIn(stage.page).first().waitFor();
		return stage;
	}

	it.each([1280, 400])('shows properties as Obsidian does (%i px)', async (width) => {
		const { page, screenshot } = await open({ open: 'Table.md', width });
		await blocksIn(page).getByRole('row').nth(2).waitFor();
		await inBothThemes(page, async (theme) => {
			await screenshot(`list-cells-${theme}-${width}`);
			const check = { exclude: colouredByHost, coloursOnly: theme === 'dark' };
			expect(await violationsIn(blocksIn(page), check)).toEqual([]);
		});
	});

	it.each([1280, 400])('says why it is empty (%i px)', async (width) => {
		const { page, screenshot } = await open({ open: 'Empty.md', width });
		expect(await blocksIn(page).allInnerTexts()).toEqual([
			'No pattern notes in Formation Phase with these options.\n2 are left out by from: bed.\nNo note is in a folder “bed”; did you mean “beds”?',
			'No pattern notes in Formation Phase with these options.\n2 are left out by where: { watered: maybe }.',
			'No pattern notes in Formation Phase with these options.\n2 are left out by from: shed and exclude: beds together.',
			'No practice notes in Formation Phase.\n1 note says “formatoin”; did you mean “formation”? beds/steps',
		]);
		await inBothThemes(page, async (theme) => {
			await screenshot(`list-empty-${theme}-${width}`);
			expect(await violationsIn(blocksIn(page), { coloursOnly: theme === 'dark' })).toEqual([]);
		});
	});

	it.each(['a tab', 'a window of its own'])('is sorted by keys in %s', async (place) => {
		const isWindow = place !== 'a tab';
		const { page, screenshot } = await open({ open: 'Table.md' });
		if (isWindow) {
			await page.evaluate(() => window.workbench?.host.openNote('Table.md', { mode: 'preview', newLeaf: 'window' }));
		}
		const around: Page | FrameLocator = isWindow ? page.frameLocator('iframe.popout-window') : page;
		const block = blocksIn(around).first();
		const heading = (name: string) => block.getByRole('columnheader', { name, exact: true });
		const height = heading('height');
		const titles = (): Promise<string[]> => titlesIn(block).allTextContents();
		expect([
			await titles(),
			await heading('Title').getAttribute('aria-sort'),
			await height.getAttribute('aria-sort'),
		]).toEqual([['Compost heap', 'Rows'], 'ascending', null]);
		await height.getByRole('button', { name: 'height', exact: true }).focus();
		await page.keyboard.press('Enter');
		expect([
			await titles(),
			await heading('Title').getAttribute('aria-sort'),
			await height.getAttribute('aria-sort'),
		]).toEqual([['Rows', 'Compost heap'], null, 'ascending']);
		if (!isWindow) await screenshot('list-sorted');
		await page.keyboard.press('Space');
		expect([await titles(), await height.getAttribute('aria-sort')]).toEqual([['Compost heap', 'Rows'], 'descending']);
		await page.keyboard.press('Enter');
		expect([
			await titles(),
			await heading('Title').getAttribute('aria-sort'),
			await height.getAttribute('aria-sort'),
		]).toEqual([['Compost heap', 'Rows'], 'ascending', null]);
		await heading('Title').click();
		expect([await titles(), await heading('Title').getAttribute('aria-sort')]).toEqual([
			['Rows', 'Compost heap'],
			'descending',
		]);
	});

	it('is sorted in all its groups at once', async () => {
		const { page } = await open({ open: 'Groups.md' });
		await page.getByRole('columnheader', { name: 'Title', exact: true }).nth(1).click();
		const orders = await page
			.getByRole('columnheader', { name: 'Title', exact: true })
			.evaluateAll((headings) => headings.map(({ ariaSort }) => ariaSort));
		expect(orders).toEqual(['descending', 'descending']);
		expect(await titlesIn(page.getByRole('table').first()).allTextContents()).toEqual(['Rows', 'Compost heap']);
	});

	it('opens a link of a cell at its heading', async () => {
		const { page } = await open({ open: 'Table.md' });
		await page.getByText('hoe > Handle').click();
		await page.waitForFunction(() => window.workbench?.app.workspace.getActiveFile()?.path === 'shed/hoe.md');
		expect(await page.evaluate(() => window.workbench?.host.opened.map(({ linktext }) => linktext))).toEqual([
			'shed/hoe.md#Handle',
		]);
	});

	it.each(['list', 'cards'])(
		'is laid out as far as it is in sight, and selected and printed as a whole (%s)',
		async (view) => {
			const rows = Array.from({ length: 300 }, (_, at) => [
				`rows/${at}.md`,
				`---\ntitle: Row ${1000 + at}\ntype: step\nphase: iteration\n---\n`,
			]);
			const { page } = await open({
				files: {
					...files,
					...(Object.fromEntries(rows) as Record<string, string>),
					'Long.md': `\`\`\`phase-list\nphase: iteration\ntype: step\nview: ${view}\n\`\`\`\n`,
				},
				open: 'Long.md',
			});
			const links = blocksIn(page).first().locator('a');
			/** How many of the links are laid out. */
			const countLaidOut = (): Promise<number> =>
				links.evaluateAll((all) => all.filter((link) => link.checkVisibility({ contentVisibilityAuto: true })).length);
			expect(await blocksIn(page).getByRole('list').count()).toBe(1);
			expect(await blocksIn(page).getByRole('listitem').count()).toBe(300);
			await expect.poll(countLaidOut).toBeLessThan(200);
			expect(await violationsIn(blocksIn(page), { coloursOnly: false })).toEqual([]);
			await page.addStyleTag({ content: '* { user-select: text !important; }' });
			const selected = await blocksIn(page)
				.first()
				.evaluate((block) => {
					getSelection()?.selectAllChildren(block);
					return getSelection()?.toString();
				});
			expect(selected?.match(/Row 1\d\d\d/g)).toHaveLength(300);
			await links.nth(200).focus();
			expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Row 1200');
			await page.emulateMedia({ media: 'print' });
			const printed = await countLaidOut();
			await page.emulateMedia({ media: null });
			expect(printed).toBe(300);
		},
	);
});
