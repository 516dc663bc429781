import { describe, expect, it } from 'vitest';
import { fivePhases, note, type Files } from '../core/vault';
import { run, type MemoryVault } from './memory-machine';

const former = note('phase: [coordination, formation]');
const unknown = note('phase: [formatoin]');
const vault = (notes: Files, more: MemoryVault = {}): MemoryVault => ({ ...more, notes: { ...fivePhases, ...notes } });

/** The ids of the rules that a check names, in order. */
function rulesIn(output: string): readonly string[] {
	return (JSON.parse(output) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);
}

describe('check --fix', () => {
	it('makes the safe fixes, writes the notes that changed, and tells what is left', async () => {
		const { exitCode, output, notes, written } = await run(
			vault({ 'a.md': former, 'b.md': unknown, 'c.md': 'Text' }),
			'check',
			'--fix',
		);
		expect(notes).toEqual({
			...fivePhases,
			'a.md': note('phase: [iteration, formation]'),
			'b.md': unknown,
			'c.md': 'Text',
		});
		expect(written).toEqual(['a.md']);
		expect(output).toContain('“formatoin” is not a phase');
		expect(output).toMatch(/8 notes checked: 1 error\nFixed 1 problem in 1 note\. “in-phase undo” takes it back\n$/);
		expect(exitCode).toBe(1);
	});

	it('makes unsafe fixes too where told to', async () => {
		const { exitCode, notes } = await run(
			vault({ 'a.md': former, 'b.md': unknown }),
			'check',
			'--fix',
			'--unsafe-fixes',
		);
		expect(notes).toMatchObject({ 'a.md': note('phase: [iteration, formation]'), 'b.md': note('phase: [formation]') });
		expect(exitCode).toBe(0);
	});

	it('keeps a byte order mark, CRLF, comments and a missing line end', async () => {
		const text = '---\r\nphase: # why\r\n  - "coordination"   # still\r\n  - formation\r\n---\r\nNo end';
		expect((await run(vault({ 'a.md': text }), 'check', '--fix')).notes['a.md']).toBe(
			text.replace('coordination', 'iteration'),
		);
	});

	it('makes the fixes of the rules it is asked for alone', async () => {
		const { notes } = await run(
			vault({ 'a.md': former, 'b.md': note('phase: [organisation]') }),
			'check',
			'--fix',
			'--rule',
			'no-variant-spelling',
		);
		expect(notes).toMatchObject({ 'a.md': former, 'b.md': note('phase: [organization]') });
	});

	it('leaves alone what a comment silences', async () => {
		const silenced = note('phase: [coordination, organisation]', '%% in-phase-disable no-former-name %%\n');
		expect((await run(vault({ 'a.md': silenced }), 'check', '--fix')).notes['a.md']).toBe(
			silenced.replace('organisation', 'organization'),
		);
	});

	it('finds nothing left to fix the second time', async () => {
		const first = await run(vault({ 'a.md': former, 'b.md': note('phase: [Formation, formation]') }), 'check', '--fix');
		const second = await run({ notes: first.notes }, 'check', '--fix');
		expect(second.output).toContain('Nothing was fixed');
		expect([second.notes, second.written]).toEqual([first.notes, []]);
	});

	it('refuses a note that was not read as it stands, names it and fails', async () => {
		const warnings = { 'a.md': 'is not valid UTF-8' };
		const { exitCode, errors, notes } = await run(vault({ 'a.md': former }, { warnings }), 'check', '--fix');
		expect(errors).toContain('a.md: 1 fix not made: the file is not valid UTF-8\n');
		expect(notes['a.md']).toBe(former);
		expect(exitCode).toBe(1);
	});

	it('refuses a note that cannot be written, writes the others and fails', async () => {
		const unwritable = { 'a.md': 'it has changed since' };
		const { exitCode, output, errors, notes } = await run(
			vault({ 'a.md': former, 'b.md': former }, { unwritable }),
			'check',
			'--fix',
		);
		expect(errors).toBe('a.md: 1 fix not made: it has changed since\n');
		expect(notes).toMatchObject({ 'a.md': former, 'b.md': note('phase: [iteration, formation]') });
		expect(output).toContain('no-former-name');
		expect(exitCode).toBe(1);
	});

	it('gives what is left as JSON, and tells the rest as an error', async () => {
		const { output, errors } = await run(vault({ 'a.md': former }), 'check', '--fix', '--format', 'json');
		expect(rulesIn(output)).toEqual([]);
		expect(errors).toBe('Fixed 1 problem in 1 note. “in-phase undo” takes it back\n');
	});
});

describe('check --diff', () => {
	it('says in JSON what would change', async () => {
		const { exitCode, output } = await run(vault({ 'a.md': former }), 'check', '--diff', '--format', 'json');
		expect(exitCode).toBe(1);
		expect(JSON.parse(output)).toMatchObject({
			files: [{ path: 'a.md', newPath: null, changes: [{ line: 2, kind: 'fix' }] }],
			leftAlone: [],
			written: 0,
		});
	});

	it('prints what would change, writes nothing, and fails where something would', async () => {
		const { exitCode, output, errors, written } = await run(
			vault({ 'a.md': former, 'b.md': unknown }),
			'check',
			'--diff',
		);
		expect(output).toBe(
			'--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n ---\n-phase: [coordination, formation]\n+phase: [iteration, formation]\n ---\n--fix would fix 1 problem in 1 note; nothing was written\n',
		);
		expect([exitCode, written, errors]).toEqual([1, [], '']);
	});

	it('takes in unsafe fixes where told to', async () => {
		expect((await run(vault({ 'b.md': unknown }), 'check', '--diff', '--unsafe-fixes')).output).toContain(
			'+phase: [formation]\n',
		);
	});

	it('has no diff, and is well, where there is nothing to fix', async () => {
		expect(await run(vault({}), 'check', '--diff')).toMatchObject({
			exitCode: 0,
			output: '--fix would change nothing\n',
			errors: '',
		});
	});
});

describe('check --severity', () => {
	const mixed = vault({ 'a.md': former, 'b.md': unknown, 'c.md': note('phase:') });

	it.each<[readonly string[], readonly string[]]>([
		[[], ['no-former-name', 'no-unknown-value', 'required-value']],
		[
			['--severity', 'info'],
			['no-former-name', 'no-unknown-value', 'required-value'],
		],
		[
			['--severity', 'warning'],
			['no-former-name', 'no-unknown-value'],
		],
		[['--severity', 'error'], ['no-unknown-value']],
		[['--quiet'], ['no-unknown-value']],
	])('shows what is as grave, or graver: %j', async (args, rules) => {
		expect(rulesIn((await run(mixed, 'check', '--format', 'json', ...args)).output)).toEqual(rules);
	});

	it('says how much is not shown, and counts it all the same', async () => {
		const { output, exitCode } = await run(vault({ 'a.md': former }), 'check', '--quiet', '--max-warnings', '0');
		expect(output).toBe('6 notes checked, no problems to show\nNot shown: 1 warning\n');
		expect(exitCode).toBe(1);
	});
});

describe('that there are no problems', () => {
	it.each<[readonly string[], string]>([
		[[], '6 notes checked: 1 warning\n'],
		[['--rule', 'known-type'], '6 notes checked, with known-type alone: no problems\n'],
		[
			['--rule', 'known-type', '--rule', 'sibling-tags'],
			'6 notes checked, with known-type and sibling-tags alone: no problems\n',
		],
		[['--rule', 'no-former-name', '--severity', 'error'], '6 notes checked, no problems to show\n'],
		[['--severity', 'error', '--format', 'github'], '6 notes checked, no problems to show\n'],
	])('is said where all of them were looked for and shown: %j', async (args, said) => {
		expect((await run(vault({ 'a.md': former }), 'check', ...args)).output).toContain(said);
	});

	it('is said where a rule or a baseline has nothing to hide', async () => {
		const recorded = await run(vault({}), 'check', '--write-baseline');
		for (const args of [['--severity', 'error'], ['--quiet'], ['--write-baseline']])
			expect((await run(vault({}, { files: recorded.files }), 'check', ...args)).output).toContain(
				'5 notes checked, no problems\n',
			);
	});
});

describe('a baseline', async () => {
	const file = 'vault/.in-phase-baseline.json';
	const old = vault({ 'a.md': former, 'b.md': unknown });
	const recorded = await run(old, 'check', 'vault/', '--write-baseline');

	it('records what there is, and all is well', () => {
		expect(recorded).toMatchObject({
			exitCode: 0,
			output: `7 notes checked, no problems to show\n2 problems recorded in the baseline “${file}”\n`,
		});
		expect(Object.keys(recorded.files)).toEqual([file]);
	});

	it('hides what it records, and shows what is new', async () => {
		const { files } = recorded;
		expect(await run({ ...old, files }, 'check', 'vault')).toMatchObject({
			exitCode: 0,
			output: `7 notes checked, no problems to show\n2 problems hidden by the baseline “${file}”\n`,
		});
		const newer = vault(
			{ 'a.md': `---\ntitle: moved down\n${former.slice(4)}`, 'b.md': unknown, 'c.md': unknown },
			{ files },
		);
		const { exitCode, output } = await run(newer, 'check', 'vault', '--format', 'json');
		expect([exitCode, rulesIn(output)]).toEqual([1, ['no-unknown-value']]);
	});

	it('is passed over where told to', async () => {
		expect((await run({ ...old, files: recorded.files }, 'check', 'vault', '--no-baseline')).exitCode).toBe(1);
	});

	it('says when it records what is mended', async () => {
		const { output } = await run(vault({ 'a.md': former }, { files: recorded.files }), 'check', 'vault');
		expect(output).toContain('1 entry of the baseline matches nothing any more');
	});

	it('is another file where one is named', async () => {
		const { files } = await run(old, 'check', '--write-baseline', '--baseline', 'known.json');
		expect((await run({ ...old, files }, 'check', '--baseline', 'known.json')).exitCode).toBe(0);
	});

	it.each<[string, readonly string[], Files, string]>([
		[
			'that is not there',
			['--baseline', 'x.json'],
			{},
			'in-phase: There is no baseline “x.json”. Record one with --write-baseline\n',
		],
		['that is something else', ['--baseline', 'x.json'], { 'x.json': '[]' }, 'in-phase: “x.json” is no baseline: '],
		[
			'in the place of a file that is something else',
			['--baseline', 'a.md', '--write-baseline'],
			{ 'a.md': former },
			'in-phase: “a.md” is no baseline: it is not JSON\n',
		],
		[
			'of some rules alone',
			['--write-baseline', '--rule', 'known-type'],
			{},
			'in-phase: --write-baseline records the findings of all rules',
		],
	])('%s is refused', async (_, args, files, message) => {
		const result = await run({ ...old, files }, 'check', ...args);
		expect([result.exitCode, result.output, result.files]).toEqual([2, '', files]);
		expect(result.errors.startsWith(message)).toBe(true);
	});
});

describe('check --format github', () => {
	it('gives an annotation for each finding, and the counts', async () => {
		expect((await run(vault({ 'a.md': former }), 'check', 'docs', '--format', 'github')).output).toBe(
			'::warning file=docs/a.md,line=2,endLine=2,col=9,endColumn=21,title=no-former-name::“coordination” is now called “iteration”\n6 notes checked: 1 warning\n1 problem with a safe fix: run with --fix, or with --diff to see it first\n',
		);
	});
});

describe('colours', () => {
	it.each<[string, MemoryVault, boolean]>([
		['are none in a pipe', {}, false],
		['are there on a terminal', { terminal: { showsOutput: true } }, true],
		['are none where nobody wants them', { terminal: { showsOutput: true }, environment: { NO_COLOR: '1' } }, false],
		['are none on a terminal that has none', { terminal: { showsOutput: true }, environment: { TERM: 'dumb' } }, false],
		['are there where they are forced', { environment: { FORCE_COLOR: '1', NO_COLOR: '1' } }, true],
		[
			'are none where they are forced off',
			{ terminal: { showsOutput: true }, environment: { FORCE_COLOR: '0' } },
			false,
		],
	])('%s', async (_, more, expected) => {
		for (const args of [[], ['--diff']])
			expect((await run(vault({ 'a.md': former }, more), 'check', ...args)).output.includes('\u001b[')).toBe(expected);
	});

	it('are never in JSON', async () => {
		expect(
			(await run(vault({ 'a.md': former }, { environment: { FORCE_COLOR: '1' } }), 'check', '--format', 'json')).output,
		).not.toContain('\u001b');
	});
});

describe('progress', () => {
	const many = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`${at}.md`, '']));

	it('is one line on a terminal that is gone in the end', async () => {
		const { errors } = await run(vault(many, { terminal: { showsErrors: true } }), 'check');
		const [nothing, ...shown] = errors.split('\r');
		expect([nothing, shown.pop()]).toEqual(['', '\u001b[K']);
		expect(shown.length).toBeGreaterThan(1);
		for (const line of shown) expect(line.replace('\u001b[K', '$')).toMatch(/^Reading… [\d,]+ notes\$$/);
	});

	it('makes room for what else is to be said', async () => {
		const warnings = { '999.md': 'is odd' };
		expect((await run(vault(many, { terminal: { showsErrors: true }, warnings }), 'check')).errors).toContain(
			'\r\u001b[K999.md is odd\n',
		);
	});

	it('is none in a pipe', async () => {
		expect((await run(vault(many), 'check')).errors).toBe('');
	});
});

describe('explain', () => {
	it('prints the page of a rule', async () => {
		const { exitCode, output } = await run({}, 'explain', 'no-former-name');
		expect([exitCode, output.split('\n')[0]]).toEqual([0, 'no-former-name']);
	});

	it('lists the rules where none is named', async () => {
		expect((await run({}, 'explain')).output).toMatch(/^no-unknown-value +error +A value/m);
	});

	it('names the nearest rule', async () => {
		expect(await run({}, 'explain', 'no-former-nane')).toMatchObject({
			exitCode: 2,
			output: '',
			errors: 'in-phase: “no-former-nane” is not a rule. Did you mean “no-former-name”?\n',
		});
	});
});

describe('the options of check', () => {
	it.each<[string, readonly string[], string]>([
		[
			'names the nearest to an unknown one',
			['--unsafe-fix'],
			"error: unknown option '--unsafe-fix'\n(Did you mean --unsafe-fixes?)\n",
		],
		['names the severities', ['--severity', 'grave'], 'Allowed choices are error, warning, info.'],
		[
			'wants a use for unsafe fixes',
			['--unsafe-fixes'],
			'in-phase: --unsafe-fixes says which fixes are made; give it with --fix or --diff\n',
		],
		[
			'knows no diff in SARIF',
			['--diff', '--format', 'sarif'],
			'in-phase: --diff prints a diff, or JSON; it goes with no other format\n',
		],
		[
			'knows no diff that is written',
			['--diff', '--fix'],
			"error: option '--diff' cannot be used with option '--fix'\n",
		],
		[
			'knows one severity at a time',
			['--quiet', '--severity', 'info'],
			"error: option '-q, --quiet' cannot be used with option '-s, --severity <level>'\n",
		],
		['wants a number that is one', ['--max-warnings', ''], 'Give a whole number from 0.'],
	])('%s', async (_, args, message) => {
		const { exitCode, output, errors } = await run(vault({ 'a.md': former }), 'check', ...args);
		expect([exitCode, output]).toEqual([2, '']);
		expect(errors).toContain(message);
	});
});

it('tells its version', async () => {
	expect(await run({}, '--version')).toMatchObject({
		exitCode: 0,
		output: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
	});
});
