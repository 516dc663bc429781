import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toColumns, toJson, toLine, toVisible, withoutCommands } from '../../../src/core/report/terminal';
import { runsOf } from '../../runs';

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

describe('a line', () => {
	it.each([
		['::error::x', ': :error::x'],
		['  ::set-output name=a::b', '  : :set-output name=a::b'],
		['\t##[group]a', '\t## [group]a'],
		['a\n\u00a0::debug::\nb', 'a\n\u00a0: :debug::\nb'],
		['a ::error::', 'a ::error::'],
		['phase:: a', 'phase:: a'],
		['## a', '## a'],
		['a ##[add-path]b', 'a ## [add-path]b'],
		['a\r ::error::b', 'a\r : :error::b'],
		['a\r\n::error::b', 'a\r\n: :error::b'],
		['::::a', ': :::a'],
	])('%j is never a command of a runner', (text, shown) => {
		expect(withoutCommands(text)).toBe(shown);
	});

	it('of JSON says the same, and is fit for a terminal', () => {
		expect(toJson('##[error]a')).toBe(String.raw`"##\u005berror]a"` + '\n');
		const value = { a: 'x\u001b[31m\u009b\u202e\u200f\u2028\u007f' };
		expect(toJson(value)).toBe(String.raw`{"a":"x\u001b[31m\u009b\u202e\u200f\u2028\u007f"}` + '\n');
		expect(JSON.parse(toJson(value, 2))).toEqual(value);
	});
});

describe('whatever a note says', () => {
	const part = fc.constantFrom(
		...['::', ':', '##[', '#', '[', ' ', '\t', '\n', '\r', '\r\n', '\u2028', '\u001b[2J', '\u202e', 'a', '"', '\\\\'],
	);
	const text = fc
		.array(fc.oneof(part, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 20 })
		.map((parts) => parts.join(''));
	const command = /(?:^|[\n\r])\s*::|##\[/;
	const unfit = /[^\P{Cc}\t\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

	it('no line of it commands a runner, and nothing of it moves a terminal', () => {
		fc.assert(
			fc.property(text, (said) => {
				expect(withoutCommands(said)).not.toMatch(command);
				for (const shown of [toLine(said), toVisible(said)]) expect(withoutCommands(shown)).not.toMatch(unfit);
			}),
			runsOf(500),
		);
	});

	it('JSON says it again, and is as clean', () => {
		fc.assert(
			fc.property(fc.array(text), (said) => {
				const json = toJson(said, 2);
				expect(JSON.parse(json)).toEqual(said);
				expect(json).not.toMatch(command);
				expect(json).not.toMatch(unfit);
			}),
			runsOf(500),
		);
	});
});
