import type { Plugin } from 'obsidian';
import type { VaultConfig } from '../../core/settings/vault-config';
import type { RefactorContext } from '../refactor/sources';
import { InPhaseSettingTab } from './settings-tab';
import { setUpFacets } from './setup-modal';

/** Registers the settings tab, and the command that fills it from the vault. */
export function registerSettings(plugin: Plugin, context: RefactorContext, config: VaultConfig): void {
	plugin.addSettingTab(new InPhaseSettingTab(plugin, context, config));
	plugin.addCommand({ id: 'set-up-facets', name: context.locale.setup.title, callback: () => setUpFacets(context) });
}
