import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/core/note/note';
import { askMap, isMapAffected, runMap, type MapQuery } from '../../../src/core/query/map';
import { framework, note, noteOf, vaultOf } from '../vault';

const index = vaultOf({
	...framework,
	'tools/types/pattern.md': note('extends: ""'),
	'beds/rows.md': note('type: pattern\nphase: formation'),
	'shed/hoe.md': note('type: primitive\nphase: formation'),
});

function asked(source: string): MapQuery {
	const query = askMap(index, source, 'host.md');
	if (!query.isOk) throw new Error('a mistake');
	return query.value;
}

describe('a map that names a type twice', () => {
	it.each(['[pattern, pattern]', '[pattern, Pattern, "[[pattern]]"]'])('counts it once: %s', (types) => {
		const { types: shown, stages } = runMap(index, asked(`type: ${types}`));
		expect(shown).toEqual(['pattern']);
		expect(stages.find(({ term }) => term.name === 'formation')?.counts).toEqual([{ type: 'pattern', count: 1 }]);
	});
});

describe('the total of a phase', () => {
	it.each([
		['', 2],
		['type: pattern', 1],
		['type: [pattern, primitive]', 2],
		['type: ritual', 0],
	])('is of the types that are asked for: “%s”', (source, total) => {
		const { stages } = runMap(index, asked(source));
		expect(stages.find(({ term }) => term.name === 'formation')?.total).toBe(total);
	});
});

describe('a map is another one', () => {
	const at = (path: string, yaml = 'type: pattern\nphase: formation'): Note => noteOf(path, note(yaml));

	it.each<[string, string, Note | undefined, Note | undefined, boolean]>([
		['after a note came', '', undefined, at('x/a.md'), true],
		['after one came that says no phase', '', undefined, at('x/a.md', 'type: pattern'), false],
		['after one lost its phase', '', at('x/a.md'), at('x/a.md', 'type: pattern'), true],
		['after one came that is elsewhere', 'from: beds', undefined, at('x/a.md'), false],
		['after one came into its folder', 'from: beds', at('x/a.md'), at('beds/a.md'), true],
		['after one left its folder', 'from: beds', at('beds/a.md'), at('x/a.md'), true],
		['after one came that is left out', 'exclude: x', undefined, at('x/a.md'), false],
		['after one went where it is left out', 'exclude: x', at('a.md'), at('x/a.md'), true],
		['after a draft came', '', undefined, at('drafts/a.md'), false],
		['after a draft came that it asks for', 'from: drafts', undefined, at('drafts/a.md'), true],
		['after its own note changed, which it counts too', '', at('host.md', 'type: pattern'), at('host.md'), true],
	])('%s', (_, source, before, after, expected) => {
		expect(isMapAffected(index, asked(source), [before, after])).toBe(expected);
	});
});
