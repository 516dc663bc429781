import { describe, expect, it } from 'vitest';
import { subtypesOf, typeKeyOf } from '../../../src/core/vocabulary/type-tree';
import { emptyVaultConfig } from '../../../src/core/settings/vault-config';
import { note, vaultOf, type Files } from '../vault';

const extending = (...parents: readonly string[]): string => note(`extends: [${parents.join(', ')}]`);

function subtypes(files: Files, type: string): readonly string[] {
	return [...subtypesOf(vaultOf(files).types, type)].sort();
}

describe('the types below a type', () => {
	const files = {
		'tools/types/primitive.md': note('icon: box'),
		'tools/types/practice.md': extending('primitive'),
		'tools/types/ritual.md': extending('practice'),
		'tools/types/chant.md': extending('Ritual'),
		'tools/types/pattern.md': '',
	};

	it('are those that extend it, at any depth, and itself', () => {
		expect(subtypes(files, 'primitive')).toEqual(['chant', 'practice', 'primitive', 'ritual']);
		expect(subtypes(files, 'Ritual')).toEqual(['chant', 'ritual']);
		expect(subtypes(files, 'pattern')).toEqual(['pattern']);
	});

	it('are itself alone where no note defines it', () => {
		expect(subtypes(files, 'unheard-of')).toEqual(['unheard-of']);
	});

	it('end where a circle closes', () => {
		const circle = {
			'tools/types/a.md': extending('c'),
			'tools/types/b.md': extending('a'),
			'tools/types/c.md': extending('b'),
			'tools/types/d.md': extending('d'),
		};
		expect(subtypes(circle, 'a')).toEqual(['a', 'b', 'c']);
		expect(subtypes(circle, 'd')).toEqual(['d']);
	});

	it('may extend several', () => {
		const several = { 'tools/types/dance.md': extending('practice', 'pattern') };
		expect([subtypes(several, 'practice'), subtypes(several, 'pattern')]).toEqual([
			['dance', 'practice'],
			['dance', 'pattern'],
		]);
	});

	it.each([
		['a text', 'extends: primitive'],
		['a text with commas', 'extends: pattern, primitive'],
		['a link', 'extends: "[[tools/types/primitive]]"'],
		['a link without quotes', 'extends: [[primitive]]'],
		['a tag', 'extends: "#Primitive"'],
		['a key in capitals', 'Extends: primitive'],
		['frontmatter that does not parse', 'extends: primitive\nfields: a: b'],
	])('are told by %s', (_, yaml) => {
		expect(subtypes({ 'tools/types/practice.md': note(yaml) }, 'primitive')).toEqual(['practice', 'primitive']);
	});

	it('are 2,000 deep if need be', () => {
		const deep = Object.fromEntries(
			Array.from({ length: 2_000 }, (_, at) => [`tools/types/t${at + 1}.md`, extending(`t${at}`)]),
		);
		expect(subtypes(deep, 't0')).toHaveLength(2_001);
	});

	it('do not depend on the order in which two notes of one type are read', () => {
		const twins = [
			['tools/types/practice.md', extending('primitive')],
			['tools/types/old/Practice.md', extending('pattern')],
		] as const;
		for (const order of [twins, [...twins].reverse()]) {
			const { types } = vaultOf(Object.fromEntries(order));
			expect(types.names.get('practice')).toBe('Practice');
			expect([...types.children]).toEqual([
				['pattern', ['practice']],
				['primitive', ['practice']],
			]);
		}
	});
});

describe('the folder of types', () => {
	const files = {
		'classes/practice.md': extending('primitive'),
		'tools/types/ritual.md': extending('primitive'),
		'own/rite.md': extending('primitive'),
	};
	const metadataMenu = { ...emptyVaultConfig, typeFolder: 'classes' };

	it('is `tools/types` by default, with folders below it', () => {
		expect([...vaultOf(files).types.names.keys()]).toEqual(['ritual']);
		expect([...vaultOf({ 'Tools/Types/deep/a.md': '' }).types.names.keys()]).toEqual(['a']);
	});

	it('is Metadata Menu’s where that is in use', () => {
		expect([...vaultOf(files, {}, metadataMenu).types.names.keys()]).toEqual(['practice']);
	});

	it('is what settings say before all', () => {
		expect([...vaultOf(files, { typeFolder: '/own/' }, metadataMenu).types.names.keys()]).toEqual(['rite']);
	});

	it('is the default where settings or Metadata Menu say nothing', () => {
		expect([...vaultOf(files, { typeFolder: '' }).types.names.keys()]).toEqual(['ritual']);
		expect([...vaultOf(files, { typeFolder: '/' }, metadataMenu).types.names.keys()]).toEqual(['practice']);
	});
});

describe('a type', () => {
	it.each([
		'practice',
		' Practice ',
		'#practice',
		'[[practice]]',
		'[[tools/types/Practice|p]]',
		'[p](tools/types/practice.md)',
	])('%j is practice', (text) => {
		expect(typeKeyOf(text)).toBe('practice');
	});
});
