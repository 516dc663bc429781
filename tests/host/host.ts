import type { App, MarkdownView, PaneType, Plugin, PluginManifest, WorkspaceLeaf } from 'obsidian';
import { App as MockApp, PluginSettingTab } from 'obsidian-test-mocks/obsidian';
import { activity } from './activity';
import { HostAdapter, isHidden, parentOf } from './adapter';
import { openBase, type BaseSetup, type OpenBase } from './bases';
import { takeCensus, type Census } from './census';
import { createCanvasView } from './canvas';
import { runCommand } from './commands';
import { HostDragManager } from './drag-manager';
import { dispatchKey } from './keymap';
import { setLanguage } from './language';
import { HostMarkdownView, createMarkdownView } from './markdown-view';
import { shownMenu, type ReadMenuItem } from './menu';
import { HostMetadataCache } from './metadata-cache';
import { closePopout, openWindow } from './popout';
import { registryOf, type OpenedLink, type ShownNotice } from './registry';
import { hideTab, showTab } from './settings';
import { HostVault } from './vault';
import { HostWorkspace } from './workspace';
import './obsidian';

/** A file to begin with: its text, or its text with times in milliseconds. */
export type InitialFile = string | { readonly content: string; readonly mtime?: number; readonly ctime?: number };

/** How the vault is set up. */
export interface HostOptions {
	/** The user's preferences: `useMarkdownLinks`, `newLinkFormat`, `alwaysUpdateLinks`, `trashOption`, `defaultViewMode`. */
	readonly config?: Record<string, unknown>;
	/** The settings folder when it is not `.obsidian`. */
	readonly configDir?: string;
	/** The language that the app is set to, English when left out: a tag such as `de`. */
	readonly language?: string;
	/**
	 * What Obsidian has of the notes' metadata: all of it from last time (`warm`, when left out); nothing before
	 * `layoutReady`, as when a vault is opened for the first time (`cold`); or nothing but what a test indexes note by
	 * note, and no text but what it lets be read (`held`).
	 */
	readonly cache?: 'warm' | 'cold' | 'held';
}

/** How a note is opened. */
export interface OpenOptions {
	readonly mode?: 'preview' | 'source';
	readonly newLeaf?: PaneType | boolean;
	/** True for the plain source, where `source` alone means live preview. */
	readonly plain?: boolean;
}

/** A running stand-in for Obsidian, and what a test can do to it and ask it. */
export interface Host {
	readonly app: App;
	/** The links that were followed through `workspace.openLinkText`, oldest first. */
	readonly opened: readonly OpenedLink[];
	readonly notices: readonly ShownNotice[];
	/** The paths that were read through the vault or the adapter, hidden ones included, oldest first. */
	readonly reads: readonly string[];
	/** Constructs and loads a plugin; resolves when its `onload` has. */
	loadPlugin<T extends Plugin>(
		PluginClass: new (app: App, manifest: PluginManifest) => T,
		manifest: PluginManifest,
	): Promise<T>;
	unloadPlugin(plugin: Plugin): Promise<void>;
	/** Announces every file with `create`, as Obsidian does at its start, then says the layout is ready. */
	layoutReady(): Promise<void>;
	/** Resolves when nothing is under way: no indexing, no timer of less than 0.9 s, no unsaved note. */
	settle(): Promise<void>;
	openNote(path: string, options?: OpenOptions): Promise<MarkdownView>;
	/** Runs a command as the palette does; false when its check says it cannot run now. */
	runCommand(id: string): Promise<boolean>;
	/** Runs a command line handler: flags without a value are `'true'`. */
	runCli(command: string, params?: Record<string, string>): Promise<string>;
	/** Opens a view that a plugin registered for bases. */
	openBase(viewId: string, setup?: BaseSetup): OpenBase;
	/**
	 * Opens a plugin's settings; what comes back is where they are drawn. Closes those that were open.
	 *
	 * @param place In a window of their own, as Obsidian 1.13 does unless it is told otherwise, or above the main one.
	 */
	openSettings(pluginId: string, place?: 'window' | 'modal'): HTMLElement;
	closeSettings(): void;
	/** The items of the menu that is open, or null. `readMenu` reads one that is not. */
	menu(): readonly ReadMenuItem[] | null;
	/** The ids and names of all commands, as the palette lists them. */
	commands(): readonly { readonly id: string; readonly name: string }[];
	/** A tab as it is after a start: it knows its type and state, its view is made when it is shown. */
	restoreLeaf(type: string, side: 'left' | 'right' | 'root', state?: Record<string, unknown>): Promise<WorkspaceLeaf>;
	/** Writes a file as sync or another program does; a plugin hears of its own changed settings. */
	writeFromOutside(path: string, content: string): Promise<void>;
	/** Holds back what indexes and reads notes in the background, as `cache: 'held'` does from the beginning. */
	hold(): void;
	/** Lets everything go on by itself that is held back, now and later. */
	release(): void;
	/** Has the cache index a note that waits, the first or the one at a path; gives its path, if there is one. */
	indexNext(path?: string): Promise<string | undefined>;
	/** Lets a text be read that is waited for, the first or the one at a path, or has it fail; gives its path, if there is one. */
	readNext(path?: string, fault?: Error): Promise<string | undefined>;
	/** The paths of the texts that are waited for, oldest first. */
	heldReads(): readonly string[];
	/** Does what “Rebuild vault cache” does: forgets all metadata, and indexes anew. */
	rebuildCache(): void;
	/** Counts everything that is registered, shown or listening. Equal before loading and after unloading. */
	census(): Census;
	/** Takes the host out of the page. `createHost` does it to the host before. */
	dispose(): void;
}

const longestWait = 10_000;
const longestTimer = 900;
const onPage =
	'.app-container, .modal-container, .menu, .popover, .suggestion-container, .notice-container, .bases-view, iframe.popout-window';

/** Starts a host over some files. Everything is indexed already, as in a vault that was open before, unless `cache` says otherwise. */
export async function createHost(files: Record<string, InitialFile>, options: HostOptions = {}): Promise<Host> {
	clearPage();
	setLanguage(options.language);
	const adapter = new HostAdapter();
	const mock = MockApp.create__(adapter.asOriginalType__(), 'host');
	const parts = partsOf(mock);
	parts.vault.configDir = options.configDir ?? '.obsidian';
	Object.assign(parts.vault.config__, { alwaysUpdateLinks: true, ...options.config });
	fill(adapter, parts.vault, files);
	const { cache = 'warm' } = options;
	if (cache === 'warm') parts.metadataCache.warmUp();
	else parts.metadataCache.coolDown();
	const containerEl = document.body.createDiv('app-container');
	containerEl.append(mock.workspace.containerEl);
	containerEl.createDiv('status-bar');
	Object.assign(mock, { dragManager: new HostDragManager(mock) });
	Object.assign(globalThis, { app: mock });
	document.onkeydown = (event) => {
		dispatchKey(mock, event);
	};
	const registry = registryOf(mock);
	registry.views.set('markdown', (leaf) =>
		createMarkdownView(leaf as unknown as Parameters<typeof createMarkdownView>[0]),
	);
	registry.views.set('canvas', (leaf) => createCanvasView(leaf as unknown as Parameters<typeof createCanvasView>[0]));
	const app = mock.asOriginalType__();
	const plugins = new Set<Plugin>();
	let openTab: PluginSettingTab | null = null;
	const host: Host = {
		app,
		opened: registry.opened,
		notices: registry.notices,
		reads: adapter.reads,
		async loadPlugin(PluginClass, manifest) {
			const plugin = new PluginClass(app, { dir: `${app.vault.configDir}/plugins/${manifest.id}`, ...manifest });
			plugins.add(plugin);
			const loading: unknown = plugin.load();
			await loading;
			return plugin;
		},
		async unloadPlugin(plugin) {
			plugins.delete(plugin);
			plugin.unload();
			await host.settle();
		},
		async layoutReady() {
			if (app.workspace.layoutReady) return;
			for (const file of app.vault.getAllLoadedFiles()) if (file.path !== '/') app.vault.trigger('create', file);
			parts.workspace.setLayoutReady__();
			if (cache === 'warm') parts.metadataCache.trigger('resolved');
			await Promise.resolve();
		},
		settle: () => settle(parts),
		async openNote(path, { mode, newLeaf = false, plain = false } = {}) {
			const file = app.vault.getFileByPath(path);
			if (file === null) throw new Error(`There is no note at ${path}.`);
			const leaf = app.workspace.getLeaf(newLeaf);
			await leaf.openFile(file, { state: mode === undefined ? { source: plain } : { mode, source: plain } });
			await host.settle();
			return leaf.view as MarkdownView;
		},
		runCommand: (id) => runCommand(app, id),
		commands: () => [...registry.commands.values()].map(({ id, name }) => ({ id, name })),
		openBase: (viewId, setup) => openBase(mock, viewId, setup),
		openSettings(pluginId, place = 'modal') {
			host.closeSettings();
			const tabs = registry.settingTabs.map((one) => PluginSettingTab.fromOriginalType2__(one));
			const tab = tabs.find(({ plugin__ }) => plugin__.manifest.id === pluginId);
			if (tab === undefined) throw new Error(`${pluginId} has no settings.`);
			const { body } = (place === 'window' ? openWindow() : window).document;
			const modalEl = body.createDiv('modal-container').createDiv('modal mod-settings');
			tab.containerEl.addClass('vertical-tab-content');
			modalEl.append(tab.containerEl);
			showTab(tab);
			openTab = tab;
			return tab.containerEl;
		},
		closeSettings() {
			if (openTab === null) return;
			hideTab(openTab);
			const { containerEl: drawn } = openTab;
			if (drawn.doc === document) drawn.closest('.modal-container')?.remove();
			else closePopout(drawn);
			drawn.remove();
			openTab = null;
		},
		menu: shownMenu,
		async restoreLeaf(type, side, state = {}) {
			const leaf = parts.workspace.addDeferredLeaf(side);
			await leaf.defer(type, state);
			return leaf.asOriginalType3__();
		},
		async writeFromOutside(path, content) {
			if (parentOf(path) !== '' && !(await adapter.exists(parentOf(path)))) adapter.mkdirSync__(parentOf(path));
			await adapter.write(path, content);
			for (const plugin of plugins)
				if (path === `${plugin.manifest.dir ?? ''}/data.json`) await (plugin.onExternalSettingsChange?.() as unknown);
		},
		async runCli(command, params = {}) {
			const found = registry.cliHandlers.get(command);
			if (found === undefined) throw new Error(`There is no command ${command}.`);
			return found.handler(params);
		},
		hold() {
			parts.metadataCache.hold();
			parts.vault.reads.close();
		},
		release() {
			parts.metadataCache.release();
			parts.vault.reads.open();
		},
		async indexNext(path) {
			const indexed = parts.metadataCache.indexNext(path);
			await host.settle();
			return indexed;
		},
		async readNext(path, fault) {
			const read = parts.vault.reads.next(path, fault);
			await host.settle();
			return read;
		},
		heldReads: () => parts.vault.reads.waiting(),
		rebuildCache() {
			parts.metadataCache.rebuild();
		},
		census: () => takeCensus(mock),
		dispose() {
			clearPage();
		},
	};
	if (cache === 'held') host.hold();
	await host.settle();
	return host;
}

/** Takes off the page what a host puts there; what else is on it stays. */
function clearPage(): void {
	for (const el of document.querySelectorAll(onPage)) el.remove();
	document.onkeydown = null;
	Object.assign(globalThis, { activeWindow: window, activeDocument: document });
}

interface Parts {
	readonly vault: HostVault;
	readonly metadataCache: HostMetadataCache;
	readonly workspace: HostWorkspace;
}

function partsOf({ vault, metadataCache, workspace }: MockApp): Parts {
	if (
		!(vault instanceof HostVault) ||
		!(metadataCache instanceof HostMetadataCache) ||
		!(workspace instanceof HostWorkspace)
	) {
		throw new Error('The app is not made of the host parts.');
	}
	return { vault, metadataCache, workspace };
}

function fill(adapter: HostAdapter, vault: HostVault, files: Record<string, InitialFile>): void {
	adapter.mkdirSync__(vault.configDir);
	for (const [path, file] of Object.entries(files)) {
		const folder = parentOf(path);
		if (folder !== '') adapter.mkdirSync__(folder);
		if (folder !== '' && !isHidden(folder)) vault.addFolders(folder);
		const { content, ...times } = typeof file === 'string' ? { content: file } : file;
		adapter.writeSync__(path, content, times);
	}
}

async function settle({ workspace, metadataCache }: Parts): Promise<void> {
	const until = performance.now() + longestWait;
	const save = async (): Promise<void> => {
		for (const leaf of workspace.allLeaves) if (leaf.shown instanceof HostMarkdownView) await leaf.shown.save();
	};
	for (let quiet = 0; quiet < 2;) {
		await activity.sleep(0);
		await save();
		const wait = activity.pendingWithin(longestTimer);
		quiet = wait === null && metadataCache.isIdle() ? quiet + 1 : 0;
		if (wait !== null && wait > 0) await activity.hurry(longestTimer);
		if (performance.now() > until) throw new Error(`The host did not come to rest within ${String(longestWait)} ms.`);
	}
}
