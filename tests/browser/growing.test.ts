import { afterEach, describe, expect, it } from 'vitest';
import { blocksIn, panelIn } from './screen';
import { openStage, type Stage } from './stage';

const files: Readonly<Record<string, string>> = {
	'.obsidian/app.json': '{}',
	'group-phase/formation-phase.md': '---\ntitle: Formation Phase\ntags: [group-phase]\n---\n',
	'group-phase/iteration-phase.md': '---\ntitle: Iteration Phase\ntags: [group-phase]\n---\n',
	'beds/compost.md': '---\ntitle: Compost heap\ntype: pattern\nphase: formation\n---\n',
	'beds/rows.md': '---\ntitle: Rows\ntype: pattern\nphase: formation\n---\n',
	'beds/steps.md': '---\ntitle: Steps\ntype: practice\nphase: iteration\n---\n',
	'Lists.md':
		'# Lists\n\n```phase-patterns\nphase: formation\n```\n\n```phase-list\nphase: formation\ntype: practice\n```\n\n```phase-map\n```\n\n```phase-lint\nfrom: beds\n```\n\nWhat stands below.\n',
};
const first = ['Lists.md', 'group-phase/formation-phase.md', 'beds/rows.md'];
const looks = (['light', 'dark'] as const).flatMap((theme) => [1280, 400].map((width) => [theme, width] as const));

describe('a vault that is still being read', () => {
	let stage: Stage | undefined;
	afterEach(async () => {
		const open = stage;
		stage = undefined;
		await open?.close();
	});

	it.each(looks)('shows what there is, quietly (%s, %i px)', async (theme, width) => {
		stage = await openStage({ files, open: 'Lists.md', theme, width, cache: 'held' });
		const { page, screenshot } = stage;
		await page.evaluate(async (paths) => {
			for (const path of paths) await window.workbench?.host.indexNext(path);
		}, first);
		const note = blocksIn(page).first();
		await note.getByText('Rows').waitFor();
		await screenshot(`growing-lists-${theme}-${width}`);
		expect(await note.innerText()).toContain('Still reading the vault, so more may come.');
		await page.evaluate(() => window.workbench?.runCommand('in-phase:open-panel'));
		const panel = panelIn(page);
		await panel.getByText('3 of 6 notes').waitFor();
		const tree = panel.getByRole('treeitem').first();
		const before = await tree.boundingBox();
		await screenshot(`growing-panel-${theme}-${width}`);
		await page.evaluate(async () => {
			for (const path of ['beds/compost.md', 'beds/steps.md']) await window.workbench?.host.indexNext(path);
		});
		await panel.getByText('5 of 6 notes').waitFor();
		expect((await tree.boundingBox())?.y).toBe(before?.y);
		await page.evaluate(async () => {
			window.workbench?.host.release();
			await window.workbench?.settle();
		});
		await panel.getByText('of 6 notes').waitFor({ state: 'hidden' });
		await screenshot(`grown-panel-${theme}-${width}`);
	});
});
