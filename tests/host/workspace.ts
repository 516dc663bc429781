import './leaf';
import type { Constructor, Menu as OriginalMenu, PaneType, Side, View as OriginalView } from 'obsidian';
import {
	FileView,
	TFile,
	View,
	Workspace,
	WorkspaceLeaf,
	WorkspaceWindow,
	type App,
	parseLinktext,
} from 'obsidian-test-mocks/obsidian';
import { HostLeaf, type Area } from './leaf';
import { closePopout, openPopout } from './popout';
import { registryOf } from './registry';

interface EnsureOptions {
	active?: boolean;
	split?: boolean;
	reveal?: boolean;
	state?: Record<string, unknown>;
}

/** Leaves in the main area, two sidebars and windows; events come after the fact, as Obsidian debounces them. */
export class HostWorkspace extends Workspace {
	private readonly host: App;
	private readonly main: Area;
	private readonly left: Area;
	private readonly right: Area;
	private readonly windows: Area[] = [];
	private readonly whenReady: (() => unknown)[] = [];
	private readonly recent: HostLeaf[] = [];
	private lastFile: TFile | null = null;
	private announcedFile: TFile | null = null;
	private isAnnouncingLayout = false;
	private isAnnouncingLeaf = false;
	private isLeafNew = false;

	constructor(app: App, containerEl: HTMLElement) {
		super(app, containerEl);
		this.host = app;
		containerEl.addClass('workspace');
		const area = (root: Area['root'], side: string): Area => ({
			root,
			el: containerEl.createDiv(`workspace-split mod-${side}`),
			leaves: [],
			isMain: side === 'root',
		});
		containerEl.createDiv('workspace-ribbon side-dock-ribbon mod-left');
		this.left = area(this.leftSplit, 'left-split');
		this.main = area(this.rootSplit, 'root');
		this.right = area(this.rightSplit, 'right-split');
		this.leftSplit.collapse();
		this.rightSplit.collapse();
	}

	override onLayoutReady(callback: () => unknown): void {
		if (this.layoutReady) callback();
		else this.whenReady.push(callback);
	}

	override setLayoutReady__(): void {
		this.layoutReady = true;
		for (const callback of this.whenReady.splice(0)) callback();
		this.requestLayoutChange();
	}

	/** Every leaf, those in the sidebars and in other windows included. */
	get allLeaves(): HostLeaf[] {
		return [this.main, ...this.windows, this.left, this.right].flatMap(({ leaves }) => leaves);
	}

	override iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of this.allLeaves) callback(leaf);
	}

	override iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of [...this.main.leaves]) callback(leaf);
	}

	override getLeafById(id: string): WorkspaceLeaf | null {
		return this.allLeaves.find((leaf) => leaf.id__ === id) ?? null;
	}

	override getGroupLeaves(group: string): WorkspaceLeaf[] {
		return this.allLeaves.filter((leaf) => leaf.getGroup__() === group);
	}

	override getLeavesOfType(viewType: string): WorkspaceLeaf[] {
		return this.allLeaves.filter((leaf) => leaf.shown.getViewType() === viewType);
	}

	override detachLeavesOfType(viewType: string): void {
		for (const leaf of this.getLeavesOfType(viewType)) leaf.detach();
	}

	override createLeafInParent(): WorkspaceLeaf {
		return this.addLeaf(this.main);
	}

	override createLeafBySplit(leaf: WorkspaceLeaf): WorkspaceLeaf {
		return this.addLeaf(leaf instanceof HostLeaf ? leaf.area : this.main);
	}

	override splitActiveLeaf(): WorkspaceLeaf {
		return this.addLeaf(this.main);
	}

	override async duplicateLeaf(leaf: WorkspaceLeaf): Promise<WorkspaceLeaf> {
		const copy = this.addLeaf(this.main);
		await copy.setViewState({ ...leaf.getViewState(), active: true });
		return copy;
	}

	/** A leaf that can be navigated: the active one, else the latest, else a new one. */
	override getUnpinnedLeaf(): WorkspaceLeaf {
		const candidates = [...this.recent, ...this.main.leaves].filter(
			(leaf) => leaf.area.isMain && this.main.leaves.includes(leaf),
		);
		return candidates.find((leaf) => !leaf.isPinned__() && leaf.shown.navigation) ?? this.addLeaf(this.main);
	}

	override getLeaf(newLeaf: boolean | PaneType = false): WorkspaceLeaf {
		if (newLeaf === 'window') return this.openPopoutLeaf();
		if (newLeaf === false) return this.getUnpinnedLeaf();
		const leaf = this.addLeaf(this.main);
		if (newLeaf !== 'split') this.setActiveLeaf(leaf);
		return leaf;
	}

	override getLeftLeaf(): WorkspaceLeaf {
		return this.addLeaf(this.left);
	}

	override getRightLeaf(): WorkspaceLeaf {
		return this.addLeaf(this.right);
	}

	override async ensureSideLeaf(
		type: string,
		side: Side,
		{ active = false, reveal = true, state = {} }: EnsureOptions = {},
	): Promise<WorkspaceLeaf> {
		const known = this.getLeavesOfType(type)[0];
		const leaf = known ?? this.addLeaf(side === 'left' ? this.left : this.right);
		if (known === undefined) await leaf.setViewState({ type, state });
		if (reveal) await this.revealLeaf(leaf);
		if (active) this.setActiveLeaf(leaf);
		return leaf;
	}

	/** Uncollapses the sidebar and resolves when the view is loaded. It does not take the focus. */
	override async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
		if (leaf instanceof HostLeaf && leaf.area === this.left) this.leftSplit.expand();
		if (leaf instanceof HostLeaf && leaf.area === this.right) this.rightSplit.expand();
		await leaf.loadIfDeferred();
		this.requestLayoutChange();
	}

	override setActiveLeaf(leaf: WorkspaceLeaf): void {
		if (!(leaf instanceof HostLeaf)) return;
		const at = this.recent.indexOf(leaf);
		if (at !== -1) this.recent.splice(at, 1);
		this.recent.unshift(leaf);
		if (this.activeLeaf === leaf) return;
		if (this.activeLeaf instanceof HostLeaf) this.activeLeaf.containerEl.removeClass('mod-active');
		this.activeLeaf = leaf;
		leaf.containerEl.addClass('mod-active');
		void leaf.loadIfDeferred();
		this.onFileMaybeChanged(leaf);
		this.requestLeafChange();
	}

	override getMostRecentLeaf(): WorkspaceLeaf | null {
		return this.recent.find((leaf) => leaf.area.isMain) ?? this.main.leaves[0] ?? null;
	}

	override getActiveViewOfType<T extends OriginalView>(type: Constructor<T>): T | null {
		const view: unknown = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}

	/** The file of the active view, or the one that was active last when that view has none. */
	override getActiveFile(): TFile | null {
		const active = this.activeLeaf instanceof HostLeaf ? this.activeLeaf.file__ : null;
		const last = this.lastFile;
		return active ?? (last !== null && this.host.vault.getFileByPath(last.path) === last ? last : null);
	}

	override getLastOpenFiles(): string[] {
		return [...new Set(this.recent.flatMap((leaf) => (leaf.file__ === null ? [] : [leaf.file__.path])))];
	}

	/** Opens what a link leads to; a link to nowhere makes the note, as a click in Obsidian does. */
	override async openLinkText(
		linktext: string,
		sourcePath: string,
		newLeaf: PaneType | boolean = false,
		openState: { active?: boolean } = {},
	): Promise<void> {
		registryOf(this.host).opened.push({ linktext, sourcePath, paneType: newLeaf });
		const { path: linkpath, subpath } = parseLinktext(linktext);
		const known = this.host.metadataCache.getFirstLinkpathDest(linkpath, sourcePath);
		const file = known ?? (await this.createNote(linkpath, sourcePath));
		const leaf = this.getLeaf(newLeaf);
		const eState = subpath === '' ? {} : { eState: { subpath } };
		await leaf.openFile(file, { active: openState.active ?? true, ...eState });
	}

	override handleLinkContextMenu(menu: OriginalMenu, linktext: string, sourcePath: string): boolean {
		const file = this.host.metadataCache.getFirstLinkpathDest(linktext.replace(/#.*$/s, ''), sourcePath);
		const open = (pane: PaneType | false) => () => void this.openLinkText(linktext, sourcePath, pane);
		menu.addItem((item) => item.setSection('open').setTitle('Open link').setIcon('lucide-file').onClick(open(false)));
		menu.addItem((item) =>
			item.setSection('open').setTitle('Open in new tab').setIcon('lucide-file-plus').onClick(open('tab')),
		);
		menu.addItem((item) =>
			item.setSection('open').setTitle('Open to the right').setIcon('lucide-separator-vertical').onClick(open('split')),
		);
		if (file !== null) this.trigger('file-menu', menu, file, 'link-context-menu');
		return true;
	}

	override openPopoutLeaf(): WorkspaceLeaf {
		const { win, el } = openPopout();
		const container = WorkspaceWindow.create3__(this);
		Object.defineProperties(container, { win: { get: () => win }, doc: { get: () => win.document } });
		const area: Area = { root: container, el, leaves: [], isMain: false };
		this.windows.push(area);
		this.trigger('window-open', container, win);
		return this.addLeaf(area);
	}

	override moveLeafToPopout(leaf: WorkspaceLeaf): WorkspaceWindow {
		const target = this.openPopoutLeaf();
		void target.setViewState(leaf.getViewState());
		leaf.detach();
		const root: unknown = target.getRoot();
		if (!(root instanceof WorkspaceWindow)) throw new Error('A popout leaf hangs in a window.');
		return root;
	}

	override removeLeaf__(leaf: WorkspaceLeaf): void {
		leaf.detach();
	}

	/** A leaf for a tab that is not loaded yet. */
	addDeferredLeaf(side: 'left' | 'right' | 'root'): HostLeaf {
		return this.addLeaf({ left: this.left, right: this.right, root: this.main }[side]);
	}

	/** Open editors take up what plugins have registered since. */
	override updateOptions(): void {
		this.trigger('update-options');
	}

	/** A leaf is out of the layout; the active one passes its place to the latest of the main area. */
	onLeafGone(leaf: HostLeaf): void {
		const at = this.recent.indexOf(leaf);
		if (at !== -1) this.recent.splice(at, 1);
		this.closeEmptyWindow(leaf.area);
		this.requestLayoutChange();
		if (this.activeLeaf !== leaf) return;
		this.activeLeaf = null;
		const next = this.getMostRecentLeaf();
		if (next === null) this.requestLeafChange();
		else this.setActiveLeaf(next);
	}

	onFileMaybeChanged(leaf: HostLeaf): void {
		if (this.activeLeaf !== leaf) return;
		if (leaf.shown instanceof FileView && leaf.file__ !== null) this.lastFile = leaf.file__;
		const view: unknown = leaf.view;
		const isEditor = view instanceof View && 'editor' in view && 'file' in view;
		this.activeEditor = isEditor ? (view as unknown as NonNullable<typeof this.activeEditor>) : null;
		this.requestLeafChange(false);
	}

	requestLayoutChange(): void {
		if (this.isAnnouncingLayout) return;
		this.isAnnouncingLayout = true;
		window.setTimeout(() => {
			this.isAnnouncingLayout = false;
			this.trigger('layout-change');
		}, 0);
	}

	private requestLeafChange(isLeafNew = true): void {
		this.isLeafNew ||= isLeafNew;
		if (this.isAnnouncingLeaf) return;
		this.isAnnouncingLeaf = true;
		window.setTimeout(() => {
			this.isAnnouncingLeaf = false;
			if (this.isLeafNew) this.trigger('active-leaf-change', this.activeLeaf);
			this.isLeafNew = false;
			const file = this.getActiveFile();
			if (file === this.announcedFile) return;
			this.announcedFile = file;
			this.trigger('file-open', file);
		}, 0);
	}

	private addLeaf(area: Area): HostLeaf {
		const leaf = new HostLeaf(this.host, this, area);
		area.leaves.push(leaf);
		this.requestLayoutChange();
		return leaf;
	}

	private closeEmptyWindow(area: Area): void {
		const at = this.windows.indexOf(area);
		if (at === -1 || area.leaves.length > 0) return;
		this.windows.splice(at, 1);
		this.trigger('window-close', area.root, area.el.win);
		closePopout(area.el);
	}

	private async createNote(linkpath: string, sourcePath: string): Promise<TFile> {
		const path = linkpath.endsWith('.md') ? linkpath : `${linkpath}.md`;
		const folder = this.host.fileManager.getNewFileParent(sourcePath);
		return this.host.vault.create(path.includes('/') || folder.isRoot() ? path : `${folder.path}/${path}`, '');
	}
}

Workspace.create2__ = (app, containerEl) => new HostWorkspace(app, containerEl);
