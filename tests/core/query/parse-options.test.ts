import { describe, expect, it } from 'vitest';
import { optionNames, parseOptions } from '../../../src/core/query/parse-options';
import type { BlockLanguage, ListOptions, QueryMistake } from '../../../src/core/query/query';
import { inEnglish } from '../../said';

const facets = ['phase', 'scale'];

function optionsOf(source: string, language: BlockLanguage = 'phase-list'): ListOptions {
	const parsed = parseOptions(source, language, facets);
	if (!parsed.isOk) throw new Error(parsed.fault.map(({ message }) => inEnglish(message)).join('; '));
	return parsed.value;
}

function mistakesIn(source: string): readonly (Omit<QueryMistake, 'message'> & { readonly message: string })[] {
	const parsed = parseOptions(source, 'phase-list', facets);
	return parsed.isOk ? [] : parsed.fault.map((one) => ({ ...one, message: inEnglish(one.message) }));
}

describe('a block', () => {
	it.each(['', '\n\n', '# a comment\n', 'null', '---\n'])('may be empty: %j', (source) => {
		expect(optionsOf(source)).toMatchObject({
			types: [],
			subtypes: true,
			from: [],
			where: [],
			view: 'list',
			limit: undefined,
		});
		expect(optionsOf(source).facets.size).toBe(0);
	});

	it.each<[BlockLanguage, readonly string[]]>([
		['phase-list', []],
		['phase-patterns', ['pattern']],
		['phase-primitives', ['primitive']],
	])('%s is about the types %j', (language, types) => {
		expect(optionsOf('', language).types).toEqual(types);
	});

	it('may ask for another type than its own', () => {
		expect(optionsOf('type: practice', 'phase-patterns').types).toEqual(['practice']);
	});
});

describe('an option', () => {
	it.each<[string, Partial<ListOptions>]>([
		['type: pattern', { types: ['pattern'] }],
		['type: [pattern, primitive]', { types: ['pattern', 'primitive'] }],
		['type:\n  - [[pattern]]\n  - "#primitive"', { types: ['[[pattern]]', '#primitive'] }],
		['subtypes: false', { subtypes: false }],
		['from: /notes/patterns/', { from: ['notes/patterns'] }],
		['from: [notes, "a b"]', { from: ['notes', 'a b'] }],
		['exclude: archive', { exclude: ['archive'] }],
		['where:\n  status: ready', { where: [{ property: 'status', values: ['ready'] }] }],
		[
			'where: { status: [ready, 2], done: }',
			{
				where: [
					{ property: 'status', values: ['ready', '2'] },
					{ property: 'done', values: [] },
				],
			},
		],
		[
			'where: { constructor: a, __proto__: b }',
			{
				where: [
					{ property: 'constructor', values: ['a'] },
					{ property: '__proto__', values: ['b'] },
				],
			},
		],
		['sort: title', { sort: [{ by: 'title', isDescending: false }] }],
		['sort: Modified DESC', { sort: [{ by: 'Modified', isDescending: true }] }],
		[
			'sort: [phase, created asc, last review desc]',
			{
				sort: [
					{ by: 'phase', isDescending: false },
					{ by: 'created', isDescending: false },
					{ by: 'last review', isDescending: true },
				],
			},
		],
		['sort: desc', { sort: [{ by: 'desc', isDescending: false }] }],
		['group: folder', { group: 'folder' }],
		['view: table', { view: 'table' }],
		['columns: [status, author]', { columns: ['status', 'author'], view: 'table' }],
		['columns: status\nview: cards', { columns: ['status'], view: 'cards' }],
		['limit: 5', { limit: 5 }],
		['empty: Nothing here yet', { empty: 'Nothing here yet' }],
		['empty: 0', { empty: '0' }],
		['TYPE: pattern\nLimit: 1', { types: ['pattern'], limit: 1 }],
		['type:\nsort:\nlimit:', { types: [], limit: undefined, sort: [{ by: 'title', isDescending: false }] }],
	])('%j', (source, expected) => {
		expect(optionsOf(source)).toMatchObject(expected);
	});

	it.each<[string, readonly string[]]>([
		['phase: iteration', ['iteration']],
		['phase: [iteration]', ['iteration']],
		['phase:\n  - iteration\n  - formation', ['iteration', 'formation']],
		['Phase: iteration', ['iteration']],
		['phase: [[Iteration Phase]]', ['[[Iteration Phase]]']],
		['phase: "#phase/iteration"', ['#phase/iteration']],
		['phase: 3', ['3']],
	])('of a facet: %j', (source, terms) => {
		expect([...optionsOf(source).facets]).toEqual([['phase', terms]]);
	});

	it('knows its line', () => {
		expect([...optionsOf('# comment\nphase: a\n\nLimit: 3\n').lines]).toEqual([
			['phase', 2],
			['limit', 4],
		]);
	});

	it('of a facet without a value counts as left out', () => {
		expect(optionsOf('phase:\nscale: network').facets.has('phase')).toBe(false);
	});
});

describe('a mistake', () => {
	const all = `phase, scale, ${optionNames.slice(0, -1).join(', ')} and ${optionNames.at(-1) ?? ''}`;

	it.each<[string, string, number, string | undefined, string | undefined]>([
		['phsae: iteration', '“phsae” is not an option of this block. Did you mean “phase”?', 1, 'phsae', 'phase'],
		['type: a\ntyp: b', '“typ” is not an option of this block. Did you mean “type”?', 2, 'typ', 'type'],
		['\n\ncolour: red', `“colour” is not an option of this block. The options are ${all}`, 3, 'colour', undefined],
		['bananas:', `“bananas” is not an option of this block. The options are ${all}`, 1, 'bananas', undefined],
		['subtypes: maybe', '“subtypes” is either true or false, not “maybe”', 1, 'subtypes', undefined],
		['subtypes: ture', '“subtypes” is either true or false, not “ture”. Did you mean “true”?', 1, 'subtypes', 'true'],
		['subtypes: 1', '“subtypes” is either true or false, not “1”', 1, 'subtypes', undefined],
		['view: tabel', '“view” is either list, table or cards, not “tabel”. Did you mean “table”?', 1, 'view', 'table'],
		['view: [list]', '“view” is either list, table or cards, not “["list"]”', 1, 'view', undefined],
		['limit: many', '“limit” takes a whole number from 1, not “many”', 1, 'limit', undefined],
		['limit: 0', '“limit” takes a whole number from 1, not “0”', 1, 'limit', undefined],
		['limit: 2.5', '“limit” takes a whole number from 1, not “2.5”', 1, 'limit', undefined],
		['limit: "5"', '“limit” takes a whole number from 1, not “5”', 1, 'limit', undefined],
		['from: { a: b }', '“from” takes a folder or a list of folders, not “{"a":"b"}”', 1, 'from', undefined],
		['from: []', '“from” takes a folder or a list of folders, not “[]”', 1, 'from', undefined],
		['type: ""', '“type” takes a type or a list of types, not “”', 1, 'type', undefined],
		['type: [{ a: b }]', '“type” takes a type or a list of types, not “[{"a":"b"}]”', 1, 'type', undefined],
		['where: status', '“where” takes “property: value” pairs, not “status”', 1, 'where', undefined],
		[
			'where: [status, ready]',
			'“where” takes “property: value” pairs, not “["status","ready"]”',
			1,
			'where',
			undefined,
		],
		['sort: 3', '“sort” takes a property with “asc” or “desc”, or a list of them, not “3”', 1, 'sort', undefined],
		['sort: [title, ""]', '“sort” is empty', 1, 'sort', undefined],
		['empty: ""', '“empty” is empty', 1, 'empty', undefined],
		['group: " "', '“group” is empty', 1, 'group', undefined],
		['group: [type]', '“group” takes a text, not “["type"]”', 1, 'group', undefined],
		['columns: {}', '“columns” takes a property or a list of properties, not “{}”', 1, 'columns', undefined],
		['phase: { a: b }', '“phase” takes a name or a list of names, not “{"a":"b"}”', 1, 'phase', undefined],
		['scale: ""', '“scale” takes a name or a list of names, not “”', 1, 'scale', undefined],
		['subtypes: "true"', '“subtypes” is either true or false, not “"true"”', 1, 'subtypes', undefined],
		['phase: &all [*all]', '“phase” takes a name or a list of names, not “[…]”', 1, 'phase', undefined],
		['phase: &all { of: *all }', '“phase” takes a name or a list of names, not “{…}”', 1, 'phase', undefined],
	])('in %j', (source, message, line, option, nearest) => {
		expect(mistakesIn(source)).toEqual([{ message, line, option, nearest }]);
	});

	it.each<[string, RegExp, number]>([
		['phase: a\n\tscale: b', /^Line 2 is not valid YAML: it is indented with a tab, where YAML needs spaces$/, 2],
		['phase: a\nphase: b', /^Line 2 is not valid YAML: an option stands twice$/, 2],
		['phase: "a', /^Line 1 is not valid YAML: a colon, a quote/, 1],
		['phase: a: b', /^Line 1 is not valid YAML: only a plain value/, 1],
		['type: a\nphase: [a, b', /^Line \d is not valid YAML: [a-z]/, 2],
		['phase: a\n...\nscale: b', /^Line 3 is not valid YAML: /, 3],
	])('that YAML does not forgive, in %j', (source, message, line) => {
		expect(mistakesIn(source)).toEqual([
			{ message: expect.stringMatching(message) as string, line, option: undefined, nearest: undefined },
		]);
	});

	it.each(['iteration', '- phase', '[phase]', '3', '"phase: iteration"'])('that is no option at all: %j', (source) => {
		expect(mistakesIn(source)).toEqual([
			{
				message: 'The block takes options, one a line, such as “from: notes”',
				line: 1,
				option: undefined,
				nearest: undefined,
			},
		]);
	});

	it('does not hide another', () => {
		expect(mistakesIn('phsae: a\nlimit: x\nview: cards\nsort: {}').map(({ line, option }) => [line, option])).toEqual([
			[1, 'phsae'],
			[2, 'limit'],
			[4, 'sort'],
		]);
	});

	it('is found in bounded time', () => {
		expect(mistakesIn(`sort: a${' '.repeat(100_000)}b\nlimit: x`)).toHaveLength(1);
		expect(mistakesIn(`from: ${'['.repeat(20_000)}`)).toHaveLength(1);
	});

	it('counts lines with CRLF', () => {
		expect(mistakesIn('phase: a\r\n\r\nlimit: x\r\n').map(({ line }) => line)).toEqual([3]);
	});
});
