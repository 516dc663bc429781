import { MarkdownView } from 'obsidian';
import { beforeEach, describe, expect, it } from 'vitest';
import { listChecksum } from '../../src/core/snapshot/checksum';
import { kinds } from '../../src/locale/en/said/kinds';
import { garden, startApp, type RunningApp } from './app';
import { planWindow, undoByNotice } from './screen/windows';

const iteration = 'framework/group-phase/iteration-phase.md';
const list = ['- [[compost-heap|Compost heap]]'];
const snapshotOf = (lines: readonly string[], checksum = listChecksum(lines)): string =>
	`%% in-phase phase-patterns phase: iteration %%\n\n${lines.join('\n')}\n\n%% /in-phase ${checksum} %%\n`;
const stale = snapshotOf(['- [[gone|Gone]]']);

describe('snapshots of lists in the app', () => {
	let app: RunningApp;
	beforeEach(async () => {
		document.body.empty();
		app = await startApp({
			...garden,
			'stale.md': stale,
			'current.md': snapshotOf(list),
			'edited.md': snapshotOf(['- mine'], '00000000'),
		});
	});

	const plan = planWindow(() => app.host);
	const textOf = (path: string): Promise<string> => {
		const file = app.host.app.vault.getFileByPath(path);
		if (file === null) throw new Error(`no ${path}`);
		return app.host.app.vault.read(file);
	};
	const notices = (): readonly string[] =>
		[...document.querySelectorAll('.notice')].map((notice) => notice.textContent);
	const runCommand = async (id: string): Promise<boolean> => {
		const isRun = await app.host.runCommand(`in-phase:${id}`);
		await app.host.settle();
		return isRun;
	};

	it('are made of the list at the cursor, and turned back, each as one step to undo', async () => {
		const view = await app.host.openNote(iteration, { mode: 'source' });
		if (!(view instanceof MarkdownView)) throw new Error('no editor');
		const before = view.editor.getValue();
		view.editor.setCursor({ line: 0, ch: 0 });
		expect([await runCommand('snapshot-list'), await runCommand('restore-snapshot')]).toEqual([false, false]);
		view.editor.setCursor({ line: 6, ch: 0 });
		expect(await runCommand('snapshot-list')).toBe(true);
		expect(view.editor.getValue()).toBe(
			before.replace(
				'```phase-patterns\n```',
				`%% in-phase phase-patterns %%\n\n${list.join('\n')}\n\n%% /in-phase ${listChecksum(list)} %%`,
			),
		);
		view.editor.undo();
		expect(view.editor.getValue()).toBe(before);
		view.editor.setCursor({ line: 6, ch: 0 });
		await runCommand('snapshot-list');
		view.editor.setCursor({ line: 8, ch: 2 });
		expect(await runCommand('restore-snapshot')).toBe(true);
		expect(view.editor.getValue()).toBe(before);
	});

	it('in a note are refreshed in its file, with a way back', async () => {
		await app.host.openNote('stale.md', { mode: 'preview' });
		await runCommand('refresh-snapshots');
		expect(await textOf('stale.md')).toBe(snapshotOf(list));
		expect(notices().some((text) => text.startsWith('1 snapshot refreshed in “stale”.'))).toBe(true);
		await undoByNotice(app.host);
		expect(await textOf('stale.md')).toBe(stale);
	});

	it.each<[string, string]>([
		['current.md', 'Every snapshot is up to date.'],
		['beds/raised-bed.md', 'There is no snapshot in this note.'],
		['edited.md', 'Line 1 is left as it is: somebody edited the list by hand since it was baked.'],
	])('in %s are left, and why is said', async (path, message) => {
		for (const mode of ['source', 'preview'] as const) {
			document.querySelectorAll('.notice').forEach((notice) => notice.remove());
			const before = await textOf(path);
			await app.host.openNote(path, { mode });
			await runCommand('refresh-snapshots');
			expect(notices()).toEqual([message]);
			expect(await textOf(path)).toBe(before);
		}
	});

	it('of the whole vault are shown with what would change, refreshed, and given back', async () => {
		await runCommand('refresh-all-snapshots');
		expect(plan.text()).toContain('1 change in 1 file.');
		expect(plan.text()).toContain('Removed: - [[gone|Gone]]');
		expect(plan.kinds()).toEqual([`${kinds.refresh} (1)`, `${kinds.overwrite} (0 of 1)`]);
		expect(await textOf('stale.md')).toBe(stale);
		await plan.apply();
		expect(await textOf('stale.md')).toBe(snapshotOf(list));
		expect(await textOf('edited.md')).toContain('- mine');
		await plan.undo();
		expect(await textOf('stale.md')).toBe(stale);
	});

	it('that somebody edited are offered there, and left alone unless they are ticked', async () => {
		await runCommand('refresh-all-snapshots');
		const kind = plan.kind(kinds.overwrite);
		expect(kind.checked).toBe(false);
		kind.click();
		await plan.apply();
		expect(await textOf('edited.md')).toBe(snapshotOf(list));
	});
});

describe('links in snapshots', () => {
	it('are as the user has Obsidian write them', async () => {
		const app = await startApp({
			...garden,
			'.obsidian/app.json': '{"useMarkdownLinks": true, "newLinkFormat": "absolute"}',
			'stale.md': stale,
		});
		await app.host.openNote('stale.md', { mode: 'preview' });
		await app.host.runCommand('in-phase:refresh-snapshots');
		await app.host.settle();
		const file = app.host.app.vault.getFileByPath('stale.md');
		expect(file === null ? '' : await app.host.app.vault.read(file)).toContain(
			'\n- [Compost heap](beds/compost-heap.md)\n',
		);
	});
});
