import { say, type Message } from '../../core/message';
import { normalizePath, Notice, type Plugin } from 'obsidian';
import { applyWrites, unwatched } from '../../core/plan/apply';
import type { Journal } from '../../core/plan/journal';
import { joinLastRuns } from '../../core/plan/journals';
import { sayOfRun } from '../../core/plan/messages';
import type { PlanPort } from '../../core/plan/port';
import { folderOf } from '../../core/note/path';
import { compactSettings, isSame } from '../../core/settings/compact-settings';
import { defaultSettings, type Settings } from '../../core/settings/settings';
import { parseSettingsText } from '../../core/settings/settings-text';
import { failed, ok, type Result } from '../../core/result';
import type { Locale } from '../../locale/locales';

/** Changes that follow one another within so many milliseconds are one visit to the settings. */
const visit = 10 * 60 * 1000;

/** How often a change is made once more, since the file has changed in between. */
const mostTries = 5;

/** What a change is called that says nothing else of itself. */
const usualTitle = sayOfRun('settings');

/** Where a change of settings came from: this window, or the settings file. */
export type ChangeOrigin = 'here' | 'file';

/** The plugin's settings: loaded, kept, changed and saved in one place. */
export class SettingsStore {
	readonly #plugin: Plugin;
	readonly #port: PlanPort;
	readonly #locale: Locale;
	readonly #listeners = new Set<(settings: Settings, origin: ChangeOrigin) => void>();
	#settings = defaultSettings;
	#mistakes: readonly string[] = [];
	#isNewer = false;
	/** What the settings file said when it was last read or written; undefined when there was none. */
	#text: string | undefined;
	#work: Promise<void> = Promise.resolve();

	constructor(plugin: Plugin, port: PlanPort, locale: Locale) {
		this.#plugin = plugin;
		this.#port = port;
		this.#locale = locale;
	}

	/** The settings in force. */
	get current(): Settings {
		return this.#settings;
	}

	/** What is wrong with the settings file, in whose place the defaults are in force; empty when it is read. */
	get mistakes(): readonly string[] {
		return this.#mistakes;
	}

	/** Where the settings file is, as a vault path. */
	get path(): string {
		return settingsPathOf(this.#plugin);
	}

	/** Whether a later release wrote the settings file: it is then never written here. */
	get isNewer(): boolean {
		return this.#isNewer;
	}

	/** Whether settings were ever saved in this vault. */
	get isSaved(): boolean {
		return this.#text !== undefined;
	}

	/** Calls back with settings that are changed, here or from outside, until the returned function is called. */
	onChange(listener: (settings: Settings, origin: ChangeOrigin) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Loads the settings file. A faulty one leaves the defaults in force; it is named in a notice and left alone. */
	async load(): Promise<void> {
		await this.#inTurn(() => this.#takeIn());
	}

	/** Loads the settings file once more, unless it says what was written here last. */
	async reload(): Promise<void> {
		await this.#inTurn(async () => {
			const text = await this.#readText().catch(() => undefined);
			if (text === undefined || text !== this.#text) await this.#takeIn();
		});
	}

	/**
	 * Changes the settings and saves them; nothing happens when the change changes nothing. What changed in the file
	 * meanwhile is taken in first. A faulty file is set aside under another name, one of a later release left alone,
	 * and then nothing is changed. What cannot be saved is in force all the same, and said in a notice.
	 *
	 * @param title What is done, for whoever undoes it; changes one after the other under the usual one are one run.
	 * @returns The record by which a change with a title of its own is undone.
	 */
	async update(change: (settings: Settings) => Settings, title: Message = usualTitle): Promise<Journal | undefined> {
		return this.#inTurn(async () => {
			try {
				// A run that began before may write the file in between: then the change is made once more, to what it says now.
				for (let tries = 0; ; tries += 1) {
					const ended = await this.#tryUpdate(change, title, tries === mostTries);
					if (ended !== undefined) return ended.journal;
				}
			} catch (error) {
				new Notice(this.#locale.settings.notSaved(error instanceof Error ? error.message : String(error)));
				return undefined;
			}
		});
	}

	/** Answers how that ended; undefined where the file has changed in between, unless this is the last try. */
	async #tryUpdate(
		change: (settings: Settings) => Settings,
		title: Message,
		isLast: boolean,
	): Promise<{ readonly journal: Journal | undefined } | undefined> {
		if ((await this.#readText()) !== this.#text) await this.#takeIn();
		const before = this.#settings;
		const changed = change(before);
		if (isSame(changed, before)) return { journal: undefined };
		if (this.#isNewer) {
			new Notice(this.#locale.settings.newer(this.path, this.#mistakes));
			return { journal: undefined };
		}
		if (this.#mistakes.length > 0) await this.#setAside();
		this.#settings = changed;
		if (!isSame({ ...changed, welcomed: before.welcomed }, before)) this.#tell('here');
		const saved = await this.#save(JSON.stringify(compactSettings(changed), null, 2), title);
		if (saved.isOk) return { journal: saved.value };
		if (isLast || (await this.#readText()) === this.#text) throw new Error(say(this.#locale, saved.fault));
		return undefined;
	}

	/** Writes the file as `saveData` does, as a run that can be undone; the fault says why it did not, as a clause. */
	async #save(after: string, title: Message): Promise<Result<Journal | undefined>> {
		const before = this.#text;
		const fate = before === undefined ? 'create' : 'keep';
		const write = { path: this.path, before: before ?? '', after, newPath: this.path, fate } as const;
		const run = await applyWrites(this.#port, title, [write], unwatched);
		if (!run.isOk) return failed(run.fault.message);
		const { journal, outcomes } = run.value;
		const reason = outcomes[0]?.reason;
		if (reason !== undefined) return failed(reason);
		this.#text = after;
		if (journal === undefined || title !== usualTitle) return ok(journal);
		await joinLastRuns(this.#port, journal, visit);
		return ok(undefined);
	}

	/** One change after the other, so that none is made to settings that another is about to replace. */
	#inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
		const turn = this.#work.then(run);
		this.#work = turn.then(
			() => undefined,
			() => undefined,
		);
		return turn;
	}

	#tell(origin: ChangeOrigin): void {
		for (const listener of this.#listeners) listener(this.#settings, origin);
	}

	async #takeIn(): Promise<void> {
		this.#settings = defaultSettings;
		this.#mistakes = [];
		this.#isNewer = false;
		try {
			this.#text = await this.#readText();
			// An empty file holds no settings that could be lost.
			const parsed = parseSettingsText(this.#text === undefined || this.#text.trim() === '' ? '{}' : this.#text);
			if (parsed.isOk) this.#settings = parsed.value;
			else {
				this.#mistakes = parsed.fault.mistakes.map((mistake) => say(this.#locale, mistake));
				this.#isNewer = parsed.fault.isNewer;
			}
		} catch (error) {
			this.#mistakes = [this.#locale.settings.notRead(error instanceof Error ? error.message : String(error))];
		}
		if (this.#mistakes.length > 0)
			new Notice(
				(this.#isNewer ? this.#locale.settings.newer : this.#locale.settings.faulty)(this.path, this.#mistakes),
			);
		this.#tell('file');
	}

	/** `loadData` would do, but it need not tell a file that is broken from one that is not there. */
	async #readText(): Promise<string | undefined> {
		const { adapter } = this.#plugin.app.vault;
		return (await adapter.exists(this.path)) ? await adapter.read(this.path) : undefined;
	}

	async #setAside(): Promise<void> {
		const { adapter } = this.#plugin.app.vault;
		const pathOf = (at: number): string => this.#pathOf(`data.faulty-${at}.json`);
		let at = 1;
		while (await adapter.exists(pathOf(at))) at += 1;
		await adapter.copy(this.path, pathOf(at));
		this.#mistakes = [];
		new Notice(this.#locale.settings.setAside(pathOf(at)));
	}

	#pathOf(name: string): string {
		return `${folderOf(this.path)}/${name}`;
	}
}

/** Where a plugin's settings file is, as a vault path. */
export function settingsPathOf({ app, manifest }: Plugin): string {
	return normalizePath(`${manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`}/data.json`);
}
