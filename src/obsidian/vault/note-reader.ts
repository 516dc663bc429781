import type { TFile, Vault } from 'obsidian';
import { pause, startSlice } from './slices';

/** How many files are read at once: a slow disk is kept busy, and one file that never answers holds up no other. */
const mostAtOnce = 8;

/**
 * Reads the text of notes of which nothing else tells, a few at a time and in slices. A note that becomes known
 * otherwise meanwhile is dropped, and what was read of it is not told.
 */
export class NoteReader {
	readonly #vault: Vault;
	readonly #accept: (file: TFile, text: string | undefined) => void;
	readonly #wanted = new Set<TFile>();
	/** Those of the wanted that nobody reads yet. */
	readonly #queue = new Set<TFile>();
	#readers = 0;
	#isSliceOver = startSlice();
	#break: Promise<void> | undefined;

	/** @param accept Is given each text, once; undefined when the file could not be read. */
	constructor(vault: Vault, accept: (file: TFile, text: string | undefined) => void) {
		this.#vault = vault;
		this.#accept = accept;
	}

	/** How many notes are still to be read. */
	get size(): number {
		return this.#wanted.size;
	}

	/** Reads a file as soon as it is its turn. */
	add(file: TFile): void {
		if (this.#wanted.has(file)) return;
		this.#wanted.add(file);
		this.#queue.add(file);
		if (this.#readers < mostAtOnce) void this.#readOn();
	}

	/** The file need not be read any more. */
	drop(file: TFile): void {
		this.#wanted.delete(file);
		this.#queue.delete(file);
	}

	/** Reads nothing more. */
	close(): void {
		this.#wanted.clear();
		this.#queue.clear();
	}

	async #readOn(): Promise<void> {
		this.#readers += 1;
		for (const file of this.#queue) {
			this.#queue.delete(file);
			await this.#rest();
			await this.#read(file);
		}
		this.#readers -= 1;
	}

	async #read(file: TFile): Promise<void> {
		const { mtime } = file.stat;
		const text = await this.#vault.cachedRead(file).catch(() => undefined);
		if (!this.#wanted.has(file)) return;
		if (file.stat.mtime !== mtime) {
			this.#queue.add(file);
			return;
		}
		this.#wanted.delete(file);
		this.#accept(file, text);
	}

	/** All readers share one slice, so that together they hold up the window no longer than one would. */
	async #rest(): Promise<void> {
		if (!this.#isSliceOver()) return;
		this.#break ??= pause().then(() => {
			this.#break = undefined;
			this.#isSliceOver = startSlice();
		});
		await this.#break;
	}
}
