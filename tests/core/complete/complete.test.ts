import { describe, expect, it } from 'vitest';
import { completeBlock, completeFrontmatter, type Completions } from '../../../src/core/complete/complete';
import { readNames } from '../../../src/core/complete/names';
import { vaultOf } from '../vault';
import { inEnglish, inGerman } from '../../said';

const index = vaultOf({
	'group-phase/formation-phase.md': '---\ntitle: Formation Phase\n---\n',
	'group-phase/iteration-phase.md': '---\ntitle: Iteration Phase\n---\n',
	'tools/types/pattern.md': '---\nextends:\n---\n',
	'tools/types/practice.md': '---\nextends: pattern\n---\n',
	'Beds/Row 1/lettuce.md': '---\nSown: 2026-03-01\nplanted by: Ann\n---\n',
	'Beds/Row, 2/leek.md': '---\nsown: 2026-04-01\nsoil: sand\n---\n',
});

const formation = 'formation (Formation Phase)';
const iteration = 'iteration (Iteration Phase — formerly coordination)';

/** Completes at the `|` in the last line. */
function complete(kind: string, text: string): Completions | undefined {
	const lines = text.split('\n');
	const last = lines.pop() ?? '';
	const site = { above: lines, line: last.replace('|', ''), column: last.indexOf('|') };
	return kind === 'frontmatter'
		? completeFrontmatter(index, site)
		: completeBlock(index, kind, site, () => readNames(index));
}

function offered(kind: string, text: string, say = inEnglish): readonly string[] {
	return (
		complete(kind, text)?.items.map(({ text: written, detail }) =>
			detail === undefined ? written : `${written} (${say(detail)})`,
		) ?? []
	);
}

/** The last line once the first suggestion is taken. */
function taken(kind: string, text: string): string | undefined {
	const found = complete(kind, text);
	const line = (text.split('\n').pop() ?? '').replace('|', '');
	return found && line.slice(0, found.from) + (found.items[0]?.text ?? '') + line.slice(found.to);
}

describe('options', () => {
	it.each(['phase-list', 'phase-patterns', 'phase-map', 'phase-lint'])('of %s all say what they do', (language) => {
		for (const say of [inEnglish, inGerman]) {
			const items = complete(language, '|')?.items ?? [];
			expect(items.length).toBeGreaterThan(3);
			for (const { label, detail = '' } of items) expect(say(detail), label).toMatch(/\S{3}/);
		}
	});
});

describe('suggestions inside a block', () => {
	const cases: readonly (readonly [name: string, kind: string, text: string, expected: readonly string[]])[] = [
		[
			'option names that begin with what is written',
			'phase-list',
			'su|',
			['subtypes:  (with the types that extend them, or not)'],
		],
		['the facets are options', 'phase-list', 'sc|', ['scale:  (only what is of this scale)']],
		['options that are there already are left out', 'phase-list', 'sort: title\nso|', []],
		[
			'phases, with the label, and the former name of one that was renamed',
			'phase-list',
			'phase: |',
			[formation, iteration],
		],
		['a former name finds its phase', 'phase-list', 'phase: coord|', [iteration]],
		['a value that is written out needs no suggestion', 'phase-list', 'phase: formation|', []],
		['the second of a flow list', 'phase-list', 'phase: [formation, it|', [iteration]],
		['an item of a block list', 'phase-list', 'phase:\n  - form|', [formation]],
		['types, those with a note and those in use', 'phase-list', 'type: pa|', ['pattern']],
		['views', 'phase-list', 'view: t|', ['table']],
		['yes and no for the header', 'phase-list', 'header: |', ['true', 'false']],
		['folders of the vault', 'phase-list', 'from: b|', ['Beds', 'Beds/Row 1', 'Beds/Row, 2']],
		[
			'folders in a flow list, in quotes where they need them',
			'phase-list',
			'exclude: [beds/r|',
			['Beds/Row 1', '"Beds/Row, 2"'],
		],
		['no excluded folder', 'phase-list', 'from: tools|', []],
		['properties of the vault as columns, each once', 'phase-list', 'columns: [title, so|', ['soil', 'Sown']],
		['properties of the vault to sort by', 'phase-list', 'sort: soi|', ['soil', 'soil desc']],
		['properties of the vault to group by', 'phase-list', 'group: plan|', ['planted by']],
		['properties of the vault as conditions', 'phase-list', 'where:\n  so|', ['soil: ', 'Sown: ']],
		['properties of the vault as conditions on one line', 'phase-list', 'where: {soil: sand, pl|', ['planted by: ']],
		['values of a condition', 'phase-list', 'where:\n  type: pra|', ['practice']],
		['values of a condition on one line', 'phase-list', 'where: {type: pra|', ['practice']],
		['values of a condition in a list', 'phase-list', 'where:\n  type:\n    - pra|', ['practice']],
		['nothing under an option that takes no conditions', 'phase-list', 'sort:\n  so|', []],
		['nothing indented under nothing', 'phase-list', '  vi|', []],
		['the options of the map', 'phase-map', 'vi|', ['view:  (how it is shown)']],
		['the views of the map', 'phase-map', 'view: |', ['stages', 'matrix']],
		['severities', 'phase-lint', 'severity: w|', ['warning']],
		['no conditions where a block takes none', 'phase-lint', 'where:\n  so|', []],
		['nothing in a block of another plugin', 'dataview', 'ph|', []],
	];
	it.each(cases)('%s', (_name, kind, text, expected) => {
		expect(offered(kind, text)).toEqual(expected);
	});

	const words: readonly (readonly [name: string, text: string, expected: string | undefined])[] = [
		['of a value', 'phase: iter|ation', undefined],
		['of a value, for another', 'phase: form|ula', 'phase: formation'],
		['of a value before a comment', 'phase: |form # soon', 'phase: formation # soon'],
		['of a value in a list', 'phase: [it|er, formation]', 'phase: [iteration, formation]'],
		['of a value in a list that is not closed', 'phase: [for|ma, iteration', 'phase: [formation, iteration'],
		['of a value in quotes', 'phase: "it|er"', 'phase: "iteration"'],
		['of an item', 'phase:\n  - it|er', '  - iteration'],
		['of a sort key with its direction', 'sort: ti|tle desc', 'sort: title'],
		['of an option', 'vi|e: table', 'view: table'],
		['of an option without a value', 'vi|e', 'view: '],
		['of a condition', 'where:\n  so|l: sand', '  soil: sand'],
		['of a condition on one line', 'where: {so|l: sand, type: pattern}', 'where: {soil: sand, type: pattern}'],
	];
	it.each(words)('take the place of the whole word: %s', (_name, text, expected) => {
		expect(taken('phase-list', text)).toBe(expected);
	});
});

describe('suggestions in frontmatter', () => {
	const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
		['phases behind their key', 'title: x\nphase: it|', [iteration]],
		['phases in a list, in quotes too', 'phase:\n  - formation\n  - "it|', [iteration]],
		['phases in a list that is not indented', 'phase:\n- it|', [iteration]],
		['types', 'type: pra|', ['practice']],
		['nothing for other properties', 'author: |', []],
		['nothing for an item of another list', 'phase: formation\ntags:\n  - |', []],
		['nothing for a property of a property', 'place:\n  phase: it|', []],
	];
	it.each(cases)('%s', (_name, text, expected) => {
		expect(offered('frontmatter', text)).toEqual(expected);
	});

	it('replaces the word at the cursor, and no more', () => {
		expect(complete('frontmatter', 'phase: [formation, it|]')).toMatchObject({ from: 19, to: 21 });
		expect(taken('frontmatter', 'phase: iter|atoin')).toBe('phase: iteration');
	});
});

describe('suggestions in German', () => {
	it('say the label and the former name', () => {
		expect(offered('frontmatter', 'phase: it|', inGerman)).toEqual([
			'iteration (Iteration Phase – früher coordination)',
		]);
	});
});
