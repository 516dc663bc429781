import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt, lineStartsOf, positionAt } from '../../src/core/text';
import { runsOf } from '../runs';

describe('lines', () => {
	it.each([
		['', [0]],
		['a', [0]],
		['a\nb', [0, 2]],
		['a\n', [0, 2]],
		['a\r\nb\r\n', [0, 3, 6]],
		['a\rb', [0, 2]],
		['\n\r\n\r', [0, 1, 3, 4]],
	])('of %j start at %j', (text, starts) => {
		expect(lineStartsOf(text)).toEqual(starts);
	});
});

describe('a position', () => {
	it.each([
		['ab\ncd', 0, 1, 1],
		['ab\ncd', 2, 1, 3],
		['ab\ncd', 3, 2, 1],
		['ab\ncd', 5, 2, 3],
		['ab\r\ncd', 4, 2, 1],
		['🌱b', 2, 1, 3],
		['ab', 9, 1, 10],
	])('in %j at %i is line %i, column %i', (text, offset, line, column) => {
		expect(positionAt(lineStartsOf(text), offset)).toEqual({ line, column });
	});

	it('is the offset again, counted from its line', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '\r', '🌱') }), fc.nat(), (text, seed) => {
				const offset = seed % (text.length + 1);
				const starts = lineStartsOf(text);
				const { line, column } = positionAt(starts, offset);
				expect((starts[line - 1] ?? NaN) + column - 1).toBe(offset);
				expect(starts[line] ?? Infinity).toBeGreaterThan(offset);
			}),
			runsOf(100),
		);
	});
});

describe('a line number', () => {
	it('counts the lines before an offset', () => {
		expect([0, 1, 2, 3].map((offset) => lineAt('a\nb\n', offset))).toEqual([1, 1, 2, 2]);
	});
});
