import { beforeEach, describe, expect, it } from 'vitest';
import type { InitialFile } from '../host/host';
import { garden, linksOf, startApp, type RunningApp } from './app';

const dataPath = '.obsidian/plugins/in-phase/data.json';

describe('the settings tab', () => {
	let app: RunningApp;
	let tab: HTMLElement;

	async function open(files: Record<string, InitialFile> = garden): Promise<void> {
		app = await startApp(files);
		tab = app.host.openSettings('in-phase');
		await app.host.settle();
	}

	beforeEach(async () => {
		await open();
	});

	function rows(): readonly string[] {
		return tab.findAll('.setting-item').map((item) => item.find('.setting-item-name').textContent);
	}

	function row(name: string): HTMLElement {
		const found = tab.findAll('.setting-item').find((item) => item.find('.setting-item-name').textContent === name);
		if (found === undefined) throw new Error(`no “${name}” among ${rows().join(', ')}`);
		return found;
	}

	async function set(name: string, value: string): Promise<void> {
		type(name, value);
		await app.host.settle();
	}

	/** Types without waiting for what comes of it. */
	function type(name: string, value: string): void {
		const input = row(name).querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
		if (input === null) throw new Error('no control');
		input.value = value;
		input.dispatchEvent(new Event('input', { bubbles: true }));
		input.dispatchEvent(new Event('change', { bubbles: true }));
	}

	async function click(element: HTMLElement | null): Promise<void> {
		if (element === null) throw new Error('nothing to click');
		element.click();
		await app.host.settle();
	}

	async function choose(text: string, isTyped = false): Promise<void> {
		const prompt = document.querySelector<HTMLInputElement>('.prompt-input');
		if (prompt === null) throw new Error('nothing asks');
		if (isTyped) prompt.value = text;
		prompt.dispatchEvent(new Event('input', { bubbles: true }));
		await app.host.settle();
		const items = [...document.querySelectorAll<HTMLElement>('.prompt .suggestion-item')];
		await click(items.find((item) => item.firstChild?.textContent === text) ?? null);
	}

	async function saved(): Promise<unknown> {
		const { adapter } = app.host.app.vault;
		if (!(await adapter.exists(dataPath))) return undefined;
		const { version: _version, ...saved } = JSON.parse(await adapter.read(dataPath)) as Record<string, unknown>;
		return saved;
	}

	it('shows every rule with its summary and severity, the default marked', () => {
		const item = row('no-former-name');
		expect(item.find('.setting-item-description').textContent).toBe('A term under the name it had before.');
		const select = item.querySelector('select');
		expect([select?.value, ...[...(select?.options ?? [])].map(({ text }) => text)]).toEqual([
			'warning',
			'Error',
			'Warning (default)',
			'Info',
			'Off',
		]);
	});

	it('shows a summary as plain text', () => {
		expect(row('definition-alias').find('.setting-item-description').textContent).toContain(
			'without its “#name” alias',
		);
	});

	it('saves the severity of a rule, and forgets it when it is set back', async () => {
		await set('no-former-name', 'off');
		expect(await saved()).toEqual({ rules: { 'no-former-name': 'off' } });
		await set('no-former-name', 'warning');
		expect(await saved()).toEqual({});
	});

	it('puts a severity in force at once', async () => {
		const panel = await app.openPanel();
		panel.querySelectorAll<HTMLElement>('[role="tab"]')[1]?.click();
		expect(panel.textContent).toContain('is now called');
		await set('no-former-name', 'off');
		expect(panel.textContent).not.toContain('is now called');
	});

	it('filters the rules by name and by summary', () => {
		const search = tab.querySelector<HTMLInputElement>('.setting-group input[type="search"]');
		if (search === null) throw new Error('no filter');
		search.value = 'former name';
		search.dispatchEvent(new Event('input', { bubbles: true }));
		expect([row('no-former-name').style.display, row('valid-frontmatter').style.display]).toEqual(['', 'none']);
	});

	it('names a rule in the file that does not exist, and takes it out', async () => {
		await open({ ...garden, [dataPath]: '{"rules": {"no-former-nam": "off", "required-value": "off"}}' });
		expect(row('no-former-nam').textContent).toContain('Was “no-former-name” meant?');
		await click(row('no-former-nam').querySelector('button'));
		expect(rows()).not.toContain('no-former-nam');
		expect(await saved()).toEqual({ rules: { 'required-value': 'off' } });
	});

	it('tells where the types are found when nothing is set', async () => {
		expect(row('Type folder').querySelector('input')?.placeholder).toBe('tools/types');
		await open({ ...garden, '.obsidian/plugins/metadata-menu/data.json': '{"classFilesPath": "kinds/"}' });
		expect(row('Type folder').textContent).toContain('Leave it empty for “kinds”.');
	});

	it('saves a folder once typing rests, and builds the index once', async () => {
		await open({ ...garden, 'kinds/habit.md': '---\nextends: primitive\n---\n' });
		let builds = 0;
		const { metadataCache } = app.host.app;
		const getFileCache = metadataCache.getFileCache.bind(metadataCache);
		metadataCache.getFileCache = (file) => {
			if (file.path === 'kinds/habit.md') builds += 1;
			return getFileCache(file);
		};
		for (const typed of ['tools', 'kinds', 'Kinds']) type('Type folder', typed);
		expect(await saved()).toBeUndefined();
		await app.host.settle();
		expect([await saved(), builds]).toEqual([{ typeFolder: 'Kinds' }, 1]);
	});

	it('refuses a folder that is not there', async () => {
		await set('Type folder', 'nowhere');
		expect(row('Type folder').textContent).toContain('There is no folder “nowhere”');
		expect(await saved()).toBeUndefined();
	});

	it('saves what is typed when it is closed, and nothing when nothing was', async () => {
		type('Type folder', 'beds');
		await Promise.resolve();
		app.host.closeSettings();
		await app.host.settle();
		expect(await saved()).toEqual({ typeFolder: 'beds' });
		app.host.openSettings('in-phase');
		app.host.closeSettings();
		await app.host.settle();
		expect(await saved()).toEqual({ typeFolder: 'beds' });
	});

	it('adds and removes phased types', async () => {
		await click(row('Types with a phase'));
		expect(rows()).toEqual([]);
		await click(tab.querySelector('[aria-label="Add type"]'));
		await choose('practice');
		await click(tab.querySelector('[aria-label="Add type"]'));
		await choose('ritual', true);
		expect(rows()).toEqual(['practice', 'ritual']);
		await click(row('practice').querySelector('[aria-label="Delete"]'));
		expect(await saved()).toEqual({ phasedTypes: ['ritual'] });
	});

	it('adds and removes excluded folders, which takes their notes out of lists', async () => {
		const [patterns] = await app.openBlocks('framework/group-phase/formation-phase.md');
		await click(row('Excluded folders'));
		expect(rows()).toEqual(['tools', 'drafts', 'templates']);
		await click(tab.querySelector('[aria-label="Add folder"]'));
		await choose('beds');
		expect(linksOf(patterns)).toEqual([]);
		await click(tab.querySelector('[aria-label="Add folder"]'));
		await choose('**/attic', true);
		expect(await saved()).toEqual({ excludedFolders: ['beds', '**/attic'] });
		await click(row('beds').querySelector('[aria-label="Delete"]'));
		expect([rows(), linksOf(patterns)]).toEqual([
			['**/attic', 'tools', 'drafts', 'templates'],
			['Compost heap', 'Raised bed'],
		]);
	});

	it('adds, changes, orders and removes severities by folder', async () => {
		await click(row('Rules by folder'));
		for (const [folder, rule] of [
			['beds', 'no-former-name'],
			['habits', 'required-value'],
		] as const) {
			await click(tab.querySelector('[aria-label="Add folder and rule"]'));
			await choose(folder);
			await choose(rule);
		}
		expect(rows()).toEqual(['beds', 'habits']);
		await set('habits', 'error');
		const overrides = [
			{ folder: 'beds', rules: { 'no-former-name': 'off' } },
			{ folder: 'habits', rules: { 'required-value': 'error' } },
		];
		expect(await saved()).toEqual({ overrides });
		row('habits')
			.querySelector('.setting-drag-handle')
			?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp' }));
		await app.host.settle();
		expect(await saved()).toEqual({ overrides: overrides.reverse() });
		await click(row('beds').querySelector('[aria-label="Delete"]'));
		expect(await saved()).toEqual({ overrides: [{ folder: 'habits', rules: { 'required-value': 'error' } }] });
	});

	it('takes in a file that changes from outside', async () => {
		await app.host.writeFromOutside(dataPath, '{"rules": {"no-former-name": "info"}}');
		await app.host.settle();
		expect(row('no-former-name').querySelector('select')?.value).toBe('info');
	});

	it('says what is wrong with the file, and keeps it when something is changed', async () => {
		const faulty = '{"rules": {"required-value": "loud"}}';
		await open({ ...garden, [dataPath]: faulty });
		expect(row('The settings file has mistakes').textContent).toContain('rules.required-value: must be');
		await set('no-former-name', 'error');
		expect(await app.host.app.vault.adapter.read('.obsidian/plugins/in-phase/data.faulty-1.json')).toBe(faulty);
		expect(await saved()).toEqual({ rules: { 'no-former-name': 'error' } });
	});

	it('says when settings cannot be saved', async () => {
		app.host.app.vault.adapter.write = () => Promise.reject(new Error('The disk is full'));
		await set('no-former-name', 'error');
		expect(app.host.notices.map(({ text }) => text)).toEqual([
			'In Phase: the settings could not be saved. The disk is full',
		]);
		expect(row('no-former-name').querySelector('select')?.value).toBe('error');
	});

	it('reads no file to show itself', async () => {
		const before = app.host.reads.length;
		app.host.closeSettings();
		app.host.openSettings('in-phase');
		await app.host.settle();
		expect(app.host.reads.length).toBe(before);
	});
});
