import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { englishIn } from '../german';

/** The texts of every module, English beside German, as they are handed to `translated`. */
const pairs: (readonly [english: object, german: object])[] = [];

const modules = ['src/core', 'src/obsidian'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => resolve(folder, name)),
);

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
	beforeAll(async () => {
		vi.resetModules();
		vi.doMock('../../src/core/language', async (original) => ({
			...(await original<typeof import('../../src/core/language')>()),
			translated: (english: object, german: object) => {
				pairs.push([english, german]);
				return english;
			},
		}));
		for (const path of modules) await import(/* @vite-ignore */ path);
	});
	afterAll(() => {
		vi.doUnmock('../../src/core/language');
		vi.resetModules();
	});

	it('is there in German', () => {
		expect(pairs.length).toBeGreaterThan(40);
		const leaves = pairs.flatMap(([english, german]) => leavesOf(english, german));
		expect(leaves.length).toBeGreaterThan(600);
		const missing = leaves.filter(([, english, german]) => typeof english !== typeof german);
		expect(missing).toEqual([]);
		const same = leaves.filter(
			([, english, german]) => typeof english === 'string' && english === german && !international.has(english),
		);
		expect(same).toEqual([]);
	});

	it('has no English words left in it', () => {
		const texts = pairs
			.flatMap(([english, german]) => leavesOf(english, german))
			.filter((leaf): leaf is readonly [string, string, string] => typeof leaf[2] === 'string');
		expect(
			texts.map(([where, , german]) => [where, englishIn(german)]).filter(([, words]) => words?.length !== 0),
		).toEqual([]);
	});
});
