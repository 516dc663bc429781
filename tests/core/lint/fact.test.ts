import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/lint/engine';
import { countNotes, factsAmong, factsOf, type Fact } from '../../../src/core/lint/fact';
import { always, fromFourth } from '../../../src/core/lint/rule';
import { asMessage } from '../../said';

function found(path: string, key: string, onceFrom: number, more: Partial<Finding> = {}): Finding {
	const address = { kind: 'note' } as const;
	const message = asMessage(key);
	return { path, rule: 'some-rule', severity: 'info', address, message, fixes: [], fact: { key, onceFrom }, ...more };
}

const show = (facts: readonly Fact[]): readonly string[] =>
	facts.map(({ severity, places }) => `${severity} ${places.map(({ path }) => path.replace('.md', '')).join(' ')}`);

describe('facts of a vault', () => {
	it.each<[string, readonly Finding[], readonly string[]]>([
		['one that is plain from one note', [found('b.md', 'x', always), found('a.md', 'x', always)], ['info a b']],
		['two that say something else', [found('a.md', 'x', always), found('b.md', 'y', always)], ['info a', 'info b']],
		[
			'what shows in three notes, when it takes four',
			['a.md', 'b.md', 'c.md'].map((path) => found(path, 'x', fromFourth)),
			['info a', 'info b', 'info c'],
		],
		[
			'what shows four times in three notes',
			['a.md', 'b.md', 'c.md', 'c.md'].map((path) => found(path, 'x', fromFourth)),
			['info a', 'info b', 'info c', 'info c'],
		],
		[
			'what shows in four notes',
			['d.md', 'b.md', 'c.md', 'a.md', 'a.md'].map((path) => found(path, 'x', fromFourth)),
			['info a a b c d'],
		],
		[
			'as grave as where it is gravest',
			[found('a.md', 'x', always), found('b.md', 'x', always, { severity: 'error' })],
			['error a b'],
		],
	])('are %s', (_, findings, expected) => {
		expect(show(factsOf(findings))).toEqual(expected);
	});

	it('leave what is about a note alone as it is, and come in the order of their notes', () => {
		const { fact: _fact, ...alone } = found('b.md', 'x', always);
		expect(show(factsOf([alone, found('c.md', 'x', always), alone, found('a.md', 'x', always)]))).toEqual([
			'info a c',
			'info b',
			'info b',
		]);
	});

	it('are looked at in part, and then are as grave as that part', () => {
		const facts = factsOf([
			found('a.md', 'x', always, { severity: 'error' }),
			...['in/b.md', 'in/c.md'].map((path) => found(path, 'x', always)),
			found('in/d.md', 'y', always),
		]);
		expect(show(factsAmong(facts, ({ path }) => path.startsWith('in/')))).toEqual(['info in/b in/c', 'info in/d']);
		expect(show(factsAmong(facts, ({ path }) => path === 'a.md'))).toEqual(['error a']);
	});

	it('count their notes once each', () => {
		expect(countNotes([found('a.md', 'x', 1), found('b.md', 'x', 1), found('a.md', 'x', 1)])).toBe(2);
	});
});
