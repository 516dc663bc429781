import { describe, expect, it } from 'vitest';
import { readPathPattern } from '../../../src/core/settings/path-pattern';

const paths = [
	'',
	'beds/Pond.md',
	'beds/row/Pond 2.md',
	'Beds/pond.md',
	'projects/2026-06 Weir/Minutes 1.md',
	'aaaaaaaaab',
	'a{2}b',
	'bäume/Föhre (alt).md',
];

const understood = [
	'.*',
	'',
	'^beds/',
	'^beds/.*\\.md$',
	'^beds/[^/]+\\.md$',
	'^(?:beds|projects)/(?!row).*',
	'^(?=.*Pond)beds/',
	'[Bb]eds\\/[pP]ond',
	'\\d{4}-\\d{2} \\w+',
	'\\bMinutes \\d+?\\.',
	'(a|aa)+b$',
	'(?:a{2,4}){2}b',
	'^a{3,}b',
	'a{2}b',
	'a\\{2}b',
	'a{,2}b',
	'x?y*$',
	'(?<year>\\d+)-',
	'\\x50ond',
	'\\u0050ond|^$',
	'[\\]/]row',
	'F[^o]hre \\(alt\\)',
	'\\S\\s\\S',
	'B\\Beds',
	'(|beds)/Pond',
];

describe('a pattern of paths', () => {
	it.each(understood)('finds what a regular expression finds: %s', (source) => {
		const test = readPathPattern(source);
		expect(test).toBeDefined();
		expect(paths.filter((path) => test?.(path))).toEqual(paths.filter((path) => new RegExp(source).test(path)));
	});

	it.each(['[', '(', '*', '(?<=a)b', '(?<!a)b', '(a)\\1', '(?<a>b)\\k<a>', '((a+)+)+', 'a{1000}', 'x'.repeat(501)])(
		'is not understood: %s',
		(source) => {
			expect(readPathPattern(source)).toBeUndefined();
		},
	);

	it('finds what a regular expression finds, whatever it is made of', () => {
		let seed = 7;
		const next = (below: number): number => {
			seed = (seed * 48271) % 2147483647;
			return seed % below;
		};
		const pick = (from: readonly string[]): string => from[next(from.length)] ?? '';
		const make = (depth: number): string =>
			Array.from({ length: 1 + next(3) }, () => {
				const isGroup = depth > 0 && next(3) === 0;
				const piece = isGroup
					? `${pick(['(', '(?:', '(?=', '(?!'])}${make(depth - 1)}${pick(['', '|' + make(0)])})`
					: pick(['a', 'b', '.', '[ab]', '[^a]', '\\w', 'c']);
				return (
					piece +
					(piece.startsWith('(?=') || piece.startsWith('(?!')
						? ''
						: pick(['', '', '*', '+', '?', '{2}', '{1,2}', '*?']))
				);
			}).join('');
		let known = 0;
		for (let count = 0; count < 2000; count += 1) {
			const source = pick(['', '^']) + make(2) + pick(['', '$']);
			const test = readPathPattern(source);
			if (test === undefined) continue;
			known += 1;
			for (const text of ['', 'a', 'b', 'ab', 'ba', 'aab', 'abcab', 'ccc'])
				expect([source, text, test(text)]).toEqual([source, text, new RegExp(source).test(text)]);
		}
		expect(known).toBeGreaterThan(1000);
	});

	it.each(['^(a|a)*$', '(a*)*c', '(.*)(.*)(.*)(.*)(.*)(.*)(.*)c', `${'(a|a)'.repeat(60)}c`, `${'a?'.repeat(100)}c`])(
		'takes no longer than it must: %s',
		(source) => {
			expect(readPathPattern(source)?.(`${'a'.repeat(300)}b`)).toBe(false);
		},
	);
});
