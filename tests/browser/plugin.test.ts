import { afterEach, describe, expect, it } from 'vitest';
import { blockWords } from '../screen/blocks';
import { panelWords } from '../screen/panel';
import { spoken } from '../screen/spoken';
import { blocksIn, find, inBothThemes, lineWith, openPanel } from './screen';
import { openStage, type Stage, type StageOptions } from './stage';

const formation = 'framework/group-phase/formation-phase.md';
const iteration = 'framework/group-phase/iteration-phase.md';

/** A vault with as many patterns in one phase as are asked for. */
function manyPatterns(count: number): Record<string, string> {
	const files: Record<string, string> = {
		'.obsidian/app.json': '{}',
		'group-phase/formation-phase.md':
			'---\ntitle: Formation Phase\ntags: [group-phase]\n---\n\nEvery pattern of a long spring.\n\n```phase-patterns\n```\n',
	};
	for (let at = 1; at <= count; at += 1) {
		files[`patterns/bed-${at}.md`] =
			`---\ntitle: Bed ${at}\ntype: pattern\nphase: [formation]\ndescription: What grows in bed ${at}, and who waters it.\n---\n`;
	}
	return files;
}

describe('the shipped plugin in a browser', () => {
	let stage: Stage | undefined;
	afterEach(async () => {
		const open = stage;
		stage = undefined;
		await open?.close();
	});

	async function open(options: StageOptions): Promise<Stage> {
		stage = await openStage(options);
		return stage;
	}

	it.each([1280, 400])('shows a phase note with its lists (%i px)', async (width) => {
		const { page, screenshot } = await open({ vaultDir: 'demo-vault', open: iteration, width });
		const patterns = blocksIn(page, 'patterns').first();
		await patterns.locator('a.internal-link').first().waitFor();
		expect(await patterns.locator('a.internal-link').allTextContents()).toContain('The Long Bench');
		const formerNames = patterns.getByRole('img', { name: spoken().blocks.saysFormer('coordination') });
		expect(await formerNames.allTextContents()).toEqual(['coordination', 'coordination']);
		await patterns.scrollIntoViewIfNeeded();
		await patterns.evaluate((element) => element.scrollIntoView());
		await inBothThemes(page, (theme) => screenshot(`lists-${theme}-${width}`));
	});

	it.each([1280, 400])('shows the mistakes of blocks in their place (%i px)', async (width) => {
		const { page, screenshot } = await open({
			vaultDir: 'demo-vault',
			open: 'workshop/blocks-with-mistakes.md',
			width,
		});
		const mistakes = find(page, blockWords.mistakes);
		await mistakes.first().waitFor();
		expect(await mistakes.getByRole('listitem').allTextContents()).toEqual([
			'Line 1 “fase” is not an option of this block. Did you mean “phase”?',
			'Line 1 “itration” is not a phase of this vault. Did you mean “iteration”?',
		]);
		await mistakes.first().evaluate((element) => element.scrollIntoView({ block: 'center' }));
		await inBothThemes(page, (theme) => screenshot(`mistakes-${theme}-${width}`));
	});

	it.each([
		['light', 1280],
		['dark', 1280],
		['light', 800],
	] as const)('shows the side panel with the phases and the problems (%s, %i px)', async (theme, width) => {
		const { page, screenshot } = await open({ vaultDir: 'demo-vault', open: iteration, theme, width });
		const panel = await openPanel(page, 'phases');
		await lineWith(panel, 'Iteration Phase').click();
		await lineWith(panel, 'Patterns').click();
		await lineWith(panel, 'Shared Van').waitFor();
		await screenshot(`panel-phases-${theme}-${width}`);
		await find(panel, panelWords.tab('problems')).click();
		await panel.getByText('“coordination” is now called “iteration”').first().waitFor();
		await screenshot(`panel-problems-${theme}-${width}`);
	});

	it('follows a change of a note, and keeps the rows that stay', async () => {
		const { page } = await open({ vaultDir: 'demo-vault', open: formation });
		const links = blocksIn(page, 'patterns').first().locator('a.internal-link');
		await links.first().waitFor();
		const before = await links.allTextContents();
		await links.last().evaluate((element) => element.setAttribute('data-seen', 'yes'));
		await page.evaluate(() =>
			window.workbench?.write(
				'library/patterns/aardvark-first.md',
				'---\ntitle: Aardvark First\ntype: pattern\nphase: formation\n---\n',
			),
		);
		await page.getByText('Aardvark First').first().waitFor();
		expect((await links.allTextContents())[1]).toBe('Aardvark First');
		expect(await links.count()).toBe(before.length + 1);
		expect(await page.locator('[data-seen]').count()).toBe(1);
	});

	it('opens the note of a link, once, in the same tab', async () => {
		const { page } = await open({ vaultDir: 'demo-vault', open: formation });
		await blocksIn(page, 'patterns').locator('a.internal-link', { hasText: 'The Small Yes' }).first().click();
		await page.waitForFunction(
			() => window.workbench?.app.workspace.getActiveFile()?.path === 'library/patterns/the-small-yes.md',
		);
		const opened = await page.evaluate(() =>
			window.workbench?.host.opened.map(({ linktext, paneType }) => [linktext, paneType]),
		);
		expect(opened).toEqual([['library/patterns/the-small-yes.md', false]]);
	});

	it('shows a title as text, whatever it is made of', async () => {
		const title = '<img src=x onerror="window.hacked = 1"> [[x]] | %% **b**';
		const { page } = await open({
			files: {
				...manyPatterns(0),
				'patterns/odd.md': `---\ntitle: '${title}'\ntype: pattern\nphase: formation\n---\n`,
			},
			open: 'group-phase/formation-phase.md',
		});
		const link = blocksIn(page).locator('a.internal-link');
		await link.waitFor();
		expect(await link.textContent()).toBe(title);
		expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
	});

	it.each([3, 300])('lists %i patterns', async (count) => {
		const { page, screenshot } = await open({
			files: manyPatterns(count),
			open: 'group-phase/formation-phase.md',
			width: 900,
		});
		const links = blocksIn(page).locator('a.internal-link');
		await links.last().waitFor();
		expect(await links.count()).toBe(count);
		expect((await links.allTextContents()).slice(0, 3)).toEqual(['Bed 1', 'Bed 2', 'Bed 3']);
		await screenshot(`list-of-${count}`);
	});

	it('shows tables, cards and groups', async () => {
		const body = [
			'```phase-list\nphase: iteration\nview: table\ncolumns: [title, type, phase, scale]\nlimit: 6\n```',
			'```phase-list\nphase: iteration\ntype: practice\nview: cards\n```',
			'```phase-list\nphase: iteration\ntype: primitive\ngroup: type\n```',
			'```phase-patterns\nphase: iteration\nfrom: attic\n```',
		].join('\n\n');
		const { page, screenshot } = await open({ vaultDir: 'demo-vault', open: '' });
		await page.evaluate((text) => window.workbench?.write('views.md', text), `# Views\n\n${body}\n`);
		await page.evaluate(() => window.workbench?.open('views.md'));
		await blocksIn(page, 'list').nth(1).getByRole('listitem').first().waitFor();
		expect(await blocksIn(page).getByRole('columnheader').allTextContents()).toEqual([
			'Title',
			'Type',
			'Phase',
			'Scale',
		]);
		await screenshot('views-top');
		await blocksIn(page)
			.getByRole('heading')
			.last()
			.evaluate((element) => element.scrollIntoView());
		await screenshot('views-bottom');
	});
});
