import { afterEach, describe, expect, it } from 'vitest';
import { openStage, type Stage, type StageOptions } from './stage';

const host = 'framework/group-phase/iteration-phase.md';

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
		await stage.page.locator('.in-phase-map').first().waitFor();
		return stage;
	}

	it.each([
		['light', 1280],
		['dark', 1280],
		['light', 400],
		['dark', 400],
	] as const)('shows the phases in order with their counts, the host’s phase lit up (%s, %i px)', async (theme, width) => {
		const { page, screenshot } = await open({ theme, width }, '```phase-map\n```\n\n```phase-map\nview: matrix\n```');
		expect(await page.locator('.in-phase-stage-label').allTextContents()).toEqual([
			'Conversation',
			'Formation',
			'Organization',
			'Iteration',
			'Completion',
		]);
		expect(await page.locator('.in-phase-stage.is-host .in-phase-stage-label').allTextContents()).toEqual(['Iteration']);
		await page.locator('.in-phase-map').first().evaluate((element) => element.scrollIntoView());
		await screenshot(`map-${theme}-${width}`);
	});
});
