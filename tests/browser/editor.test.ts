import { afterEach, describe, expect, it } from 'vitest';
import { editorWords } from '../screen/editor';
import { showWidget } from './properties-widget';
import { bannerIn, find, panelIn } from './screen';
import { openStage, type Stage, type StageOptions } from './stage';

const van = 'workshop/shared-van.md';

const looks = [
	['light', 1280],
	['dark', 1280],
	['light', 400],
	['dark', 400],
] as const;

describe('problems in the editor of a browser', () => {
	let stage: Stage | undefined;
	afterEach(async () => {
		const open = stage;
		stage = undefined;
		await open?.close();
	});

	async function open(path: string, options: StageOptions & { readonly plain?: boolean } = {}): Promise<Stage> {
		const { plain = true, ...rest } = options;
		stage = await openStage({ vaultDir: 'demo-vault', open: '', ...rest });
		await stage.page.evaluate(([note, isPlain]) => window.workbench?.open(note, { mode: 'source', plain: isPlain }), [
			path,
			plain,
		] as const);
		return stage;
	}

	it.each(looks)('shows an underline, a mark, the message and the fixes (%s, %i px)', async (theme, width) => {
		const { page, screenshot } = await open(van, { theme, width });
		const underline = page.locator('.cm-lintRange-warning', { hasText: 'coordination' }).first();
		await underline.waitFor();
		await screenshot(`editor-quiet-${theme}-${width}`);
		await underline.hover();
		const tooltip = page.locator('.cm-tooltip-lint');
		await tooltip.waitFor();
		expect(await tooltip.textContent()).toContain('“coordination” is now called “iteration”');
		expect(await tooltip.getByRole('link', { name: 'no-former-name' }).first().getAttribute('href')).toContain(
			'docs/rules/no-former-name.md',
		);
		await screenshot(`editor-${theme}-${width}`);
		await tooltip.getByText('Change to “iteration”').click();
		await underline.waitFor({ state: 'detached' });
		expect(
			await page.evaluate((path) => window.workbench?.settle().then(() => window.workbench?.read(path)), van),
		).toContain('  - organization\n  - iteration\n');
	});

	it.each(['light', 'dark'] as const)('shows frontmatter that does not parse (%s)', async (theme) => {
		const { page, screenshot } = await open('workshop/winter-coats.md', { theme });
		const underline = page.locator('.cm-lintRange-error').first();
		await underline.hover();
		await page.locator('.cm-tooltip-lint').waitFor();
		await screenshot(`editor-error-${theme}`);
	});

	it('does not move the text of a note when a problem comes or goes', async () => {
		const { page } = await open(van);
		const left = (): Promise<number | undefined> =>
			page
				.locator('.cm-line')
				.last()
				.boundingBox()
				.then((box) => box?.x);
		await page.locator('.cm-lintRange').first().waitFor();
		const before = await left();
		await page.evaluate(() => window.workbench?.runCommand('in-phase:fix-note'));
		await page.locator('.cm-lintRange-warning').waitFor({ state: 'detached' });
		expect(await left()).toBe(before);
	});

	it.each(looks)('says above a note how many problems its properties have (%s, %i px)', async (theme, width) => {
		const { page, screenshot } = await open(van, { theme, width, plain: false });
		await showWidget(page, van);
		const banner = bannerIn(page);
		await banner.waitFor();
		await screenshot(`editor-banner-${theme}-${width}`);
		await find(banner, editorWords.show).click();
		await panelIn(page).waitFor();
		await find(banner, editorWords.dismiss).click();
		await banner.waitFor({ state: 'detached' });
	});

	it('counts the problems in the status bar, which a key opens', async () => {
		const { page } = await open(van);
		const item = find(page, editorWords.status);
		await item.focus();
		await page.keyboard.press('Enter');
		await panelIn(page).waitFor();
	});

	it.each(['light', 'dark'] as const)('walks to the next problem, and offers fixes in a menu (%s)', async (theme) => {
		const { page, screenshot } = await open(van, { theme });
		await page.evaluate(() => window.workbench?.runCommand('in-phase:next-problem'));
		expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('coordination');
		await page.locator('.cm-tooltip').getByText('“coordination” is now called “iteration”').waitFor();
		await screenshot(`editor-next-${theme}`);
		await page.evaluate(() => window.workbench?.runCommand('in-phase:fix-problem-at-cursor'));
		await page.locator('.menu').waitFor();
		expect(await page.locator('.cm-tooltip').count()).toBe(0);
		await screenshot(`editor-menu-${theme}`);
	});
});
