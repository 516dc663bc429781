import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultSettings, type Settings } from '../../src/core/settings/settings';
import { emptyVaultConfig } from '../../src/core/settings/vault-config';
import { compareText } from '../../src/core/words';
import { LiveIndex } from '../../src/obsidian/vault/live-index';
import { runsOf } from '../runs';
import { startApp, type RunningApp } from './app';

const paths = [
	'framework/group-phase/a.md',
	'framework/group-phase/b.md',
	'c.md',
	'notes/d.md',
	'drafts/e.md',
	'f.txt',
];

const texts = [
	'---\ntitle: Formation Phase\ntags: [group-phase]\naliases: ["#formation"]\n---\n',
	'---\ntitle: Iteration Phase\ntags: [group-phase]\nformerly: [coordination]\n---\n',
	'---\ntype: pattern\nphase: formation\n---\n#phase/formation [[a]]\n',
	'---\ntype: pattern\nphase: [coordination, formatoin]\n---\n',
	'---\ntype: pattern\nphase: formation: x\n---\n',
	'---\ntype: pattern\nphase: [formation\n---\n',
	'---\ntype: pattern\nphase:\n---\n',
	'---\n---\n',
	'',
];

type Step =
	| { readonly kind: 'write' | 'rename'; readonly path: string; readonly to: string; readonly text: string }
	| { readonly kind: 'delete'; readonly path: string }
	| { readonly kind: 'restart'; readonly isOff: boolean }
	| { readonly kind: 'index' | 'read' | 'rebuild' | 'microtask' | 'task' };

const path = fc.constantFrom(...paths);
const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			kind: fc.constantFrom('write', 'write', 'rename'),
			path,
			to: path,
			text: fc.constantFrom(...texts),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('delete'), path }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('restart'), isOff: fc.boolean() }) },
	{
		weight: 8,
		arbitrary: fc.record({
			kind: fc.constantFrom('index', 'read', 'read', 'rebuild', 'microtask', 'microtask', 'task'),
		}),
	},
);

function isOnDisk({ kind }: Step): boolean {
	return kind === 'write' || kind === 'rename' || kind === 'delete';
}

const otherSettings: Settings = { ...defaultSettings, excludedFolders: ['notes'] };

describe('the live index', () => {
	let app: RunningApp;
	beforeAll(async () => {
		// Every slice is over at once, so that whatever can wait does.
		let now = 0;
		vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
		app = await startApp(Object.fromEntries(paths.map((one) => [one, ''])));
	});
	afterAll(() => {
		app.host.dispose();
		vi.restoreAllMocks();
	});

	/** Does what a step says. */
	async function take(live: LiveIndex, taken: Step): Promise<void> {
		const { host } = app;
		const { vault } = host.app;
		switch (taken.kind) {
			case 'write': {
				const file = vault.getFileByPath(taken.path);
				await (file === null ? vault.create(taken.path, taken.text) : vault.modify(file, taken.text));
				break;
			}
			case 'rename': {
				const file = vault.getFileByPath(taken.path);
				if (file !== null && vault.getFileByPath(taken.to) === null) await vault.rename(file, taken.to);
				break;
			}
			case 'delete': {
				const file = vault.getFileByPath(taken.path);
				if (file !== null) await vault.delete(file);
				break;
			}
			case 'restart':
				live.restart(taken.isOff ? otherSettings : defaultSettings, emptyVaultConfig);
				break;
			case 'index':
				// It may be gone from the disk already, of which nobody has heard yet.
				await host.indexNext().catch(() => undefined);
				break;
			case 'read':
				await host.readNext();
				break;
			case 'rebuild':
				host.rebuildCache();
				break;
			case 'microtask':
				break;
			case 'task':
				await new Promise((resolve) => window.setTimeout(resolve, 0));
		}
	}

	const markdownPaths = (): readonly string[] =>
		app.host.app.vault
			.getMarkdownFiles()
			.map((file) => file.path)
			.sort(compareText);

	const notesIn = ({ index }: LiveIndex): unknown =>
		[...index.notes()].sort((left, right) => compareText(left.path, right.path));

	async function build(settings: Settings): Promise<LiveIndex> {
		const live = new LiveIndex(app.host.app, settings, emptyVaultConfig);
		live.load();
		await app.host.settle();
		return live;
	}

	async function clear(): Promise<void> {
		app.host.release();
		for (const file of app.host.app.vault.getFiles()) await app.host.app.vault.delete(file);
		await app.host.settle();
	}

	it('takes nothing for a note that is gone from what it knew before', async () => {
		const { vault, metadataCache } = app.host.app;
		await clear();
		const gone = await vault.create('c.md', texts[2] ?? '');
		await app.host.settle();
		const live = await build(defaultSettings);
		app.host.hold();
		const moved = await vault.create('notes/d.md', texts[3] ?? '');
		live.restart(otherSettings, emptyVaultConfig);
		await vault.delete(gone);
		await vault.rename(moved, 'c.md');
		while (!live.isReady) await new Promise((resolve) => window.setTimeout(resolve, 0)).then(() => app.host.readNext());
		expect(live.index.find('c.md')?.frontmatter).toMatchObject({
			properties: { phase: ['coordination', 'formatoin'] },
		});
		await vault.delete(moved);
		metadataCache.trigger('changed', moved, texts[2], { frontmatter: { type: 'pattern' } });
		expect(live.index.size).toBe(0);
		app.host.release();
		live.unload();
	});

	it('holds the notes of the vault whenever it is ready, and ends as one that is built afresh', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
				await clear();
				for (const [at, text] of texts.slice(0, 5).entries()) await app.host.app.vault.create(paths[at] ?? '', text);
				await app.host.settle();
				const live = await build(defaultSettings);
				app.host.hold();
				let disk = Promise.resolve();
				for (const taken of steps) {
					// The disk does one thing after the other; what waits for it goes on meanwhile.
					if (isOnDisk(taken)) disk = disk.then(() => take(live, taken));
					else await take(live, taken);
					await Promise.resolve();
					if (live.isReady)
						expect([...live.index.notes()].map((note) => note.path).sort(compareText)).toEqual(markdownPaths());
				}
				await disk;
				app.host.release();
				await app.host.settle();
				const fresh = await build(live.index.settings);
				expect(live.isReady).toBe(true);
				expect(notesIn(live)).toEqual(notesIn(fresh));
				expect(live.facts()).toEqual(fresh.facts());
				live.unload();
				fresh.unload();
			}),
			runsOf(30),
		);
	});
});
