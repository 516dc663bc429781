import './events';
import type { CachedMetadata } from 'obsidian';
import { MetadataCache, TFile, type App, type Vault } from 'obsidian-test-mocks/obsidian';
import { forgetSubscriptions } from './events';
import { LinkPaths } from './link-paths';
import { readMetadata } from './note-metadata';
import { HostVault } from './vault';

/**
 * The cache lags behind the vault as Obsidian's does: `create` or `modify` first, with the old cache still in
 * place; then `changed`, `resolve` for each note whose links were looked up again, and `resolved`.
 * Renames move the cache without `changed`.
 */
export class HostMetadataCache extends MetadataCache {
	private readonly waiting = new Set<TFile>();
	private readonly unresolved = new Set<TFile>();
	private readonly vault: HostVault;
	private isScheduled = false;
	private isHeld = false;
	private paths: LinkPaths | null = null;

	constructor(app: App, vault: HostVault) {
		super(app, vault);
		this.vault = vault;
		forgetSubscriptions(vault, 'create');
		forgetSubscriptions(vault, 'modify');
		vault.on('create', (file) => {
			this.onAppeared(file);
		});
		vault.on('modify', (file) => {
			if (file instanceof TFile) this.enqueue(file);
		});
		vault.on('delete', (file) => {
			this.onDeleted(file);
		});
		vault.on('rename', (file, oldPath) => {
			this.onRenamed(file, String(oldPath));
		});
	}

	override fileToLinktext(file: TFile, _sourcePath: string, omitMdExtension = true): string {
		const omits = omitMdExtension && file.extension === 'md';
		const name = omits ? file.basename : file.name;
		if (this.linkPaths().isUnique(name)) return name;
		return omits ? file.path.slice(0, -'.md'.length) : file.path;
	}

	override getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
		return linkpath === '' ? this.vault.getFileByPath(sourcePath) : this.linkPaths().resolve(linkpath, sourcePath);
	}

	/** Indexes everything at once and quietly, as when Obsidian finds its cache from last time. */
	warmUp(): void {
		for (const file of this.vault.getMarkdownFiles()) this.index(file);
		for (const file of this.vault.getMarkdownFiles()) this.lookUpLinks(file);
		this.coolDown();
	}

	/** Forgets what waits to be indexed: it will be announced again when the layout is ready. */
	coolDown(): void {
		this.waiting.clear();
		this.unresolved.clear();
	}

	/** From now on, notes wait until `indexNext` or `release`. */
	hold(): void {
		this.isHeld = true;
	}

	/** Indexes what waits, and from now on everything by itself. */
	release(): void {
		this.isHeld = false;
		if (this.waiting.size > 0) this.schedule();
	}

	/**
	 * Indexes a note that waits, the first or the one at a path, and tells of it.
	 *
	 * @returns Its path; undefined when there is none.
	 */
	indexNext(path?: string): string | undefined {
		const file = [...this.waiting].find((one) => path === undefined || one.path === path);
		if (file === undefined) return undefined;
		this.waiting.delete(file);
		this.announce([file]);
		return file.path;
	}

	/** Forgets everything and begins to index anew, as “Rebuild vault cache” in Obsidian's settings does. */
	rebuild(): void {
		this.cache__.clear();
		for (const record of [this.fileCache__, this.resolvedLinks, this.unresolvedLinks])
			for (const path of Object.keys(record)) Reflect.deleteProperty(record, path);
		for (const file of this.vault.getMarkdownFiles()) this.enqueue(file);
	}

	/** True when no note waits to be indexed. */
	isIdle(): boolean {
		return !this.isScheduled;
	}

	private linkPaths(): LinkPaths {
		this.paths ??= new LinkPaths(this.vault.getFiles());
		return this.paths;
	}

	private onAppeared(file: unknown): void {
		if (!(file instanceof TFile) || this.isIndexed(file)) return;
		this.paths = null;
		this.lookUpAgain(file.name, file.basename);
		this.enqueue(file);
	}

	private onDeleted(file: unknown): void {
		if (!(file instanceof TFile)) return;
		this.paths = null;
		const before = this.cache__.get(file.path) ?? null;
		this.cache__.delete(file.path);
		Reflect.deleteProperty(this.fileCache__, file.path);
		this.waiting.delete(file);
		this.unresolved.delete(file);
		Reflect.deleteProperty(this.resolvedLinks, file.path);
		Reflect.deleteProperty(this.unresolvedLinks, file.path);
		this.lookUpAgain(file.name, file.basename);
		if (file.extension === 'md') this.trigger('deleted', file, before);
	}

	private onRenamed(file: unknown, oldPath: string): void {
		if (!(file instanceof TFile)) return;
		this.paths = null;
		const oldName = oldPath.slice(oldPath.lastIndexOf('/') + 1);
		for (const links of [this.resolvedLinks, this.unresolvedLinks]) {
			const own = links[oldPath];
			Reflect.deleteProperty(links, oldPath);
			if (own !== undefined && file.extension === 'md') links[file.path] = own;
		}
		const [cache, entry] = [this.cache__.get(oldPath), this.fileCache__[oldPath]];
		this.cache__.delete(oldPath);
		Reflect.deleteProperty(this.fileCache__, oldPath);
		// Whatever is no longer a note has nothing of one.
		if (file.extension === 'md') {
			if (cache !== undefined) this.cache__.set(file.path, cache);
			if (entry !== undefined) this.fileCache__[file.path] = entry;
			this.enqueue(file);
			this.unresolved.add(file);
		}
		this.lookUpAgain(oldName, oldName.replace(/\.[^.]*$/, ''), file.name, file.basename);
	}

	/** Links that end in one of these names may now lead elsewhere. */
	private lookUpAgain(...names: string[]): void {
		const ends = new Set(names.map((name) => name.toLowerCase()));
		for (const [path, cache] of this.cache__) {
			const file = this.vault.getFileByPath(path);
			const concerns =
				file !== null &&
				linkpathsOf(cache).some((link) => ends.has(link.slice(link.lastIndexOf('/') + 1).toLowerCase()));
			if (concerns) this.unresolved.add(file);
		}
		if (this.unresolved.size > 0) this.schedule();
	}

	private enqueue(file: TFile): void {
		if (file.extension !== 'md' || this.isIndexed(file)) return;
		this.waiting.add(file);
		if (!this.isHeld) this.schedule();
	}

	private isIndexed(file: TFile): boolean {
		return this.fileCache__[file.path]?.mtime === file.stat.mtime;
	}

	private schedule(): void {
		if (this.isScheduled) return;
		this.isScheduled = true;
		window.setTimeout(() => {
			this.isScheduled = false;
			this.work();
		}, 0);
	}

	private work(): void {
		const changed = this.isHeld ? [] : [...this.waiting];
		for (const file of changed) this.waiting.delete(file);
		this.announce(changed);
	}

	private announce(changed: readonly TFile[]): void {
		for (const file of changed) {
			if (this.vault.getFileByPath(file.path) !== file) continue;
			const { text, cache } = this.index(file);
			this.unresolved.add(file);
			this.trigger('changed', file, text, cache);
		}
		const looked = [...this.unresolved];
		this.unresolved.clear();
		for (const file of looked) {
			this.lookUpLinks(file);
			this.trigger('resolve', file);
		}
		if (looked.length > 0) this.trigger('resolved');
	}

	private index(file: TFile): { text: string; cache: CachedMetadata } {
		const text = this.vault.textOf(file.path);
		const cache = readMetadata(text);
		this.cache__.set(file.path, cache);
		this.fileCache__[file.path] = { hash: '', mtime: file.stat.mtime, size: file.stat.size };
		return { text, cache };
	}

	private lookUpLinks(file: TFile): void {
		const cache = this.cache__.get(file.path);
		const resolved: Record<string, number> = {};
		const unresolved: Record<string, number> = {};
		for (const link of cache === undefined ? [] : linkpathsOf(cache)) {
			const target = this.getFirstLinkpathDest(link, file.path);
			const counts = target === null ? unresolved : resolved;
			const key = target?.path ?? link;
			counts[key] = (counts[key] ?? 0) + 1;
		}
		this.resolvedLinks[file.path] = resolved;
		this.unresolvedLinks[file.path] = unresolved;
	}
}

function linkpathsOf(cache: CachedMetadata): string[] {
	const references = [...(cache.links ?? []), ...(cache.embeds ?? []), ...(cache.frontmatterLinks ?? [])];
	return references.map(({ link }) => link.replace(/#.*$/s, '')).filter((path) => path !== '');
}

MetadataCache.create2__ = (app: App, vault: Vault) => {
	if (!(vault instanceof HostVault)) throw new Error('The metadata cache needs the host vault.');
	return new HostMetadataCache(app, vault);
};
