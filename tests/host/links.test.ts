import { getFrontMatterInfo, getLinkpath, parseLinktext, resolveSubpath } from 'obsidian';
import { describe, expect, it, test } from 'vitest';
import { createHost, type Host } from './host';

const files = { 'a.md': '', 'x/b.md': '', 'x/y/b.md': '', 'x/y/c.md': '', 'pic.png': '', 'My Note.md': '' };

describe('a link text', () => {
	test.each<[string, string, string | null]>([
		['a', 'x/b.md', 'a.md'],
		['A', 'x/b.md', 'a.md'],
		['a.md', 'x/b.md', 'a.md'],
		['b', 'x/y/c.md', 'x/y/b.md'],
		['b', 'a.md', 'x/b.md'],
		['y/b', 'a.md', 'x/y/b.md'],
		['x/b', 'x/y/c.md', 'x/b.md'],
		['../b', 'x/y/c.md', 'x/b.md'],
		['./b', 'x/y/c.md', 'x/y/b.md'],
		['./b', 'a.md', null],
		['pic.png', 'a.md', 'pic.png'],
		['pic', 'a.md', null],
		['none', 'a.md', null],
		['', 'a.md', 'a.md'],
	])('%j in %s leads to %s', async (link, source, target) => {
		const { app } = await createHost(files);
		expect(app.metadataCache.getFirstLinkpathDest(link, source)?.path ?? null).toBe(target);
	});

	test.each<[string, string, string]>([
		['a.md', 'x/b.md', 'a'],
		['x/b.md', 'a.md', 'x/b'],
		['pic.png', 'a.md', 'pic.png'],
	])('of %s for %s is %s: the name where it is the only one', async (path, source, linktext) => {
		const { app } = await createHost(files);
		const file = app.vault.getFileByPath(path);
		expect(file === null ? null : app.metadataCache.fileToLinktext(file, source)).toBe(linktext);
	});
});

describe('generateMarkdownLink', () => {
	test.each<[Record<string, unknown>, string, string]>([
		[{}, 'x/y/c.md', '[[c#Part|Shown]]'],
		[{ newLinkFormat: 'absolute' }, 'x/y/c.md', '[[x/y/c#Part|Shown]]'],
		[{ newLinkFormat: 'relative' }, 'x/y/c.md', '[[y/c#Part|Shown]]'],
		[{ useMarkdownLinks: true }, 'My Note.md', '[Shown](My%20Note.md#Part)'],
		[{ useMarkdownLinks: true, newLinkFormat: 'relative' }, 'a.md', '[Shown](../a.md#Part)'],
	])('with %j makes a link to %s as %s', async (config, path, link) => {
		const { app } = await createHost(files, { config });
		const file = app.vault.getFileByPath(path);
		expect(file === null ? null : app.fileManager.generateMarkdownLink(file, 'x/b.md', '#Part', 'Shown')).toBe(link);
	});
});

describe('renameFile', () => {
	async function rename(
		config: Record<string, unknown>,
		note: string,
		path = 'Old Name.md',
		newPath = 'New Name.md',
	): Promise<string> {
		const host = await createHost({ 'Old Name.md': '', 'dir/inner.md': '', 'other/note.md': note }, { config });
		await move(host, path, newPath);
		return host.app.vault.adapter.read('other/note.md');
	}

	async function move({ app }: Host, path: string, newPath: string): Promise<void> {
		const file = app.vault.getAbstractFileByPath(path);
		if (file !== null) await app.fileManager.renameFile(file, newPath);
	}

	test.each<[string, Record<string, unknown>, string, string]>([
		['a wikilink', {}, '[[Old Name]]', '[[New Name]]'],
		['its text and its part', {}, '[[Old Name#Part|shown]]', '[[New Name#Part|shown]]'],
		['a link in a table', {}, '| a |\n|-|\n| [[Old Name\\|x]] |', '| a |\n|-|\n| [[New Name\\|x]] |'],
		['an embed', {}, '![[Old Name]]', '![[New Name]]'],
		['a Markdown link', {}, '[x](../Old%20Name.md#p)', '[x](New%20Name.md#p)'],
		['a property', {}, '---\nup: "[[Old Name]]" # mine\n---\n', '---\nup: "[[New Name]]" # mine\n---\n'],
		[
			'by relative paths',
			{ newLinkFormat: 'relative' },
			'[[Old Name]] [x](../Old%20Name.md)',
			'[[../New Name]] [x](../New%20Name.md)',
		],
		['by full paths', { newLinkFormat: 'absolute' }, '[[Old Name]]', '[[New Name]]'],
		['nothing in code', {}, '`[[Old Name]]`', '`[[Old Name]]`'],
		['nothing when the user does not want it', { alwaysUpdateLinks: false }, '[[Old Name]]', '[[Old Name]]'],
	])('updates %s', async (_, config, before, after) => {
		expect(await rename(config, before)).toBe(after);
	});

	it('leaves a link that still leads to the note', async () => {
		expect(await rename({}, '[[inner]] [[dir/inner]]', 'dir/inner.md', 'inner.md')).toBe('[[inner]] [[inner]]');
	});

	it('updates the links to everything in a folder', async () => {
		expect(await rename({ newLinkFormat: 'absolute' }, '[[dir/inner]]', 'dir', 'moved')).toBe('[[moved/inner]]');
	});

	it('updates the relative links of the note that moves', async () => {
		const host = await createHost({ 'a.md': '', 'x/b.md': '[[../a]]' }, { config: { newLinkFormat: 'relative' } });
		await host.app.vault.createFolder('x/deep');
		await move(host, 'x/b.md', 'x/deep/b.md');
		expect(await host.app.vault.adapter.read('x/deep/b.md')).toBe('[[../../a]]');
	});

	it('is followed by the changes of the notes that linked', async () => {
		const host = await createHost({ 'a.md': '', 'b.md': '[[a]]' });
		const events: string[] = [];
		host.app.vault.on('rename', ({ path }) => void events.push(`rename ${path}`));
		host.app.vault.on('modify', ({ path }) => void events.push(`modify ${path}`));
		host.app.metadataCache.on('changed', ({ path }) => void events.push(`changed ${path}`));
		await move(host, 'a.md', 'c.md');
		await host.settle();
		expect(events).toEqual(['rename c.md', 'modify b.md', 'changed b.md']);
	});
});

describe('parts of a note', () => {
	it('are found by heading and by block', async () => {
		const { app } = await createHost({ 'a.md': '# One\ntext ^id\n## Two\n# Three' });
		const cache = app.metadataCache.getCache('a.md') ?? {};
		expect(resolveSubpath(cache, '#One')).toMatchObject({ type: 'heading', start: { line: 0 }, end: { line: 3 } });
		expect(resolveSubpath(cache, '#One#Two')).toMatchObject({ current: { heading: 'Two' } });
		expect(resolveSubpath(cache, '#^id')).toMatchObject({ type: 'block', start: { line: 1 } });
		expect(resolveSubpath(cache, '#None')).toBeNull();
	});

	it('are split from a link text', () => {
		expect([parseLinktext('A#b'), getLinkpath('A#b')]).toEqual([{ path: 'A', subpath: '#b' }, 'A']);
	});
});

describe('getFrontMatterInfo', () => {
	test.each<[string, string, object]>([
		[
			'finds frontmatter',
			'---\na: 1\n---\nBody',
			{ exists: true, frontmatter: 'a: 1', from: 4, to: 8, contentStart: 13 },
		],
		[
			'finds it with CRLF',
			'---\r\na: 1\r\n---\r\nBody',
			{ exists: true, frontmatter: 'a: 1', from: 5, to: 9, contentStart: 16 },
		],
		['finds an empty block', '---\n---\nBody', { exists: true, frontmatter: '', from: 4, to: 4, contentStart: 8 }],
		['wants nothing behind the closing fence, unlike the cache', '---\na: 1\n---  \nBody', { exists: false }],
		['finds none in plain text', 'Body', { exists: false, contentStart: 0 }],
	])('%s', (_, text, info) => {
		expect(getFrontMatterInfo(text)).toMatchObject(info);
	});
});
