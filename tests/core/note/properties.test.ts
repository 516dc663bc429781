import { describe, expect, it } from 'vitest';
import { findProperty, itemsOf, namesOf, textOf, textsOf } from '../../../src/core/note/properties';
import type { Properties } from '../../../src/core/note/note';

const own = (key: string, value: unknown): Properties => Object.fromEntries([[key, value]]);

describe('a property', () => {
	it.each<[string, Properties, string, unknown]>([
		['is found by its name', { phase: 'a' }, 'phase', { key: 'phase', value: 'a' }],
		['is found without regard to case', { Phase: 'a' }, 'phase', { key: 'Phase', value: 'a' }],
		['spelled exactly so goes first', { PHASE: 'a', phase: 'b' }, 'phase', { key: 'phase', value: 'b' }],
		['of another name is not found', { phases: 'a', 'my phase': 'b' }, 'phase', undefined],
		['that every object has is not found', {}, 'constructor', undefined],
		['that is called like one is found', own('constructor', 'a'), 'constructor', { key: 'constructor', value: 'a' }],
		['may be `__proto__`', own('__proto__', 'a'), '__proto__', { key: '__proto__', value: 'a' }],
		['may be null', { phase: null }, 'phase', { key: 'phase', value: null }],
	])('%s', (_, properties, name, expected) => {
		expect(findProperty(properties, name)).toEqual(expected);
	});
});

describe('the items of a value', () => {
	const brief = (value: unknown): unknown =>
		itemsOf(value).map(({ text, index, isMap }) => (isMap ? [text, index, 'map'] : [text, index]));

	it.each<[string, unknown, unknown]>([
		['is one for a text', 'a', [['a', null]]],
		['keep spaces around a text', ' a ', [[' a ', null]]],
		['is one for a number or a truth value', 3, [['3', null]]],
		['is one for true', true, [['true', null]]],
		[
			'are those of a list, with their places',
			['a', 'b'],
			[
				['a', 0],
				['b', 1],
			],
		],
		[
			'leave out empty ones, and keep the places of others',
			[null, 'a', '', '  ', undefined, 'b'],
			[
				['a', 1],
				['b', 5],
			],
		],
		['are none for nothing', null, []],
		['are none for blank text', '  ', []],
		['are none for an empty list', [], []],
		['put a link without quotes together again', [['Formation']], [['[[Formation]]', 0]]],
		[
			'put a link in a list together again',
			[[['A']], 'b'],
			[
				['[[A]]', 0],
				['b', 1],
			],
		],
		['say that a map names nothing', { a: 1 }, [['{"a":1}', null, 'map']]],
		['say that a list of several in a list names nothing', [['a', 'b']], [['["a","b"]', 0, 'map']]],
	])('%s', (_, value, expected) => {
		expect(brief(value)).toEqual(expected);
	});
});

describe('the names in a property', () => {
	const names = (value: unknown): unknown =>
		namesOf({ type: value }, 'Type').map(({ text, isPart }) => (isPart ? `part ${text}` : text));

	it.each<[string, unknown, unknown]>([
		['are split at the commas of a text', 'link, pattern', ['part link', 'part pattern']],
		['are not split in a list', ['link, pattern'], ['link, pattern']],
		['are not split in a link', '[[a, b]]', ['[[a, b]]']],
		['are not split in a template', '<% pick(a, b) %>', ['<% pick(a, b) %>']],
		['leave out what stands between two commas', 'a,, b,', ['part a', 'part b']],
		['are one for a text without a comma', 'pattern', ['pattern']],
	])('%s', (_, value, expected) => {
		expect(names(value)).toEqual(expected);
	});

	it('are none where the property is missing', () => {
		expect(namesOf({}, 'type')).toEqual([]);
	});
});

describe('a property as a text', () => {
	it.each<[unknown, string | undefined]>([
		[' A ', 'A'],
		[2024, '2024'],
		[false, 'false'],
		['', undefined],
		[null, undefined],
		[['A'], undefined],
		[{ a: 1 }, undefined],
	])('of %j is %j', (value, expected) => {
		expect(textOf({ Title: value }, 'title')).toBe(expected);
	});

	it('is a list of one where Obsidian reads one text as a list', () => {
		expect(textsOf({ aliases: ' #a ' }, 'aliases')).toEqual(['#a']);
		expect(textsOf({ tags: 'a, b' }, 'tags')).toEqual(['a, b']);
		expect(textsOf({ tags: ['a', { b: 1 }, null, 3] }, 'tags')).toEqual(['a', '3']);
	});
});
