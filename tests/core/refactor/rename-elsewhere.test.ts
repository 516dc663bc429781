import { describe, expect, it } from 'vitest';
import { usualSelection } from '../../../src/core/plan/plan';
import { fivePhases } from '../vault';
import { carriedOut, everything, renameIn } from './refactor-vault';

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n`;

/** A note in which «iteration» stands for what is offered, and nothing is changed unasked. */
function check(marked: string): void {
	const before = marked.replaceAll('«iteration»', 'iteration');
	const files = { ...fivePhases, 'a.md': before };
	const plan = renameIn(files, 'iteration', 'tending');
	expect(carriedOut(files, plan, usualSelection)['a.md']).toBe(before);
	expect(carriedOut(files, plan, everything)['a.md']).toBe(marked.replaceAll('«iteration»', 'tending'));
}

describe('code that shows how notes say the term', () => {
	it.each([
		['yaml', 'title: The iteration\nphase: «iteration»\nseason: iteration'],
		['yaml', 'phase:\n  - formation\n  - «iteration»\nseason:\n  - iteration'],
		['md', '---\nphase: [formation, "«iteration»"]\n---\nAn iteration.'],
		['json', '{ "phase": "«iteration»", "season": "iteration" }'],
		['js quickadd', 'quickAdd.variables.phase = "«iteration»";'],
		['sh', 'grep -r "phase: «iteration»" . # iteration'],
		['python', 'for iteration in range(3): print(iteration)'],
		['mermaid', 'graph LR\n  formation --> «iteration»\n  «iteration» --> completion'],
		['mermaid', 'graph LR\n  start --> iteration --> start'],
	])('%s: %s', (language, code) => check(fence(language, code)));

	it('is code in a property too, where a query is kept', () => {
		check(
			'---\nfileClassQuery: "phase = \'«iteration»\'"\nquery: LIST WHERE phase = "«iteration»" AND season = "iteration"\n---\n',
		);
		check('---\nsummary: It is "iteration".\n---\n');
	});
});

describe('a canvas', () => {
	it.each([
		['a card that is the name', { text: '«Iteration»' }],
		['a card that speaks of the term', { text: 'It is the «iteration» phase.\nNo iteration is like another.' }],
		['a heading in a card', { text: '# «Iteration»\n\nAn iteration, "quoted".' }],
		['an enumeration in a card', { text: 'Formation → «Iteration» → Completion' }],
		['code and links in a card', { text: '`iteration phase` and [iteration phase](https://iteration.test)' }],
		['a group', { type: 'group', label: 'Phase 3: «Iteration»' }],
		['an arrow that is called otherwise', { label: 'after each iteration' }],
	])('has %s offered', (_, node) => {
		const marked = JSON.stringify({ nodes: [node], edges: [] });
		const before = marked.replaceAll(/[«»]/g, '');
		const files = { ...fivePhases, 'a.canvas': before };
		const planned = renameIn(files, 'iteration', 'tending');
		expect(carriedOut(files, planned, usualSelection)['a.canvas']).toBe(before);
		const after = marked.replaceAll('«iteration»', 'tending').replaceAll('«Iteration»', 'Tending');
		expect(carriedOut(files, planned, everything)['a.canvas']).toBe(after);
	});
});

describe('what the app and other plugins keep', () => {
	it.each<[string, unknown, readonly string[]]>([
		[
			'bookmarks.json',
			{
				items: [
					{ type: 'search', query: '[phase:iteration]', title: 'iteration' },
					{ type: 'group', items: [{ type: 'search', query: 'tag:#iteration -tag:#other' }] },
					{ type: 'file', path: 'framework/group-phase/iteration-phase.md' },
					{ type: 'file', path: 'iteration.md' },
				],
			},
			['[phase:iteration]', 'framework/group-phase/iteration-phase.md', 'tag:#iteration -tag:#other'],
		],
		[
			'graph.json',
			{ search: 'iteration', colorGroups: [{ query: '["phase":iteration]' }, { query: '[season:iteration]' }] },
			['["phase":iteration]'],
		],
		[
			'plugins/quickadd/data.json',
			{ choices: [{ format: 'phase: iteration\n', name: 'The iteration' }] },
			['phase: iteration\n'],
		],
	])('%s is named and left', (name, value, left) => {
		const path = `.config/${name}`;
		const plan = renameIn({ ...fivePhases, [path]: JSON.stringify(value) }, 'iteration', 'tending');
		const named = plan.leftAlone.filter((one) => one.path === path);
		expect(named.map(({ what }) => what).sort()).toEqual([...left].sort());
		expect(named.some(({ isFault }) => isFault)).toBe(false);
		expect(plan.files.some((file) => file.path === path)).toBe(false);
	});
});
