import { FileView, ItemView, Keymap, MarkdownView, Menu, Plugin, TFile, type PluginManifest } from 'obsidian';
import { describe, expect, it, test } from 'vitest';
import { createHost, type Host } from './host';
import { readMenu } from './menu';

const manifest: PluginManifest = {
	id: 'sample',
	name: 'Sample',
	version: '1.0.0',
	minAppVersion: '1.13.0',
	author: '',
	description: '',
};
const calls: string[] = [];

class Panel extends ItemView {
	getViewType(): string {
		return 'panel';
	}

	getDisplayText(): string {
		return 'Panel';
	}

	protected override async onOpen(): Promise<void> {
		calls.push(`open ${String(this.containerEl.isConnected)}`);
		this.contentEl.createDiv({ text: 'hello' });
		await Promise.resolve();
	}

	protected override async onClose(): Promise<void> {
		calls.push('close');
		await Promise.resolve();
	}

	override onload(): void {
		calls.push('load');
	}

	override onunload(): void {
		calls.push('unload');
	}

	override getState(): Record<string, unknown> {
		return { n: 1 };
	}
}

class PanelPlugin extends Plugin {
	override onload(): void {
		this.registerView('panel', (leaf) => new Panel(leaf));
	}
}

async function start(): Promise<{ host: Host; plugin: PanelPlugin }> {
	const host = await createHost({ 'a.md': '# A', 'x/b.md': '[[a]]', 'pic.png': '' });
	const plugin = await host.loadPlugin(PanelPlugin, manifest);
	await host.layoutReady();
	calls.length = 0;
	return { host, plugin };
}

describe('layout ready', () => {
	it('comes after a `create` for every file that is there, and at once for those who ask later', async () => {
		const host = await createHost({ 'x/a.md': '' });
		const events: string[] = [];
		host.app.vault.on('create', ({ path }) => void events.push(path));
		host.app.metadataCache.on('changed', ({ path }) => void events.push(`changed ${path}`));
		host.app.workspace.onLayoutReady(() => void events.push('ready'));
		expect([host.app.workspace.layoutReady, events]).toEqual([false, []]);
		await host.layoutReady();
		await host.settle();
		expect([host.app.workspace.layoutReady, events]).toEqual([true, ['x', 'x/a.md', 'ready']]);
		host.app.workspace.onLayoutReady(() => void events.push('at once'));
		expect(events.at(-1)).toBe('at once');
	});
});

describe('a leaf', () => {
	it('makes its view by the registered creator, loads it in the page and opens it', async () => {
		const { host } = await start();
		const leaf = host.app.workspace.getRightLeaf(false);
		await leaf?.setViewState({ type: 'panel', active: true });
		expect(calls).toEqual(['load', 'open true']);
		expect(leaf?.view).toBeInstanceOf(Panel);
		expect(leaf?.view.containerEl.children[1]?.textContent).toBe('hello');
		expect(leaf?.view.app).toBe(host.app);
		expect(host.app.workspace.getActiveViewOfType(Panel)).toBe(leaf?.view);
		expect(leaf?.getViewState()).toEqual({ type: 'panel', state: { n: 1 } });
	});

	it('closes its view, then unloads it, when it is detached', async () => {
		const { host } = await start();
		const leaf = await host.app.workspace.ensureSideLeaf('panel', 'right');
		calls.length = 0;
		leaf.detach();
		await host.settle();
		expect([
			calls,
			host.app.workspace.getLeavesOfType('panel'),
			document.querySelectorAll('[data-type="panel"]').length,
		]).toEqual([['close', 'unload'], [], 0]);
	});

	it('is reused by ensureSideLeaf', async () => {
		const { host } = await start();
		const [one, two] = [
			await host.app.workspace.ensureSideLeaf('panel', 'right'),
			await host.app.workspace.ensureSideLeaf('panel', 'right'),
		];
		expect(one).toBe(two);
		host.app.workspace.detachLeavesOfType('panel');
		expect(host.app.workspace.getLeavesOfType('panel')).toEqual([]);
	});

	it('is deferred after a start: it has a type and no view of the plugin until it is revealed', async () => {
		const { host } = await start();
		const leaf = await host.restoreLeaf('panel', 'right', { n: 1 });
		expect([leaf.isDeferred, leaf.view instanceof Panel, host.app.workspace.getLeavesOfType('panel')]).toEqual([
			true,
			false,
			[leaf],
		]);
		await host.app.workspace.revealLeaf(leaf);
		expect([leaf.isDeferred, leaf.view instanceof Panel]).toEqual([false, true]);
	});

	it('keeps its place when its plugin goes, and gets its view back when the plugin comes again', async () => {
		const { host, plugin } = await start();
		const leaf = await host.app.workspace.ensureSideLeaf('panel', 'left');
		await host.unloadPlugin(plugin);
		expect([leaf.view instanceof Panel, leaf.getViewState().type]).toEqual([false, 'panel']);
		await host.loadPlugin(PanelPlugin, manifest);
		await host.settle();
		expect(leaf.view).toBeInstanceOf(Panel);
	});

	it('shows a note by its file', async () => {
		const { host } = await start();
		const view = await host.openNote('a.md');
		expect([view instanceof MarkdownView, view instanceof FileView, view.file?.path, view.getMode()]).toEqual([
			true,
			true,
			'a.md',
			'source',
		]);
		expect(host.app.workspace.getActiveViewOfType(MarkdownView)).toBe(view);
		expect(host.app.workspace.activeEditor?.editor).toBe(view.editor);
	});

	it('shows nothing when its note is deleted', async () => {
		const { host } = await start();
		const view = await host.openNote('a.md');
		if (view.file !== null) await host.app.vault.delete(view.file);
		await host.settle();
		expect(view.leaf.view.getViewType()).toBe('empty');
	});
});

describe('the active leaf', () => {
	it('says so, once, and the file too', async () => {
		const { host } = await start();
		const events: string[] = [];
		const { workspace } = host.app;
		workspace.on('active-leaf-change', (leaf) => void events.push(`leaf ${leaf?.view.getViewType() ?? ''}`));
		workspace.on('file-open', (file) => void events.push(`file ${file?.path ?? ''}`));
		workspace.on('layout-change', () => void events.push('layout'));
		await host.openNote('a.md');
		await host.openNote('x/b.md');
		expect(events.filter((event) => event !== 'layout')).toEqual(['leaf markdown', 'file a.md', 'file x/b.md']);
		expect(events).toContain('layout');
	});

	it('may be a panel, while the active file stays that of the note before', async () => {
		const { host } = await start();
		await host.openNote('a.md');
		await host.app.workspace.ensureSideLeaf('panel', 'right', { active: true });
		await host.settle();
		expect(host.app.workspace.getActiveFile()?.path).toBe('a.md');
		expect(host.app.workspace.activeEditor).toBeNull();
		expect(host.app.workspace.getActiveViewOfType(MarkdownView)).toBeNull();
	});

	it('is not changed by revealing', async () => {
		const { host } = await start();
		const view = await host.openNote('a.md');
		await host.app.workspace.ensureSideLeaf('panel', 'right');
		expect(host.app.workspace.getActiveViewOfType(MarkdownView)).toBe(view);
	});
});

describe('getLeaf', () => {
	it('reuses the active tab, but not a pinned one, and makes a tab, a split or a window when asked', async () => {
		const { host } = await start();
		const { workspace } = host.app;
		const { leaf } = await host.openNote('a.md');
		expect(workspace.getLeaf()).toBe(leaf);
		leaf.setPinned(true);
		const other = workspace.getLeaf(false);
		expect(other).not.toBe(leaf);
		const made = [workspace.getLeaf('tab'), workspace.getLeaf('split'), workspace.getLeaf(true)];
		expect(new Set([leaf, other, ...made]).size).toBe(5);
		expect(made.every((one) => one.getRoot() === workspace.rootSplit)).toBe(true);
	});

	it('does not take a sidebar for a place to open notes', async () => {
		const { host } = await start();
		const side = await host.app.workspace.ensureSideLeaf('panel', 'right', { active: true });
		expect(host.app.workspace.getLeaf()).not.toBe(side);
		expect(side.getRoot()).toBe(host.app.workspace.rightSplit);
	});
});

describe('a popout window', () => {
	it('has a document and classes of its own, and nodes know theirs', async () => {
		const { host } = await start();
		const events: string[] = [];
		host.app.workspace.on('window-open', () => void events.push('open'));
		host.app.workspace.on('window-close', () => void events.push('close'));
		const leaf = host.app.workspace.openPopoutLeaf();
		await leaf.setViewState({ type: 'panel' });
		const { containerEl } = leaf.view;
		expect([containerEl.doc === document, activeDocument === containerEl.doc]).toEqual([false, true]);
		const own = containerEl.doc.createElement('p');
		expect([own instanceof HTMLElement, own.instanceOf(HTMLElement)]).toEqual([false, true]);
		expect(own.createDiv({ text: 'x' }).textContent).toBe('x');
		const heard: UIEvent[] = [];
		containerEl.addEventListener('click', (event) => heard.push(event));
		containerEl.appendChild(own).click();
		expect(heard.map(({ targetNode, win, doc }) => [targetNode === own, win === own.win, doc === own.doc])).toEqual([
			[true, true, true],
		]);
		leaf.detach();
		await host.settle();
		expect([events, activeDocument === document, document.querySelector('iframe')]).toEqual([
			['open', 'close'],
			true,
			null,
		]);
	});
});

describe('openLinkText', () => {
	test.each<[string, string, boolean | 'tab', string, number]>([
		['a', 'x/b.md', false, 'a.md', 1],
		['a#Part', 'x/b.md', false, 'a.md', 1],
		['#Part', 'x/b.md', false, 'x/b.md', 1],
		['a', 'x/b.md', 'tab', 'a.md', 2],
	])('%s from %s with %s opens %s', async (linktext, sourcePath, paneType, path, tabs) => {
		const { host } = await start();
		await host.openNote('x/b.md');
		await host.app.workspace.openLinkText(linktext, sourcePath, paneType);
		await host.settle();
		expect(host.opened).toEqual([{ linktext, sourcePath, paneType }]);
		expect(host.app.workspace.getActiveFile()?.path).toBe(path);
		expect(host.app.workspace.getLeavesOfType('markdown')).toHaveLength(tabs);
	});

	it('makes the note when there is none', async () => {
		const { host } = await start();
		await host.app.workspace.openLinkText('New note', 'a.md');
		expect(host.app.vault.getAbstractFileByPath('New note.md')).toBeInstanceOf(TFile);
	});
});

describe('Keymap.isModEvent', () => {
	test.each<[MouseEventInit, boolean | string]>([
		[{}, false],
		[{ ctrlKey: true }, 'tab'],
		[{ button: 1 }, 'tab'],
		[{ ctrlKey: true, altKey: true }, 'split'],
		[{ ctrlKey: true, altKey: true, shiftKey: true }, 'window'],
		[{ shiftKey: true }, false],
	])('of %j is %s', (init, expected) => {
		expect(Keymap.isModEvent(new MouseEvent('click', init))).toBe(expected);
	});
});

describe('handleLinkContextMenu', () => {
	it('fills a menu and lets plugins add to it', async () => {
		const { host } = await start();
		host.app.workspace.on('file-menu', (menu, file, source) => {
			menu.addItem((item) => item.setTitle(`${file.path} ${source}`));
		});
		const menu = new Menu();
		host.app.workspace.handleLinkContextMenu(menu, 'a#b', 'x/b.md');
		const items = readMenu(menu);
		expect(items.map(({ title }) => title)).toEqual([
			'Open link',
			'Open in new tab',
			'Open to the right',
			'a.md link-context-menu',
		]);
		items[1]?.click();
		await host.settle();
		expect(host.opened).toEqual([{ linktext: 'a#b', sourcePath: 'x/b.md', paneType: 'tab' }]);
	});
});
