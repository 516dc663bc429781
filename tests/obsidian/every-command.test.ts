import { readFileSync } from 'node:fs';
import { MarkdownView } from 'obsidian';
import { describe, expect, it, vi } from 'vitest';
import { garden, startApp, type RunningApp } from './app';
import { findPanel } from './screen/panel';

const formation = 'framework/group-phase/formation-phase.md';
const query = '```dataview\nLIST\nWHERE type = "pattern" AND contains(phase, "formation")\n```\n';
const vault = {
	...garden,
	'framework/group-phase/coordination-phase.md': '---\ntitle: Coordination Phase\ntags: [group-phase]\n---\n',
	'faulty.md': '---\ntype: pattern\nphase: [formation-phase]\n---\n',
	'snapshot.md': '%% in-phase phase-patterns\nphase: formation\n%%\n\nstale\n\n%% /in-phase %%\n',
	'query.md': query,
};

/** A note in an editor, with the cursor at a line counted from 0. */
async function edit(app: RunningApp, path: string, line = 0): Promise<MarkdownView> {
	const view = await app.host.openNote(path, { mode: 'source', plain: true });
	view.editor.setCursor({ line, ch: 0 });
	return view;
}

const modal = (selector = '.modal'): boolean => document.querySelector(selector) !== null;
const textIn = (app: RunningApp): string =>
	app.host.app.workspace.getActiveViewOfType(MarkdownView)?.editor.getValue() ?? '';

/** Every command: what it needs, and what is there once it ran. */
const commands: Readonly<
	Record<string, readonly [prepare: (app: RunningApp) => Promise<unknown>, isDone: (app: RunningApp) => boolean]>
> = {
	'open-panel': [() => Promise.resolve(), () => findPanel() !== undefined],
	'next-phase': [
		({ host }) => host.openNote(formation),
		({ host }) => host.app.workspace.getActiveFile()?.path !== formation,
	],
	'previous-phase': [
		({ host }) => host.openNote('framework/group-phase/iteration-phase.md'),
		({ host }) => host.app.workspace.getActiveFile()?.path !== 'framework/group-phase/iteration-phase.md',
	],
	'go-to-phase': [() => Promise.resolve(), () => modal('.prompt')],
	why: [({ host }) => host.openNote('faulty.md'), () => modal()],
	'insert-list': [(app) => edit(app, 'faulty.md'), () => modal()],
	'copy-list': [(app) => edit(app, formation, 6), ({ host }) => host.notices.at(-1)?.text === 'Copied 3 links.'],
	'next-problem': [
		(app) => edit(app, 'faulty.md'),
		({ host }) => host.app.workspace.getActiveViewOfType(MarkdownView)?.editor.getSelection() !== '',
	],
	'previous-problem': [
		(app) => edit(app, 'faulty.md'),
		({ host }) => host.app.workspace.getActiveViewOfType(MarkdownView)?.editor.getSelection() !== '',
	],
	'fix-problem-at-cursor': [
		async (app) => {
			(await edit(app, 'faulty.md')).editor.setCursor({ line: 2, ch: 10 });
		},
		({ host }) => host.menu()?.some(({ title }) => title.startsWith('Change to')) === true,
	],
	'fix-note': [(app) => edit(app, 'faulty.md'), (app) => textIn(app).includes('phase: [formation]')],
	'snapshot-list': [(app) => edit(app, formation, 6), (app) => textIn(app).includes('%% in-phase phase-patterns')],
	'restore-snapshot': [
		async (app) => {
			await edit(app, formation, 6);
			await app.host.runCommand('in-phase:snapshot-list');
		},
		(app) => textIn(app).includes('```phase-patterns'),
	],
	'refresh-snapshots': [
		({ host }) => host.openNote('snapshot.md', { mode: 'preview' }),
		({ host }) => host.notices.length > 0,
	],
	'refresh-all-snapshots': [() => Promise.resolve(), () => modal()],
	'convert-note': [({ host }) => host.openNote('query.md'), () => modal()],
	'convert-vault': [() => Promise.resolve(), () => modal()],
	'rename-phase': [({ host }) => host.openNote(formation), () => modal()],
	'finish-rename': [() => Promise.resolve(), () => modal()],
	'set-up-facets': [() => Promise.resolve(), () => modal()],
	'undo-last-change': [
		() => Promise.resolve(),
		({ host }) => host.notices.at(-1)?.text === 'There is nothing to undo.',
	],
	'undo-rename': [() => Promise.resolve(), () => modal('.prompt')],
};

describe('every command', () => {
	it('is in this list', async () => {
		const { host } = await startApp(vault);
		expect(
			host
				.commands()
				.map(({ id }) => id)
				.toSorted(),
		).toEqual(
			Object.keys(commands)
				.map((id) => `in-phase:${id}`)
				.toSorted(),
		);
	});

	it.each(Object.entries(commands))('does what it says: %s', async (id, [prepare, isDone]) => {
		const app = await startApp(vault);
		vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: () => Promise.resolve() } });
		await prepare(app);
		await app.host.settle();
		expect(isDone(app)).toBe(false);
		expect(await app.host.runCommand(`in-phase:${id}`)).toBe(true);
		await app.host.settle();
		await expect.poll(() => isDone(app)).toBe(true);
		vi.unstubAllGlobals();
	});

	it('is in the documentation by its name', async () => {
		const app = await startApp(vault);
		await app.host.settle();
		const page = readFileSync('docs/in-obsidian.md', 'utf8');
		const names = app.host.commands().map(({ name }) => name.replace('In Phase: ', ''));
		expect(names.length).toBeGreaterThan(15);
		expect(names.filter((name) => !page.includes(`*${name}*`))).toEqual([]);
	});
});
