import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	linkSync,
	lstatSync,
	mkdtempSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main';
import { nodeMachine } from '../../src/cli/node';
import { fivePhases, note, type Files } from '../core/vault';
import { onDisk, type Disk } from './fixtures/failing-disk';
import { canLink } from './symbolic-links';

const folders: string[] = [];

afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with files, by path from it. */
function folderOf(files: Files): string {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'in-phase-')));
	folders.push(folder);
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	return folder;
}

async function run(...args: readonly string[]): Promise<{ readonly exitCode: number; readonly errors: string }> {
	let errors = '';
	const exitCode = await main({
		...nodeMachine,
		arguments: args,
		print: () => undefined,
		printError: (text) => void (errors += text),
	});
	return { exitCode, errors };
}

const textOf = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');

const former = note('phase: coordination');
const current = note('phase: iteration');

describe('writing a note', () => {
	it('keeps its mode and leaves nothing else behind', () => {
		const folder = folderOf({ 'a.md': 'one' });
		chmodSync(join(folder, 'a.md'), 0o640);
		expect(nodeMachine.writeNote(folder, 'a.md', 'one', '\ufefftwo\r\n')).toBeUndefined();
		expect(textOf(folder, 'a.md')).toBe('\ufefftwo\r\n');
		// Windows has no modes but “read-only”.
		const mode = process.platform === 'win32' ? 0o666 : 0o640;
		expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(mode);
		expect(readdirSync(folder)).toEqual(['a.md']);
	});

	it.each<[string, (folder: string) => void, string]>([
		[
			'has changed since',
			(folder) => writeFileSync(join(folder, 'a.md'), 'one!'),
			'the file has changed since it was read',
		],
		['is gone', (folder) => rmSync(join(folder, 'a.md')), 'it is not there'],
		[
			'has become a folder',
			(folder) => {
				rmSync(join(folder, 'a.md'));
				mkdirSync(join(folder, 'a.md'));
			},
			'it is no file',
		],
		[
			'does not decode',
			(folder) => writeFileSync(join(folder, 'a.md'), Uint8Array.from([0x6f, 0xff])),
			'the file has changed since it was read',
		],
	])('is refused where it %s', (_, happen, reason) => {
		const folder = folderOf({ 'a.md': 'one' });
		happen(folder);
		const before = readdirSync(folder);
		expect(nodeMachine.writeNote(folder, 'a.md', 'one', 'two')).toBe(reason);
		expect(readdirSync(folder)).toEqual(before);
	});

	it.each(['longer', 'o', ''])('keeps all names of a file that has several: “%s”', (text) => {
		const folder = folderOf({ 'a.md': 'one' });
		linkSync(join(folder, 'a.md'), join(folder, 'b.md'));
		expect(nodeMachine.writeNote(folder, 'a.md', 'two', 'three')).toBe('the file has changed since it was read');
		expect(nodeMachine.writeNote(folder, 'a.md', 'one', text)).toBeUndefined();
		expect([textOf(folder, 'b.md'), statSync(join(folder, 'a.md')).nlink]).toEqual([text, 2]);
		expect(nodeMachine.journalsOf(folder).list()).toEqual([]);
	});

	it('writes over a note whose folder takes no new file', async () => {
		const folder = folderOf({ 'a.md': 'one' });
		const disk: Disk = (name, [file], change) => {
			if (name !== 'openSync' || dirname(String(file)) !== folder || !String(file).endsWith('.tmp')) return change();
			throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
		};
		const writing = onDisk(disk, () => Promise.resolve(nodeMachine.writeNote(folder, 'a.md', 'one', 'three')));
		expect(await writing).toBeUndefined();
		expect([textOf(folder, 'a.md'), readdirSync(folder)]).toEqual(['three', ['a.md']]);
	});

	it.each<[string, string]>([
		['one two', 'one three four'],
		['one two three', 'one 2'],
		['äöü', 'äü'],
	])('mends a file with several names that was torn from “%s” to “%s”, wherever', (before, after) => {
		const [old, fresh] = [Buffer.from(before), Buffer.from(after)];
		for (let at = 0; at <= fresh.length; at += 1) {
			const folder = folderOf({ 'a.md': '' });
			const file = join(folder, 'a.md');
			writeFileSync(file, Buffer.concat([fresh.subarray(0, at), old.subarray(at)]));
			const journals = nodeMachine.journalsOf(folder);
			journals.save('unfinished.json', JSON.stringify({ path: 'a.md', before, after }));
			expect(journals.lock()).toBeUndefined();
			journals.release();
			expect([before, after]).toContain(textOf(file));
			expect(journals.list()).toEqual([]);
		}
	});

	it('leaves a file with several names alone that somebody has written since it was torn', () => {
		const folder = folderOf({ 'a.md': 'mine' });
		const journals = nodeMachine.journalsOf(folder);
		journals.save('unfinished.json', JSON.stringify({ path: 'a.md', before: 'one', after: 'two' }));
		journals.lock();
		journals.release();
		expect(textOf(folder, 'a.md')).toBe('mine');
	});

	it.each(['../b.md', 'x/../../b.md', '.git/config', 'out/b.md', 'in/config'])(
		'mends no torn file that is not the vault’s to write: %s',
		(path) => {
			const folder = folderOf({ 'vault/.git/config': 'twe', 'b.md': 'twe', 'outer/b.md': 'twe' });
			const vault = join(folder, 'vault');
			if (canLink) symlinkSync(join(folder, 'outer'), join(vault, 'out'));
			if (canLink) symlinkSync(join(vault, '.git'), join(vault, 'in'));
			const journals = nodeMachine.journalsOf(vault);
			journals.save('unfinished.json', JSON.stringify({ path, before: 'one', after: 'two' }));
			expect(journals.lock()).toBeUndefined();
			journals.release();
			const texts = ['vault/.git/config', 'b.md', 'outer/b.md'].map((one) => textOf(folder, one));
			expect([texts, journals.list()]).toEqual([['twe', 'twe', 'twe'], []]);
		},
	);

	it('clears the temporary files of runs that were killed, and no others', async () => {
		const gone = spawnSync(process.execPath, ['--version']).pid;
		const kept = ['.in-phase-notes.tmp', `.in-phase-${process.pid}-abc.tmp`, `.in-phase-${gone}-abc.md`];
		const left = [`.in-phase-${gone}-abc.tmp`, `deep/.in-phase-${gone}-x1.tmp`];
		const folder = folderOf({
			...fivePhases,
			'a.md': former,
			'deep/b.md': '',
			...Object.fromEntries([...kept, ...left].map((path) => [path, ''])),
		});
		expect((await run('check', folder, '--fix')).exitCode).toBe(0);
		expect([...kept, ...left].filter((path) => existsSync(join(folder, path)))).toEqual(kept);
		const out = folderOf({ [`deep/.in-phase-${gone}-x1.tmp`]: '' });
		expect((await run('bake', folder, '--out', out)).errors).not.toContain('foreign');
		expect(readdirSync(join(out, 'deep'))).toEqual(['b.md']);
	});

	it.runIf(canLink)('goes through a link in the vault, which stays one (symbolic links)', () => {
		const folder = folderOf({ 'deep/a.md': 'one' });
		symlinkSync(join(folder, 'deep/a.md'), join(folder, 'link.md'));
		expect(nodeMachine.writeNote(folder, 'link.md', 'one', 'two')).toBeUndefined();
		expect(textOf(folder, 'deep/a.md')).toBe('two');
		expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
	});

	it.runIf(canLink)('goes into a vault that is itself behind a link (symbolic links)', () => {
		const folder = folderOf({ 'a.md': 'one' });
		const link = join(folderOf({}), 'link');
		symlinkSync(folder, link);
		expect(nodeMachine.writeNote(link, 'a.md', 'one', 'two')).toBeUndefined();
		expect(textOf(folder, 'a.md')).toBe('two');
	});

	it.runIf(canLink)('does not go out of the vault, by a link to a note or to a folder (symbolic links)', () => {
		const elsewhere = folderOf({ 'a.md': 'one', 'x/b.md': 'one' });
		const folder = join(folderOf({ 'vault/c.md': '', 'outside.md': 'one' }), 'vault');
		symlinkSync(join(elsewhere, 'a.md'), join(folder, 'a.md'));
		symlinkSync(join(elsewhere, 'x'), join(folder, 'x'));
		for (const path of ['a.md', 'x/b.md', '../outside.md']) {
			expect(nodeMachine.writeNote(folder, path, 'one', 'two')).toBe(
				'a link leads out of the vault, where nothing is written',
			);
		}
		expect([textOf(elsewhere, 'a.md'), textOf(elsewhere, 'x/b.md')]).toEqual(['one', 'one']);
	});
});

describe('check --fix on a disk', () => {
	it.runIf(canLink)('writes the notes of the vault, and names those that lie outside (symbolic links)', async () => {
		const elsewhere = folderOf({ 'b.md': former });
		const folder = folderOf({ ...fivePhases, 'a.md': former });
		symlinkSync(elsewhere, join(folder, 'linked'));
		const { exitCode, errors } = await run('check', folder, '--fix');
		expect([textOf(folder, 'a.md'), textOf(elsewhere, 'b.md')]).toEqual([current, former]);
		expect(errors).toBe('linked/b.md: 1 fix not made: a link leads out of the vault, where nothing is written\n');
		expect(exitCode).toBe(1);
	});

	it('never writes a note that is not valid UTF-8', async () => {
		const folder = folderOf(fivePhases);
		const bytes = Buffer.concat([Buffer.from(former), Uint8Array.from([0xff])]);
		writeFileSync(join(folder, 'a.md'), bytes);
		expect((await run('check', folder, '--fix')).exitCode).toBe(1);
		expect(readFileSync(join(folder, 'a.md')).equals(bytes)).toBe(true);
	});

	it('never writes a note of which only the beginning was read', async () => {
		const folder = folderOf({ ...fivePhases, 'a.md': `${former}${'x'.repeat(9 * 1024 * 1024)}` });
		const { size } = statSync(join(folder, 'a.md'));
		const { exitCode, errors } = await run('check', folder, '--fix');
		expect(errors).toContain('a.md: 1 fix not made: the file is 9 MB long; only its first 8 MB are looked at\n');
		expect([exitCode, statSync(join(folder, 'a.md')).size]).toEqual([1, size]);
	});
});

describe('the baseline of a vault on a disk', () => {
	it('is a hidden file in it, which the next check finds', async () => {
		const folder = folderOf({ ...fivePhases, 'a.md': note('phase: formatoin') });
		expect((await run('check', folder)).exitCode).toBe(1);
		expect((await run('check', folder, '--write-baseline')).exitCode).toBe(0);
		expect((await run('check', folder)).exitCode).toBe(0);
		const text = textOf(folder, '.in-phase-baseline.json');
		await run('check', folder, '--write-baseline');
		expect(textOf(folder, '.in-phase-baseline.json')).toBe(text);
	});

	it('cannot be written where there is no folder for it', async () => {
		const folder = folderOf(fivePhases);
		const { exitCode, errors } = await run(
			'check',
			folder,
			'--write-baseline',
			'--baseline',
			join(folder, 'nowhere', 'b.json'),
		);
		expect(exitCode).toBe(2);
		expect(errors).toMatch(/^in-phase: The baseline “.*” cannot be written: it is not there\n$/);
	});
});

describe('the path of a vault from the root', () => {
	it.each<[string, string]>([
		['.', ''],
		['notes/', 'notes'],
		['./notes/../docs', 'docs'],
	])('of %s is “%s”', (folder, expected) => {
		expect(nodeMachine.pathFromRoot(folder)).toBe(expected);
	});
});
