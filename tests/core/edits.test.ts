import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, isOverlapping, type Edit } from '../../src/core/edits';
import { spoken } from '../said';
import { runsOf } from '../runs';

const edit = (from: number, to: number, expected: string, insert: string): Edit => ({ from, to, expected, insert });

describe('edits', () => {
	it.each<[string, string, readonly Edit[], string]>([
		['none', 'abc', [], 'abc'],
		['one', 'abc', [edit(1, 2, 'b', 'xyz')], 'axyzc'],
		['several, in whatever order they come', 'abcdef', [edit(4, 5, 'e', ''), edit(0, 1, 'a', 'A')], 'Abcdf'],
		['two that touch', 'abcd', [edit(0, 2, 'ab', '1'), edit(2, 4, 'cd', '2')], '12'],
		['an insertion behind a replacement', 'abcd', [edit(2, 2, '', '+'), edit(0, 2, 'ab', '1')], '1+cd'],
		['an insertion at the end', 'abc', [edit(3, 3, '', '!')], 'abc!'],
		['in wide letters', '🌱a🌱', [edit(2, 3, 'a', 'b')], '🌱b🌱'],
	])('are applied: %s', (_, text, edits, expected) => {
		expect(applyEdits(text, edits)).toEqual({ isOk: true, value: expected });
	});

	it.each<[string, string, readonly Edit[], string]>([
		['the text says something else by now', 'abc', [edit(1, 2, 'x', 'y')], '“x” is not where it was'],
		['the text is too short by now', 'abc', [edit(9, 9, '', 'y')], 'the text is shorter than it was'],
		['one of several does not fit', 'abc', [edit(0, 1, 'a', 'A'), edit(1, 2, 'x', 'y')], '“x” is not where it was'],
		['two overlap', 'abcd', [edit(0, 3, 'abc', '1'), edit(2, 4, 'cd', '2')], 'two edits overlap'],
		[
			'two are inserted at one place, whose order nobody knows',
			'abcd',
			[edit(2, 2, '', '1'), edit(2, 2, '', '2')],
			'two edits overlap',
		],
		['the place lies before the text', 'abc', [edit(-1, 0, '', 'y')], 'the text is shorter than it was'],
	])('are refused, all of them, when %s', (_, text, edits, reason) => {
		expect(spoken(applyEdits(text, edits))).toEqual({ isOk: false, fault: reason });
	});

	it('leave every byte outside them as it is', () => {
		const spot = fc.record({ skip: fc.nat(5), length: fc.nat(4), insert: fc.string({ maxLength: 3 }) });
		fc.assert(
			fc.property(fc.string({ maxLength: 60 }), fc.array(spot), (text, spots) => {
				const edits: Edit[] = [];
				const kept: string[] = [];
				const inserted: string[] = [];
				let at = 0;
				for (const { skip, length, insert } of spots) {
					const from = at + skip + 1;
					if (from + length > text.length) break;
					kept.push(text.slice(at, from));
					inserted.push(insert);
					edits.push(edit(from, from + length, text.slice(from, from + length), insert));
					at = from + length;
				}
				const expected = kept.map((part, index) => part + (inserted[index] ?? '')).join('') + text.slice(at);
				expect(applyEdits(text, edits.reverse())).toEqual({ isOk: true, value: expected });
			}),
			runsOf(100),
		);
	});
});

describe('two ranges', () => {
	it.each<[string, readonly [number, number], readonly [number, number], boolean]>([
		['one within the other', [0, 9], [3, 4], true],
		['one reaching into the other', [0, 4], [3, 6], true],
		['the same', [1, 2], [1, 2], true],
		['two empty ones at one place', [1, 1], [1, 1], true],
		['an empty one at the start of the other', [1, 1], [1, 3], true],
		['an empty one at the end of the other', [3, 3], [1, 3], false],
		['side by side', [0, 2], [2, 4], false],
		['apart', [0, 1], [5, 6], false],
	])('%s: whether they touch', (_, [from, to], [otherFrom, otherTo], expected) => {
		expect(isOverlapping({ from, to }, { from: otherFrom, to: otherTo })).toBe(expected);
		expect(isOverlapping({ from: otherFrom, to: otherTo }, { from, to })).toBe(expected);
	});
});
