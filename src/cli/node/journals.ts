import * as v from 'valibot';
import {
	constants,
	copyFileSync,
	existsSync,
	linkSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, relative, sep } from 'node:path';
import process from 'node:process';
import { findPathFault } from '../../core/plan/path-fault';
import { machineText } from '../../locale/en/cli/machine';
import { settingsPathOf, type JournalFiles } from '../machine';
import { codeOf, describeWriting } from './faults';
import { findPlaceFault } from './places';
import {
	areSame,
	bytesOf,
	clearLeftover,
	isRunning,
	overwrite,
	placeFile,
	renameSync,
	temporaryBeside,
} from './put-file';
import { readText, readWhole } from './read';
import { findConfigFolder, namesIn } from './walk';

/** A lock older than this, in milliseconds, was left behind: its number may be another process's by now. */
const longestRun = 60 * 60 * 1000;

/** The journals of a vault, in the user’s own folder. */
export function journalsOf(vault: string): JournalFiles {
	const real = realpathSync.native(vault);
	// Asked for when it is needed: to load it takes a tenth of what Node takes to start.
	const { createHash } = process.getBuiltinModule('node:crypto');
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

/** Where programs keep what is the user's and no setting (https://specifications.freedesktop.org/basedir-spec/latest). */
function stateFolder(): string {
	const { XDG_STATE_HOME: chosen = '', LOCALAPPDATA: local = '' } = process.env;
	if (isAbsolute(chosen)) return join(chosen, 'in-phase');
	if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'in-phase');
	if (process.platform !== 'win32') return join(homedir(), '.local', 'state', 'in-phase');
	return join(isAbsolute(local) ? local : join(homedir(), 'AppData', 'Local'), 'in-phase');
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

/** Beside the journals: a file that is being written over. */
const unfinished = 'unfinished.json';

const unfinishedSchema = v.strictObject({ path: v.string(), before: v.string(), after: v.string() });

/**
 * Writes over a file that has several names, which all stay names of it. What it was stands in the journals' folder
 * meanwhile, for the next run to put back should this one be killed.
 */
export function writeInPlace(vault: string, file: string, before: string, after: string): boolean {
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
	const [old, fresh, now] = [bytesOf(before), bytesOf(after), readFileSync(file)];
	let same = 0;
	while (same < now.length && now[same] === fresh[same]) same += 1;
	let from = now.length;
	while (from > 0 && now[from - 1] === old[from - 1]) from -= 1;
	const isTorn = from <= same && now.length >= old.length && now.length <= Math.max(old.length, fresh.length);
	if (isTorn && !areSame(now, old) && !areSame(now, fresh)) overwrite(file, before);
}
