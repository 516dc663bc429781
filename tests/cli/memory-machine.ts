import { main } from '../../src/cli/main';
import type { Machine, Terminal, UnreadableFile, VaultFile } from '../../src/cli/machine';
import type { Files } from '../core/vault';

/** What a run of the command line left behind. */
export interface Run {
	readonly exitCode: number;
	readonly output: string;
	readonly errors: string;
	/** The notes as they are now. */
	readonly notes: Files;
	/** The files that a person named, as they are now. */
	readonly files: Files;
	/** The paths of the notes that were written, in order. */
	readonly written: readonly string[];
}

/** A vault folder in memory. Its config files are told by their path in the vault. */
export interface MemoryVault {
	readonly notes?: Files;
	readonly config?: Files;
	/** Files outside the vault's notes, by the path a person would give. */
	readonly files?: Files;
	readonly unreadable?: readonly UnreadableFile[];
	/** Warnings about notes, by path. */
	readonly warnings?: Files;
	/** Why the folder cannot be read. */
	readonly fault?: string;
	readonly environment?: Files;
	/** Why notes cannot be written, by path. */
	readonly unwritable?: Files;
	readonly terminal?: Partial<Terminal>;
}

/** Runs a command line, `check --format json`, in a vault in memory, whatever folder it names. */
export function run(vault: MemoryVault, ...args: readonly string[]): Run {
	let output = '';
	let errors = '';
	const { config = {}, unreadable = [], warnings = {} } = vault;
	const notes = { ...vault.notes };
	const files = { ...vault.files };
	const written: string[] = [];
	let now = 0;
	const fileAt = (path: string): VaultFile | undefined => {
		const text = notes[path];
		return text === undefined ? undefined : { path, created: 0, modified: 0, text, warning: warnings[path] };
	};
	const machine: Machine = {
		arguments: args,
		terminal: { showsOutput: false, showsErrors: false, columns: undefined, ...vault.terminal },
		print: (text) => void (output += text),
		printError: (text) => void (errors += text),
		environment: (name) => vault.environment?.[name],
		// Each look at the clock is a while after the last.
		now: () => (now += 100),
		pathFromRoot: (folder) => (folder === '.' ? '' : folder),
		findFolderFault: () => vault.fault,
		*readNotes() {
			for (const path of Object.keys(notes)) yield fileAt(path) ?? { path, reason: 'is gone' };
			yield* unreadable;
		},
		readNote: (_, path) => fileAt(path),
		writeNote(_, path, before, after) {
			const reason = vault.unwritable?.[path] ?? (notes[path] === before ? undefined : 'it has changed since');
			if (reason !== undefined) return reason;
			notes[path] = after;
			written.push(path);
			return undefined;
		},
		findConfigFolder: () => Object.keys(config)[0]?.split('/')[0],
		readConfig: (_, path) => config[path],
		readFile: (path) => files[path],
		writeFile(path, text) {
			files[path] = text;
			return undefined;
		},
		findOutputFault: (_, folder) => (folder === '.' || folder.startsWith('./') ? 'lies in the vault, where its copies would be notes' : undefined),
		listFiles: (folder) =>
			(folder === '.' ? Object.keys(notes) : Object.keys(files).filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1))),
		writeOutput(folder, path, before, after) {
			const at = `${folder}/${path}`;
			if (files[at] !== before) return 'the file has changed';
			if (after === undefined) delete files[at];
			else files[at] = after;
			return undefined;
		},
	};
	return { exitCode: main(machine), output, errors, notes, files, written };
}
