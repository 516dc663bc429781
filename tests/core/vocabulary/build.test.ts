import { describe, expect, it } from 'vitest';
import type { VaultIndex } from '../../../src/core/index/vault-index';
import { matchValue } from '../../../src/core/vocabulary/match';
import { requestList } from '../../../src/core/commands/list';
import {
	definition,
	facetOf,
	fivePhases,
	fourScales,
	framework,
	note,
	termNames,
	termOf,
	vaultOf,
	type Files,
} from '../vault';

/** A facet in brief: `iteration < coordination` where it had another name, `organization = organisation` for other spellings. */
function brief(files: Files, settings?: unknown, property = 'phase'): readonly string[] {
	return facetOf(vaultOf(files, settings), property).terms.map(({ name, alternatives, formerly }) =>
		[name, ...alternatives.map((other) => `= ${other}`), ...formerly.map((former) => `< ${former}`)].join(' '),
	);
}

const { 'framework/group-phase/iteration.md': iteration = '', ...fourPhases } = fivePhases;
const coordination = { 'framework/group-phase/coordination.md': definition('Coordination Phase') };

describe('the terms of a vault', () => {
	it('stand in the order of the preset, whatever their files are called', () => {
		expect(termNames(vaultOf(framework))).toEqual([
			'conversation',
			'formation',
			'organization',
			'iteration',
			'completion',
		]);
		expect(termNames(vaultOf(framework), 'scale')).toEqual([
			'collaboration',
			'coordination',
			'constituency',
			'network',
		]);
	});

	it('have the preset’s alternatives and former names', () => {
		expect(brief(framework)).toEqual([
			'conversation',
			'formation',
			'organization = organisation',
			'iteration < coordination',
			'completion',
		]);
		expect(brief(framework, undefined, 'scale')).toEqual(['collaboration', 'coordination', 'constituency', 'network']);
	});

	it('have the titles of their definitions for labels', () => {
		const index = vaultOf({
			'group-phase/iteration.md': note('title: The Iteration phase'),
			'group-phase/formation-phase.md': 'Text.',
		});
		expect(facetOf(index).terms.map(({ label }) => label)).toEqual(['formation-phase', 'The Iteration phase']);
	});

	it('of the vault’s own come after those of the preset, by the path of their definitions', () => {
		const own = {
			'group-phase/2 storming.md': note('title: Storming Phase'),
			'group-phase/1 thriving.md': note('title: Thriving Phase'),
		};
		expect(termNames(vaultOf({ ...own, ...fourPhases }))).toEqual([
			'conversation',
			'formation',
			'organization',
			'completion',
			'Thriving',
			'Storming',
		]);
	});

	it('are those that are defined, and those of the preset that some note says', () => {
		const files = {
			'a.md': definition('Formation Phase'),
			'b.md': note('phase: completion'),
			'drafts/c.md': note('phase: conversation'),
		};
		expect(termNames(vaultOf(files))).toEqual(['formation', 'completion']);
		expect(termOf(vaultOf(files), 'completion')).toMatchObject({ label: 'Completion Phase', definitions: [] });
	});

	it('are none of a facet that is not defined, whatever notes say', () => {
		expect(termNames(vaultOf({ ...fivePhases, 'a.md': note('scale: network') }), 'scale')).toEqual([]);
	});
});

describe('where the vault and the preset disagree, the vault wins:', () => {
	it('with a Coordination Phase and no Iteration Phase, coordination is the term', () => {
		expect(brief({ ...fourPhases, ...coordination })).toEqual([
			'conversation',
			'formation',
			'organization = organisation',
			'coordination',
			'completion',
		]);
	});

	it('even when some note says iteration already', () => {
		const index = vaultOf({ ...fourPhases, ...coordination, 'a.md': note('phase: iteration') });
		expect(termNames(index)).not.toContain('iteration');
		expect(facetOf(index).notYet.get('iteration')?.name).toBe('coordination');
	});

	it('with an Iteration Phase and no Coordination Phase, coordination is a former name', () => {
		expect(brief({ 'a.md': iteration })).toEqual(['iteration < coordination']);
		expect(facetOf(vaultOf(fivePhases)).halfDone).toEqual([]);
	});

	it('with both, the rename is half done and both are terms', () => {
		const index = vaultOf({ ...framework, ...coordination });
		expect(termNames(index)).toEqual([
			'conversation',
			'formation',
			'organization',
			'coordination',
			'iteration',
			'completion',
		]);
		expect(facetOf(index).halfDone.map(({ current, former }) => [current.name, former.name])).toEqual([
			['iteration', 'coordination'],
		]);
	});

	it('is known by the other spelling where most notes have it, and by both', () => {
		const files = {
			'a.md': definition('Organization Phase', 'aliases: ["#organization"]'),
			...Object.fromEntries(['b', 'c', 'd'].map((name) => [`${name}.md`, note('phase: organisation')])),
			'e.md': note('phase: organization'),
		};
		expect(brief(files)).toEqual(['organisation = organization']);
		const facet = facetOf(vaultOf(files));
		expect(
			['organisation', 'organization', 'Organisation Phase'].map((text) => matchValue(facet, text)[0]?.kind),
		).toEqual(['exact', 'alternative', 'exact']);
	});

	it('with an Organisation Phase, organisation is the name and organization the alternative', () => {
		expect(brief({ 'a.md': definition('Organisation Phase') })).toEqual(['organisation = organization']);
	});

	it('with both spellings defined, they are one term', () => {
		const index = vaultOf({ 'a.md': definition('Organisation Phase'), 'b.md': definition('Organization Phase') });
		expect(termOf(index, 'organization').definitions).toHaveLength(2);
	});

	it('a broken Iteration Phase still replaces coordination', () => {
		expect(brief({ 'a.md': note('title: Iteration Phase\ntags:\n\t- group-phase') })).toEqual([
			'iteration < coordination',
		]);
	});

	it('a Coordination Scale is no Coordination Phase', () => {
		expect(brief({ ...fourScales, ...fourPhases })).toEqual([
			'conversation',
			'formation',
			'organization = organisation',
			'completion',
		]);
	});
});

describe('a former name that the definition itself tells of', () => {
	it.each<[how: string, yaml: string, spelled?: string]>([
		['in a list', 'formerly: [founding]'],
		['as a text', 'formerly: founding'],
		['as a tag', 'formerly: ["#founding"]'],
		['as a label', 'formerly:\n  - Founding Phase', 'Founding Phase'],
		['under a key in capitals', 'Formerly: founding'],
	])('counts %s', (_, more, spelled = 'founding') => {
		expect(brief({ 'a.md': definition('Formation Phase', more) })).toEqual([`formation < ${spelled}`]);
	});

	it('counts beside those of the preset', () => {
		expect(brief({ 'a.md': definition('Iteration Phase', 'formerly: [cycling]') })).toEqual([
			'iteration < coordination < cycling',
		]);
	});

	it('makes a term of the preset a former name, in whose place the new one stands', () => {
		const { 'framework/group-phase/formation.md': _, ...rest } = fivePhases;
		const files = {
			...rest,
			'a.md': definition('Founding Phase', 'formerly: [formation]'),
			'b.md': note('phase: formation'),
		};
		expect(brief(files)).toEqual([
			'conversation',
			'Founding < formation',
			'organization = organisation',
			'iteration < coordination',
			'completion',
		]);
	});

	it('keeps the other names that term had', () => {
		const files = {
			'a.md': definition('Sprint Phase', 'formerly: [iteration]'),
			'b.md': note('phase: [iteration, coordination]'),
		};
		expect(brief(files)).toEqual(['Sprint < iteration < coordination']);
	});

	it('leaves the rename half done while the old definition is there', () => {
		const index = vaultOf({ ...fivePhases, 'a.md': definition('Founding Phase', 'formerly: [formation]') });
		expect(termNames(index).slice(0, 3)).toEqual(['conversation', 'Founding', 'formation']);
		expect(facetOf(index).halfDone.map(({ current, former }) => [current.name, former.name])).toEqual([
			['Founding', 'formation'],
		]);
	});

	it('may be the name of the term itself, or nothing', () => {
		expect(brief({ 'a.md': definition('Formation Phase', 'formerly: [formation, "", "#"]') })).toEqual(['formation']);
	});
});

describe('settings', () => {
	const withTerms = (terms: unknown, property = 'phase'): unknown => ({ facets: [{ property, terms }] });

	it('add a term, which exists though no note defines it', () => {
		expect(termNames(vaultOf(fivePhases, withTerms([{ name: 'rest', label: 'Winter rest' }])))[0]).toBe('rest');
		expect(termOf(vaultOf(fivePhases, withTerms([{ name: 'rest', label: 'Winter rest' }])), 'rest').label).toBe(
			'Winter rest',
		);
	});

	it('bring a facet into force in a vault without definitions', () => {
		expect(termNames(vaultOf({ 'a.md': '' }, withTerms([{ name: 'rest' }])))).toEqual(['rest']);
	});

	it('reorder terms', () => {
		const settings = withTerms(
			['completion', 'conversation', 'formation', 'organization', 'iteration'].map((name) => ({ name })),
		);
		expect(brief(fivePhases, settings)).toEqual([
			'completion',
			'conversation',
			'formation',
			'organization = organisation',
			'iteration < coordination',
		]);
	});

	it('rename a term, and keep all the names it had', () => {
		expect(
			brief({ 'a.md': definition('Formation Phase') }, withTerms([{ name: 'sprint', formerly: ['iteration'] }])),
		).toEqual(['sprint < iteration < coordination', 'formation']);
		expect(
			brief({ 'a.md': definition('Formation Phase') }, withTerms([{ name: 'structure', formerly: ['Organization'] }])),
		).toEqual(['structure < Organization < organisation', 'formation']);
	});

	it('add alternatives and former names', () => {
		expect(
			brief(fivePhases, withTerms([{ name: 'formation', alternatives: ['forming'], formerly: ['founding'] }]))[0],
		).toBe('formation = forming < founding');
	});

	it.each([
		['before it', [{ name: 'completion', alternatives: ['coordination'] }, { name: 'iteration' }]],
		['behind it', [{ name: 'iteration' }, { name: 'completion', alternatives: ['coordination'] }]],
	])('give a name that another term had before to a term %s, with its definition', (_name, terms) => {
		const files = { 'a.md': note('type: pattern\nphase: coordination'), ...coordination };
		const index = vaultOf(files, withTerms(terms));
		expect([...termNames(index)].sort()).toEqual(['completion', 'iteration']);
		expect(termOf(index, 'completion').definitions.map(({ stem }) => stem)).toEqual(['coordination']);
		expect(facetOf(index).matches.get('coordination')?.[0]).toMatchObject({
			term: { name: 'completion' },
			kind: 'alternative',
		});
		const asked = requestList(index, { term: 'completion', type: 'pattern' });
		expect(asked.isOk ? asked.value.list.rows.map(({ note: { path } }) => path) : asked).toEqual(['a.md']);
	});

	it('retire a term, and its definition with it', () => {
		const index = vaultOf(fivePhases, withTerms([{ name: 'conversation', retired: true }]));
		expect(termNames(index)).toEqual(['formation', 'organization', 'iteration', 'completion']);
		expect(index.vocabulary.definitions.has('framework/group-phase/conversation.md')).toBe(false);
	});

	it('win over a vault that still has the old name, whose definition then defines the term', () => {
		const index = vaultOf(coordination, withTerms([{ name: 'iteration' }]));
		expect(brief(coordination, withTerms([{ name: 'iteration' }]))).toEqual(['iteration < coordination']);
		expect(termOf(index, 'iteration').definitions.map(({ note: { path } }) => path)).toEqual([
			'framework/group-phase/coordination.md',
		]);
	});

	describe('that rename a term which a note defines', () => {
		const renamed = (files: Files, term: object = {}): VaultIndex =>
			vaultOf(files, withTerms([{ name: 'tending', formerly: ['iteration', 'coordination'], ...term }]));

		it('leave its definition to it, and list notes that say the old name', () => {
			const index = renamed({ ...fivePhases, 'a.md': note('type: pattern\nphase: iteration') });
			expect(termNames(index)).toEqual(['tending', 'conversation', 'formation', 'organization', 'completion']);
			expect(termOf(index, 'tending')).toMatchObject({
				formerly: ['iteration', 'coordination'],
				definitions: [{ stem: 'iteration' }],
			});
			expect(
				facetOf(index)
					.matches.get('iteration')
					?.map(({ term, kind }) => [term.name, kind]),
			).toEqual([['tending', 'former']]);
			expect(facetOf(index).halfDone).toEqual([]);
			expect(
				index.vocabulary.definitions.get('framework/group-phase/iteration.md')?.map(({ term }) => term.name),
			).toEqual(['tending']);
		});

		it('label it by its new name, where they give no label', () => {
			expect(termOf(renamed(fivePhases), 'tending').label).toBe('Tending Phase');
			expect(termOf(renamed(fivePhases, { label: 'The long haul' }), 'tending').label).toBe('The long haul');
		});

		it('leave the rename half done when both are defined', () => {
			const index = renamed({ ...fivePhases, 'a.md': definition('Tending Phase') });
			expect(termNames(index).slice(0, 2)).toEqual(['tending', 'iteration']);
			expect(facetOf(index).halfDone.map(({ current, former }) => [current.name, former.name])).toEqual([
				['tending', 'iteration'],
			]);
		});

		it('take the definition under the last name it had, and leave an older one over', () => {
			const index = renamed({ ...fivePhases, ...coordination });
			expect(termOf(index, 'tending').definitions.map(({ stem }) => stem)).toEqual(['iteration']);
			expect(facetOf(index).halfDone.map(({ current, former }) => [current.name, former.name])).toEqual([
				['tending', 'coordination'],
			]);
		});

		it('give a definition to one term alone', () => {
			expect(brief(coordination, withTerms([{ name: 'tending', formerly: ['coordination'] }]))).toEqual([
				'tending < coordination',
			]);
			expect(
				facetOf(vaultOf(coordination, withTerms([{ name: 'tending', formerly: ['coordination'] }]))).notYet.get(
					'iteration',
				)?.name,
			).toBe('tending');
			const split = vaultOf(
				fivePhases,
				withTerms([
					{ name: 'tending', formerly: ['iteration'] },
					{ name: 'harvest', formerly: ['iteration'] },
				]),
			);
			expect(
				facetOf(split)
					.terms.filter(({ definitions }) => definitions.some(({ stem }) => stem === 'iteration'))
					.map(({ name }) => name),
			).toEqual(['tending']);
		});

		it('mean a term by another spelling of its name, too', () => {
			const files = { 'a.md': definition('Organisation Phase'), 'b.md': note('phase: organization') };
			expect(brief(files, withTerms([{ name: 'structure', formerly: ['organisation'] }]))).toEqual([
				'structure < organisation < organization',
			]);
		});

		it('take no definition of a term that they set apart', () => {
			const index = vaultOf(
				fivePhases,
				withTerms([{ name: 'tending', formerly: ['iteration'] }, { name: 'iteration' }]),
			);
			expect(termOf(index, 'tending').definitions).toEqual([]);
			expect(termOf(index, 'iteration').definitions).toHaveLength(1);
		});

		it('back to a name that the preset calls a former one make one term of it', () => {
			const settings = withTerms([{ name: 'Coordination', formerly: ['iteration'] }]);
			const { 'framework/group-phase/iteration.md': _, ...others } = fivePhases;
			const index = vaultOf({ ...others, ...coordination, 'a.md': note('phase: [coordination, iteration]') }, settings);
			expect(termNames(index)).toEqual(['Coordination', 'conversation', 'formation', 'organization', 'completion']);
			expect(termOf(index, 'coordination')).toMatchObject({
				formerly: ['iteration'],
				definitions: [{ stem: 'coordination' }],
			});
			expect(
				facetOf(index)
					.matches.get('coordination')
					?.map(({ kind }) => kind),
			).toEqual(['exact']);
			expect(facetOf(index).halfDone).toEqual([]);
		});

		it('do so for a facet of their own', () => {
			const settings = { facets: [{ property: 'season', terms: [{ name: 'bloom', formerly: ['spring'] }] }] };
			const index = vaultOf({ 'group-season/spring.md': note('title: Spring Season') }, settings);
			expect(brief({ 'group-season/spring.md': note('title: Spring Season') }, settings, 'season')).toEqual([
				'bloom < spring',
			]);
			expect(termOf(index, 'bloom', 'season').definitions).toHaveLength(1);
		});

		it('do so for a term that itself took the place of another', () => {
			const index = vaultOf(
				{ ...fivePhases, 'framework/group-phase/formation.md': definition('Founding Phase', 'formerly: [formation]') },
				withTerms([{ name: 'groundwork', formerly: ['founding'] }, { name: 'conversation' }, { name: 'iteration' }]),
			);
			expect(termNames(index)).toEqual(['groundwork', 'conversation', 'iteration', 'organization', 'completion']);
			expect(termOf(index, 'groundwork').formerly).toEqual(['founding', 'formation']);
		});
	});

	it('add a facet, with its noun and definition tag', () => {
		const settings = { facets: [{ property: 'maturity', noun: 'Level', definitionTag: 'maturity-level' }] };
		const files = {
			'a.md': note('title: Proven Level\ntags: [maturity-level]'),
			'maturity/b.md': note('title: Tried Level'),
		};
		expect(termNames(vaultOf(files, settings), 'maturity')).toEqual(['Proven', 'Tried']);
	});

	it('add a facet that says its property alone', () => {
		const facet = facetOf(
			vaultOf({ 'group-season/a.md': note('title: Dry Season') }, { facets: [{ property: 'season' }] }),
			'season',
		);
		expect(facet).toMatchObject({ property: 'season', noun: 'Season', definitionTag: 'group-season' });
		expect(facet.terms.map(({ name }) => name)).toEqual(['Dry']);
	});

	it('change a facet of the preset, by its property in any case', () => {
		const settings = { facets: [{ property: 'Phase', noun: 'Stage', definitionTag: 'group-stage' }] };
		const files = { 'a.md': note('title: Formation Stage\ntags: [group-stage]') };
		expect(termNames(vaultOf(files, settings))).toEqual(['formation']);
	});
});

describe('the vocabulary', () => {
	it('does not depend on the order in which notes are read', () => {
		const files = {
			...framework,
			...coordination,
			'z.md': definition('Organisation Phase'),
			'a.md': definition('Organization Phase'),
			'm.md': definition('Cycle Phase', 'formerly: [iteration, looping]'),
			'l.md': definition('Cycle Phase', 'formerly: [looping, spinning]'),
		};
		const backwards = Object.fromEntries(Object.entries(files).reverse());
		const describe = (all: Files): unknown =>
			vaultOf(all).vocabulary.facets.map(({ terms, halfDone, matches }) => [
				terms.map((term) => [
					term.name,
					term.label,
					term.alternatives,
					term.formerly,
					term.definitions.map((each) => each.note.path),
				]),
				halfDone.map(({ current, former }) => [current.name, former.name]),
				[...matches].map(([key, found]) => [key, found.map(({ term, kind }) => [term.name, kind])]),
			]);
		expect(describe(backwards)).toEqual(describe(files));
	});
});
