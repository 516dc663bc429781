import { describe, expect, it } from 'vitest';
import { locate, type Address } from '../../../src/core/note/address';

const key = (name: string): Address => ({ kind: 'property', key: name });
const value = (name: string): Address => ({ kind: 'value', key: name, index: null });
const part = (name: string, text: string): Address => ({ kind: 'value', key: name, index: null, part: text });
const item = (name: string, index: number): Address => ({ kind: 'value', key: name, index });

const text = (yaml: string): string => `---\n${yaml}\n---\nphase: in the body\n`;

describe('the range of an address in a note', () => {
	it.each<[string, string, Address, string]>([
		['a key', 'title: A\nphase: formation', key('phase'), 'phase'],
		['a quoted key', '"my phase": a', key('my phase'), '"my phase"'],
		['a number key', '2024: a', key('2024'), '2024'],
		['a scalar', 'phase: formation', value('phase'), 'formation'],
		['a scalar without the comment behind it', 'phase: formation # for now', value('phase'), 'formation'],
		['a quoted scalar with its quotes', 'phase: "formation "', value('phase'), '"formation "'],
		['a scalar of several lines', 'a: one\n  two\nb: c', value('a'), 'one\n  two'],
		['an item of a list', 'phase:\n  - formation\n  - iteration', item('phase', 1), 'iteration'],
		['an item of a list without an indent', 'phase:\n- formation\n- iteration', item('phase', 0), 'formation'],
		['an item of a list in brackets', 'phase: [formation, "iteration", a]', item('phase', 1), '"iteration"'],
		[
			'an item of a list in brackets over several lines',
			'phase: [\n  a,\n  b # the second\n  ]',
			item('phase', 1),
			'b',
		],
		['an item behind an empty one', 'phase:\n  -\n  - b', item('phase', 1), 'b'],
		['a link without quotes', 'phase:\n  - [[Formation]]', item('phase', 0), '[[Formation]]'],
		['a whole list', 'phase: [a, b]', value('phase'), '[a, b]'],
		['one of several in a text', 'type: link, practice', part('type', 'practice'), 'practice'],
		['the first of several in quotes', 'type: "link , practice"', part('type', 'link'), 'link'],
		['the last of several in quotes', "type: ' link,practice '", part('type', 'practice'), 'practice'],
		['one that is only part of another', 'type: linked, link', part('type', 'link'), 'link'],
		['one that is written in another way', 'type: "a, \\x62"', part('type', 'b'), '"a, \\x62"'],
		['a map', 'phase: { a: b }', value('phase'), '{ a: b }'],
		['the key of an empty property', 'phase:\ntitle: A', value('phase'), 'phase'],
		['the key of an empty item', 'phase:\n  -\n  - b', item('phase', 0), 'phase'],
		['the key where the list is shorter by now', 'phase: [a]', item('phase', 3), 'phase'],
		['the value where a list became a scalar', 'phase: a', item('phase', 1), 'a'],
		['what stands behind emoji and other wide letters', 'a: 🌱🌱\nphase: [ö🌱, b]', item('phase', 1), 'b'],
		['a key that objects have of their own', '__proto__: a', value('__proto__'), 'a'],
	])('is %s', (_, yaml, address, expected) => {
		for (const whole of [text(yaml), text(yaml).replace(/\n/g, '\r\n')]) {
			const range = locate(whole, address);
			expect(whole.slice(range.from, range.to).replace(/\r\n/g, '\n')).toBe(expected);
		}
	});

	it.each<[string, string, Address, string]>([
		[
			'the line of the property where the frontmatter does not parse',
			'---\ntitle: a: b\nphase: c\n---\n',
			value('phase'),
			'phase',
		],
		['an indented property there', '---\ntitle: a: b\n  phase: c\n---\n', item('phase', 0), 'phase'],
		['the property where the frontmatter is not closed', '---\ntitle: a\nphase: c\n', key('phase'), 'phase'],
		['the first line where the property is not there', '---\ntitle: a\n---\n', key('phase'), '---'],
		['the first line where it is spelled differently', '---\nPhase: a\n---\n', key('phase'), '---'],
		['the first line where there is no frontmatter', 'A line.\nphase: a\n', value('phase'), 'A line.'],
		['the first line without its CRLF', 'A line.\r\nB', { kind: 'note' }, 'A line.'],
		['nothing of an empty note', '', { kind: 'note' }, ''],
		[
			'the first line where a found range lies outside by now',
			'Short.\n',
			{ kind: 'range', range: { from: 3, to: 99 } },
			'Short.',
		],
		['a found range', 'Short.\n', { kind: 'range', range: { from: 1, to: 3 } }, 'ho'],
	])('is %s', (_, whole, address, expected) => {
		const range = locate(whole, address);
		expect(whole.slice(range.from, range.to)).toBe(expected);
	});
});
