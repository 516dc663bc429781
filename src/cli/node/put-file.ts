import {
	chownSync,
	closeSync,
	existsSync,
	fchmodSync,
	fstatSync,
	fsyncSync,
	ftruncateSync,
	openSync,
	renameSync as renameOnce,
	rmSync,
	statSync,
	unlinkSync,
	writeFileSync,
	writeSync,
	type Stats,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { machineText } from '../../locale/en/cli/machine';
import { codeOf } from './faults';

/** A text as it is written into a file, in UTF-8. */
export function bytesOf(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

/** Whether two files hold the same. */
export function areSame(bytes: Uint8Array, others: Uint8Array): boolean {
	return bytes.length === others.length && bytes.every((byte, at) => byte === others[at]);
}

/**
 * Puts a new file in the place of one, with its mode and owner, so that whoever reads it sees the old or the new text
 * and nothing in between, whatever fails.
 *
 * @param isDue Asked at the last moment.
 */
export function replaceFile(file: string, bytes: Uint8Array, stat: Stats | undefined, isDue: () => boolean): boolean {
	const temporary = temporaryBeside(file);
	try {
		writeWhole(temporary, bytes, stat?.mode ?? 0o666);
		const { uid, gid } = statSync(temporary);
		if (stat !== undefined && (stat.uid !== uid || stat.gid !== gid)) chownSync(temporary, stat.uid, stat.gid);
		if (!isDue()) return false;
		renameSync(temporary, file);
		return true;
	} finally {
		rmSync(temporary, { force: true });
	}
}

/** The same, or another way where the folder takes no new file, or a new one cannot be given to the old one's owner. */
export function replaceOr(
	otherwise: () => boolean,
	...[file, bytes, stat, isDue]: Parameters<typeof replaceFile>
): boolean {
	try {
		return replaceFile(file, bytes, stat, isDue);
	} catch (error) {
		const code = codeOf(error);
		if (code !== 'EPERM' && code !== 'EACCES') throw error;
		return otherwise();
	}
}

/** Puts a new file where none is, whole or not at all, and sees to it that it stays there. */
export function placeFile(file: string, text: string, mode = 0o666): void {
	const temporary = temporaryBeside(file);
	try {
		writeWhole(temporary, bytesOf(text), mode);
		if (existsSync(file)) throw new Error(machineText.isThere);
		renameSync(temporary, file);
		flushFolder(dirname(file));
	} finally {
		rmSync(temporary, { force: true });
	}
}

/** Writes over what a file holds, which stays the same file. */
export function overwrite(file: string, text: string): void {
	const bytes = bytesOf(text);
	const descriptor = openSync(file, 'r+');
	try {
		for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at, bytes.length - at, at);
		ftruncateSync(descriptor, bytes.length);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}

/** Renames a file. Windows refuses while somebody looks at it, such as a virus scanner, which passes. */
export function renameSync(from: string, to: string): void {
	for (let pause = 10; ; pause *= 2) {
		try {
			renameOnce(from, to);
			return;
		} catch (error) {
			const mayPass = process.platform === 'win32' && ['EACCES', 'EBUSY', 'EPERM'].includes(codeOf(error) ?? '');
			if (!mayPass || pause > 640) throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
		}
	}
}

/** Our temporary files, with the process that made them. */
const temporaryName = /^\.in-phase-(\d+)-[\da-z]+\.tmp$/;

/** The path of a temporary file of ours beside a file. */
export function temporaryBeside(file: string, sign = Date.now().toString(36)): string {
	return join(dirname(file), `.in-phase-${process.pid}-${sign}.tmp`);
}

function writeWhole(file: string, bytes: Uint8Array, mode: number): void {
	const descriptor = openSync(file, 'wx', mode);
	try {
		writeFileSync(descriptor, bytes);
		// Some disks know no modes, and refuse to set one.
		const isOther = ((fstatSync(descriptor).mode ^ mode) & 0o7777) !== 0;
		if (mode !== 0o666 && isOther) fchmodSync(descriptor, mode);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}

/** Writes down that a name was given; not every system can (Windows, some network disks), and then it does so in its own time. */
function flushFolder(folder: string): void {
	try {
		const descriptor = openSync(folder, 'r');
		try {
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}
	} catch (error) {
		if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES', 'EBADF', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error) ?? ''))
			throw error;
	}
}

/** Removes a file if it is a temporary one of ours, of a run that was killed. */
export function clearLeftover(file: string): void {
	const pid = temporaryName.exec(basename(file))?.[1];
	if (pid === undefined || isRunning(Number(pid))) return;
	try {
		unlinkSync(file);
	} catch {
		// It is a folder, or may not be removed: nobody waits for it.
	}
}

/** Whether there is a process of this number. */
export function isRunning(pid: number): boolean {
	if (!Number.isSafeInteger(pid) || pid <= 0) return false;
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// It is somebody else's.
		return codeOf(error) === 'EPERM';
	}
}
