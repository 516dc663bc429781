import type { Message } from '../message';
import { folderOf } from '../note/path';
import { sayOfPlan } from './messages';

/** What the paths of plans and journals are held against. */
export interface PathRules {
	/** The plugin's settings, which are written though they are hidden; undefined where there are none. */
	readonly settingsPath: string | undefined;
	/** Whether the files lie on Windows, which takes some names for devices and cuts others short. */
	readonly isWindows: boolean;
}

/** Where the plugin Metadata Menu keeps which values its forms offer, beside our settings; hidden, and written too. */
export function fieldsPathOf(settingsPath: string): string {
	return `${folderOf(folderOf(settingsPath))}/metadata-menu/data.json`;
}

/** Where the app and other plugins keep what may name a note or a term, in the same config folder; hidden, and never written. */
export function keptPathsOf(settingsPath: string): readonly string[] {
	const plugins = folderOf(folderOf(settingsPath));
	const config = folderOf(plugins);
	return [`${config}/bookmarks.json`, `${config}/graph.json`, `${plugins}/quickadd/data.json`];
}

/** Whether a path is one of the hidden files that are written. */
function isKnown(path: string, settingsPath: string | undefined): boolean {
	return settingsPath !== undefined && (path === settingsPath || path === fieldsPathOf(settingsPath));
}

/** Signs that HFS+ passes over when it looks for a file: with one of them in front, `.git` would not seem hidden. */
const ignored = /[\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** Devices, whatever their ending, and what Windows drops at the end of a name or reads as a stream of the file. */
const windowsNames = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|con(?:in|out)\$) *(?:\.|$)|[ .]$|:/i;

/** Signs that some file system cannot hold, or at which a link to the file would end. */
const noFileHolds = /[\p{Cc}\\/:*?"<>|#^[\]]/u;

/**
 * Why nothing should be called so that a vault may take to any computer, as a clause: whatever holds it now, it is
 * Windows or the app that could not. Of files the name without its ending is told.
 *
 * @example findNameFault('In/Out Phase') // “/” cannot stand in the name of a file
 */
export function findNameFault(name: string): Message | undefined {
	const sign = noFileHolds.exec(name)?.[0];
	if (sign !== undefined) return sayOfPlan('name.holdsSign', { sign });
	const seen = name.replace(ignored, '');
	if (seen.startsWith('.')) return sayOfPlan('name.isHidden', { name });
	if (/[\s.]$/.test(seen)) return sayOfPlan('name.endsOddly', { name });
	return windowsNames.test(seen) ? sayOfPlan('name.isKeptByWindows', { name }) : undefined;
}

/**
 * Why a path is none that is read or written on behalf of a plan or a journal, as a clause: it leaves the vault, or
 * names something hidden that is no settings file. Where links in the file system lead is for the host to say.
 *
 * @example findPathFault('notes/../../a.md', rules) // “notes/../../a.md” leads out of its folder
 */
export function findPathFault(path: string, { settingsPath, isWindows }: PathRules): Message | undefined {
	if (path === '') return sayOfPlan('path.isEmpty');
	// Obsidian takes `\` for `/`, and Windows does too.
	if (/[\0\\]/.test(path)) return sayOfPlan('path.hasOddSign', { path });
	if (path.startsWith('/') || /^[a-z]:/i.test(path)) return sayOfPlan('path.isAbsolute', { path });
	const names = path.split('/').map((name) => name.replace(ignored, ''));
	if (names.some((name) => /^[. ]*$/.test(name))) return sayOfPlan('path.leadsOut', { path });
	if (!isKnown(path, settingsPath) && names.some((name) => name.startsWith('.')))
		return sayOfPlan('path.isHidden', { path });
	return isWindows && names.some((name) => windowsNames.test(name))
		? sayOfPlan('path.isKeptByWindows', { path })
		: undefined;
}
