import { normalizePath, Notice, type Plugin } from 'obsidian';
import { defaultSettings, parseSettings, type Settings } from '../../core/settings/settings';
import { settingsText } from './text';

/** The plugin's settings: loaded, kept, changed and saved in one place. */
export class SettingsStore {
	readonly #plugin: Plugin;
	readonly #listeners = new Set<(settings: Settings) => void>();
	#settings = defaultSettings;
	#isFaulty = false;

	constructor(plugin: Plugin) {
		this.#plugin = plugin;
	}

	/** The settings in force. */
	get current(): Settings {
		return this.#settings;
	}

	/** Calls back with settings that are changed, here or from outside. */
	onChange(listener: (settings: Settings) => void): void {
		this.#listeners.add(listener);
	}

	/** Loads the settings file. A faulty one leaves the defaults in force; it is named in a notice and left alone. */
	async load(): Promise<void> {
		const mistakes = await this.#read();
		this.#isFaulty = mistakes.length > 0;
		if (this.#isFaulty) new Notice(settingsText.faulty(mistakes));
		for (const listener of this.#listeners) listener(this.#settings);
	}

	/** Changes the settings and saves them. A faulty file is first set aside under another name. */
	async update(change: (settings: Settings) => Settings): Promise<void> {
		if (this.#isFaulty) await this.#setAside();
		this.#settings = change(this.#settings);
		for (const listener of this.#listeners) listener(this.#settings);
		await this.#plugin.saveData(this.#settings);
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
		this.#isFaulty = false;
		new Notice(settingsText.setAside(pathOf(at)));
	}
}
