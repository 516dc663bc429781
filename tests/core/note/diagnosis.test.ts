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

const head = (line: number): string =>
	`The properties are not closed with “---” before the heading on line ${line}, so the text of the note is read as properties too`;
const text = (line: number): string =>
	`The properties are not closed with “---” before the text on line ${line}, which is read as a property too`;
const rule = (line: number): string =>
	`The “---” on line 1 begins properties and is no rule, so Obsidian reads the text from line ${line} on as properties`;

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
			'The properties are not closed with “---” before the heading on line 4, so the text of the note is read as properties too',
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
			'Line 2 holds a template expression, so the properties are read once it is filled in',
			'title: <% tp.file.title %>: x',
		],
		[
			'a list in place of properties',
			'- a\n- b',
			'The block at the top holds no properties of the form “key: value”, so none of it is read',
			'- a',
		],
		['an alias', 'a: &x b\nc: *x', 'Line 3 refers to another value by “*”, which Obsidian does not follow', '*x'],
		[
			'a second document',
			'a: b\n...\nc: d',
			'Line 3 begins with “...”, which ends the properties there, though more follow',
			'...',
		],
	])('%s', (_, yaml, message, at) => {
		expect(diagnose(`---\n${yaml}\n---\nBody\n`)).toEqual([message, at]);
		expect(diagnose(`---\r\n${yaml.replace(/\n/g, '\r\n')}\r\n---\r\nBody\r\n`)).toEqual([message, at]);
	});

	it('a fence that is never closed', () => {
		expect(diagnose('---\ntitle: A\nphase: b\n\nBody.\n')).toEqual([
			'The properties are not closed with “---” before the text on line 5, which is read as a property too',
			'Body.',
		]);
	});

	it.each([
		[
			'a list on the line of its key',
			'by: x\ntags: - a\n  - b',
			'The list of `tags` begins on the line of its key (line 3); its first item belongs on the next line',
		],
		[
			'such a list of one',
			'tags: - a',
			'The list of `tags` begins on the line of its key (line 2); its first item belongs on the next line',
		],
		[
			'links with a comma between them',
			'by: [[Ada]], [[Ida]]',
			'Text follows the closing bracket on line 2; several values need a list, and a text that begins with a bracket needs quotes',
		],
		[
			'lists with a comma between them',
			'by: [a], [b]',
			'Text follows the closing bracket on line 2; several values need a list, and a text that begins with a bracket needs quotes',
		],
		[
			'a title that begins with a bracket',
			'title: [Old] shed',
			'Text follows the closing bracket on line 2; several values need a list, and a text that begins with a bracket needs quotes',
		],
		['texts in quotes with a comma', 'by: "a", "b"', 'Text follows the closing quote on line 2'],
		['an open bracket', 'title: A\ntags: [a, b\nphase: c', 'The bracket opened on line 3 is not closed'],
		['an open bracket of a list in a list', 'phase: [a, [b]', 'The bracket opened on line 2 is not closed'],
		['an open brace', 'phase: {a', 'The bracket opened on line 2 is not closed'],
		['two commas', 'phase: [a,, b]', 'Nothing stands before a comma in the list on line 2'],
		[
			'tags in brackets with their signs',
			'tags: [#a, #b]',
			'“#” begins a comment in the list on line 2, so that its bracket is never closed; a text with “#” needs quotes',
		],
		['bold text', 'title: *New* shed', 'The text on line 2 begins with “*”, so it needs quotes'],
		['very bold text', 'title: **New**', 'The text on line 2 begins with “*”, so it needs quotes'],
		['a name with its sign', 'by: @ada', 'The text on line 2 begins with “@”, so it needs quotes'],
		[
			'a name with its sign in a list',
			'by:\n  - ada\n  - @ida',
			'The text on line 4 begins with “@”, so it needs quotes',
		],
		['code', 'phase: `a`', 'The text on line 2 begins with “`”, so it needs quotes'],
		['a comment of Obsidian', 'phase: %%a%%', 'The text on line 2 begins with “%”, so it needs quotes'],
		['a bracket that closes nothing', 'phase: ]a', 'The text on line 2 begins with “]”, so it needs quotes'],
		[
			'a quotation',
			'phase: > a',
			'“>” on line 2 announces a text on the lines below it, but something follows it there',
		],
		[
			'a table row',
			'phase: |a',
			'“|” on line 2 announces a text on the lines below it, but something follows it there',
		],
		[
			'a rule among the properties',
			'a: b\n--- \tc\nd: e',
			'Line 3 begins with “---”, which ends the properties there, though more follow',
		],
		[
			'a text that goes on',
			'title: A long\nway home',
			'Line 3 is neither a property nor a list item, and not indented so that it would go on with line 2',
		],
		[
			'an item without its dash',
			'tags:\n  - a\n  b',
			'Line 4 is neither a property nor a list item, and not indented so that it would go on with line 3',
		],
		['items indented unlike', 'tags:\n  - a\n - b', 'The list item on line 4 is not indented like the one on line 3'],
		[
			'a dash without a space',
			'tags:\n- a\n-b',
			'There is no space behind the dash on line 4, so it is no item of a list',
		],
		[
			'a colon without a space',
			'type: a\nphase:b',
			'There is no space behind `phase:` on line 3, so it is no property',
		],
		['a key in quotes', '"phase": [a', 'The bracket opened on line 2 is not closed'],
	])('without a word of the parser: %s', (_, yaml, message) => {
		expect(diagnose(`---\n${yaml}\n---\nBody\n`)?.[0]).toBe(message);
	});

	it.each([
		['a heading and a list', 'by: x\n\n## Who\n\n- Ada', head(4)],
		['a paragraph', 'by: x\n\nA word on it.', text(4)],
		['a list below a value', 'by: x\n\n- Ada', text(4)],
		['an embedded note', 'by: x\n\n![[map]]', text(4)],
		['a rule of text alone', '\n## Who\n\n- Ada', rule(3)],
		['a rule and a paragraph', 'A word on it.\n\nAnd another.', rule(2)],
	])('where text is read as properties: %s', (_, yaml, message) => {
		expect(diagnose(`---\n${yaml}\n\n---\nBody\n`)?.[0]).toBe(message);
	});

	it.each([
		['---\nphase: a\n----\nBody\n', 'Line 3 does not close the properties, since it is not exactly “---”'],
		['---\nphase: a\n—\nBody\n\n---\n', 'Line 3 does not close the properties, since it is not exactly “---”'],
		['---\nphase: a\n ---\n', 'Line 3 does not close the properties, since it is not exactly “---”'],
		['---\nphase: a\n', 'The properties that begin on line 1 are never closed with “---”, so none of them is read'],
	])('where the end is missing: %j', (text, message) => {
		expect(diagnose(text)?.[0]).toBe(message);
	});

	it('a fence that is closed by a rule in the body', () => {
		expect(diagnose('---\ntitle: A\n\n## Part one\n\nThe text of it.\n\n---\n\nMore.\n')?.[0]).toBe(
			'The properties are not closed with “---” before the heading on line 4, so the text of the note is read as properties too',
		);
	});

	it('whatever else it is, with its line', () => {
		expect(diagnose('---\ntitle: A\npath: "C:\\dir"\n---\n')?.[0]).toBe(
			'The properties cannot be read from line 3 on: in double quotes, “\\\\” is how to write “\\”',
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
