import { execFileSync, spawnSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definition } from '../core/vault';

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

	it.each(['main.js', 'dist/in-phase.mjs'])('asks no network and evaluates nothing: %s', (path) => {
		const built = readFileSync(path, 'utf8');
		const asks =
			/\b(?:fetch|eval|importScripts|requestUrl|sendBeacon)\(|\b(?:XMLHttpRequest|WebSocket|EventSource)\b|\bnew Function\b/;
		expect(built).not.toMatch(asks);
		expect(built).not.toMatch(/["'](?:node:)?(?:https?|http2|net|tls|dgram|dns|vm|inspector)["']/);
	});

	it('has a notice for each library whose licence asks for one', () => {
		const notices = readFileSync('dist/NOTICES.txt', 'utf8');
		for (const name of ['commander', 'diff', 'fastest-levenshtein', 'valibot', 'yaml', '@tanstack/virtual-core']) {
			const license = readFileSync(join('node_modules', name, 'package.json'), 'utf8');
			const { version } = JSON.parse(license) as { version: string };
			expect(notices).toContain(`\n${name} ${version} (`);
		}
		expect(notices.match(/Copyright|\(c\)/gi)?.length).toBeGreaterThanOrEqual(6);
	});
});

describe.skipIf(isWindows)('the action', () => {
	/** The action without the program beside it, where `gh` answers as told. */
	function runAction(verified: 0 | 1): {
		readonly status: number | null;
		readonly output: string;
		readonly hasRun: boolean;
	} {
		const place = mkdtempSync(join(folder, 'action-'));
		const command = (name: string, lines: string): void => {
			writeFileSync(join(place, name), `#!/bin/bash\n${lines}\n`);
			chmodSync(join(place, name), 0o755);
		};
		const [program, asked] = [join(place, 'ran'), join(place, 'asked')];
		writeFileSync(join(place, 'manifest.json'), readFileSync('manifest.json'));
		command(
			'curl',
			`while [ "$1" != --output ]; do shift; done; echo "require('fs').writeFileSync('${program}', '')" > "$2".cjs; cp "$2".cjs "$2"`,
		);
		command('gh', `echo "$@" > "${asked}"; exit ${verified}`);
		const [, script = ''] = /run: \|\n([^]*)$/.exec(readFileSync('action.yml', 'utf8')) ?? [];
		const { status } = spawnSync('bash', ['-c', script.replace(/^ {8}/gm, '').replaceAll('.mjs"', '.cjs"')], {
			env: {
				...process.env,
				PATH: `${place}:${process.env['PATH'] ?? ''}`,
				GITHUB_ACTION_PATH: place,
				RUNNER_TEMP: place,
				VAULT: '.',
				FORMAT: 'text',
				MAX_WARNINGS: '',
				OUTPUT: '',
			},
		});
		return { status, output: readFileSync(asked, 'utf8'), hasRun: existsSync(program) };
	}

	it('runs what it downloads only when it was built by the release of that tag', () => {
		const { version } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { version: string };
		const passed = runAction(0);
		expect(passed).toMatchObject({ status: 0, hasRun: true });
		expect(passed.output).toContain(`--source-ref refs/tags/${version}`);
		expect(runAction(1)).toMatchObject({ status: 1, hasRun: false });
	});
});
