import type { Message } from '../message';
import type { Result } from '../result';
import type { PathRules } from './path-fault';

/** Where the journals of a vault are kept, each under a file name. */
export interface JournalPort {
	/** The names of all files that are there. */
	list(): Promise<readonly string[]>;
	/** The text of a journal; not that of a link, a device or a file without end. */
	read(name: string): Promise<Result<string>>;
	/** Keeps a text under a name that is not there yet, whole or not at all; answers why it did not. */
	save(name: string, text: string): Promise<Message | undefined>;
	/** Forgets a journal; what cannot be removed stays. */
	remove(name: string): Promise<void>;
}

/** The folder of a vault to which files are moved that go. */
export interface TrashFolder {
	isThere(): Promise<boolean>;
	/** Takes it away, where nothing lies in it. */
	removeEmpty(): Promise<void>;
}

/** The folders of a vault, hidden ones too. */
export interface Folders {
	isThere(path: string): Promise<boolean>;
	/** Takes one away, where nothing lies in it. */
	removeEmpty(path: string): Promise<void>;
}

/**
 * The files of a vault, as far as plans are carried out and taken back in them: the one way to write that the app and
 * the command line have. What is done answers why it was not, and undefined when it was; nothing is done
 * by halves.
 */
export interface PlanPort {
	readonly rules: PathRules;
	/** Where the vault is, for journals that are kept elsewhere; undefined where they lie in it. */
	readonly vault: string | undefined;
	readonly journals: JournalPort;
	/** The trash as a folder of the vault; undefined where it is the app's. */
	readonly trashFolder?: TrashFolder;
	/** The folders of the vault; undefined where they come and go with their files. */
	readonly folders?: Folders;
	/** Milliseconds since 1970. */
	now(): number;
	/** Keeps other runs in this vault from beginning, and mends what one that was killed has left behind. */
	lock(): Promise<Message | undefined>;
	release(): Promise<void>;
	/** Why a file may not be touched for where links in the file system lead. */
	findPlaceFault(path: string): Promise<Message | undefined>;
	/** The text of a file; undefined when there is none, or none that could be written back as it is. */
	read(path: string): Promise<string | undefined>;
	/** Replaces a text, where the file holds exactly `before`. */
	write(path: string, before: string, after: string): Promise<Message | undefined>;
	/** Makes a file, and its folders, only where nothing is; one that lies in the trash just so is taken from there. */
	create(path: string, text: string): Promise<Message | undefined>;
	/** Moves a file that holds exactly `text` to where nothing is. */
	move(path: string, to: string, text: string): Promise<Message | undefined>;
	/** Moves a file that holds exactly `text` to the trash. */
	trash(path: string, text: string): Promise<Message | undefined>;
}
