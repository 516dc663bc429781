import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Habits } from '../../../src/core/index/habits';
import { note, noteOf, vaultOf } from '../vault';
import { runsOf } from '../../runs';

function habitsOf(...yaml: readonly string[]): Habits {
	const habits = new Habits(['type', 'Phase']);
	for (const [at, one] of yaml.entries()) habits.add(noteOf(`${at}.md`, note(one)));
	return habits;
}

const times = (count: number, yaml: string): readonly string[] => Array.from({ length: count }, () => yaml);

describe('the habits of a vault', () => {
	it.each<[string, boolean, readonly string[]]>([
		['five lists', true, times(5, 'phase: [a]')],
		['four lists, which may be chance', false, times(4, 'phase: [a]')],
		['four lists to a text', true, [...times(8, 'PHASE: [a, b]'), ...times(2, 'phase: a')]],
		['fewer than four lists to a text', false, [...times(7, 'phase: [a]'), ...times(2, 'phase: a')]],
		['texts only', false, times(9, 'phase: a')],
		['nothing', false, []],
	])('are told from %s: %s', (_, writesLists, yaml) => {
		expect(habitsOf(...yaml).writesLists('phase')).toBe(writesLists);
	});

	it.each(['phase: a, b', 'phase: "{{phase}}"', 'phase: { a: b }', 'phase:', 'phase: ""', 'title: A', 'a: b\n\tc: d'])(
		'are not told from what is no text: %s',
		(yaml) => {
			expect(habitsOf(...times(5, 'phase: [a]'), ...times(5, yaml)).writesLists('phase')).toBe(true);
		},
	);

	it.each(['phase: []', 'phase: [""]', 'phase: [[a]]', 'phase: ["<% a %>"]'])(
		'are not told from what is no list: %s',
		(yaml) => {
			expect(habitsOf(...times(9, yaml)).writesLists('phase')).toBe(false);
		},
	);

	it('go property by property', () => {
		const habits = habitsOf(...times(5, 'phase: [a]\ntype: b'));
		expect([habits.writesLists('type'), habits.writesLists('phase'), habits.writesLists('tags')]).toEqual([
			false,
			true,
			false,
		]);
		expect(habits.summary()).toBe('phase');
	});

	it('are those of the notes outside excluded folders', () => {
		const folders = ['notes', 'drafts', 'templates', 'tools/types'];
		const files = folders.flatMap((folder) =>
			times(5, note('scale: [network]')).map((text, at) => [`${folder}/${at}.md`, text] as const),
		);
		expect(vaultOf(Object.fromEntries(files)).habits.summary()).toBe('scale');
		expect(vaultOf(Object.fromEntries(files.slice(5))).habits.summary()).toBe('');
	});

	it('are after any changes what they would be in a vault that never knew others', () => {
		const paths = fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'f.md', 'drafts/g.md');
		const yaml = fc.constantFrom(
			'phase: [a]',
			'phase: [a, b]\ntype: [x]',
			'phase: a\ntype: [y]',
			'type: [x]',
			'phase: a, b',
			'title: a: b',
		);
		const event = fc.record({
			kind: fc.constantFrom('set', 'set', 'set', 'remove', 'rename'),
			path: paths,
			to: paths,
			yaml,
		});
		fc.assert(
			fc.property(fc.array(event, { maxLength: 40 }), (events) => {
				const index = vaultOf({});
				for (const { kind, path, to, yaml: said } of events) {
					const known = index.find(path);
					if (kind === 'remove') index.remove(path);
					else if (kind === 'set') index.set(noteOf(path, note(said)));
					else if (known !== undefined) index.rename(path, { ...known, path: to });
				}
				const fresh = vaultOf({});
				for (const left of index.notes()) fresh.set(left);
				expect(index.habits).toEqual(fresh.habits);
				expect(index.habits.summary()).toBe(fresh.habits.summary());
			}),
			runsOf(100),
		);
	});
});
