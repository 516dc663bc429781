import type { Result } from '../core/result';

/** A file of a vault as it was read. */
export interface VaultFile {
	/** Path from the vault's folder, with `/`. */
	readonly path: string;
	readonly created: number;
	readonly modified: number;
	/** The whole text, or its beginning where `warning` says so. */
	readonly text: string;
	/** What is not as it should be about the file, in words; the note is read all the same. */
	readonly warning: string | undefined;
}

/** Where the journals of a vault are: in the user's own folder, outside the vault, by the vault's real path. */
export interface JournalFiles {
	/** The vault's real path, which its journals name. */
	readonly vault: string;
	list(): readonly string[];
	/** The text of a journal, or why it is not read, in words. */
	read(name: string): Result<string, string>;
	/** Makes a file, whole or not at all; answers why it did not, in words. */
	save(name: string, text: string): string | undefined;
	remove(name: string): void;
	/**
	 * Keeps other runs in this vault from beginning, takes over from one that was killed, and clears what it left;
	 * answers who is at it, in words.
	 */
	lock(): string | undefined;
	release(): void;
}

/** A file that could not be read, and why, in words. */
export interface UnreadableFile {
	readonly path: string;
	readonly reason: string;
}

/** Where output goes. */
export interface Terminal {
	/** Whether a person sees what is printed, and what is printed as an error: no file, no pipe. */
	readonly showsOutput: boolean;
	readonly showsErrors: boolean;
	/** How wide it is; undefined where nobody knows. */
	readonly columns: number | undefined;
}

/** What the command line asks of the machine it runs on. */
export interface Machine {
	readonly arguments: readonly string[];
	readonly terminal: Terminal;
	print(text: string): void;
	/** Prints workflow commands, lines of ours that a runner of GitHub carries out. */
	annotate(text: string): void;
	printError(text: string): void;
	/** An environment variable; undefined when it is not set. */
	environment(name: string): string | undefined;
	/** Whether names follow the rules of Windows. */
	readonly isWindows: boolean;
	/** Milliseconds since 1970. */
	now(): number;
	/** Lets what happened meanwhile be heard of: a signal above all. */
	breathe(): Promise<void>;
	/** Calls back instead of ending the process when somebody wants it to end, until the returned function is called. */
	onInterrupt(stop: () => void): () => void;
	/**
	 * The path of a folder from the root of the repository that is checked out, or from the working folder, with `/`;
	 * `''` when it is that.
	 */
	pathFromRoot(folder: string): string;
	/** Why a path is no folder that can be read, in words; undefined when it is one. */
	findFolderFault(path: string): string | undefined;
	/**
	 * The Markdown files below a folder, hidden files and folders left out, one after the other.
	 *
	 * @param hasTimes Whether somebody looks at their times, which may be 0 otherwise: to ask for them takes as long as to read a short file.
	 */
	readNotes(vault: string, hasTimes: boolean): Iterable<Result<VaultFile, UnreadableFile>>;
	/** One note again, by its path in the vault; undefined when it is gone. */
	readNote(vault: string, path: string): VaultFile | undefined;
	/**
	 * Replaces the text of a note, in one step, where its file holds exactly `before`; answers why it did not, in words.
	 * Nothing outside the vault is written, wherever links lead.
	 */
	writeNote(vault: string, path: string, before: string, after: string): string | undefined;
	/** Why a file of the vault could not be written as it is, in words: it may only be read. */
	findWriteFault(vault: string, path: string): string | undefined;
	/** The paths of the files below a folder that are no notes, hidden files and folders left out. */
	listOtherFiles(vault: string): readonly string[];
	/** The names of the files in a folder of the vault, hidden or not; none where there is no such folder. */
	listFolder(vault: string, folder: string): readonly string[];
	/** Whether there is a folder in the vault, or what has its name. */
	hasFolder(vault: string, folder: string): boolean;
	/** Removes a folder of the vault in which nothing lies; any other stays. */
	removeEmptyFolder(vault: string, folder: string): void;
	/** Makes a file in the vault, and its folders, only where nothing is; answers why it did not, in words. */
	createFile(vault: string, path: string, text: string): string | undefined;
	/** Removes a file of the vault; answers why it did not, in words. */
	removeFile(vault: string, path: string): string | undefined;
	/** Moves a file within the vault to where nothing is, making folders; answers why it did not, in words. */
	moveFile(vault: string, from: string, to: string): string | undefined;
	/** Why a file, there or not, may not be touched for where links lead, in words. */
	findPlaceFault(vault: string, path: string): string | undefined;
	/**
	 * The text of a file of the vault from end to end, or why it is not read: a link leads where nothing is touched, it is a
	 * device, too large to be taken in, or no text.
	 */
	readWhole(vault: string, path: string): Result<string, string>;
	journalsOf(vault: string): JournalFiles;
	/** The name of the vault's config folder, usually `.obsidian`; undefined when it has none. */
	findConfigFolder(vault: string): string | undefined;
	/**
	 * The text of a file in the vault, or in its config folder where that is a link out of it; undefined when there is none.
	 * Throws when it cannot be read.
	 */
	readConfig(vault: string, path: string): string | undefined;
	/** The text of a file that a person named; undefined when there is none. Throws when it cannot be read. */
	readFile(path: string): string | undefined;
	/** Writes a file that a person named, in one step; answers why it could not, in words. */
	writeFile(path: string, text: string): string | undefined;
	/** How many bytes a file holds that somebody named; 0 where there is none, or none that can be looked at. */
	sizeOfFile(path: string): number;
	/** Adds to the end of a file that somebody named; answers why it could not, in words. */
	appendFile(path: string, text: string): string | undefined;
	/** Why a folder, there or not, cannot take a copy of a vault, in words; undefined when it can. Links are followed. */
	findOutputFault(vault: string, folder: string): string | undefined;
	/** Clears the temporary files of killed runs below a folder, there or not. */
	clearOutput(folder: string): void;
	/** The paths of all files below a folder, with `/`, hidden ones too; none when it is not there. Links are not followed. */
	listFiles(folder: string): readonly string[];
	/**
	 * Writes a file below a folder, in one step, with the folders it needs; `before` is what it holds, undefined where
	 * there is none, and `after` undefined removes it. Answers why it did not, in words; nothing outside is written.
	 */
	writeOutput(folder: string, path: string, before: string | undefined, after: string | undefined): string | undefined;
}

/** The settings of the plugin in a vault, as a vault path; where the vault has no config folder yet, in Obsidian's usual one. */
export function settingsPathOf(machine: Pick<Machine, 'findConfigFolder'>, vault: string): string {
	return `${machine.findConfigFolder(vault) ?? '.obsidian'}/plugins/in-phase/data.json`;
}
