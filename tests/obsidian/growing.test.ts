import { forEachDiagnostic } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import { MarkdownView } from 'obsidian';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../src/core/settings/settings';
import { emptyVaultConfig } from '../../src/core/settings/vault-config';
import { VaultIndex } from '../../src/core/index/vault-index';
import { noteFromText } from '../../src/core/note/from-text';
import { LiveIndex } from '../../src/obsidian/vault/live-index';
import { noteDragType } from '../../src/obsidian/dragged-notes';
import { garden, linksOf, startApp, type RunningApp } from './app';
import { openSettings } from './screen/settings';
import { boardWords } from '../screen/board';
import { cardsIn, titleOf } from './screen/board';
import { statusOf } from './screen/editor';
import { fixButtons } from './screen/panel';
import { press } from './screen/seen';
import { spoken } from '../screen/spoken';
import { inEnglish } from '../said';

const formation = 'framework/group-phase/formation-phase.md';
const vault: Readonly<Record<string, string>> = {
	...garden,
	'framework/group-phase/coordination-phase.md': '---\ntitle: Coordination Phase\ntags: [group-phase]\n---\n',
	'faulty.md': '---\ntype: pattern\nphase: [formation-phase]\n---\n',
	'tab.md': '---\ntype: pattern\ntags:\n\t- soil\n---\n',
	'snapshot.md': '%% in-phase phase-patterns\nphase: formation\n%%\n\nstale\n\n%% /in-phase %%\n',
	'query.md': '```dataview\nLIST\nWHERE type = "pattern" AND contains(phase, "formation")\n```\n',
	'blocks.md':
		'```phase-list\nphase: formation\ntype: pattern\n```\n\n```phase-list\nphase: formation\ntype: primitive\nempty: Nothing at all\n```\n\n```phase-map\n```\n\n```phase-lint\nfrom: beds\n```\n\n```phase-list\nphase: iteration\n```\n',
};

/** As long as the test does not say otherwise, these are all that is read. */
const known = [formation, 'beds/raised-bed.md', 'blocks.md', 'tab.md'];

/** An app in which some notes are known, others not yet, for long enough that it is said. */
async function startGrowing(files = vault, first: readonly string[] = known): Promise<RunningApp> {
	const app = await startApp(files, { cache: 'held' });
	for (const path of first) await app.host.indexNext(path);
	await app.host.settle();
	return app;
}

async function finish({ host }: RunningApp): Promise<void> {
	host.release();
	await host.settle();
}

const texts = async ({ host }: RunningApp): Promise<Record<string, string>> =>
	Object.fromEntries(
		await Promise.all(
			host.app.vault.getFiles().map(async (file) => [file.path, await host.app.vault.read(file)] as const),
		),
	);

describe('a vault that Obsidian has not indexed yet', () => {
	let app: RunningApp;
	beforeEach(async () => {
		app = await startGrowing();
	});

	it('shows what there is in blocks, says that more may come, and nothing that is not known', async () => {
		const blocks = await app.openBlocks('blocks.md');
		expect(blocks.map((block) => linksOf(block))).toEqual([['Raised bed'], [], ['Formation'], [], []]);
		const said = blocks.map(({ textContent }) => textContent);
		expect(said[0]).toContain('Still reading the vault, so more may come.');
		expect(said[1]).toBe('None so far: the vault is still being read.');
		expect(said[2]).toContain('Still reading the vault, so more may come.');
		expect(said[3]).toBe('None so far: the vault is still being read.');
		expect(said[4]).toBe('Reading the vault…');
		const [first] = blocks[0]?.querySelectorAll('li') ?? [];
		await finish(app);
		expect(blocks.map((block) => linksOf(block))[0]).toEqual(['Compost heap', 'faulty', 'Raised bed']);
		expect(first?.isConnected).toBe(true);
		expect(blocks.map(({ textContent }) => textContent).join('')).not.toMatch(/reading the vault|being read/i);
	});

	it('says it in the panel, whose welcome waits', async () => {
		const panel = await app.openPanel();
		expect(panel.textContent).not.toContain('three phases');
		expect(panel.textContent).toContain('Still reading the vault: 4 of 13 notes');
		expect(panel.textContent).toContain('Formation Phase');
		expect(panel.textContent).not.toContain('No note');
		panel.querySelectorAll<HTMLElement>('[role="tab"]')[1]?.click();
		expect(panel.textContent).toContain('tab');
		expect(panel.textContent).not.toMatch(/No problems/);
		await finish(app);
		panel.querySelectorAll<HTMLElement>('[role="tab"]')[0]?.click();
		expect(panel.textContent).toContain('three phases');
		expect(panel.textContent).not.toContain('Still reading');
	});

	it('finds in the editor and for the status bar only what needs no other note', async () => {
		const status = (): string => statusOf(document);
		await app.host.openNote('tab.md', { mode: 'source', plain: true });
		await app.host.settle();
		expect(status()).toBe('1 problem so far');
		await app.host.openNote('faulty.md', { mode: 'source', plain: true });
		await app.host.settle();
		expect(status()).toBe('Reading the vault…');
		await finish(app);
		expect(status()).toBe('2 problems');
	});

	it('keeps other plugins and the command line waiting', async () => {
		const { api } = app.plugin;
		expect(() => api?.phases()).toThrow('still reading');
		expect(() => api?.list({ term: 'formation' })).toThrow('still reading');
		let answered = 0;
		const asked = ['phases', 'list', 'check'].map((name) =>
			app.host.runCli(`in-phase:${name}`, name === 'list' ? { phase: 'formation' } : {}).then((answer) => {
				answered += 1;
				return answer;
			}),
		);
		const checked = api?.check();
		await app.host.settle();
		expect(answered).toBe(0);
		await finish(app);
		const [phases, list] = await Promise.all(asked);
		expect(phases).toContain('iteration');
		expect(list).toContain('Compost heap');
		expect((await checked)?.notes).toBe(13);
	});

	const atLine: Readonly<Record<string, readonly [path: string, line: number]>> = {
		'snapshot-list': [formation, 6],
		'copy-list': [formation, 6],
		'restore-snapshot': ['snapshot.md', 0],
		'refresh-snapshots': ['snapshot.md', 0],
		'convert-note': ['query.md', 0],
	};
	/** Those that need nothing of the index. */
	const free = ['open-panel', 'undo-last-change', 'undo-rename'];

	it('lets no command write or answer, and each says why', async () => {
		const before = await texts(app);
		const ids = app.host.commands().map(({ id }) => id.replace('in-phase:', ''));
		expect(ids.length).toBeGreaterThan(15);
		for (const id of ids.filter((one) => !free.includes(one))) {
			const [path, line] = atLine[id] ?? ['faulty.md', 0];
			const view = await app.host.openNote(path, { mode: 'source', plain: true });
			view.editor.setCursor({ line, ch: 0 });
			const count = app.host.notices.length;
			expect([id, await app.host.runCommand(`in-phase:${id}`)]).toEqual([id, true]);
			await app.host.settle();
			expect([id, app.host.notices.slice(count).map(({ text }) => text)]).toEqual([
				id,
				[expect.stringContaining('In Phase is still reading the vault (4 of 13 notes)')],
			]);
			expect([id, document.querySelector('.modal, .prompt')]).toEqual([id, null]);
			expect(app.host.app.workspace.getActiveViewOfType(MarkdownView)?.editor.getValue()).toBe(before[path]);
		}
		expect(await texts(app)).toEqual(before);
	});

	/** Expects that what is done writes nothing, and says that it must wait. */
	async function expectToWait(what: string, act: () => unknown): Promise<void> {
		const { host } = app;
		const [before, count] = [await texts(app), host.notices.length];
		await act();
		await host.settle();
		expect([what, host.notices.slice(count).map(({ text }) => text)]).toEqual([
			what,
			[expect.stringContaining('In Phase is still reading the vault')],
		]);
		expect([what, document.querySelector('.modal:not(.mod-settings)')]).toEqual([what, null]);
		expect(await texts(app)).toEqual(before);
		expect(await host.app.vault.adapter.exists('.obsidian/plugins/in-phase/data.json')).toBe(false);
	}

	/** Items of menus that only show or copy something. */
	const harmless = /^(Open|Copy|Go to place|What this rule means)/;

	/** Chooses each item of a menu in turn. */
	async function expectMenuToWait(open: () => unknown, least: number): Promise<void> {
		await open();
		const titles = (app.host.menu() ?? []).map(({ title }) => title).filter((title) => !harmless.test(title));
		expect(titles.length).toBeGreaterThanOrEqual(least);
		for (const title of titles) {
			await open();
			await expectToWait(title, () =>
				app.host
					.menu()
					?.find((item) => item.title === title)
					?.click(),
			);
		}
	}

	const contextMenu = (element: Element | null | undefined): unknown =>
		element?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
	const treeLine = (panel: HTMLElement, text: string): HTMLElement | undefined =>
		[...panel.querySelectorAll<HTMLElement>('.tree-item-self')].find(({ textContent }) => textContent.includes(text));

	it('lets nothing be written from the panel: menus, buttons and notes that are dropped', async () => {
		await app.host.openNote('tab.md', { mode: 'preview' });
		const panel = await app.openPanel();
		await expectMenuToWait(() => contextMenu(treeLine(panel, 'Formation Phase')), 3);
		const data: Readonly<Record<string, string>> = { [noteDragType]: 'beds/compost-heap.md' };
		await expectToWait('drop', () => {
			const event = new MouseEvent('drop', { bubbles: true, cancelable: true });
			const dataTransfer = {
				types: Object.keys(data),
				getData: (type: string) => data[type] ?? '',
				dropEffect: 'none',
			};
			treeLine(panel, 'Formation Phase')?.dispatchEvent(Object.assign(event, { dataTransfer }));
		});
		panel.querySelectorAll<HTMLElement>('[role="tab"]')[1]?.click();
		await expectMenuToWait(() => contextMenu(treeLine(panel, 'indented with a tab')), 3);
		for (const button of fixButtons(panel)) await expectToWait(button.textContent, () => button.click());
	});

	it('lets no card be moved, and shows none whose note is not read', async () => {
		const base = app.host.openBase('in-phase-board', { paths: ['beds/raised-bed.md', 'beds/compost-heap.md'] });
		await app.host.settle();
		const cards = (): readonly string[] => cardsIn(base.containerEl).map(titleOf);
		expect(cards()).toEqual(['Raised bed']);
		expect(base.containerEl.textContent).toContain('Still reading the vault, so more may come.');
		await expectToWait('move', async () => {
			press(base.containerEl, boardWords.more);
			app.host
				.menu()
				?.find(({ title }) => title.startsWith('Move to'))
				?.click();
			await app.host.settle();
		});
		await finish(app);
		expect(cards()).toContain('Compost heap');
		expect(base.containerEl.textContent).not.toContain('reading');
	});

	it('lets no settings be made of what is known of a facet by now', async () => {
		const page = await openSettings(app);
		await page.press('Terms of Phase');
		await expectToWait('retire', () => page.press(spoken().settings.retireTerm('Formation Phase')));
	});

	it('lets no quick fix of an editor be made', async () => {
		const { editor } = await app.host.openNote('tab.md', { mode: 'source', plain: true });
		await app.host.settle();
		const view = (editor as unknown as { readonly cm: EditorView }).cm;
		const actions: (() => void)[] = [];
		forEachDiagnostic(view.state, ({ actions: offered = [] }, from, to) => {
			for (const { apply } of offered) actions.push(() => apply(view, from, to));
		});
		expect(actions).toHaveLength(2);
		for (const act of actions) await expectToWait('quick fix', act);
		expect(editor.getValue()).toBe(vault['tab.md']);
	});
});

describe('the index of a vault that becomes known bit by bit', () => {
	let app: RunningApp;
	let live: LiveIndex;
	const fresh = (files: Record<string, string>): unknown => {
		const index = new VaultIndex(defaultSettings, emptyVaultConfig);
		for (const [path, text] of Object.entries(files))
			if (path.endsWith('.md')) index.set(noteFromText(path, text, { created: 0, modified: 0 }));
		return paths(index);
	};
	const paths = (index: VaultIndex): unknown =>
		[...index.notes()]
			.map(({ isFromCache: _, ...note }) => ({ ...note, created: 0, modified: 0 }))
			.sort((left, right) => (left.path < right.path ? -1 : 1));
	const start = async (): Promise<void> => {
		app = await startApp(vault, { cache: 'held' });
		live = new LiveIndex(app.host.app, defaultSettings, emptyVaultConfig);
		live.load();
		await app.host.settle();
	};
	const fileAt = (path: string) => {
		const file = app.host.app.vault.getFileByPath(path);
		if (file === null) throw new Error(path);
		return file;
	};
	beforeEach(start);

	it('is whole from texts alone, though the cache never tells of a note', async () => {
		for (let read = await app.host.readNext(); read !== undefined; read = await app.host.readNext());
		expect(live.isReady).toBe(true);
		expect(paths(live.index)).toEqual(fresh(await texts(app)));
	});

	it('is the same whatever comes first, through renames, deletions, new notes and other settings', async () => {
		const { host } = app;
		await host.indexNext('faulty.md');
		await host.readNext('faulty.md');
		await host.app.vault.rename(fileAt('beds/raised-bed.md'), 'beds/bed.md');
		await host.app.vault.delete(fileAt('query.md'));
		await host.app.vault.create('new.md', '---\nphase: formation\n---\n');
		await host.settle();
		live.restart(defaultSettings, emptyVaultConfig);
		await host.settle();
		expect(live.isReady).toBe(false);
		await host.app.vault.process(fileAt('snapshot.md'), (text) => `${text}#late\n`);
		for (let read = await host.readNext(); read !== undefined; read = await host.readNext());
		host.release();
		await host.settle();
		expect(live.isReady).toBe(true);
		expect(paths(live.index)).toEqual(fresh(await texts(app)));
	});

	it('keeps what it knows while the cache is rebuilt, also with other settings', async () => {
		const { host } = app;
		host.release();
		await host.settle();
		host.hold();
		host.rebuildCache();
		expect([live.isReady, live.index.size]).toEqual([true, 13]);
		const reads = host.reads.length;
		live.restart(defaultSettings, emptyVaultConfig);
		await host.settle();
		expect([live.isReady, live.index.size, host.reads.length]).toEqual([true, 13, reads]);
		host.release();
		await host.settle();
		expect(paths(live.index)).toEqual(fresh(await texts(app)));
	});

	it('is whole in spite of a file that cannot be read, and names it', async () => {
		const { host } = app;
		const fail = (): Promise<string | undefined> => host.readNext('beds/raised-bed.md', new Error('no access'));
		while ((await fail()) !== undefined);
		for (let read = await host.readNext(); read !== undefined; read = await host.readNext())
			while ((await fail()) !== undefined);
		expect(live.isReady).toBe(true);
		expect(live.findingsOf('beds/raised-bed.md').map(({ message }) => inEnglish(message))).toEqual([
			'The file cannot be read, so that nothing is known of what it says',
		]);
		const [list] = await app.openBlocks('blocks.md');
		expect(list?.textContent).toContain('1 note left out, since the frontmatter cannot be read: beds/raised-bed');
		await host.indexNext('beds/raised-bed.md');
		expect(linksOf(list)).toContain('Raised bed');
	});

	it('lets go of everything when it is unloaded on the way', async () => {
		const waiting = live.whole();
		live.unload();
		expect(await waiting).toBeUndefined();
		for (let read = await app.host.readNext(); read !== undefined; read = await app.host.readNext());
		expect(live.isReady).toBe(false);
	});
});

describe('a vault that was open before', () => {
	it('is ready without a file being read, and never says that it is growing', async () => {
		const told = vi.fn();
		const app = await startApp(garden);
		const live = new LiveIndex(app.host.app, defaultSettings, emptyVaultConfig);
		live.onChange(told);
		const reads = app.host.reads.length;
		live.load();
		expect(live.isReady).toBe(true);
		expect(app.host.reads.slice(reads)).toEqual([]);
		expect(told.mock.calls).toEqual([[{ kind: 'rebuilt' }]]);
		live.unload();
	});
});
