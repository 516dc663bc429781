import { describe, expect, it } from 'vitest';
import { recoverProperties } from '../../../src/core/note/recovery';

describe('what can be made out of broken frontmatter', { timeout: 30_000 }, () => {
	it.each<[string, string, unknown]>([
		['a text with a colon', 'title: One: two', { title: 'One: two' }],
		['a list indented with tabs', 'tags:\n\t- a\n\t- b\ntitle: T', { tags: ['a', 'b'], title: 'T' }],
		['a list in brackets', 'tags: [a, "b", \'c\', ]', { tags: ['a', 'b', 'c'] }],
		['a link, which is no list', 'phase: [[Formation]]', { phase: '[[Formation]]' }],
		['quoted text', 'a: "x"\nb: \'y\'', { a: 'x', b: 'y' }],
		['text before a comment', 'a: x # of note\nb: x#y', { a: 'x', b: 'x#y' }],
		['the first of two equal keys', 'a: 1\na: 2\n', { a: '1' }],
		['the first of two equal keys with their lists', 'a:\n  - 1\na:\n  - 2\n', { a: ['1'] }],
		['keys indented by up to three spaces', 'a: 1\n   b: 2\n    c: 3', { a: '1', b: '2' }],
		['nothing of a swallowed body', 'title: T\n\n# Heading\n\nphase of: life\nphase: x: y', { title: 'T' }],
		[
			'what follows a comment',
			'# about the note\ntitle: T\n## and its tags\ntags:\n  - a',
			{ title: 'T', tags: ['a'] },
		],
		[
			'what stands around merge markers',
			'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\nc: 4',
			{ a: '1', b: '2', c: '4' },
		],
		['lines with CRLF', 'a: 1\r\nb:\r\n\t- 2\r\n', { a: '1', b: ['2'] }],
		['nothing of nothing', '', {}],
		['an empty property', 'a:\nb: ', { a: '', b: '' }],
	])('is %s', (_, source, expected) => {
		expect(recoverProperties(source)).toEqual(expected);
	});

	it('keeps `__proto__` as a key of its own', () => {
		const recovered = recoverProperties('__proto__: x\ntitle: a: b');
		expect(Object.keys(recovered)).toEqual(['__proto__', 'title']);
		expect(Object.getPrototypeOf(recovered)).toBe(Object.prototype);
	});

	it.each([
		['a long run of spaces', `a: x${' '.repeat(100_000)}y`],
		['a long run of brackets', `a: ${'['.repeat(100_000)}`],
		['many lines', 'a: b\n'.repeat(50_000)],
	])('takes bounded time for %s', (_, source) => {
		expect(Object.keys(recoverProperties(source))).toEqual(['a']);
	});
});
