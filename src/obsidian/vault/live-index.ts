import { Component, TFile, type App, type CachedMetadata, type TAbstractFile } from 'obsidian';
import { VaultIndex, type NoteChange } from '../../core/index/vault-index';
import { factsOf, type Fact } from '../../core/lint/fact';
import { chooseEarlyRules, chooseRules, type Finding, type RuleSet } from '../../core/lint/engine';
import { mayBeToldOtherwise } from '../../core/note/correction';
import { noteFromCache } from '../../core/note/from-cache';
import { noteFromText } from '../../core/note/from-text';
import type { Note } from '../../core/note/note';
import { keepingOutline, withOutline } from '../../core/note/outline';
import { isUnread, unreadNote } from '../../core/note/unread';
import { membershipProperties } from '../../core/settings/membership';
import type { Settings } from '../../core/settings/settings';
import type { VaultConfig } from '../../core/settings/vault-config';
import { Listeners } from './listeners';
import { LiveFindings, type FindingsNews } from './live-findings';
import { NoteReader } from './note-reader';
import { readText } from './read-text';
import { pause, startSlice } from './slices';
import { Turns } from './turns';

/** What happened to the index: some notes changed, or all of it may answer otherwise. */
export type IndexEvent =
	/** It was built anew, or notes are still to be read, or none is any more: see `isGrowing`. */
	| { readonly kind: 'rebuilt' }
	/** The plugin goes away: what shows answers takes itself out of the page. */
	| { readonly kind: 'closed' }
	| { readonly kind: 'changed'; readonly changes: readonly NoteChange[] };

/** How long changes are gathered before the views hear of them, in milliseconds; a folder renamed is many changes. */
const gatherFor = 20;

/** The same while the vault is still read: calm enough to be looked at. */
const gatherForWhileGrowing = 250;

/** How long notes may be missing before it is said, in milliseconds, so that nothing is said of what is over at once. */
const patience = 250;

/**
 * Keeps the index of this vault in step with Obsidian's metadata cache: built in slices once the layout is ready, then
 * note by note as the cache reports them.
 *
 * The cache may know nothing of a note: it is filled only by and by when a vault is opened for the first time, rebuilt
 * or synced. Such a note is read from its text. Until none is missing the index is not ready: it may be shown, with the
 * remark that it is growing, but nothing is said to be missing because it is not there, and nothing is written from it.
 */
export class LiveIndex extends Component {
	readonly #app: App;
	readonly #listeners = new Listeners<IndexEvent>();
	/** In which whatever shows answers is brought up to date. */
	readonly turns = new Turns();
	/** What happened to files, which is much at once where a folder is renamed. */
	readonly #events = new Turns();
	readonly #reader: NoteReader;
	readonly #findings: LiveFindings;
	#index: VaultIndex;
	#build = 0;
	/** All notes have been looked at; those that must be read are with the reader. */
	#isFilled = false;
	#isShown = false;
	#isGrowing = false;
	#wasReady = false;
	#isClosed = false;
	/** Notes that are being read for what they enumerate. */
	readonly #outlines = new Set<string>();
	#waiting: (() => void)[] = [];
	#pending: NoteChange[] = [];
	#gatherTimer: number | undefined;
	#growthTimer: number | undefined;

	constructor(app: App, settings: Settings, config: VaultConfig) {
		super();
		this.#app = app;
		this.#index = new VaultIndex(settings, config);
		this.#reader = new NoteReader(app.vault, (file, text) => this.#accept(file, text));
		this.#findings = new LiveFindings(app.vault, this.#index);
	}

	/** The index; while `isReady` is false it holds only part of the vault. */
	get index(): VaultIndex {
		return this.#index;
	}

	/** Whether every note of the vault is in the index. */
	get isReady(): boolean {
		return this.#isFilled && this.#reader.size === 0 && this.#events.isIdle;
	}

	/** Whether there is anything to show; otherwise what is shown already may stay. */
	get isShown(): boolean {
		return this.#isShown;
	}

	/** Whether notes have been missing for long enough that whatever is shown must say so. */
	get isGrowing(): boolean {
		return this.#isGrowing;
	}

	/** How many notes are read, and of how many. */
	get progress(): { readonly read: number; readonly total: number } {
		const total = this.#isFilled ? this.#index.size + this.#reader.size : this.#app.vault.getMarkdownFiles().length;
		return { read: Math.min(this.#index.size, total), total };
	}

	/** The rules by which is checked: until the vault was whole for once, those that need no other note. */
	get rules(): RuleSet {
		const { settings } = this.#index;
		return this.#wasReady ? chooseRules(settings) : chooseEarlyRules(settings);
	}

	/** Whether findings may still be missing, since notes are being read or checked. */
	get isChecking(): boolean {
		return !this.isReady || this.#findings.isBehind;
	}

	override onload(): void {
		const { metadataCache, vault, workspace } = this.#app;
		workspace.onLayoutReady(() => {
			if (this.#isClosed) return;
			this.registerEvent(
				metadataCache.on('changed', (file, data, cache) => {
					if (file.extension !== 'md' || this.#isGone(file)) return;
					const cached = mayBeToldOtherwise(data) ? undefined : this.#readCache(file, cache);
					const read = cached ?? noteFromText(file.path, data, timesOf(file));
					const note = keepingOutline(read, data, this.#index.find(file.path));
					this.#events.take(note, () => this.#set(file, note));
				}),
			);
			this.registerEvent(vault.on('create', (file) => this.#appear(file)));
			this.registerEvent(vault.on('rename', (file, oldPath) => this.#rename(file, oldPath)));
			this.registerEvent(vault.on('delete', (file) => this.#remove(file)));
			void this.#fill(undefined);
		});
	}

	override onunload(): void {
		this.#build += 1;
		this.#isFilled = false;
		this.#isShown = false;
		this.#isGrowing = false;
		this.#isClosed = true;
		window.clearTimeout(this.#gatherTimer);
		window.clearTimeout(this.#growthTimer);
		this.#reader.close();
		this.turns.close();
		this.#events.close();
		this.#letGo();
		this.#listeners.tell({ kind: 'closed' });
		this.#listeners.clear();
		this.#findings.close();
	}

	/** Starts again with other settings; what was found with the old ones is told until the new check is done. */
	restart(settings: Settings, config: VaultConfig): void {
		if (this.#isClosed) return;
		const before = this.#index;
		this.#index = new VaultIndex(settings, config);
		this.#isFilled = false;
		this.#isShown = false;
		this.#findings.hold();
		void this.#fill(before);
	}

	/** The index, as soon as it is ready; undefined when the plugin goes away before that. */
	async whole(): Promise<VaultIndex | undefined> {
		while (!this.isReady && !this.#isClosed) await new Promise<void>((resolve) => this.#waiting.push(resolve));
		return this.#isClosed ? undefined : this.#index;
	}

	/** Calls back when answers may have changed, until the returned function is called. */
	onChange(listener: (event: IndexEvent) => void): () => void {
		return this.#listeners.add(listener);
	}

	/** Calls back when notes were checked, until the returned function is called. */
	onFindings(listener: (news: FindingsNews) => void): () => void {
		return this.#findings.onChange(listener);
	}

	/** What the linter says of the vault as far as it is known by now. */
	facts(): readonly Fact[] {
		return this.#findings.facts();
	}

	/** The findings about one note as far as they are known by now. */
	findingsOf(path: string): readonly Finding[] {
		return this.#findings.of(path);
	}

	/** What the linter says of a note, or of the vault, once all that is due has been checked. */
	async settledFacts(path?: string): Promise<readonly Fact[]> {
		while (this.isChecking && (await this.whole()) !== undefined) await pause();
		return path === undefined ? this.facts() : factsOf(this.findingsOf(path));
	}

	/** @param before The index until now, which knows notes that the cache may have forgotten. */
	async #fill(before: VaultIndex | undefined): Promise<void> {
		this.#build += 1;
		const build = this.#build;
		let isSliceOver = startSlice();
		for (const file of this.#app.vault.getMarkdownFiles()) {
			if (isSliceOver()) {
				await pause();
				if (build !== this.#build) return;
				isSliceOver = startSlice();
			}
			this.#lookAt(file, before);
		}
		this.#isFilled = true;
		this.#settle();
	}

	/** Takes a note from the cache, else from the index until now; else it must be read. */
	#lookAt(file: TFile, before: VaultIndex | undefined): void {
		const { path } = file;
		if (this.#isGone(file) || file.extension !== 'md' || this.#index.find(path) !== undefined) return;
		const cache = this.#app.metadataCache.getFileCache(file);
		const note = (cache && this.#readCache(file, cache)) ?? known(before, file);
		if (note === undefined) this.#reader.add(file);
		else this.#index.set(note);
	}

	#readCache(file: TFile, cache: CachedMetadata): Note | undefined {
		return noteFromCache(file.path, cache, timesOf(file), membershipProperties(this.#index.settings));
	}

	#accept(file: TFile, text: string | undefined): void {
		const { path } = file;
		if (!this.#isGone(file))
			this.#set(file, text === undefined ? unreadNote(path, timesOf(file)) : noteFromText(path, text, timesOf(file)));
		else this.#settle();
	}

	#isGone(file: TFile): boolean {
		return this.#app.vault.getFileByPath(file.path) !== file;
	}

	#set(file: TFile, note: Note): void {
		this.#reader.drop(file);
		this.#index.set(note);
		this.#settle();
	}

	#appear(file: TAbstractFile): void {
		if (!(file instanceof TFile)) return;
		this.#events.take({}, () => {
			this.#lookAt(file, undefined);
			this.#settle();
		});
	}

	/** By the time that it has its turn, the file may be elsewhere again, of which the index hears later. */
	#rename(file: TAbstractFile, oldPath: string): void {
		if (!(file instanceof TFile)) return;
		const { path, extension } = file;
		this.#events.take({}, () => {
			const note = this.#index.find(oldPath);
			if (extension !== 'md') {
				this.#reader.drop(file);
				this.#index.remove(oldPath);
			} else if (note === undefined) this.#lookAt(file, undefined);
			else this.#index.rename(oldPath, { ...note, path });
			this.#settle();
		});
	}

	#remove(file: TAbstractFile): void {
		const { path } = file;
		this.#events.take({}, () => {
			this.#index.remove(path);
			if (file instanceof TFile) this.#reader.drop(file);
			this.#settle();
		});
	}

	/** Finds out where things stand, after each step. */
	#settle(): void {
		if (!this.#isFilled) return;
		if (this.isReady) {
			this.#beReady();
			return;
		}
		// What was shown before shows again at once; at the beginning there may be enough to show in a moment.
		if (!this.#isShown && (this.#wasReady || this.#isGrowing)) this.#show();
		if (!this.#isGrowing) this.#growthTimer ??= window.setTimeout(() => this.#grow(), patience);
	}

	#beReady(): void {
		window.clearTimeout(this.#growthTimer);
		this.#growthTimer = undefined;
		const isFirst = !this.#wasReady;
		const isNews = isFirst || this.#isGrowing;
		this.#wasReady = true;
		this.#isGrowing = false;
		if (!this.#isShown) this.#show();
		else if (isNews) {
			if (isFirst) this.#findings.start(this.#index, this.rules, false);
			this.#tell({ kind: 'rebuilt' });
		}
		this.#letGo();
	}

	#grow(): void {
		this.#growthTimer = undefined;
		this.#isGrowing = true;
		if (!this.#isFilled) return;
		if (this.#isShown) this.#tell({ kind: 'rebuilt' });
		else this.#show();
	}

	#show(): void {
		this.#isShown = true;
		this.#findings.start(this.#index, this.rules, !this.#wasReady);
		this.#index.onChange((change) => this.#gather(change));
		this.#tell({ kind: 'rebuilt' });
	}

	#letGo(): void {
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const goOn of waiting) goOn();
	}

	#gather(change: NoteChange): void {
		this.#findings.accept(change);
		this.#pending.push(change);
		this.#tellSoon();
	}

	#tellSoon(): void {
		if (this.#gatherTimer !== undefined) return;
		const wait = this.#isGrowing ? gatherForWhileGrowing : gatherFor;
		this.#gatherTimer = window.setTimeout(() => {
			this.#gatherTimer = undefined;
			if (!this.#events.isIdle && !this.#isGrowing) return this.#tellSoon();
			const changes = this.#pending;
			this.#pending = [];
			this.#tell({ kind: 'changed', changes });
			if (this.#isGrowing) this.#findings.tellAll();
		}, wait);
	}

	#tell(event: IndexEvent): void {
		this.#listeners.tell(event);
		void this.#findings.refresh();
		if (this.isReady) void this.readOutlines(this.#index.untoldOutlines().map(({ path }) => path));
	}

	/** Reads notes on whose text an order may hang, which the cache does not tell. */
	async readOutlines(paths: readonly string[]): Promise<void> {
		const build = this.#build;
		for (const path of paths) {
			if (this.#outlines.has(path)) continue;
			this.#outlines.add(path);
			const text = await readText(this.#app.vault, path);
			this.#outlines.delete(path);
			const note = this.#index.find(path);
			if (build !== this.#build) return;
			if (text !== undefined && note?.outline === undefined && note !== undefined)
				this.#index.set(withOutline(note, text));
		}
	}
}

/** What an index knows of a file, with its times of today; undefined when it knows nothing. */
function known(index: VaultIndex | undefined, file: TFile): Note | undefined {
	const note = index?.find(file.path);
	return note === undefined || isUnread(note) ? undefined : { ...note, ...timesOf(file) };
}

function timesOf({ stat }: TFile): { created: number; modified: number; size: number } {
	return { created: stat.ctime, modified: stat.mtime, size: stat.size };
}
