import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { garden, startApp, type RunningApp } from './app';
import { settingsWords } from '../screen/settings';
import { dataPath, openSettings, type SettingsPage } from './screen/settings';
import { textOf } from './screen/seen';
import { openWindows, suggestions } from './screen/windows';

const asidePath = (at: number): string => `.obsidian/plugins/in-phase/data.faulty-${at}.json`;

/** Texts that are no settings, each of which somebody may want to mend by hand. */
const faultyTexts = [
	['no JSON', '{"rules": {"required-value": "off"},,}'],
	['cut off', '{"rules": {"required-val'],
	['a list', '[1, 2]'],
	['an unknown key', '{"ruels": {}}'],
	['an unknown severity', '{"rules": {"required-value": "loud"}}'],
] as const;

describe('the settings file', () => {
	let app: RunningApp;
	let page: SettingsPage;

	async function open(text?: string): Promise<void> {
		app = await startApp({ ...garden, ...(text !== undefined && { [dataPath]: text }) });
		page = await openSettings(app);
	}

	beforeEach(async () => {
		await open();
	});

	const read = (path = dataPath): Promise<string> => app.host.app.vault.adapter.read(path);
	const exists = (path: string): Promise<boolean> => app.host.app.vault.adapter.exists(path);

	async function setLevel(rule: string, level: string): Promise<void> {
		const select = page.row(rule).querySelector('select');
		if (select === null) throw new Error('no list of severities');
		select.value = level;
		select.dispatchEvent(new Event('change', { bubbles: true }));
		await app.host.settle();
	}

	async function paste(text: string): Promise<HTMLElement> {
		await page.press(settingsWords.import);
		const modal = openWindows().at(-1) ?? null;
		const area = modal?.querySelector('textarea');
		if (modal === null || area === null || area === undefined) throw new Error('nothing to paste into');
		area.value = text;
		area.dispatchEvent(new Event('input', { bubbles: true }));
		return modal;
	}

	describe('that is faulty', () => {
		it.each(faultyTexts)('(%s) is named in a notice and left alone', async (_name, text) => {
			await open(text);
			await app.host.settle();
			expect([await read(), await exists(asidePath(1)), page.notices().length]).toEqual([text, false, 1]);
			expect(page.notices()[0]).toContain(`the settings file “${dataPath}” has mistakes and is left alone`);
		});

		it.each(faultyTexts)('(%s) is kept under another name when something is changed', async (_name, text) => {
			await open(text);
			await setLevel('no-former-name', 'error');
			expect([await read(asidePath(1)), await page.saved()]).toEqual([text, { rules: { 'no-former-name': 'error' } }]);
			expect(page.notices().at(-1)).toContain(asidePath(1));
			expect(page.rows()).not.toContain('The settings file has mistakes');
		});

		it.each(faultyTexts)('(%s) from outside is left alone, and kept when something is changed', async (_name, text) => {
			await open('{"rules": {"required-value": "off"}}');
			await app.host.writeFromOutside(dataPath, text);
			await app.host.settle();
			expect([await read(), page.row('The settings file has mistakes').textContent]).toEqual([
				text,
				expect.stringContaining('left alone'),
			]);
			await setLevel('no-former-name', 'error');
			expect([await read(asidePath(1)), await page.saved()]).toEqual([text, { rules: { 'no-former-name': 'error' } }]);
		});

		it.each(faultyTexts)('(%s) is kept though nobody told that it came', async (_name, text) => {
			await open('{"rules": {"required-value": "off"}}');
			await app.host.app.vault.adapter.write(dataPath, text);
			await setLevel('no-former-name', 'error');
			expect([await read(asidePath(1)), await page.saved()]).toEqual([text, { rules: { 'no-former-name': 'error' } }]);
		});

		it.each(faultyTexts)('(%s) is kept when settings are imported', async (_name, text) => {
			await open(text);
			await paste('{"rules": {"known-type": "off"}}');
			await page.press(settingsWords.applyImport);
			expect([await read(asidePath(1)), await page.saved()]).toEqual([text, { rules: { 'known-type': 'off' } }]);
		});

		it('is named in the settings tab too', async () => {
			await open('{"ruels": {}}');
			expect(page.row('The settings file has mistakes').textContent).toContain(`“${dataPath}” is left alone`);
		});

		it('because it cannot be read is so in words of ours', async () => {
			await open('{}');
			const { adapter } = app.host.app.vault;
			const before = adapter.read.bind(adapter);
			adapter.read = (path) => (path === dataPath ? Promise.reject(new Error('EACCES')) : before(path));
			await app.plugin.onExternalSettingsChange();
			adapter.read = before;
			expect(page.notices().at(-1)).toContain('It cannot be read: EACCES');
		});

		it('does not take the place of one that was kept before', async () => {
			await open('{"ruels": 1}');
			await app.host.app.vault.adapter.write(asidePath(1), 'older');
			await setLevel('no-former-name', 'error');
			expect([await read(asidePath(1)), await read(asidePath(2))]).toEqual(['older', '{"ruels": 1}']);
		});

		it('is not written over when it cannot be kept', async () => {
			await open('{"ruels": 1}');
			app.host.app.vault.adapter.copy = () => Promise.reject(new Error('The disk is full'));
			await setLevel('no-former-name', 'error');
			expect([await read(), page.notices().at(-1)]).toEqual([
				'{"ruels": 1}',
				'In Phase: the settings could not be saved. The disk is full',
			]);
		});

		it('is not written over when it cannot be read', async () => {
			await open('{}');
			const { adapter } = app.host.app.vault;
			const before = adapter.read.bind(adapter);
			adapter.read = () => Promise.reject(new Error('Locked'));
			await setLevel('no-former-name', 'error');
			adapter.read = before;
			expect([await read(), page.notices().at(-1)]).toEqual([
				'{}',
				'In Phase: the settings could not be saved. Locked',
			]);
		});
	});

	it('of a newer release is refused, and never written', async () => {
		const text = '{"version": 3, "rules": {"no-former-name": "off"}, "more": true}';
		await open(text);
		expect(page.notices()[0]).toContain(`the settings file “${dataPath}” was written by a newer release`);
		expect(page.row('The settings file was written by a newer release').textContent).toContain(
			'version: 3 is newer than 2',
		);
		await setLevel('known-type', 'off');
		expect([await read(), await exists(asidePath(1)), page.notices().length]).toEqual([text, false, 2]);
		expect(page.notices().at(-1)).toContain('settings cannot be changed');
	});

	it('is taken in before a change is made, when it changed meanwhile', async () => {
		await open('{"rules": {"required-value": "off"}}');
		await app.host.app.vault.adapter.write(
			dataPath,
			'{"rules": {"required-value": "error"}, "excludedFolders": ["attic"]}',
		);
		await setLevel('no-former-name', 'info');
		expect(await page.saved()).toEqual({
			excludedFolders: ['attic'],
			rules: { 'required-value': 'error', 'no-former-name': 'info' },
		});
	});

	it('is taken in once more where a run writes it while a change is about to be written', async () => {
		await open('{"excludedFolders": ["garden"]}');
		const { adapter } = app.host.app.vault;
		const process = adapter.process.bind(adapter);
		vi.spyOn(adapter, 'process').mockImplementationOnce(async (path, change) => {
			await adapter.write(path, '{"excludedFolders": ["orchard"]}');
			return process(path, change);
		});
		await setLevel('no-former-name', 'info');
		expect([await page.saved(), page.notices()]).toEqual([
			{ excludedFolders: ['orchard'], rules: { 'no-former-name': 'info' } },
			[],
		]);
	});

	it.each(['', ' \n', 'null', '{}'])('that says nothing (%j) is as if there were none', async (text) => {
		await open(text);
		await setLevel('no-former-name', 'error');
		expect([await exists(asidePath(1)), await page.saved(), page.notices()]).toEqual([
			false,
			{ rules: { 'no-former-name': 'error' } },
			[],
		]);
	});

	describe('as JSON', () => {
		afterEach(() => {
			vi.unstubAllGlobals();
		});

		function stubClipboard(writeText: (text: string) => Promise<void>): void {
			vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
		}

		it('is copied, and read again elsewhere', async () => {
			await open('{"rules": {"required-value": "off"}, "welcomed": true}');
			const copied: string[] = [];
			stubClipboard(async (text) => Promise.resolve(void copied.push(text)));
			await page.press(settingsWords.copy);
			expect(page.notices()).toEqual(['The settings are copied as JSON.']);
			await open();
			await paste(copied[0] ?? '');
			await page.press(settingsWords.applyImport);
			expect(await page.saved()).toEqual({ rules: { 'required-value': 'off' } });
		});

		it('is copied from the window in use', async () => {
			const copied: string[] = [];
			stubClipboard(() => Promise.reject(new Error('Not the window in use')));
			vi.stubGlobal('activeWindow', {
				navigator: { clipboard: { writeText: async (text: string) => Promise.resolve(void copied.push(text)) } },
			});
			await page.press(settingsWords.copy);
			expect([copied.length, page.notices()]).toEqual([1, ['The settings are copied as JSON.']]);
		});

		it('says when it could not be copied', async () => {
			stubClipboard(() => Promise.reject(new Error('No permission')));
			await page.press(settingsWords.copy);
			expect(page.notices()).toEqual(['Nothing was copied: the clipboard could not be written.']);
		});

		it.each([
			['no JSON', '{"rules": }', ['line 1, column 11: “}” does not belong here']],
			[
				'settings with mistakes',
				'{"rules": {"known-type": "loud"}, "folders": []}',
				['rules.known-type: must be', 'folders: '],
			],
			['settings of a newer release', '{"version": 3}', ['version: 3 is newer than 2']],
		])('is not imported when it is %s, and says why', async (_name, text, mistakes) => {
			const modal = await paste(text);
			const said = [...modal.querySelectorAll('li')].map(({ textContent }) => textContent);
			expect(said).toEqual(mistakes.map((mistake) => expect.stringContaining(mistake) as unknown));
			await page.press(settingsWords.applyImport);
			expect(await page.saved()).toBeUndefined();
		});

		it('names rules that do not exist, and imports the rest', async () => {
			const modal = await paste('{"rules": {"no-such-rule": "off"}}');
			expect(modal.textContent).toContain('There is no rule “no-such-rule”');
			await page.press(settingsWords.applyImport);
			expect(await page.saved()).toEqual({ rules: { 'no-such-rule': 'off' } });
		});

		it('takes the place of what was set, until it is undone', async () => {
			await open('{"rules": {"required-value": "off"}, "welcomed": true}');
			await paste('{"rules": {"known-type": "error"}}');
			await page.press(settingsWords.applyImport);
			expect(await page.saved()).toEqual({ rules: { 'known-type': 'error' }, welcomed: true });
			expect(page.row('known-type').querySelector('select')?.value).toBe('error');
			await page.undo();
			expect(await page.saved()).toEqual({ rules: { 'required-value': 'off' }, welcomed: true });
		});

		it('is not undone over a later change', async () => {
			await paste('{"rules": {"known-type": "error"}}');
			await page.press(settingsWords.applyImport);
			await setLevel('no-former-name', 'off');
			await page.undo();
			expect([await page.saved(), page.notices().at(-1)]).toEqual([
				{ rules: { 'known-type': 'error', 'no-former-name': 'off' } },
				'The settings were changed since; nothing is undone.',
			]);
		});
	});

	describe('that is changed', () => {
		const undo = async (): Promise<readonly string[]> => {
			await app.host.runCommand('in-phase:undo-rename');
			await app.host.settle();
			const titles = suggestions().map(textOf);
			suggestions()[0]?.click();
			await app.host.settle();
			return titles;
		};

		it('can be given back what it said, and a visit to the settings is one change', async () => {
			const text = '{"rules": {"required-value": "off"}}';
			await open(text);
			await setLevel('no-former-name', 'error');
			await setLevel('known-type', 'error');
			expect(await undo()).toEqual([expect.stringMatching(/^Change settings.*1 file$/)]);
			expect(await read()).toBe(text);
			expect(page.row('known-type').querySelector('select')?.value).not.toBe('error');
		});

		it('is gone again where there was none', async () => {
			await setLevel('no-former-name', 'error');
			await undo();
			expect(await exists(dataPath)).toBe(false);
		});
	});
});
