import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { $$, browser } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';
import type { Control } from '../../tests/screen/control';
import type { Driver, Vault } from '../driver';

/** What has a role, as far as the journeys ask for it. */
const elementsOf: Readonly<Record<string, string>> = {
	button: 'button, [role="button"]',
	group: '[role="group"]',
	tab: '[role="tab"]',
	textbox: 'input, textarea',
};

/** What Obsidian has beyond its API: where its settings are opened. */
interface WithSettings {
	readonly setting: { open(): void; close(): void; openTabById(id: string): void };
}

/** Walks journeys in Obsidian. */
export function obsidianDriver(): Driver {
	let main: string | undefined;
	return {
		start: async (files) => {
			await browser.reloadObsidian({ vault: await writeVault(files), plugins: ['in-phase'] });
			main = await browser.getWindowHandle();
		},
		write: (path, text) => writeFile(join(obsidianPage.getVaultPath(), path), text),
		open: (path) => openFile(path),
		openBoard: (path) => openFile(path),
		run: (command) => browser.executeObsidianCommand(`in-phase:${command}`),
		openSettings: async () => {
			const before = await browser.getWindowHandles();
			await browser.executeObsidian(({ app }) => {
				const { setting } = app as unknown as WithSettings;
				setting.open();
				setting.openTabById('in-phase');
			});
			// In a window of their own, or above the main one: on a phone, and where the user wants it so.
			await browser.waitUntil(async () => {
				const own = (await browser.getWindowHandles()).find((handle) => !before.includes(handle));
				if (own !== undefined) await browser.switchToWindow(own);
				return own !== undefined || (await browser.$('.mod-settings').isDisplayed());
			});
		},
		closeSettings: async () => {
			if (main !== undefined) await browser.switchToWindow(main);
			await browser.executeObsidian(({ app }) => (app as unknown as WithSettings).setting.close());
		},
		press: async (control, on) => {
			if (on !== undefined) await (await lineOf(on)).moveTo();
			await (await find(control, on)).click();
		},
		fill: async (control, text) => {
			await (await find(control)).setValue(text);
		},
		choose: async (title) => {
			const item = browser.$(`//*[contains(@class, "menu-item-title")][normalize-space() = "${title}"]`);
			await item.waitForDisplayed();
			await item.click();
		},
		sees: async (control) => {
			await find(control);
		},
		shows: async (text, isShown = true) => {
			await browser.waitUntil(
				async () => (await displayed(`//*[text()[contains(., "${text}")]]`)).length > 0 === isShown,
				{ timeoutMsg: `“${text}” is ${isShown ? 'not' : 'still'} shown.` },
			);
		},
		reads: async (path, text) => {
			const file = join(obsidianPage.getVaultPath(), path);
			await browser.waitUntil(async () => (await readFile(file, 'utf8')).includes(text), {
				timeoutMsg: `${path} does not say “${text}”.`,
			});
		},
	};
}

/** Writes a vault, with a menu that is part of the page on every system. */
async function writeVault(files: Vault): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'in-phase-e2e-'));
	const appearance = JSON.stringify({ nativeMenus: false });
	for (const [path, text] of Object.entries({ ...files, '.obsidian/appearance.json': appearance })) {
		await mkdir(join(folder, dirname(path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
	return folder;
}

/** Opens a file in the place of the one that is open, a note in reading view. */
async function openFile(path: string): Promise<void> {
	await browser.executeObsidian(async ({ app }, wanted) => {
		const file = app.vault.getFileByPath(wanted);
		if (file === null) throw new Error(`There is no file at ${wanted}.`);
		const state = file.extension === 'md' ? { state: { mode: 'preview' } } : {};
		await app.workspace.getLeaf(false).openFile(file, state);
	}, path);
}

async function displayed(selector: string): Promise<WebdriverIO.Element[]> {
	const found: WebdriverIO.Element[] = [];
	for (const element of await $$(selector).getElements()) if (await element.isDisplayed()) found.push(element);
	return found;
}

/** The innermost card or line that says something. */
async function lineOf(text: string): Promise<WebdriverIO.Element> {
	const lines = `//*[@role="listitem" or @role="treeitem"][contains(normalize-space(), "${text}")]`;
	return whenThere(async () => (await displayed(lines)).at(-1), text);
}

/** The first of a role and name that is displayed. */
async function find(control: Control, on?: string): Promise<WebdriverIO.Element> {
	const selector = elementsOf[control.role];
	if (selector === undefined) throw new Error(`No elements are known of the role ${control.role}.`);
	const isNamed = (name: string): boolean =>
		typeof control.name === 'string' ? control.name === name : control.name.test(name);
	const look = async (): Promise<WebdriverIO.Element | undefined> => {
		const around = on === undefined ? browser : await lineOf(on);
		for (const element of await around.$$(selector).getElements())
			if ((await element.isDisplayed()) && isNamed(await element.getComputedLabel())) return element;
		return undefined;
	};
	return whenThere(look, `${control.role} ${String(control.name)}`);
}

async function whenThere<Found>(look: () => Promise<Found | undefined>, what: string): Promise<Found> {
	let found: Found | undefined;
	await browser.waitUntil(async () => (found = await look()) !== undefined, { timeoutMsg: `There is no ${what}.` });
	if (found === undefined) throw new Error(`There is no ${what}.`);
	return found;
}
