import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/lint/engine';
import type { Address } from '../../../src/core/note/address';
import { compareFindings, placeFindings } from '../../../src/core/lint/place';
import { asMessage } from '../../said';

function finding(path: string, rule: string, address: Address): Finding {
	return { path, rule, severity: 'warning', address, message: asMessage(''), fixes: [] };
}

const item = (key: string, index: number | null): Address => ({ kind: 'value', key, index });

/** `line:column-endLine:endColumn` of an address in a text. */
function placeOf(text: string, address: Address): string {
	const [placed] = placeFindings([finding('a.md', 'x', address)], text);
	return placed === undefined ? '' : `${placed.line}:${placed.column}-${placed.endLine}:${placed.endColumn}`;
}

describe('the place of a finding', () => {
	it.each<[string, string, Address, string]>([
		['an item of a list', 'phase:\n  - a\n  - formation', item('phase', 1), '4:5-4:14'],
		['an item in quotes', "phase:\n  - 'a'", item('phase', 0), '3:5-3:8'],
		['an item in brackets', 'x: 1\nphase: [a, "b"]', item('phase', 1), '3:12-3:15'],
		['a scalar', 'phase: formation  # now', item('phase', null), '2:8-2:17'],
		['a key', 'title: A\nphase:', { kind: 'property', key: 'phase' }, '3:1-3:6'],
		['an item behind an emoji, in UTF-16 units', 'phase: ["🌱", b]', item('phase', 1), '2:15-2:16'],
		['an item behind letters of one unit', 'phase: ["öß", b]', item('phase', 1), '2:15-2:16'],
		['a value of two lines', 'a: one\n  two\nb: 1', item('a', null), '2:4-3:6'],
		['a property of frontmatter that does not parse', 'title: a: b\nphase: c', item('phase', null), '3:1-3:6'],
		['the whole note', 'title: A', { kind: 'note' }, '1:1-1:4'],
	])('that is %s', (_, yaml, address, expected) => {
		const text = `---\n${yaml}\n---\nBody\n`;
		expect(placeOf(text, address)).toBe(expected);
		expect(placeOf(text.replace(/\n/g, '\r\n'), address)).toBe(expected);
	});

	it('that is a found range ends before its end', () => {
		expect(placeOf('ab\ncd\n', { kind: 'range', range: { from: 1, to: 5 } })).toBe('1:2-2:3');
	});

	it('in a note that is gone is its first character', () => {
		expect(placeOf('', item('phase', 0))).toBe('1:1-1:1');
	});
});

describe('findings', () => {
	it('are ordered by path, line, column and rule', () => {
		const text = '---\na: 1\nb: 2\n---\n';
		const of = (path: string, rule: string, key: string): Finding => finding(path, rule, item(key, null));
		const placed = placeFindings(
			[of('n10.md', 'x', 'a'), of('n2.md', 'y', 'b'), of('n2.md', 'x', 'b'), of('n2.md', 'z', 'a')],
			text,
		);
		expect([...placed].sort(compareFindings).map(({ path, rule, line }) => [path, line, rule])).toEqual([
			['n2.md', 2, 'z'],
			['n2.md', 3, 'x'],
			['n2.md', 3, 'y'],
			['n10.md', 2, 'x'],
		]);
	});
});
