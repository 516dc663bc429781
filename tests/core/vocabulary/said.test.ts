import { describe, expect, it } from 'vitest';
import { withInlineFields } from '../../../src/core/dataview/inline-fields';
import type { VaultIndex } from '../../../src/core/index/vault-index';
import { listTerm } from '../../../src/core/query/ask';
import { defaultOptions } from '../../../src/core/query/parse-options';
import { findAllPassedOver, findPassedOverBy } from '../../../src/core/query/passed-over';
import { isAffected, type List } from '../../../src/core/query/run';
import { facetOf, note, noteOf, settingsOf, vaultOf, type Files } from '../vault';
import { inEnglish } from '../../said';
import { parseSettings } from '../../../src/core/settings/settings';
import { VaultIndex as Index } from '../../../src/core/index/vault-index';
import { emptyVaultConfig } from '../../../src/core/settings/vault-config';

/** A garden whose beds say their season in every way there is. */
const garden: Files = {
	'beds/property.md': note('season: spring'),
	'beds/capital.md': note('Season: Spring'),
	'beds/other.md': note('time of year: [spring]'),
	'beds/tag.md': note('tags: [season/spring]'),
	'beds/body tag.md': 'Sown early #season/spring',
	'beds/inline.md': 'season:: spring\n',
	'beds/map.md': note('plan: {season: spring}'),
	'Spring/folder.md': 'Lies where it says.\n',
	'Spring/late/02 Autumn/deeper.md': 'The nearest folder counts.\n',
	'Spring/Spring.md': 'About the folder.\n',
};

const terms = [{ name: 'spring' }, { name: 'autumn' }];

function listOf(index: VaultIndex, id: string, name: string, types: readonly string[] = []): List {
	const facet = facetOf(index, id);
	const term = facet.terms.find((one) => one.name === name);
	if (term === undefined) throw new Error(`no term “${name}”`);
	return listTerm(index, facet, term, types);
}

const namesIn = (list: List): readonly string[] =>
	list.rows.map(({ note: { path } }) => path.replace(/^.*\/|\.md$/g, '')).sort();

/** As the command line reads notes: with their inline fields. */
function readWhole(files: Files, settings: unknown): VaultIndex {
	const index = new Index(settingsOf(settings), emptyVaultConfig);
	for (const [path, text] of Object.entries(files))
		index.set(withInlineFields(noteOf(path, text), text, new Set(['season', 'time of year'])));
	return index;
}

describe('where notes say a term', () => {
	it.each([
		['its property alone, where nothing is set', {}, ['capital', 'property']],
		['several properties', { properties: ['season', 'time of year'] }, ['capital', 'other', 'property']],
		[
			'nested tags, in properties and in the body',
			{ from: ['property', 'nestedTags'] },
			['body tag', 'capital', 'property', 'tag'],
		],
		['inline fields', { from: ['property', 'inline'] }, ['capital', 'inline', 'property']],
		['the nearest folder that is a term, but not for its own note', { from: ['folder'] }, ['folder']],
	])('is %s', (_, facet, expected) => {
		const index = readWhole(garden, { version: 2, facets: [{ property: 'season', ...facet, terms }] });
		expect(namesIn(listOf(index, 'season', 'spring'))).toEqual(expected);
	});

	it('is a folder in a folder, whose number is no part of the name', () => {
		const index = vaultOf(garden, { version: 2, facets: [{ property: 'season', from: ['folder'], terms }] });
		expect(namesIn(listOf(index, 'season', 'autumn'))).toEqual(['deeper']);
	});

	it('says how many notes say it in a way that does not count, and no more of those that count', () => {
		const named = (from?: readonly string[]): readonly (readonly [string, number])[] => {
			const index = readWhole(garden, { version: 2, facets: [{ property: 'season', ...(from && { from }), terms }] });
			const said = findPassedOverBy(index, facetOf(index, 'season'));
			expect(listOf(index, 'season', 'spring').passedOver).toEqual(said);
			return said.map(({ reason, paths }) => [reason, paths.length]);
		};
		expect(named()).toEqual([
			['nestedTags', 2],
			['inline', 1],
			['map', 1],
		]);
		expect(named(['property', 'inline', 'nestedTags'])).toEqual([['map', 1]]);
	});

	it('counts a note once that says a term in two ways', () => {
		const files = { 'a.md': note('season: spring\ntags: [season/spring]') };
		const index = vaultOf(files, {
			version: 2,
			facets: [{ property: 'season', from: ['property', 'nestedTags'], terms }],
		});
		expect(namesIn(listOf(index, 'season', 'spring'))).toEqual(['a']);
		expect(listOf(index, 'season', 'spring').passedOver).toEqual([]);
	});

	it('follows a note from folder to folder', () => {
		const settings = { version: 2, facets: [{ property: 'season', from: ['folder'], terms }] };
		const index = vaultOf({ 'Spring/bed.md': 'A bed.\n' }, settings);
		index.rename('Spring/bed.md', noteOf('Autumn/bed.md', 'A bed.\n'));
		expect(namesIn(listOf(index, 'season', 'spring'))).toEqual([]);
		expect(namesIn(listOf(index, 'season', 'autumn'))).toEqual(['bed']);
	});
});

describe('a facet for some notes', () => {
	/** Two kinds of plans, which have a vocabulary each in one property. */
	const plans: Files = {
		'plans/a.md': note('kind: sketch\nstatus: open'),
		'plans/b.md': note('kind: order\nstatus: paid'),
		'plans/c.md': note('kind: order\nstatus: open'),
		'archive/d.md': note('kind: sketch\nstatus: open'),
	};
	const facets = [
		{ id: 'sketches', property: 'status', types: ['sketch'], folders: ['plans'], terms: [{ name: 'open' }] },
		{ id: 'orders', property: 'status', types: ['Order'], terms: [{ name: 'paid' }] },
	];
	const settings = { version: 2, typesFrom: [{ property: 'kind' }], facets };

	it('counts them alone, so that two share a property', () => {
		const index = vaultOf(plans, settings);
		expect(namesIn(listOf(index, 'sketches', 'open'))).toEqual(['a']);
		expect(namesIn(listOf(index, 'orders', 'paid'))).toEqual(['b']);
	});

	/** Where a list, `phases` and `check` name notes that no facet is for: path and facet. */
	const outsideOf = (files: Files, own: object): readonly string[] => {
		const index = vaultOf(files, { ...settings, ...own });
		const told = findAllPassedOver(index).filter(({ passed: { reason } }) => reason === 'limits');
		return told.map(({ facet, passed: { paths } }) => `${facet.id}: ${paths.join()}`);
	};
	const [sketches, orders] = facets;
	const others: Files = {
		...plans,
		'plans/e.md': note('kind: poem\nstatus: open'),
		'plans/f.md': note('status: [paid, open]'),
		'plans/g.md': note('kind: poem\nstatus: read'),
		'plans/h.md': note('kind: poem\ntags: [status/open]'),
		'open/i.md': note('kind: poem'),
		'drafts/j.md': note('kind: poem\nstatus: open'),
	};

	it.each([
		['notes that none of two facets is for, each once', {}, ['sketches: archive/d.md,plans/e.md,plans/f.md']],
		['notes that the one there is is not for', { facets: [orders] }, ['orders: plans/f.md']],
		[
			'those of types alone',
			{ facets: [{ ...sketches, folders: undefined }] },
			['sketches: plans/c.md,plans/e.md,plans/f.md'],
		],
		['those of folders alone', { facets: [{ ...sketches, types: undefined }] }, ['sketches: archive/d.md']],
		[
			'those that say it by a tag, where tags count',
			{ facets: [{ ...sketches, from: ['nestedTags'] }] },
			['sketches: plans/h.md'],
		],
		['those that lie in a folder for it', { facets: [{ ...sketches, from: ['folder'] }] }, ['sketches: open/i.md']],
		['none where another facet is for all notes', { facets: [sketches, { ...orders, types: undefined }] }, []],
		['none where nothing is limited', { facets: [{ property: 'status', terms: [{ name: 'open' }] }] }, []],
	])('names what lists pass over: %s', (_, own, expected) => {
		expect(outsideOf(others, own)).toEqual(expected);
	});

	it('says in a list what it passes over, unless the list is of other types', () => {
		const index = vaultOf(others, settings);
		const { passedOver } = listOf(index, 'sketches', 'open');
		expect(passedOver.filter(({ reason }) => reason === 'limits')).toEqual([
			{ reason: 'limits', folder: '', paths: ['archive/d.md', 'plans/e.md', 'plans/f.md'] },
		]);
		expect(listOf(index, 'orders', 'paid').passedOver.map(({ paths }) => paths)).toEqual([['plans/f.md']]);
		expect(listOf(index, 'orders', 'paid', ['order']).passedOver).toEqual([]);
		index.set(noteOf('plans/f.md', note('kind: order\nstatus: paid')));
		expect(listOf(index, 'orders', 'paid').passedOver).toEqual([]);
	});

	it('needs an id where the property is another’s', () => {
		const doubled = parseSettings({ facets: [{ property: 'status' }, { property: 'Status' }] });
		expect(doubled.isOk ? [] : doubled.fault.mistakes.map(inEnglish)).toEqual([
			'facets.1: there is another facet “status” above: give one of them an “id” of its own',
		]);
		const twice = parseSettings({ facets: [{ property: 'status', terms: [{ name: 'Open' }, { name: 'open' }] }] });
		expect(twice.isOk ? [] : twice.fault.mistakes.map(inEnglish)).toEqual([
			'facets.0.terms.1: “open” is the same term as “Open” above',
		]);
		const nameless = parseSettings({ facets: [{ noun: 'Stage' }] });
		expect(nameless.isOk ? [] : nameless.fault.mistakes.map(inEnglish)).toEqual([
			'facets.0: names no property: give it a “property” or “properties”',
		]);
	});
});

describe('where notes say their type', () => {
	const shelf: Files = {
		'capital.md': note('type: Recipe\nphase: formation'),
		'link.md': note('type: "[[Recipes]]"\nphase: formation'),
		'kind.md': note('kind: recipe\nphase: formation'),
		'page.md': note('categories: ["[[Recipes]]"]\nphase: formation'),
		'tag.md': note('tags: [recipe]\nphase: formation'),
		'other tag.md': note('tags: [recipes/quick]\nphase: formation'),
		'Cookbook/folder.md': note('phase: formation'),
		'group-phase/Formation Phase.md': 'x',
		'tools/types/Recipe.md': 'x',
	};

	it.each([
		['type alone, where nothing is set', [], ['capital', 'link']],
		['other properties', [{ property: 'kind' }, { property: 'categories' }], ['capital', 'kind', 'link', 'page']],
		['tags that are named like a type', [{ tags: true }], ['capital', 'link', 'tag']],
		['folders', [{ folders: { cookbook: 'recipe' } }], ['capital', 'folder', 'link']],
	])('is %s', (_, typesFrom, expected) => {
		const index = vaultOf(shelf, { version: 2, typesFrom });
		const list = listOf(index, 'phase', 'formation', ['recipe']);
		expect(namesIn(list)).toEqual(expected);
		expect(new Set(list.rows.flatMap(({ typeKeys }) => typeKeys))).toEqual(new Set(['recipe']));
	});

	it('is Metadata Menu’s property where that is in use', () => {
		const index = vaultOf(
			{ ...shelf, 'class.md': note('fileClass: recipe\nphase: formation') },
			{ version: 2 },
			{ ...emptyVaultConfig, typeAlias: 'fileClass' },
		);
		expect(namesIn(listOf(index, 'phase', 'formation', ['recipe']))).toEqual(['capital', 'class', 'link']);
	});
});

describe('a folder that is left out by default', () => {
	const workshop: Files = {
		'group-phase/Formation Phase.md': 'x',
		'Tools/Chisel.md': note('type: pattern\nphase: formation'),
		'Drafts/Saw.md': note('type: pattern\nphase: formation'),
		'Templates/New.md': note('type: pattern\nphase: formation'),
		'tools/types/pattern.md': note('phase: formation'),
		'shop/Plane.md': note('type: pattern\nphase: formation'),
	};
	const passedOver = (settings: unknown): readonly string[] => {
		const index = vaultOf(workshop, settings);
		return listOf(index, 'phase', 'formation', ['pattern']).passedOver.map(
			({ folder, paths }) => `${folder}: ${paths.join(', ')}`,
		);
	};

	it('is named below the list it hides notes from, once; templates and type notes are no such notes', () => {
		expect(passedOver({})).toEqual(['Tools: Tools/Chisel.md', 'Drafts: Drafts/Saw.md']);
	});

	it('is not named where settings take it back, or leave it out themselves', () => {
		expect(passedOver({ includedFolders: ['tools'], excludedFolders: ['drafts'] })).toEqual([]);
	});

	it('is told of when a note comes into it', () => {
		const index = vaultOf(workshop);
		const facet = facetOf(index);
		const [term] = facet.terms;
		if (term === undefined) throw new Error('no term');
		const came = noteOf('Drafts/New saw.md', note('type: pattern\nphase: formation'));
		const query = {
			filters: [{ facet, terms: [term] }],
			types: [],
			subtypes: true,
			from: [],
			exclude: [],
			where: [],
			host: undefined,
		};
		expect(isAffected(index, { ...listQueryOf(), ...query }, [undefined, came])).toBe(true);
	});
});

/** What a query has beside what a test asks. */
function listQueryOf(): Omit<
	Parameters<typeof isAffected>[1],
	'filters' | 'types' | 'subtypes' | 'from' | 'exclude' | 'where' | 'host'
> {
	const { facets: _facets, ...rest } = defaultOptions([]);
	return { ...rest, notices: [] };
}
