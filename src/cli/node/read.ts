import { Buffer, isUtf8 } from 'node:buffer';
import {
	closeSync,
	constants,
	existsSync,
	fstatSync,
	lstatSync,
	openSync,
	readFileSync,
	readSync,
	realpathSync,
	statSync,
} from 'node:fs';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../core/result';
import { machineText } from '../../locale/en/cli/machine';
import type { UnreadableFile, VaultFile } from '../machine';
import { codeOf, describeOpening, describeReading, describeWriting } from './faults';
import { isIn } from './places';

/** A note longer than this is looked at up to here. Frontmatter stands at the top; a file this long is a dump. */
const longestNote = 8 * 1024 * 1024;

/** No file longer than this, in bytes, is taken in. */
const longestFile = 512 * 1024 * 1024;

/** Where short files are read into, one after the other. */
const space = Buffer.allocUnsafe(64 * 1024);

/**
 * A note without its times, for which the file need not be looked at apart from reading it.
 *
 * @param path Of what is known to be a file, since anything else could be waited for without end.
 * @returns Undefined for a file that is longer than most, or that is not read; `readNote` tells why.
 */
export function readShortNote(vault: string, path: string): Result<VaultFile, UnreadableFile> | undefined {
	let length = 0;
	try {
		const descriptor = openSync(join(vault, path), 'r');
		try {
			let read: number;
			do {
				read = readSync(descriptor, space, length, space.length - length, null);
				length += read;
			} while (read > 0 && length < space.length);
		} finally {
			closeSync(descriptor);
		}
	} catch {
		return undefined;
	}
	if (length === space.length) return undefined;
	return noteOf(path, space.toString('utf8', 0, length), { created: 0, modified: 0 }, undefined, () =>
		isUtf8(space.subarray(0, length)),
	);
}

/** A note as it is; its beginning where it is very long. */
export function readNote(vault: string, path: string): Result<VaultFile, UnreadableFile> {
	const file = join(vault, path);
	try {
		const stat = statSync(file);
		if (!stat.isFile()) return failed({ path, reason: machineText.notFile });
		const isLong = stat.size > longestNote;
		// Node reads a file as text faster than it reads the bytes and decodes them.
		const text = isLong ? readBeginning(file) : readFileSync(file, 'utf8');
		const times = { created: Math.trunc(stat.birthtimeMs), modified: Math.trunc(stat.mtimeMs) };
		const size = Math.round(stat.size / 1024 / 1024);
		const warning = isLong ? machineText.isLong(size, longestNote / 1024 / 1024) : undefined;
		return noteOf(path, text, times, warning, () => isLong || isUtf8(readFileSync(file)));
	} catch (error) {
		return failed({ path, reason: describeReading(error) });
	}
}

/** @param isWhole Asked where the text has a sign that stands for what does not decode: whether it is one in the file. */
function noteOf(
	path: string,
	text: string,
	times: Pick<VaultFile, 'created' | 'modified'>,
	warning: string | undefined,
	isWhole: () => boolean,
): Result<VaultFile, UnreadableFile> {
	if (text.includes('\0')) return failed({ path, reason: machineText.notText });
	const isDamaged = text.includes('\ufffd') && !isWhole();
	return ok({ path, ...times, text, warning: isDamaged ? machineText.isDamaged : warning });
}

function readBeginning(file: string): string {
	const descriptor = openSync(file, 'r');
	try {
		const bytes = new Uint8Array(longestNote);
		// The mark at the beginning is part of the text, as where a file is read whole.
		const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
		return decoder.decode(bytes.subarray(0, readSync(descriptor, bytes, 0, longestNote, 0)));
	} finally {
		closeSync(descriptor);
	}
}

/** A file that may be anything: a link is not followed, a device not waited for, and no file without end read. */
export function readWhole(file: string, longest = longestFile): Result<string, string> {
	try {
		if (!lstatSync(file).isFile()) return failed(machineText.isNoFile);
		const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
		try {
			const stat = fstatSync(descriptor);
			if (!stat.isFile()) return failed(machineText.isNoFile);
			if (stat.size > longest) return failed(machineText.isTooLong(longest / 1024 / 1024));
			const bytes = readFileSync(descriptor);
			return isUtf8(bytes) ? ok(bytes.toString('utf8')) : failed(machineText.isNotUtf8);
		} finally {
			closeSync(descriptor);
		}
	} catch (error) {
		return failed(describeWriting(error));
	}
}

/**
 * The text of a file that may be anything, links followed; undefined where there is none.
 *
 * @param within The real paths of the folders out of which no link may lead.
 * @throws {Error} With the reason, as a clause, where it is not read: never with what stands in it.
 */
export function readIfThere(path: string, within?: readonly string[]): string | undefined {
	if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
	const read = readLinked(path, within);
	if (read.isOk) return read.value;
	throw new Error(read.fault);
}

function readLinked(path: string, within: readonly string[] | undefined): Result<string, string> {
	try {
		const real = realpathSync.native(path);
		if (within?.some((folder) => isIn(real, folder)) === false) return failed(machineText.leadsOutUnread);
		return readWhole(real, longestNote);
	} catch (error) {
		return failed(describeOpening(error));
	}
}

/**
 * The text of a file of a vault by `readIfThere`. A config folder that several vaults share is a link out of each: what lies
 * in it is read, but written by nobody here.
 */
export function readConfig(vault: string, path: string): string | undefined {
	const [folder = '', ...below] = path.split('/');
	const shared = join(vault, folder);
	const isShared = below.length > 0 && existsSync(shared);
	return readIfThere(
		join(vault, path),
		[vault, ...(isShared ? [shared] : [])].map((one) => realpathSync.native(one)),
	);
}

/** The text of a file of our own; undefined when there is none, or none any more. Throws when it cannot be read. */
export function readText(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
		throw error;
	}
}
