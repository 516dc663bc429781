import type { Control } from '../tests/screen/control';

/** A vault: texts by path. */
export type Vault = Readonly<Record<string, string>>;

/** What a journey does to a running app, and what it waits to see there. Everything fails when it takes too long. */
export interface Driver {
	/** Starts the app with the plugin on a vault that it has not seen before. */
	start(files: Vault): Promise<void>;
	/** Writes a file as another program does. */
	write(path: string, text: string): Promise<void>;
	/** Opens a note in reading view. */
	open(path: string): Promise<void>;
	/** Opens a base whose first view is a board of ours. */
	openBoard(path: string): Promise<void>;
	/** Runs a command of the plugin, by its id without that of the plugin. */
	run(command: string): Promise<void>;
	/** Opens the plugin's settings; what follows is done in their window. */
	openSettings(): Promise<void>;
	/** Closes them; what follows is done in the main window. */
	closeSettings(): Promise<void>;
	/** Presses the first of a kind that can be seen, or the one on a card or in a line that says something. */
	press(control: Control, on?: string): Promise<void>;
	fill(control: Control, text: string): Promise<void>;
	/** Chooses an item of the menu that is open. */
	choose(title: string): Promise<void>;
	/** Waits until a control is there. */
	sees(control: Control): Promise<void>;
	/** Waits until a text can be seen, or no more. */
	shows(text: string, isShown?: boolean): Promise<void>;
	/** Waits until a file contains a text. */
	reads(path: string, text: string): Promise<void>;
}
