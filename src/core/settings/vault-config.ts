import { parseJson } from '../json';
import { usualLinkFormat, type LinkFormat } from '../links/write-link';
import { parseFolder } from '../note/path';

/** The settings files of Obsidian and of other plugins that say where a vault keeps what and how it links, relative to the config folder. */
export const vaultConfigFiles = {
	metadataMenu: 'plugins/metadata-menu/data.json',
	templates: 'templates.json',
	templater: 'plugins/templater-obsidian/data.json',
	app: 'app.json',
} as const;

/** A template for new notes of a folder and its subfolders, both as vault paths; `''` is the top of the vault. */
export interface FolderTemplate {
	readonly folder: string;
	readonly template: string;
}

/** A template for new notes whose path a pattern finds: a regular expression, as Templater takes it. */
export interface PathTemplate {
	readonly pattern: string;
	readonly template: string;
}

/** What a vault's own configuration tells. */
export interface VaultConfig {
	/** Where Metadata Menu keeps its type notes; undefined when it is not in use. */
	readonly typeFolder: string | undefined;
	/** The property by which Metadata Menu has notes say their types; undefined when it is not in use. */
	readonly typeAlias: string | undefined;
	/** Folders of Templater and of the core Templates plugin. */
	readonly templateFolders: readonly string[];
	/** The templates that Templater has for folders, as it lists them. */
	readonly folderTemplates: readonly FolderTemplate[];
	/** The templates that Templater has for paths, the first that fits goes; none where it goes by folders. */
	readonly pathTemplates: readonly PathTemplate[];
	/** How the user has Obsidian write links. */
	readonly links: LinkFormat;
}

const linkPaths = ['shortest', 'relative', 'absolute'] as const;

/** A vault that has none of these files. */
export const emptyVaultConfig: VaultConfig = {
	typeFolder: undefined,
	typeAlias: undefined,
	templateFolders: [],
	folderTemplates: [],
	pathTemplates: [],
	links: usualLinkFormat,
};

/**
 * Reads the texts of `vaultConfigFiles`, undefined for those that are not there. They belong to others, so a file
 * that does not parse or says something else counts as missing.
 */
export function parseVaultConfig(
	texts: Readonly<Record<keyof typeof vaultConfigFiles, string | undefined>>,
): VaultConfig {
	const templateFolders = [
		readFolder(texts.templates, 'folder'),
		readFolder(texts.templater, 'templates_folder'),
	].filter((folder) => folder !== undefined);
	return {
		typeFolder: readFolder(texts.metadataMenu, 'classFilesPath'),
		typeAlias: readTypeAlias(texts.metadataMenu),
		templateFolders,
		...readTemplaterTemplates(texts.templater),
		links: readLinkFormat(texts.app),
	};
}

/** Metadata Menu's own default, where it keeps type notes and says nothing else. */
const usualTypeAlias = 'fileClass';

function readTypeAlias(json: string | undefined): string | undefined {
	const alias = json === undefined ? undefined : parseObject(json)?.get('fileClassAlias');
	if (typeof alias === 'string' && alias.trim() !== '') return alias.trim();
	return readFolder(json, 'classFilesPath') === undefined ? undefined : usualTypeAlias;
}

function readLinkFormat(json: string | undefined): LinkFormat {
	const app = json === undefined ? undefined : parseObject(json);
	const path = linkPaths.find((known) => known === app?.get('newLinkFormat'));
	return { isMarkdown: app?.get('useMarkdownLinks') === true, path: path ?? usualLinkFormat.path };
}

/** Templater goes either by folders, unless it is told not to, or by paths, where it is told to. */
function readTemplaterTemplates(json: string | undefined): Pick<VaultConfig, 'folderTemplates' | 'pathTemplates'> {
	const templater = json === undefined ? undefined : parseObject(json);
	const areByFolder = templater?.get('enable_folder_templates') !== false;
	const areByPath = !areByFolder && templater?.get('enable_file_templates') === true;
	const folders = areByFolder ? readTemplates(templater?.get('folder_templates'), 'folder') : [];
	const patterns = areByPath ? readTemplates(templater?.get('file_templates'), 'regex') : [];
	return {
		folderTemplates: folders.map(({ key, template }) => ({ folder: parseFolder(key), template })),
		pathTemplates: patterns.map(({ key, template }) => ({ pattern: key, template })),
	};
}

/** The rows of a list of templates; one that names no template says nothing. */
function readTemplates(rows: unknown, name: string): readonly { readonly key: string; readonly template: string }[] {
	if (!Array.isArray(rows)) return [];
	return rows.flatMap((row: unknown) => {
		if (typeof row !== 'object' || row === null) return [];
		const fields = new Map<string, unknown>(Object.entries(row));
		const [key, template] = [fields.get(name), fields.get('template')];
		if (typeof key !== 'string' || typeof template !== 'string' || template.trim() === '') return [];
		return [{ key, template: parseFolder(template) }];
	});
}

function readFolder(json: string | undefined, key: string): string | undefined {
	const value = json === undefined ? undefined : parseObject(json)?.get(key);
	if (typeof value !== 'string') return undefined;
	const folder = parseFolder(value);
	return folder === '' ? undefined : folder;
}

function parseObject(json: string): ReadonlyMap<string, unknown> | undefined {
	const parsed = parseJson(json);
	return parsed.isOk && typeof parsed.value === 'object' && parsed.value !== null
		? new Map(Object.entries(parsed.value))
		: undefined;
}
