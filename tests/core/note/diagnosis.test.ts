import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/core/note/frontmatter';
import { inEnglish } from '../../said';

/** The message, and the text it is about. */
function diagnose(text: string): readonly [message: string, at: string] | undefined {
	const frontmatter = readFrontmatter(text);
	if (frontmatter.state !== 'broken') return undefined;
	const { message, range } = frontmatter.problem;
	return [inEnglish(message), text.slice(range.from, range.to)];
}

describe('why frontmatter does not parse is said in words', () => {
	it.each([
		['a tab', 'title: A\ntags:\n\t- a\n\t- b', 'Line 4 is indented with a tab; YAML needs spaces', '\t- a'],
		['a tab behind spaces', 'tags:\n  \t- a', 'Line 3 is indented with a tab; YAML needs spaces', '  \t- a'],
		[
			'a colon in a text',
			'author: me\ntitle: Guide: how we decide',
			'The value of `title` contains “: ” and needs quotes (line 3)',
			'title: Guide: how we decide',
		],
		[
			'a colon in a list item',
			'list:\n  - a: b: c',
			'The value of `a` contains “: ” and needs quotes (line 3)',
			'- a: b: c',
		],
		['a key twice', 'phase: a\ntags: [x]\nphase: b', 'Key `phase` appears twice (lines 2 and 4)', 'phase: b'],
		[
			'a key twice with a space before its colon',
			'phase : a\nphase: b',
			'Key `phase` appears twice (lines 2 and 3)',
			'phase: b',
		],
		[
			'an indented key',
			'title: A\n author: B',
			'Key `author` on line 3 is indented, though it belongs to nothing above it',
			'author: B',
		],
		[
			'a merge conflict',
			'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> theirs',
			'Merge conflict markers are left on line 3',
			'<<<<<<< HEAD',
		],
		[
			'a merge conflict without the first marker',
			'a: 1\n=======\nb: 3',
			'Merge conflict markers are left on line 3',
			'=======',
		],
		[
			'a swallowed body',
			'title: A\n\n# A heading\n\nSome text, and no end.',
			'The frontmatter is not closed before the heading on line 4, so the body is read as YAML',
			'# A heading',
		],
		['an open quote', 'title: "A\nphase: b', 'The quote opened on line 2 is not closed there', 'title: "A'],
		['text behind a quote', 'title: "A" and more', 'Text follows the closing quote on line 2', 'title: "A" and more'],
		[
			'an apostrophe that opens a quote',
			"title: 'tis the season",
			'The quote opened on line 2 is not closed there',
			"title: 'tis the season",
		],
		[
			'a template',
			'title: <% tp.file.title %>: x',
			'Line 2 holds a template expression, so the frontmatter is read once it is filled in',
			'title: <% tp.file.title %>: x',
		],
		[
			'a list in place of properties',
			'- a\n- b',
			'The frontmatter is no list of “key: value” properties, so none of it is read',
			'- a',
		],
		[
			'an alias',
			'a: &x b\nc: *x',
			'Line 3 of the frontmatter does not parse: it uses a YAML alias, which Obsidian does not resolve',
			'*x',
		],
		[
			'a second document',
			'a: b\n...\nc: d',
			'Line 4 of the frontmatter does not parse: a second YAML document begins there',
			'c: d',
		],
	])('%s', (_, yaml, message, at) => {
		expect(diagnose(`---\n${yaml}\n---\nBody\n`)).toEqual([message, at]);
		expect(diagnose(`---\r\n${yaml.replace(/\n/g, '\r\n')}\r\n---\r\nBody\r\n`)).toEqual([message, at]);
	});

	it('a fence that is never closed', () => {
		expect(diagnose('---\ntitle: A\nphase: b\n\nBody.\n')).toEqual([
			'The frontmatter opened on line 1 is never closed with “---”, so none of it is read',
			'---',
		]);
	});

	it('a fence that is closed by a rule in the body', () => {
		expect(diagnose('---\ntitle: A\n\n## Part one\n\nThe text of it.\n\n---\n\nMore.\n')?.[0]).toBe(
			'The frontmatter is not closed before the heading on line 4, so the body is read as YAML',
		);
	});

	it('whatever else it is, with its line', () => {
		expect(diagnose('---\ntitle: A\ntags: [a, b\nphase: c\n---\n')?.[0]).toMatch(
			/^Line \d+ of the frontmatter does not parse: [a-z]/,
		);
	});

	it('the slip rather than what the parser stumbles over below it', () => {
		expect(diagnose('---\ntags:\n\t- a\ntitle: x: y\n---\n')?.[0]).toBe(
			'Line 3 is indented with a tab; YAML needs spaces',
		);
	});

	it('and a comment between properties is no heading', () => {
		expect(diagnose('---\n# about this note\ntitle: A: b\n---\n')?.[0]).toBe(
			'The value of `title` contains “: ” and needs quotes (line 3)',
		);
	});

	it.each([
		[
			'a tab in a text of several lines',
			'code: |\n  \tx\ntitle: One: two',
			'The value of `title` contains “: ” and needs quotes (line 4)',
		],
		[
			'a colon in a text of several lines',
			'code: |\n  a: b: c\ntags:\n\t- x',
			'Line 5 is indented with a tab; YAML needs spaces',
		],
		[
			'quotes in a text of several lines',
			'code: >\n  say: "it\ntitle: One: two',
			'The value of `title` contains “: ” and needs quotes (line 4)',
		],
		[
			'a comment at the end',
			'title: One: two\n# that was all',
			'The value of `title` contains “: ” and needs quotes (line 2)',
		],
	])('the slip rather than what only looks like one: %s', (_, yaml, message) => {
		expect(diagnose(`---\n${yaml}\n---\nBody\n`)?.[0]).toBe(message);
	});

	it.each([
		['a tab', `tags:\n${'\t'.repeat(100_000)}- a`],
		['tabs and spaces', `tags:\n${' \t'.repeat(50_000)}- a`],
		['spaces', `title: a: b${' '.repeat(100_000)}x`],
		['spaces before a colon', `a${' '.repeat(100_000)}b\nc: d: e`],
		['spaces behind a quote', `a: "b"${' '.repeat(100_000)}c\n d: e`],
		['colons', `a: ${': '.repeat(50_000)}`],
		['quotes', `a: ${'"'.repeat(100_001)}`],
		['backslashes', `a: "${'\\'.repeat(100_001)}`],
		['dashes', `a:\n${'- '.repeat(2_000)}b: c: d`],
		['brackets', `a: b: ${'['.repeat(50_000)}`],
		['comment signs', `a: b: c${' #'.repeat(50_000)}`],
		['angle brackets', `${'<'.repeat(100_000)}\na: b: c`],
	])('comes to an end with a long line of %s', (_, yaml) => {
		expect(diagnose(`---\n${yaml}\n---\nBody\n`)).toBeDefined();
	});

	it.each([
		['a web address', 'source: https://example.org\nb: c'],
		['a colon in quotes', 'title: "Guide: how"'],
		['a colon behind a comment sign', 'title: Guide # see: this'],
		['a time', 'at: 12:30'],
		['a heading in a text of several lines', 'a: |\n  # one\n  two: three'],
	])('only where there is one: %s is fine', (_, yaml) => {
		expect(diagnose(`---\n${yaml}\n---\n`)).toBeUndefined();
	});
});
