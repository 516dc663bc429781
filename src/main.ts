import { Plugin } from 'obsidian';
import { registerBoard } from './obsidian/bases/register';
import { registerBlocks } from './obsidian/blocks/register';
import { registerCommands } from './obsidian/commands/register';
import { registerEditor } from './obsidian/editor/register';
import { hoverSource } from './obsidian/links';
import { openPanel, registerPanel } from './obsidian/panel/register';
import { panelText } from './obsidian/panel/text';
import { registerSettings } from './obsidian/settings/register';
import { SettingsStore } from './obsidian/settings/settings-store';
import { LiveIndex } from './obsidian/vault/live-index';
import { loadVaultConfig } from './obsidian/vault/vault-config';

/** The plugin: builds the index of the vault and registers what shows it. */
export default class InPhasePlugin extends Plugin {
	#settings: SettingsStore | undefined;

	override async onload(): Promise<void> {
		const settings = new SettingsStore(this);
		this.#settings = settings;
		const [config] = await Promise.all([loadVaultConfig(this.app), settings.load()]);
		const live = this.addChild(new LiveIndex(this.app, settings.current, config));
		settings.onChange((current) => void loadVaultConfig(this.app).then((now) => live.restart(current, now)));
		this.registerHoverLinkSource(hoverSource, { display: panelText.title, defaultMod: true });
		registerBlocks(this, live, () => void openPanel(this.app));
		registerPanel(this, live, settings);
		registerEditor(this, live);
		registerCommands(this, live);
		registerBoard(this, live);
		registerSettings(this, settings, live, config);
	}

	override async onExternalSettingsChange(): Promise<void> {
		await this.#settings?.load();
	}
}
