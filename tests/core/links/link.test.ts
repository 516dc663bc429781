import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePath, encodePath, linkPathOf } from '../../../src/core/links/address';
import { parseLink, parseWebLink, type Link } from '../../../src/core/links/link';
import { linkFilesOf } from '../../../src/core/links/link-files';
import { retarget } from '../../../src/core/links/write-link';
import { runsOf } from '../../runs';

describe('a text that is a link as a whole', () => {
	it.each<[string, string, string, string | undefined]>([
		['[[note]]', 'note', '', undefined],
		['[[ a/b #part|shown]]', 'a/b', '#part', 'shown'],
		['![[note^block]]', 'note', '^block', undefined],
		['[[note\\|shown]]', 'note', '', 'shown'],
		['[[note#part\\|shown]]', 'note', '#part', 'shown'],
		['[[#part||odd]]', '', '#part', '|odd'],
		['[text](a%20b.md#part)', 'a b.md', '#part', 'text'],
		['[a [b] \\] c](<a b.md> "title")', 'a b.md', '', 'a [b] \\] c'],
		['![alt]( a_\\(b\\).md )', 'a_(b).md', '', 'alt'],
		["[x](a(b).md 'it')", 'a(b).md', '', 'x'],
		['[x](a&#45;b&amp;c.md)', 'a-b&c.md', '', 'x'],
	])('%s', (text, path, subpath, display) => {
		const link = parseLink(text);
		const said = (range: Link['display']): string | undefined => range && text.slice(range.from, range.to);
		expect([link?.path, said(link?.subpath), said(link?.display)]).toEqual([path, subpath, display]);
	});

	it.each([
		...['note', '[[]]', '[[a', '[[a]] b', 'a [[b]]', '[[a]], [[b]]', '[a]', '[a](b) c', '[a](b c.md)', '[a](b.md c)'],
		...[
			'[a](https://example.org)',
			'[a](mailto:me@example.org)',
			'[a](//example.org)',
			'[a]()',
			'\\[a](b)',
			'[[a\nb]]',
		],
	])('is not %j', (text) => {
		expect(parseLink(text)).toBeUndefined();
	});

	it('may lead out of the vault', () => {
		expect(parseWebLink('[a](https://example.org/x "t")')).toEqual({ url: 'https://example.org/x', text: 'a' });
		expect(parseWebLink('[a](b.md)')).toBeUndefined();
	});
});

describe('a path in a destination', () => {
	it.each(['a b (c).md', 'ö/ü.md', '100%.md', 'a#b?.md', 'Note: a.md', "it's.md", '[x]<y>.md', '🌱.md', 'a&amp;b.md'])(
		'is read as it was written: %s',
		(path) => {
			expect(decodePath(encodePath(path))).toBe(path);
			expect(linkPathOf(encodePath(path))).toBe(path);
		},
	);

	it('keeps its letters, whatever their script', () => {
		expect(encodePath('öl/段階 (b).md')).toBe('öl/段階%20%28b%29.md');
	});

	it('keeps what is no encoding', () => {
		expect(linkPathOf('100%.md')).toBe('100%.md');
	});
});

describe('a link whose note moves', () => {
	const files = linkFilesOf(['x/old.md', 'y/new.md', 'y/note.md', 'z/twin.md', 'x/twin.md']);
	it.each<[string, string, string, string]>([
		['old', 'a/n.md', 'y/new.md', 'new'],
		['old', 'a/n.md', 'z/twin.md', 'z/twin'],
		['x/old', 'a/n.md', 'x/new.md', 'x/new'],
		['x/old.md', 'a/n.md', 'y/new.md', 'y/new.md'],
		['X/old', 'a/n.md', 'x/new.md', 'X/new'],
		['../x/old', 'a/n.md', 'y/new.md', '../y/new'],
		['./old', 'x/n.md', 'x/new.md', './new'],
		['./old', 'x/n.md', 'x/deep/new.md', './deep/new'],
		['/x/old', 'a/n.md', 'y/new.md', '/y/new'],
		['x/old', 'a/n.md', 'board.canvas', 'board.canvas'],
	])('%s in %s leads to %s as %s', (path, from, to, wanted) => {
		const link = { written: path, path, from, form: 'wikilink', isBracketed: false } as const;
		expect(retarget(link, 'x/old.md', to, files)).toBe(wanted);
	});

	it('has spaces encoded where they are no part of a destination', () => {
		const link = { written: 'x/old.md', path: 'x/old.md', from: 'a.md', form: 'markdown' } as const;
		expect(retarget({ ...link, isBracketed: false }, 'x/old.md', 'x/a b.md', files)).toBe('x/a%20b.md');
		expect(retarget({ ...link, isBracketed: true }, 'x/old.md', 'x/a b.md', files)).toBe('x/a b.md');
	});

	it('whose slash is encoded keeps it so', () => {
		const link = { written: '../x%2Fold.md', path: '../x/old.md', from: 'a/n.md', form: 'markdown' } as const;
		expect(retarget({ ...link, isBracketed: false }, 'x/old.md', 'x/new.md', files)).toBe('../x%2Fnew.md');
	});

	it('reads back as its path in every form, or is not written', () => {
		const sign = fc.constantFrom(
			'a',
			'B',
			'ö',
			' ',
			'#',
			'%',
			'2',
			'0',
			'[',
			']',
			'|',
			'^',
			'<',
			'>',
			'?',
			'&',
			'(',
			')',
			'\\',
		);
		const name = fc.array(sign, { minLength: 1, maxLength: 8 }).map((signs) => `n${signs.join('')}`);
		const forms = [
			{ form: 'wikilink', isBracketed: false, wrap: (target: string) => `[[${target}]]` },
			{ form: 'markdown', isBracketed: false, wrap: (target: string) => `[x](${target})` },
			{ form: 'markdown', isBracketed: true, wrap: (target: string) => `[x](<${target}>)` },
		] as const;
		let unwritten = 0;
		fc.assert(
			fc.property(name, name, fc.constantFrom(...forms), (folder, file, { wrap, ...form }) => {
				const to = `${folder}/${file}.md`;
				const link = { written: 'x/old.md', path: 'x/old.md', from: 'n.md', ...form };
				const target = retarget(link, 'x/old.md', to, linkFilesOf(['x/old.md', to]));
				if (target === undefined) unwritten += 1;
				else expect(parseLink(wrap(target))?.path).toBe(to);
				expect(target === undefined).toBe(form.form === 'wikilink' && /[[\]|#^]|\\\.md$/.test(to));
			}),
			runsOf(2000),
		);
		expect(unwritten).toBeGreaterThan(100);
	});
});
