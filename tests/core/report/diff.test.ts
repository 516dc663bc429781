import { describe, expect, it } from 'vitest';
import { diffTexts } from '../../../src/core/report/diff';

/** A diff in one string: signs, line numbers, changed parts in braces, hunks apart. */
function show(before: string, after: string): string {
	const signs = { same: ' ', removed: '-', added: '+' };
	return diffTexts(before, after)
		.map(({ lines }) =>
			lines
				.map(
					({ kind, number, parts }) =>
						`${signs[kind]}${number ?? ''} ${parts.map(({ text, isChanged }) => (isChanged ? `{${text}}` : text)).join('')}`,
				)
				.join('\n'),
		)
		.join('\n…\n');
}

describe('what differs between two texts', () => {
	it.each([
		['nothing', 'a\nb', 'a\nb', ''],
		[
			'a word in a line',
			'type: pattern\nphase: coordination\n',
			'type: pattern\nphase: iteration\n',
			' 1 type: pattern\n-2 phase: {coordination}\n+ phase: {iteration}\n 3 ',
		],
		['a line more', 'a\nb', 'a\nx\nb', ' 1 a\n+ x\n 2 b'],
		['a line less', 'a\nx\nb', 'a\nb', ' 1 a\n-2 x\n 3 b'],
		['a line that is another one', 'same\nold', 'same\nnew', ' 1 same\n-2 old\n+ new'],
		['lines that end with CR LF', 'a\r\nphase: x\r\n', 'a\r\nphase: y\r\n', ' 1 a\n-2 phase: {x}\n+ phase: {y}\n 3 '],
		['a final line end', 'a', 'a\n', ' 1 a\n+ '],
		['everything', '', 'a', '-1 \n+ a'],
	])('shows %s', (_, before, after, expected) => {
		expect(show(before, after)).toBe(expected);
	});

	it('keeps changes that lie near each other together, and others apart', () => {
		const text = (first: string, second: string, third: string): string =>
			[first, 'a', 'b', second, 'c', 'd', 'e', 'f', 'g', third].join('\n');
		expect(show(text('1', '2', '3'), text('x', 'y', 'z'))).toBe(
			'-1 1\n+ x\n 2 a\n 3 b\n-4 2\n+ y\n 5 c\n…\n 9 g\n-10 3\n+ z',
		);
	});

	it('shows one text in place of the other when they have nothing in common', () => {
		const lines = (word: string): string => Array.from({ length: 3000 }, (_, at) => `${word} ${at}`).join('\n');
		const [hunk] = diffTexts(lines('left'), lines('right'));
		expect(hunk?.lines.length).toBe(6000);
	});

	it('compares very long lines as wholes', () => {
		const long = 'word '.repeat(1000);
		expect(diffTexts(`${long}x`, `${long}y`).flatMap(({ lines }) => lines.map(({ parts }) => parts.length))).toEqual([
			1, 1,
		]);
	});
});
