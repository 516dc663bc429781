import { readFileSync } from 'node:fs';
import type { PluginManifest } from 'obsidian';
import { beforeAll, describe, expect, it } from 'vitest';
import InPhasePlugin from '../../src/main';
import { createHost } from '../host/host';
import { button } from '../screen/control';
import { settingsWords } from '../screen/settings';
import { spoken } from '../screen/spoken';
import { noticeWords } from '../screen/windows';
import { garden, startApp, type RunningApp } from './app';
import { dataPath } from './screen/settings';
import { fill, nameOf, press as pressControl } from './screen/seen';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as PluginManifest;

/** Settings that have a row of every kind. */
const settings = {
	version: 2,
	welcomed: true,
	phasedTypes: ['pattern'],
	excludedFolders: ['attic'],
	rules: { 'no-such-rule': 'off' },
	overrides: [
		{ folder: 'beds', rules: { 'known-type': 'off' } },
		{ folder: 'habits', rules: { 'known-type': 'error' } },
	],
	facets: [
		{
			property: 'phase',
			terms: [
				{ name: 'formation', label: 'Sowing' },
				{ name: 'iteration', retired: true },
			],
		},
		{ property: 'season', terms: [{ name: 'spring' }] },
		{ property: 'region', retired: true },
	],
};
const files = {
	...garden,
	'beds/leeks.md': '---\ntype: pattern\nphase: formation\nmood: calm\n---\n',
	'beds/onions.md': '---\ntype: pattern\nphase: formation\nmood: [calm, wild]\n---\n',
	'attic/old.md': 'Old.\n',
	[dataPath]: JSON.stringify(settings),
};
const layers = '.modal:not(.mod-settings), .prompt, .menu, .suggestion-container, .notice';

/** The settings in their window, and what can be pressed in them. */
interface SettingsWindow {
	readonly app: RunningApp;
	readonly tab: HTMLElement;
}

/** A page of the tab, where it is one, and which of the things to press there. */
interface Press {
	readonly page: string | undefined;
	readonly at: number;
	readonly label: string;
}

async function open(page?: string): Promise<SettingsWindow> {
	const app = await startApp(files);
	const tab = app.host.openSettings('in-phase', 'window');
	await app.host.settle();
	if (page !== undefined)
		pagesIn(tab)
			.find((row) => titleOf(row) === page)
			?.click();
	await app.host.settle();
	return { app, tab };
}

const titleOf = (row: Element): string => row.querySelector('.setting-item-name')?.textContent ?? '';
const pagesIn = (tab: HTMLElement): readonly HTMLElement[] => tab.findAll('.setting-item.mod-page');
const pressable = (tab: HTMLElement): readonly HTMLElement[] =>
	tab.findAll('button, .clickable-icon:not([aria-label="Back"]), input');
const shownIn = (doc: Document): readonly HTMLElement[] => [...doc.querySelectorAll<HTMLElement>(layers)];

const labelOf = (target: HTMLElement): string => nameOf(target) || (target.ariaLabel ?? target.textContent);
const nameInRow = (target: HTMLElement): string =>
	labelOf(target) || titleOf(target.closest('.setting-item') ?? target);
/** Where something of this name stands among what can be pressed. */
function placeOf(tab: HTMLElement, label: string): number {
	const labels = pressable(tab).map(labelOf);
	if (!labels.includes(label)) throw new Error(`There is no “${label}” among ${labels.join(', ')}.`);
	return labels.indexOf(label);
}

async function press({ app, tab }: SettingsWindow, at: number): Promise<HTMLElement> {
	const target = pressable(tab)[at];
	if (target === undefined) throw new Error(`There is nothing to press at ${at}.`);
	target.focus();
	target.click();
	await app.host.settle();
	return target;
}

async function findAllPresses(): Promise<readonly Press[]> {
	const { tab } = await open();
	const places = [undefined, ...pagesIn(tab).map(titleOf)];
	const presses: Press[] = [];
	for (const page of places) {
		const { tab: there } = await open(page);
		presses.push(...pressable(there).map((target, at) => ({ page, at, label: nameInRow(target) })));
	}
	return presses;
}

describe('settings in a window of their own', () => {
	let presses: readonly Press[];
	beforeAll(async () => {
		presses = await findAllPresses();
	});

	it('stand in another document than notes, whose classes they know', async () => {
		const { tab } = await open();
		expect([tab.doc === document, activeDocument === tab.doc]).toEqual([false, true]);
		const own = tab.doc.createElement('button');
		expect([own instanceof HTMLElement, own.instanceOf(HTMLElement)]).toEqual([false, true]);
	});

	it('have all that they open beside them, and the focus comes back from it', async () => {
		const opened = new Set<string>();
		for (const { page, at, label } of presses) {
			const settingsWindow = await open(page);
			const { app, tab } = settingsWindow;
			const target = await press(settingsWindow, at);
			const where = `${page ?? 'first page'}: ${label}`;
			expect(shownIn(document), where).toEqual([]);
			const shown = shownIn(tab.doc);
			if (shown.length > 0) opened.add(label);
			const modal = shown.find((element) => element.matches('.modal, .prompt'));
			if (modal === undefined) continue;
			const { activeElement } = tab.doc;
			expect(modal.contains(activeElement), `${where} has the focus`).toBe(true);
			activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
			await app.host.settle();
			expect(shownIn(tab.doc), where).toEqual([]);
			if (target.matches('button')) expect(tab.doc.activeElement === target, `focus back to ${where}`).toBe(true);
		}
		expect([...opened].toSorted()).toEqual([
			'Add facet',
			'Add folder',
			'Add folder and rule',
			'Add term',
			'Add type',
			'Copy',
			'Edit “Phase”',
			'Edit “Scale”',
			'Edit “Season”',
			'Edit “Sowing”',
			'Edit “Spring Season”',
			'Import…',
			'Remove “Region”',
			'Remove “Season”',
			'Set up…',
			'Type folder',
			'Use what the vault says',
		]);
	});

	it('ask on in the same window, and write what is chosen', async () => {
		const settingsWindow = await open(settingsWords.folderRules);
		const { app, tab } = settingsWindow;
		const choose = async (text: string): Promise<void> => {
			const items = [...tab.doc.querySelectorAll<HTMLElement>('.prompt .suggestion-item')];
			items.find(({ textContent }) => textContent.startsWith(text))?.click();
			await app.host.settle();
		};
		await press(settingsWindow, placeOf(tab, settingsWords.addFolderRule));
		await choose('tools shed');
		await choose('valid-frontmatter');
		expect([shownIn(document), shownIn(tab.doc)]).toEqual([[], []]);
		expect(await app.host.app.vault.adapter.read(dataPath)).toContain('tools shed');
	});

	it('say there what was imported, with the button that takes it back', async () => {
		const settingsWindow = await open();
		const { app, tab } = settingsWindow;
		await press(settingsWindow, placeOf(tab, settingsWords.import));
		fill(tab.doc, { role: 'textbox', name: settingsWords.importField }, '{ "excludedFolders": ["beds"] }');
		pressControl(tab.doc, button(settingsWords.applyImport));
		await app.host.settle();
		expect([shownIn(document).length, shownIn(tab.doc).length]).toEqual([0, 1]);
		expect(await app.host.app.vault.adapter.read(dataPath)).not.toContain('attic');
		pressControl(tab.doc, noticeWords.undo);
		await app.host.settle();
		expect(await app.host.app.vault.adapter.read(dataPath)).toContain('attic');
	});

	it.each([settingsWords.import, settingsWords.addFacet, settingsWords.addTerm, spoken().setup.open])(
		'leave nothing behind when their window is closed below “%s”',
		async (label) => {
			const host = await createHost(files);
			await host.layoutReady();
			await host.settle();
			const before = host.census();
			const plugin = await host.loadPlugin(InPhasePlugin, manifest);
			await host.settle();
			const tab = host.openSettings('in-phase', 'window');
			await host.settle();
			if (label === settingsWords.addTerm)
				pagesIn(tab)
					.find((row) => titleOf(row).includes('Phase'))
					?.click();
			await host.settle();
			pressable(tab)[placeOf(tab, label)]?.click();
			await host.settle();
			expect(shownIn(tab.doc).length).toBe(1);
			host.closeSettings();
			await host.unloadPlugin(plugin);
			expect(host.census()).toEqual(before);
			expect(activeDocument).toBe(document);
		},
	);
});
