import { describe, expect, it } from 'vitest';
import { definition, fivePhases, framework, note, type Files } from '../core/vault';
import { run, type MemoryVault } from './memory-machine';

const json = async (vault: MemoryVault, ...args: readonly string[]): Promise<unknown> => {
	const { output } = await run(vault, ...args, '--format', 'json');
	expect(output.endsWith('}\n')).toBe(true);
	return JSON.parse(output);
};

const notes: Files = {
	...framework,
	'tools/types/practice.md': note('extends: primitive'),
	'a.md': note('title: A\ntype: pattern\nphase: [iteration]'),
	'b.md': note('title: B\ntype: [pattern, link]\nphase: [formation, coordination]'),
	'c.md': note('title: C\ntype: practice\nphase: iteration\nscale: network'),
	'd.md': note('title: D\ntype: pattern\nphase: organisation'),
};

describe('phases', () => {
	it('gives the vocabulary as JSON', async () => {
		expect(await json({ notes }, 'phases')).toEqual({
			facet: 'phase',
			orderFrom: 'built-in',
			terms: [
				{
					name: 'conversation',
					label: 'Conversation Phase',
					alternatives: [],
					formerly: [],
					counts: {},
					spellings: {},
				},
				{
					name: 'formation',
					label: 'Formation Phase',
					alternatives: [],
					formerly: [],
					counts: { link: 1, pattern: 1 },
					spellings: { formation: 1 },
				},
				{
					name: 'organization',
					label: 'Organization Phase',
					alternatives: ['organisation'],
					formerly: [],
					counts: { pattern: 1 },
					spellings: { organisation: 1 },
				},
				{
					name: 'iteration',
					label: 'Iteration Phase',
					alternatives: [],
					formerly: ['coordination'],
					counts: { link: 1, pattern: 2, practice: 1 },
					spellings: { iteration: 2, coordination: 1 },
				},
				{ name: 'completion', label: 'Completion Phase', alternatives: [], formerly: [], counts: {}, spellings: {} },
			].map((term) => ({ ...term, definition: `framework/group-phase/${term.name}.md` })),
		});
	});

	it('gives null for a term that no note defines', async () => {
		const vault = { notes: { 'a.md': definition('Formation Phase'), 'b.md': note('phase: completion') } };
		expect(await json(vault, 'phases')).toEqual({
			facet: 'phase',
			orderFrom: 'built-in',
			terms: [
				{
					name: 'formation',
					label: 'Formation Phase',
					definition: 'a.md',
					alternatives: [],
					formerly: [],
					counts: {},
					spellings: {},
				},
				{
					name: 'completion',
					label: 'Completion Phase',
					definition: null,
					alternatives: [],
					formerly: [],
					counts: {},
					spellings: { completion: 1 },
				},
			],
		});
	});

	it('gives another facet where asked', async () => {
		expect(await json({ notes }, 'phases', '--facet', 'SCALE')).toMatchObject({
			facet: 'scale',
			terms: [{ name: 'collaboration' }, { name: 'coordination' }, { name: 'constituency' }, { name: 'network' }],
		});
	});

	it('gives text for people, with what is odd', async () => {
		const { output, exitCode } = await run(
			{ notes: { ...fivePhases, 'x.md': definition('Coordination Phase'), 'y.md': definition('Formation Phase') } },
			'phases',
		);
		expect(exitCode).toBe(0);
		expect(output.split('\n')).toEqual([
			'Phases, in order',
			'',
			'  1  conversation: Conversation Phase',
			'     no notes',
			'     framework/group-phase/conversation.md',
			'  2  formation: Formation Phase',
			'     no notes',
			'     framework/group-phase/formation.md',
			'     y.md',
			'  3  organization: Organization Phase, also organisation',
			'     no notes',
			'     framework/group-phase/organization.md',
			'  4  iteration: Iteration Phase, formerly coordination',
			'     no notes',
			'     framework/group-phase/iteration.md',
			'  5  coordination: Coordination Phase',
			'     no notes',
			'     x.md',
			'  6  completion: Completion Phase',
			'     no notes',
			'     framework/group-phase/completion.md',
			'',
			'“Coordination Phase” and “Iteration Phase”, which replaced it, are both defined: the rename is half done.',
			'“formation” is defined 2 times.',
			'',
		]);
	});
});

describe('list', () => {
	it('gives the notes of a phase and a type as JSON', async () => {
		expect(await json({ notes }, 'list', '--phase', 'iteration', '--type', 'pattern')).toEqual({
			facet: 'phase',
			term: 'iteration',
			type: 'pattern',
			leftOut: [],
			nearMisses: [],
			notes: [
				{ path: 'a.md', title: 'A', types: ['pattern'], terms: ['iteration'], match: 'exact' },
				{ path: 'b.md', title: 'B', types: ['pattern', 'link'], terms: ['formation', 'iteration'], match: 'former' },
			],
		});
	});

	it('gives all types where none is asked for, and subtypes of one that is', async () => {
		expect(await json({ notes }, 'list', '-p', 'organization')).toMatchObject({
			type: null,
			notes: [{ path: 'd.md', match: 'alternative' }],
		});
		expect(await json({ notes }, 'list', '-p', 'iteration', '-t', 'primitive')).toMatchObject({
			notes: [{ path: 'c.md', types: ['practice'] }],
		});
	});

	it('takes a former name, a label or a link for the phase', async () => {
		for (const phase of ['coordination', 'Iteration Phase', '[[iteration]]', '#phase/iteration']) {
			expect(await json({ notes }, 'list', '--phase', phase)).toMatchObject({ term: 'iteration' });
		}
	});

	it('gives the notes of a scale', async () => {
		expect(await json({ notes }, 'list', '--facet', 'scale', '--phase', 'network')).toMatchObject({
			facet: 'scale',
			term: 'network',
			notes: [{ path: 'c.md', terms: ['network'] }],
		});
	});

	it('gives text for people, with the marks', async () => {
		expect((await run({ notes }, 'list', '-p', 'iteration', '-t', 'pattern')).output).toBe(
			'Iteration Phase: 2 patterns\n  A  a.md\n  B  b.md  says the former name “coordination”\n',
		);
	});

	it('says in text what may be missing from it', async () => {
		const some = {
			...fivePhases,
			'a.md': note('type: pattern\nphase: formatoin'),
			'b.md': note('type: pattern\nphase: formation\nx: y: z'),
		};
		expect((await run({ notes: some }, 'list', '-p', 'formation', '-t', 'pattern')).output).toBe(
			'Formation Phase: 0 patterns\n  1 note says “formatoin”; did you mean “formation”?  a.md\n  left out: b.md (The value of `x` contains “: ” and needs quotes (line 4))\n',
		);
	});

	it.each<[string, readonly string[], string]>([
		[
			'a phase that is none',
			['-p', 'formatoin'],
			'“formatoin” is not a phase of this vault. Did you mean “formation”?',
		],
		[
			'a type that is none',
			['-p', 'formation', '-t', 'patern'],
			'“patern” is not a type of this vault. Did you mean “pattern”?',
		],
		['a facet that is none', ['-p', 'formation', '--facet', 'fase'], '“fase” is not a facet. Did you mean “phase”?'],
		['a facet unlike any', ['-p', 'formation', '--facet', 'x'], '“x” is not a facet. The facets are phase and scale'],
	])('cannot run for %s', async (_, args, message) => {
		expect(await run({ notes }, 'list', ...args)).toMatchObject({
			exitCode: 2,
			output: '',
			errors: `in-phase: ${message}\n`,
		});
	});

	it('cannot run without a phase', async () => {
		expect(await run({ notes }, 'list')).toMatchObject({
			exitCode: 2,
			output: '',
			errors: expect.stringContaining("'-p, --phase <name>' not specified") as string,
		});
	});

	it('takes a phased type that no note has', async () => {
		expect((await run({ notes: fivePhases }, 'list', '-p', 'formation', '-t', 'primitive')).exitCode).toBe(0);
	});
});

describe('check', () => {
	it('gives findings as JSON, ordered by place', async () => {
		const some = {
			...fivePhases,
			'b.md': note('type: pattern\nphase:\n  - coordination\n  - formatoin'),
			'a.md': '---\r\ntitle: 🌱\r\nphase: ["🌱", "organisation"]\r\n---\r\n',
		};
		expect(
			await json(
				{ notes: some },
				'check',
				'--rule',
				'no-former-name',
				'--rule',
				'no-unknown-value',
				'-r',
				'no-variant-spelling',
			),
		).toEqual({
			notes: 7,
			findings: [
				{
					path: 'a.md',
					rule: 'no-unknown-value',
					id: 'isUnknown',
					data: {
						value: '🌱',
						noun: 'Phase',
						names: ['conversation', 'formation', 'organization', 'iteration', 'completion'],
					},
					severity: 'error',
					message:
						'“🌱” is not a phase; the phases are conversation, formation, organization, iteration and completion',
					line: 3,
					column: 9,
					endLine: 3,
					endColumn: 13,
					fix: null,
				},
				{
					path: 'a.md',
					rule: 'no-variant-spelling',
					id: 'isSpelled',
					data: { value: 'organisation', name: 'organization', noun: 'Phase' },
					severity: 'warning',
					message: '“organisation” is spelled “organization” among this vault’s phases',
					line: 3,
					column: 15,
					endLine: 3,
					endColumn: 29,
					fix: { title: 'Change to “organization”', safety: 'safe' },
				},
				{
					path: 'b.md',
					rule: 'no-former-name',
					id: 'isNow',
					data: { former: 'coordination', name: 'iteration' },
					severity: 'warning',
					message: '“coordination” is now called “iteration”',
					line: 4,
					column: 5,
					endLine: 4,
					endColumn: 17,
					fix: { title: 'Change to “iteration”', safety: 'safe' },
				},
				{
					path: 'b.md',
					rule: 'no-unknown-value',
					id: 'isMisspelled',
					data: { value: 'formatoin', noun: 'Phase', meant: 'formation' },
					severity: 'error',
					message: '“formatoin” is not a phase; did you mean “formation”?',
					line: 5,
					column: 5,
					endLine: 5,
					endColumn: 14,
					fix: { title: 'Change to “formation”', safety: 'unsafe' },
				},
			],
			summary: { error: 2, warning: 2, info: 0, fixable: 2 },
		});
	});

	const warned = { ...fivePhases, 'a.md': note('phase: coordination') };

	it.each<[string, Files, readonly string[], number]>([
		['nothing is wrong', fivePhases, [], 0],
		['there are warnings alone', warned, [], 0],
		['there are no more warnings than allowed', warned, ['--max-warnings', '1'], 0],
		['there are more warnings than allowed', warned, ['--max-warnings', '0'], 1],
		['there is an error', { ...fivePhases, 'a.md': note('phase: formatoin') }, [], 1],
		['there is a hint alone', { ...fivePhases, 'a.md': note('type: pattern') }, ['--max-warnings', '0'], 0],
		[
			'the error is of a rule that is not asked for',
			{ ...fivePhases, 'a.md': note('phase: formatoin') },
			['--rule', 'no-former-name'],
			0,
		],
	])('when %s: %#', async (_, some, args, exitCode) => {
		expect((await run({ notes: some }, 'check', ...args)).exitCode).toBe(exitCode);
	});

	it('takes a folder after the rules', async () => {
		expect(await run({ notes: warned }, 'check', '--rule', 'no-former-name', 'some/folder')).toMatchObject({
			exitCode: 0,
			errors: '',
		});
	});

	it('says in text what is wrong, or that nothing is', async () => {
		expect((await run({ notes: fivePhases }, 'check')).output).toContain('5 notes checked, no problems');
		const { output } = await run({ notes: warned }, 'check');
		for (const part of ['a.md', '“coordination” is now called “iteration”', 'no-former-name', '6 notes'])
			expect(output).toContain(part);
	});

	it('fails when a file could not be read, and goes on with the others', async () => {
		const unreadable = [{ path: 'x.md', reason: 'may not be read (permission denied)' }];
		expect(await run({ notes: fivePhases, unreadable }, 'check')).toMatchObject({
			exitCode: 1,
			errors: 'x.md may not be read (permission denied); it is left out\n',
		});
	});

	it('tells of a file that is not as it should be, and reads it all the same', async () => {
		const warnings = { 'a.md': 'is not valid UTF-8' };
		expect(await run({ notes: warned, warnings }, 'check')).toMatchObject({
			exitCode: 0,
			errors: 'a.md is not valid UTF-8\n',
		});
	});

	it.each<[string, readonly string[], string]>([
		[
			'a rule that is none',
			['--rule', 'no-former-nam'],
			'in-phase: “no-former-nam” is not a rule. Did you mean “no-former-name”?\n',
		],
		[
			'a count that is none',
			['--max-warnings', 'few'],
			"error: option '--max-warnings <count>' argument 'few' is invalid. Give a whole number from 0.\n",
		],
	])('cannot run for %s', async (_, args, errors) => {
		expect(await run({ notes: warned }, 'check', ...args)).toMatchObject({ exitCode: 2, output: '', errors });
	});
});

describe('any command', () => {
	it.each<[string, MemoryVault, string]>([
		['a path that is no folder', { fault: 'does not exist' }, '“here” does not exist'],
		['a folder without notes', {}, '“here” holds no Markdown notes. Give the folder of the vault itself'],
		[
			'a vault without a framework',
			{ notes: { 'a.md': note('phase: formation') } },
			'This vault defines no phase. A phase is defined by a note titled “… Phase” with the tag “group-phase” or in a folder named “group-phase”',
		],
		[
			'settings that are not JSON',
			{ notes, config: { '.obsidian/plugins/in-phase/data.json': '{' } },
			'The settings in “.obsidian/plugins/in-phase/data.json” are not JSON: ',
		],
		[
			'settings with mistakes',
			{ notes, config: { '.obsidian/plugins/in-phase/data.json': '{"version": 0, "rules": {"x": "loud"}}' } },
			'The settings in “.obsidian/plugins/in-phase/data.json” are faulty:\n  version: must be 1 or 2\n  rules.x: must be “error”, “warning”, “info” or “off”\n',
		],
	])('cannot run on %s', async (_, vault, message) => {
		// A vault that is no framework can be checked all the same.
		const isNone = message.startsWith('This vault defines no');
		for (const command of [['phases'], ['list', '-p', 'formation'], ...(isNone ? [] : [['check']])]) {
			const { exitCode, output, errors } = await run(vault, ...command, 'here');
			expect([exitCode, output]).toEqual([2, '']);
			expect(errors.startsWith(`in-phase: ${message}`)).toBe(true);
		}
	});

	it('refuses settings that a newer release wrote', async () => {
		const config = { '.obsidian/plugins/in-phase/data.json': '{"version": 9, "rules": {"x": "loud"}}' };
		const { exitCode, errors } = await run({ notes, config }, 'check');
		expect([exitCode, errors]).toEqual([
			2,
			expect.stringMatching(/\n {2}version: 9 is newer than 2, .*; update In Phase\n$/),
		]);
	});

	it('warns of rules in the settings that do not exist, with the nearest, and goes on', async () => {
		const text =
			'{"rules": {"no-former-nam": "off", "known-type": "off"}, "overrides": [{"folder": "a", "rules": {"zebra": "off"}}]}';
		const { exitCode, errors } = await run(
			{ notes, config: { '.obsidian/plugins/in-phase/data.json': text } },
			'phases',
		);
		const place = '.obsidian/plugins/in-phase/data.json sets the rule';
		expect([exitCode, errors]).toEqual([
			0,
			`${place} “no-former-nam”, which does not exist; did you mean “no-former-name”?\n${place} “zebra”, which does not exist\n`,
		]);
	});

	it('honours the settings of the vault, whatever its config folder is called', async () => {
		const config = {
			'.config/plugins/in-phase/data.json': '\ufeff{"excludedFolders": ["old"], "rules": {"no-former-name": "error"}}',
		};
		const some = { ...fivePhases, 'a.md': note('phase: coordination'), 'old/b.md': note('phase: coordination') };
		expect(await json({ notes: some, config }, 'check')).toMatchObject({
			findings: [{ path: 'a.md', severity: 'error' }],
		});
	});

	it('names notes that say a term and that no facet is for, in the check once', async () => {
		const limited = (id: string, type: string): object => ({
			id,
			property: 'status',
			noun: 'Status',
			types: [type],
			terms: [{ name: 'open' }],
		});
		const settings = { version: 2, facets: [limited('plans', 'plan'), limited('orders', 'order')] };
		const vault = {
			notes: { 'a.md': note('type: plan\nstatus: open'), 'b.md': note('type: poem\nstatus: open') },
			config: { '.obsidian/plugins/in-phase/data.json': JSON.stringify(settings) },
		};
		const sentence = '1 note says it outside the types or folders that the settings limit it to.  b.md\n';
		expect((await run(vault, 'phases', '--facet', 'plans')).output).toContain(`\n\n${sentence}`);
		expect((await run(vault, 'list', '--facet', 'orders', '-p', 'open')).output).toContain(`  ${sentence}`);
		expect((await run(vault, 'check')).output.split(`Status: ${sentence}`)).toHaveLength(2);
	});

	it('honours where other plugins keep types and templates', async () => {
		const config = {
			'.obsidian/plugins/metadata-menu/data.json': '{"classFilesPath": "classes"}',
			'.obsidian/plugins/templater-obsidian/data.json': '{"templates_folder": "blanks"}',
			'.obsidian/templates.json': 'not JSON',
		};
		const some = {
			...fivePhases,
			'classes/rite.md': note('extends: pattern'),
			'a.md': note('type: rite\nphase: formation'),
			'blanks/b.md': note('type: rite\nphase: formation'),
		};
		expect(await json({ notes: some, config }, 'list', '-p', 'formation', '-t', 'pattern')).toMatchObject({
			notes: [{ path: 'a.md' }],
		});
	});

	it.each<[string, readonly string[], number]>([
		['help', ['--help'], 0],
		['help for a command', ['check', '--help'], 0],
		['a command', [], 2],
		['a command that there is', ['chekc'], 2],
		['an option that there is', ['phases', '--colour'], 2],
		['a format that there is', ['phases', '--format', 'yaml'], 2],
		['one folder', ['phases', 'a', 'b'], 2],
	])('asks for %s and says how', async (_, args, exitCode) => {
		const { output, errors, ...left } = await run({ notes }, ...args);
		expect(left.exitCode).toBe(exitCode);
		expect(`${output}${errors}`).toMatch(/usage|error/i);
	});

	it('keeps control characters of notes out of the terminal', async () => {
		const some = {
			...fivePhases,
			'\u001b[2Ja.md': note('type: "\\e[31mpattern"\ntitle: "\\e[31mred\\u202E"\nphase: "formation\\e[0m"'),
			'b.md': note('type: "\\e[31mpattern"\ntitle: "x\\ny"\nphase: formation'),
		};
		for (const args of [['phases'], ['list', '-p', 'formation'], ['list', '-p', 'completion', '-t', 'zz'], ['check']]) {
			const { output, errors } = await run({ notes: some }, ...args);
			for (const hostile of ['\u001b', '\u202e']) expect(`${output}${errors}`).not.toContain(hostile);
		}
	});
});
