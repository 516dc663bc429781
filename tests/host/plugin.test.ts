import {
	BasesView,
	Component,
	ListValue,
	Plugin,
	type Menu,
	type PluginManifest,
	type QueryController,
} from 'obsidian';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { createHost, type Host } from './host';

const manifest: PluginManifest = {
	id: 'sample',
	name: 'Sample',
	version: '1.0.0',
	minAppVersion: '1.13.0',
	author: '',
	description: '',
};

class EmptyPlugin extends Plugin {}

const seen: string[] = [];
afterEach(() => {
	seen.length = 0;
});

class PhaseView extends BasesView {
	type = 'phases';

	constructor(
		controller: QueryController,
		private readonly el: HTMLElement,
	) {
		super(controller);
	}

	onDataUpdated(): void {
		const groups = this.data.groupedData.map(
			({ key, entries }) => `${key?.toString() ?? '-'}: ${entries.map(({ file }) => file.basename).join(' ')}`,
		);
		this.el.setText(groups.join('; '));
		seen.push(String(this.config.get('dense')));
	}
}

/** Registers one of everything. */
class FullPlugin extends Plugin {
	override async onload(): Promise<void> {
		await Promise.resolve();
		this.addChild(new Component());
		this.addCommand({ id: 'run', name: 'Run', callback: () => void seen.push('run') });
		this.addCommand({
			id: 'check',
			name: 'Check',
			checkCallback: (checking) => {
				if (this.app.workspace.getActiveFile() === null) return false;
				if (!checking) seen.push('check');
				return true;
			},
		});
		this.addCommand({
			id: 'edit',
			name: 'Edit',
			editorCallback: (editor) => void seen.push(`edit ${editor.getValue()}`),
		});
		this.addCommand({
			id: 'maybe',
			name: 'Maybe',
			editorCheckCallback: (checking, editor) => {
				if (!checking) seen.push('maybe');
				return editor.getValue() !== '';
			},
		});
		this.addRibbonIcon('list', 'Open list', () => void seen.push('ribbon'));
		this.addStatusBarItem().setText('2 findings');
		this.registerView('sample', () => {
			throw new Error('not opened');
		});
		this.registerMarkdownCodeBlockProcessor('sample', () => undefined);
		this.registerMarkdownPostProcessor(() => undefined);
		this.registerHoverLinkSource('sample', { display: 'Sample', defaultMod: true });
		this.registerCliHandler('sample:check', 'Checks', null, (params) => `checked ${JSON.stringify(params)}`);
		this.registerBasesView('phases', {
			name: 'Phases',
			icon: 'list',
			factory: (controller, el) => new PhaseView(controller, el),
		});
		this.registerEditorExtension([]);
		this.registerExtensions(['sample'], 'sample');
		this.registerObsidianProtocolHandler('sample', () => undefined);
		this.registerEvent(this.app.vault.on('modify', () => void seen.push('modify')));
		this.registerEvent(this.app.metadataCache.on('changed', () => void seen.push('changed')));
		this.registerEvent(
			this.app.workspace.on('file-menu', (menu: Menu) => menu.addItem((item) => item.setTitle('Check'))),
		);
		this.registerDomEvent(document, 'keydown', () => void seen.push('key'));
		this.registerInterval(window.setInterval(() => undefined, 60_000));
	}
}

async function start(files: Record<string, string> = { 'a.md': 'text' }): Promise<{ host: Host; plugin: FullPlugin }> {
	const host = await createHost(files);
	const plugin = await host.loadPlugin(FullPlugin, manifest);
	await host.layoutReady();
	return { host, plugin };
}

describe('a plugin', () => {
	it('leaves nothing behind when it has registered everything', async () => {
		const host = await createHost({ 'a.md': '' });
		await host.layoutReady();
		const before = host.census();
		const plugin = await host.loadPlugin(FullPlugin, manifest);
		const during = host.census();
		for (const name of [
			'command sample:run',
			'code block sample',
			'cli handler sample:check',
			'event vault modify',
			'listener document keydown',
			'interval',
			'view type sample',
			'bases view phases',
		]) {
			expect(during[name] ?? 0, name).toBe((before[name] ?? 0) + 1);
		}
		await host.unloadPlugin(plugin);
		expect(host.census()).toEqual(before);
	});

	test.each<[string, (plugin: Plugin) => void, string]>([
		[
			'a listener of the document',
			() => {
				document.addEventListener('scroll', () => undefined);
			},
			'listener document scroll',
		],
		[
			'a listener of the window',
			() => {
				window.addEventListener('resize', () => undefined);
			},
			'listener window resize',
		],
		[
			'an interval',
			() => {
				window.setInterval(() => undefined, 60_000);
			},
			'interval',
		],
		[
			'a node',
			() => {
				document.body.createDiv();
			},
			'node in body',
		],
		[
			'a subscription',
			(plugin) => {
				plugin.app.vault.on('modify', () => undefined);
			},
			'event vault modify',
		],
	])('is found out when it forgets %s', async (_, forget, name) => {
		class Forgetful extends Plugin {
			override onload(): void {
				forget(this);
			}
		}
		const host = await createHost({});
		const before = host.census();
		await host.unloadPlugin(await host.loadPlugin(Forgetful, manifest));
		expect((host.census()[name] ?? 0) - (before[name] ?? 0)).toBe(1);
	});

	it("is the app's: one identity everywhere", async () => {
		const { host, plugin } = await start();
		expect(plugin.app).toBe(host.app);
		expect(host.app.vault.getFileByPath('a.md')?.vault).toBe(host.app.vault);
	});

	test.each<[string, (plugin: Plugin) => unknown, string]>([
		[
			'a CLI handler',
			(plugin) => {
				plugin.registerCliHandler('sample:check', '', null, () => '');
			},
			'already registered',
		],
		[
			'a view type',
			(plugin) => {
				plugin.registerView('sample', () => {
					throw new Error();
				});
			},
			'existing view type',
		],
		[
			'a code block language',
			(plugin) => plugin.registerMarkdownCodeBlockProcessor('sample', () => undefined),
			'already registered',
		],
	])('may not register %s twice', async (_, register, message) => {
		const { plugin } = await start();
		expect(() => register(plugin)).toThrow(message);
	});
});

describe('commands', () => {
	it("carry the plugin's id and name", async () => {
		const { host } = await start();
		expect(host.commands()[0]).toEqual({ id: 'sample:run', name: 'Sample: Run' });
	});

	it('run when their check allows it', async () => {
		const { host } = await start({ 'a.md': 'text', 'empty.md': '' });
		expect(await host.runCommand('sample:run')).toBe(true);
		expect([await host.runCommand('sample:check'), await host.runCommand('sample:edit')]).toEqual([false, false]);
		await host.openNote('a.md');
		expect([
			await host.runCommand('sample:check'),
			await host.runCommand('sample:edit'),
			await host.runCommand('sample:maybe'),
		]).toEqual([true, true, true]);
		await host.openNote('empty.md');
		expect(await host.runCommand('sample:maybe')).toBe(false);
		await host.openNote('empty.md', { mode: 'preview' });
		expect(await host.runCommand('sample:edit')).toBe(false);
		expect(seen).toEqual(['run', 'check', 'edit text', 'maybe']);
	});

	it('have a ribbon icon and a status bar beside them', async () => {
		await start();
		const icon = document.querySelector<HTMLElement>('.side-dock-ribbon-action');
		icon?.click();
		expect([
			icon?.getAttribute('aria-label'),
			icon?.querySelector('svg')?.classList.contains('lucide-list'),
			seen,
		]).toEqual(['Open list', true, ['ribbon']]);
		expect(document.querySelector('.status-bar')?.textContent).toBe('2 findings');
	});

	it('of the command line get their flags as strings', async () => {
		const { host } = await start();
		expect(await host.runCli('sample:check', { fix: 'true' })).toBe('checked {"fix":"true"}');
		await expect(host.runCli('none')).rejects.toThrow('none');
	});
});

describe('data', () => {
	it("is null before it was saved, and lives in the plugin's folder", async () => {
		const host = await createHost({});
		const plugin = await host.loadPlugin(EmptyPlugin, manifest);
		expect(await plugin.loadData()).toBeNull();
		await plugin.saveData({ a: 1 });
		expect(JSON.parse(await host.app.vault.adapter.read('.obsidian/plugins/sample/data.json'))).toEqual({ a: 1 });
		expect(await plugin.loadData()).toEqual({ a: 1 });
	});

	it('is there before the plugin', async () => {
		const host = await createHost({ '.config/plugins/sample/data.json': '{"a":2}' }, { configDir: '.config' });
		const plugin = await host.loadPlugin(EmptyPlugin, manifest);
		expect(await plugin.loadData()).toEqual({ a: 2 });
	});

	it('that changes from outside is announced', async () => {
		class Listening extends Plugin {
			override onExternalSettingsChange(): void {
				seen.push('external');
			}
		}
		const host = await createHost({});
		const plugin = await host.loadPlugin(Listening, manifest);
		await plugin.saveData({});
		await host.writeFromOutside('.obsidian/plugins/sample/data.json', '{"a":3}');
		expect(seen).toEqual(['external']);
	});
});

describe('a view of a base', () => {
	it('gets the entries, their values and groups, and new data every time', async () => {
		const { host } = await start({
			'a.md': '---\nphase: [formation, iteration]\nn: 1\n---\n',
			'b.md': '---\nphase: iteration\nup: "[[a]]"\n---\n',
			'c.md': '',
		});
		const base = host.openBase('phases', { groupBy: 'note.n', config: { dense: true } });
		expect(base.containerEl.textContent).toBe('1: a; -: b c');
		const { data } = base.view;
		expect(base.view.app).toBe(host.app);
		const [first, second] = data.data;
		expect(first?.getValue('note.phase')).toBeInstanceOf(ListValue);
		expect([
			first?.getValue('note.phase')?.toString(),
			second?.getValue('note.up')?.toString(),
			second?.getValue('note.n'),
			first?.getValue('file.name')?.toString(),
		]).toEqual(['formation, iteration', 'a', null, 'a.md']);
		base.refresh({ paths: ['c.md'] });
		expect([base.containerEl.textContent, base.view.data === data, seen]).toEqual([
			'-: c',
			false,
			['true', 'undefined'],
		]);
		base.close();
		expect(base.containerEl.isConnected).toBe(false);
	});

	it('cannot be registered where bases are off', async () => {
		const host = await createHost({}, { config: { basesEnabled: false } });
		const plugin = await host.loadPlugin(EmptyPlugin, manifest);
		expect(
			plugin.registerBasesView('x', {
				name: 'X',
				icon: 'list',
				factory: (controller, el) => new PhaseView(controller, el),
			}),
		).toBe(false);
	});
});

describe('components and events', () => {
	it('load children after an asynchronous onload, and unload them first', async () => {
		const order: string[] = [];
		class Part extends Component {
			override onload(): void {
				order.push('load child');
			}

			override onunload(): void {
				order.push('unload child');
			}
		}
		class Slow extends Plugin {
			override async onload(): Promise<void> {
				await Promise.resolve();
				order.push('loaded plugin');
			}

			override onunload(): void {
				order.push('unload plugin');
			}
		}
		const host = await createHost({});
		const parent = new Slow(host.app, manifest);
		parent.addChild(new Part());
		const loading: unknown = parent.load();
		await loading;
		parent.unload();
		expect(order).toEqual(['loaded plugin', 'load child', 'unload child', 'unload plugin']);
	});

	it('take back exactly the subscription that was given, and one that throws does not keep others from hearing', async () => {
		const { app } = await createHost({ 'a.md': '' });
		const heard: string[] = [];
		const listener = (): void => void heard.push('x');
		const [one] = [app.vault.on('modify', listener), app.vault.on('modify', listener)];
		app.vault.offref(one);
		const errors: unknown[] = [];
		const later = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void) => {
			try {
				run();
			} catch (error) {
				errors.push(error);
			}
		}) as unknown as typeof setTimeout);
		app.vault.on('create', () => {
			throw new Error('mine');
		});
		app.vault.on('create', listener);
		app.vault.trigger('modify');
		app.vault.trigger('create');
		later.mockRestore();
		expect([heard, errors]).toEqual([['x', 'x'], [new Error('mine')]]);
	});
});
