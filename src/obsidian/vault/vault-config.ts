import { normalizePath, type App } from 'obsidian';
import { parseVaultConfig, vaultConfigFiles, type VaultConfig } from '../../core/settings/vault-config';

/** Reads what the vault's own configuration says about its folders and links. */
export async function loadVaultConfig(app: App): Promise<VaultConfig> {
	const read = async (file: string): Promise<string | undefined> => {
		const path = normalizePath(`${app.vault.configDir}/${file}`);
		return (await app.vault.adapter.exists(path)) ? app.vault.adapter.read(path) : undefined;
	};
	const [metadataMenu, templates, templater, preferences] = await Promise.all([
		read(vaultConfigFiles.metadataMenu),
		read(vaultConfigFiles.templates),
		read(vaultConfigFiles.templater),
		read(vaultConfigFiles.app),
	]);
	return parseVaultConfig({ metadataMenu, templates, templater, app: preferences });
}
