import { beforeEach, describe, expect, it } from 'vitest';
import { fixFinding } from '../../src/obsidian/fixing/fix-finding';
import { editNote, makeFix, previewFix, replaceText, restoreText } from '../../src/obsidian/fixing/write-note';
import type { Finding } from '../../src/core/lint/engine';
import type { Fix } from '../../src/core/lint/rule';
import { asRead, garden, startApp, type RunningApp } from './app';

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
	const answer = async (text: string, meanwhile?: () => Promise<void>): Promise<void> => {
		const fixing = fixFinding(app.host.app, asRead(app.plugin), finding, toFormation);
		await app.host.settle();
		expect(document.querySelector('.modal .in-phase-diff-line.mod-added ins')?.textContent).toBe('formation');
		await meanwhile?.();
		[...document.querySelectorAll<HTMLElement>('.modal button')].find((button) => button.textContent === text)?.click();
		await fixing;
	};

	it('is made when it was shown and agreed to', async () => {
		await answer('Apply');
		expect(await read()).toContain('phase: formation');
	});

	it('is not made otherwise', async () => {
		await answer('Cancel');
		expect(await read()).toContain('formatoin');
		expect(app.host.notices).toEqual([]);
	});

	it('is not made on another text than was shown', async () => {
		await answer('Apply', () =>
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
		panel.querySelectorAll<HTMLElement>('[role="tab"]')[1]?.click();
		panel.querySelector<HTMLElement>('.in-phase-fix-all')?.click();
		await app.host.settle();
	});
	const read = (path: string): Promise<string> => app.host.app.vault.adapter.read(path);
	const status = (): string | undefined => document.querySelector('.in-phase-plan-status')?.textContent ?? undefined;
	const box = (label: string): HTMLInputElement => {
		const found = [...document.querySelectorAll<HTMLInputElement>('.modal input')].find(
			(one) => (one.getAttribute('aria-label') ?? one.parentElement?.textContent) === label,
		);
		if (found === undefined) throw new Error(`no check box “${label}”`);
		return found;
	};
	const click = (text: string): void => {
		const found = [...document.querySelectorAll<HTMLElement>('.modal-button-container button')].find(
			(button) => button.textContent === text,
		);
		if (found === undefined) throw new Error(`no button “${text}”`);
		found.click();
	};

	it('shows a diff for each note and writes nothing by that', async () => {
		expect(status()).toBe('3 fixes in 3 notes. Nothing is written until you apply.');
		expect([...document.querySelectorAll('.in-phase-plan-title')].map((title) => title.textContent)).toEqual([
			'a',
			'b',
			'compost-heap',
		]);
		expect(
			[...document.querySelectorAll('.in-phase-diff-line.mod-added .in-phase-diff-text')].map(
				(line) => line.textContent,
			),
		).toEqual(['phase: [iteration]', 'phase: [formation]', '  - iteration']);
		expect(await Promise.all(['beds/a.md', 'beds/b.md'].map(read))).toEqual([files['beds/a.md'], files['beds/b.md']]);
	});

	it('writes the notes that are ticked, and undoes it', async () => {
		box('Change “beds/b.md”').click();
		expect(box('All notes').indeterminate).toBe(true);
		click('Apply to 2 notes');
		await app.host.settle();
		expect(status()).toBe('2 notes changed.');
		expect(await read('beds/a.md')).toContain('[iteration]');
		expect(await read('beds/b.md')).toBe(files['beds/b.md']);
		click('Undo in 2 notes');
		await app.host.settle();
		expect(status()).toBe('2 notes restored.');
		expect(await read('beds/a.md')).toBe(files['beds/a.md']);
	});

	it('applies to nothing when no note is ticked', () => {
		box('All notes').click();
		expect(document.querySelector('.modal-button-container button')?.hasAttribute('disabled')).toBe(true);
	});

	it('leaves a note alone that has changed since, and names it', async () => {
		await app.host.app.vault.adapter.write('beds/a.md', '---\ntype: pattern\nphase: [coordination]\n---\nMore\n');
		click('Apply to 3 notes');
		await app.host.settle();
		expect(status()).toBe('2 notes changed.');
		expect(document.querySelector('.in-phase-plan-remarks')?.textContent).toBe(
			'1 note left as it is:“a” is left as it is: the note has changed since.',
		);
		expect(await read('beds/a.md')).toContain('More');
	});

	it('undoes what can be undone', async () => {
		click('Apply to 3 notes');
		await app.host.settle();
		await app.host.app.vault.adapter.write('beds/a.md', 'Other\n');
		click('Undo in 3 notes');
		await app.host.settle();
		expect(status()).toBe('2 notes restored.');
		expect(await read('beds/a.md')).toBe('Other\n');
	});

	it('is stopped between two notes', async () => {
		click('Apply to 3 notes');
		click('Stop');
		await app.host.settle();
		expect(status()).toBe('Stopped: 1 note changed, 2 left as they were.');
		expect(await read('beds/b.md')).toBe(files['beds/b.md']);
	});

	it('is stopped by closing the window, which leaves a notice that undoes it', async () => {
		click('Apply to 3 notes');
		document.querySelector<HTMLElement>('.modal-close-button')?.click();
		await app.host.settle();
		app.host.notices.at(-1)?.el.querySelector('button')?.click();
		await app.host.settle();
		expect(app.host.notices.at(-1)?.text).toBe('1 note restored.');
		expect(await read('beds/a.md')).toBe(files['beds/a.md']);
	});
});
