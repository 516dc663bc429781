import {
	Plugin,
	PluginSettingTab,
	SettingPage,
	Setting,
	type App,
	type PluginManifest,
	type SettingDefinitionItem,
} from 'obsidian';
import { describe, expect, it, test } from 'vitest';
import { createHost, type Host } from './host';

const manifest: PluginManifest = {
	id: 'sample',
	name: 'Sample',
	version: '1.0.0',
	minAppVersion: '1.13.0',
	author: '',
	description: '',
};
const log: string[] = [];

class Page extends SettingPage {
	display(): void {
		this.containerEl.setText('imperative');
	}

	override hide(): void {
		log.push('page hidden');
	}
}

class Tab extends PluginSettingTab {
	names: string[] = ['one', 'two'];

	constructor(
		app: App,
		private readonly owner: SamplePlugin,
	) {
		super(app, owner);
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const { settings } = this.owner;
		return [
			{ name: 'On', desc: 'Whether', control: { type: 'toggle', key: 'on' } },
			{
				name: 'Text',
				control: {
					type: 'text',
					key: 'text',
					placeholder: 'type',
					validate: (value) => (value === 'bad' ? 'No' : undefined),
					disabled: () => !settings.on,
				},
			},
			{ name: 'Number', control: { type: 'number', key: 'number', defaultValue: 7 } },
			{ name: 'Choice', control: { type: 'dropdown', key: 'choice', options: { a: 'A', b: 'B' } } },
			{ name: 'Area', control: { type: 'textarea', key: 'area', rows: 3 } },
			{ name: 'Slider', control: { type: 'slider', key: 'slider', min: 0, max: 10, step: 1 } },
			{ name: 'Folder', control: { type: 'folder', key: 'folder' }, visible: () => settings.on },
			{ name: 'Action', action: () => void log.push('action') },
			{
				name: 'Render',
				render: (setting) => {
					setting.addButton((button) => button.setButtonText('Go').onClick(() => void log.push('go')));
					return () => void log.push('cleaned');
				},
			},
			{
				type: 'list',
				heading: 'Names',
				emptyState: 'None',
				items: this.names.map((name) => ({ name })),
				onDelete: (i) => {
					this.names.splice(i, 1);
					this.update();
				},
				addItem: { name: 'Add', action: () => void log.push('add') },
			},
			{ type: 'page', name: 'More', items: [{ name: 'Inside', control: { type: 'text', key: 'inside' } }] },
			{ type: 'page', name: 'Own', page: () => new Page() },
		];
	}
}

class SamplePlugin extends Plugin {
	override settings = { on: false, text: '', choice: 'b', slider: 4 };

	override onload(): void {
		this.addSettingTab(new Tab(this.app, this));
	}
}

async function open(): Promise<{ host: Host; plugin: SamplePlugin; readonly row: (name: string) => HTMLElement }> {
	const host = await createHost({ 'x/y/a.md': '' });
	const plugin = await host.loadPlugin(SamplePlugin, manifest);
	const el = host.openSettings('sample');
	log.length = 0;
	const row = (name: string): HTMLElement => {
		const found = el
			.findAll('.setting-item')
			.find((item) => item.querySelector('.setting-item-name')?.textContent === name);
		if (found === undefined) throw new Error(`no ${name}`);
		return found;
	};
	return { host, plugin, row };
}

function field(row: HTMLElement): HTMLInputElement {
	const input = row.querySelector<HTMLInputElement>('input, textarea, select');
	if (input === null) throw new Error('no field');
	return input;
}

describe('a declarative setting', () => {
	it('shows the stored value, else its default', async () => {
		const { row } = await open();
		expect([
			field(row('Choice')).value,
			field(row('Slider')).value,
			field(row('Number')).value,
			row('On').querySelector('.setting-item-description')?.textContent,
		]).toEqual(['b', '4', '7', 'Whether']);
	});

	test.each<[string, string, string, unknown]>([
		['Text', 'text', 'typed', 'typed'],
		['Number', 'number', '12', 12],
		['Number', 'number', '', 7],
		['Choice', 'choice', 'a', 'a'],
		['Area', 'area', 'one\ntwo', 'one\ntwo'],
		['Slider', 'slider', '9', 9],
	])('of %s writes %s and saves it', async (name, key, typed, value) => {
		const { host, plugin, row } = await open();
		field(row(name)).value = typed;
		field(row(name)).dispatchEvent(new Event('input', { bubbles: true }));
		field(row(name)).dispatchEvent(new Event('change', { bubbles: true }));
		await host.settle();
		expect(plugin.settings).toMatchObject({ [key]: value });
		expect(await plugin.loadData()).toMatchObject({ [key]: value });
	});

	it('switches others on and into view', async () => {
		const { host, plugin, row } = await open();
		expect([field(row('Text')).disabled, row('Folder').style.display]).toEqual([true, 'none']);
		row('On').querySelector<HTMLElement>('.checkbox-container')?.click();
		await host.settle();
		expect([plugin.settings.on, field(row('Text')).disabled, row('Folder').style.display]).toEqual([true, false, '']);
	});

	it('refuses what its check refuses', async () => {
		const { host, plugin, row } = await open();
		field(row('Text')).value = 'bad';
		field(row('Text')).dispatchEvent(new Event('input', { bubbles: true }));
		await host.settle();
		expect([plugin.settings.text, row('Text').hasClass('is-invalid'), row('Text').textContent]).toEqual([
			'',
			true,
			expect.stringContaining('No'),
		]);
	});

	it('of a folder suggests those of the vault', async () => {
		const { host, plugin, row } = await open();
		field(row('Folder')).value = 'y';
		field(row('Folder')).dispatchEvent(new Event('input', { bubbles: true }));
		await host.settle();
		document.querySelector<HTMLElement>('.suggestion-item')?.click();
		await host.settle();
		expect(plugin.settings).toMatchObject({ folder: 'x/y' });
	});

	it('acts, or renders itself and is cleaned up', async () => {
		const { host, row } = await open();
		row('Action').click();
		row('Render').querySelector('button')?.click();
		host.closeSettings();
		expect([log, document.querySelector('.mod-settings')]).toEqual([['action', 'go', 'cleaned'], null]);
	});
});

describe('lists and pages', () => {
	it('delete and add entries', async () => {
		const { row } = await open();
		row('one').querySelector<HTMLElement>('[aria-label="Delete"]')?.click();
		expect(() => row('one')).toThrow();
		row('two').querySelector<HTMLElement>('[aria-label="Delete"]')?.click();
		expect(document.querySelector('.setting-list-empty')?.textContent).toBe('None');
		document.querySelector<HTMLElement>('[aria-label="Add"]')?.click();
		expect(log).toContain('add');
	});

	it('open in place and lead back', async () => {
		const { host, plugin, row } = await open();
		row('More').click();
		field(row('Inside')).value = 'x';
		field(row('Inside')).dispatchEvent(new Event('input', { bubbles: true }));
		await host.settle();
		expect(plugin.settings).toMatchObject({ inside: 'x' });
		document.querySelector<HTMLElement>('[aria-label="Back"]')?.click();
		row('Own').click();
		expect(document.querySelector('.mod-settings')?.textContent).toContain('imperative');
		host.closeSettings();
		expect(log).toContain('page hidden');
	});
});

describe('a control', () => {
	it('tells its listener what the user did, not what the code set', () => {
		const heard: unknown[] = [];
		const setting = new Setting(createDiv());
		setting.addText((text) => text.onChange((value) => heard.push(value)).setValue('set'));
		setting.addDropdown((dropdown) =>
			dropdown
				.addOptions({ a: 'A', b: 'B' })
				.onChange((value) => heard.push(value))
				.setValue('b'),
		);
		expect(heard).toEqual([]);
		field(setting.settingEl).value = 'typed';
		field(setting.settingEl).dispatchEvent(new Event('input'));
		expect(heard).toEqual(['typed']);
	});
});
