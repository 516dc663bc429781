import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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

	it('is taken back whole, wherever it was killed', () => {
		const original = notesIn(join(folder, 'original'));
		const seen = new Set<string>();
		let killed = 0;
		for (let at = 1; ; at += 1) {
			const vault = join(folder, `vault-${at}`);
			cpSync(join(folder, 'original'), vault, { recursive: true });
			const run = spawnSync(
				process.execPath,
				['--import', kill, tool, 'rename', 'coordination', 'iteration', vault, '--write'],
				{ encoding: 'utf8', env: { ...process.env, KILL_AT_WRITE: String(at) } },
			);
			seen.add(JSON.stringify(notesIn(vault)));
			const undo = spawnSync(process.execPath, [tool, 'undo', vault], { encoding: 'utf8' });
			expect({ at, notes: notesIn(vault), crashed: undo.stderr.includes('fault of its own') }).toEqual({
				at,
				notes: original,
				crashed: false,
			});
			if (run.signal !== 'SIGKILL') {
				expect(run.status).toBe(0);
				break;
			}
			killed += 1;
		}
		// It was killed with nothing written, with all written, and in between.
		expect(killed).toBeGreaterThan(Object.keys(files).length);
		expect(seen.size).toBeGreaterThan(3);
	});
});
