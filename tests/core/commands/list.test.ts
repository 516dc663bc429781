import { describe, expect, it } from 'vitest';
import { askBlock } from '../../../src/core/query/ask';
import { answerList, requestList, wishFor } from '../../../src/core/commands/list';
import { runQuery } from '../../../src/core/query/run';
import { listData } from '../../../src/core/report/data';
import { framework, note, vaultOf } from '../vault';
import { english } from '../../../src/locale/en/index';
import { inEnglish } from '../../said';

const files = {
	...framework,
	'tools/types/practice.md': note('extends: primitive'),
	'beds/hedge.md': note('title: Hedge\ntype: pattern\nphase: formation\nscale: network\nauthor: Ada'),
	'beds/pond.md': note('title: Pond\ntype: pattern\nphase: [iteration, formation]\nauthor: Ida'),
	'beds/old/wall.md': note('title: Wall\ntype: pattern\nphase: coordination'),
	'shed/hoe.md': note('title: Hoe\ntype: primitive\nphase: iteration'),
	'shed/weeding.md': note('title: Weeding\ntype: practice\nphase: iteration'),
	'drafts/arch.md': note('title: Arch\ntype: pattern\nphase: iteration'),
};
const index = vaultOf(files);

function titles(request: unknown): readonly string[] {
	const asked = requestList(index, request);
	if (!asked.isOk) throw new Error(asked.fault.map(({ message }) => inEnglish(message)).join('\n'));
	return asked.value.list.rows.map(({ title }) => title);
}

function mistakes(request: unknown): readonly unknown[] {
	const asked = requestList(index, request);
	return asked.isOk ? [] : asked.fault.map(({ message, option, nearest }) => [inEnglish(message), option, nearest]);
}

function mapInItself(): unknown {
	const map: Record<string, unknown> = {};
	map['self'] = map;
	return map;
}

function listInItself(): unknown {
	const list: unknown[] = [];
	list.push(list);
	return list;
}

describe('a list that a script asks for', () => {
	it.each<[string, unknown, readonly string[]]>([
		['a term', { term: 'iteration' }, ['Hoe', 'Pond', 'Wall', 'Weeding']],
		['a term by another way to say it', { term: '#phase/coordination' }, ['Hoe', 'Pond', 'Wall', 'Weeding']],
		['several terms', { terms: ['formation', 'iteration'], type: 'pattern' }, ['Hedge', 'Pond', 'Wall']],
		['terms in both ways', { term: 'formation', terms: 'iteration', type: 'pattern' }, ['Hedge', 'Pond', 'Wall']],
		['another facet', { term: 'network', facet: 'Scale' }, ['Hedge']],
		['a type with what extends it', { term: 'iteration', type: 'primitive' }, ['Hoe', 'Weeding']],
		['a type alone', { term: 'iteration', type: 'primitive', subtypes: false }, ['Hoe']],
		['several types', { term: 'iteration', types: ['pattern', 'practice'] }, ['Pond', 'Wall', 'Weeding']],
		['folders', { term: 'iteration', from: 'beds', exclude: ['beds/old/'] }, ['Pond']],
		['a folder that is left out elsewhere', { term: 'iteration', from: ['drafts'] }, ['Arch']],
		['properties', { terms: ['formation', 'iteration'], where: { author: ['ada', 'Ida'], scale: null } }, ['Pond']],
		['an order', { term: 'iteration', sort: ['type', 'title desc'] }, ['Wall', 'Pond', 'Weeding', 'Hoe']],
		['a limit', { term: 'iteration', limit: 2 }, ['Hoe', 'Pond']],
		['what is not given', { term: 'iteration', type: undefined, where: null, limit: 1 }, ['Hoe']],
		[
			'no property that is not given',
			{ term: 'iteration', where: { title: undefined } },
			['Hoe', 'Pond', 'Wall', 'Weeding'],
		],
		['one property of several', { term: 'iteration', where: { title: undefined, author: 'Ida' } }, ['Pond']],
	])('is narrowed by %s', (_name, request, expected) => {
		expect(titles(request)).toEqual(expected);
	});

	it('is what a block with the same options lists', () => {
		const block = askBlock(
			index,
			'phase: iteration\ntype: [pattern, primitive]\nfrom: [beds, shed]\nsort: modified desc\nlimit: 3',
			'phase-list',
			undefined,
		);
		const rows = block.isOk ? runQuery(index, block.value).rows.map(({ title }) => title) : [];
		expect(
			titles({
				term: 'iteration',
				types: ['pattern', 'primitive'],
				from: ['beds', 'shed'],
				sort: 'modified desc',
				limit: 3,
			}),
		).toEqual(rows);
		expect(rows).toHaveLength(3);
	});

	it('says what it is of, and how much there is before the limit', () => {
		const asked = requestList(index, { terms: ['formation', 'coordination'], type: 'pattern', limit: 1 });
		const data = asked.isOk ? listData(english, asked.value) : undefined;
		expect(data).toEqual({
			leftOut: [{ path: 'drafts/arch.md', why: 'it lies in “drafts”, which is left out of lists' }],
			nearMisses: [],
			facet: 'phase',
			term: 'formation',
			terms: ['formation', 'iteration'],
			type: 'pattern',
			types: ['pattern'],
			total: 3,
			notes: [{ path: 'beds/hedge.md', title: 'Hedge', types: ['pattern'], terms: ['formation'], match: 'exact' }],
		});
	});

	const options = 'The options are term, terms, facet, type, types, subtypes, from, exclude, where, sort and limit';
	it.each<[string, unknown, readonly unknown[]]>([
		['nothing', undefined, [['A list is asked for with options, such as { term: "iteration" }', undefined, undefined]]],
		[
			'a text',
			'iteration',
			[['A list is asked for with options, such as { term: "iteration" }', undefined, undefined]],
		],
		['no term', { type: 'pattern' }, [['“term” is missing: a list is of a phase', 'term', undefined]]],
		[
			'an unknown option',
			{ term: 'iteration', tpye: 'pattern' },
			[['“tpye” is not an option. Did you mean “type”?', 'tpye', 'type']],
		],
		[
			'an option of a block alone',
			{ term: 'iteration', columns: ['title'] },
			[[`“columns” is not an option. ${options}`, 'columns', undefined]],
		],
		[
			'an unknown term',
			{ terms: ['formation', 'itration'] },
			[['terms: “itration” is not a phase of this vault. Did you mean “iteration”?', 'terms', 'iteration']],
		],
		[
			'an unknown facet',
			{ term: 'iteration', facet: 'fase' },
			[['facet: “fase” is not a facet. Did you mean “phase”?', 'facet', 'phase']],
		],
		[
			'several mistakes',
			{ term: 'itration', types: ['patern'] },
			[
				['term: “itration” is not a phase of this vault. Did you mean “iteration”?', 'term', 'iteration'],
				['types: “patern” is not a type of this vault. Did you mean “pattern”?', 'types', 'pattern'],
			],
		],
		['a map for a term', { term: {} }, [['“term” takes a name or a list of names, not “{}”', 'term', undefined]]],
		[
			'a wrong flag',
			{ term: 'iteration', subtypes: 'fasle' },
			[['“subtypes” is either true or false, not “fasle”. Did you mean “false”?', 'subtypes', 'false']],
		],
		[
			'a flag as a text',
			{ term: 'iteration', subtypes: 'false' },
			[['“subtypes” is either true or false, not “"false"”', 'subtypes', undefined]],
		],
		[
			'a flag as a text in capitals',
			{ term: 'iteration', subtypes: 'FALSE' },
			[['“subtypes” is either true or false, not “FALSE”. Did you mean “false”?', 'subtypes', 'false']],
		],
		[
			'a limit that is no number of JSON',
			{ term: 'iteration', limit: 5n },
			[['“limit” takes a whole number from 1, not “5”', 'limit', undefined]],
		],
		[
			'a limit that is a function',
			{ term: 'iteration', limit: () => 5 },
			[['“limit” takes a whole number from 1, not “function”', 'limit', undefined]],
		],
		[
			'a map that holds itself',
			{ term: mapInItself() },
			[['“term” takes a name or a list of names, not “{…}”', 'term', undefined]],
		],
		[
			'a list that holds itself',
			{ term: listInItself() },
			[['“term” takes a name or a list of names, not “[…]”', 'term', undefined]],
		],
		[
			'a wrong limit',
			{ term: 'iteration', limit: 0 },
			[['“limit” takes a whole number from 1, not “0”', 'limit', undefined]],
		],
		[
			'a wrong condition',
			{ term: 'iteration', where: 'author' },
			[['“where” takes “property: value” pairs, not “author”', 'where', undefined]],
		],
		[
			'a wrong order',
			{ term: 'iteration', sort: [1] },
			[['“sort” takes a property with “asc” or “desc”, or a list of them, not “[1]”', 'sort', undefined]],
		],
	])('is refused with %s', (_name, request, expected) => {
		expect(mistakes(request)).toEqual(expected);
	});
});

describe('a list that a command line asks for', () => {
	it.each<[string, Parameters<typeof wishFor>, readonly string[]]>([
		['a term', [undefined, 'iteration', undefined], ['Hoe', 'Pond', 'Wall', 'Weeding']],
		['a term and a type', ['phase', 'coordination', 'pattern'], ['Pond', 'Wall']],
		['a term of another facet', ['scale', 'network', undefined], ['Hedge']],
	])('is of %s', (_name, [facet, phase, type], expected) => {
		const answered = answerList(index, wishFor(facet, phase, type));
		expect(answered.isOk && answered.value.list.rows.map(({ title }) => title)).toEqual(expected);
	});

	it('tells each mistake with the option that made it', () => {
		const answered = answerList(index, wishFor(undefined, 'itration', 'patern'));
		expect(
			!answered.isOk && answered.fault.map(({ option, message, nearest }) => [option, inEnglish(message), nearest]),
		).toEqual([
			['phase', '“itration” is not a phase of this vault. Did you mean “iteration”?', 'iteration'],
			['type', '“patern” is not a type of this vault. Did you mean “pattern”?', 'pattern'],
		]);
	});
});
