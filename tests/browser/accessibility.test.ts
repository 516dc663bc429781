import { afterEach, describe, expect, it } from 'vitest';
import { violationsIn } from './axe';
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

	it.each(['light', 'dark'] as const)('finds nothing in blocks (%s)', async (theme) => {
		stage = await openStage({ vaultDir: 'demo-vault', open: '', theme });
		const { page } = stage;
		await page.evaluate((text) => window.workbench?.write('surfaces.md', text), `${body}\n`);
		await page.evaluate(() => window.workbench?.open('surfaces.md'));
		await page.locator('.in-phase-finding-row').first().waitFor();
		expect(await violationsIn(page, '.in-phase-block')).toEqual([]);
	});

	it.each(['light', 'dark'] as const)('finds nothing in the side panel (%s)', async (theme) => {
		stage = await openStage({ vaultDir: 'demo-vault', open: 'framework/group-phase/iteration-phase.md', theme });
		const { page } = stage;
		await page.getByLabel('Open phases and problems').click();
		const panel = page.locator('.in-phase-panel');
		await panel.getByText('Iteration Phase', { exact: true }).first().click();
		expect(await violationsIn(page, '.in-phase-panel')).toEqual([]);
		await panel.getByRole('tab', { name: /Problems/ }).click();
		await panel.getByText('is now called').first().waitFor();
		expect(await violationsIn(page, '.in-phase-panel')).toEqual([]);
	});

	it.each(['light', 'dark'] as const)('finds nothing on the board (%s)', async (theme) => {
		stage = await openStage({ vaultDir: 'demo-vault', open: 'Welcome.md', theme });
		const { page, screenshot } = stage;
		await page.evaluate(() => {
			const base = window.workbench?.host.openBase('in-phase-board', {
				order: ['file.name', 'note.type', 'note.scale'],
			});
			document.querySelector('.workspace-split.mod-root .view-content')?.replaceChildren(base?.containerEl ?? '');
		});
		await page.locator('.in-phase-board-card').first().waitFor();
		await screenshot(`board-${theme}`);
		expect(await violationsIn(page, '.in-phase-board')).toEqual([]);
	});
});
