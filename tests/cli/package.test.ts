import { execFileSync, spawnSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { version } from '../../manifest.json';
import { definition } from '../core/vault';
import { run } from './memory-machine';

const isWindows = process.platform === 'win32';
let folder = '';

beforeAll(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'in-phase-package-')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function npm(args: readonly string[], cwd: string): string {
	return execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: 'pipe', shell: isWindows });
}

describe('the package', () => {
	it('holds the program and the licences of all that is in it, and runs from an empty folder', () => {
		const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], process.cwd())) as [
			{ filename: string; files: { path: string }[] },
		];
		expect(packed.files.map(({ path }) => path).sort()).toEqual(
			['LICENSE', 'README.md', 'dist/NOTICES.txt', 'dist/in-phase.mjs', 'package.json'].sort(),
		);
		const empty = join(folder, 'empty');
		mkdirSync(empty);
		npm(['install', '--offline', '--no-audit', '--no-fund', join(folder, packed.filename)], empty);
		writeFileSync(join(empty, 'formation.md'), definition('Formation Phase'));
		const phases = npm(['exec', '--offline', '--', 'in-phase', 'phases', '--format', 'json'], empty);
		expect(JSON.parse(phases)).toMatchObject({ terms: [{ name: 'formation' }] });
	});

	it('runs from its file alone, as “npx ./in-phase-x.y.z.tgz” does', () => {
		const place = mkdtempSync(join(folder, 'npx-'));
		npm(['pack', '--silent', '--pack-destination', place], process.cwd());
		mkdirSync(join(place, 'vault'));
		writeFileSync(join(place, 'vault/formation.md'), definition('Formation Phase'));
		// A cache of its own, in which nothing is that the package could need.
		const options = ['--offline', '--yes', '--cache', join(place, 'cache')];
		const runPackage = (...args: readonly string[]): string =>
			npm(['exec', ...options, '--', `./in-phase-${version}.tgz`, ...args], place);
		expect(runPackage('--version')).toBe(`${version}\n`);
		expect(runPackage('check', 'vault')).toBe('1 note checked, no problems\n');
	});

	it.each(['main.js', 'dist/in-phase.mjs'])('asks no network and evaluates nothing: %s', (path) => {
		const built = readFileSync(path, 'utf8');
		const asks =
			/\b(?:fetch|eval|importScripts|requestUrl|sendBeacon)\(|\b(?:XMLHttpRequest|WebSocket|EventSource)\b|\bnew Function\b/;
		expect(built).not.toMatch(asks);
		expect(built).not.toMatch(/["'](?:node:)?(?:https?|http2|net|tls|dgram|dns|vm|inspector|child_process)["']/);
	});

	it.each(['--version', '-V'])('answers %s without setting up what it does not need', (asked) => {
		const sayLoaded = "process.on('exit', () => console.error(process.moduleLoadList.join('\\n')))";
		const preload = `data:text/javascript,${encodeURIComponent(sayLoaded)}`;
		const { stdout, stderr } = spawnSync(process.execPath, ['--import', preload, 'dist/in-phase.mjs', asked], {
			encoding: 'utf8',
		});
		expect(stdout).toBe(`${version}\n`);
		expect(stderr).toContain('NativeModule fs');
		expect(stderr).not.toMatch(/NativeModule (?:child_process|crypto|internal\/crypto\/hash)\n/);
	});

	it('answers for its version as it does with all else', async () => {
		const { output } = await run({}, '--version', '--version');
		expect(output).toBe(`${version}\n`);
	});

	it('has a notice for each library whose licence asks for one', () => {
		const notices = readFileSync('dist/NOTICES.txt', 'utf8');
		for (const name of ['commander', 'diff', 'fastest-levenshtein', 'valibot', 'yaml', '@tanstack/virtual-core']) {
			const license = readFileSync(join('node_modules', name, 'package.json'), 'utf8');
			const library = JSON.parse(license) as { version: string };
			expect(notices).toContain(`\n${name} ${library.version} (`);
		}
		expect(notices.match(/Copyright|\(c\)/gi)?.length).toBeGreaterThanOrEqual(6);
	});
});

describe.skipIf(isWindows)('the action', () => {
	interface Action {
		readonly inputs: Readonly<Record<string, { readonly default: string }>>;
		readonly runs: {
			readonly steps: readonly [{ readonly env: Readonly<Record<string, string>>; readonly run: string }];
		};
	}
	const action = parse(readFileSync('action.yml', 'utf8')) as Action;
	const [step] = action.runs.steps;

	/** What a runner puts in the place of `${{ … }}`. */
	function environmentOf(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
		return Object.fromEntries(
			Object.entries(step.env).map(([name, value]) => {
				const [, input = ''] = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value) ?? [];
				return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
			}),
		);
	}

	/** The action without the program beside it, where `gh` answers as told. */
	function runAction(
		inputs: Readonly<Record<string, string>>,
		verified: 0 | 1 = 0,
	): {
		readonly status: number | null;
		/** What `gh` was asked. */
		readonly asked: string;
		/** What the program was given; undefined when it was not run. */
		readonly given: readonly string[] | undefined;
		/** The files in the folder where it ran. */
		readonly files: readonly string[];
	} {
		const place = mkdtempSync(join(folder, 'action-'));
		const work = join(place, 'work');
		mkdirSync(work);
		const command = (name: string, lines: string): void => {
			writeFileSync(join(place, name), `#!/bin/bash\n${lines}\n`);
			chmodSync(join(place, name), 0o755);
		};
		const [given, asked] = [join(place, 'given'), join(place, 'asked')];
		const program = `import { writeFileSync } from 'node:fs'; writeFileSync('${given}', JSON.stringify(process.argv.slice(2)));`;
		writeFileSync(join(place, 'manifest.json'), readFileSync('manifest.json'));
		writeFileSync(join(place, 'program'), program);
		command('curl', `while [ "$1" != --output ]; do shift; done; cp "${join(place, 'program')}" "$2"`);
		command('gh', `echo "$@" > "${asked}"; exit ${verified}`);
		const { status } = spawnSync('bash', ['-c', step.run], {
			cwd: work,
			env: {
				...process.env,
				...environmentOf(inputs),
				PATH: `${place}:${process.env['PATH'] ?? ''}`,
				GITHUB_ACTION_PATH: place,
				RUNNER_TEMP: place,
			},
		});
		return {
			status,
			asked: readFileSync(asked, 'utf8'),
			given: existsSync(given) ? (JSON.parse(readFileSync(given, 'utf8')) as string[]) : undefined,
			files: readdirSync(work),
		};
	}

	it('runs what it downloads only when it was built by the release of that tag', () => {
		const passed = runAction({});
		expect(passed).toMatchObject({ status: 0, given: ['check', '--format', 'github', '--', '.'] });
		expect(passed.asked).toContain(`--source-ref refs/tags/${version}`);
		expect(runAction({}, 1)).toMatchObject({ status: 1, given: undefined });
	});

	it.each<[Readonly<Record<string, string>>, readonly string[]]>([
		[{ path: 'my vault', format: 'sarif' }, ['--format', 'sarif', '--', 'my vault']],
		[{ severity: 'warning' }, ['--format', 'github', '--severity', 'warning', '--', '.']],
		[{ 'max-warnings': '0' }, ['--format', 'github', '--max-warnings', '0', '--', '.']],
		...['a-rule,b-rule', ' a-rule, b-rule ', 'a-rule\nb-rule\n', 'a-rule b-rule,'].map(
			(rules): [Readonly<Record<string, string>>, readonly string[]] => [
				{ rules },
				['--format', 'github', '--rule', 'a-rule', '--rule', 'b-rule', '--', '.'],
			],
		),
		[{ args: '--no-baseline  --fix\n' }, ['--format', 'github', '--no-baseline', '--fix', '--', '.']],
		[
			{ args: `--baseline "my file.json"\n-r 'a b' c\\ d` },
			['--format', 'github', '--baseline', 'my file.json', '-r', 'a b', 'c d', '--', '.'],
		],
		[{ args: ' \n', rules: ' , ', severity: '' }, ['--format', 'github', '--', '.']],
	])('passes its inputs on: %j', (inputs, options) => {
		expect(runAction(inputs)).toMatchObject({ status: 0, given: ['check', ...options] });
	});

	it.each([
		'$(touch hit)',
		'`touch hit`',
		'; touch hit',
		'&& touch hit',
		'| touch hit',
		'> hit',
		'*',
		'$HOME',
		'${{ 1 }}',
	])('reads no input as code: %s', (code) => {
		const words = code.split(' ');
		const inputs = { path: code, format: code, severity: code, 'max-warnings': code, rules: code, args: code };
		const { given, files } = runAction(inputs);
		const rules = words.flatMap((word) => ['--rule', word]);
		const named = ['--format', code, '--severity', code, '--max-warnings', code];
		expect(given).toEqual(['check', ...named, ...rules, ...words, '--', code]);
		expect(files).toEqual([]);
	});

	it('runs nothing where a quotation in its arguments does not end', () => {
		expect(runAction({ args: '--baseline "my file.json' })).toMatchObject({ status: 1, given: undefined });
	});

	it('has no input in its script', () => {
		expect(step.run).not.toContain('${{');
	});
});

describe('the page about continuous integration', () => {
	const page = readFileSync('docs/continuous-integration.md', 'utf8');

	it('describes every input of the action', () => {
		const { inputs } = parse(readFileSync('action.yml', 'utf8')) as {
			inputs: Readonly<Record<string, { default: string }>>;
		};
		const rows = [...page.matchAll(/^\| `([\w-]+)` \| (\S+) \|/gm)].map(([, name = '', value = '']) => [
			name,
			value === 'none' ? '' : value.replace(/`/g, ''),
		]);
		const described = Object.fromEntries(rows) as Readonly<Record<string, string>>;
		expect(described).toEqual(Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default])));
	});

	it('names the version', () => {
		const named = [...page.matchAll(/(?:in-phase@|download\/|in-phase-|rev: )(\d[\w.]*?)(?=\.tgz|[^\w.])/g)];
		expect(named.map(([, one]) => one)).toEqual(Array<string>(named.length).fill(version));
		expect(named.length).toBeGreaterThan(5);
	});

	it('shows the hook of the repository, but for where the program comes from', () => {
		const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly [
			Readonly<Record<string, unknown>>,
		];
		const [, shown = ''] = /```yaml\n(repos:\n {2}- repo: local\n[^`]*)```/.exec(page) ?? [];
		const { repos } = parse(shown) as { repos: readonly [{ hooks: readonly [Readonly<Record<string, unknown>>] }] };
		const [{ hooks }] = repos;
		const { description: _, ...expected } = hook;
		const { additional_dependencies: packages, ...local } = hooks[0];
		expect({ ...local, language: 'system' }).toEqual(expected);
		expect(packages).toHaveLength(1);
	});

	it.each([
		['a.md', true],
		['docs/b.base', true],
		['c.canvas', true],
		['.in-phase-baseline.json', true],
		['docs/vault/.in-phase-baseline.json', true],
		['.obsidian/plugins/in-phase/data.json', true],
		['a.mdx', false],
		['picture.png', false],
		['.obsidian/app.json', false],
	])('has a hook that minds %s: %s', (path, isMinded) => {
		const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly [{ files: string }];
		expect(new RegExp(hook.files).test(path)).toBe(isMinded);
	});
});
