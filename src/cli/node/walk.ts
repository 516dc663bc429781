import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../core/result';
import { machineText } from '../../locale/en/cli/machine';
import type { UnreadableFile } from '../machine';
import { describeReading } from './faults';
import { isIn } from './places';

/** A file that was come upon in a folder. */
export interface FoundFile {
	readonly path: string;
	/** It is a file itself: no link to one, no device. */
	readonly isPlain: boolean;
}

/**
 * The files below a folder.
 *
 * @param seen Real paths of the vault and of linked folders, so that no note is read twice and a circle of links ends.
 */
export function* walk(vault: string, folder: string, seen: string[]): Iterable<Result<FoundFile, UnreadableFile>> {
	let entries: Dirent[];
	try {
		entries = readdirSync(join(vault, folder), { withFileTypes: true });
	} catch (error) {
		yield failed({ path: `${folder}/`, reason: describeReading(error) });
		return;
	}
	for (const entry of entries) {
		if (entry.name.startsWith('.')) continue;
		const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
		if (entry.isDirectory() || (entry.isSymbolicLink() && isNewFolder(join(vault, path), seen))) {
			yield* walk(vault, path, seen);
		} else yield ok({ path, isPlain: entry.isFile() });
	}
}

/** Whether a file is a note, by its name. */
export function isNote(path: string): boolean {
	return path.toLowerCase().endsWith('.md');
}

/**
 * Whether a link leads to a folder that is read for the first time. As in Obsidian, a link into the vault, to a folder
 * that holds it, or to what another link leads to counts for nothing
 * (https://help.obsidian.md/symlinks).
 */
function isNewFolder(path: string, seen: string[]): boolean {
	let real: string;
	try {
		if (!statSync(path).isDirectory()) return false;
		real = realpathSync(path);
	} catch {
		// It leads nowhere, or to itself.
		return false;
	}
	if (seen.some((other) => isIn(real, other) || isIn(other, real))) return false;
	seen.push(real);
	return true;
}

/** The files below a folder, hidden ones too; links are not followed. */
export function* walkFiles(root: string, folder: string): Iterable<string> {
	if (folder === '' && !existsSync(root)) return;
	for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
		const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
		if (entry.isDirectory()) yield* walkFiles(root, path);
		else yield path;
	}
}

/** What is in a folder; nothing where there is none, or it cannot be read. */
export function namesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder).sort();
	} catch {
		return [];
	}
}

/** Why a path is no folder that can be read. */
export function findFolderFault(path: string): string | undefined {
	try {
		if (!statSync(path).isDirectory()) return machineText.notFolder;
		readdirSync(path);
		return undefined;
	} catch (error) {
		return describeReading(error);
	}
}

/** Files and folders of which a vault's config folder holds at least one, whatever its name. */
const configSigns = [
	'app.json',
	'core-plugins.json',
	'community-plugins.json',
	'plugins/in-phase',
	'plugins/metadata-menu',
];

/** The name of the config folder of a vault; undefined when it has none. */
export function findConfigFolder(vault: string): string | undefined {
	const isConfig = (name: string): boolean => configSigns.some((sign) => existsSync(join(vault, name, sign)));
	return readdirSync(vault)
		.filter((name) => name.startsWith('.'))
		.sort()
		.find(isConfig);
}
