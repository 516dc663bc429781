import { getLanguage, Plugin } from 'obsidian';
import { localeOf, type Locale } from './locale/locales';
import type { InPhaseApi } from './core/commands/api';
import { registerCliHandlers } from './obsidian/api/cli-handlers';
import { createApi } from './obsidian/api/create-api';
import { registerBake } from './obsidian/actions/register-snapshots';
import { registerBoard } from './obsidian/bases/register';
import { registerBlocks } from './obsidian/blocks/register';
import { registerCommands } from './obsidian/commands/register';
import { registerConvert } from './obsidian/actions/register-convert';
import { registerEditor } from './obsidian/editor/register';
import { hoverSource } from './obsidian/links';
import { openPanel, registerPanel } from './obsidian/panel/register';
import { registerRefactors } from './obsidian/actions/register-refactors';
import { registerSettings } from './obsidian/settings/settings-tab';
import { SettingsStore, settingsPathOf } from './obsidian/vault/settings-store';
import { LiveIndex } from './obsidian/vault/live-index';
import { loadVaultConfig } from './obsidian/vault/vault-config';
import { vaultPort } from './obsidian/vault/vault-port';
import { Writer } from './obsidian/vault/writer';
import { registerWhy } from './obsidian/actions/register-why';

/** The plugin: builds the index of the vault and registers what shows it. */
export default class InPhasePlugin extends Plugin {
	/** For other plugins and scripts; there once the plugin is loaded. */
	api: InPhaseApi | undefined;
	#settings: SettingsStore | undefined;

	/** The language that everything is said in. */
	protected get locale(): Locale {
		return localeOf(getLanguage());
	}

	override async onload(): Promise<void> {
		const { locale } = this;
		const port = vaultPort(this.app, settingsPathOf(this));
		const settings = new SettingsStore(this, port, locale);
		this.#settings = settings;
		const [config] = await Promise.all([loadVaultConfig(this.app), settings.load()]);
		const live = this.addChild(new LiveIndex(this.app, settings.current, config));
		settings.onChange(() => void loadVaultConfig(this.app).then((now) => live.restart(settings.current, now)));
		this.registerHoverLinkSource(hoverSource, { display: locale.panel.title, defaultMod: true });
		const context = { app: this.app, live, settings, writer: new Writer(port, live, settings), locale };
		registerBlocks(
			this,
			context,
			(term, type, facet) => void openPanel(this.app, { tab: 'phases', term, type, facet }),
		);
		registerPanel(this, context);
		registerEditor(this, context);
		registerCommands(this, context);
		registerRefactors(this, context);
		registerWhy(this, context);
		registerBake(this, context);
		registerConvert(this, context);
		this.api = createApi(context);
		registerCliHandlers(this, context, this.api);
		registerBoard(this, context);
		registerSettings(this, context, config);
	}

	override async onExternalSettingsChange(): Promise<void> {
		await this.#settings?.reload();
	}
}
