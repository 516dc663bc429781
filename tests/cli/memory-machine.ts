import { main } from '../../src/cli/main';
import type { Machine, UnreadableFile, VaultFile } from '../../src/cli/machine';
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
}

/** Runs a command line, `check --format json`, in a vault in memory, whatever folder it names. */
export function run(vault: MemoryVault, ...args: readonly string[]): Run {
	let output = '';
	let errors = '';
	const { config = {}, unreadable = [], warnings = {} } = vault;
	const notes = { ...vault.notes };
	const files = { ...vault.files };
	const fileAt = (path: string): VaultFile | undefined => {
		const text = notes[path];
		return text === undefined ? undefined : { path, created: 0, modified: 0, text, warning: warnings[path] };
	};
	const machine: Machine = {
		arguments: args,
		terminal: { showsOutput: false, showsErrors: false, columns: undefined },
		print: (text) => void (output += text),
		printError: (text) => void (errors += text),
		environment: (name) => vault.environment?.[name],
		now: () => 0,
		pathFromRoot: (folder) => (folder === '.' ? '' : folder),
		findFolderFault: () => vault.fault,
		*readNotes() {
			for (const path of Object.keys(notes)) yield fileAt(path) ?? { path, reason: 'is gone' };
			yield* unreadable;
		},
		readNote: (_, path) => fileAt(path),
		writeNote(_, path, before, after) {
			if (notes[path] !== before) return 'it has changed since';
			notes[path] = after;
			return undefined;
		},
		findConfigFolder: () => Object.keys(config)[0]?.split('/')[0],
		readConfig: (_, path) => config[path],
		readFile: (path) => files[path],
		writeFile(path, text) {
			files[path] = text;
			return undefined;
		},
	};
	return { exitCode: main(machine), output, errors, notes, files };
}
