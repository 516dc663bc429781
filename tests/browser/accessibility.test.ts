import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './stage';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
	readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[];
}

/** What an automated check finds in our own elements, as lines. */
async function violationsIn(page: Page, selector: string): Promise<readonly string[]> {
	await page.evaluate(axe);
	const results = await page.evaluate(async (include) => {
		const { axe: checker } = window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } };
		return checker.run({ include: [[include]] }, { resultTypes: ['violations'] });
	}, selector);
	return results.violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}: ${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, ' ')}`));
}

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
			const base = window.workbench?.host.openBase('in-phase-board', { order: ['file.name', 'note.type', 'note.scale'] });
			document.querySelector('.workspace-split.mod-root .view-content')?.replaceChildren(base?.containerEl ?? '');
		});
		await page.locator('.in-phase-board-card').first().waitFor();
		await screenshot(`board-${theme}`);
		expect(await violationsIn(page, '.in-phase-board')).toEqual([]);
	});
});
