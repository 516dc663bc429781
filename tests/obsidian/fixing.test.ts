import { beforeEach, describe, expect, it } from 'vitest';
import { sayFix } from '../../src/core/lint/fix-text';
import type { Fix } from '../../src/core/lint/rule';
import { ok } from '../../src/core/result';
import { localeOf } from '../../src/locale/locales';
import { editNote, makeFix } from '../../src/obsidian/actions/write-note';
import { SettingsStore, settingsPathOf } from '../../src/obsidian/vault/settings-store';
import { vaultPort } from '../../src/obsidian/vault/vault-port';
import { Writer } from '../../src/obsidian/vault/writer';
import { problemWords } from '../screen/panel';
import { garden, startApp, type RunningApp } from './app';
import { findProblem, openFixAll, openTab } from './screen/panel';
import { nameOf, press } from './screen/seen';
import { closeByCross, openWindows, planWindow, undoByNotice } from './screen/windows';
import { asMessage, inEnglish, spoken } from '../said';

const files: Readonly<Record<string, string>> = {
	...garden,
	'tools/types/pattern.md': '---\n---\n',
	'tools/types/primitive.md': '---\n---\n',
	'beds/a.md': '---\ntype: pattern\nphase: [coordination]\n---\n',
	'beds/b.md': '---\ntype: pattern\nphase: [formation-phase]\n---\n',
	'beds/typo.md': '---\ntype: pattern\nphase: formatoin\n---\n',
};

const toFormation: Fix = {
	title: sayFix('change', { to: 'formation' }),
	safety: 'unsafe',
	changes: [
		{ kind: 'set', at: { kind: 'value', key: 'phase', index: null }, expected: 'formatoin', text: 'formation' },
	],
};

describe('writing a note', () => {
	const locale = localeOf('en');
	let app: RunningApp;
	let writer: Writer;
	beforeEach(async () => {
		app = await startApp(files);
		const reading = { isReady: true, progress: { read: 1, total: 1 } };
		const port = vaultPort(app.host.app, settingsPathOf(app.plugin));
		writer = new Writer(port, reading, new SettingsStore(app.plugin, port, locale));
	});
	const read = (path: string): Promise<string> => app.host.app.vault.adapter.read(path);

	it.each([
		['a note that is gone', 'nowhere.md', 'the file is gone'],
		['a note that says something else by now', 'beds/a.md', /./],
	])('refuses %s', async (_, path, reason) => {
		const writing = await makeFix({ writer }, asMessage('Fix'), path, toFormation);
		expect(writing.isOk ? '' : inEnglish(writing.fault)).toMatch(reason);
		expect(await writer.list()).toEqual({ runs: [], unusable: [] });
	});

	it('gives a note back the text it had, unless it has changed since', async () => {
		const change = async (): Promise<string> => {
			const writing = await writer.change(asMessage('Change'), 'beds/a.md', () => ok('New\n'));
			return writing.isOk ? (writing.value?.id ?? '') : inEnglish(writing.fault);
		};
		const first = await change();
		expect((await writer.undo(first)).undone?.restored).toHaveLength(1);
		expect(await read('beds/a.md')).toBe(files['beds/a.md']);
		const second = await change();
		await app.host.app.vault.adapter.write('beds/a.md', 'Newer\n');
		const { undone } = await writer.undo(second);
		expect({ restored: undone?.restored, changed: undone?.changed.length }).toEqual({ restored: [], changed: 1 });
		expect(await read('beds/a.md')).toBe('Newer\n');
	});

	it('reports what the disk says, and keeps no record of what was not written', async () => {
		app.host.app.vault.process = () => Promise.reject(new Error('the disk is full'));
		expect(
			spoken(
				await editNote({ writer }, asMessage('Edit'), 'beds/a.md', () => [
					{ from: 0, to: 0, expected: '', insert: 'x' },
				]),
			),
		).toEqual({
			isOk: false,
			fault: 'the disk is full',
		});
		expect((await writer.list()).runs).toEqual([]);
	});
});

describe('an unsafe fix', () => {
	let app: RunningApp;
	const plan = planWindow(() => app.host);
	beforeEach(async () => {
		app = await startApp(files);
		const panel = await app.openPanel();
		openTab(panel, 'problems');
		press(findProblem(panel, 'formatoin'), problemWords.fix(inEnglish(toFormation.title), true));
		await app.host.settle();
	});
	const read = (): Promise<string> => app.host.app.vault.adapter.read('beds/typo.md');

	it('is shown, and made when it is agreed to, with a notice that undoes it', async () => {
		expect(plan.added()).toEqual(['phase: formation']);
		await plan.apply();
		expect(openWindows()).toEqual([]);
		expect(await read()).toContain('phase: formation');
		await undoByNotice(app.host);
		expect(await read()).toBe(files['beds/typo.md']);
	});

	it('is not made otherwise', async () => {
		await plan.cancel();
		expect(await read()).toContain('formatoin');
		expect(app.host.notices).toEqual([]);
	});

	it('is not made on another text than was shown', async () => {
		await app.host.app.vault.adapter.write('beds/typo.md', '---\ntype: pattern\nphase: formatoin\n---\nMore\n');
		await plan.apply();
		expect(await read()).toContain('formatoin');
		expect(plan.text()).toContain('1 file not changed:beds/typo.md: the file has changed since');
	});
});

describe('fixing all that is safe', () => {
	let app: RunningApp;
	beforeEach(async () => {
		app = await startApp(files);
		const panel = await app.openPanel();
		openTab(panel, 'problems');
		openFixAll(panel);
		await app.host.settle();
	});
	const read = (path: string): Promise<string> => app.host.app.vault.adapter.read(path);
	const plan = planWindow(() => app.host);

	it('shows a diff for each note and writes nothing by that', async () => {
		expect(plan.status()).toBe('3 changes in 3 files. Nothing is written until you apply.');
		expect(plan.files()).toEqual(['beds/a.md', 'beds/b.md', 'beds/compost-heap.md']);
		expect(plan.added()).toEqual(['phase: [iteration]', 'phase: [formation]', '  - iteration']);
		expect(await Promise.all(['beds/a.md', 'beds/b.md'].map(read))).toEqual([files['beds/a.md'], files['beds/b.md']]);
	});

	it('writes the notes that are ticked, and undoes it', async () => {
		plan.file('beds/b.md').click();
		expect(plan.kinds()).toEqual(['no-former-name (2)', 'no-variant-spelling (0 of 1)']);
		expect(nameOf(plan.applyButton())).toContain('2');
		await plan.apply();
		expect(plan.status()).toBe('2 files changed.');
		expect(await read('beds/a.md')).toContain('[iteration]');
		expect(await read('beds/b.md')).toBe(files['beds/b.md']);
		await plan.undo();
		expect(plan.status()).toBe('2 files restored.');
		expect(await read('beds/a.md')).toBe(files['beds/a.md']);
	});

	it('applies to nothing when no fix is ticked', () => {
		plan.kind('no-former-name').click();
		expect(plan.applyButton().disabled).toBe(false);
		plan.kind('no-variant-spelling').click();
		expect(plan.applyButton().disabled).toBe(true);
	});

	it('leaves a note alone that has changed since, and names it', async () => {
		await app.host.app.vault.adapter.write('beds/a.md', '---\ntype: pattern\nphase: [coordination]\n---\nMore\n');
		await plan.apply();
		expect(plan.status()).toBe('2 files changed.');
		expect(plan.text()).toContain('1 file not changed:beds/a.md: the file has changed since');
		expect(await read('beds/a.md')).toContain('More');
	});

	it('undoes what can be undone', async () => {
		await plan.apply();
		await app.host.app.vault.adapter.write('beds/a.md', 'Other\n');
		await plan.undo();
		expect(plan.status()).toBe('2 files restored.');
		expect(await read('beds/a.md')).toBe('Other\n');
	});

	it('is stopped between two notes', async () => {
		plan.startApplying();
		while (!plan.status().startsWith('Changing 1')) await Promise.resolve();
		await plan.stop();
		expect(plan.status()).toBe('Stopped: 1 file changed, 2 left as they were.');
		expect(await read('beds/b.md')).toBe(files['beds/b.md']);
	});

	it('is stopped by closing the window, which leaves a notice that undoes it', async () => {
		plan.startApplying();
		while (!plan.status().startsWith('Changing 1')) await Promise.resolve();
		closeByCross();
		await app.host.settle();
		await undoByNotice(app.host);
		expect(app.host.notices.at(-1)?.text).toBe('1 file restored.');
		expect(await read('beds/a.md')).toBe(files['beds/a.md']);
	});
});
