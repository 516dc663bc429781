import { describe, expect, it } from 'vitest';
import { german } from '../../src/locale/de/index';
import { english } from '../../src/locale/en/index';
import { locales } from '../../src/locale/locales';
import { englishIn } from '../german';

/** Words that are the same in both languages. */
const international = new Set([
	'Alias',
	'Bases',
	'Export',
	'Import',
	'In Phase',
	'Links',
	'Name',
	'Patterns',
	'Phase',
	'Primitives',
	'Tags',
	'Vault',
]);

type Leaf = readonly [where: string, english: unknown, german: unknown];

/** Every text of two objects of one shape, with the way to it. */
function leavesOf(english: unknown, german: unknown, where = ''): readonly Leaf[] {
	if (typeof english !== 'object' || english === null) return [[where, english, german]];
	return Object.entries(english).flatMap(([key, text]) =>
		leavesOf(text, (german as Record<string, unknown> | undefined)?.[key], `${where}.${key}`),
	);
}

describe('every text', () => {
	it.each(locales.filter((locale) => locale !== english).map((locale) => [locale.tag, locale] as const))(
		'is there in every language (%s)',
		(_, locale) => {
			const leaves = leavesOf(english, locale);
			expect(leaves.length).toBeGreaterThan(600);
			const missing = leaves.filter(([, english, german]) => typeof english !== typeof german);
			expect(missing).toEqual([]);
			const same = leaves.filter(
				([, english, german]) => typeof english === 'string' && english === german && !international.has(english),
			);
			expect(same).toEqual([]);
		},
	);

	it('has no English words left in it', () => {
		const texts = leavesOf(english, german).filter(
			(leaf): leaf is readonly [string, string, string] => typeof leaf[2] === 'string',
		);
		expect(
			texts.map(([where, , german]) => [where, englishIn(german)]).filter(([, words]) => words?.length !== 0),
		).toEqual([]);
	});
});
