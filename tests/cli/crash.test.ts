import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main';
import { nodeMachine } from '../../src/cli/node';

const files: Readonly<Record<string, string>> = {
	'.obsidian/app.json': '{"useMarkdownLinks": true, "newLinkFormat": "absolute"}',
	'group-phase/coordination-phase.md':
		'---\ntitle: Coordination Phase\ntags: [group-phase]\naliases: ["#coordination"]\n---\n',
	'group-phase/formation-phase.md':
		'---\ntitle: Formation Phase\ntags: [group-phase]\naliases: ["#formation"]\n---\nBefore [coordination](group-phase/coordination-phase.md).\r\n',
	'a.md':
		'---\ntype: pattern\nphase: [formation, coordination] # both\n---\nSee [Coordination Phase](group-phase/coordination-phase.md).',
	'b.md': '---\ntype: pattern\nphase: coordination\n---\n```phase-patterns\nphase: coordination\n```\n',
};

const kill = pathToFileURL(fileURLToPath(new URL('./fixtures/kill-at-write.mjs', import.meta.url))).href;

describe('a rename that is killed half-way', () => {
	let folder: string;
	let tool: string;
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'in-phase-crash-'));
		tool = join(folder, 'in-phase.mjs');
		buildSync({
			entryPoints: ['src/cli/bin.ts'],
			bundle: true,
			outfile: tool,
			format: 'esm',
			platform: 'node',
			conditions: ['browser'],
			mainFields: ['browser', 'module', 'main'],
			banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
		});
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, 'original', path)), { recursive: true });
			writeFileSync(join(folder, 'original', path), text);
		}
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	/** All notes of a vault with their texts; what is left of writing, and journals, are no notes. */
	function notesIn(vault: string): Readonly<Record<string, string>> {
		const entries = readdirSync(vault, { recursive: true, withFileTypes: true }).filter(
			(entry) => entry.isFile() && entry.name.endsWith('.md'),
		);
		const texts = entries.map(
			(entry) =>
				[
					join(entry.parentPath, entry.name).slice(vault.length + 1),
					readFileSync(join(entry.parentPath, entry.name), 'utf8'),
				] as const,
		);
		return Object.fromEntries(texts.sort());
	}

	/** A vault of its own in which a rename is killed before its n-th change; how it ended, and what it left. */
	async function killAt(at: number): Promise<{ at: number; vault: string; wasKilled: boolean; left: string }> {
		const vault = join(folder, `vault-${at}`);
		cpSync(join(folder, 'original'), vault, { recursive: true });
		const command = spawn(
			process.execPath,
			['--import', kill, tool, 'rename', 'coordination', 'iteration', vault, '--write'],
			{ stdio: 'ignore', env: { ...process.env, KILL_AT_WRITE: String(at) } },
		);
		const [status, signal] = (await once(command, 'exit')) as [number | null, string | null];
		if (signal !== 'SIGKILL') expect({ at, status }).toEqual({ at, status: 0 });
		return { at, vault, wasKilled: signal === 'SIGKILL', left: JSON.stringify(notesIn(vault)) };
	}

	/** Every way to be killed, and at last the run that is not. */
	async function killEverywhere(): Promise<readonly Awaited<ReturnType<typeof killAt>>[]> {
		const atOnce = availableParallelism();
		const runs: Awaited<ReturnType<typeof killAt>>[] = [];
		while (runs.every(({ wasKilled }) => wasKilled)) {
			const next = Array.from({ length: atOnce }, (_, more) => killAt(runs.length + more + 1));
			runs.push(...(await Promise.all(next)));
		}
		return runs.slice(0, runs.findIndex(({ wasKilled }) => !wasKilled) + 1);
	}

	it('is taken back whole, wherever it was killed', async () => {
		const original = notesIn(join(folder, 'original'));
		const runs = await killEverywhere();
		for (const { at, vault } of runs) {
			// A fault of its own, which the command would report, is thrown here.
			await main({ ...nodeMachine, arguments: ['undo', vault], print: () => undefined, printError: () => undefined });
			expect({ at, notes: notesIn(vault) }).toEqual({ at, notes: original });
		}
		// It was killed with nothing written, with all written, and in between.
		expect(runs.length - 1).toBeGreaterThan(Object.keys(files).length);
		expect(new Set(runs.map(({ left }) => left)).size).toBeGreaterThan(3);
	});
});
