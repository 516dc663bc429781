import { describe, expect, it } from 'vitest';
import { definition, fivePhases, note, type Files } from '../vault';
import { carriedOut, everything, renameIn } from './refactor-vault';
import { inEnglish } from '../../said';

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

function planFor(path: string, text: string, more: Files = {}): ReturnType<typeof renameIn> {
	return renameIn({ ...fivePhases, ...more, [path]: text }, 'formation', 'settling');
}

/** What a note becomes, and what is named of it. */
function outcome(text: string): readonly [string | undefined, readonly string[]] {
	const plan = planFor('a.md', text);
	const left = plan.leftAlone.filter(({ path }) => path === 'a.md');
	return [
		carriedOut({ ...fivePhases, 'a.md': text }, plan)['a.md'],
		left.map(({ line, what, reason }) => `${line ?? ''} ${what}: ${inEnglish(reason)}`),
	];
}

describe('a value that a list counts', () => {
	it.each<[string, string]>([
		['phase: "forma\\\n  tion"', 'phase: "settling"'],
		['phase: "formation\n  phase"', 'phase: "settling"'],
		["phase: 'formation\n  phase'", "phase: 'settling'"],
		['phase: formation\n  phase', 'phase: settling'],
		['phase: |\n  formation\nx: y', 'phase: settling\nx: y'],
		['phase: |-\n  formation', 'phase: settling'],
		['phase: >\n  formation', 'phase: settling'],
		['phase: >-\n  formation\n  phase', 'phase: settling'],
		['phase:\n  - |\n    formation\n  - iteration', 'phase:\n  - settling\n  - iteration'],
		['phase: formation, iteration', 'phase: settling, iteration'],
		['phase: "iteration,formation"', 'phase: "iteration,settling"'],
		['phase: iteration, formation, Formation', 'phase: iteration, settling'],
		['phase: settling, formation', 'phase: settling'],
		['phase: formation, formation', 'phase: settling'],
		['phase: [settling, formation]', 'phase: [settling]'],
		['phase: 🌱 formation', 'phase: 🌱 settling'],
		['phase: "Formation 🌱"', 'phase: "settling 🌱"'],
		['phase: [🌱 formation, iteration]', 'phase: [🌱 settling, iteration]'],
		['phase: [🌱 formation, formation]', 'phase: [🌱 settling]'],
	])('%j is changed, and nothing named', (before, after) => {
		expect(outcome(note(before))).toEqual([note(after), []]);
		expect(outcome(crlf(note(before)))).toEqual([crlf(note(after)), []]);
	});
});

describe('a value that no list counts', () => {
	const reason = 'it names the phase in a way that no list counts';
	it.each<[string, readonly string[]]>([
		['phase: formation; iteration', ['2 phase: formation; iteration']],
		['phase: formation/iteration', ['2 phase: formation/iteration']],
		['phase: iteration & Formation', ['2 phase: iteration & Formation']],
		['phase: "formation | iteration"', ['2 phase: "formation | iteration"']],
		['phase: formation?', ['2 phase: formation?']],
		['phase: formation (late)', ['2 phase: formation (late)']],
		['phase: "`formation`"', ['2 phase: "`formation`"']],
		['phase: "**formation**"', ['2 phase: "**formation**"']],
		['phase: {name: formation}', ['2 phase: {name: formation}']],
		['phase:\n  name: formation\n  since: 2', ['3 name: formation']],
		['phase: {formation: true}', ['2 phase: {formation: true}']],
		['phase:\n  - formation: main\n  - iteration', ['3 - formation: main']],
		['phase: ["formation, iteration"]', ['2 phase: ["formation, iteration"]']],
		['phase: [[formation, iteration]]', ['2 phase: [[formation, iteration]]']],
		['phase: |\n  iteration\n  formation', ['4 formation']],
		['phase: iteration # was formation', ['2 phase: iteration # was formation']],
		['meta:\n  phase: formation', ['3 phase: formation']],
	])('%j is named with its line', (yaml, expected) => {
		const named = expected.map((one) => `${one}: ${reason}`);
		expect(outcome(note(yaml))).toEqual([note(yaml), named]);
		expect(outcome(crlf(note(yaml)))).toEqual([crlf(note(yaml)), named]);
	});

	it('is not named where it says another term, or stands in another property', () => {
		const call = { 'framework/group-phase/late-formation.md': definition('Late Formation Phase') };
		for (const yaml of ['phase: late formation', 'phase: [late-formation, iteration]', 'stage: formation?'])
			expect(planFor('a.md', note(yaml), call).leftAlone).toEqual([]);
	});
});

describe('frontmatter that does not parse', () => {
	it.each<[string, readonly number[]]>([
		['phase: formation\ntitle: "x', [2]],
		['phase: [formation\ntitle: x', [2]],
		['phase:\n  - iteration\n - formation\ntitle: formation', [4]],
		['phase: iteration\nphase: formation', [3]],
		['phase: &a formation\nstage: *a', [2]],
		['stage: &a formation\nphase: *a', [3]],
		['stage: &a "formation"\nphase: [*a, iteration]', [3]],
		['base: &b {phase: formation}\n<<: *b', [2]],
		['phase:formation\nx: a: b', [2]],
		['title: a: b\nstage: formation', []],
	])('%j stays, and the lines that name the phase are a fault each', (yaml, lines) => {
		for (const text of [note(yaml), crlf(note(yaml))]) {
			const plan = planFor('a.md', text);
			const left = plan.leftAlone.filter(({ path }) => path === 'a.md');
			expect(left.map(({ line }) => line)).toEqual(lines);
			expect(left.every(({ isFault }) => isFault === true)).toBe(true);
			expect(plan.files.some(({ path }) => path === 'a.md')).toBe(false);
		}
	});
});

describe('a template', () => {
	it.each(['templates/pattern.md', 'library/Templates/pattern.md'])('%s is offered what it says', (path) => {
		const text = note('type: pattern\nphase: [formation, iteration]');
		const plan = planFor(path, text);
		const files = { ...fivePhases, [path]: text };
		expect(carriedOut(files, plan)[path]).toBe(text);
		expect(carriedOut(files, plan, everything)[path]).toBe(text.replace('formation', 'settling'));
		const edits = plan.files.flatMap((file) => (file.path === path ? file.edits : []));
		expect(edits.map(({ kind, isTicked }) => [kind, isTicked])).toEqual([['template', false]]);
		expect(plan.leftAlone).toEqual([]);
	});
});
