import { main } from '../../src/cli/main';
import type { Machine, Terminal, UnreadableFile, VaultFile } from '../../src/cli/machine';
import { failed, ok } from '../../src/core/result';
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
	/** The other files of the vault as they are now, those in hidden folders included. */
	readonly others: Files;
	/** What is kept of runs, outside the vault, by file name. */
	readonly journals: Files;
	/** The paths of the notes that were written, in order. */
	readonly written: readonly string[];
}

/** A vault folder in memory. Its config files are told by their path in the vault. */
export interface MemoryVault {
	readonly notes?: Files;
	readonly config?: Files;
	/** Files of the vault that are no notes: bases, canvases, and hidden ones. */
	readonly others?: Files;
	/** Files outside the vault's notes, by the path a person would give. */
	readonly files?: Files;
	readonly unreadable?: readonly UnreadableFile[];
	/** Warnings about notes, by path. */
	readonly warnings?: Files;
	/** Why the folder cannot be read. */
	readonly fault?: string;
	readonly environment?: Files;
	/** What is kept of runs, outside the vault, by file name. */
	readonly journals?: Files;
	/** Somebody presses Ctrl+C when so many files were touched. */
	readonly interruptedAfter?: number;
	/** Why notes cannot be written, by path. */
	readonly unwritable?: Files;
	readonly terminal?: Partial<Terminal>;
	/** Hears of all that is printed, on either stream. */
	readonly onPrint?: (text: string) => void;
}

/** Runs a command line, `check --format json`, in a vault in memory, whatever folder it names. */
export async function run(vault: MemoryVault, ...args: readonly string[]): Promise<Run> {
	let output = '';
	let errors = '';
	const { config = {}, unreadable = [], warnings = {} } = vault;
	const notes = { ...vault.notes };
	const files = { ...vault.files };
	const others: Record<string, string> = { ...vault.others };
	const journals: Record<string, string> = { ...vault.journals };
	const written: string[] = [];
	let interrupt = (): void => undefined;
	let touched = 0;
	let now = 0;
	const fileAt = (path: string): VaultFile | undefined => {
		const text = notes[path] ?? others[path];
		return text === undefined ? undefined : { path, created: 0, modified: 0, text, warning: warnings[path] };
	};
	const toOutput = (text: string): void => {
		output += text;
		vault.onPrint?.(text);
	};
	const machine: Machine = {
		arguments: args,
		terminal: { showsOutput: false, showsErrors: false, columns: undefined, ...vault.terminal },
		print: toOutput,
		annotate: toOutput,
		printError(text) {
			errors += text;
			vault.onPrint?.(text);
		},
		environment: (name) => vault.environment?.[name],
		// Each look at the clock is a while after the last.
		now: () => (now += 100),
		isWindows: false,
		breathe: () => Promise.resolve(),
		onInterrupt(stop) {
			interrupt = stop;
			return () => undefined;
		},
		pathFromRoot: (folder) => (folder === '.' ? '' : folder),
		findFolderFault: () => vault.fault,
		*readNotes() {
			for (const path of Object.keys(notes)) {
				const file = fileAt(path);
				yield file === undefined ? failed({ path, reason: 'is gone' }) : ok(file);
			}
			yield* unreadable.map(failed);
		},
		readNote: (_, path) => fileAt(path),
		writeNote(_, path, before, after) {
			const reason = vault.unwritable?.[path] ?? (fileAt(path)?.text === before ? undefined : 'it has changed since');
			if (reason !== undefined) return reason;
			if (Object.hasOwn(others, path)) others[path] = after;
			else notes[path] = after;
			written.push(path);
			touched += 1;
			if (touched === vault.interruptedAfter) interrupt();
			return undefined;
		},
		listOtherFiles: () => Object.keys(others).filter((path) => !path.startsWith('.')),
		listFolder: (_, folder) =>
			Object.keys({ ...notes, ...others })
				.filter((path) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/'))
				.map((path) => path.slice(folder.length + 1)),
		hasFolder: (_, folder) => Object.keys({ ...notes, ...others }).some((path) => path.startsWith(`${folder}/`)),
		removeEmptyFolder: () => undefined,
		createFile(_, path, text) {
			if (fileAt(path) !== undefined) return 'there is a file of that name already';
			if (path.endsWith('.md') && !path.startsWith('.')) notes[path] = text;
			else others[path] = text;
			return undefined;
		},
		findWriteFault: (_, path) => vault.unwritable?.[path],
		removeFile(_, path) {
			delete notes[path];
			delete others[path];
			return undefined;
		},
		moveFile(_, from, to) {
			if (fileAt(to) !== undefined) return 'there is a file of that name already';
			const text = fileAt(from)?.text;
			if (text === undefined) return 'it is not there';
			delete notes[from];
			delete others[from];
			if (to.endsWith('.md') && !to.startsWith('.')) notes[to] = text;
			else others[to] = text;
			return undefined;
		},
		findPlaceFault: () => undefined,
		readWhole(_, path) {
			const file = fileAt(path);
			if (file === undefined) return failed('it is not there');
			return file.warning === undefined ? ok(file.text) : failed(file.warning);
		},
		journalsOf: () => ({
			vault: '/vault',
			list: () => Object.keys(journals).sort(),
			read(name) {
				const text = journals[name];
				return text === undefined ? failed('it is not there') : ok(text);
			},
			save(name, text) {
				journals[name] = text;
				return undefined;
			},
			remove: (name) => void delete journals[name],
			lock: () => undefined,
			release: () => undefined,
		}),
		findConfigFolder: () => Object.keys(config)[0]?.split('/')[0],
		readConfig: (_, path) => config[path] ?? others[path],
		readFile: (path) => files[path],
		writeFile(path, text) {
			files[path] = text;
			return undefined;
		},
		sizeOfFile: (path) => new TextEncoder().encode(files[path] ?? '').length,
		appendFile(path, text) {
			const reason = vault.unwritable?.[path];
			if (reason === undefined) files[path] = (files[path] ?? '') + text;
			return reason;
		},
		findOutputFault: (_, folder) =>
			folder === '.' || folder.startsWith('./') ? 'lies in the vault, where its copies would be notes' : undefined,
		clearOutput: () => undefined,
		listFiles: (folder) =>
			folder === '.'
				? Object.keys(notes)
				: Object.keys(files)
						.filter((path) => path.startsWith(`${folder}/`))
						.map((path) => path.slice(folder.length + 1)),
		writeOutput(folder, path, before, after) {
			const at = `${folder}/${path}`;
			if (files[at] !== before) return 'the file has changed';
			if (after === undefined) delete files[at];
			else files[at] = after;
			return undefined;
		},
	};
	const exitCode = await main(machine);
	return { exitCode, output, errors, notes, files, others, journals, written };
}
