import { filenameOf, folderOf, withoutLead } from '../note/path';

/** Gives the paths of the files that have a name, ending included; the name is folded (`foldPath`). */
export type FilesNamed = (filename: string) => readonly string[];

/** The files of a vault, as links find them. */
export interface LinkFiles {
	/**
	 * The path of the file a link leads to; undefined where it leads nowhere.
	 *
	 * @param link Decoded, without heading.
	 * @param from The path of the note it stands in.
	 */
	find(link: string, from: string): string | undefined;
	/** Whether there is a file at a path, case aside, other than `except`. */
	has(path: string, except: string): boolean;
	/** Whether no other file has this name, case aside; `except` do not count. */
	isUnique(filename: string, except: readonly string[]): boolean;
}

/** The files of a vault of which somebody else keeps the names. */
export function linkFiles(filesNamed: FilesNamed): LinkFiles {
	return {
		find: (link, from) => findFile(link, from, filesNamed),
		has: (path, except) =>
			filesNamed(foldPath(filenameOf(path))).some((other) => other !== except && foldPath(other) === foldPath(path)),
		isUnique: (filename, except) => filesNamed(foldPath(filename)).every((path) => except.includes(path)),
	};
}

/** The files at these paths. */
export function linkFilesOf(paths: Iterable<string>): LinkFiles {
	const byName = new Map<string, string[]>();
	for (const path of paths) {
		const name = foldPath(filenameOf(path));
		const known = byName.get(name);
		if (known === undefined) byName.set(name, [path]);
		else known.push(path);
	}
	return linkFiles((name) => byName.get(name) ?? []);
}

/** A path in the form in which paths are compared: case and Unicode form aside. */
export function foldPath(path: string): string {
	return path.normalize('NFC').toLowerCase();
}

/** A path as seen from a folder: `../b` from `a/c` gives `a/b`. */
export function joinPath(folder: string, path: string): string {
	const parts = folder === '' ? [] : folder.split('/');
	for (const part of path.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	}
	return parts.join('/');
}

/**
 * Finds the file that a link leads to, as Obsidian's `getFirstLinkpathDest` does: an ending may be left out for notes;
 * `./` and `../` are seen from the note; then the path from the vault's root; then the files whose paths end so, those
 * below the note's own folder first, the shortest path before longer ones. Of files that differ in case alone it is the
 * one that is spelled so.
 */
function findFile(link: string, from: string, filesNamed: FilesNamed): string | undefined {
	const plain = foldPath(link);
	const whole = filenameOf(plain).includes('.') ? filesNamed(filenameOf(plain)) : [];
	const wanted = whole.length > 0 ? plain : `${plain}.md`;
	const named = whole.length > 0 ? whole : filesNamed(filenameOf(wanted));
	if (named.length === 0) return undefined;
	const spelled = withoutLead(link, /\.{0,2}\//y);
	const choose = (paths: readonly string[]): string | undefined =>
		paths.find((path) => path.endsWith(spelled) || path.endsWith(`${spelled}.md`)) ?? paths[0];
	const isDotted = /^\.\.?\//.test(wanted);
	const folder = foldPath(folderOf(from));
	const path = isDotted ? joinPath(folder, wanted) : wanted.replace(/^\//, '');
	const exact = choose(named.filter((other) => foldPath(other) === path));
	if (exact !== undefined || wanted.startsWith('/')) return exact;
	const ending = named.filter((other) => foldPath(other).endsWith(path));
	const near = ending.filter((other) => foldPath(other).startsWith(folder));
	return choose(shortestOf(near.length > 0 ? near : ending));
}

/** The paths that are as short as the shortest, in order. */
function shortestOf(paths: readonly string[]): readonly string[] {
	const length = paths.reduce((least, path) => Math.min(least, path.length), Infinity);
	return paths.filter((path) => path.length === length).sort();
}
