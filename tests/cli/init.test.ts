import { describe, expect, it } from 'vitest';
import { fivePhases, note, type Files } from '../core/vault';
import { run } from './memory-machine';

const settingsFile = '.obsidian/plugins/in-phase/data.json';

function saying(counts: Readonly<Record<string, number>>): Files {
	const values = Object.entries(counts).flatMap(([value, count]) => Array<string>(count).fill(value));
	return Object.fromEntries(values.map((value, at) => [`${at}.md`, note(`status: ${value}`)]));
}

const notes = saying({ Sketch: 12, 'Last Look': 8, Kept: 10 });
const two = Object.fromEntries(
	Object.entries(notes).map(([path, text], at) => [
		path,
		text.replace('status', `stage: ${at % 2 === 0 ? 'Look' : 'Draw'}\nstatus`),
	]),
);

describe('init', () => {
	it('says what the vault seems to use, and why', async () => {
		const { output, exitCode, written } = await run({ notes }, 'init', 'vault');
		expect(output.split('\n')).toEqual([
			'status: Status, in 30 notes',
			'  Kept 10, Last Look 8, Sketch 12',
			'  notes use “status” like a vocabulary; by name, since nothing tells their order',
			'“in-phase init vault --write” puts it into the settings',
			'',
		]);
		expect([exitCode, written]).toEqual([0, []]);
	});

	it('proposes the order in which a note names the terms, which phases has too', async () => {
		const about = { 'about/Status.md': '## Sketch\n\n## Last Look\n\n## Kept\n' };
		const { output } = await run({ notes: { ...notes, ...about } }, 'init');
		expect(output).toContain(
			'  Sketch 12, Last Look 8, Kept 10\n  notes use “status” like a vocabulary; in the order in which a note links or names them\n',
		);
		const defined = Object.fromEntries(
			['Sketch', 'Last Look', 'Kept'].map((name) => [`statuses/${name}.md`, 'What it is.\n']),
		);
		const config = { [settingsFile]: '{"version": 2, "facets": [{"property": "status"}]}' };
		const phases = await run({ notes: { ...notes, ...about, ...defined }, config }, 'phases');
		expect(phases.output).toMatch(/Sketch: [^]*Last Look: [^]*Kept: [^]*the note about them links or names them\.\n$/);
	});

	it('says the same as JSON', async () => {
		const { output } = await run({ notes }, 'init', '--format', 'json');
		expect(JSON.parse(output)).toEqual({
			facets: [
				{
					property: 'status',
					noun: 'Status',
					notes: 30,
					order: 'name',
					terms: [
						{ name: 'Kept', count: 10, definition: null },
						{ name: 'Last Look', count: 8, definition: null },
						{ name: 'Sketch', count: 12, definition: null },
					],
					reason: 'notes use “status” like a vocabulary',
				},
			],
			types: { from: [], folder: null },
			excluded: [],
		});
	});

	it('puts it into the settings, which can be undone', async () => {
		const { output, others, journals } = await run({ notes }, 'init', 'vault', '--write');
		expect(output).toContain('“in-phase undo vault” takes it back');
		expect(JSON.parse(others[settingsFile] ?? '')).toEqual({
			version: 2,
			facets: [{ property: 'status', terms: [{ name: 'Kept' }, { name: 'Last Look' }, { name: 'Sketch' }] }],
		});
		const config = { [settingsFile]: others[settingsFile] ?? '' };
		expect((await run({ notes, config }, 'list', 'vault', '--phase', 'last-look')).output).toMatch(
			/^Last Look Status: 8 notes/,
		);
		expect((await run({ notes, others, journals }, 'undo', 'vault')).others[settingsFile]).toBeUndefined();
	});

	it('asks which one where there are several', async () => {
		const several = await run({ notes: two }, 'init', '--write');
		expect([several.exitCode, several.errors]).toEqual([
			2,
			'in-phase: Several properties are proposed: name one with --facet stage or status\n',
		]);
		const { others } = await run({ notes: two }, 'init', '--write', '--facet', 'Stage');
		expect(others[settingsFile]).toContain('"property": "stage"');
	});

	it('takes a property that is named, whatever it is called, where it is said like a vocabulary', async () => {
		const traits = Object.fromEntries(
			Object.entries(notes).map(([path, text]) => [path, text.replace('status', 'trait')]),
		);
		expect((await run({ notes: traits }, 'init')).output).toMatch(/^No property of this vault/);
		const written = await run({ notes: traits }, 'init', '--write', '--facet', 'Trait');
		expect(written.exitCode).toBe(0);
		const vault = { notes: traits, config: { [settingsFile]: written.others[settingsFile] ?? '' } };
		expect((await run(vault, 'phases', '--facet', 'trait')).output).toContain('Last Look');
		const again = await run(vault, 'init', '--write', '--facet', 'trait');
		expect([again.exitCode, again.errors]).toEqual([2, 'in-phase: “trait” is a facet already, with 3 terms\n']);
	});

	it('refuses a property that is not said like a vocabulary', async () => {
		const { exitCode, errors } = await run({ notes }, 'init', '--write', '--facet', 'mood');
		expect([exitCode, errors]).toEqual([
			2,
			'in-phase: “mood” is not said like a vocabulary here: by few values, each in several notes\n',
		]);
	});

	it('is named where the vocabulary is asked for and there is none', async () => {
		const { exitCode, errors } = await run({ notes }, 'phases');
		expect(exitCode).toBe(2);
		expect(errors).toContain('“in-phase init” proposes status\n');
	});

	it('says so where there is nothing to propose, and what is in force', async () => {
		expect((await run({ notes: { 'a.md': 'Text.' } }, 'init')).output).toMatch(/^No property of this vault/);
		expect((await run({ notes: fivePhases }, 'init')).output).toBe('In force already: phase, 5 terms\n');
		expect((await run({ notes: fivePhases }, 'init', '--write')).errors).toContain(
			'No other property of this vault is used like a vocabulary: phase is a facet already',
		);
	});
});

describe('a check of a vault without a facet', () => {
	it('asks the rules that need none, and says what init would propose', async () => {
		const { exitCode, output } = await run({ notes: { ...notes, 'a.md': note('tags: one, two') } }, 'check');
		expect(output).toContain('readable-lists');
		expect(output).toMatch(/“in-phase init” proposes status\n$/);
		expect(exitCode).toBe(0);
	});
});
