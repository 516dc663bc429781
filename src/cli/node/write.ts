import {
	accessSync,
	constants,
	existsSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	realpathSync,
	rmSync,
	rmdirSync,
	statSync,
	unlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { machineText } from '../../locale/en/cli/machine';
import { describeWriting } from './faults';
import { writeInPlace } from './journals';
import { findLinkFault, findPlaceFault, isIn, isOnePlace, realPlaceOf } from './places';
import { areSame, bytesOf, replaceFile, replaceOr } from './put-file';

/** Replaces the text of a note where its file holds exactly what is expected. */
export function writeNote(vault: string, path: string, before: string, after: string): string | undefined {
	try {
		const file = realpathSync(join(vault, path));
		if (!isIn(file, realpathSync(vault))) return machineText.leadsOut;
		const stat = statSync(file);
		if (!stat.isFile()) return machineText.isNoFile;
		accessSync(file, constants.W_OK);
		const expected = bytesOf(before);
		const isDue = (): boolean => areSame(readFileSync(file), expected);
		const inPlace = (): boolean => isDue() && writeInPlace(vault, file, before, after);
		// A new file would take the place of one name only.
		const isWritten = stat.nlink > 1 ? inPlace() : replaceOr(inPlace, file, bytesOf(after), stat, isDue);
		return isWritten ? undefined : machineText.hasChangedSince;
	} catch (error) {
		return describeWriting(error);
	}
}

/** Writes a file of a copy, or removes it, where it holds what is expected. */
export function writeOutput(
	folder: string,
	path: string,
	before: string | undefined,
	after: string | undefined,
): string | undefined {
	try {
		const file = resolve(folder, path);
		if (!isIn(realPlaceOf(file), realPlaceOf(resolve(folder)))) return machineText.leadsOutOfFolder;
		if (after !== undefined) mkdirSync(dirname(file), { recursive: true });
		const stat = lstatSync(file, { throwIfNoEntry: false });
		if (stat !== undefined && !stat.isFile()) return machineText.nameIsTaken;
		const isDue = (): boolean =>
			before === undefined ? !existsSync(file) : areSame(readFileSync(file), bytesOf(before));
		if (after !== undefined)
			return replaceFile(file, bytesOf(after), undefined, isDue) ? undefined : machineText.hasChanged;
		if (!isDue()) return machineText.hasChanged;
		rmSync(file);
		return undefined;
	} catch (error) {
		return describeWriting(error);
	}
}

/**
 * Puts a file where none is, in folders that are made where need be.
 *
 * @param moved The file that is to go there, which may be at that very place under a name cased otherwise.
 */
export function claim(vault: string, path: string, put: (file: string) => void, moved?: string): string | undefined {
	try {
		const file = join(vault, path);
		const fault = findPlaceFault(vault, path);
		if (fault !== undefined) return fault;
		const there = statSync(file, { throwIfNoEntry: false });
		if (there !== undefined && (moved === undefined || !isOneFile(moved, file))) return machineText.isThere;
		mkdirSync(dirname(file), { recursive: true });
		put(file);
		return undefined;
	} catch (error) {
		return describeWriting(error);
	}
}

/** Whether two paths to files that are there are one name in two spellings: a folder that heeds case lists both. */
function isOneFile(path: string, other: string): boolean {
	return isOnePlace(path, other) && !readdirSync(dirname(other)).includes(basename(other));
}

/** Removes a folder in which nothing lies. */
export function removeEmptyFolder(vault: string, folder: string): void {
	try {
		rmdirSync(join(vault, folder));
	} catch {
		// Something lies in it, or it is a link, or gone: it stays as it is.
	}
}

/** Why a file could not be written, as a clause; undefined where it can. */
export function findWriteFault(vault: string, path: string): string | undefined {
	try {
		accessSync(join(vault, path), constants.W_OK);
		return undefined;
	} catch (error) {
		return describeWriting(error);
	}
}

/** Removes a file; a link is none. Returns why not, as a clause. */
export function removeFile(vault: string, path: string): string | undefined {
	try {
		const file = join(vault, path);
		const fault = findPlaceFault(vault, path) ?? findLinkFault(file);
		if (fault === undefined) unlinkSync(file);
		return fault;
	} catch (error) {
		return describeWriting(error);
	}
}
