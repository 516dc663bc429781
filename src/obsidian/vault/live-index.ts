import { Component, TFile, type App, type TAbstractFile } from 'obsidian';
import { VaultIndex, type NoteChange } from '../../core/index/vault-index';
import type { Finding } from '../../core/lint/engine';
import { LintState } from '../../core/lint/lint-state';
import { noteFromCache } from '../../core/note/from-cache';
import { noteFromText } from '../../core/note/from-text';
import type { Note } from '../../core/note/note';
import type { Settings } from '../../core/settings/settings';
import type { VaultConfig } from '../../core/settings/vault-config';
import { Listeners } from './listeners';
import { pause, startSlice } from './slices';

/** What happened to the index: some notes changed, or all of it was built anew. */
export type IndexEvent =
	| { readonly kind: 'rebuilt' }
	/** The plugin goes away: what shows answers takes itself out of the page. */
	| { readonly kind: 'closed' }
	| { readonly kind: 'changed'; readonly changes: readonly NoteChange[] };

/** How long changes are gathered before the views hear of them, in milliseconds; a folder renamed is many changes. */
const gatherFor = 20;

/**
 * Keeps the index of this vault in step with Obsidian's metadata cache: built in slices once the layout is ready, then
 * note by note as the cache reports them.
 */
export class LiveIndex extends Component {
	readonly #app: App;
	readonly #listeners = new Listeners<IndexEvent>();
	readonly #lintListeners = new Listeners<void>();
	#index: VaultIndex;
	/** The findings as they are kept up. */
	#lint: LintState;
	/** The findings that are told: those of before, until the first pass of a new check is done. */
	#told: LintState;
	#isReady = false;
	#isClosed = false;
	#build = 0;
	#isLinting = false;
	#pending: NoteChange[] = [];
	#timer: number | undefined;

	constructor(app: App, settings: Settings, config: VaultConfig) {
		super();
		this.#app = app;
		this.#index = new VaultIndex(settings, config);
		this.#lint = new LintState(this.#index);
		this.#told = this.#lint;
	}

	/** The index; while `isReady` is false it holds only part of the vault. */
	get index(): VaultIndex {
		return this.#index;
	}

	get isReady(): boolean {
		return this.#isReady;
	}

	/** Whether findings may still be missing, since notes are being read or checked. */
	get isChecking(): boolean {
		return !this.#isReady || this.#isLinting || this.#isCheckDue || this.#told !== this.#lint;
	}

	override onload(): void {
		const { metadataCache, vault, workspace } = this.#app;
		workspace.onLayoutReady(() => {
			if (this.#isClosed) return;
			this.registerEvent(
				metadataCache.on('changed', (file, data, cache) =>
					this.#set(file, noteFromCache(file.path, cache, timesOf(file)), data),
				),
			);
			this.registerEvent(vault.on('rename', (file, oldPath) => this.#rename(file, oldPath)));
			this.registerEvent(vault.on('delete', (file) => this.#index.remove(file.path)));
			void this.#fill();
		});
	}

	override onunload(): void {
		this.#build += 1;
		this.#isReady = false;
		this.#isClosed = true;
		window.clearTimeout(this.#timer);
		this.#listeners.tell({ kind: 'closed' });
		this.#listeners.clear();
		this.#lintListeners.clear();
	}

	/** Starts again with other settings; what was found with the old ones is told until the new check is done. */
	restart(settings: Settings, config: VaultConfig): void {
		if (this.#isClosed) return;
		this.#index = new VaultIndex(settings, config);
		this.#isReady = false;
		void this.#fill();
	}

	/** Calls back when answers may have changed, until the returned function is called. */
	onChange(listener: (event: IndexEvent) => void): () => void {
		return this.#listeners.add(listener);
	}

	/** Calls back when the findings may have changed, until the returned function is called. */
	onFindings(listener: () => void): () => void {
		return this.#lintListeners.add(listener);
	}

	/** The findings as far as they are known by now. */
	findings(): readonly Finding[] {
		return this.#told.findings();
	}

	/** The findings about one note as far as they are known by now. */
	findingsOf(path: string): readonly Finding[] {
		return this.#told.findingsOf(path);
	}

	/** The findings of a note, or of the vault, once all that is due has been checked. */
	async settledFindings(path?: string): Promise<readonly Finding[]> {
		while (this.isChecking && !this.#isClosed) await pause();
		return path === undefined ? this.findings() : this.findingsOf(path);
	}

	async #fill(): Promise<void> {
		this.#build += 1;
		const build = this.#build;
		const index = this.#index;
		let isSliceOver = startSlice();
		for (const file of this.#app.vault.getMarkdownFiles()) {
			if (isSliceOver()) {
				await pause();
				if (build !== this.#build) return;
				isSliceOver = startSlice();
			}
			const cache = this.#app.metadataCache.getFileCache(file);
			if (cache === null || this.#app.vault.getFileByPath(file.path) !== file) continue;
			const note = noteFromCache(file.path, cache, timesOf(file)) ?? (await this.#read(file));
			if (build !== this.#build) return;
			if (note !== undefined) index.set(note);
		}
		this.#lint = new LintState(index);
		index.onChange((change) => this.#gather(change));
		this.#isReady = true;
		this.#tell({ kind: 'rebuilt' });
	}

	/** Reads a note whose frontmatter the cache could not; undefined when it changed or went meanwhile. */
	async #read(file: TFile): Promise<Note | undefined> {
		const { mtime } = file.stat;
		const text = await this.#app.vault.cachedRead(file).catch(() => undefined);
		const isStill = this.#app.vault.getFileByPath(file.path) === file && file.stat.mtime === mtime;
		return text !== undefined && isStill ? noteFromText(file.path, text, timesOf(file)) : undefined;
	}

	#set(file: TFile, note: Note | undefined, text: string): void {
		if (file.extension === 'md') this.#index.set(note ?? noteFromText(file.path, text, timesOf(file)));
	}

	#rename(file: TAbstractFile, oldPath: string): void {
		const note = this.#index.find(oldPath);
		if (!(file instanceof TFile) || note === undefined) return;
		if (file.extension === 'md') this.#index.rename(oldPath, { ...note, path: file.path });
		else this.#index.remove(oldPath);
	}

	#gather(change: NoteChange): void {
		this.#lint.accept(change);
		this.#pending.push(change);
		if (this.#timer !== undefined) return;
		this.#timer = window.setTimeout(() => {
			this.#timer = undefined;
			const changes = this.#pending;
			this.#pending = [];
			this.#tell({ kind: 'changed', changes });
		}, gatherFor);
	}

	#tell(event: IndexEvent): void {
		this.#listeners.tell(event);
		void this.#refreshLint();
	}

	async #refreshLint(): Promise<void> {
		if (this.#isLinting) return;
		this.#isLinting = true;
		const build = this.#build;
		while (this.#isCheckDue && build === this.#build) {
			this.#lint.refresh(startSlice());
			await pause();
			if (!this.#lint.isStale) await this.#readForLint(build);
		}
		this.#isLinting = false;
		if (build === this.#build) {
			this.#told = this.#lint;
			this.#lintListeners.tell();
		} else if (this.#isReady) void this.#refreshLint();
	}

	get #isCheckDue(): boolean {
		return this.#lint.isStale || this.#lint.unread.size > 0;
	}

	/** Brings the linter the texts it asks for, one slice of them. */
	async #readForLint(build: number): Promise<void> {
		const isSliceOver = startSlice();
		for (const path of this.#lint.unread) {
			if (isSliceOver() || build !== this.#build) return;
			const file = this.#app.vault.getFileByPath(path);
			const text = file === null ? undefined : await this.#app.vault.cachedRead(file).catch(() => undefined);
			if (build === this.#build && this.#lint.unread.has(path)) this.#lint.checkText(path, text);
		}
	}
}

function timesOf(file: TFile): { created: number; modified: number } {
	return { created: file.stat.ctime, modified: file.stat.mtime };
}
