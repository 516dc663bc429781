import * as v from 'valibot';
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import {
	accessSync,
	chownSync,
	closeSync,
	constants,
	copyFileSync,
	existsSync,
	fchmodSync,
	fstatSync,
	fsyncSync,
	ftruncateSync,
	linkSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	readSync,
	realpathSync,
	renameSync as renameOnce,
	rmdirSync,
	rmSync,
	statSync,
	unlinkSync,
	writeFileSync,
	writeSync,
	type Dirent,
	type Stats,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { findPathFault } from '../core/plan/path-fault';
import { failed, ok, type Result } from '../core/result';
import { machineText, readingFaults, writingFaults } from '../locale/en/cli/machine';
import { settingsPathOf, type JournalFiles, type Machine, type UnreadableFile, type VaultFile } from './machine';

/** A note longer than this is looked at up to here. Frontmatter stands at the top; a file this long is a dump. */
const longestNote = 8 * 1024 * 1024;

/** No file longer than this, in bytes, is taken in. */
const longestFile = 512 * 1024 * 1024;

/** A lock older than this, in milliseconds, was left behind: its number may be another process's by now. */
const longestRun = 60 * 60 * 1000;

/** Our temporary files, with the process that made them. */
const temporaryName = /^\.in-phase-(\d+)-[\da-z]+\.tmp$/;

/** Beside the journals: a file that is being written over. */
const unfinished = 'unfinished.json';

const interrupts = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** This machine, through Node. The only place that imports it. */
export const nodeMachine: Machine = {
	arguments: process.argv.slice(2),
	terminal: {
		// Undefined, whatever the types say, where it is a pipe or a file.
		showsOutput: Boolean(process.stdout.isTTY),
		showsErrors: Boolean(process.stderr.isTTY),
		columns: process.stdout.columns,
	},
	print: (text) => void process.stdout.write(text),
	printError: (text) => void process.stderr.write(text),
	environment: (name) => process.env[name],
	isWindows: process.platform === 'win32',
	now: () => Date.now(),
	breathe: () => new Promise((resolve) => setImmediate(resolve)),
	onInterrupt(stop) {
		for (const signal of interrupts) process.on(signal, stop);
		return () => {
			for (const signal of interrupts) process.removeListener(signal, stop);
		};
	},
	pathFromRoot,
	findFolderFault,
	*readNotes(vault) {
		for (const found of walk(vault, '', [realpathSync(vault)])) {
			if (!found.isOk) yield found;
			else if (isNote(found.value)) yield readNote(vault, found.value);
		}
	},
	readNote(vault, path) {
		const file = readNote(vault, path);
		return file.isOk ? file.value : undefined;
	},
	writeNote,
	listOtherFiles: (vault) =>
		[...walk(vault, '', [realpathSync(vault)])]
			.flatMap((found) => (found.isOk ? [found.value] : []))
			.filter((path) => !isNote(path)),
	listFolder: (vault, folder) => namesIn(join(vault, folder)),
	hasFolder: (vault, folder) => existsSync(join(vault, folder)),
	removeEmptyFolder,
	createFile: (vault, path, text) => claim(vault, path, (file) => placeFile(file, text)),
	findWriteFault,
	removeFile,
	moveFile: (vault, from, to) =>
		findPlaceFault(vault, from) ??
		findLinkFault(join(vault, from)) ??
		claim(vault, to, (file) => renameSync(join(vault, from), file), join(vault, from)),
	findPlaceFault,
	readWhole(vault, path) {
		const fault = findPlaceFault(vault, path);
		return fault === undefined ? readWhole(realPlaceOf(join(vault, path))) : failed(fault);
	},
	journalsOf,
	findConfigFolder,
	readConfig: (vault, path) => readText(join(vault, path)),
	readFile: readText,
	writeFile(path, text) {
		try {
			replaceFile(path, Buffer.from(text), statSync(path, { throwIfNoEntry: false }), () => true);
			return undefined;
		} catch (error) {
			return describeWriting(error);
		}
	},
	findOutputFault,
	clearOutput: (folder) => {
		for (const path of walkFiles(folder, '')) clearLeftover(join(folder, path));
	},
	listFiles: (folder) => [...walkFiles(folder, '')],
	writeOutput,
};

/** Runs the command line and leaves its exit code to the process, so that all output is written first. */
export async function runOnNode(main: (machine: Machine) => Promise<number>): Promise<void> {
	process.stdout.on('error', (error) => {
		// The reader of a pipe went away (`in-phase check | head`): nothing is left to be said.
		if (['EPIPE', 'EOF'].includes(codeOf(error) ?? '')) process.exit();
		throw error;
	});
	try {
		process.exitCode = await main(nodeMachine);
	} catch (error) {
		// Not 1, which would read as a check that found something.
		process.exitCode = 2;
		nodeMachine.printError(
			`${machineText.crashed(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
		);
	}
}

function pathFromRoot(folder: string): string {
	const { GITHUB_WORKSPACE: workspace } = process.env;
	const isInside = (path: string): boolean => path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
	const fromWorkspace = workspace === undefined || workspace === '' ? undefined : relative(workspace, resolve(folder));
	const path =
		fromWorkspace !== undefined && isInside(fromWorkspace) ? fromWorkspace : relative(process.cwd(), resolve(folder));
	return path.split(sep).join('/');
}

function readText(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
		throw error;
	}
}

function findFolderFault(path: string): string | undefined {
	try {
		if (!statSync(path).isDirectory()) return machineText.notFolder;
		readdirSync(path);
		return undefined;
	} catch (error) {
		return describeReading(error);
	}
}

/** Files and folders of which a vault's config folder holds at least one, whatever its name. */
const configSigns = [
	'app.json',
	'core-plugins.json',
	'community-plugins.json',
	'plugins/in-phase',
	'plugins/metadata-menu',
];

function findConfigFolder(vault: string): string | undefined {
	const isConfig = (name: string): boolean => configSigns.some((sign) => existsSync(join(vault, name, sign)));
	return readdirSync(vault)
		.filter((name) => name.startsWith('.'))
		.sort()
		.find(isConfig);
}

/**
 * The files below a folder.
 *
 * @param seen Real paths of the vault and of linked folders, so that no note is read twice and a circle of links ends.
 */
function* walk(vault: string, folder: string, seen: string[]): Iterable<Result<string, UnreadableFile>> {
	let entries: Dirent[];
	try {
		entries = readdirSync(join(vault, folder), { withFileTypes: true });
	} catch (error) {
		yield failed({ path: `${folder}/`, reason: describeReading(error) });
		return;
	}
	for (const entry of entries) {
		if (entry.name.startsWith('.')) continue;
		const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
		if (entry.isDirectory() || (entry.isSymbolicLink() && isNewFolder(join(vault, path), seen))) {
			yield* walk(vault, path, seen);
		} else yield ok(path);
	}
}

function isNote(path: string): boolean {
	return path.toLowerCase().endsWith('.md');
}

/**
 * Whether a link leads to a folder that is read for the first time. As in Obsidian, a link into the vault, to a folder
 * that holds it, or to what another link leads to counts for nothing
 * (https://help.obsidian.md/symlinks).
 */
function isNewFolder(path: string, seen: string[]): boolean {
	let real: string;
	try {
		if (!statSync(path).isDirectory()) return false;
		real = realpathSync(path);
	} catch {
		// It leads nowhere, or to itself.
		return false;
	}
	if (seen.some((other) => isIn(real, other) || isIn(other, real))) return false;
	seen.push(real);
	return true;
}

/** Whether a real path is a folder or lies in it, whichever case they are spelled in. */
function isIn(inner: string, outer: string): boolean {
	const isSpelledIn = inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
	const ancestor = inner.split(sep).slice(0, outer.split(sep).length).join(sep);
	return isSpelledIn || isOnePlace(ancestor, outer);
}

/**
 * Whether two paths that differ in case at most lead to one place. Numbers of files alone do not tell: two names may share
 * one (hard links), and some disks number nothing.
 */
function isOnePlace(path: string, other: string): boolean {
	const fold = (name: string): string => name.normalize('NFC').toLowerCase();
	if (fold(path) !== fold(other)) return false;
	const [stat, otherStat] = [path, other].map((one) => statSync(one, { bigint: true, throwIfNoEntry: false }));
	return stat !== undefined && stat.ino === otherStat?.ino && stat.dev === otherStat.dev;
}

function writeNote(vault: string, path: string, before: string, after: string): string | undefined {
	try {
		const file = realpathSync(join(vault, path));
		if (!isIn(file, realpathSync(vault))) return machineText.leadsOut;
		const stat = statSync(file);
		if (!stat.isFile()) return machineText.isNoFile;
		accessSync(file, constants.W_OK);
		const expected = Buffer.from(before);
		const isDue = (): boolean => readFileSync(file).equals(expected);
		const inPlace = (): boolean => isDue() && writeInPlace(vault, file, before, after);
		// A new file would take the place of one name only.
		const isWritten = stat.nlink > 1 ? inPlace() : replaceOr(inPlace, file, Buffer.from(after), stat, isDue);
		return isWritten ? undefined : machineText.hasChangedSince;
	} catch (error) {
		return describeWriting(error);
	}
}

function findOutputFault(vault: string, folder: string): string | undefined {
	try {
		const [inner, outer] = [realPlaceOf(resolve(folder)), realpathSync(vault)];
		if (existsSync(folder) && !statSync(folder).isDirectory()) return machineText.notFolder;
		if (isIn(inner, outer)) return machineText.liesInVault;
		return isIn(outer, inner) ? machineText.holdsVault : undefined;
	} catch (error) {
		return describeReading(error);
	}
}

/** Renames a file. Windows refuses while somebody looks at it, such as a virus scanner, which passes. */
function renameSync(from: string, to: string): void {
	for (let pause = 10; ; pause *= 2) {
		try {
			renameOnce(from, to);
			return;
		} catch (error) {
			const mayPass = process.platform === 'win32' && ['EACCES', 'EBUSY', 'EPERM'].includes(codeOf(error) ?? '');
			if (!mayPass || pause > 640) throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
		}
	}
}

/** Where a path leads, links followed, though its end may not be there yet. */
function realPlaceOf(path: string): string {
	return lstatSync(path, { throwIfNoEntry: false }) === undefined && dirname(path) !== path
		? join(realPlaceOf(dirname(path)), basename(path))
		: realpathSync.native(path);
}

/**
 * Why a file of the vault, there or not, may not be touched: a link leads out of the vault, or to what is hidden in it.
 * What is hidden by its own name, such as the settings, is reached by no link at all: `data.json` may be one to
 * `.git/config`.
 */
function findPlaceFault(vault: string, path: string): string | undefined {
	try {
		const [real, root] = [realPlaceOf(resolve(vault, path)), realpathSync.native(vault)];
		if (!isIn(real, root)) return machineText.leadsOut;
		const names = relative(root, real).split(sep);
		const isAsNamed = hasHidden(path.split('/')) ? names.join('/') === path : !hasHidden(names);
		return isAsNamed ? undefined : machineText.leadsToHidden;
	} catch (error) {
		return describeWriting(error);
	}
}

/** Why a file is not moved: what a link leads to would be found no more where it is then, nor put back as a link. */
function findLinkFault(file: string): string | undefined {
	return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true ? machineText.isLink : undefined;
}

function removeEmptyFolder(vault: string, folder: string): void {
	try {
		rmdirSync(join(vault, folder));
	} catch {
		// Something lies in it, or it is a link, or gone: it stays as it is.
	}
}

function findWriteFault(vault: string, path: string): string | undefined {
	try {
		accessSync(join(vault, path), constants.W_OK);
		return undefined;
	} catch (error) {
		return describeWriting(error);
	}
}

function removeFile(vault: string, path: string): string | undefined {
	try {
		const file = join(vault, path);
		const fault = findPlaceFault(vault, path) ?? findLinkFault(file);
		if (fault === undefined) unlinkSync(file);
		return fault;
	} catch (error) {
		return describeWriting(error);
	}
}

/** What is in a folder; nothing where there is none, or it cannot be read. */
function namesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder).sort();
	} catch {
		return [];
	}
}

function hasHidden(names: readonly string[]): boolean {
	return names.some((name) => name.startsWith('.'));
}

function* walkFiles(root: string, folder: string): Iterable<string> {
	if (folder === '' && !existsSync(root)) return;
	for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
		const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
		if (entry.isDirectory()) yield* walkFiles(root, path);
		else yield path;
	}
}

/** A file that may be anything: a link is not followed, a device not waited for, and no file without end read. */
function readWhole(file: string): Result<string, string> {
	try {
		if (!lstatSync(file).isFile()) return failed(machineText.isNoFile);
		const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
		try {
			const stat = fstatSync(descriptor);
			if (!stat.isFile()) return failed(machineText.isNoFile);
			if (stat.size > longestFile) return failed(machineText.isTooLong(longestFile / 1024 / 1024));
			const bytes = readFileSync(descriptor);
			return isUtf8(bytes) ? ok(bytes.toString('utf8')) : failed(machineText.isNotUtf8);
		} finally {
			closeSync(descriptor);
		}
	} catch (error) {
		return failed(describeWriting(error));
	}
}

/** Where programs keep what is the user's and no setting (https://specifications.freedesktop.org/basedir-spec/latest). */
function stateFolder(): string {
	const { XDG_STATE_HOME: chosen = '', LOCALAPPDATA: local = '' } = process.env;
	if (isAbsolute(chosen)) return join(chosen, 'in-phase');
	if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'in-phase');
	if (process.platform !== 'win32') return join(homedir(), '.local', 'state', 'in-phase');
	return join(isAbsolute(local) ? local : join(homedir(), 'AppData', 'Local'), 'in-phase');
}

function journalsOf(vault: string): JournalFiles {
	const real = realpathSync.native(vault);
	const folder = join(stateFolder(), 'journals', createHash('sha256').update(real).digest('hex').slice(0, 32));
	const lock = join(folder, 'lock');
	return {
		vault: real,
		list: () => (existsSync(folder) ? readdirSync(folder).sort() : []),
		read: (name) => readWhole(join(folder, name)),
		save(name, text) {
			try {
				mkdirSync(folder, { recursive: true, mode: 0o700 });
				placeFile(join(folder, name), text, 0o600);
				return undefined;
			} catch (error) {
				return machineText.inFolder(folder, describeWriting(error));
			}
		},
		remove: (name) => rmSync(join(folder, name), { force: true }),
		lock() {
			try {
				mkdirSync(folder, { recursive: true, mode: 0o700 });
				const holder = takeLock(lock);
				if (holder !== undefined) return machineText.otherRun(holder, lock);
				mendInPlace(join(folder, unfinished), real);
				for (const one of [folder, ...foldersOf(vault)])
					for (const name of namesIn(one)) clearLeftover(join(one, name));
				return undefined;
			} catch (error) {
				return machineText.inFolder(folder, describeWriting(error));
			}
		},
		release: () => rmSync(lock, { force: true }),
	};
}

/** Makes the lock this process's, also where a process that is gone has left it; answers who holds it else. */
function takeLock(lock: string): string | undefined {
	const own = temporaryBeside(lock, 'lock');
	try {
		rmSync(own, { force: true });
		writeFileSync(own, `${process.pid}\n`, { mode: 0o600 });
		while (!giveName(own, lock)) {
			const stat = lstatSync(lock, { throwIfNoEntry: false });
			if (stat === undefined) continue;
			if (stat.isDirectory()) throw new Error(machineText.lockIsFolder(lock));
			const held = stat.isFile() ? readText(lock) : undefined;
			const age = Math.abs(Date.now() - stat.mtimeMs);
			// One that says nothing is being written, or its process was killed over it.
			if (held === '' && age < 2000) return machineText.unknownHolder;
			const pid = Number(held);
			if (age < longestRun && isRunning(pid) && pid !== process.pid) return machineText.holder(pid);
			putAside(lock, held);
		}
		return undefined;
	} finally {
		rmSync(own, { force: true });
	}
}

/** Gives a file a second name where nobody has it, whole from the first moment on where the system can. */
function giveName(file: string, name: string): boolean {
	try {
		linkSync(file, name);
		return true;
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return false;
	}
	try {
		copyFileSync(file, name, constants.COPYFILE_EXCL);
		return true;
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return false;
		throw error;
	}
}

/**
 * Removes a lock that says so, or a link in its place, under a name of our own, so that of two that take over only one
 * gets it.
 */
function putAside(lock: string, held: string | undefined): void {
	const aside = temporaryBeside(lock, 'aside');
	try {
		renameSync(lock, aside);
		if (held === undefined || readText(aside) === held) rmSync(aside, { force: true });
		else renameSync(aside, lock);
	} catch (error) {
		if (codeOf(error) !== 'ENOENT') throw error;
	}
}

function isRunning(pid: number): boolean {
	if (!Number.isSafeInteger(pid) || pid <= 0) return false;
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// It is somebody else's.
		return codeOf(error) === 'EPERM';
	}
}

/** The folders of a vault in which files are written: all that are not hidden, and that of the settings. */
function* foldersOf(vault: string): Iterable<string> {
	const config = findConfigFolder(vault);
	if (config !== undefined) yield join(vault, config, 'plugins', 'in-phase');
	const inner = function* (folder: string): Iterable<string> {
		yield folder;
		for (const name of namesIn(folder))
			if (!name.startsWith('.') && lstatSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() === true)
				yield* inner(join(folder, name));
	};
	yield* inner(vault);
}

/** Removes a file if it is a temporary one of ours, of a run that was killed. */
function clearLeftover(file: string): void {
	const pid = temporaryName.exec(basename(file))?.[1];
	if (pid === undefined || isRunning(Number(pid))) return;
	try {
		unlinkSync(file);
	} catch {
		// It is a folder, or may not be removed: nobody waits for it.
	}
}

const unfinishedSchema = v.strictObject({ path: v.string(), before: v.string(), after: v.string() });

/**
 * Writes over a file that has several names, which all stay names of it. What it was stands in the journals' folder
 * meanwhile, for the next run to put back should this one be killed.
 */
function writeInPlace(vault: string, file: string, before: string, after: string): boolean {
	const journals = journalsOf(vault);
	const path = relative(journals.vault, realpathSync.native(file)).split(sep).join('/');
	journals.remove(unfinished);
	const fault = journals.save(unfinished, JSON.stringify({ path, before, after }));
	if (fault !== undefined) throw new Error(fault);
	try {
		overwrite(file, after);
	} catch (error) {
		overwrite(file, before);
		throw error;
	} finally {
		journals.remove(unfinished);
	}
	return true;
}

function overwrite(file: string, text: string): void {
	const bytes = Buffer.from(text);
	const descriptor = openSync(file, 'r+');
	try {
		for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at, bytes.length - at, at);
		ftruncateSync(descriptor, bytes.length);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}

/** Puts back a file that was being written over when the process was killed. */
function mendInPlace(record: string, vault: string): void {
	const read = readWhole(record);
	if (!read.isOk) return;
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), unfinishedSchema), read.value);
	if (parsed.success) mendTorn(vault, parsed.output);
	rmSync(record, { force: true });
}

/** Puts the old text back where a file begins with the new one and ends with the old one. */
function mendTorn(vault: string, { path, before, after }: v.InferOutput<typeof unfinishedSchema>): void {
	const rules = { settingsPath: settingsPathOf({ findConfigFolder }, vault), isWindows: process.platform === 'win32' };
	if ((findPathFault(path, rules) ?? findPlaceFault(vault, path)) !== undefined) return;
	const file = join(vault, path);
	if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return;
	const [old, fresh, now] = [Buffer.from(before), Buffer.from(after), readFileSync(file)];
	let same = 0;
	while (same < now.length && now[same] === fresh[same]) same += 1;
	let from = now.length;
	while (from > 0 && now[from - 1] === old[from - 1]) from -= 1;
	const isTorn = from <= same && now.length >= old.length && now.length <= Math.max(old.length, fresh.length);
	if (isTorn && !now.equals(old) && !now.equals(fresh)) overwrite(file, before);
}

function writeOutput(
	folder: string,
	path: string,
	before: string | undefined,
	after: string | undefined,
): string | undefined {
	try {
		const file = resolve(folder, path);
		if (!isIn(realPlaceOf(file), realPlaceOf(resolve(folder)))) return machineText.leadsOutOfFolder;
		if (after !== undefined) mkdirSync(dirname(file), { recursive: true });
		const stat = lstatSync(file, { throwIfNoEntry: false });
		if (stat !== undefined && !stat.isFile()) return machineText.nameIsTaken;
		const isDue = (): boolean =>
			before === undefined ? !existsSync(file) : readFileSync(file).equals(Buffer.from(before));
		if (after !== undefined)
			return replaceFile(file, Buffer.from(after), undefined, isDue) ? undefined : machineText.hasChanged;
		if (!isDue()) return machineText.hasChanged;
		rmSync(file);
		return undefined;
	} catch (error) {
		return describeWriting(error);
	}
}

/**
 * Puts a file where none is, in folders that are made where need be.
 *
 * @param moved The file that is to go there, which may be at that very place under a name cased otherwise.
 */
function claim(vault: string, path: string, put: (file: string) => void, moved?: string): string | undefined {
	try {
		const file = join(vault, path);
		const fault = findPlaceFault(vault, path);
		if (fault !== undefined) return fault;
		const there = statSync(file, { throwIfNoEntry: false });
		if (there !== undefined && (moved === undefined || !isOneFile(moved, file))) return machineText.isThere;
		mkdirSync(dirname(file), { recursive: true });
		put(file);
		return undefined;
	} catch (error) {
		return describeWriting(error);
	}
}

/** Whether two paths to files that are there are one name in two spellings: a folder that heeds case lists both. */
function isOneFile(path: string, other: string): boolean {
	return isOnePlace(path, other) && !readdirSync(dirname(other)).includes(basename(other));
}

/**
 * Puts a new file in the place of one, with its mode and owner, so that whoever reads it sees the old or the new text
 * and nothing in between, whatever fails.
 *
 * @param isDue Asked at the last moment.
 */
function replaceFile(file: string, bytes: Buffer, stat: Stats | undefined, isDue: () => boolean): boolean {
	const temporary = temporaryBeside(file);
	try {
		writeWhole(temporary, bytes, stat?.mode ?? 0o666);
		const { uid, gid } = statSync(temporary);
		if (stat !== undefined && (stat.uid !== uid || stat.gid !== gid)) chownSync(temporary, stat.uid, stat.gid);
		if (!isDue()) return false;
		renameSync(temporary, file);
		return true;
	} finally {
		rmSync(temporary, { force: true });
	}
}

/** The same, or another way where the folder takes no new file, or a new one cannot be given to the old one's owner. */
function replaceOr(otherwise: () => boolean, ...[file, bytes, stat, isDue]: Parameters<typeof replaceFile>): boolean {
	try {
		return replaceFile(file, bytes, stat, isDue);
	} catch (error) {
		const code = codeOf(error);
		if (code !== 'EPERM' && code !== 'EACCES') throw error;
		return otherwise();
	}
}

/** Puts a new file where none is, whole or not at all, and sees to it that it stays there. */
function placeFile(file: string, text: string, mode = 0o666): void {
	const temporary = temporaryBeside(file);
	try {
		writeWhole(temporary, Buffer.from(text), mode);
		if (existsSync(file)) throw new Error(machineText.isThere);
		renameSync(temporary, file);
		flushFolder(dirname(file));
	} finally {
		rmSync(temporary, { force: true });
	}
}

function temporaryBeside(file: string, sign = Date.now().toString(36)): string {
	return join(dirname(file), `.in-phase-${process.pid}-${sign}.tmp`);
}

function writeWhole(file: string, bytes: Buffer, mode: number): void {
	const descriptor = openSync(file, 'wx', mode);
	try {
		writeFileSync(descriptor, bytes);
		// Some disks know no modes, and refuse to set one.
		const isOther = ((fstatSync(descriptor).mode ^ mode) & 0o7777) !== 0;
		if (mode !== 0o666 && isOther) fchmodSync(descriptor, mode);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}

/** Writes down that a name was given; not every system can (Windows, some network disks), and then it does so in its own time. */
function flushFolder(folder: string): void {
	try {
		const descriptor = openSync(folder, 'r');
		try {
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}
	} catch (error) {
		if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES', 'EBADF', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error) ?? ''))
			throw error;
	}
}

function readNote(vault: string, path: string): Result<VaultFile, UnreadableFile> {
	const file = join(vault, path);
	try {
		const stat = statSync(file);
		if (!stat.isFile()) return failed({ path, reason: machineText.notFile });
		const isLong = stat.size > longestNote;
		// Node reads a file as text faster than it reads the bytes and decodes them.
		const text = isLong ? readBeginning(file).toString('utf8') : readFileSync(file, 'utf8');
		if (text.includes('\0')) return failed({ path, reason: machineText.notText });
		const times = { created: Math.trunc(stat.birthtimeMs), modified: Math.trunc(stat.mtimeMs) };
		const size = Math.round(stat.size / 1024 / 1024);
		let warning = isLong ? machineText.isLong(size, longestNote / 1024 / 1024) : undefined;
		const mayBeDamaged = !isLong && text.includes('\ufffd');
		if (mayBeDamaged && !isUtf8(readFileSync(file))) warning = machineText.isDamaged;
		return ok({ path, ...times, text, warning });
	} catch (error) {
		return failed({ path, reason: describeReading(error) });
	}
}

function readBeginning(file: string): Buffer {
	const descriptor = openSync(file, 'r');
	try {
		const bytes = Buffer.alloc(longestNote);
		return bytes.subarray(0, readSync(descriptor, bytes, 0, longestNote, 0));
	} finally {
		closeSync(descriptor);
	}
}

/** The code of an error of the machine, such as `ENOENT`; undefined for other errors. */
function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Why something could not be read, in words that go on after its name. */
function describeReading(error: unknown): string {
	return readingFaults[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error));
}

/** Why something could not be written, as a clause. */
function describeWriting(error: unknown): string {
	return writingFaults[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error));
}
