import { parseFolder } from '../../src/core/note/path';
import { readBody } from '../../src/core/body/read-body';
import { findCanvasLinks } from '../../src/core/links/canvas-links';
import { describe, expect, it } from 'vitest';
import { deepest, isDeeperThan } from '../../src/core/depth';
import { parseJson } from '../../src/core/json';
import { noteFromCache } from '../../src/core/note/from-cache';
import { noteFromText } from '../../src/core/note/from-text';
import { recognizeSnippet } from '../../src/core/dataview/recognize';
import { parseBlockOptions, text } from '../../src/core/query/block-options';
import { parseBaseline } from '../../src/core/report/baseline';
import { parseSettingsText } from '../../src/core/settings/settings-text';
import { inGerman, spoken } from '../said';

const times = { created: 0, modified: 0 };
const indented = (count: number): string => Array.from({ length: count }, (_, at) => `${' '.repeat(at)}a:`).join('\n');

/** What nests, the source of a property that is nested so deep, and the line on which it gets too deep. */
const nestings: readonly (readonly [name: string, nest: (depth: number) => string, line: number])[] = [
	['brackets that stay open', (depth) => `a: ${'['.repeat(depth)}`, 3],
	['brackets that close', (depth) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}`, 3],
	['braces', (depth) => `a: ${'{b: '.repeat(depth)}`, 3],
	['brackets and braces over lines', (depth) => `a: ${'[\n  {b: '.repeat(depth)}`, 53],
	['question marks', (depth) => `a:\n  ${'? '.repeat(depth)}b`, 4],
	['dashes', (depth) => `a:\n  ${'- '.repeat(depth)}b`, 4],
	['keys in keys', (depth) => indented(depth + 1), 104],
	['keys on one line', (depth) => `a: ${'b: '.repeat(depth)}c`, 3],
	['colons without keys', (depth) => `a:\n  ${': '.repeat(depth)}b`, 4],
	['dashes with question marks', (depth) => `a:\n  ${'- ? '.repeat(depth)}b`, 4],
	['anchors in brackets', (depth) => `a: ${'&x ['.repeat(depth)}`, 3],
];

describe('frontmatter that is nested too deep', () => {
	const note = (yaml: string): string => `---\ntitle: A\n${yaml}\n---\nText.\n`;

	it.each(nestings.flatMap(([name, nest, line]) => [200, 400].map((depth) => [name, depth, nest, line] as const)))(
		'is broken and says the line: %s, %i times',
		(_, depth, nest, line) => {
			const { frontmatter } = noteFromText('a.md', note(nest(depth)), times);
			expect(spoken(frontmatter)).toMatchObject({
				state: 'broken',
				problem: {
					cause: 'too-deep',
					message: `Line ${line} is nested more than 100 deep, so none of the properties is read`,
					repair: undefined,
				},
			});
		},
	);

	it('says so in German', () => {
		const { frontmatter } = noteFromText('a.md', note(`a: ${'['.repeat(200)}`), times);
		expect(frontmatter.state === 'broken' && inGerman(frontmatter.problem.message)).toBe(
			'Zeile 3 ist mehr als 100-fach verschachtelt, deshalb wird keine der Eigenschaften gelesen',
		);
	});

	it('is what its text says, whatever made a value of it', () => {
		let value: unknown = 'x';
		for (let depth = 0; depth < 200; depth += 1) value = [value];
		expect(noteFromCache('a.md', { frontmatter: { a: value } }, times)).toBeUndefined();
	});

	it.each([
		['a hundred brackets', `a: ${'['.repeat(deepest)}${']'.repeat(deepest)}`],
		['brackets in double quotes', `a: "${'['.repeat(500)} \\" ${'['.repeat(500)}"`],
		['brackets in single quotes', `a: '${'['.repeat(500)}'' ${'{'.repeat(500)}'`],
		['brackets in a plain text', `a: b ${'['.repeat(500)}`],
		[
			'brackets in a text of several lines',
			`a: >\n  ${'['.repeat(500)}\n  ${'? '.repeat(500)}\n\n  ${'- '.repeat(500)}`,
		],
		['brackets in a comment', `a: b # ${'['.repeat(500)}`],
		['brackets in a quote within brackets', `a: ["${'['.repeat(500)}", '${'{'.repeat(500)}']`],
		['many lists beside each other', `a: [${'[b], '.repeat(2000)}]`],
		['many items', `a:\n${'  - b\n'.repeat(5000)}`],
		['many keys', Array.from({ length: 3000 }, (_, at) => `k${at}: {a: [b]}`).join('\n')],
	])('is none of %s', (_, yaml) => {
		expect(noteFromText('a.md', note(yaml), times).frontmatter.state).toBe('read');
	});
});

describe('what is nested too deep elsewhere', () => {
	it.each(nestings)('is a mistake of a block: %s', (_, nest, line) => {
		expect(spoken(parseBlockOptions(nest(400), { empty: text }, ['phase']))).toMatchObject({
			isOk: false,
			fault: [{ message: `Line ${line - 2} is not valid YAML: it is nested more than 100 deep`, line: line - 2 }],
		});
	});

	it.each([
		['lists', (depth: number) => '['.repeat(depth) + ']'.repeat(depth)],
		['objects', (depth: number) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)],
		['lists that stay open', (depth: number) => '['.repeat(depth)],
	])('is no JSON: %s', (_, nest) => {
		const source = `{\n"facets": ${nest(100_000)}}`;
		expect(parseJson(source)).toMatchObject({ isOk: false, fault: { tooDeepOn: 2 } });
		expect(spoken(parseSettingsText(source))).toMatchObject({
			isOk: false,
			fault: { mistakes: ['line 2: nested more than 100 deep'] },
		});
		expect(spoken(parseBaseline(source))).toEqual({ isOk: false, fault: 'line 2 is nested more than 100 deep' });
	});

	it.each([
		['a string', JSON.stringify('['.repeat(1000))],
		['a string with quotes', JSON.stringify(`\\"${'['.repeat(1000)}\\`)],
		['a hundred lists', '['.repeat(deepest) + ']'.repeat(deepest)],
	])('is JSON where only it looks so: %s', (_, json) => {
		expect(parseJson(`{"a": ${json}}`)).toMatchObject({ isOk: true });
	});

	it('is a value that stands in more than so many others', () => {
		const shared: unknown[] = [];
		let value: unknown = shared;
		for (let depth = 0; depth < 40; depth += 1) value = [value, value];
		expect([isDeeperThan(39, value), isDeeperThan(40, value)]).toEqual([true, false]);
	});

	it.each([
		['dataview', `LIST WHERE ${'('.repeat(9000)}`],
		['dataview', `LIST WHERE ${'!'.repeat(9000)}a`],
		['dataview', `LIST FROM "notes" WHERE a${'.a'.repeat(9000)} = "b"`],
		['dataview', `LIST WHERE a${'(a)'.repeat(6000)}`],
		['dataviewjs', `dv.list(dv.pages().where(p => p${'.a'.repeat(9000)} === "b"))`],
		['dataviewjs', `dv.list(dv.pages()${'.where(p => p.a === "b")'.repeat(500)})`],
		['dataviewjs', `dv.list(dv.pages().where(p => ${'["a"].some(a => '.repeat(300)}a${')'.repeat(300)}))`],
		['dataviewjs', 'const a = a.where(p => p.type === "x")\ndv.list(a)'],
		['dataviewjs', 'const a = b.where(p => p.x)\nconst b = a.where(p => p.x)\ndv.list(a)'],
	] as const)('is a snippet that is not understood: %s %#', (language, source) => {
		expect(recognizeSnippet(source, language, 'tools/types')).toMatchObject({ isOk: false });
	});
});

describe('a great many of one thing', () => {
	it('are as many links and tags as there are', () => {
		const many = 130_000;
		const note = noteFromText(
			'a.md',
			`${'[[a]]'.repeat(many)}\n${'[a](b) '.repeat(many)}\n${'#a '.repeat(many)}\n`,
			times,
		);
		expect([note.links.length, note.bodyTags.length]).toEqual([2 * many, many]);
	});
});

describe('a text of seven megabytes', () => {
	it.each([
		['a tag of very many attributes', () => `[[a]] <a ${'x '.repeat(3_500_000)}>`],
		['a line that is such a tag', () => `[[a]]\n\n<x ${'x '.repeat(3_500_000)}>`],
		['a table of very many columns', () => `| [[a]] |\n${'|-'.repeat(3_500_000)}|\n`],
	])('is read: %s', (_, make) => {
		expect(readBody(make(), 0).links).toHaveLength(1);
	});

	it('is a folder, slashes and dots apart', () => {
		expect(parseFolder(`${'./'.repeat(3_500_000)}notes//`)).toBe('notes');
	});

	it('is read in a canvas: very many escapes', () => {
		const text = `{"nodes": [{"type": "text", "text": "[[a]]${'\\n'.repeat(3_500_000)}"}]}`;
		expect(findCanvasLinks(text).links).toHaveLength(1);
	});
});
