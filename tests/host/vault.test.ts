import { FileSystemAdapter, TFile, TFolder } from 'obsidian';
import { describe, expect, it, test } from 'vitest';
import { createHost } from './host';

describe('the vault', () => {
	it('has real times and sizes, which change with the file', async () => {
		const { app } = await createHost({ 'a.md': { content: 'été', mtime: 2000, ctime: 1000 } });
		const file = app.vault.getFileByPath('a.md');
		expect(file?.stat).toEqual({ ctime: 1000, mtime: 2000, size: 5 });
		if (file === null) return;
		await app.vault.modify(file, 'x');
		const first = file.stat.mtime;
		expect(file.stat).toMatchObject({ ctime: 1000, size: 1 });
		expect(first).toBeGreaterThan(2000);
		await app.vault.modify(file, 'y');
		expect(file.stat.mtime).toBeGreaterThan(first);
		expect(await app.vault.adapter.stat('a.md')).toEqual({ type: 'file', ...file.stat });
	});

	it('keeps one file object through writes and renames', async () => {
		const { app } = await createHost({ 'x/a.md': '' });
		const file = app.vault.getFileByPath('x/a.md');
		if (file === null) return;
		await app.vault.rename(file, 'b.md');
		expect(app.vault.getFileByPath('b.md')).toBe(file);
		expect([file.path, file.name, file.basename, file.parent?.path]).toEqual(['b.md', 'b.md', 'b', '/']);
		expect(app.vault.getAbstractFileByPath('x')).toBeInstanceOf(TFolder);
	});

	test.each([
		['b.txt', 'b', 'txt', false],
		['b.canvas', 'b', 'canvas', false],
		['b.md', 'b', 'md', true],
		['b.c.md', 'b.c', 'md', true],
		['b', 'b', '', false],
		['y/b.txt', 'b', 'txt', false],
	])('a note renamed to %s is called %s and ends in “%s”', async (path, basename, extension, isNote) => {
		const host = await createHost({ 'a.md': '#one [[c]]', 'c.md': '[[a]] [[b]]', 'y/d.md': '' });
		const { app } = host;
		const file = fileOf(app.vault, 'a.md');
		await app.vault.rename(file, path);
		await host.settle();
		expect([file.basename, file.extension]).toEqual([basename, extension]);
		expect(app.vault.getMarkdownFiles().includes(file)).toBe(isNote);
		expect(app.metadataCache.getFileCache(file)?.tags?.[0]?.tag).toBe(isNote ? '#one' : undefined);
		expect(Object.keys(app.metadataCache.resolvedLinks)).not.toContain('a.md');
		expect(Object.keys(app.metadataCache.resolvedLinks).includes(path)).toBe(isNote);
	});

	it('a file renamed to .md is a note', async () => {
		const host = await createHost({ 'a.txt': '#one', 'c.md': '[[b]]' });
		const { app } = host;
		const file = fileOf(app.vault, 'a.txt');
		const told: string[] = [];
		app.metadataCache.on('changed', ({ path }) => told.push(path));
		await app.vault.rename(file, 'b.md');
		await host.settle();
		expect([file.basename, file.extension]).toEqual(['b', 'md']);
		expect(told).toEqual(['b.md']);
		expect(app.metadataCache.getFileCache(file)?.tags).toHaveLength(1);
		expect(app.metadataCache.resolvedLinks['c.md']).toEqual({ 'b.md': 1 });
	});

	test.each<[string, (vault: import('obsidian').Vault) => Promise<unknown>, string]>([
		['creating a note that is there', (vault) => vault.create('a.md', ''), 'File already exists.'],
		['creating a note in a folder that is not there', (vault) => vault.create('none/b.md', ''), 'ENOENT'],
		['creating a folder that is there', (vault) => vault.createFolder('x'), 'Folder already exists.'],
		[
			'renaming over another note',
			async (vault) => vault.rename(fileOf(vault, 'a.md'), 'x/b.md'),
			'Destination file already exists!',
		],
		[
			'renaming into a folder that is not there',
			async (vault) => vault.rename(fileOf(vault, 'a.md'), 'none/b.md'),
			'ENOENT',
		],
		['reading what is not there', (vault) => vault.adapter.read('none.md'), 'not found'],
	])('refuses %s', async (_, act, message) => {
		const { app } = await createHost({ 'a.md': '', 'x/b.md': '' });
		await expect(act(app.vault)).rejects.toThrow(message);
	});

	it('processes atomically: every change sees the one before', async () => {
		const { app } = await createHost({ 'a.md': '' });
		const file = fileOf(app.vault, 'a.md');
		await Promise.all(['1', '2', '3'].map((digit) => app.vault.process(file, (text) => text + digit)));
		expect(await app.vault.read(file)).toBe('123');
	});

	it('writes nothing when a process throws or changes nothing', async () => {
		const { app } = await createHost({ 'a.md': 'x' });
		const file = fileOf(app.vault, 'a.md');
		const before = file.stat.mtime;
		await expect(
			app.vault.process(file, () => {
				throw new Error('no');
			}),
		).rejects.toThrow('no');
		await app.vault.process(file, (text) => text);
		expect([await app.vault.cachedRead(file), file.stat.mtime]).toEqual(['x', before]);
	});

	it('hears of what the adapter writes', async () => {
		const host = await createHost({ 'a.md': '' });
		const events: string[] = [];
		host.app.vault.on('create', ({ path }) => void events.push(`create ${path}`));
		host.app.vault.on('modify', ({ path }) => void events.push(`modify ${path}`));
		await host.app.vault.adapter.write('a.md', 'x');
		await host.app.vault.adapter.write('b.md', 'x');
		expect(events).toEqual(['modify a.md', 'create b.md']);
	});

	it('deletes a folder with a `delete` for everything in it', async () => {
		const { app } = await createHost({ 'x/a.md': '', 'x/y/b.md': '' });
		const deleted: string[] = [];
		app.vault.on('delete', ({ path }) => void deleted.push(path));
		const folder = app.vault.getFolderByPath('x');
		if (folder !== null) await app.vault.delete(folder, true);
		expect(deleted.sort()).toEqual(['x', 'x/a.md', 'x/y', 'x/y/b.md']);
		expect(app.vault.getAllLoadedFiles().map(({ path }) => path)).toEqual(['/']);
	});

	test.each<[string, boolean]>([
		['local', true],
		['system', false],
		['none', false],
	])('trashes a file by the preference %s', async (trashOption, isKept) => {
		const { app } = await createHost({ 'x/a.md': 'text' }, { config: { trashOption } });
		await app.fileManager.trashFile(fileOf(app.vault, 'x/a.md'));
		expect(await app.vault.adapter.exists('.trash/a.md')).toBe(isKept);
		expect(app.vault.getFiles()).toEqual([]);
	});

	it('keeps account of who reads what', async () => {
		const host = await createHost({ 'a.md': '', 'b.md': '' });
		await host.openNote('a.md');
		expect(host.reads).toEqual([]);
		await host.app.vault.cachedRead(fileOf(host.app.vault, 'b.md'));
		expect(host.reads).toEqual(['b.md']);
	});

	it('can have another settings folder', async () => {
		const { app } = await createHost({ '.config/app.json': '{}' }, { configDir: '.config' });
		expect(app.vault.configDir).toBe('.config');
		expect(await app.vault.adapter.list('.config')).toEqual({ files: ['.config/app.json'], folders: [] });
		expect(app.vault.adapter).toBeInstanceOf(FileSystemAdapter);
	});
});

describe('processFrontMatter', () => {
	test.each<[string, string, string]>([
		[
			'drops comments and quotes and expands flow lists',
			'---\n# mine\nphase: ["a", b]\n---\nBody',
			'---\nphase:\n  - a\n  - b\nn: 1\n---\nBody',
		],
		['writes null as nothing', '---\nx: null\n---\n', '---\nx:\nn: 1\n---\n'],
		['adds frontmatter where there is none', 'Body', '---\nn: 1\n---\nBody'],
		['keeps a link in quotes', '---\nup: "[[A]]"\n---\n', '---\nup: "[[A]]"\nn: 1\n---\n'],
	])('%s', async (_, before, after) => {
		const { app } = await createHost({ 'a.md': before });
		await app.fileManager.processFrontMatter(fileOf(app.vault, 'a.md'), (frontmatter: Record<string, unknown>) => {
			frontmatter['n'] = 1;
		});
		expect(await app.vault.adapter.read('a.md')).toBe(after);
	});

	it('fails on YAML that does not parse and leaves the note alone', async () => {
		const { app } = await createHost({ 'a.md': '---\na: b: c\n---\n' });
		await expect(app.fileManager.processFrontMatter(fileOf(app.vault, 'a.md'), () => undefined)).rejects.toThrow();
		expect(await app.vault.adapter.read('a.md')).toBe('---\na: b: c\n---\n');
	});
});

function fileOf(vault: import('obsidian').Vault, path: string): TFile {
	const file = vault.getAbstractFileByPath(path);
	if (!(file instanceof TFile)) throw new Error(`no ${path}`);
	return file;
}
