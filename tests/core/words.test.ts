import { describe, expect, it } from 'vitest';
import { compareText, findNearest } from '../../src/core/words';
import { countOf, joinWords } from '../../src/locale/en/words';

describe('the nearest word', () => {
	const phases = ['conversation', 'formation', 'organization', 'iteration', 'completion'];

	it.each([
		['formatoin', 'formation'],
		['FORMATION', 'formation'],
		['organisaton', 'organization'],
		['iterate', 'iteration'],
		['harvest', undefined],
		['', undefined],
	])('to %j is %j', (word, expected) => {
		expect(findNearest(word, phases)).toBe(expected);
	});

	it('to a short word must be very near', () => {
		expect(findNearest('tag', ['type', 'title'])).toBeUndefined();
		expect(findNearest('fase', ['phase'])).toBe('phase');
	});

	it('is the first of several that are as near', () => {
		expect(findNearest('cat', ['car', 'can'])).toBe('car');
	});
});

describe('words', () => {
	it('are counted with their noun', () => {
		expect([countOf(0, 'note'), countOf(1, 'note'), countOf(1200, 'note'), countOf(2, 'entry', 'entries')]).toEqual([
			'0 notes',
			'1 note',
			'1,200 notes',
			'2 entries',
		]);
	});

	it('are joined as in a sentence', () => {
		expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => joinWords(words))).toEqual([
			'',
			'a',
			'a and b',
			'a, b and c',
		]);
		expect(joinWords(['a', 'b'], 'or')).toBe('a or b');
	});

	it('are ordered as a person would, and always in the same way', () => {
		expect(['b', 'a10', 'A2', 'a2', 'á1'].sort(compareText)).toEqual(['á1', 'A2', 'a2', 'a10', 'b']);
	});
});
