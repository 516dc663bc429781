import { beforeEach, describe, expect, it } from 'vitest';
import { fixFinding } from '../../src/obsidian/fixing/fix-finding';
import { editNote, makeFix, previewFix, replaceText, restoreText } from '../../src/obsidian/fixing/write-note';
import type { Finding } from '../../src/core/lint/engine';
import type { Fix } from '../../src/core/lint/rule';
import { askWords } from '../screen/windows';
import { asRead, garden, startApp, type RunningApp } from './app';
import { openFixAll, openTab } from './screen/panel';
import { nameOf, press } from './screen/seen';
import { closeByCross, planWindow, topWindow, undoByNotice } from './screen/windows';

const files: Readonly<Record<string, string>> = {
	...garden,
	'tools/types/pattern.md': '---\n---\n',
	'tools/types/primitive.md': '---\n---\n',
	'beds/a.md': '---\ntype: pattern\nphase: [coordination]\n---\n',
	'beds/b.md': '---\ntype: pattern\nphase: [formation-phase]\n---\n',
	'beds/typo.md': '---\ntype: pattern\nphase: formatoin\n---\n',
};

const toFormation: Fix = {
	title: 'Change to “formation”',
	safety: 'unsafe',
	changes: [
		{ kind: 'set', at: { kind: 'value', key: 'phase', index: null }, expected: 'formatoin', text: 'formation' },
	],
};

const finding: Finding = {
	path: 'beds/typo.md',
	rule: 'no-unknown-value',
	severity: 'error',
	address: { kind: 'note' },
	message: 'Typo',
	fixes: [toFormation],
};

describe('writing a note', () => {
	let app: RunningApp;
	beforeEach(async () => {
		app = await startApp(files);
	});
	const read = (path: string): Promise<string> => app.host.app.vault.adapter.read(path);

	it('looks at a fix without writing', async () => {
		const preview = await previewFix(app.host.app, 'beds/typo.md', toFormation);
		expect(preview.isPossible && preview.note.after).toBe('---\ntype: pattern\nphase: formation\n---\n');
		expect(await read('beds/typo.md')).toContain('formatoin');
	});

	it.each([
		['a note that is gone', 'nowhere.md', 'the note is gone'],
		['a note that says something else by now', 'beds/a.md', /./],
	])('refuses %s', async (_, path, reason) => {
		const writing = await makeFix(app.host.app, path, toFormation);
		expect(writing.isWritten ? '' : writing.reason).toMatch(reason);
		expect(await previewFix(app.host.app, path, toFormation)).toMatchObject({ isPossible: false });
	});

	it('gives a note back the text it had, unless it has changed since', async () => {
		const note = { path: 'beds/a.md', before: files['beds/a.md'] ?? '', after: 'New\n' };
		expect((await replaceText(app.host.app, note)).isWritten).toBe(true);
		expect((await restoreText(app.host.app, note)).isWritten).toBe(true);
		expect(await read('beds/a.md')).toBe(note.before);
		expect(await restoreText(app.host.app, note)).toEqual({ isWritten: false, reason: 'the note has changed since' });
	});

	it('reports what the disk says', async () => {
		app.host.app.vault.process = () => Promise.reject(new Error('the disk is full'));
		expect(await editNote(app.host.app, 'beds/a.md', () => [])).toEqual({
			isWritten: false,
			reason: 'the disk is full',
		});
	});
});

describe('an unsafe fix', () => {
	let app: RunningApp;
	beforeEach(async () => {
		app = await startApp(files);
	});
	const read = (): Promise<string> => app.host.app.vault.adapter.read('beds/typo.md');
	const answer = async (how: keyof typeof askWords, meanwhile?: () => Promise<void>): Promise<void> => {
		const fixing = fixFinding(app.host.app, asRead(app.plugin), finding, toFormation);
		await app.host.settle();
		expect(planWindow(() => app.host).added()).toEqual(['phase: formation']);
		await meanwhile?.();
		press(topWindow(), askWords[how]);
		await fixing;
	};

	it('is made when it was shown and agreed to', async () => {
		await answer('apply');
		expect(await read()).toContain('phase: formation');
	});

	it('is not made otherwise', async () => {
		await answer('cancel');
		expect(await read()).toContain('formatoin');
		expect(app.host.notices).toEqual([]);
	});

	it('is not made on another text than was shown', async () => {
		await answer('apply', () =>
			app.host.app.vault.adapter.write('beds/typo.md', '---\ntype: pattern\nphase: formatoin\n---\nMore\n'),
		);
		expect(await read()).toContain('formatoin');
		expect(app.host.notices.at(-1)?.text).toBe('“typo” is left as it is: the note has changed since.');
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
		expect(plan.status()).toBe('3 fixes in 3 notes. Nothing is written until you apply.');
		expect(plan.files()).toEqual(['beds/a.md', 'beds/b.md', 'beds/compost-heap.md']);
		expect(plan.added()).toEqual(['phase: [iteration]', 'phase: [formation]', '  - iteration']);
		expect(await Promise.all(['beds/a.md', 'beds/b.md'].map(read))).toEqual([files['beds/a.md'], files['beds/b.md']]);
	});

	it('writes the notes that are ticked, and undoes it', async () => {
		plan.file('beds/b.md').click();
		expect(plan.everyFile().indeterminate).toBe(true);
		expect(nameOf(plan.applyButton())).toContain('2');
		await plan.apply();
		expect(plan.status()).toBe('2 notes changed.');
		expect(await read('beds/a.md')).toContain('[iteration]');
		expect(await read('beds/b.md')).toBe(files['beds/b.md']);
		await plan.undo();
		expect(plan.status()).toBe('2 notes restored.');
		expect(await read('beds/a.md')).toBe(files['beds/a.md']);
	});

	it('applies to nothing when no note is ticked', () => {
		plan.everyFile().click();
		expect(plan.applyButton().disabled).toBe(true);
	});

	it('leaves a note alone that has changed since, and names it', async () => {
		await app.host.app.vault.adapter.write('beds/a.md', '---\ntype: pattern\nphase: [coordination]\n---\nMore\n');
		await plan.apply();
		expect(plan.status()).toBe('2 notes changed.');
		expect(plan.text()).toContain('1 note left as it is:“a” is left as it is: the note has changed since.');
		expect(await read('beds/a.md')).toContain('More');
	});

	it('undoes what can be undone', async () => {
		await plan.apply();
		await app.host.app.vault.adapter.write('beds/a.md', 'Other\n');
		await plan.undo();
		expect(plan.status()).toBe('2 notes restored.');
		expect(await read('beds/a.md')).toBe('Other\n');
	});

	it('is stopped between two notes', async () => {
		plan.startApplying();
		await plan.stop();
		expect(plan.status()).toBe('Stopped: 1 note changed, 2 left as they were.');
		expect(await read('beds/b.md')).toBe(files['beds/b.md']);
	});

	it('is stopped by closing the window, which leaves a notice that undoes it', async () => {
		plan.startApplying();
		closeByCross();
		await app.host.settle();
		await undoByNotice(app.host);
		expect(app.host.notices.at(-1)?.text).toBe('1 note restored.');
		expect(await read('beds/a.md')).toBe(files['beds/a.md']);
	});
});
