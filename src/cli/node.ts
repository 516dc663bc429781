import { isUtf8 } from 'node:buffer';
import {
	accessSync,
	chownSync,
	closeSync,
	constants,
	existsSync,
	fchmodSync,
	fsyncSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	readSync,
	realpathSync,
	renameSync,
	rmdirSync,
	rmSync,
	statSync,
	writeFileSync,
	type Dirent,
	type Stats,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import type { Machine, UnreadableFile, VaultFile } from './machine';
import { codeOf, describeReading, describeWriting } from './disk-fault';

/** A note longer than this is looked at up to here. Frontmatter stands at the top; a file this long is a dump. */
const longestNote = 8 * 1024 * 1024;

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
	now: () => Date.now(),
	pathFromRoot,
	findFolderFault,
	*readNotes(vault) {
		for (const found of walk(vault, '', [realpathSync(vault)])) {
			if (typeof found !== 'string') yield found;
			else if (isNote(found)) yield readNote(vault, found);
		}
	},
	readNote(vault, path) {
		const file = readNote(vault, path);
		return 'reason' in file ? undefined : file;
	},
	writeNote,
	isWindows: process.platform === 'win32',
	findPlaceFault,
	listOtherFiles: (vault) =>
		[...walk(vault, '', [realpathSync(vault)])]
			.filter((found) => typeof found === 'string')
			.filter((path) => !isNote(path)),
	listFolder: (vault, folder) => (existsSync(join(vault, folder)) ? readdirSync(join(vault, folder)).sort() : []),
	createFile: (vault, path, text) => claim(vault, path, (file) => writeFileSync(file, text, { flag: 'wx' })),
	moveFile: (vault, from, to) => claim(vault, to, (file) => renameSync(join(vault, from), file), join(vault, from)),
	removeFile(vault, path) {
		rmSync(join(vault, path), { force: true });
		removeEmptyFolder(dirname(join(vault, path)));
		removeEmptyFolder(dirname(dirname(join(vault, path))));
	},
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
	listFiles: (folder) => [...walkFiles(folder, '')],
	writeOutput,
};

/** Runs the command line and leaves its exit code to the process, so that all output is written first. */
export function runOnNode(main: (machine: Machine) => number): void {
	process.stdout.on('error', (error) => {
		// The reader of a pipe went away (`in-phase check | head`): nothing is left to be said.
		if (codeOf(error) === 'EPIPE') process.exit();
		throw error;
	});
	try {
		process.exitCode = main(nodeMachine);
	} catch (error) {
		// Not 1, which would read as a check that found something.
		process.exitCode = 2;
		nodeMachine.printError(
			`in-phase failed, which is a fault of its own:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
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
		if (!statSync(path).isDirectory()) return 'is a file, not a folder';
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
function* walk(vault: string, folder: string, seen: string[]): Iterable<string | UnreadableFile> {
	let entries: Dirent[];
	try {
		entries = readdirSync(join(vault, folder), { withFileTypes: true });
	} catch (error) {
		yield { path: `${folder}/`, reason: describeReading(error) };
		return;
	}
	for (const entry of entries) {
		if (entry.name.startsWith('.')) continue;
		const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
		if (entry.isDirectory() || (entry.isSymbolicLink() && isNewFolder(join(vault, path), seen))) {
			yield* walk(vault, path, seen);
		} else yield path;
	}
}

function removeEmptyFolder(folder: string): void {
	if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
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

/** Whether a real path is a folder or lies in it. */
function isIn(inner: string, outer: string): boolean {
	return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

function writeNote(vault: string, path: string, before: string, after: string): string | undefined {
	try {
		const file = realpathSync(join(vault, path));
		if (!isIn(file, realpathSync(vault))) return 'a link leads out of the vault, where nothing is written';
		const stat = statSync(file);
		if (!stat.isFile()) return 'it is no file';
		// A new file would take the place of one name only.
		if (stat.nlink > 1) return 'the file has a second name (a hard link)';
		accessSync(file, constants.W_OK);
		const expected = Buffer.from(before);
		const isWritten = replaceFile(file, Buffer.from(after), stat, () => readFileSync(file).equals(expected));
		return isWritten ? undefined : 'the file has changed since it was read';
	} catch (error) {
		return describeWriting(error);
	}
}

function findOutputFault(vault: string, folder: string): string | undefined {
	try {
		const [inner, outer] = [realPlaceOf(resolve(folder)), realpathSync(vault)];
		if (existsSync(folder) && !statSync(folder).isDirectory()) return 'is a file, not a folder';
		if (isIn(inner, outer)) return 'lies in the vault, where its copies would be notes';
		return isIn(outer, inner) ? 'holds the vault' : undefined;
	} catch (error) {
		return describeReading(error);
	}
}

/** Where a path leads, links followed, though its end may not be there yet. */
function realPlaceOf(path: string): string {
	return lstatSync(path, { throwIfNoEntry: false }) === undefined && dirname(path) !== path
		? join(realPlaceOf(dirname(path)), basename(path))
		: realpathSync(path);
}

function findPlaceFault(vault: string, path: string): string | undefined {
	try {
		const [real, root] = [realPlaceOf(resolve(vault, path)), realpathSync(vault)];
		if (!isIn(real, root)) return 'a link leads out of the vault, where nothing is written';
		const isHidden = (names: readonly string[]): boolean => names.some((name) => name.startsWith('.'));
		const isLedAstray = isHidden(relative(root, real).split(sep)) && !isHidden(path.split('/'));
		return isLedAstray ? 'a link leads to what is hidden, where nothing is written' : undefined;
	} catch (error) {
		return describeWriting(error);
	}
}

function* walkFiles(root: string, folder: string): Iterable<string> {
	if (folder === '' && !existsSync(root)) return;
	for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
		const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
		if (entry.isDirectory()) yield* walkFiles(root, path);
		else yield path;
	}
}

function writeOutput(
	folder: string,
	path: string,
	before: string | undefined,
	after: string | undefined,
): string | undefined {
	try {
		const file = resolve(folder, path);
		if (!isIn(realPlaceOf(file), realPlaceOf(resolve(folder))))
			return 'a link leads out of the folder, where nothing is written';
		if (after !== undefined) mkdirSync(dirname(file), { recursive: true });
		const stat = lstatSync(file, { throwIfNoEntry: false });
		if (stat !== undefined && !stat.isFile()) return 'something else has its name';
		const isDue = (): boolean =>
			before === undefined ? !existsSync(file) : readFileSync(file).equals(Buffer.from(before));
		if (after !== undefined)
			return replaceFile(file, Buffer.from(after), undefined, isDue) ? undefined : 'the file has changed';
		if (!isDue()) return 'the file has changed';
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
		const folders = dirname(path)
			.split('/')
			.map((_, at, parts) => join(vault, parts.slice(0, at + 1).join('/')));
		const outside = folders.find((folder) => existsSync(folder) && !isIn(realpathSync(folder), realpathSync(vault)));
		if (outside !== undefined) return 'a link leads out of the vault, where nothing is written';
		const there = statSync(file, { throwIfNoEntry: false });
		if (there !== undefined && (moved === undefined || statSync(moved).ino !== there.ino))
			return 'there is a file of that name already';
		mkdirSync(dirname(file), { recursive: true });
		put(file);
		return undefined;
	} catch (error) {
		return describeWriting(error);
	}
}

/**
 * Puts a new file in the place of one, with its mode and owner, so that whoever reads it sees the old or the new text
 * and nothing in between, whatever fails.
 *
 * @param isDue Asked at the last moment.
 */
function replaceFile(file: string, bytes: Buffer, stat: Stats | undefined, isDue: () => boolean): boolean {
	const temporary = join(dirname(file), `.in-phase-${process.pid}-${Date.now().toString(36)}.tmp`);
	const descriptor = openSync(temporary, 'wx', 0o666);
	try {
		try {
			writeFileSync(descriptor, bytes);
			if (stat !== undefined) fchmodSync(descriptor, stat.mode);
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}
		if (stat !== undefined && stat.uid !== statSync(temporary).uid) chownSync(temporary, stat.uid, stat.gid);
		if (!isDue()) return false;
		renameSync(temporary, file);
		return true;
	} finally {
		rmSync(temporary, { force: true });
	}
}

function readNote(vault: string, path: string): VaultFile | UnreadableFile {
	const file = join(vault, path);
	try {
		const stat = statSync(file);
		if (!stat.isFile()) return { path, reason: 'is not a file' };
		const isLong = stat.size > longestNote;
		// Node reads a file as text faster than it reads the bytes and decodes them.
		const text = isLong ? readBeginning(file).toString('utf8') : readFileSync(file, 'utf8');
		if (text.includes('\0')) return { path, reason: 'is not text: it holds NUL bytes' };
		const times = { created: Math.trunc(stat.birthtimeMs), modified: Math.trunc(stat.mtimeMs) };
		const size = Math.round(stat.size / 1024 / 1024);
		let warning = isLong
			? `is ${size} MB long; only its first ${longestNote / 1024 / 1024} MB are looked at`
			: undefined;
		const mayBeDamaged = !isLong && text.includes('\ufffd');
		if (mayBeDamaged && !isUtf8(readFileSync(file)))
			warning = 'is not valid UTF-8; what does not decode is read as “\ufffd”';
		return { path, ...times, text, warning };
	} catch (error) {
		return { path, reason: describeReading(error) };
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
