import { readFileSync } from 'node:fs';
import type { PluginManifest } from 'obsidian';
import { afterEach, describe, expect, it, vi } from 'vitest';
import InPhasePlugin from '../../src/main';
import { createHost, type Host } from '../host/host';
import { garden, linksOf } from './app';
import { dataPath } from './screen/settings';
import { blocksIn } from './screen/blocks';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as PluginManifest;
const path = 'framework/group-phase/formation-phase.md';
const newPath = 'framework/group-phase/settling-in-phase.md';
// A note that the cache cannot read keeps the index waiting for the file.
const vault = { ...garden, [dataPath]: '{"welcomed": true}', 'beds/torn.md': '---\ntitle: a: b\n---\n' };

/** Keeps files from being read until the returned function is called. */
function holdReading({ app }: Host): () => void {
	let go = (): void => undefined;
	const held = new Promise<void>((resolve) => (go = resolve));
	const read = app.vault.cachedRead.bind(app.vault);
	vi.spyOn(app.vault, 'cachedRead').mockImplementation(async (file) => {
		await held;
		return read(file);
	});
	return go;
}

async function rename({ app }: Host, from: string, to: string): Promise<void> {
	const file = app.vault.getAbstractFileByPath(from);
	if (file === null) throw new Error(`nothing at ${from}`);
	await app.vault.rename(file, to);
}

describe('a block whose note is renamed', () => {
	afterEach(() => vi.restoreAllMocks());

	const moves: readonly (readonly [what: string, from: string, to: string])[] = [
		['itself', path, newPath],
		['by its folder', 'framework/group-phase', 'framework/phase'],
	];

	it.each(moves)('%s, while the vault is read for the first time, answers for it', async (_, from, to) => {
		const host = await createHost(vault);
		const go = holdReading(host);
		await host.loadPlugin(InPhasePlugin, manifest);
		const { containerEl } = await host.openNote(path, { mode: 'preview' });
		const [block] = blocksIn(containerEl);
		await host.layoutReady();
		expect(block?.textContent).toBe('Reading the vault…');
		await rename(host, from, to);
		expect(block?.textContent).toBe('Reading the vault…');
		go();
		await host.settle();
		expect(linksOf(block)).toEqual(['Compost heap', 'Raised bed']);
	});

	it.each(moves)('%s, while the index is built anew, answers for it', async (_, from, to) => {
		const host = await createHost(vault);
		await host.loadPlugin(InPhasePlugin, manifest);
		await host.layoutReady();
		await host.settle();
		const { containerEl } = await host.openNote(path, { mode: 'preview' });
		const [block] = blocksIn(containerEl);
		const go = holdReading(host);
		await host.writeFromOutside(dataPath, '{"welcomed": true, "excludedFolders": ["cellar"]}');
		await rename(host, from, to);
		go();
		await host.settle();
		expect(linksOf(block)).toEqual(['Compost heap', 'Raised bed']);
		await host.app.vault.create('beds/pond.md', '---\ntitle: Pond\ntype: pattern\nphase: formation\n---\n');
		await host.settle();
		expect(linksOf(block)).toEqual(['Compost heap', 'Pond', 'Raised bed']);
	});
});

describe('the plugin, unloaded before the layout is ready', () => {
	it('leaves nothing that listens', async () => {
		const host = await createHost(vault);
		const before = host.census();
		const plugin = await host.loadPlugin(InPhasePlugin, manifest);
		await host.unloadPlugin(plugin);
		await host.layoutReady();
		await host.settle();
		expect(host.census()).toEqual(before);
	});
});
