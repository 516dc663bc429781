import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	cpSync,
	existsSync,
	linkSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main';
import { nodeMachine } from '../../src/cli/node';
import { killedAt, onDisk, withRoom, type Disk } from './fixtures/failing-disk';

const files: Readonly<Record<string, string>> = {
	'.obsidian/app.json': '{"useMarkdownLinks": true, "newLinkFormat": "absolute"}',
	'group-phase/coordination-phase.md':
		'---\ntitle: Coordination Phase\ntags: [group-phase]\naliases: ["#coordination"]\n---\n',
	'group-phase/formation-phase.md':
		'---\ntitle: Formation Phase\ntags: [group-phase]\naliases: ["#formation"]\n---\nBefore [coordination](group-phase/coordination-phase.md).\r\n',
	'tools/types/pattern.md': '---\n---\n',
	'a.md':
		'---\ntype: pattern\nphase: [formation, coordination-phase] # both\n---\nSee [Coordination Phase](group-phase/coordination-phase.md).',
	'b.md':
		'---\ntype: pattern\nphase: coordination\n---\n```phase-patterns\nphase: coordination\n```\n\n```dataview\nLIST WHERE type = "pattern" AND contains(phase, "formation")\n```\n',
	'c.md': '---\ntype: pattern\nphase: [formatoin, formation-phase]\n---\n',
	'lists.md':
		'```dataview\nLIST WHERE type = "pattern" AND contains(phase, "coordination")\n```\r\n\r\n```phase-patterns\r\nphase: formation\r\n```\r\n',
};

/** Every command that writes notes. */
const commands: readonly (readonly [name: string, ...args: readonly string[]])[] = [
	['rename', 'coordination', 'iteration', 'VAULT', '--write'],
	['rename', 'coordination', 'formation', 'VAULT', '--merge', '--write', '--include', 'trash'],
	['check', 'VAULT', '--fix'],
	['check', 'VAULT', '--fix', '--unsafe-fixes'],
	['convert', 'VAULT', '--write'],
	['bake', 'VAULT', '--snapshot', '--write'],
];

let folder: string;
let count = 0;
beforeAll(() => {
	// In memory where there is a folder for that: hundreds of vaults are made, and every file is flushed.
	const root = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
	folder = realpathSync(mkdtempSync(join(root, 'in-phase-crash-')));
	vi.stubEnv('XDG_STATE_HOME', join(folder, 'state'));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, 'original', path)), { recursive: true });
		writeFileSync(join(folder, 'original', path), text);
	}
});
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true, force: true });
});

/** A vault of its own. One of its notes has two names. */
function makeVault(): string {
	count += 1;
	const vault = join(folder, `vault-${count}`);
	cpSync(join(folder, 'original'), vault, { recursive: true });
	linkSync(join(vault, 'b.md'), join(vault, 'b.txt'));
	return vault;
}

/** The files of a vault with their texts, but for the trash, where files stay that were there once. */
function filesIn(vault: string): Readonly<Record<string, string>> {
	const entries = readdirSync(vault, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const texts = entries.map((entry) => {
		const file = join(entry.parentPath, entry.name);
		return [file.slice(vault.length + 1), readFileSync(file, 'utf8')] as const;
	});
	return Object.fromEntries(texts.sort());
}

/** The same without what a process left that was killed, which is cleared once its number is nobody's any more. */
function notesIn(vault: string): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(filesIn(vault)).filter(([path]) => !path.endsWith('.tmp')));
}

async function run(args: readonly string[], vault: string): Promise<number> {
	const silent = { print: () => undefined, printError: () => undefined };
	const named = args.map((arg) => (arg === 'VAULT' ? vault : arg));
	return main({ ...nodeMachine, ...silent, arguments: named });
}

/** Runs a command on a disk that may fail; a fault of the tool itself would be thrown in the undoing that follows. */
async function runOn(disk: Disk, args: readonly string[], vault: string): Promise<void> {
	await onDisk(disk, () => run(args, vault).catch(() => undefined));
}

/** Undoes all that can be undone. */
async function undoAll(vault: string): Promise<void> {
	while ((await run(['undo', 'VAULT'], vault)) === 0);
}

describe.each(commands)('%s %s %s %s', (...args) => {
	it('is taken back whole, wherever it is killed', async () => {
		const lefts = new Set<string>();
		for (let at = 1, isOver = false; !isOver; at += 1) {
			const vault = makeVault();
			const original = filesIn(vault);
			const { disk, wasKilled } = killedAt(at);
			await runOn(disk, args, vault);
			isOver = !wasKilled();
			lefts.add(JSON.stringify(notesIn(vault)));
			await undoAll(vault);
			expect({ at, files: notesIn(vault) }).toEqual({ at, files: original });
			rmSync(vault, { recursive: true });
		}
		// It was killed with nothing written, with all written, and in between.
		expect(lefts.size).toBeGreaterThan(2);
	});

	it.each([0, 1, 10, 100, 400, 1000, 1500, 2500, 4000])(
		'is taken back whole on a disk with room for %i bytes',
		async (bytes) => {
			const vault = makeVault();
			const original = filesIn(vault);
			await runOn(withRoom(bytes), args, vault);
			await undoAll(vault);
			// Nothing is left beside the notes either.
			expect(filesIn(vault)).toEqual(original);
		},
	);
});

describe('undo', () => {
	it('goes on where it was killed, wherever that was', async () => {
		const [rename = []] = commands;
		for (let at = 1, isOver = false; !isOver; at += 1) {
			const vault = makeVault();
			const original = filesIn(vault);
			await run(rename, vault);
			const { disk, wasKilled } = killedAt(at);
			await runOn(disk, ['undo', 'VAULT'], vault);
			isOver = !wasKilled();
			await undoAll(vault);
			expect({ at, files: notesIn(vault) }).toEqual({ at, files: original });
			rmSync(vault, { recursive: true });
		}
	});
});

describe('a process that is really killed', () => {
	const preload = pathToFileURL(fileURLToPath(new URL('./fixtures/kill-at-write.mjs', import.meta.url))).href;
	let tool: string;
	beforeAll(() => {
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
	});

	it.each([3, 9, 17, 25])('before its change number %i leaves nothing that the next does not clear', async (at) => {
		const vault = makeVault();
		const original = filesIn(vault);
		const [name = '', from = '', to = ''] = commands[0] ?? [];
		const command = spawn(process.execPath, ['--import', preload, tool, name, from, to, vault, '--write'], {
			stdio: 'ignore',
			env: { ...process.env, KILL_AT_WRITE: String(at) },
		});
		// On Windows, a process that is killed ends with 1.
		expect(['SIGKILL', 1]).toContain((await once(command, 'exit')).findLast((end) => end !== null));
		await undoAll(vault);
		expect(filesIn(vault)).toEqual(original);
	});
});
