import { isWithin } from '../note/path';
import { folderMatcher } from './folder-pattern';
import type { Settings } from './settings';
import type { VaultConfig } from './vault-config';

const defaultExcluded = ['tools', 'drafts', 'templates'];

/** A folder of templates, at whatever depth. */
const templateFolder = /(?:^|\/)templates\//i;

/** Where in a vault things are, settled once from settings and the vault's own configuration. */
export interface Scope {
	/** Vault paths of folders whose notes are left out of lists, lint and vocabulary. */
	readonly excludedFolders: readonly string[];
	/** Those of them, in lower case, that are left out by default and that settings say nothing of. */
	readonly defaultFolders: ReadonlySet<string>;
	readonly typeFolder: string;
	/** One for each excluded folder. */
	readonly excludes: readonly ((path: string) => boolean)[];
	/** One for each folder that settings take back. */
	readonly includes: readonly ((path: string) => boolean)[];
	/** One for each folder of templates that the vault's own configuration names. */
	readonly holdsTemplates: readonly ((path: string) => boolean)[];
}

/** Settles the scope: what settings say, else what the vault's configuration says, else the defaults. */
export function scopeOf(settings: Settings, config: VaultConfig): Scope {
	const included = new Set(settings.includedFolders.map((folder) => folder.toLowerCase()));
	const usual = [...defaultExcluded, ...config.templateFolders].filter((folder) => !included.has(folder.toLowerCase()));
	const excludedFolders = [...new Set([...usual, ...settings.excludedFolders])].filter((folder) => folder !== '');
	const named = new Set(settings.excludedFolders.map((folder) => folder.toLowerCase()));
	return {
		excludedFolders,
		defaultFolders: new Set(usual.map((folder) => folder.toLowerCase()).filter((folder) => !named.has(folder))),
		excludes: excludedFolders.map(folderMatcher),
		includes: settings.includedFolders.map(folderMatcher),
		holdsTemplates: config.templateFolders.map(folderMatcher),
		typeFolder:
			[settings.typeFolder, config.typeFolder].find((folder) => folder !== undefined && folder !== '') ?? 'tools/types',
	};
}

/** What lies in these on purpose is not found there by mistake. */
const mayHide: readonly string[] = ['tools', 'drafts'];

/**
 * The folder that leaves a note out though nobody said so: `tools` or `drafts`, as the path has it. Settings that name
 * it themselves say so.
 */
export function hidingFolderOf(scope: Scope, path: string): string | undefined {
	const folder = path.slice(0, Math.max(0, path.indexOf('/')));
	const isHiding = mayHide.includes(folder.toLowerCase()) && scope.defaultFolders.has(folder.toLowerCase());
	if (!isHiding || path.includes('/.') || templateFolder.test(path) || isWithin(path, scope.typeFolder))
		return undefined;
	return folder;
}

/** Whether a path lies in an excluded folder, in one of templates or in a hidden one, without regard to case. */
export function isExcluded(scope: Scope, path: string): boolean {
	return excludingFolderOf(scope, path) !== undefined;
}

/** The folder that leaves a note out: as the settings name it, else as the path has it; undefined where nothing does. */
export function excludingFolderOf(scope: Scope, path: string): string | undefined {
	if (path.startsWith('.') || path.includes('/.')) return /^(?:.*?\/)?\.[^/]*/.exec(path)?.[0] ?? path;
	const at = scope.excludes.findIndex((excludes) => excludes(path));
	if (at !== -1) return scope.excludedFolders[at];
	// Below the root too, where authors keep templates beside what they are for.
	const templates = templateFolder.exec(path);
	if (templates === null || isIncluded(scope, path)) return undefined;
	return path.slice(0, templates.index + templates[0].length - 1);
}

/** Whether a path lies in a folder of templates that settings do not take back. */
export function isTemplateFile(scope: Scope, path: string): boolean {
	const isIn = templateFolder.test(path) || scope.holdsTemplates.some((holds) => holds(path));
	return isIn && !isIncluded(scope, path);
}

function isIncluded({ includes }: Scope, path: string): boolean {
	return includes.some((one) => one(path));
}
