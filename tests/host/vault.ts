import './events';
import type { DataWriteOptions } from 'obsidian';
import { TFile, TFolder, Vault, normalizePath, type TAbstractFile } from 'obsidian-test-mocks/obsidian';
import { HostAdapter, isHidden } from './adapter';
import { ReadGate } from './read-gate';

/**
 * The vault over a `HostAdapter`: whatever writes a file, the vault hears of it, and `create` or `modify` is
 * triggered before the writer's promise resolves. Hidden paths never become files of the vault.
 */
export class HostVault extends Vault {
	/** What reads for somebody who does not edit the note pass through. */
	readonly reads = new ReadGate();
	private readonly files: HostAdapter;

	constructor(adapter: HostAdapter) {
		super(adapter.asOriginalType__());
		this.files = adapter;
		adapter.onWritten = (path) => {
			this.announce(path);
		};
	}

	override getName(): string {
		return 'vault';
	}

	override async create(path: string, data: string, options?: DataWriteOptions): Promise<TFile> {
		const normal = normalizePath(path);
		this.requireFree(normal, 'File already exists.');
		await this.files.write(normal, data, options);
		return this.requireFile(normal);
	}

	override async createBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<TFile> {
		const normal = normalizePath(path);
		this.requireFree(normal, 'File already exists.');
		await this.files.writeBinary(normal, data, options);
		return this.requireFile(normal);
	}

	override async createFolder(path: string): Promise<TFolder> {
		const normal = normalizePath(path);
		this.requireFree(normal, 'Folder already exists.');
		await this.files.mkdir(normal);
		return this.addFolders(normal);
	}

	override async modify(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
		await this.files.write(file.path, data, options);
	}

	override async modifyBinary(file: TFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
		await this.files.writeBinary(file.path, data, options);
	}

	override async append(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
		await this.files.append(file.path, data, options);
	}

	override async cachedRead(file: TFile): Promise<string> {
		await this.reads.pass(file.path);
		return super.cachedRead(file);
	}

	override async process(file: TFile, change: (data: string) => string, options?: DataWriteOptions): Promise<string> {
		return this.files.process(file.path, change, options);
	}

	override async copy(file: TFile, newPath: string): Promise<TFile> {
		await this.files.copy(file.path, normalizePath(newPath));
		return this.requireFile(normalizePath(newPath));
	}

	override async delete(file: TAbstractFile): Promise<void> {
		if (file instanceof TFolder) await this.files.rmdir(file.path, true);
		else await this.files.remove(file.path);
		this.dropTree(file);
	}

	override async trash(file: TAbstractFile, system: boolean): Promise<void> {
		if (system) await this.files.trashSystem(file.path);
		else await this.files.trashLocal(file.path);
		this.dropTree(file);
	}

	/** `rename` is triggered for a folder first, then for everything in it, when all paths are new already. */
	override async rename(file: TAbstractFile, newPath: string): Promise<void> {
		const moved: [TAbstractFile, string][] = [];
		if (file instanceof TFolder) Vault.recurseChildren(file, (child) => moved.push([child, child.path]));
		await super.rename(file, normalizePath(newPath));
		for (const [child, oldPath] of moved) this.trigger('rename', child, oldPath);
	}

	override getAllFolders(includeRoot = false): TFolder[] {
		return super.getAllFolders().filter((folder) => includeRoot || !folder.isRoot());
	}

	/** The text of a note without counting as a read by somebody. */
	textOf(path: string): string {
		return this.files.readSync__(path);
	}

	/** Registers the folders of a path, parents first, each with its `create` event. */
	addFolders(path: string): TFolder {
		const parts = path.split('/').filter((part) => part !== '');
		let folder = this.getRoot();
		parts.forEach((_, i) => {
			const at = parts.slice(0, i + 1).join('/');
			const known = this.getFolderByPath(at);
			folder = known ?? TFolder.create__(this, at);
			if (known !== null) return;
			this.setVaultAbstractFile__(at, folder);
			this.trigger('create', folder);
		});
		return folder;
	}

	private announce(path: string): void {
		if (isHidden(path)) return;
		const known = this.getFileByPath(path);
		const file = known ?? TFile.create__(this, path);
		file.stat = { ...this.files.statOf(path) };
		if (known !== null) {
			this.trigger('modify', file);
			return;
		}
		this.setVaultAbstractFile__(path, file);
		this.trigger('create', file);
	}

	private dropTree(file: TAbstractFile): void {
		if (file instanceof TFolder) for (const child of [...file.children]) this.dropTree(child);
		this.deleteVaultAbstractFile__(file.path);
		this.trigger('delete', file);
	}

	private requireFree(path: string, message: string): void {
		if (this.getAbstractFileByPath(path) !== null || this.files.hasFile(path)) throw new Error(message);
	}

	private requireFile(path: string): TFile {
		const file = this.getFileByPath(path) ?? TFile.create__(this, path);
		file.stat = { ...this.files.statOf(path) };
		return file;
	}
}

Vault.create2__ = (adapter) => {
	if (!(adapter instanceof HostAdapter)) return new HostVault(new HostAdapter());
	return new HostVault(adapter);
};
