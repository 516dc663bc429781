import type { Plugin } from 'obsidian';
import type { VaultConfig } from '../../core/settings/vault-config';
import type { RefactorContext } from '../refactor/sources';
import { InPhaseSettingTab } from './settings-tab';

/** Registers the settings tab. */
export function registerSettings(plugin: Plugin, context: RefactorContext, config: VaultConfig): void {
	plugin.addSettingTab(new InPhaseSettingTab(plugin, context, config));
}
