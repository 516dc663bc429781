import { foldPath } from '../links/link-files';
import { basenameOf, filenameOf, folderOf } from '../note/path';
import type { Message } from '../message';
import { findNameFault } from '../plan/path-fault';
import type { FolderMove } from '../plan/plan';
import { failed, ok, type Result } from '../result';
import { sayOfRefactor } from '../plan/messages';
import { renameIn, type NewName } from './names';

/** The files that a plan can write, and so move and move back. */
const isText = /\.(?:md|base|canvas)$/i;

/** A folder that is named like the definition in it or beside it. */
export interface NoteFolder extends FolderMove {
	/** The files in it, each with where it would be. */
	readonly files: ReadonlyMap<string, string>;
}

/**
 * The folder of a folder note, in it or beside it, that is called like the note and would get its new name; undefined
 * where there is none. The fault says why it cannot.
 *
 * @param path The note, and `moved` where it is to be in the folder that it has.
 */
export function findNoteFolder(
	path: string,
	moved: string,
	stem: string,
	name: NewName,
	all: readonly string[],
	read: (path: string) => string | undefined,
): Result<NoteFolder, { readonly folder: string; readonly reason: Message }> | undefined {
	const parent = folderOf(path);
	const beside = `${parent === '' ? '' : `${parent}/`}${basenameOf(path)}`;
	const isInside = foldPath(filenameOf(parent)) === foldPath(basenameOf(path));
	const from = isInside ? parent : beside;
	const inside = all.filter((file) => file.startsWith(`${from}/`));
	const renamed = renameIn(filenameOf(from), stem, name);
	if (inside.length === 0 || renamed === undefined) return undefined;
	const fault = findNameFault(renamed);
	if (fault !== undefined) return failed({ folder: from, reason: sayOfRefactor('folders.cannotBe', { why: fault }) });
	const to = `${folderOf(from) === '' ? '' : `${folderOf(from)}/`}${renamed}`;
	const refuse = (reason: Message): Result<never, { folder: string; reason: Message }> =>
		failed({ folder: from, reason });
	const other = inside.find((file) => !isText.test(file) || read(file) === undefined);
	if (other !== undefined) return refuse(sayOfRefactor('folders.holdsOther', { path: other }));
	const isTaken = all.some((file) => foldPath(file).startsWith(`${foldPath(to)}/`) && !inside.includes(file));
	if (isTaken) return refuse(sayOfRefactor('folders.isTaken', { path: to }));
	const files = new Map(inside.map((file) => [file, to + (file === path ? moved : file).slice(from.length)]));
	return ok({ from, to, isMoved: false, files });
}
