import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { panelWords } from '../screen/panel';
import { violationsIn } from './axe';
import { baseIn, blocksIn, dress, find, lineWith, openPanel, showBoard } from './screen';
import { openStage, type Stage } from './stage';

const body = [
	'```phase-map\n```',
	'```phase-map\nview: matrix\n```',
	'```phase-list\nphase: iteration\ngroup: type\n```',
	'```phase-list\nphase: iteration\nview: table\nlimit: 6\n```',
	'```phase-list\nphase: iteration\nview: cards\nlimit: 6\n```',
	'```phase-patterns\nphase: iteration\nfrom: attic\n```',
	'```phase-list\nfase: iteration\n```',
	'```phase-lint\nfrom: workshop\nlimit: 8\n```',
].join('\n\n');

describe('an automated accessibility check', () => {
	let stage: Stage | undefined;
	afterEach(async () => {
		const open = stage;
		stage = undefined;
		await open?.close();
	});

	/** What is found in the light theme, and what the colours of the dark one add. */
	async function violationsInBoth(parts: Locator): Promise<readonly string[]> {
		const light = await violationsIn(parts);
		await dress(parts.page(), { theme: 'dark', width: 1280 });
		const dark = await violationsIn(parts, { coloursOnly: true });
		await dress(parts.page(), { theme: 'light', width: 1280 });
		return [...light, ...dark];
	}

	it('finds nothing in blocks', async () => {
		stage = await openStage({ vaultDir: 'demo-vault', open: '' });
		const { page } = stage;
		await page.evaluate((text) => window.workbench?.write('surfaces.md', text), `${body}\n`);
		await page.evaluate(() => window.workbench?.open('surfaces.md'));
		await blocksIn(page, 'lint').getByRole('listitem').first().waitFor();
		expect(await violationsInBoth(blocksIn(page))).toEqual([]);
	});

	it('finds nothing in the side panel', async () => {
		stage = await openStage({ vaultDir: 'demo-vault', open: 'framework/group-phase/iteration-phase.md' });
		const panel = await openPanel(stage.page, 'phases');
		await lineWith(panel, 'Iteration Phase').click();
		expect(await violationsInBoth(panel)).toEqual([]);
		await find(panel, panelWords.tab('problems')).click();
		await panel.getByText('is now called').first().waitFor();
		expect(await violationsInBoth(panel)).toEqual([]);
	});

	it('finds nothing on the board', async () => {
		stage = await openStage({ vaultDir: 'demo-vault', open: 'Welcome.md' });
		const { page, screenshot } = stage;
		await showBoard(page, 'note.type', 'note.scale');
		await screenshot('board-light');
		expect(await violationsInBoth(baseIn(page))).toEqual([]);
		await dress(page, { theme: 'dark', width: 1280 });
		await screenshot('board-dark');
	});
});
