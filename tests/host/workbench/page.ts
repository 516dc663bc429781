import { Notice, TFile } from 'obsidian';
import type { App, Plugin, PluginManifest } from 'obsidian';
import { createHost } from '../host';
import type { Host, HostOptions, OpenOptions } from '../host';
import { prepareWindow } from '../window';
import { openExplorer } from './explorer';
import { keepHistory } from './history';
import { answerHovers } from './hover-preview';
import { addIconButton, buildLayout, isWide } from './layout';
import type { Layout } from './layout';
import { evaluatePlugin } from './load-plugin';
import { placeMenus } from './menus';
import { decorateLeaf } from './note-header';
import { openPalette } from './palette';
import { openSettings } from './settings-window';
import { followStrayLinks } from './stray-links';
import { placeSuggestions } from './suggestions';
import { buildTabs } from './tabs';
import type { Tabs } from './tabs';
import { currentTheme, initialTheme, setTheme } from './theme';
import type { Theme } from './theme';
import { showTooltips } from './tooltips';

/** What the page offers to tests and to the console, as `window.workbench`. */
export interface Workbench {
	readonly host: Host;
	readonly app: App;
	/** Null when there is no built plugin. */
	readonly plugin: Plugin | null;
	/** Opens a note and resolves when it is shown and nothing is under way. */
	open(path: string, options?: OpenOptions): Promise<void>;
	setTheme(theme: Theme): void;
	/** Writes a file of the vault as another program would, makes it when it is new, and waits until that is digested. */
	write(path: string, text: string): Promise<void>;
	read(path: string): Promise<string>;
	rename(path: string, newPath: string): Promise<void>;
	remove(path: string): Promise<void>;
	runCommand(id: string): Promise<boolean>;
	settle(): Promise<void>;
}

declare global {
	interface Window {
		/** Set when the page is ready. */
		workbench?: Workbench;
	}
}

async function start(): Promise<void> {
	prepareWindow();
	const files = (await fetchJson('/vault.json')) as Record<string, string>;
	const manifest = (await fetchJson('/manifest.json')) as PluginManifest;
	const host = await createHost(files, {
		config: { ...readConfig(files), defaultViewMode: 'preview' },
		...languageAsked(),
		...cacheAsked(),
	});
	const { app } = host;
	document.title = `${manifest.name} on the workbench`;
	setTheme(app, initialTheme());
	const layout = buildLayout(app);
	const tabs = furnish(host, layout, manifest.id);
	await openExplorer(app);
	const plugin = await loadPlugin(host, manifest);
	await host.layoutReady();
	if (isWide()) app.workspace.leftSplit.expand();
	window.workbench = workbenchOf(host, plugin);
	const first = firstNote(Object.keys(files));
	if (first !== undefined) await host.openNote(first);
	layout.makeRoom();
	for (const row of tabs) row.draw();
	document.body.addClass('is-ready');
}

function workbenchOf(host: Host, plugin: Plugin | null): Workbench {
	const { app } = host;
	const fileAt = (path: string): TFile => {
		const file = app.vault.getAbstractFileByPath(path);
		if (!(file instanceof TFile)) throw new Error(`There is no file at ${path}.`);
		return file;
	};
	return {
		host,
		app,
		plugin,
		open: async (path, options) => {
			await host.openNote(path, options);
		},
		setTheme: (theme) => {
			setTheme(app, theme);
		},
		write: async (path, text) => {
			const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
			if (folder !== '' && app.vault.getFolderByPath(folder) === null) await app.vault.createFolder(folder);
			await app.vault.adapter.write(path, text);
			await host.settle();
		},
		read: (path) => app.vault.adapter.read(path),
		rename: async (path, newPath) => {
			await app.fileManager.renameFile(fileAt(path), newPath);
			await host.settle();
		},
		remove: async (path) => {
			await app.vault.delete(fileAt(path));
			await host.settle();
		},
		runCommand: (id) => host.runCommand(id),
		settle: () => host.settle(),
	};
}

/** The language that the address asks for (`?language=de`). */
function languageAsked(): { readonly language?: string } {
	const language = new URLSearchParams(window.location.search).get('language');
	return language === null ? {} : { language };
}

/** What the app knows of the notes' metadata, as the address asks for it (`?cache=held`). */
function cacheAsked(): Pick<HostOptions, 'cache'> {
	const cache = new URLSearchParams(window.location.search).get('cache');
	return cache === 'cold' || cache === 'held' ? { cache } : {};
}

/** Adds what Obsidian has around a plugin: tabs, headers, previews, palette, settings, theme switch, status bar. */
function furnish(host: Host, layout: Layout, pluginId: string): Tabs[] {
	const { app } = host;
	const { body } = document;
	const history = keepHistory(app);
	const root = buildTabs(app, layout.root, true);
	const tabs = [buildTabs(app, layout.left, false), root, buildTabs(app, layout.right, false)];
	root.bar.append(...layout.root.querySelectorAll(':scope > .sidebar-toggle-button'));
	const draw = (): void => {
		for (const row of tabs) row.draw();
		app.workspace.iterateAllLeaves((leaf) => {
			decorateLeaf(app, leaf, history);
		});
	};
	const drawSoon = once(draw);
	app.workspace.on('layout-change', drawSoon);
	app.workspace.on('active-leaf-change', drawSoon);
	app.workspace.on('file-open', drawSoon);
	app.workspace.on('file-open', layout.makeRoom);
	app.metadataCache.on('changed', drawSoon);
	app.vault.on('rename', drawSoon);
	app.workspace.on('window-open', (_container, { document: { body: windowBody } }) => {
		const split = windowBody.querySelector<HTMLElement>('.workspace-split');
		if (split === null) return;
		windowBody.addClass('is-popout-window');
		tabs.push(buildTabs(app, split, true));
		showTooltips(windowBody);
	});
	app.workspace.on('window-close', (_container, { document: { body: windowBody } }) => {
		tabs.splice(0, tabs.length, ...tabs.filter(({ bar }) => !windowBody.contains(bar)));
	});
	const reveal = app.workspace.revealLeaf.bind(app.workspace);
	app.workspace.revealLeaf = async (leaf) => {
		for (const row of tabs) row.show(leaf);
		await reveal(leaf);
	};

	answerHovers(app, body);
	followStrayLinks(app);
	placeMenus(app);
	placeSuggestions(body);
	showTooltips(body);
	addIconButton(
		layout.ribbonSettings,
		'terminal',
		'Open command palette',
		() => {
			openPalette(host);
		},
		'side-dock-ribbon-action',
	);
	addIconButton(
		layout.ribbonSettings,
		'sun-moon',
		'Switch between light and dark',
		() => {
			setTheme(app, currentTheme() === 'dark' ? 'light' : 'dark');
		},
		'side-dock-ribbon-action mod-theme',
	);
	addIconButton(
		layout.ribbonSettings,
		'settings',
		'Settings',
		() => {
			openSettings(host, pluginId);
		},
		'side-dock-ribbon-action',
	);
	document.addEventListener('keydown', (event) => {
		if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey)) return;
		event.preventDefault();
		openPalette(host);
	});
	document
		.querySelector('.status-bar')
		?.createDiv({ cls: 'status-bar-item mod-stand-in', text: 'Stand-in host, not Obsidian' });
	return tabs;
}

/** Runs the shipped files as Obsidian would; without them the vault is shown and the page says what to do. */
async function loadPlugin(host: Host, manifest: PluginManifest): Promise<Plugin | null> {
	const response = await fetch('/main.js');
	if (response.ok) return host.loadPlugin(evaluatePlugin(await response.text()), manifest);
	new Notice('There is no main.js yet. Build the plugin and load this page again.', 0);
	return null;
}

async function fetchJson(address: string): Promise<unknown> {
	return (await fetch(address)).json();
}

function readConfig(files: Readonly<Record<string, string>>): Record<string, unknown> {
	const config: unknown = JSON.parse(files['.obsidian/app.json'] ?? '{}');
	return typeof config === 'object' && config !== null ? { ...config } : {};
}

/** The note that the address asks for (`?open=Home.md`), else the vault's front page, else its first note. */
function firstNote(paths: readonly string[]): string | undefined {
	const asked = new URLSearchParams(window.location.search).get('open');
	if (asked !== null) return asked === '' ? undefined : asked;
	const notes = paths.filter((path) => path.endsWith('.md') && !path.startsWith('.')).sort();
	return notes.find((path) => /^(?:welcome|home|start here|readme|index)\.md$/i.test(path)) ?? notes[0];
}

/** Calls at most once until the current work is through. */
function once(run: () => void): () => void {
	let isPending = false;
	return () => {
		if (isPending) return;
		isPending = true;
		queueMicrotask(() => {
			isPending = false;
			run();
		});
	};
}

void start();
