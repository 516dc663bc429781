import type { Plugin } from 'obsidian';
import type { VaultConfig } from '../../core/settings/vault-config';
import type { LiveIndex } from '../vault/live-index';
import { InPhaseSettingTab } from './settings-tab';
import type { SettingsStore } from './settings-store';

/** Registers the settings tab. */
export function registerSettings(plugin: Plugin, store: SettingsStore, live: LiveIndex, config: VaultConfig): void {
	plugin.addSettingTab(new InPhaseSettingTab(plugin.app, plugin, store, live, config));
}
