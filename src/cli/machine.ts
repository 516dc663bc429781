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

/** What the command line asks of the machine it runs on. */
export interface Machine {
	readonly arguments: readonly string[];
	print(text: string): void;
	printError(text: string): void;
	/** Why a path is no folder that can be read, in words; undefined when it is one. */
	findFolderFault(path: string): string | undefined;
	/** The Markdown files below a folder, hidden files and folders left out, one after the other. */
	readNotes(vault: string): Iterable<VaultFile | UnreadableFile>;
	/** One note again, by its path in the vault; undefined when it is gone. */
	readNote(vault: string, path: string): VaultFile | undefined;
	/** The name of the vault's config folder, usually `.obsidian`; undefined when it has none. */
	findConfigFolder(vault: string): string | undefined;
	/** The text of a file in the vault; undefined when there is none. Throws when it cannot be read. */
	readConfig(vault: string, path: string): string | undefined;
}

/** Whether a file could not be read. */
export function isUnreadable(file: VaultFile | UnreadableFile): file is UnreadableFile {
	return 'reason' in file;
}
