import { normalizePath, type App, type Plugin } from 'obsidian';
import { defaultSettings, parseSettings, type Settings } from '../../core/settings/settings';
import { parseVaultConfig, vaultConfigFiles, type VaultConfig } from '../../core/settings/vault-config';

/** Settings as loaded, and what was wrong with the file; faulty settings leave the defaults in force and the file alone. */
export interface LoadedSettings {
	readonly settings: Settings;
	readonly mistakes: readonly string[];
}

/** Loads the plugin's settings. Never throws: a file that is not JSON is a mistake like any other. */
export async function loadSettings(plugin: Plugin): Promise<LoadedSettings> {
	try {
		const parsed = parseSettings(await plugin.loadData());
		return parsed.isValid ? { settings: parsed.settings, mistakes: [] } : { settings: defaultSettings, mistakes: parsed.mistakes };
	} catch (error) {
		return { settings: defaultSettings, mistakes: [error instanceof Error ? error.message : String(error)] };
	}
}

/** Reads what the vault's own configuration says about its folders. */
export async function loadVaultConfig(app: App): Promise<VaultConfig> {
	const read = async (file: string): Promise<string | undefined> => {
		const path = normalizePath(`${app.vault.configDir}/${file}`);
		return (await app.vault.adapter.exists(path)) ? app.vault.adapter.read(path) : undefined;
	};
	const [metadataMenu, templates, templater] = await Promise.all([
		read(vaultConfigFiles.metadataMenu),
		read(vaultConfigFiles.templates),
		read(vaultConfigFiles.templater),
	]);
	return parseVaultConfig({ metadataMenu, templates, templater });
}
