import { main } from '../../src/cli/main';
import type { Machine, UnreadableFile, VaultFile } from '../../src/cli/machine';
import type { Files } from '../core/vault';

/** What a run of the command line left behind. */
export interface Run {
	readonly exitCode: number;
	readonly output: string;
	readonly errors: string;
}

/** A vault folder in memory. Its config files are told by their path in the vault. */
export interface MemoryVault {
	readonly notes?: Files;
	readonly config?: Files;
	readonly unreadable?: readonly UnreadableFile[];
	/** Warnings about notes, by path. */
	readonly warnings?: Files;
	/** Why the folder cannot be read. */
	readonly fault?: string;
}

/** Runs a command line, `check --format json`, in a vault in memory, whatever folder it names. */
export function run(vault: MemoryVault, ...args: readonly string[]): Run {
	let output = '';
	let errors = '';
	const { notes = {}, config = {}, unreadable = [], warnings = {} } = vault;
	const fileAt = (path: string): VaultFile | undefined => {
		const text = notes[path];
		return text === undefined ? undefined : { path, created: 0, modified: 0, text, warning: warnings[path] };
	};
	const machine: Machine = {
		arguments: args,
		print: (text) => void (output += text),
		printError: (text) => void (errors += text),
		findFolderFault: () => vault.fault,
		*readNotes() {
			for (const path of Object.keys(notes)) yield fileAt(path) ?? { path, reason: 'is gone' };
			yield* unreadable;
		},
		readNote: (_, path) => fileAt(path),
		findConfigFolder: () => Object.keys(config)[0]?.split('/')[0],
		readConfig: (_, path) => config[path],
	};
	return { exitCode: main(machine), output, errors };
}
