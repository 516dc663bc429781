import { getAllTags, parseFrontMatterAliases, parseFrontMatterTags, type CachedMetadata, type TFile } from 'obsidian';
import { describe, expect, it, test } from 'vitest';
import { createHost, type Host } from './host';

async function read(text: string): Promise<CachedMetadata> {
	const host = await createHost({ 'note.md': text });
	return cacheOf(host, 'note.md');
}

function cacheOf({ app }: Host, path: string): CachedMetadata {
	return app.metadataCache.getCache(path) ?? {};
}

function fileAt({ app }: Host, path: string): TFile {
	const file = app.vault.getFileByPath(path);
	if (file === null) throw new Error(`no ${path}`);
	return file;
}

describe('frontmatter', () => {
	const found = '---\nphase: iteration\n---\n';
	test.each<[string, string, boolean]>([
		['at the first byte counts', found, true],
		['with CRLF counts', found.replaceAll('\n', '\r\n'), true],
		['whose closing fence carries blanks counts', '---\nphase: iteration\n---  \nBody', true],
		['that ends with the file counts', '---\nphase: iteration\n---', true],
		['after a blank line is none', `\n${found}`, false],
		['after a byte order mark is none', `\ufeff${found}`, false],
		['whose opening fence carries a blank is none', `--- \n${found.slice(4)}`, false],
		['that is not closed is none', '---\nphase: iteration\n', false],
		['whose closing fence has four hyphens is none', '---\nphase: iteration\n----\n', false],
	])('%s', async (_, text, isFound) => {
		const cache = await read(text);
		expect(cache.frontmatter).toEqual(isFound ? { phase: 'iteration' } : undefined);
		expect(cache.sections?.[0]?.type === 'yaml').toBe(isFound);
	});

	test.each([
		['does not parse', '---\ntitle: a: b\n---\nBody'],
		['is indented with a tab', '---\nkey:\n\t- a\n---\n'],
		['has a key twice', '---\na: 1\na: 2\n---\n'],
		['is empty', '---\n---\nBody'],
		['is only a comment', '---\n# nothing\n---\n'],
		['is a list', '---\n- a\n---\n'],
	])('that %s gives a yaml section and no frontmatter, and creating the note does not fail', async (_, text) => {
		const host = await createHost({});
		await host.app.vault.create('note.md', text);
		await host.settle();
		const cache = cacheOf(host, 'note.md');
		expect(cache.frontmatter).toBeUndefined();
		expect(cache.sections?.[0]?.type).toBe('yaml');
	});

	test.each<[string, unknown]>([
		['yes', 'yes'],
		['2024-01-02', '2024-01-02'],
		['[[Note]]', [['Note']]],
		['#x', null],
		['0o17', 15],
		['true', true],
	])('reads %s as YAML 1.2 does', async (yaml, value) => {
		expect((await read(`---\nkey: ${yaml}\n---\n`)).frontmatter).toEqual({ key: value });
	});

	it('has `__proto__` as a key of its own', async () => {
		const { frontmatter } = await read('---\n__proto__: x\n---\n');
		expect(Object.keys(frontmatter ?? {})).toEqual(['__proto__']);
	});

	it('ends right after its closing fence', async () => {
		const { frontmatterPosition, sections } = await read('---\r\na: 1\r\n---  \r\nBody');
		expect(frontmatterPosition).toEqual({
			start: { line: 0, col: 0, offset: 0 },
			end: { line: 2, col: 3, offset: 14 },
		});
		expect(sections?.map(({ type, position }) => [type, position.start.offset])).toEqual([
			['yaml', 0],
			['paragraph', 18],
		]);
	});

	it('has links where a whole value is one, by the way to it', async () => {
		const { frontmatterLinks } = await read(
			'---\nup: "[[A#b|See]]"\nrelated:\n  - "[[C]]"\n  - "see [[D]]"\nmd: "[E](x/e%20f.md)"\ndeep:\n  a: "[[G]]"\n---\n',
		);
		expect(frontmatterLinks).toEqual([
			{ key: 'up', link: 'A#b', original: '[[A#b|See]]', displayText: 'See' },
			{ key: 'related.0', link: 'C', original: '[[C]]', displayText: 'C' },
			{ key: 'md', link: 'x/e f.md', original: '[E](x/e%20f.md)', displayText: 'E' },
			{ key: 'deep.a', link: 'G', original: '[[G]]', displayText: 'G' },
		]);
	});
});

describe('tags and aliases', () => {
	test.each<[string, string[] | null]>([
		['tags: a', ['#a']],
		['tags: []', []],
		['tags: "#a"', ['#a']],
		['tags: [a, b/c]', ['#a', '#b/c']],
		['Tags: [a]', ['#a']],
		['tags: a, b', []],
		['tags: a b', []],
		['tags: [2024, x y, ok]', ['#ok']],
		['tag: a', null],
		['tags:', null],
	])('`%s` gives the tags %j', (yaml, tags) => {
		return read(`---\n${yaml}\n---\n`).then((cache) => {
			expect(parseFrontMatterTags(cache.frontmatter)).toEqual(tags);
			// Of all tags there is always a list.
			expect(getAllTags(cache)).toEqual(tags ?? []);
		});
	});

	test.each<[string, string[] | null]>([
		['aliases: One, Two', ['One, Two']],
		['aliases: [One, Two]', ['One', 'Two']],
		['alias: One', null],
	])('`%s` gives the aliases %j', async (yaml, aliases) => {
		expect(parseFrontMatterAliases((await read(`---\n${yaml}\n---\n`)).frontmatter)).toEqual(aliases);
	});

	test.each<[string, string[]]>([
		['#phase/iteration', ['#phase/iteration']],
		['#été #日本語 #🌱', ['#été', '#日本語', '#🌱']],
		['#2024', []],
		['#2024-plan', ['#2024-plan']],
		['#a.b', ['#a']],
		['word#a', []],
		['`#a`', []],
		['```\n#a\n```', []],
		['    #a', []],
		['%% #a %%', ['#a']],
		['[[Note#a]] [x](y#z)', []],
		['https://x.test/#a', []],
	])('the body `%s` has the tags %j', async (body, tags) => {
		expect(((await read(body)).tags ?? []).map(({ tag }) => tag)).toEqual(tags);
	});

	it('come from the frontmatter first, then from the body, and repeat', async () => {
		expect(getAllTags(await read('---\ntags: [b, a]\n---\n#a #c #a'))).toEqual(['#b', '#a', '#a', '#c', '#a']);
	});
});

describe('the body', () => {
	test.each<[string, [string, string][], [string, string][]]>([
		['[[A]]', [['A', 'A']], []],
		['[[A#b#c]]', [['A#b#c', 'A > b > c']], []],
		['[[A|see]]', [['A', 'see']], []],
		['| x |\n|-|\n| [[A\\|see]] |', [['A', 'see']], []],
		['![[A.png]]', [], [['A.png', 'A.png']]],
		['[see](a%20b.md#c)', [['a b.md#c', 'see']], []],
		['[see](<a b.md>)', [['a b.md', 'see']], []],
		['![alt](a.png)', [], [['a.png', 'alt']]],
		['[web](https://x.test)', [], []],
		['`[[A]]` %%[[B]]%%', [['B', 'B']], []],
		['```\n[[A]]\n```\n[[B]]', [['B', 'B']], []],
	])('`%s` has its links and embeds', async (body, links, embeds) => {
		const cache = await read(body);
		expect((cache.links ?? []).map(({ link, displayText }) => [link, displayText])).toEqual(links);
		expect((cache.embeds ?? []).map(({ link, displayText }) => [link, displayText])).toEqual(embeds);
	});

	it('is cut into sections', async () => {
		const text =
			'# Title\nText\n\n- a\n  - b\n- [x] c\n\n> quote\n\n> [!note] mind\n\n```js\n# no\n```\n\n| a |\n|-|\n\n---\n\nLast ^id\n';
		const cache = await read(text);
		expect(cache.sections?.map(({ type }) => type)).toEqual([
			'heading',
			'paragraph',
			'list',
			'blockquote',
			'callout',
			'code',
			'table',
			'thematicBreak',
			'paragraph',
		]);
		expect(cache.sections?.map(({ position: { start, end } }) => text.slice(start.offset, end.offset))[2]).toBe(
			'- a\n  - b\n- [x] c',
		);
		expect(cache.headings).toEqual([
			{
				heading: 'Title',
				level: 1,
				position: { start: { line: 0, col: 0, offset: 0 }, end: { line: 0, col: 7, offset: 7 } },
			},
		]);
		expect(
			cache.listItems?.map(({ parent, task, position }) => [parent, task, position.start.line, position.start.col]),
		).toEqual([
			[-3, undefined, 3, 0],
			[3, undefined, 4, 2],
			[-3, 'x', 5, 0],
		]);
		expect(cache.blocks?.['id']?.position.start.line).toBe(20);
	});

	it('counts a CRLF as two characters in positions', async () => {
		const { links } = await read('a\r\nb [[C]]');
		expect(links?.[0]?.position).toEqual({
			start: { line: 1, col: 2, offset: 5 },
			end: { line: 1, col: 7, offset: 10 },
		});
	});

	it('gives a note without anything an empty cache', async () => {
		expect(await read('')).toEqual({});
	});
});

describe('indexing', () => {
	async function listen(files: Record<string, string>): Promise<{ host: Host; events: string[] }> {
		const host = await createHost(files);
		const events: string[] = [];
		const { vault, metadataCache } = host.app;
		vault.on('create', (file) => void events.push(`create ${file.path}`));
		vault.on(
			'modify',
			(file) =>
				void events.push(`modify ${file.path} ${String(metadataCache.getCache(file.path)?.frontmatter?.['n'])}`),
		);
		vault.on('delete', (file) => void events.push(`delete ${file.path}`));
		vault.on(
			'rename',
			(file, old) =>
				void events.push(`rename ${old} ${file.path} ${String(metadataCache.getCache(file.path) !== null)}`),
		);
		metadataCache.on(
			'changed',
			(file, data, cache) =>
				void events.push(`changed ${file.path} ${String(data.length)} ${String(cache.frontmatter?.['n'])}`),
		);
		metadataCache.on(
			'deleted',
			(file, before) => void events.push(`deleted ${file.path} ${String(before?.frontmatter?.['n'])}`),
		);
		metadataCache.on('resolve', (file) => void events.push(`resolve ${file.path}`));
		metadataCache.on('resolved', () => void events.push('resolved'));
		return { host, events };
	}

	it('follows a change: the vault speaks first, while the cache is still the old one', async () => {
		const { host, events } = await listen({ 'a.md': '---\nn: 1\n---\n' });
		await host.app.vault.modify(fileAt(host, 'a.md'), '---\nn: 2\n---\n');
		expect(events).toEqual(['modify a.md 1']);
		await host.settle();
		expect(events.slice(1)).toEqual(['changed a.md 13 2', 'resolve a.md', 'resolved']);
	});

	it('looks up the links of other notes again when a note comes', async () => {
		const { host, events } = await listen({ 'a.md': '[[b]] [[b]]' });
		expect(host.app.metadataCache.unresolvedLinks['a.md']).toEqual({ b: 2 });
		await host.app.vault.create('b.md', '');
		await host.settle();
		expect(events).toEqual(['create b.md', 'changed b.md 0 undefined', 'resolve a.md', 'resolve b.md', 'resolved']);
		expect(host.app.metadataCache.resolvedLinks['a.md']).toEqual({ 'b.md': 2 });
	});

	it('moves the cache on a rename and says nothing of a change', async () => {
		const { host, events } = await listen({ 'x/a.md': '---\nn: 1\n---\n', 'x/y/b.md': '' });
		await host.app.vault.rename(fileAt(host, 'x/a.md'), 'c.md');
		await host.settle();
		expect(events).toEqual(['rename x/a.md c.md true', 'resolve c.md', 'resolved']);
		expect(host.app.metadataCache.getCache('x/a.md')).toBeNull();
		expect(cacheOf(host, 'c.md').frontmatter).toEqual({ n: 1 });
	});

	it('moves everything in a folder that is renamed, each with its own event', async () => {
		const { host, events } = await listen({ 'x/a.md': '', 'x/y/b.md': '---\nn: 2\n---\n' });
		const folder = host.app.vault.getFolderByPath('x');
		if (folder !== null) await host.app.vault.rename(folder, 'z');
		await host.settle();
		expect(events.filter((event) => event.startsWith('rename')).sort()).toEqual([
			'rename x z false',
			'rename x/a.md z/a.md true',
			'rename x/y z/y false',
			'rename x/y/b.md z/y/b.md true',
		]);
		expect(cacheOf(host, 'z/y/b.md').frontmatter).toEqual({ n: 2 });
	});

	it('says what a deleted note was', async () => {
		const { host, events } = await listen({ 'a.md': '---\nn: 1\n---\n', 'b.md': '[[a]]' });
		await host.app.vault.delete(fileAt(host, 'a.md'));
		expect(events).toEqual(['deleted a.md 1', 'delete a.md']);
		await host.settle();
		expect(events.slice(2)).toEqual(['resolve b.md', 'resolved']);
		expect(host.app.metadataCache.getCache('a.md')).toBeNull();
		expect(host.app.metadataCache.unresolvedLinks['b.md']).toEqual({ a: 1 });
	});

	it('does not see hidden files', async () => {
		const { host, events } = await listen({ '.obsidian/app.json': '{}', '.hidden/a.md': '#a', 'x/.b.md': '' });
		expect(host.app.vault.getFiles()).toEqual([]);
		await host.app.vault.adapter.write('.hidden/c.md', '');
		await host.settle();
		expect(events).toEqual([]);
		expect(await host.app.vault.adapter.read('.obsidian/app.json')).toBe('{}');
	});

	it('comes after the layout is ready in a vault that was never opened before', async () => {
		const host = await createHost({ 'a.md': '#a' }, { cache: 'cold' });
		const { metadataCache } = host.app;
		const events: string[] = [];
		metadataCache.on('changed', ({ path }) => void events.push(path));
		metadataCache.on('resolved', () => void events.push('resolved'));
		expect(metadataCache.getCache('a.md')).toBeNull();
		await host.layoutReady();
		await host.settle();
		expect(events).toEqual(['a.md', 'resolved']);
	});
});
