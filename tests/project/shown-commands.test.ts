import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main';
import { nodeMachine } from '../../src/cli/node';
import { allPages, codeSpansOf, fencesOf } from './documentation';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

/** What the documentation shows and is not run here, word for word, with the reason. */
const notRun: Readonly<Record<string, string>> = {
	'npm install && npm run demo': 'needs the network; CI begins with it',
	'npm install && npm test': 'needs the network, and would run itself',
	'npm install && npm run install-plugin -- PATH/TO/VAULT': 'needs the network',
	'npm start': 'does not end',
	'npm run install-plugin -- PATH/TO/VAULT': 'builds what this is run on',
	'npm run build && UPDATE_EXPECTED=1 npx vitest run --project browser tests/browser/pictures.test.ts':
		'writes the pictures anew',
	'git add .in-phase-baseline.json': 'is a command of Git',
	[`npm install --global ./in-phase-${version}.tgz`]: 'installs it for good',
	'node dist/in-phase.mjs <command> [vault] [options]': 'is the form of all commands',
	'obsidian in-phase:list phase=iteration type=pattern format=json': 'needs the app; see tests/obsidian/api.test.ts',
	'obsidian in-phase:check rule=no-former-name,no-unknown-value quiet': 'needs the app; see tests/obsidian/api.test.ts',
};

const ours = /^(?:node (?:dist\/)?in-phase\.mjs|npx --yes \.\/in-phase-[\d.]+\.tgz|in-phase) /;
/** What stands in examples for the vault, and for a folder outside it. */
const vaults: readonly string[] = ['demo-vault', 'PATH/TO/VAULT', 'path/to/vault'];
const elsewhere = '../site/content';

let folder = '';
beforeAll(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'in-phase-shown-')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

interface Answer {
	readonly exitCode: number;
	readonly output: string;
	readonly errors: string;
}

/** Runs a command of the command line on the disk as it is. */
async function run(...args: readonly string[]): Promise<Answer> {
	let output = '';
	let errors = '';
	const print = (text: string): void => void (output += text);
	const printError = (text: string): void => void (errors += text);
	const terminal = { showsOutput: false, showsErrors: false, columns: undefined };
	const exitCode = await main({ ...nodeMachine, arguments: args, terminal, print, annotate: print, printError });
	return { exitCode, output, errors };
}

/** A copy of the demo vault in which there is something to do for every command. */
function makeVault(name: string): string {
	const vault = join(folder, name);
	cpSync('demo-vault', vault, { recursive: true });
	mkdirSync(join(vault, 'proposals'));
	for (const [at, said] of ['Draft', 'Last Call', 'Final', 'Draft', 'Last Call', 'Final', 'Draft', 'Final'].entries())
		writeFileSync(join(vault, 'proposals', `${at}.md`), `---\nstatus: ${said}\n---\n`);
	return vault;
}

/** A line of a shell as words; what goes into a file is left to the shell. */
function wordsOf(line: string): readonly string[] {
	return [...line.replace(/ > \S+$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
}

/** Runs a command that is shown, in a vault of its own; `undo` after something was written. */
async function runShown(line: string, name: string): Promise<Answer> {
	const vault = makeVault(name);
	const words = wordsOf(line.replace(ours, ''));
	const args = words.map((word) => (vaults.includes(word) ? vault : word === elsewhere ? `${vault}-site` : word));
	// The folder one stands in is the vault of a command that names none.
	if (!args.includes(vault) && args[0] !== 'explain') args.push(vault);
	if (args[0] === 'undo') await run('check', '--fix', vault);
	const answer = await run(...args);
	rmSync(vault, { recursive: true });
	return answer;
}

const lines = [
	...new Set(
		allPages
			.flatMap((page) => fencesOf(page))
			.filter(({ language }) => language === 'sh')
			.flatMap(({ body }) => body.split('\n'))
			.filter((line) => line.trim() !== ''),
	),
];
const spans = [...new Set(allPages.flatMap(codeSpansOf))];
/** Those that are more than the name of a command. */
const inSentences = spans.filter((span) => ours.test(span) && wordsOf(span.replace(ours, '')).length > 1);
const commands = [...new Set([...lines, ...inSentences])].filter((line) => !Object.hasOwn(notRun, line));

describe('the commands that the documentation shows', () => {
	it('are all ours, or left out for a reason', () => {
		expect(commands.filter((line) => !ours.test(line))).toEqual([]);
		expect(commands.length).toBeGreaterThan(20);
	});

	it('leave none out that is shown no more', () => {
		expect(Object.keys(notRun).filter((line) => !lines.includes(line))).toEqual([]);
	});

	it.each(commands.map((line, at) => [line, String(at)] as const))('run: %s', async (line, name) => {
		const { exitCode, errors, output } = await runShown(line, name);
		// Findings are an answer; what could not run ends with 2.
		expect([0, 1], errors).toContain(exitCode);
		expect(output).not.toBe('');
	});

	it('would fail with an option that there is not', async () => {
		const { exitCode, errors } = await runShown('in-phase check demo-vault --formt json', 'slip');
		expect([exitCode, errors]).toEqual([2, expect.stringContaining('--formt')]);
	});
});

describe('the names that the documentation uses', () => {
	let known: ReadonlyMap<string, readonly string[]> = new Map();
	beforeAll(async () => {
		const { output } = await run('--help');
		const names = [...output.matchAll(/^ {2}([a-z]+) \[/gm)].map(([, name = '']) => name);
		const helps = names
			.filter((name) => name !== 'help')
			.map(async (name) => [name, (await run(name, '--help')).output] as const);
		known = new Map((await Promise.all(helps)).map(([name, help]) => [name, optionsIn(help)]));
	});

	it('are those of commands', () => {
		const words = spans.filter((span) => ours.test(span)).map((span) => wordsOf(span.replace(ours, ''))[0] ?? '');
		const named = words.filter((word) => !word.startsWith('-'));
		expect(known.size).toBeGreaterThan(8);
		expect(named.filter((name) => !known.has(name))).toEqual([]);
	});

	it('are options of the command that they stand behind', () => {
		const unknown = spans.flatMap((span) => {
			const [name = '', ...rest] = wordsOf(span.replace(ours, ''));
			const options = known.get(name);
			return optionsIn(rest.join(' ')).filter((option) => options?.includes(option) === false);
		});
		expect(unknown).toEqual([]);
	});

	it('are options of some command where they stand alone', () => {
		const all = [...known.values()].flat();
		// The others name options of scripts, and variables of CSS.
		const about = allPages.filter((page) => !/developing|performance|themes/.test(page));
		const alone = about.flatMap(codeSpansOf).filter((span) => span.startsWith('--'));
		expect(alone.length).toBeGreaterThan(20);
		expect(alone.flatMap(optionsIn).filter((option) => !all.includes(option))).toEqual([]);
	});
});

function optionsIn(text: string): readonly string[] {
	return [...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option);
}

describe('the workflow that the documentation shows', () => {
	const shown = fencesOf('docs/continuous-integration.md')
		.filter(({ language }) => language === 'yaml')
		.map(({ body }) => ({ body, steps: stepsOf(parse(body)) }));

	it('gives the action what it takes', () => {
		const action = parse(readFileSync('action.yml', 'utf8')) as { readonly inputs: object };
		const given = shown
			.flatMap(({ steps }) => steps)
			.filter(({ uses = 'in-phase/in-phase@' }) => uses.startsWith('in-phase/in-phase@'))
			.flatMap(({ with: inputs = {} }) => Object.keys(inputs));
		expect(given.length).toBeGreaterThan(2);
		expect(given.filter((name) => !Object.hasOwn(action.inputs, name))).toEqual([]);
	});

	it('gives the command line what it takes', async () => {
		const known = optionsIn((await run('check', '--help')).output);
		expect(shown.flatMap(({ body }) => optionsIn(body)).filter((option) => !known.includes(option))).toEqual([]);
	});
});

interface Step {
	readonly uses?: string;
	readonly with?: object;
}

/** The steps of a workflow, or of a part of one. */
function stepsOf(workflow: unknown): readonly Step[] {
	if (Array.isArray(workflow)) return workflow as readonly Step[];
	const { jobs } = workflow as { readonly jobs?: Readonly<Record<string, { readonly steps: readonly Step[] }>> };
	return jobs === undefined ? [workflow as Step] : Object.values(jobs).flatMap(({ steps }) => steps);
}
