import { describe, expect, it } from 'vitest';
import { withFacetTexts } from '../../../src/core/settings/change-facets';
import { moveItem } from '../../../src/core/settings/change-settings';
import { compactSettings } from '../../../src/core/settings/compact-settings';
import {
	retiredFacetsOf,
	withFacetOrder,
	withoutFacet,
	withRestoredFacet,
	withRetiredFacet,
} from '../../../src/core/settings/order-facets';
import { defaultSettings, facetSpecsOf, parseSettings, type Settings } from '../../../src/core/settings/settings';
import { definition, framework, note, settingsOf, vaultOf } from '../vault';
import { spoken } from '../../said';

const order = (settings: Settings): readonly string[] => facetSpecsOf(settings).map(({ property }) => property);
const withSeason = settingsOf({
	facets: [{ property: 'season' }, { property: 'phase', terms: [{ name: 'harvest' }] }],
});

const inOwnOrder = settingsOf({ facets: [{ property: 'season' }, { property: 'weather' }], facetOrder: ['scale'] });

describe('the order of facets', () => {
	it.each<[string, unknown, readonly string[]]>([
		[
			'is the built-in ones, then those that settings add',
			{
				facets: [
					{ property: 'season' },
					{ property: 'scale', noun: 'Size' },
					{ property: 'region' },
					{ property: 'phase' },
				],
			},
			['phase', 'scale', 'season', 'region'],
		],
		['is what settings say', { facetOrder: ['Scale', 'phase'] }, ['scale', 'phase']],
		[
			'goes on as usual where settings say no more',
			{ facets: [{ property: 'season' }], facetOrder: ['season'] },
			['season', 'phase', 'scale'],
		],
		[
			'leaves out what is retired',
			{ facets: [{ property: 'scale', retired: true }, { property: 'season' }], facetOrder: ['season', 'scale'] },
			['season', 'phase'],
		],
	])('%s', (_name, settings, expected) => {
		expect(order(settingsOf(settings))).toEqual(expected);
	});

	it('decides which facet is the main one of a vault', () => {
		const index = vaultOf(framework, { facetOrder: ['scale'] });
		expect(index.vocabulary.facets.map(({ property }) => property)).toEqual(['scale', 'phase']);
	});

	it.each([
		[0, 1, ['scale']],
		[2, 0, ['season']],
		[0, 2, ['scale', 'season']],
		[1, 1, undefined],
	])('names as few facets as it takes (%i to %i)', (from, to, written) => {
		const wanted = moveItem(order(withSeason), from, to);
		const moved = withFacetOrder(withSeason, wanted);
		expect([order(moved), compactSettings(moved)['facetOrder']]).toEqual([wanted, written]);
		expect(withFacetOrder(moved, order(withSeason))).toEqual(withSeason);
	});

	it.each<[string, unknown, string]>([
		[
			'an unknown facet, with the nearest',
			{ facetOrder: ['phase', 'saeson'], facets: [{ property: 'season' }] },
			'facetOrder.1: there is no facet “saeson”; did you mean “season”?',
		],
		['a facet unlike any', { facetOrder: ['weather'] }, 'facetOrder.0: there is no facet “weather”'],
		[
			'no facet that is left',
			{
				facets: [
					{ property: 'phase', retired: true },
					{ property: 'scale', retired: true },
				],
			},
			'facets: at least one facet must stay in use',
		],
	])('is refused with %s', (_name, settings, mistake) => {
		expect(spoken(parseSettings(settings))).toEqual({
			isOk: false,
			fault: { isNewer: false, mistakes: [mistake] },
		});
	});
});

describe('a facet', () => {
	it('that is retired is none, and comes back as it was', () => {
		const named = settingsOf({ facets: [{ property: 'scale', noun: 'Size' }] });
		for (const settings of [defaultSettings, named, settingsOf({ facetOrder: ['scale'] })]) {
			const retired = withRetiredFacet(settings, 'Scale');
			expect([order(retired), retiredFacetsOf(retired).map(({ property }) => property.toLowerCase())]).toEqual([
				['phase'],
				['scale'],
			]);
			expect(withRestoredFacet(retired, 'scale')).toEqual(settings);
		}
		expect(compactSettings(withRetiredFacet(defaultSettings, 'scale'))).toEqual({
			version: 2,
			facets: [{ property: 'scale', retired: true }],
		});
	});

	it('that is retired is looked at by nothing', () => {
		const files = { ...framework, 'a.md': note('type: pattern\nphase: formation\nscale: netwrk') };
		const index = vaultOf(files, { facets: [{ property: 'scale', retired: true }] });
		expect(index.vocabulary.definitions.has('framework/group-scale/network.md')).toBe(false);
		expect([...index.valueKeys('scale')]).toEqual([]);
	});

	it.each<[string, string, readonly string[]]>([
		['the first', 'scale', ['scale', 'phase', 'weather']],
		['one in between', 'phase', ['scale', 'phase', 'weather']],
		['the last', 'weather', ['scale', 'phase', 'weather']],
	])('that is retired keeps its place when another one is taken away: %s', (_name, property, expected) => {
		const settings = withRetiredFacet(inOwnOrder, property);
		expect(order(withRestoredFacet(withoutFacet(settings, 'season'), property))).toEqual(expected);
	});

	it('that is retired stays behind the one it stood behind when the others change places', () => {
		const retired = withRetiredFacet(inOwnOrder, 'phase');
		const moved = withFacetOrder(retired, ['season', 'weather', 'scale']);
		expect(order(moved)).toEqual(['season', 'weather', 'scale']);
		expect(order(withRestoredFacet(moved, 'phase'))).toEqual(['season', 'weather', 'scale', 'phase']);
		expect(withFacetOrder(moved, ['scale', 'season', 'weather'])).toEqual(retired);
	});

	it('that is retired need not be named to be in its place', () => {
		const retired = withRetiredFacet(withSeason, 'scale');
		const moved = withFacetOrder(retired, ['season', 'phase']);
		expect(moved.facetOrder).toEqual(['season']);
		expect(order(withRestoredFacet(moved, 'scale'))).toEqual(['season', 'phase', 'scale']);
	});

	it('that is the last in use stays', () => {
		const one = withRetiredFacet(defaultSettings, 'scale');
		expect(withRetiredFacet(one, 'phase')).toBe(one);
		const added = settingsOf({
			facets: [{ property: 'phase', retired: true }, { property: 'scale', retired: true }, { property: 'season' }],
		});
		expect(withoutFacet(added, 'season')).toBe(added);
	});

	it('that is taken away leaves no place in the order', () => {
		const settings = settingsOf({ facets: [{ property: 'season' }], facetOrder: ['Season'] });
		expect(withoutFacet(settings, 'season')).toEqual(defaultSettings);
	});

	it('that settings add can have another property, in its place, with its terms and its definitions', () => {
		const settings = settingsOf({
			version: 2,
			facets: [{ property: 'season', terms: [{ name: 'dry' }] }, { property: 'region' }],
			facetOrder: ['season'],
		});
		const renamed = withFacetTexts(settings, 'season', {
			property: ' quarter ',
			noun: 'Season',
			definitionTag: 'group-season',
		});
		expect(compactSettings(renamed)).toEqual({
			version: 2,
			facets: [
				{ property: 'quarter', noun: 'Season', definitionTag: 'group-season', terms: [{ name: 'dry' }] },
				{ property: 'region' },
			],
			facetOrder: ['quarter'],
		});
		expect(
			compactSettings(withFacetTexts(renamed, 'quarter', { property: 'quarter', noun: '', definitionTag: '' }))[
				'facets'
			],
		).toEqual([{ property: 'quarter', terms: [{ name: 'dry' }] }, { property: 'region' }]);
	});

	it('that is built in keeps its property', () => {
		expect(
			compactSettings(withFacetTexts(defaultSettings, 'phase', { property: 'stage', noun: 'Stage' }))['facets'],
		).toEqual([{ property: 'phase', noun: 'Stage' }]);
	});

	it('that is in order before another has its terms checked all the same', () => {
		const index = vaultOf(
			{ 'a.md': definition('Formation Phase'), 'b.md': definition('Network Scale') },
			{ facetOrder: ['scale'] },
		);
		expect(index.vocabulary.facets.map(({ terms }) => terms.map(({ name }) => name))).toEqual([
			['network'],
			['formation'],
		]);
	});
});
