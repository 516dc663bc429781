import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, win32 } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nodeMachine } from '../../src/cli/node';

const folders: string[] = [];

afterEach(() => {
	vi.restoreAllMocks();
	syncBuiltinESMExports();
	vi.unstubAllEnvs();
	for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

/** A folder with files, by name. */
function folderOf(files: Readonly<Record<string, string>>): string {
	const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'in-phase-')));
	folders.push(folder);
	for (const [name, text] of Object.entries(files)) fs.writeFileSync(join(folder, name), text);
	return folder;
}

/** The texts of the files in a folder, by name. */
function filesIn(folder: string): Readonly<Record<string, string>> {
	return Object.fromEntries(fs.readdirSync(folder).map((name) => [name, fs.readFileSync(join(folder, name), 'utf8')]));
}

type FileStat = fs.Stats | undefined;

/** Lets the disk answer for a file otherwise than this one does, until the test ends. */
function answerStat(change: (path: string, stat: FileStat, ask: (path: string) => FileStat) => FileStat): void {
	const original = fs.statSync;
	const ask = (path: string): FileStat => original(path, { throwIfNoEntry: false });
	vi.spyOn(fs, 'statSync').mockImplementation(((path: string) => change(path, ask(path), ask)) as typeof original);
	syncBuiltinESMExports();
}

/** Whether this disk takes `a` for `A`, as those of Windows and macOS mostly do. */
const ignoresCase = ((): boolean => {
	const folder = fs.mkdtempSync(join(tmpdir(), 'in-phase-case-'));
	try {
		return fs.existsSync(join(dirname(folder), basename(folder).toUpperCase()));
	} finally {
		fs.rmSync(folder, { recursive: true });
	}
})();

const taken = 'there is a file of that name already';

describe('moving a file', () => {
	it('changes the case of its name on a disk that ignores it', () => {
		const folder = folderOf({ 'a.md': 'one' });
		if (!ignoresCase) answerStat((file, stat, ask) => stat ?? ask(file.replace(/A\.md$/, 'a.md')));
		expect(nodeMachine.moveFile(folder, 'a.md', 'A.md')).toBeUndefined();
		expect(filesIn(folder)).toEqual({ 'A.md': 'one' });
	});

	it('does not replace another one on a disk that numbers none', () => {
		const folder = folderOf({ 'a.md': 'one', 'b.md': 'two' });
		answerStat((_, stat) => stat && Object.assign(stat, { ino: 0 }));
		expect(nodeMachine.moveFile(folder, 'a.md', 'b.md')).toBe(taken);
		expect(filesIn(folder)).toEqual({ 'a.md': 'one', 'b.md': 'two' });
	});

	it.skipIf(ignoresCase)('does not replace one whose name differs in case (on a disk that heeds it)', () => {
		const folder = folderOf({ 'a.md': 'one', 'A.md': 'two' });
		answerStat((_, stat) => stat && Object.assign(stat, { ino: 0 }));
		expect(nodeMachine.moveFile(folder, 'a.md', 'A.md')).toBe(taken);
		expect(filesIn(folder)).toEqual({ 'a.md': 'one', 'A.md': 'two' });
	});

	it.each(ignoresCase ? ['b.md'] : ['b.md', 'A.md'])('does not say it was moved to %s, its second name', (name) => {
		const folder = folderOf({ 'a.md': 'one' });
		// Not every disk knows second names; this is how one that does answers.
		fs.writeFileSync(join(folder, name), 'one');
		answerStat((_, stat) => stat && Object.assign(stat, { ino: 7 }));
		expect(nodeMachine.moveFile(folder, 'a.md', name)).toBe(taken);
	});
});

/** Lets renaming fail with an error of the disk, so many times, without a pause, and says how often it was tried. */
function failRenames(code: string, times: number): () => number {
	vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out');
	const original = fs.renameSync;
	let tries = 0;
	vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
		tries += 1;
		if (tries <= times) throw Object.assign(new Error(`${code}: not now`), { code });
		original(from, to);
	});
	syncBuiltinESMExports();
	return () => tries;
}

describe('a note that another program looks at', () => {
	it.each(['EPERM', 'EACCES', 'EBUSY'])('is written on Windows a little later (%s)', (code) => {
		const folder = folderOf({ 'a.md': 'one' });
		vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
		const tries = failRenames(code, 2);
		expect(nodeMachine.writeNote(folder, 'a.md', 'one', 'two')).toBeUndefined();
		expect([tries(), filesIn(folder)]).toEqual([3, { 'a.md': 'two' }]);
	});

	it('is left as it is on Windows when that takes too long', () => {
		const folder = folderOf({ 'a.md': 'one' });
		vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
		failRenames('EBUSY', Infinity);
		expect(nodeMachine.writeNote(folder, 'a.md', 'one', 'two')).toBe('another program has it open');
		expect(filesIn(folder)).toEqual({ 'a.md': 'one' });
	});

	it('is not waited for elsewhere, where the reason is another, but written in its place', () => {
		const folder = folderOf({ 'a.md': 'one' });
		vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
		const tries = failRenames('EACCES', 1);
		vi.stubEnv('XDG_STATE_HOME', folderOf({}));
		expect(nodeMachine.writeNote(folder, 'a.md', 'one', 'two')).toBeUndefined();
		// The other time is the record of what is written over.
		expect([tries(), filesIn(folder)]).toEqual([2, { 'a.md': 'two' }]);
	});
});

describe('a vault whose path is spelled in another case', () => {
	it('is known by its place, so that no copy goes into it', () => {
		const folder = folderOf({ 'a.md': 'one' });
		const other = join(dirname(folder), basename(folder).toUpperCase());
		// On a disk that heeds case, the other spelling is another folder.
		expect(nodeMachine.findOutputFault(folder, join(other, 'out'))).toBe(
			ignoresCase ? 'lies in the vault, where its copies would be notes' : undefined,
		);
	});
});

describe('the path of a vault from the root, on Windows', () => {
	it.each([
		['D:\\a\\repo\\vault\\notes', 'vault/notes'],
		['d:\\A\\repo\\vault', 'vault'],
		['D:\\a\\repo', ''],
	])('of %s is “%s”', async (folder, expected) => {
		vi.doMock('node:path', () => win32);
		vi.stubEnv('GITHUB_WORKSPACE', 'D:\\a\\repo');
		vi.resetModules();
		const { nodeMachine: onWindows } = await import('../../src/cli/node');
		vi.doUnmock('node:path');
		vi.resetModules();
		expect(onWindows.pathFromRoot(folder)).toBe(expected);
	});
});
