import { parseFolder } from '../note/path';

/** The settings files of other plugins that say where a vault keeps what, relative to the config folder. */
export const vaultConfigFiles = {
	metadataMenu: 'plugins/metadata-menu/data.json',
	templates: 'templates.json',
	templater: 'plugins/templater-obsidian/data.json',
} as const;

/** What a vault's own configuration tells. */
export interface VaultConfig {
	/** Where Metadata Menu keeps its type notes; undefined when it is not in use. */
	readonly typeFolder: string | undefined;
	/** Folders of Templater and of the core Templates plugin. */
	readonly templateFolders: readonly string[];
}

/** A vault that has none of these files. */
export const emptyVaultConfig: VaultConfig = { typeFolder: undefined, templateFolders: [] };

/**
 * Reads the texts of `vaultConfigFiles`, undefined for those that are not there. They belong to others, so a file
 * that does not parse or says something else counts as missing.
 */
export function parseVaultConfig(texts: Readonly<Record<keyof typeof vaultConfigFiles, string | undefined>>): VaultConfig {
	const templateFolders = [
		readFolder(texts.templates, 'folder'),
		readFolder(texts.templater, 'templates_folder'),
	].filter((folder) => folder !== undefined);
	return { typeFolder: readFolder(texts.metadataMenu, 'classFilesPath'), templateFolders };
}

function readFolder(json: string | undefined, key: string): string | undefined {
	const value = json === undefined ? undefined : parseObject(json)?.get(key);
	if (typeof value !== 'string') return undefined;
	const folder = parseFolder(value);
	return folder === '' ? undefined : folder;
}

function parseObject(json: string): ReadonlyMap<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(json);
		return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
	} catch {
		return undefined;
	}
}
