import { spawnSync } from 'node:child_process';
import {
	existsSync,
	linkSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Machine } from '../../src/cli/machine';
import { main } from '../../src/cli/main';
import { nodeMachine } from '../../src/cli/node';
import { fivePhases, note, type Files } from '../core/vault';
import { canLink } from './symbolic-links';

let root: string;
let state: string;
let vault: string;

beforeEach(() => {
	root = realpathSync(mkdtempSync(join(tmpdir(), 'in-phase-')));
	state = join(root, 'state');
	vault = join(root, 'vault');
	vi.stubEnv('XDG_STATE_HOME', state);
	fill(vault, { ...fivePhases, 'a.md': former, '.obsidian/app.json': '{}' });
	writeFileSync(join(root, 'bashrc'), 'y');
});

afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(root, { recursive: true, force: true });
});

const former = note('phase: coordination');
const current = note('phase: iteration');
const id = '20260730-101500-250';
const inVault = '.obsidian/plugins/in-phase/refactors';
const edit = { path: 'a.md', before: current, after: former, newPath: 'a.md', fate: 'keep' };
const journal = (writes: readonly object[], more: object = {}): string =>
	JSON.stringify({ version: 1, id, title: 'Rename', startedAt: 0, writes, ...more });

function fill(folder: string, files: Files): void {
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
}

/** All that stands on the disk but for what is kept of runs. */
function everything(): Files {
	const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path));
	const files = paths.filter((path) => !path.startsWith(state) && statSync(path, { throwIfNoEntry: false })?.isFile());
	return Object.fromEntries(files.map((path) => [path, readFileSync(path, 'utf8')]));
}

function run(...args: readonly string[]): Promise<{ exitCode: number; output: string; errors: string }> {
	return runOn(nodeMachine, ...args);
}

async function runOn(
	machine: Machine,
	...args: readonly string[]
): Promise<{ exitCode: number; output: string; errors: string }> {
	let [output, errors] = ['', ''];
	const exitCode = await main({
		...machine,
		arguments: args,
		print: (text) => void (output += text),
		printError: (text) => void (errors += text),
	});
	return { exitCode, output, errors };
}

describe('what is kept of runs', () => {
	it('lies in the folder of the user, outside the vault, for nobody else to read', async () => {
		await run('check', vault, '--fix');
		expect(existsSync(join(vault, inVault))).toBe(false);
		const folder = join(state, 'in-phase', 'journals', readdirSync(join(state, 'in-phase', 'journals'))[0] ?? '');
		const name = readdirSync(folder).find((one) => one.endsWith('.json')) ?? '';
		expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toMatchObject({ vault, writes: [{ path: 'a.md' }] });
		expect([folder, join(folder, name)].map((path) => statSync(path).mode & 0o077)).toEqual([0, 0]);
	});

	it('is found by the real path of the vault', async () => {
		symlinkSync(vault, join(root, 'link'));
		const before = everything();
		await run('check', join(root, 'link'), '--fix');
		expect(readFileSync(join(vault, 'a.md'), 'utf8')).toBe(current);
		expect((await run('undo', vault)).exitCode).toBe(0);
		expect(everything()).toEqual(before);
	});

	it('is not that of another vault', async () => {
		await run('check', vault, '--fix');
		fill(join(root, 'other'), { 'a.md': current });
		expect(await run('undo', join(root, 'other'))).toMatchObject({
			exitCode: 2,
			errors: 'in-phase: There is nothing to undo\n',
		});
	});
});

describe('a journal that lies in the vault', () => {
	const listed = `${id}  Rename: 1 file, \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d`;

	it('is followed by nobody who does not name it, and then taken over', async () => {
		fill(vault, { [`${inVault}/${id}.json`]: journal([edit]), 'a.md': former });
		expect(await run('undo', vault)).toMatchObject({
			exitCode: 2,
			errors: expect.stringContaining('1 run is recorded in the vault') as string,
		});
		expect(readFileSync(join(vault, 'a.md'), 'utf8')).toBe(former);
		expect((await run('undo', vault, '--list')).output).toMatch(new RegExp(`^${listed}, recorded in the vault\\n$`));
		expect(await run('undo', vault, '--id', id)).toMatchObject({
			exitCode: 0,
			output: 'Undone: Rename; 1 file restored\n',
		});
		expect(readFileSync(join(vault, 'a.md'), 'utf8')).toBe(current);
	});

	it('comes before no run of one’s own, however late it says it was', async () => {
		const late = '99991231-235959-999';
		await run('check', vault, '--fix');
		fill(vault, {
			[`${inVault}/${late}.json`]: journal([{ ...edit, before: 'Theirs\n', after: current }], { id: late }),
		});
		expect((await run('undo', vault)).exitCode).toBe(0);
		expect(readFileSync(join(vault, 'a.md'), 'utf8')).toBe(former);
	});

	const outside = (path: string): object => ({ ...edit, path, before: 'y', after: 'y', newPath: 'b.md' });
	it.each<[string, readonly object[], string]>([
		['takes a file into the vault', [edit, { ...edit, newPath: '../bashrc', before: 'y' }], '“../bashrc” leads out'],
		['takes one in by an absolute path', [edit, outside('/etc/hostname')], 'does not start in the vault'],
		['takes one in by a path that goes up', [edit, outside('x/../../bashrc')], 'leads out'],
		[
			'makes a hook',
			[edit, { path: '.git/hooks/x', newPath: '.git/hooks/x', before: '', after: '', fate: 'create' }],
			'is hidden',
		],
		[
			'throws another plugin away',
			[{ ...edit, path: '.obsidian/app.json', newPath: '.obsidian/app.json', before: '!', after: '{}' }],
			'is hidden',
		],
		[
			'goes through a link out of the vault',
			[edit, { ...edit, path: 'out/b.md', newPath: 'out/b.md' }],
			'a link leads',
		],
		['moves to a link out of the vault', [{ ...edit, path: 'out/b.md' }], 'a link leads'],
		['goes through a link to what is hidden', [{ ...edit, newPath: 'in/app.json' }], 'a link leads to what is hidden'],
	])('is refused whole when it %s', async (_, writes, reason) => {
		fill(join(root, 'outer'), { 'b.md': current });
		symlinkSync(join(root, 'outer'), join(vault, 'out'));
		symlinkSync(join(vault, '.obsidian'), join(vault, 'in'));
		fill(vault, { [`${inVault}/${id}.json`]: journal(writes) });
		const before = everything();
		const { exitCode, errors } = await run('undo', vault, '--id', id);
		expect(everything()).toEqual(before);
		expect(exitCode).toBe(2);
		expect(errors).toContain(`The record “${id}” is not followed: `);
		expect(errors).toContain(reason);
		expect((await run('undo', vault)).errors).toBe('in-phase: There is nothing to undo\n');
	});

	it.each<[string, (file: string) => void]>([
		['a link', (file) => symlinkSync(join(root, 'elsewhere.json'), file)],
		['a folder', (file) => mkdirSync(file)],
		['a pipe', (file) => void spawnSync('mkfifo', [file])],
		['torn', (file) => writeFileSync(file, journal([edit]).slice(0, -3))],
		['not text', (file) => writeFileSync(file, Uint8Array.from([0xff, 0xfe]))],
		['empty', (file) => writeFileSync(file, '')],
	])('is passed over and named when it is %s', async (_, make) => {
		writeFileSync(join(root, 'elsewhere.json'), journal([edit]));
		mkdirSync(join(vault, inVault), { recursive: true });
		make(join(vault, inVault, `${id}.json`));
		const { exitCode, errors } = await run('undo', vault, '--id', id);
		expect([exitCode, readFileSync(join(vault, 'a.md'), 'utf8')]).toEqual([2, former]);
		expect(errors).toMatch(/^in-phase: The record “.*” is not followed: /);
	});

	it('is passed over where a link leads out of the vault to it', async () => {
		fill(join(root, 'elsewhere'), { [`${id}.json`]: journal([edit]) });
		mkdirSync(dirname(join(vault, inVault)), { recursive: true });
		symlinkSync(join(root, 'elsewhere'), join(vault, inVault));
		expect((await run('undo', vault, '--id', id)).errors).toContain('a link leads out of the vault');
		expect(readFileSync(join(vault, 'a.md'), 'utf8')).toBe(former);
	});
});

describe('a folder in the place of a file', () => {
	it('stops no run', async () => {
		mkdirSync(join(vault, 'notes', '.in-phase-4000000-abc.tmp'), { recursive: true });
		expect((await run('check', vault, '--fix')).exitCode).toBe(0);
		expect((await run('undo', vault)).exitCode).toBe(0);
	});
});

describe('a note that grows past what is looked at', () => {
	it('is taken back all the same', async () => {
		const long = `${note('phase: coordination')}${'x'.repeat(8 * 1024 * 1024 - former.length)}`;
		fill(vault, { 'a.md': long.slice(0, 8 * 1024 * 1024) });
		const before = everything();
		expect((await run('rename', 'iteration', 'iterating-more', vault, '--write')).exitCode).toBe(0);
		expect(statSync(join(vault, 'a.md')).size).toBeGreaterThan(8 * 1024 * 1024);
		expect((await run('undo', vault)).exitCode).toBe(0);
		expect(everything()).toEqual(before);
	});
});

describe('the trash of the vault', () => {
	const merge = (...pair: readonly string[]): Promise<{ exitCode: number; errors: string }> =>
		run('rename', ...pair, vault, '--merge', '--include', 'trash', '--write');
	const lying = (): readonly string[] | undefined =>
		existsSync(join(vault, '.trash')) ? readdirSync(join(vault, '.trash')).sort() : undefined;

	it.each<[string, readonly string[] | undefined]>([
		['is gone again where the run made it', undefined],
		['stays where it was there, and empty', []],
		['keeps what lay in it', ['iteration.md', 'other.md']],
	])('%s', async (_, before) => {
		if (before !== undefined) mkdirSync(join(vault, '.trash'));
		fill(vault, Object.fromEntries((before ?? []).map((name) => [`.trash/${name}`, 'x'])));
		const files = everything();
		expect((await merge('iteration', 'formation')).exitCode).toBe(0);
		expect(lying()).toHaveLength((before ?? []).length + 1);
		expect((await run('undo', vault)).exitCode).toBe(0);
		expect([lying(), everything()]).toEqual([before, files]);
	});

	it('is gone when the first of two runs is taken back, and stays as long as anything lies in it', async () => {
		await merge('iteration', 'formation');
		await merge('completion', 'formation');
		await run('undo', vault);
		expect(lying()).toEqual(['iteration.md']);
		fill(vault, { '.trash/mine.md': 'x' });
		await run('undo', vault);
		expect(lying()).toEqual(['mine.md']);
	});

	it('goes too where something of the run was refused', async () => {
		fill(vault, { 'b.md': note('phase: iteration') });
		const machine: Machine = {
			...nodeMachine,
			writeNote: (...one) => (one[1] === 'b.md' ? 'the disk is full' : nodeMachine.writeNote(...one)),
		};
		const args = ['rename', 'iteration', 'formation', vault, '--merge', '--include', 'trash', '--write'];
		expect((await runOn(machine, ...args)).exitCode).toBe(1);
		expect(lying()).toEqual(['iteration.md']);
		expect((await run('undo', vault)).exitCode).toBe(0);
		expect(lying()).toBeUndefined();
	});
});

describe('a file in the place of a folder', () => {
	it.each(['.in-phase/refactors', '.trash'])('stops no run: %s', async (path) => {
		fill(vault, { [path]: 'x' });
		expect((await run('check', vault, '--fix')).exitCode).toBe(0);
		expect((await run('undo', vault)).exitCode).toBe(0);
	});
});

describe('settings that are a link', () => {
	it.runIf(canLink)('are written by no record that came with the vault (symbolic links)', async () => {
		fill(vault, { '.git/config': '[core]\n', [`${inVault}/${id}.json`]: '' });
		const settings = '.obsidian/plugins/in-phase/data.json';
		symlinkSync('../../../.git/config', join(vault, settings));
		const write = {
			path: settings,
			before: '[core]\n\tfsmonitor = x\n',
			after: '[core]\n',
			newPath: settings,
			fate: 'keep',
		};
		writeFileSync(join(vault, inVault, `${id}.json`), journal([write]));
		const { exitCode, errors } = await run('undo', vault, '--id', id);
		expect([exitCode, errors]).toEqual([2, expect.stringContaining('a link leads to what is hidden')]);
		expect(readFileSync(join(vault, '.git/config'), 'utf8')).toBe('[core]\n');
	});
});

describe('two runs at once', () => {
	it('do not begin both: the second says who is at it', async () => {
		const journals = nodeMachine.journalsOf(vault);
		mkdirSync(join(state, 'in-phase', 'journals'), { recursive: true });
		expect(journals.lock()).toBeUndefined();
		const [folder = ''] = readdirSync(join(state, 'in-phase', 'journals'));
		const lock = join(state, 'in-phase', 'journals', folder, 'lock');
		writeFileSync(lock, `${process.ppid}\n`);
		for (const args of [
			['check', vault, '--fix'],
			['undo', vault],
		]) {
			expect(await run(...args)).toMatchObject({
				exitCode: 2,
				errors: `in-phase: Nothing was changed: another run is writing in this vault (process ${process.ppid}); if there is none, remove “${lock}”\n`,
			});
		}
		expect(readFileSync(join(vault, 'a.md'), 'utf8')).toBe(former);
		// Its process is gone.
		writeFileSync(lock, `${spawnSync(process.execPath, ['--version']).pid}\n`);
		expect((await run('check', vault, '--fix')).exitCode).toBe(0);
		expect(existsSync(lock)).toBe(false);
	});

	it.runIf(canLink)('are not held up by a lock that nobody holds (symbolic links)', async () => {
		const journals = nodeMachine.journalsOf(vault);
		journals.lock();
		const [folder = ''] = readdirSync(join(state, 'in-phase', 'journals'));
		const lock = join(state, 'in-phase', 'journals', folder, 'lock');
		rmSync(lock);
		symlinkSync(join(root, 'nowhere'), lock);
		expect(journals.lock()).toBeUndefined();
		writeFileSync(lock, '');
		const future = new Date(Date.now() + 1e9);
		utimesSync(lock, future, future);
		expect(journals.lock()).toBeUndefined();
		journals.release();
		mkdirSync(lock);
		expect((await run('check', vault, '--fix')).errors).toMatch(/Nothing was changed: .*lock” is a folder\n$/);
	});

	it('do not undo what the other wrote in the meantime', async () => {
		await run('check', vault, '--fix');
		writeFileSync(join(vault, 'a.md'), 'Written by the app\n');
		const { exitCode, errors } = await run('undo', vault);
		expect([exitCode, errors]).toEqual([1, expect.stringContaining('Nothing was taken back. “--id”')]);
		expect(readFileSync(join(vault, 'a.md'), 'utf8')).toBe('Written by the app\n');
	});
});

describe('undo', () => {
	it('goes on with the run before where what is left of the last one cannot be put back', async () => {
		fill(vault, { 'b.md': note('phase: iteration') });
		await run('rename', 'iteration', 'tending', vault, '--write');
		await run('rename', 'tending', 'caring', vault, '--write');
		const before = readFileSync(join(vault, 'b.md'), 'utf8');
		fill(vault, { 'framework/group-phase/tending.md': 'New here\n' });
		expect((await run('undo', vault)).exitCode).toBe(1);
		expect(readFileSync(join(vault, 'b.md'), 'utf8')).not.toBe(before);
		const second = await run('undo', vault);
		expect(second.output).toMatch(/Undone: Rename the phase “iteration”/);
		expect(readFileSync(join(vault, 'b.md'), 'utf8')).toBe(note('phase: iteration'));
	});

	it('keeps the record of a run that a later one has taken back, until that is undone too', async () => {
		fill(vault, { 'list.md': '```phase-patterns\nphase: iteration\n```\n' });
		const before = everything();
		await run('bake', vault, '--snapshot', '--write');
		await run('bake', vault, '--restore', '--write');
		const { runs } = JSON.parse((await run('undo', vault, '--list', '--format', 'json')).output) as {
			runs: readonly { id: string }[];
		};
		expect((await run('undo', vault, '--id', runs[1]?.id ?? '')).output).toContain('a later run took its place');
		await run('undo', vault);
		expect(everything()).not.toEqual(before);
		await run('undo', vault);
		expect(everything()).toEqual(before);
	});

	it.runIf(canLink)('has nothing to do with a link, which is not moved to the trash (symbolic links)', async () => {
		fill(vault, { 'store/real.md': readFileSync(join(vault, 'framework/group-phase/iteration.md'), 'utf8') });
		rmSync(join(vault, 'framework/group-phase/iteration.md'));
		symlinkSync('../../store/real.md', join(vault, 'framework/group-phase/iteration.md'));
		const merged = await run('rename', 'iteration', 'formation', vault, '--merge', '--include', 'trash', '--write');
		expect([merged.exitCode, merged.errors]).toEqual([1, expect.stringContaining('it is a link in the file system')]);
		expect(lstatSync(join(vault, 'framework/group-phase/iteration.md')).isSymbolicLink()).toBe(true);
	});

	it('puts every byte back after fixes, safe and unsafe', async () => {
		fill(vault, {
			'b.md': `\ufeff${former}`.replaceAll('\n', '\r\n'),
			'c.md': note('phase: formatoin'),
			'd.md': former.trimEnd(),
		});
		linkSync(join(vault, 'd.md'), join(vault, 'e.md'));
		const before = everything();
		await run('check', vault, '--fix', '--unsafe-fixes');
		expect(everything()).not.toEqual(before);
		expect((await run('undo', vault)).exitCode).toBe(0);
		expect(everything()).toEqual(before);
	});

	it('has no record of what was refused, and none of a run that wrote nothing', async () => {
		fill(vault, { 'b.md': former });
		const refusing = (paths: readonly string[]): Promise<{ exitCode: number; output: string }> =>
			runOn(
				{
					...nodeMachine,
					writeNote: (folder, path, ...texts) =>
						paths.includes(path) ? 'it is refused' : nodeMachine.writeNote(folder, path, ...texts),
				},
				'rename',
				'iteration',
				'tending',
				vault,
				'--write',
			);
		const all = [...nodeMachine.readNotes(vault, true)].map((read) => (read.isOk ? read.value : read.fault).path);
		expect((await refusing(all)).output).toMatch(/: no file was written\n$/);
		expect((await run('undo', vault, '--list')).output).toBe('There is nothing to undo\n');
		expect((await refusing(['b.md'])).exitCode).toBe(1);
		writeFileSync(join(vault, 'b.md'), 'Mine\n');
		expect(await run('undo', vault)).toMatchObject({ exitCode: 0 });
		expect((await run('undo', vault, '--list')).output).toBe('There is nothing to undo\n');
	});

	it('says in JSON what it did', async () => {
		await run('check', vault, '--fix');
		const { output } = await run('undo', vault, '--format', 'json');
		expect(JSON.parse(output)).toEqual({
			id: expect.any(String) as string,
			files: [
				{
					path: 'a.md',
					newPath: null,
					changes: [{ line: 2, kind: 'undo', before: 'phase: iteration', after: 'phase: coordination' }],
				},
			],
			offered: [],
			leftAlone: [],
			written: 1,
		});
	});

	it('says of a file that it is gone, and of another what has changed since', async () => {
		fill(vault, { 'b.md': former });
		await run('check', vault, '--fix');
		rmSync(join(vault, 'a.md'));
		writeFileSync(join(vault, 'b.md'), `${current}More.\n`);
		const id = readdirSync(join(state, 'in-phase/journals'), { recursive: true, encoding: 'utf8' }).find((name) =>
			name.endsWith('.json'),
		);
		const asText = await run('undo', vault, '--id', basename(id ?? '', '.json'));
		expect([asText.exitCode, asText.errors]).toEqual([
			1,
			'b.md: left as it is, since it has changed; the diff shows what changed\na.md: left as it is: the file is gone\n',
		]);
		expect(asText.output).toContain('+More.');
		const asJson = await run('undo', vault, '--id', basename(id ?? '', '.json'), '--format', 'json');
		expect(JSON.parse(asJson.output)).toMatchObject({
			leftAlone: [
				{ path: 'b.md', why: 'the file has changed since it was written' },
				{ path: 'a.md', why: 'the file is gone' },
			],
			written: 0,
		});
	});
});
