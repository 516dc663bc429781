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
	printError(text: string): void;
	/** An environment variable; undefined when it is not set. */
	environment(name: string): string | undefined;
	/** Milliseconds since 1970. */
	now(): number;
	/**
	 * The path of a folder from the root of the repository that is checked out, or from the working folder, with `/`;
	 * `''` when it is that.
	 */
	pathFromRoot(folder: string): string;
	/** Why a path is no folder that can be read, in words; undefined when it is one. */
	findFolderFault(path: string): string | undefined;
	/** The Markdown files below a folder, hidden files and folders left out, one after the other. */
	readNotes(vault: string): Iterable<VaultFile | UnreadableFile>;
	/** One note again, by its path in the vault; undefined when it is gone. */
	readNote(vault: string, path: string): VaultFile | undefined;
	/**
	 * Replaces the text of a note, in one step, where its file holds exactly `before`; answers why it did not, in words.
	 * Nothing outside the vault is written, wherever links lead.
	 */
	writeNote(vault: string, path: string, before: string, after: string): string | undefined;
	/** The name of the vault's config folder, usually `.obsidian`; undefined when it has none. */
	findConfigFolder(vault: string): string | undefined;
	/** The text of a file in the vault; undefined when there is none. Throws when it cannot be read. */
	readConfig(vault: string, path: string): string | undefined;
	/** The text of a file that a person named; undefined when there is none. Throws when it cannot be read. */
	readFile(path: string): string | undefined;
	/** Writes a file that a person named, in one step; answers why it could not, in words. */
	writeFile(path: string, text: string): string | undefined;
}

/** Whether a file could not be read. */
export function isUnreadable(file: VaultFile | UnreadableFile): file is UnreadableFile {
	return 'reason' in file;
}
