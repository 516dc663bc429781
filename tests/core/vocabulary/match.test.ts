import { describe, expect, it } from 'vitest';
import { keyOf, valueKeyOf } from '../../../src/core/vocabulary/key';
import { findMeantTerm, matchValue } from '../../../src/core/vocabulary/match';
import { definition, facetOf, fivePhases, framework, vaultOf } from '../vault';

const phase = facetOf(vaultOf(framework));

/** What a value says: `iteration`, with how it says so where that is not its name. */
function say(value: string, facet = phase): string {
	return matchValue(facet, value)
		.map(({ term, kind }) => (kind === 'exact' ? term.name : `${term.name} (${kind})`))
		.join(', ');
}

describe('a value says a term', () => {
	it.each([
		['iteration', 'iteration'],
		['  Iteration ', 'iteration'],
		['ITERATION', 'iteration'],
		['Iteration Phase', 'iteration'],
		['iteration-phase', 'iteration'],
		['iteration_phase', 'iteration'],
		['Iteration  PHASE', 'iteration'],
		['#iteration', 'iteration'],
		['#Iteration-Phase', 'iteration'],
		['#phase/iteration', 'iteration'],
		['#Phase/Iteration', 'iteration'],
		['#group-phase/iteration', 'iteration'],
		['[[iteration]]', 'iteration'],
		['[[Iteration|the long one]]', 'iteration'],
		['[[iteration#What it is]]', 'iteration'],
		['[[iteration#^block|x]]', 'iteration'],
		['[[framework/group-phase/iteration]]', 'iteration'],
		['[[framework/group-phase/iteration.md]]', 'iteration'],
		['[[group-phase/Iteration]]', 'iteration'],
		['[[Iteration Phase]]', 'iteration'],
		['[[elsewhere/iteration-phase]]', 'iteration'],
		['![[iteration]]', 'iteration'],
		['[Iteration](framework/group-phase/iteration.md)', 'iteration'],
		['[Iteration](../group-phase/iteration.md#top)', 'iteration'],
		['[x](framework/group%2Dphase/iteration.md)', 'iteration'],
		['[x](Iteration%20Phase.md)', 'iteration'],
		['[x](<Iteration Phase.md>)', 'iteration'],
		['[x](/framework/group-phase/iteration)', 'iteration'],
		['organisation', 'organization (alternative)'],
		['Organisation Phase', 'organization (alternative)'],
		['[[Organisation Phase]]', 'organization (alternative)'],
		['coordination', 'iteration (former)'],
		['#phase/coordination', 'iteration (former)'],
		['[[Coordination Phase]]', 'iteration (former)'],
	])('%j: %s', (value, expected) => {
		expect(say(value)).toBe(expected);
	});

	it.each([
		'formatoin',
		'pre-coordination',
		'phase',
		'Phase',
		'',
		'#',
		'#scale/iteration',
		'#iteration/deep',
		'[[ ]]',
		'[[#heading]]',
		'[[iteration',
		'iteration, formation',
		'[x](%E0%A4%A)',
		'constructor',
		'__proto__',
	])('%j: none', (value) => {
		expect(say(value)).toBe('');
	});

	it('by a link to its definition, whatever that note is called', () => {
		const facet = facetOf(
			vaultOf({
				'notes/04 again and again.md': definition('Iteration Phase'),
				'notes/coordination.md': definition('Formation Phase'),
			}),
		);
		expect(say('[[04 again and again]]', facet)).toBe('iteration');
		expect(say('[[coordination]]', facet)).toBe('formation');
		expect(say('coordination', facet)).toBe('iteration (former)');
	});

	it('by a link to a note whose name is in decomposed letters on disk', () => {
		const facet = facetOf(vaultOf({ 'notes/re\u0301pe\u0301ter.md': definition('Iteration Phase') }));
		expect(say('[[r\u00e9p\u00e9ter]]', facet)).toBe('iteration');
		expect(say('[[re\u0301pe\u0301ter]]', facet)).toBe('iteration');
	});

	it('in both ways while a rename is half done', () => {
		const facet = facetOf(vaultOf({ ...fivePhases, 'a.md': definition('Coordination Phase') }));
		expect(say('coordination', facet)).toBe('coordination, iteration (former)');
		expect(say('[[a]]', facet)).toBe('coordination, iteration (former)');
		expect(say('iteration', facet)).toBe('iteration');
	});

	it('by a nested tag whose parent has the words of the noun', () => {
		expect(valueKeyOf('#life-stage/young', 'Life Stage')).toBe('young');
	});
});

describe('a key', () => {
	it.each([
		['Two Words', 'two-words'],
		[' a_b--c ', 'a-b-c'],
		['-a-', 'a'],
		['E\u0301', '\u00e9'],
		['', ''],
		['Größe/Ä', 'größe/ä'],
	])('of %j is %j', (text, key) => {
		expect(keyOf(text)).toBe(key);
	});
});

describe('what a wrong value most likely meant', () => {
	it.each([
		['formatoin', 'formation'],
		['Formatoin Phase', 'formation'],
		['[[formatoin]]', 'formation'],
		['organisaton', 'organization'],
		['coordnation', 'iteration'],
		['harvest', undefined],
	])('%j: %s', (value, expected) => {
		expect(findMeantTerm(phase, value)?.name).toBe(expected);
	});

	it('is the former name that this vault still uses', () => {
		expect(findMeantTerm(facetOf(vaultOf({ 'a.md': definition('Coordination Phase') })), 'Iteration Phase')?.name).toBe(
			'coordination',
		);
	});
});
