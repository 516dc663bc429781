import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main';
import { nodeMachine } from '../../src/cli/node';

/** The vault of the project, and a real one where it is at hand, with terms that it has. */
const vaults = [
	{ path: 'demo-vault', former: 'formation', current: 'founding', other: 'conversation' },
	{ path: '../shared/vaults/dao-primitives', former: 'coordination', current: 'iteration', other: 'formation' },
].filter(({ path }) => existsSync(path));

let folder: string;
beforeAll(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'in-phase-round-')));
	vi.stubEnv('XDG_STATE_HOME', join(folder, 'state'));
});
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true, force: true });
});

/** All files and folders below one, files with their bytes, as text that tells them apart. */
function filesIn(vault: string): Readonly<Record<string, string>> {
	const entries = readdirSync(vault, { recursive: true, withFileTypes: true });
	const files = entries.map((entry) => {
		const file = join(entry.parentPath, entry.name);
		return [file.slice(vault.length + 1), entry.isFile() ? readFileSync(file, 'latin1') : ''] as const;
	});
	return Object.fromEntries(files.sort());
}

async function run(...args: readonly string[]): Promise<{ readonly exitCode: number; readonly errors: string }> {
	let errors = '';
	const silent = { print: () => undefined, printError: (text: string) => void (errors += text) };
	return { exitCode: await main({ ...nodeMachine, ...silent, arguments: args }), errors };
}

describe.each(vaults)('$path', ({ path, former, current, other }) => {
	it.each<[string, (vault: string) => readonly (readonly string[])[]]>([
		['check --fix', (vault) => [['check', vault, '--fix']]],
		['check --fix --unsafe-fixes', (vault) => [['check', vault, '--fix', '--unsafe-fixes']]],
		['rename', (vault) => [['rename', former, current, vault, '--write']]],
		['rename --merge', (vault) => [['rename', former, other, vault, '--merge', '--write', '--include', 'trash']]],
		[
			'convert and bake --snapshot',
			(vault) => [
				['convert', vault, '--write'],
				['bake', vault, '--snapshot', '--write'],
			],
		],
	])('is byte for byte what it was after %s and undo', async (_, commands) => {
		const vault = mkdtempSync(join(folder, 'vault-'));
		cpSync(path, vault, { recursive: true });
		const before = filesIn(vault);
		const runs = commands(vault);
		for (const command of runs) {
			const last = filesIn(vault);
			const { exitCode, errors } = await run(...command);
			expect(exitCode, errors).toBeLessThan(2);
			expect(filesIn(vault)).not.toEqual(last);
		}
		for (let left = runs.length; left > 0; left -= 1) expect((await run('undo', vault)).exitCode).toBe(0);
		expect(filesIn(vault)).toEqual(before);
		expect((await run('undo', vault)).errors).toContain('There is nothing to undo');
	});
});
