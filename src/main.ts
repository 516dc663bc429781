import { Notice, Plugin } from 'obsidian';
import { registerBlocks } from './obsidian/blocks/register';
import { hoverSource } from './obsidian/links';
import { registerPanel } from './obsidian/panel/register';
import { panelText } from './obsidian/panel/text';
import { LiveIndex } from './obsidian/vault/live-index';
import { loadSettings, loadVaultConfig } from './obsidian/vault/settings-file';
import type { Settings } from './core/settings/settings';

/** The plugin: builds the index of the vault and registers what shows it. */
export default class InPhasePlugin extends Plugin {
	#live: LiveIndex | undefined;

	override async onload(): Promise<void> {
		const [settings, config] = await Promise.all([this.#loadSettings(), loadVaultConfig(this.app)]);
		const live = this.addChild(new LiveIndex(this.app, settings, config));
		this.#live = live;
		this.registerHoverLinkSource(hoverSource, { display: panelText.title, defaultMod: true });
		registerBlocks(this, live);
		registerPanel(this, live);
	}

	override async onExternalSettingsChange(): Promise<void> {
		const [settings, config] = await Promise.all([this.#loadSettings(), loadVaultConfig(this.app)]);
		this.#live?.restart(settings, config);
	}

	async #loadSettings(): Promise<Settings> {
		const { settings, mistakes } = await loadSettings(this);
		if (mistakes.length > 0) new Notice(panelText.faultySettings(mistakes));
		return settings;
	}
}
