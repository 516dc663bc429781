import { afterEach, describe, expect, it } from 'vitest';
import { problemWords } from '../screen/panel';
import { insertWords, planWords } from '../screen/windows';
import { blocksIn, dialogIn, find, inBothThemes, openPanel } from './screen';
import { openStage, type Stage, type StageOptions } from './stage';

const long = 'A box with a code, a list of who has which key, and a rule for when the code changes, told to all.';
const files: Readonly<Record<string, string>> = {
	'.obsidian/plugins/in-phase/data.json': '{"welcomed":true}',
	'group-phase/1 formation-phase.md': '---\ntitle: Formation Phase\ntags: [group-phase]\n---\n',
	'group-phase/2 iteration-phase.md': '---\ntitle: Iteration Phase\ntags: [group-phase]\n---\n',
	'beds/key.md': `---\ntype: pattern\nphase: [iteration, formation]\nfor: everybody\nuse: ${long}\n---\n`,
	'Table.md':
		'```phase-list\nphase: formation\ncolumns: [title, type, phase, for, path, folder, created, modified, use]\n```\n',
};

describe('what has little room', () => {
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

	it.each([1280, 800, 400])('keeps a text of a table readable (%i px)', async (width) => {
		const { page, screenshot } = await open({ files, open: 'Table.md', width });
		const text = blocksIn(page).getByText(long);
		const { clientWidth, clientHeight, lineHeight, fontSize } = await text.evaluate((element) => ({
			clientWidth: element.clientWidth,
			clientHeight: element.clientHeight,
			lineHeight: parseFloat(getComputedStyle(element).lineHeight),
			fontSize: parseFloat(getComputedStyle(element).fontSize),
		}));
		expect(clientWidth).toBeGreaterThan(9 * fontSize);
		expect(Math.round(clientHeight / lineHeight)).toBe(3);
		expect(await text.getAttribute('title')).toBe(long);
		expect(await blocksIn(page).getByText('formation, iteration').count()).toBe(1);
		await inBothThemes(page, (theme) => screenshot(`table-text-${theme}-${width}`));
	});

	it('has the button of the window that inserts a list in view', async () => {
		const { page, screenshot } = await open({ vaultDir: 'demo-vault', open: '', height: 600 });
		await page.evaluate(() => window.workbench?.open('Welcome.md', { mode: 'source' }));
		await page.evaluate(() => window.workbench?.runCommand('in-phase:insert-list'));
		const { y = 0, height = 0 } = (await find(dialogIn(page), insertWords.insert).boundingBox()) ?? {};
		const { y: top = 0, height: all = 0 } = (await dialogIn(page).boundingBox()) ?? {};
		expect(y + height).toBeLessThanOrEqual(top + all);
		await inBothThemes(page, (theme) => screenshot(`insert-600-${theme}`));
	});

	it('asks for fixes by rule', async () => {
		const { page, screenshot } = await open({ vaultDir: 'demo-vault', open: '' });
		const panel = await openPanel(page, 'problems');
		await find(panel, problemWords.fixAll).click();
		await find(page, planWords.apply).waitFor();
		const kinds = await find(dialogIn(page), planWords.kinds).getByRole('checkbox').count();
		expect(kinds).toBeGreaterThan(2);
		await inBothThemes(page, (theme) => screenshot(`fix-all-${theme}`));
		const [before] = await dialogIn(page).getByRole('status').allInnerTexts();
		await find(dialogIn(page), planWords.kinds).getByRole('checkbox').first().uncheck();
		expect((await dialogIn(page).getByRole('status').allInnerTexts())[0]).not.toBe(before);
	});
});
