import { describe, expect, it } from 'vitest';
import { toColumns, toLine } from '../../../src/core/report/terminal';

describe('text of a note on a line of a terminal', () => {
	it.each([
		['plain text', 'plain text'],
		[' spaces  stay ', ' spaces  stay '],
		['two\nlines', 'two lines'],
		['two \r\n\r\n  lines', 'two lines'],
		['ends\n', 'ends '],
		['a\tb', 'a b'],
		['\u001b[31mred\u001b[0m', '\ufffd[31mred\ufffd[0m'],
		['bell\u0007 back\u0008 \u009b1m', 'bell\ufffd back\ufffd \ufffd1m'],
		['\u202etxt.exe\u202c \u2066x\u2069', '\ufffdtxt.exe\ufffd \ufffdx\ufffd'],
		['👩‍🌾 größe 段階', '👩‍🌾 größe 段階'],
		['', ''],
	])('%j is %j', (text, expected) => {
		expect(toLine(text)).toBe(expected);
	});

	it('is made in bounded time', () => {
		expect(toLine(`a${' '.repeat(200_000)}b`)).toHaveLength(200_002);
	});
});

describe('columns', () => {
	it('are as wide as their widest cell, but for the last', () => {
		expect(
			toColumns(
				[
					['a', 'bbb', 'c'],
					['aaa', 'b', 'a long one'],
					['a', 'b', ''],
				],
				'> ',
			),
		).toEqual(['> a    bbb  c', '> aaa  b    a long one', '> a    b']);
	});

	it('are none of no rows', () => {
		expect(toColumns([])).toEqual([]);
	});
});
