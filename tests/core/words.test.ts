import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSortTexts, compareText, findNearest, sortTextOf } from '../../src/core/words';
import { runsOf } from '../runs';
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

	it.each([
		['phase-1', ['phase-2', 'phase-3'], undefined],
		['q3', ['q1', 'q2'], undefined],
		['2025', ['2024', '2026'], undefined],
		['1.2', ['1.3'], undefined],
		['sprint-12', ['sprint-21'], undefined],
		['123', ['abc'], undefined],
		['🌱', ['🌿'], undefined],
		['ab', ['abc'], undefined],
		['phaes-1', ['phase-1'], 'phase-1'],
		['phase2', ['phase'], 'phase'],
	])('of %j among %j is %j: a number is no slip of another', (word, known, expected) => {
		expect(findNearest(word, known)).toBe(expected);
	});

	it('counts two letters that changed places as one slip', () => {
		expect([
			findNearest('tpye', ['type'], 1),
			findNearest('ytpe', ['type'], 1),
			findNearest('topy', ['type'], 1),
		]).toEqual(['type', 'type', undefined]);
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

describe('a text that is compared often', () => {
	const piece = fc.constantFrom(
		...'aAbzZ019 _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$',
		'00',
		'10',
		'007',
		'é',
		'ß',
		'題',
		'\t',
	);
	const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

	it('stands where it would without being prepared', () => {
		fc.assert(
			fc.property(text, text, (left, right) => {
				const order = compareSortTexts(sortTextOf(left), sortTextOf(right));
				expect(Math.sign(order)).toBe(Math.sign(compareText(left, right)));
			}),
			runsOf(2000),
		);
	});

	it.each(['a', 'B2', '  ', "it's 10:30 (or 2)"])('has a key: %j', (one) => {
		expect(sortTextOf(one).key).toBeDefined();
	});
});
