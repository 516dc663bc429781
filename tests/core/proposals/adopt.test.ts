import { describe, expect, it } from 'vitest';
import {
	adoptProposal,
	draftOf,
	isEmptyDraft,
	withDraftLabel,
	withDraftLeftOut,
	withDraftMoved,
	withDraftNoun,
	type FacetDraft,
} from '../../../src/core/proposals/adopt';
import { compactSettings } from '../../../src/core/settings/compact-settings';
import { proposeFacets } from '../../../src/core/proposals/propose';
import { note, settingsOf, vaultOf, type Files } from '../vault';

/** Notes of which each says the next value, after definitions with these titles. */
function saying(property: string, values: readonly string[], definitions: readonly string[] = []): Files {
	const defined = definitions.map((title) => [`${property}/${title}.md`, note(`title: ${title}`)] as const);
	const notes = Array.from(
		{ length: values.length * 8 },
		(_, at) => [`notes/${at}.md`, note(`${property}: ${values[at % values.length] ?? ''}`)] as const,
	);
	return Object.fromEntries([...defined, ...notes]);
}

const trees = saying('growth', ['Seed', 'Shoot', 'Tree'], ['Seed Growth', 'Shoot Growth']);

function draft(files: Files): FacetDraft {
	const index = vaultOf(files);
	const [proposal] = proposeFacets(index);
	if (proposal === undefined) throw new Error('nothing is proposed');
	return draftOf(proposal, index);
}

const briefly = ({ terms }: FacetDraft): readonly string[] =>
	terms.map(
		({ name, label, usualLabel, count, definition = 'none', isLeftOut }) =>
			`${name}, ${label ?? usualLabel}, ${count}, ${definition}${isLeftOut ? ', out' : ''}`,
	);
const written = (adopted: FacetDraft, before: unknown = {}): unknown =>
	compactSettings(adoptProposal(settingsOf(before), adopted))['facets'];

describe('a draft of a facet', () => {
	it('says of each term what people would read, how many notes say it, and which note defines it', () => {
		expect(briefly(draft(trees))).toEqual([
			'Seed, Seed Growth, 8, growth/Seed Growth.md',
			'Shoot, Shoot Growth, 8, growth/Shoot Growth.md',
			'Tree, Tree Growth, 8, none',
		]);
	});

	it('is a facet as it is, when nothing is corrected', () => {
		expect(written(draft(trees))).toEqual([
			{ property: 'growth', terms: [{ name: 'Seed' }, { name: 'Shoot' }, { name: 'Tree' }] },
		]);
	});

	it('takes another noun, with the labels and the definitions that go with it', () => {
		const files = { ...trees, 'growth/Tree Stage.md': note('title: Tree Stage') };
		const renamed = withDraftNoun(draft(files), ' Stage ', vaultOf(files));
		expect(briefly(renamed)).toContain('Tree, Tree Stage, 8, growth/Tree Stage.md');
		expect(written(renamed)).toMatchObject([{ property: 'growth', noun: 'Stage' }]);
		expect(written(withDraftNoun(renamed, '', vaultOf(files)))).not.toHaveProperty('0.noun');
	});

	it.each<readonly [typed: string, label: string | undefined]>([
		['Sapling', 'Sapling'],
		['  Sapling  ', 'Sapling'],
		['🌿', '🌿'],
		['', undefined],
		['Shoot Growth', undefined],
	])('gives a term the label “%s”, unless it has it anyway', (typed, label) => {
		const facets = written(withDraftLabel(draft(trees), 'Shoot', typed));
		expect(facets).toEqual([
			{
				property: 'growth',
				terms: [{ name: 'Seed' }, { name: 'Shoot', ...(label !== undefined && { label }) }, { name: 'Tree' }],
			},
		]);
	});

	it('retires a term that is left out, which keeps its place until it is taken in again', () => {
		const without = withDraftLeftOut(draft(trees), 'Seed', true);
		expect(written(without)).toEqual([
			{ property: 'growth', terms: [{ name: 'Shoot' }, { name: 'Tree' }, { name: 'Seed', retired: true }] },
		]);
		expect(written(withDraftLeftOut(without, 'Seed', false))).toEqual(written(draft(trees)));
	});

	it('is empty when every term is left out', () => {
		const all = draft(trees);
		const none = all.terms.reduce((now, { name }) => withDraftLeftOut(now, name, true), all);
		expect([isEmptyDraft(all), isEmptyDraft(none)]).toEqual([false, true]);
	});

	it.each<readonly [name: string, to: number, order: string]>([
		['Tree', 0, 'Tree Seed Shoot'],
		['Seed', 1, 'Shoot Seed Tree'],
		['Seed', 9, 'Shoot Tree Seed'],
		['Seed', -1, 'Seed Shoot Tree'],
		['Moss', 0, 'Seed Shoot Tree'],
	])('puts %s in place %i: %s', (name, to, order) => {
		const moved = withDraftMoved(draft(trees), name, to);
		expect(moved.terms.map((term) => term.name).join(' ')).toBe(order);
		expect(moved.order).toBe(order === 'Seed Shoot Tree' ? draft(trees).order : 'set');
	});

	it.each<readonly [kind: string, files: Files, names: readonly string[]]>([
		['links', saying('growth', ['"[[Seed]]"', '"[[Shoot]]"', '"[[Tree]]"']), ['Seed', 'Shoot', 'Tree']],
		['pictures', saying('growth', ['🌱', '🌿', '🌳']), ['🌱', '🌳', '🌿']],
		['numbers', saying('stage', ['1', '2', '3']), ['1', '2', '3']],
	])('names terms by %s as they are', (_kind, files, names) => {
		const corrected = withDraftLabel(draft(files), names[1] ?? '', 'Second');
		expect(corrected.terms.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
		const index = vaultOf(files, compactSettings(adoptProposal(settingsOf({}), corrected)));
		const facet = index.vocabulary.facets.find(({ property }) => property === corrected.property);
		expect(facet?.terms.map(({ label }) => label)).toEqual(
			corrected.terms.map(({ label, usualLabel }) => label ?? usualLabel),
		);
	});

	it('keeps what settings say about the facet besides, and about others', () => {
		const other = { property: 'height', terms: [{ name: 'Roof' }] };
		const before = { version: 2, facets: [{ property: 'growth', definitionTag: 'tree' }, other] };
		expect(written(draft(trees), before)).toMatchObject([{ property: 'growth', definitionTag: 'tree' }, other]);
	});
});
