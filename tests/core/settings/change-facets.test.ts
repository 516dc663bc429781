import { describe, expect, it } from 'vitest';
import { VaultIndex } from '../../../src/core/index/vault-index';
import { noteFromText } from '../../../src/core/note/from-text';
import * as change from '../../../src/core/settings/change-facets';
import { moveItem } from '../../../src/core/settings/change-settings';
import { compactSettings } from '../../../src/core/settings/compact-settings';
import { viewFacets, type FacetView } from '../../../src/core/settings/facet-view';
import { defaultSettings, parseSettings, type Settings } from '../../../src/core/settings/settings';
import { emptyVaultConfig } from '../../../src/core/settings/vault-config';
import { inEnglish } from '../../said';

const threePhases = ['Formation Phase', 'Organisation Phase', 'Iteration Phase'];

/** A vault whose definitions have these titles, under settings. */
function indexOf(settings: Settings, titles: readonly string[]): VaultIndex {
	const index = new VaultIndex(settings, emptyVaultConfig);
	for (const title of titles) {
		const noun = title.split(' ').at(-1) ?? '';
		index.set(
			noteFromText(`group/${title}.md`, `---\ntags: [group-${noun.toLowerCase()}]\n---\n`, { created: 0, modified: 0 }),
		);
	}
	return index;
}

function parse(facets: unknown): Settings {
	const parsed = parseSettings({ version: 2, facets });
	if (!parsed.isOk) throw new Error(parsed.fault.mistakes.map(inEnglish).join('\n'));
	return parsed.value;
}

function view(settings: Settings, titles: readonly string[] = threePhases, property = 'phase'): FacetView {
	const found = viewFacets(settings, indexOf(settings, titles)).find((facet) => facet.property === property);
	if (found === undefined) throw new Error(`no facet ${property}`);
	return found;
}

const namesOf = (facet: FacetView): readonly string[] => facet.terms.map(({ name }) => name);
const writtenFor = (settings: Settings): unknown => compactSettings(settings)['facets'];

describe('a facet as settings show it', () => {
	it('has the terms of the vault, and where they are defined', () => {
		const { terms, isSet, isAdded, inVault } = view(defaultSettings);
		expect(terms.map(({ name, label, paths }) => [name, label, ...paths])).toEqual([
			['formation', 'Formation Phase', 'group/Formation Phase.md'],
			['organisation', 'Organisation Phase', 'group/Organisation Phase.md'],
			['iteration', 'Iteration Phase', 'group/Iteration Phase.md'],
		]);
		expect([isSet, isAdded, inVault.map(({ name }) => name)]).toEqual([
			false,
			false,
			['formation', 'organisation', 'iteration'],
		]);
	});

	it('keeps what the vault says beside what is set', () => {
		const settings = parse([
			{
				property: 'phase',
				terms: [{ name: 'iteration', label: 'Tending' }, { name: 'harvest' }, { name: 'formation', retired: true }],
			},
		]);
		const { terms, retired, inVault, isSet } = view(settings);
		expect(terms.map(({ name, label, inVault: vault }) => [name, label, vault?.label])).toEqual([
			['iteration', 'Tending', 'Iteration Phase'],
			['harvest', 'Harvest Phase', undefined],
			['organisation', 'Organisation Phase', 'Organisation Phase'],
		]);
		expect([isSet, retired.map(({ name }) => name), inVault.map(({ name }) => name)]).toEqual([
			true,
			['formation'],
			['formation', 'organisation', 'iteration'],
		]);
	});

	it('is what the index makes of the same settings', () => {
		const cases = [
			[],
			[{ property: 'phase', terms: [{ name: 'organization' }, { name: 'iteration', formerly: ['formation'] }] }],
			[
				{ property: 'season', terms: [{ name: 'spring' }] },
				{ property: 'phase', noun: 'Stage', definitionTag: 'group-stage' },
			],
		];
		for (const settings of cases.map(parse)) {
			const index = indexOf(settings, [
				...threePhases,
				'Spring Season',
				'Early Stage',
				'Coordination Scale',
				'Coordination Phase',
			]);
			const pick = ({
				name,
				label,
				alternatives,
				formerly,
			}: {
				name: string;
				label: string;
				alternatives: readonly string[];
				formerly: readonly string[];
			}): unknown => [name, label, alternatives, formerly];
			expect(viewFacets(settings, index).map(({ terms }) => terms.map(pick))).toEqual(
				index.vocabulary.facets.map(({ terms }) => terms.map(pick)),
			);
		}
	});

	it('says which term is left over from a rename', () => {
		const { terms } = view(defaultSettings, ['Iteration Phase', 'Coordination Phase']);
		expect(terms.map(({ name, replacedBy }) => [name, replacedBy])).toEqual([
			['coordination', 'Iteration Phase'],
			['iteration', undefined],
		]);
	});
});

describe('the order of terms', () => {
	const move = (settings: Settings, from: number, to: number, titles = threePhases): Settings => {
		const facet = view(settings, titles);
		return change.withOrder(settings, facet, moveItem(namesOf(facet), from, to));
	};

	it.each([
		[2, 0, ['iteration'], ['iteration', 'formation', 'organisation']],
		[0, 1, ['organisation'], ['organisation', 'formation', 'iteration']],
		[0, 2, ['organisation', 'iteration'], ['organisation', 'iteration', 'formation']],
		[1, 1, undefined, ['formation', 'organisation', 'iteration']],
	])('names as few terms as it takes (%i to %i)', (from, to, written, order) => {
		const settings = move(defaultSettings, from, to);
		expect(writtenFor(settings)).toEqual(written && [{ property: 'phase', terms: written.map((name) => ({ name })) }]);
		expect(namesOf(view(settings))).toEqual(order);
	});

	it('is not kept when it is the vault’s again', () => {
		expect(move(move(defaultSettings, 2, 0), 0, 2)).toEqual(defaultSettings);
	});

	it('comes out as it is set, from wherever to wherever', () => {
		const titles = [
			'Formation Phase',
			'Coordination Phase',
			'Organization Phase',
			'Delivery Phase',
			'Completion Phase',
		];
		for (let from = 0; from < titles.length; from += 1) {
			for (let to = 0; to < titles.length; to += 1) {
				const wanted = moveItem(namesOf(view(defaultSettings, titles)), from, to);
				expect(namesOf(view(move(defaultSettings, from, to, titles), titles))).toEqual(wanted);
			}
		}
	});

	it('names a phase that still has its former name, and no other in its place', () => {
		const titles = ['Formation Phase', 'Coordination Phase'];
		const settings = move(defaultSettings, 1, 0, titles);
		const [facet] = indexOf(settings, titles).vocabulary.facets;
		expect(facet?.terms.map(({ name }) => name)).toEqual(['coordination', 'formation']);
		expect(facet?.notYet.get('iteration')?.name).toBe('coordination');
	});

	it('leaves a half-done rename for what it is', () => {
		const titles = ['Formation Phase', 'Iteration Phase', 'Coordination Phase'];
		const settings = move(defaultSettings, 2, 0, titles);
		const { halfDone } = indexOf(settings, titles).vocabulary.facets[0] ?? {};
		expect(halfDone?.map(({ former }) => former.name)).toEqual(['coordination']);
		expect(writtenFor(settings)).toEqual([{ property: 'phase', terms: [{ name: 'iteration' }] }]);
	});
});

describe('a term', () => {
	const values = { name: 'iteration', label: '', alternatives: [], formerly: [] };
	const edit = (settings: Settings, before: string | undefined, what: Partial<change.TermValues>): Settings =>
		change.withTerm(settings, view(settings), before, { ...values, ...what });

	it.each<[string, string | undefined, Partial<change.TermValues>, unknown]>([
		[
			'is added at the end',
			undefined,
			{ name: 'Harvest Home', label: ' Harvest ' },
			[
				{ name: 'formation' },
				{ name: 'organisation' },
				{ name: 'iteration' },
				{ name: 'Harvest Home', label: 'Harvest' },
			],
		],
		[
			'keeps its place when it gets a label',
			'formation',
			{ name: 'formation', label: 'Sowing' },
			[{ name: 'formation', label: 'Sowing' }],
		],
		[
			'says nothing that the vault says',
			'iteration',
			{ label: 'Iteration Phase', formerly: ['coordination'] },
			undefined,
		],
		[
			'gets other spellings and former names, each once',
			'formation',
			{ name: 'formation', alternatives: ['Forming Up', 'forming-up', 'formation', ''], formerly: ['start'] },
			[{ name: 'formation', alternatives: ['Forming Up'], formerly: ['start'] }],
		],
		[
			'has its old names as former names when it is renamed',
			'iteration',
			{ name: 'tending' },
			[{ name: 'formation' }, { name: 'organisation' }, { name: 'tending', formerly: ['iteration', 'coordination'] }],
		],
	])('%s', (_name, before, what, terms) => {
		expect(writtenFor(edit(defaultSettings, before, what))).toEqual(
			terms === undefined ? undefined : [{ property: 'phase', terms }],
		);
	});

	it('is listed in the same place after every change', () => {
		for (const [at, name] of ['formation', 'organisation', 'iteration'].entries()) {
			const labelled = edit(defaultSettings, name, { name, label: 'Other' });
			expect(view(labelled).terms.map(({ label }) => label === 'Other')).toEqual(
				[0, 1, 2].map((index) => index === at),
			);
		}
	});

	it('keeps its former names when it is renamed twice, the last one first', () => {
		const once = edit(defaultSettings, 'formation', { name: 'sowing' });
		const twice = edit(once, 'sowing', { name: 'seeding', formerly: ['formation'] });
		expect(view(twice).terms.find(({ name }) => name === 'seeding')?.set?.formerly).toEqual(['sowing', 'formation']);
	});

	describe('that is renamed', () => {
		const renamed = edit(defaultSettings, 'organisation', { name: 'structure' });

		it('stays in its place, defined by the same note, and is no second term', () => {
			const { terms } = view(renamed);
			expect(terms.map(({ name, label, paths }) => [name, label, ...paths])).toEqual([
				['formation', 'Formation Phase', 'group/Formation Phase.md'],
				['structure', 'Structure Phase', 'group/Organisation Phase.md'],
				['iteration', 'Iteration Phase', 'group/Iteration Phase.md'],
			]);
			expect(terms[1]).toMatchObject({
				formerly: ['organisation', 'organization'],
				inVault: { name: 'organisation', label: 'Organisation Phase' },
				replacedBy: undefined,
			});
		});

		it('twice is still one', () => {
			const twice = edit(renamed, 'structure', { name: 'order', formerly: ['organisation'] });
			expect(view(twice).terms.map(({ name, paths }) => [name, paths.length])).toEqual([
				['formation', 1],
				['order', 1],
				['iteration', 1],
			]);
		});

		it('is the vault’s again, in its place, when settings forget it', () => {
			expect(change.withoutTerm(renamed, view(renamed), 'structure')).toEqual(defaultSettings);
			const moved = change.withOrder(renamed, view(renamed), ['structure', 'iteration', 'formation']);
			expect(namesOf(view(change.withoutTerm(moved, view(moved), 'structure')))).toEqual([
				'organisation',
				'iteration',
				'formation',
			]);
		});

		it('can have its old name back', () => {
			expect(namesOf(view(edit(renamed, 'structure', { name: 'organisation', formerly: ['organisation'] })))).toEqual([
				'formation',
				'organisation',
				'iteration',
			]);
		});

		it.each([
			['defined', ['Organization Phase']],
			['defined by its other spelling', ['Organisation Phase']],
			['defined by nothing', ['Formation Phase']],
		])('and has its old name back has no other spelling for a former name: %s', (_name, titles) => {
			const rename = (settings: Settings, before: string, name: string): Settings => {
				const facet = view(settings, titles);
				const formerly = facet.terms.find((term) => term.name === before)?.set?.formerly ?? [];
				return change.withTerm(settings, facet, before, { ...values, name, formerly });
			};
			const named = parse([{ property: 'phase', terms: [{ name: 'organization' }] }]);
			const back = rename(rename(named, 'organization', 'structure'), 'structure', 'organization');
			expect(writtenFor(back)).toEqual([
				{ property: 'phase', terms: [{ name: 'organization', formerly: ['structure'] }] },
			]);
			expect(view(back, titles).terms.find(({ name }) => name === 'organization')).toMatchObject({
				alternatives: ['organisation'],
				formerly: ['structure'],
			});
		});

		it('has nothing for a former name that is another spelling now', () => {
			const settings = edit(renamed, 'structure', {
				name: 'structure',
				alternatives: ['organisation'],
				formerly: ['organisation', 'order'],
			});
			expect(view(settings).terms.find(({ name }) => name === 'structure')?.set).toMatchObject({
				alternatives: ['organisation'],
				formerly: ['order'],
			});
		});

		it('keeps the label of its definition when that is set', () => {
			const labelled = edit(defaultSettings, 'organisation', { name: 'structure', label: 'Organisation Phase' });
			expect(view(labelled).terms[1]).toMatchObject({ name: 'structure', label: 'Organisation Phase' });
			expect(
				view(
					edit(labelled, 'structure', { name: 'structure', label: 'Organisation Phase', formerly: ['organisation'] }),
				).terms[1]?.label,
			).toBe('Organisation Phase');
		});

		it('takes its definition with it when it is retired, and back', () => {
			const retired = change.withRetired(renamed, view(renamed), 'structure');
			expect(namesOf(view(retired))).toEqual(['formation', 'iteration']);
			expect(
				view(change.withRestored(retired, view(retired), 'structure')).terms.find(({ name }) => name === 'structure')
					?.paths,
			).toEqual(['group/Organisation Phase.md']);
		});
	});

	it('is retired and taken back into its place', () => {
		const retired = change.withRetired(defaultSettings, view(defaultSettings), 'organisation');
		expect([namesOf(view(retired)), writtenFor(retired)]).toEqual([
			['formation', 'iteration'],
			[{ property: 'phase', terms: [{ name: 'organisation', retired: true }] }],
		]);
		expect(change.withRestored(retired, view(retired), 'organisation')).toEqual(defaultSettings);
		expect(change.withoutTerm(retired, view(retired), 'organisation')).toEqual(defaultSettings);
	});

	it('keeps what was set about it while it is retired', () => {
		const labelled = edit(defaultSettings, 'iteration', { label: 'Tending' });
		const retired = change.withRetired(labelled, view(labelled), 'iteration');
		expect(change.withRestored(retired, view(retired), 'iteration')).toEqual(labelled);
	});

	it('that only settings have is gone when they forget it', () => {
		const added = edit(defaultSettings, undefined, { name: 'harvest' });
		expect(change.withoutTerm(added, view(added), 'harvest')).toEqual(defaultSettings);
	});

	it('that the vault has too is the vault’s again', () => {
		const labelled = edit(defaultSettings, 'iteration', { label: 'Tending' });
		expect(change.withoutTerm(labelled, view(labelled), 'iteration')).toEqual(defaultSettings);
	});

	it('that is added again is no longer retired', () => {
		const retired = change.withRetired(defaultSettings, view(defaultSettings), 'iteration');
		expect(view(edit(retired, undefined, {})).retired).toEqual([]);
	});
});

describe('what settings say about a facet', () => {
	const set = parse([
		{ property: 'Phase', noun: 'Stage', terms: [{ name: 'harvest' }] },
		{ property: 'season', noun: 'Time', terms: [{ name: 'spring' }] },
	]);

	it('is dropped where the vault is to say it', () => {
		expect(writtenFor(change.withFacetOfVault(set, 'phase'))).toEqual([
			{ property: 'season', noun: 'Time', terms: [{ name: 'spring' }] },
		]);
	});

	it('keeps an added facet and how its definitions are known', () => {
		expect(writtenFor(change.withFacetOfVault(set, 'season'))).toEqual([
			{ property: 'Phase', noun: 'Stage', terms: [{ name: 'harvest' }] },
			{ property: 'season', noun: 'Time' },
		]);
	});

	it.each([
		['is not kept when it is the default', 'scale', { noun: ' Scale ', definitionTag: 'group-scale' }, undefined],
		[
			'is a noun and a tag',
			'scale',
			{ noun: 'Size', definitionTag: '#sizes' },
			[{ property: 'scale', noun: 'Size', definitionTag: 'sizes' }],
		],
		['is an added facet by its property alone', 'season', { noun: '', definitionTag: '' }, [{ property: 'season' }]],
	])('%s', (_name, property, texts, written) => {
		expect(writtenFor(change.withFacetTexts(defaultSettings, property, texts))).toEqual(written);
	});

	it('comes back where it was', () => {
		const before = change.facetSettingOf(set, 'phase');
		expect(change.withFacet(change.withFacet(set, 'phase', undefined), 'phase', before).facets).toHaveLength(2);
	});
});
