import { normalizePath, Notice, type Plugin } from 'obsidian';
import { compactSettings, isSame } from '../../core/settings/compact-settings';
import { defaultSettings, parseSettings, type Settings } from '../../core/settings/settings';
import { settingsText } from './text';

/** Where a change of settings came from: this window, or the settings file. */
export type ChangeOrigin = 'here' | 'file';

/** The plugin's settings: loaded, kept, changed and saved in one place. */
export class SettingsStore {
	readonly #plugin: Plugin;
	readonly #listeners = new Set<(settings: Settings, origin: ChangeOrigin) => void>();
	#settings = defaultSettings;
	#mistakes: readonly string[] = [];
	#work: Promise<void> = Promise.resolve();

	constructor(plugin: Plugin) {
		this.#plugin = plugin;
	}

	/** The settings in force. */
	get current(): Settings {
		return this.#settings;
	}

	/** What is wrong with the settings file, in whose place the defaults are in force; empty when it is read. */
	get mistakes(): readonly string[] {
		return this.#mistakes;
	}

	/** Calls back with settings that are changed, here or from outside. */
	onChange(listener: (settings: Settings, origin: ChangeOrigin) => void): void {
		this.#listeners.add(listener);
	}

	/** Loads the settings file. A faulty one leaves the defaults in force; it is named in a notice and left alone. */
	async load(): Promise<void> {
		await this.#inTurn(async () => {
			this.#mistakes = await this.#read();
			if (this.#mistakes.length > 0) new Notice(settingsText.faulty(this.#mistakes));
			this.#tell('file');
		});
	}

	/**
	 * Changes the settings and saves them; nothing happens when the change changes nothing. A faulty file is first set
	 * aside under another name. What cannot be saved is in force all the same, and said in a notice.
	 */
	async update(change: (settings: Settings) => Settings): Promise<void> {
		await this.#inTurn(async () => {
			const changed = change(this.#settings);
			if (isSame(changed, this.#settings)) return;
			try {
				if (this.#mistakes.length > 0) await this.#setAside();
				this.#settings = changed;
				this.#tell('here');
				await this.#plugin.saveData(compactSettings(changed));
			} catch (error) {
				new Notice(settingsText.notSaved(error instanceof Error ? error.message : String(error)));
			}
		});
	}

	/** One change after the other, so that none is made to settings that another is about to replace. */
	async #inTurn(run: () => Promise<void>): Promise<void> {
		const turn = this.#work.then(run);
		this.#work = turn.catch(() => undefined);
		await turn;
	}

	#tell(origin: ChangeOrigin): void {
		for (const listener of this.#listeners) listener(this.#settings, origin);
	}

	async #read(): Promise<readonly string[]> {
		this.#settings = defaultSettings;
		try {
			const parsed = parseSettings(await this.#plugin.loadData());
			if (parsed.isValid) this.#settings = parsed.settings;
			return parsed.isValid ? [] : parsed.mistakes;
		} catch (error) {
			return [error instanceof Error ? error.message : String(error)];
		}
	}

	async #setAside(): Promise<void> {
		const { app, manifest } = this.#plugin;
		const folder = manifest.dir ?? normalizePath(`${app.vault.configDir}/plugins/${manifest.id}`);
		const pathOf = (at: number): string => normalizePath(`${folder}/data.faulty-${at}.json`);
		let at = 1;
		while (await app.vault.adapter.exists(pathOf(at))) at += 1;
		await app.vault.adapter.copy(normalizePath(`${folder}/data.json`), pathOf(at));
		this.#mistakes = [];
		new Notice(settingsText.setAside(pathOf(at)));
	}
}
