import { describe, expect, it } from 'vitest';
import { completeBlock, completeFrontmatter } from '../../../src/core/complete/complete';
import { vaultOf } from '../vault';

const index = vaultOf({
	'group-phase/formation-phase.md': '---\ntitle: Formation Phase\n---\n',
	'group-phase/iteration-phase.md': '---\ntitle: Iteration Phase\n---\n',
	'tools/types/pattern.md': '---\nextends:\n---\n',
	'tools/types/practice.md': '---\nextends: pattern\n---\n',
});

/** Completes at the `|` in the last line. */
function complete(kind: string, text: string): readonly string[] {
	const lines = text.split('\n');
	const last = lines.pop() ?? '';
	const column = last.indexOf('|');
	const site = { above: lines, line: last.replace('|', ''), column };
	const found = kind === 'frontmatter' ? completeFrontmatter(index, site) : completeBlock(index, kind, site);
	return found?.items.map(({ text: written, detail }) => (detail === undefined ? written : `${written} (${detail})`)) ?? [];
}

describe('suggestions inside a block', () => {
	const cases: readonly (readonly [name: string, kind: string, text: string, expected: readonly string[]])[] = [
		['option names that begin with what is written', 'phase-list', 'su|', ['subtypes: ']],
		['the facets are options', 'phase-list', 'sc|', ['scale: ', 'subtypes: '].slice(0, 1)],
		['options that are there already are left out', 'phase-list', 'sort: title\nso|', []],
		['phases, with the former name of one that was renamed', 'phase-list', 'phase: |', ['formation (Formation Phase)', 'iteration (formerly coordination)']],
		['a former name finds its phase', 'phase-list', 'phase: coord|', ['iteration (formerly coordination)']],
		['a value that is written out needs no suggestion', 'phase-list', 'phase: formation|', []],
		['the second of a flow list', 'phase-list', 'phase: [formation, it|', ['iteration (formerly coordination)']],
		['an item of a block list', 'phase-list', 'phase:\n  - form|', ['formation (Formation Phase)']],
		['types, those with a note and those in use', 'phase-list', 'type: pa|', ['pattern']],
		['views', 'phase-list', 'view: t|', ['table']],
		['the options of the map', 'phase-map', 'vi|', ['view: ']],
		['the views of the map', 'phase-map', 'view: |', ['stages', 'matrix']],
		['severities', 'phase-lint', 'severity: w|', ['warning']],
		['nothing in a block of another plugin', 'dataview', 'ph|', []],
	];
	it.each(cases)('%s', (_name, kind, text, expected) => {
		expect(complete(kind, text)).toEqual(expected);
	});
});

describe('suggestions in frontmatter', () => {
	const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
		['phases behind their key', 'title: x\nphase: it|', ['iteration (formerly coordination)']],
		['phases in a list, in quotes too', 'phase:\n  - formation\n  - "it|', ['iteration (formerly coordination)']],
		['types', 'type: pra|', ['practice']],
		['nothing for other properties', 'author: |', []],
		['nothing for an item of another list', 'phase: formation\ntags:\n  - |', []],
	];
	it.each(cases)('%s', (_name, text, expected) => {
		expect(complete('frontmatter', text)).toEqual(expected);
	});

	it('replaces what is written so far, and no more', () => {
		const found = completeFrontmatter(index, { above: ['---'], line: 'phase: [formation, it]', column: 21 });
		expect(found).toMatchObject({ from: 19, to: 21 });
	});
});
