import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { readVault } from '../../scripts/workbench.mjs';
import { button } from '../screen/control';
import { welcomeWords } from '../screen/panel';
import { settingsWords } from '../screen/settings';
import { find, openPanel, overflowOf } from './screen';
import { openStage, type Stage, type StageOptions } from './stage';

const dataPath = '.obsidian/plugins/in-phase/data.json';
const settings = {
	rules: { 'required-value': 'off' },
	excludedFolders: ['archive'],
	overrides: [{ folder: 'library/patterns', rules: { 'no-former-name': 'error', 'required-value': 'warning' } }],
};

describe('the settings tab in a browser', () => {
	let stage: Stage | undefined;
	afterEach(async () => {
		const open = stage;
		stage = undefined;
		await open?.close();
	});

	async function open(options: StageOptions): Promise<Stage & { page: Page }> {
		const files = await readVault('demo-vault');
		stage = await openStage({ files: { ...files, [dataPath]: JSON.stringify(settings) }, ...options });
		await stage.page.getByLabel('Settings', { exact: true }).click();
		await stage.page.locator('.mod-settings').waitFor();
		return stage;
	}

	const looks = [
		['light', 1280],
		['dark', 1280],
		['light', 400],
		['dark', 400],
	] as const;

	it.each(looks)('shows the rules, filtered, and the pages (%s, %i px)', async (theme, width) => {
		const { page, screenshot } = await open({ theme, width });
		const item = (name: string) =>
			page
				.locator('.setting-item')
				.filter({ has: page.locator('.setting-item-name', { hasText: new RegExp(`^${name}$`) }) });
		expect(await item('required-value').locator('select').inputValue()).toBe('off');
		await screenshot(`settings-${theme}-${width}`);
		const tab = page.locator('.mod-settings .vertical-tab-content');
		expect(await tab.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
		await page.getByPlaceholder(settingsWords.filterRules).fill('former');
		await expect.poll(() => item('valid-frontmatter').isVisible()).toBe(false);
		expect(await item('no-former-name').isVisible()).toBe(true);
		await screenshot(`settings-filter-${theme}-${width}`);
		for (const name of [settingsWords.excluded, settingsWords.folderRules]) {
			await item(name).click();
			await page.getByLabel('Back', { exact: true }).waitFor();
			await screenshot(`settings-${name.toLowerCase().replaceAll(' ', '-')}-${theme}-${width}`);
			await page.getByLabel('Back', { exact: true }).click();
		}
	});

	it.each(looks)('shows facets, the form of a term, and what is pasted (%s, %i px)', async (theme, width) => {
		const facets = [
			{
				property: 'phase',
				terms: [
					{ name: 'iteration', label: 'Tending Phase', alternatives: ['care'] },
					{ name: 'handover', formerly: ['farewell'] },
					{ name: 'completion', retired: true },
				],
			},
			{ property: 'season', terms: [{ name: 'spring' }] },
			{ property: 'region', retired: true },
		];
		const files = { ...(await readVault('demo-vault')), [dataPath]: JSON.stringify({ ...settings, facets }) };
		const { page, screenshot } = await open({ theme, width, files });
		const item = (name: string) =>
			page
				.locator('.setting-item')
				.filter({ has: page.locator('.setting-item-name', { hasText: new RegExp(`^${name}$`) }) });
		const isNarrowEnough = (): Promise<boolean> =>
			page
				.locator('.mod-settings .vertical-tab-content')
				.evaluate((element) => element.scrollWidth <= element.clientWidth);
		await item(settingsWords.terms('Season')).scrollIntoViewIfNeeded();
		await screenshot(`settings-facets-${theme}-${width}`);
		await find(page, button(settingsWords.editFacet('Season'))).click();
		await page.getByLabel(settingsWords.field('property'), { exact: true }).fill('phase');
		await page.keyboard.press('Enter');
		await page.getByText('is a facet already').waitFor();
		await screenshot(`settings-edit-facet-${theme}-${width}`);
		await find(page, button(settingsWords.cancel)).click();
		expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe(settingsWords.editFacet('Season'));
		await item(settingsWords.terms('Phase')).click();
		await item('Tending Phase').waitFor();
		await screenshot(`settings-facet-${theme}-${width}`);
		expect(await isNarrowEnough()).toBe(true);
		await page.getByLabel(settingsWords.editTerm('Tending Phase'), { exact: true }).click();
		await page.getByLabel(settingsWords.field('name'), { exact: true }).fill('formation');
		await page.keyboard.press('Enter');
		await page.getByText('is a name of').waitFor();
		await screenshot(`settings-term-${theme}-${width}`);
		await find(page, button(settingsWords.cancel)).click();
		await page.getByLabel('Back', { exact: true }).click();
		await find(page, button(settingsWords.import)).click();
		await page
			.getByLabel(settingsWords.importField, { exact: true })
			.fill('{\n\t"rules": { "known-type": "loud" },\n\t"folders": []\n}');
		await screenshot(`settings-import-faulty-${theme}-${width}`);
		expect(await find(page, button(settingsWords.applyImport)).isDisabled()).toBe(true);
		await page.getByLabel(settingsWords.importField, { exact: true }).fill('{ "rules": { "known-type": "off" } }');
		await find(page, button(settingsWords.applyImport)).click();
		await page.getByText('The settings are imported.').waitFor();
		await screenshot(`settings-imported-${theme}-${width}`);
	});

	it.each(looks)('welcomes to a vault that has no settings (%s, %i px)', async (theme, width) => {
		stage = await openStage({ vaultDir: 'demo-vault', theme, width, open: '' });
		const { page, screenshot } = stage;
		await openPanel(page, 'phases');
		await page.getByText('Found in this vault').waitFor();
		await screenshot(`welcome-${theme}-${width}`);
		const welcome = find(page, welcomeWords.region);
		expect(await overflowOf(welcome)).toBeLessThanOrEqual(0);
		await find(page, welcomeWords.close).click();
		await expect.poll(() => welcome.count()).toBe(0);
		expect(JSON.parse((await page.evaluate((path) => window.workbench?.read(path), dataPath)) ?? '')).toEqual({
			version: 2,
			welcomed: true,
		});
	});

	it('says how to begin in an empty vault', async () => {
		stage = await openStage({ files: { 'note.md': 'Nothing yet.\n' }, open: '' });
		await openPanel(stage.page, 'phases');
		await stage.page.getByText('No note in this vault defines a phase yet.').waitFor();
		await stage.screenshot('welcome-empty');
	});

	it('asks for a folder and a rule, and writes them', async () => {
		const { page, screenshot } = await open({});
		await page.locator('.setting-item', { hasText: settingsWords.folderRules }).click();
		await page.getByLabel(settingsWords.addFolderRule).click();
		await page.locator('.prompt-input').fill('workshop');
		await page.locator('.prompt .suggestion-item').first().waitFor();
		await page.keyboard.press('Enter');
		await page.locator('.prompt .suggestion-item', { hasText: 'valid-frontmatter' }).waitFor();
		await screenshot('settings-choose-rule');
		await page.locator('.prompt .suggestion-item', { hasText: 'valid-frontmatter' }).click();
		await page.locator('.setting-item-name', { hasText: 'workshop' }).waitFor();
		const written: unknown = JSON.parse((await page.evaluate((path) => window.workbench?.read(path), dataPath)) ?? '');
		expect(written).toEqual({
			version: 2,
			...settings,
			overrides: [...settings.overrides, { folder: 'workshop', rules: { 'valid-frontmatter': 'off' } }],
		});
	});

	it('suggests the folders of the vault for the type folder', async () => {
		const { page, screenshot } = await open({});
		const field = page.locator('.setting-item', { hasText: settingsWords.typeFolder }).locator('input');
		await field.fill('group');
		await page.locator('.suggestion-item', { hasText: 'framework/group-scale' }).waitFor();
		await screenshot('settings-type-folder');
	});
});
