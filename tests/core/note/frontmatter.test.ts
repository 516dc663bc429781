import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/core/note/frontmatter';
import { findFrontmatter } from '../../../src/core/note/frontmatter-block';
import { parseYaml } from '../../../src/core/note/yaml';

/** The YAML between the fences, and whether the block is closed. */
function yamlOf(text: string): { yaml: string; isClosed: boolean } | undefined {
	const block = findFrontmatter(text);
	return block && { yaml: text.slice(block.yaml.from, block.yaml.to), isClosed: block.isClosed };
}

/** The properties, or the cause why there are none. */
function read(text: string): unknown {
	const frontmatter = readFrontmatter(text);
	if (frontmatter.state === 'read') return frontmatter.properties;
	return frontmatter.state === 'broken' ? frontmatter.problem.cause : frontmatter.state;
}

describe('the frontmatter of a note', () => {
	it.each([
		['stands between two fences', '---\na: 1\n---\nbody', 'a: 1\n'],
		['may be empty', '---\n---\n', ''],
		['may be one blank line', '---\n\n---', '\n'],
		['may end the file without a line end', '---\na: 1\n---', 'a: 1\n'],
		['may have CRLF line ends', '---\r\na: 1\r\n---\r\nbody\r\n', 'a: 1\r\n'],
		['may have spaces and tabs behind the closing fence', '---\na: 1\n---  \t\nbody', 'a: 1\n'],
		['may have spaces behind the closing fence before CRLF', '---\r\na: 1\r\n--- \r\n', 'a: 1\r\n'],
		['ends at the first closing fence', '---\na: 1\n---\nb: 2\n---\n', 'a: 1\n'],
		['goes on past a line that only begins like a fence', '---\na: 1\n----\n--- b\n---\n', 'a: 1\n----\n--- b\n'],
	])('%s', (_, text, yaml) => {
		expect(yamlOf(text)).toEqual({ yaml, isClosed: true });
	});

	it('ends right behind the three dashes of its closing fence', () => {
		expect(findFrontmatter('---\na: 1\n---  \nbody')?.end).toBe('---\na: 1\n---'.length);
	});

	it.each([
		['an empty note', ''],
		['a note without a fence', 'a: 1\n'],
		['a fence at the very end', '---'],
		['a rule above text', '---\n\nSome text, and no more.\n'],
		['a rule above a heading', '---\n# Title\n'],
	])('is absent in %s', (_, text) => {
		expect(findFrontmatter(text)).toBeUndefined();
		expect(readFrontmatter(text)).toEqual({ state: 'absent' });
	});

	it.each([
		['a byte order mark before the fence', '\ufeff---\na: 1\n---\n'],
		['a blank line before the fence', '\n---\na: 1\n---\n'],
		['a space before the fence', ' ---\na: 1\n---\n'],
		['a space behind the opening fence', '--- \na: 1\n---\n'],
		['four dashes', '----\na: 1\n----\n'],
	])('is not seen with %s', (_, text) => {
		expect(findFrontmatter(text)).toBeUndefined();
		expect(readFrontmatter(text)).toMatchObject({ state: 'broken', problem: { cause: 'unseen' } });
	});

	it.each([
		['a property follows', '---\ntitle: A\nbody\n', 'title: A\nbody\n'],
		['an empty property follows', '---\r\ntags:\r\n  - a\r\n', 'tags:\r\n  - a\r\n'],
	])('is unclosed when %s and no fence', (_, text, yaml) => {
		expect(yamlOf(text)).toEqual({ yaml, isClosed: false });
		expect(read(text)).toBe('unclosed');
	});

	it.each([
		['nothing', '---\n---\n'],
		['blank lines', '---\n\n   \n---\n'],
		['a comment', '---\n# later\n---\n'],
	])('with %s in it says nothing', (_, text) => {
		expect(read(text)).toBe('absent');
	});
});

describe('the properties of a note', () => {
	it.each<[string, string, unknown]>([
		[
			'texts, lists and maps',
			'a: x\nb: [1, two]\nc:\n  - y\nd: { e: f }',
			{ a: 'x', b: [1, 'two'], c: ['y'], d: { e: 'f' } },
		],
		['lists without an indent', 'a:\n- x\n- y', { a: ['x', 'y'] }],
		[
			'yes, no, on and dates as text',
			'a: yes\nb: off\nc: 2024-05-01\nd: 12:30',
			{ a: 'yes', b: 'off', c: '2024-05-01', d: '12:30' },
		],
		[
			'true, false, null and numbers as such',
			'a: true\nb: False\nc: null\nd: ~\ne: 0x10\nf: 1e3',
			{ a: true, b: false, c: null, d: null, e: 16, f: 1000 },
		],
		['a tag sign as the beginning of a comment', 'tag: #x', { tag: null }],
		[
			'links without quotes as lists in lists',
			'phase: [[Formation]]\nlist:\n  - [[A]]',
			{ phase: [['Formation']], list: [[['A']]] },
		],
		['folded and literal text', 'a: >-\n  one\n  two\nb: |\n  x\n', { a: 'one two', b: 'x\n' }],
		['keys of any script', 'título: a\n"two words": b\n標題: c', { título: 'a', 'two words': 'b', 標題: 'c' }],
		['number keys', '1: a\n2.5: b', { 1: 'a', 2.5: 'b' }],
		['merge keys as any other key', 'a: { "<<": x }', { a: { '<<': 'x' } }],
	])('are %s', (_, yaml, expected) => {
		expect(read(`---\n${yaml}\n---\n`)).toEqual(expected);
		expect(read(`---\r\n${yaml.replace(/\n/g, '\r\n')}\r\n---\r\n`)).toEqual(expected);
	});

	it('keep keys that objects have of their own, without touching the prototype', () => {
		const frontmatter = readFrontmatter('---\n__proto__: x\nconstructor: y\ntoString: z\n---\n');
		const properties = frontmatter.state === 'read' ? frontmatter.properties : {};
		expect(Object.entries(properties)).toEqual([
			['__proto__', 'x'],
			['constructor', 'y'],
			['toString', 'z'],
		]);
		expect(Object.getPrototypeOf(properties)).toBe(Object.prototype);
	});

	it('are those of any tag that YAML does not know', () => {
		expect(read('---\na: !mine x\n---\n')).toEqual({ a: 'x' });
	});

	it('are read from 10,000 lines', () => {
		const lines = Array.from({ length: 10_000 }, (_, at) => `key${at}: value ${at}`);
		const frontmatter = read(`---\n${lines.join('\n')}\n---\n`) as Record<string, string>;
		expect(Object.keys(frontmatter)).toHaveLength(10_000);
		expect(frontmatter['key9999']).toBe('value 9999');
	});

	it('are read from a list of 10,000 items', () => {
		const read10000 = read(`---\nphase:\n${'  - formation\n'.repeat(10_000)}---\n`) as { phase: string[] };
		expect(read10000.phase).toHaveLength(10_000);
	});
});

describe('frontmatter that does not parse', { timeout: 30_000 }, () => {
	it.each([
		['a tab', 'tags:\n\t- a', 'tab'],
		['a colon in a text', 'title: One: two', 'colon'],
		['a key twice', 'a: 1\nb: 2\na: 3', 'duplicate-key'],
		['a key twice in a map', 'a: { x: 1, x: 2 }', 'syntax'],
		['an indented key', 'title: A\n  author: B', 'indentation'],
		['merge markers', 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other', 'merge-conflict'],
		['an open quote', 'a: "x\nb: y', 'unclosed-quote'],
		['a template', 'a: <% x %>: y', 'template'],
		['a list', '- a\n- b', 'not-a-map'],
		['a text', 'just words', 'rule'],
		['an alias', 'a: &x [1]\nb: *x', 'alias'],
		['an alias to nothing', 'a: *x', 'syntax'],
		['an open bracket', 'a: [x, y\nb: z', 'syntax'],
		['a second document', 'a: b\n...\nc: d', 'syntax'],
		['a fence with text behind it', 'a: b\n--- c\nd: e', 'syntax'],
	])('is broken by %s', (_, yaml, cause) => {
		expect(read(`---\n${yaml}\n---\n`)).toBe(cause);
		expect(read(`---\r\n${yaml.replace(/\n/g, '\r\n')}\r\n---\r\n`)).toBe(cause);
	});

	it('does not blow up when aliases are nested in aliases', () => {
		const levels = Array.from({ length: 30 }, (_, at) => `k${at + 1}: &k${at + 1} [${`*k${at},`.repeat(9)}]`);
		expect(read(`---\nk0: &k0 [x]\n${levels.join('\n')}\n---\n`)).toBe('alias');
	});

	it.each([
		['brackets nested 20,000 deep', `a: ${'['.repeat(20_000)}`],
		['maps nested 3,000 deep', Array.from({ length: 3_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
		['a line of 100,000 spaces', `a${' '.repeat(100_000)}b\nc: "`],
		['a value of 100,000 spaces', `a: "${' '.repeat(100_000)}b: c`],
		['100,000 braces', `a: ${'{'.repeat(100_000)}`],
		['10,000 indented keys', `a: b\n${'  c: d: e\n'.repeat(10_000)}`],
		['10,000 headings', `a: b: c\n${'# x\n'.repeat(10_000)}`],
	])('is told of %s in bounded time', (_, yaml) => {
		expect(readFrontmatter(`---\n${yaml}\n---\n`).state).toBe('broken');
	});
});

describe('YAML of any kind', () => {
	it('has a duplicate key reported where the second one is, at any depth', () => {
		const source = 'a:\n  b: 1\n  c: 2\n  b: 3\n';
		const [error] = parseYaml(source).errors;
		expect(source.slice(...(error?.pos ?? [0, 0]))).toBe('b');
		expect(error?.pos[0]).toBe(source.lastIndexOf('b'));
	});

	it('may have the same key in two maps', () => {
		expect(parseYaml('a: { x: 1 }\nb: { x: 2 }').errors).toEqual([]);
	});
});
