import './mend';
import type { DataWriteOptions, FileStats, ListedFiles, Stat } from 'obsidian';
import { FileSystemAdapter } from 'obsidian-test-mocks/obsidian';

/** True for what the vault does not show: a path with a part that starts with a dot. */
export function isHidden(path: string): boolean {
	return path.split('/').some((part) => part.startsWith('.'));
}

/** The path of the folder that holds `path`; the empty string is the vault itself. */
export function parentOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The files below the vault: writes fail as on a disk, and times and sizes are kept. */
export class HostAdapter extends FileSystemAdapter {
	/** The paths read through `read` since the host was made, oldest first. */
	readonly reads: string[] = [];
	/** Hears of each file that was written, whoever wrote it. */
	onWritten: (path: string) => void = () => undefined;
	private readonly stats = new Map<string, FileStats>();
	private readonly folders = new Set<string>(['']);

	constructor() {
		super('/vault');
	}

	statOf(path: string): FileStats {
		return this.stats.get(path) ?? { ctime: 0, mtime: 0, size: 0 };
	}

	hasFile(path: string): boolean {
		return this.stats.has(path);
	}

	override mkdirSync__(path: string): void {
		super.mkdirSync__(path);
		for (let folder = path; folder !== ''; folder = parentOf(folder)) this.folders.add(folder);
	}

	override async read(path: string): Promise<string> {
		this.reads.push(path);
		return super.read(path);
	}

	override writeSync__(path: string, data: string, options?: DataWriteOptions): void {
		this.requireFolder(path);
		super.writeSync__(path, data, options);
		this.record(path, new TextEncoder().encode(data).length, options);
	}

	override async writeBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
		this.requireFolder(path);
		await super.writeBinary(path, data, options);
		this.record(path, data.byteLength, options);
	}

	override async append(path: string, data: string, options?: DataWriteOptions): Promise<void> {
		await this.write(path, this.hasFile(path) ? this.readSync__(path) + data : data, options);
	}

	/** Atomic: nothing can come between the read and the write. An unchanged text is not written. */
	override async process(path: string, change: (data: string) => string, options?: DataWriteOptions): Promise<string> {
		await Promise.resolve();
		const before = this.readSync__(path);
		const after = change(before);
		if (after !== before) this.writeSync__(path, after, options);
		return after;
	}

	override async copy(path: string, newPath: string): Promise<void> {
		this.requireFolder(newPath);
		this.requireFree(newPath);
		await super.copy(path, newPath);
		this.record(newPath, this.statOf(path).size);
	}

	override async list(path: string): Promise<ListedFiles> {
		const folder = path === '/' ? '' : path;
		if (!this.folders.has(folder)) throw new Error(`ENOENT: no such file or directory, scandir '${path}'`);
		return super.list(folder);
	}

	override async stat(path: string): Promise<Stat | null> {
		await Promise.resolve();
		if (this.folders.has(path)) return { type: 'folder', ctime: 0, mtime: 0, size: 0 };
		return this.hasFile(path) ? { type: 'file', ...this.statOf(path) } : null;
	}

	override async remove(path: string): Promise<void> {
		if (!this.hasFile(path)) throw new Error(`ENOENT: no such file or directory, unlink '${path}'`);
		await super.remove(path);
		this.stats.delete(path);
	}

	override async rmdir(path: string, recursive: boolean): Promise<void> {
		const inside = [...this.stats.keys(), ...this.folders].filter((one) => one.startsWith(`${path}/`));
		if (inside.length > 0 && !recursive) throw new Error(`ENOTEMPTY: directory not empty, rmdir '${path}'`);
		await super.rmdir(path, recursive);
		for (const one of [path, ...inside]) {
			this.stats.delete(one);
			this.folders.delete(one);
		}
	}

	override async rename(path: string, newPath: string): Promise<void> {
		this.requireFolder(newPath);
		const isOnlyCase = path.toLowerCase() === newPath.toLowerCase();
		if (!isOnlyCase) this.requireFree(newPath);
		await super.rename(path, newPath);
		for (const [old, stat] of [...this.stats]) {
			if (old !== path && !old.startsWith(`${path}/`)) continue;
			this.stats.delete(old);
			this.stats.set(newPath + old.slice(path.length), stat);
		}
		for (const old of [...this.folders]) {
			if (old !== path && !old.startsWith(`${path}/`)) continue;
			this.folders.delete(old);
			this.folders.add(newPath + old.slice(path.length));
		}
	}

	/** Moves into the vault's own `.trash` folder. */
	override async trashLocal(path: string): Promise<void> {
		await this.mkdir('.trash');
		const name = path.slice(path.lastIndexOf('/') + 1);
		let target = `.trash/${name}`;
		for (let n = 2; this.stats.has(target) || this.folders.has(target); n += 1) target = `.trash/${name} ${String(n)}`;
		await this.rename(path, target);
	}

	override async trashSystem(path: string): Promise<boolean> {
		if (this.folders.has(path)) await this.rmdir(path, true);
		else await this.remove(path);
		return true;
	}

	private record(path: string, size: number, options?: DataWriteOptions): void {
		const before = this.stats.get(path);
		const now = Date.now();
		// Two writes within a millisecond still count as two, as file systems with finer clocks see them.
		const mtime = options?.mtime ?? (before === undefined ? now : Math.max(now, before.mtime + 1));
		this.stats.set(path, { ctime: options?.ctime ?? before?.ctime ?? mtime, mtime, size });
		this.onWritten(path);
	}

	private requireFolder(path: string): void {
		if (!this.folders.has(parentOf(path))) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
	}

	private requireFree(path: string): void {
		if (this.hasFile(path) || this.folders.has(path)) throw new Error('Destination file already exists!');
	}
}
