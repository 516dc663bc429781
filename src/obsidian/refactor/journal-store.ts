import { normalizePath, Platform, type App } from 'obsidian';
import { createJournal, parseJournal, type Journal } from '../../core/refactor/journal';
import { freshJournalId, journalFile, journalIdsOf, keptJournals } from '../../core/refactor/journal-shelf';
import type { FileWrite } from '../../core/refactor/plan';

/** Keeps the last refactors in the plugin's folder, where the command line finds them too. */
export class JournalStore {
	readonly #app: App;
	readonly #folder: string;
	readonly #settingsPath: string;

	/** @param pluginFolder The folder of the plugin's settings file. */
	constructor(app: App, pluginFolder: string) {
		this.#app = app;
		this.#folder = normalizePath(`${pluginFolder}/refactors`);
		this.#settingsPath = normalizePath(`${pluginFolder}/data.json`);
	}

	/** Records what is about to be written, and forgets the oldest record past the last ten. Throws when it cannot. */
	async save(title: string, writes: readonly FileWrite[]): Promise<Journal> {
		const { adapter } = this.#app.vault;
		if (!(await adapter.exists(this.#folder))) await adapter.mkdir(this.#folder);
		const ids = await this.#ids();
		const now = Date.now();
		const journal = createJournal(freshJournalId(now, ids), title, now, writes);
		await adapter.write(this.#pathOf(journal.id), `${JSON.stringify(journal, undefined, '\t')}\n`);
		for (const old of ids.slice(keptJournals - 1)) await this.forget(old);
		return journal;
	}

	/** The refactors that can be undone, the newest first; a record that is not to be followed is none. */
	async list(): Promise<readonly Journal[]> {
		const found: Journal[] = [];
		const rules = { settingsPath: this.#settingsPath, isWindows: Platform.isWin };
		for (const id of await this.#ids()) {
			const parsed = parseJournal(await this.#app.vault.adapter.read(this.#pathOf(id)), id, rules);
			if (parsed.isUsable) found.push(parsed.journal);
		}
		return found;
	}

	/** Forgets a refactor, which is undone or too old. */
	async forget(id: string): Promise<void> {
		const path = this.#pathOf(id);
		if (await this.#app.vault.adapter.exists(path)) await this.#app.vault.adapter.remove(path);
	}

	async #ids(): Promise<readonly string[]> {
		const { adapter } = this.#app.vault;
		if (!(await adapter.exists(this.#folder))) return [];
		const { files } = await adapter.list(this.#folder);
		return journalIdsOf(files.map((path) => path.slice(path.lastIndexOf('/') + 1)));
	}

	#pathOf(id: string): string {
		return `${this.#folder}/${journalFile(id)}`;
	}
}
