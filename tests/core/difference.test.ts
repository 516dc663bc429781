import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/core/edits';
import { differenceOf } from '../../src/core/difference';
import { runsOf } from '../runs';

describe('the edits between two texts', () => {
	it.each([
		['nothing where they are the same', 'a\nb', 'a\nb', []],
		[
			'only what differs in a line',
			'phase: old\n',
			'phase: new\n',
			[{ from: 7, to: 10, expected: 'old', insert: 'new' }],
		],
		[
			'each line by itself where both have as many',
			'one\ntwo\nsix',
			'ones\ntwo\nsixty',
			[
				{ from: 3, to: 3, expected: '', insert: 's' },
				{ from: 11, to: 11, expected: '', insert: 'ty' },
			],
		],
		['one edit where lines go', 'a\nb\nc', 'a\nc', [{ from: 2, to: 4, expected: 'b\n', insert: '' }]],
	])('are %s', (_, before, after, edits) => {
		expect(differenceOf(before, after)).toEqual(edits);
	});

	it('make the one of the other', () => {
		const text = fc.array(fc.constantFrom('a', 'b', '\n'), { maxLength: 12 }).map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, text, (before, after) => {
				expect(applyEdits(before, differenceOf(before, after))).toEqual({ isOk: true, value: after });
			}),
			runsOf(100),
		);
	});
});
