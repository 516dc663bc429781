import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../src/core/settings/json-fault';

const json = [
	'{}',
	'[]',
	'null',
	' {"a": [1, -2.5e3, true, "x\\n\\u00e9"], "b": {"c": []}} \n',
	'[[], {}]',
	'0',
	'"a b"',
];

const broken: readonly (readonly [text: string, line: number, column: number, found?: string])[] = [
	['', 1, 1],
	['{', 1, 2],
	['{"a": 1', 1, 8],
	['{\n\t"a": 1,\n}', 3, 1, '}'],
	['[1,]', 1, 4, ']'],
	['{"a" 1}', 1, 6, '1'],
	['{"a": 1 "b": 2}', 1, 9, '"b"'],
	['{a: 1}', 1, 2, 'a'],
	["{'a': 1}", 1, 2, "'a'"],
	['[1}', 1, 3, '}'],
	['{]', 1, 2, ']'],
	['[01]', 1, 2, '01'],
	['[TRUE]', 1, 2, 'TRUE'],
	['{} {}', 1, 4, '{'],
	['["open]', 1, 2, '"open'],
	['[1, // one\n2]', 1, 5, '//'],
];

describe('a text that is to be JSON', () => {
	it.each([...json])('has no fault when it is (%j)', (text) => {
		expect(findJsonFault(text)).toBeUndefined();
		expect(() => JSON.parse(text) as unknown).not.toThrow();
	});

	it.each(broken.map(([text, ...place]) => ({ text, place })))(
		'has its fault found where it is ($text)',
		({ text, place: [line, column, found] }) => {
			expect(findJsonFault(text)).toEqual({ line, column, found });
			expect(() => JSON.parse(text) as unknown).toThrow();
		},
	);

	it('is read in time that grows with its length', () => {
		expect(findJsonFault('['.repeat(100_000))).toEqual({ line: 1, column: 100_001, found: undefined });
		expect(findJsonFault(`"${'\\\\'.repeat(100_000)}`)?.column).toBe(1);
	});
});
