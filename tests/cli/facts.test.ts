import { describe, expect, it } from 'vitest';
import { definition, fivePhases, note, type Files } from '../core/vault';
import { run, type MemoryVault } from './memory-machine';

const types: Files = { 'tools/types/pattern.md': note('fields: []'), 'tools/types/practice.md': note('fields: []') };
const lanterns: Files = Object.fromEntries(
	['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.md`, note('type: lantern\nphase: [coordination]')]),
);
const vault: MemoryVault = { notes: { ...fivePhases, ...types, ...lanterns } };
const snippet = '```dataview\nLIST WHERE type = "pattern" AND phase = "formation"\n```\n';
const known = ['--rule', 'known-type'];

const inSettings = (settings: object): Files => ({
	'.obsidian/plugins/in-phase/data.json': JSON.stringify(settings),
});

interface Place {
	readonly path: string;
	readonly line: number;
	readonly column: number;
}

interface Found {
	readonly findings: readonly (Place & {
		readonly rule: string;
		readonly others?: readonly Place[];
		readonly message: string;
	})[];
	readonly summary: object;
}

async function found(files: MemoryVault, ...args: readonly string[]): Promise<Found> {
	return JSON.parse((await run(files, 'check', '--format', 'json', ...args)).output) as Found;
}

describe('a fact of the vault in a check', () => {
	it('is told once, with the places that come next', async () => {
		const { output } = await run(vault, 'check', ...known);
		expect(output.split('\n')).toEqual([
			'a.md',
			'  2:7  info  No type note defines “lantern”  known-type',
			'      2 | type: lantern',
			'        |       ^^^^^^^',
			'      also in b.md:2:7, c.md:2:7, d.md:2:7 and 2 more places',
			'',
			'13 notes checked: 1 info',
			'',
		]);
	});

	it('has all its places in JSON and in a SARIF log, and counts once', async () => {
		const { findings, summary } = await found(vault, ...known);
		expect(findings.map(({ path, others }) => [path, others?.length])).toEqual([['a.md', 5]]);
		expect(findings[0]?.others?.[0]).toEqual({ path: 'b.md', line: 2, column: 7 });
		expect(summary).toEqual({ error: 0, warning: 0, info: 1, fixable: 0 });
		const { output } = await run(vault, 'check', '--format', 'sarif', ...known);
		const log = JSON.parse(output) as { runs: { results: { relatedLocations: object[] }[] }[] };
		expect(log.runs[0]?.results.map(({ relatedLocations }) => relatedLocations.length)).toEqual([5]);
	});

	it.each<[string, Files, string, readonly (string | readonly string[])[]]>([
		[
			'links that lead to where one definition was, in one note or several',
			{
				'a.md': '[[old/phase/formation]], [[old/phase/iteration]], [[old/phase/formation|again]]',
				'b.md': '[[old/phase/formation]]',
			},
			'no-stale-link',
			[['a.md:1:3', 'a.md:1:53', 'b.md:1:3'], ['a.md:1:28']],
		],
		[
			'a description that stands in three definitions',
			Object.fromEntries(
				['Sowing', 'Growing', 'Resting'].map((name, at) => [
					`phase/${at}.md`,
					definition(`${name} Phase`, 'description: x'),
				]),
			),
			'one-definition',
			[['phase/1.md:4:1', 'phase/2.md:4:1']],
		],
		[
			'a term that three notes define',
			Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}/iteration.md`, definition('Iteration Phase')])),
			'one-definition',
			[['b/iteration.md:2:1', 'c/iteration.md:2:1', 'framework/group-phase/iteration.md:2:1']],
		],
		[
			'the same query in four notes',
			Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.md`, snippet])),
			'no-dataview-list',
			[['a.md:1:1', 'b.md:1:1', 'c.md:1:1', 'd.md:1:1']],
		],
		[
			'but not in three',
			Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.md`, snippet])),
			'no-dataview-list',
			[['a.md:1:1'], ['b.md:1:1'], ['c.md:1:1']],
		],
	])('is %s', async (_, notes, rule, expected) => {
		const { findings } = await found({ notes: { ...fivePhases, ...notes } }, '--rule', rule);
		const at = ({ path, line, column }: Place): string => `${path}:${line}:${column}`;
		expect(findings.map(({ others = [], ...first }) => [first, ...others].map(at))).toEqual(expected);
	});

	it('is no part of a note that suppresses it, nor of a folder where its rule is off', async () => {
		const files = {
			...vault.notes,
			'b.md': `${lanterns['b.md'] ?? ''}%% in-phase-disable known-type %%\n`,
			'lamps/z.md': note('type: lantern'),
		};
		const config = inSettings({ overrides: [{ folder: 'lamps', rules: { 'known-type': 'off' } }] });
		const { findings } = await found({ notes: files, config });
		expect(
			findings.filter(({ rule }) => rule === 'known-type').map(({ path, others }) => [path, others?.length]),
		).toEqual([['a.md', 4]]);
	});

	it('is as grave as where it is gravest', async () => {
		const config = inSettings({ overrides: [{ folder: 'lamps', rules: { 'known-type': 'error' } }] });
		const { summary } = await found(
			{ notes: { ...vault.notes, 'lamps/z.md': note('type: lantern') }, config },
			...known,
		);
		expect(summary).toMatchObject({ error: 1, info: 0 });
	});

	it('is mended in all its notes by one --fix', async () => {
		const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.md`, note('type: practise')]));
		const { notes } = await run({ notes: { ...fivePhases, ...types, ...files } }, 'check', '--fix', '--unsafe-fixes');
		expect(['a', 'b', 'c'].map((name) => notes[`${name}.md`])).toEqual(Array(3).fill(note('type: practice')));
	});

	it('is not told where the settings ignore it, and only that', async () => {
		const ignored = [{ rule: 'known-type', id: 'isUnknown', data: { said: 'lantern' } }];
		const notes = { ...vault.notes, 'g.md': note('type: candle') };
		const { findings } = await found({ notes, config: inSettings({ ignored }) }, ...known);
		expect(findings.map(({ message }) => message)).toEqual(['No type note defines “candle”']);
	});

	it('is recorded in a baseline by its number of notes, and told again when they are more', async () => {
		const { files } = await run(vault, 'check', '--write-baseline', '--baseline', 'known.json');
		const baseline = files['known.json'] ?? '';
		expect(baseline).toContain('{"rule":"known-type","id":"isUnknown","data":{"said":"lantern"},"notes":6}');
		const again = { files: { 'known.json': baseline } };
		expect((await found({ ...vault, ...again }, '--baseline', 'known.json')).findings).toEqual([]);
		const { 'f.md': _, ...fewer } = vault.notes ?? {};
		const shrunk = await run({ notes: fewer, ...again }, 'check', '--baseline', 'known.json', ...known);
		expect(shrunk.output).toContain('hidden');
		expect(shrunk.output).not.toContain('matches nothing');
		const more = { ...vault.notes, 'g.md': note('type: lantern\nphase: [iteration]') };
		const { findings } = await found({ notes: more, ...again }, '--baseline', 'known.json');
		expect(findings.map(({ path, others }) => [path, others?.length])).toEqual([['a.md', 6]]);
	});
});
