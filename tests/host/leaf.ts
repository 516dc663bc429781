import './views';
import type { OpenViewState, ViewState } from 'obsidian';
import {
	FileView,
	WorkspaceLeaf,
	type App,
	type TFile,
	type View,
	type WorkspaceItem,
} from 'obsidian-test-mocks/obsidian';
import { registryOf } from './registry';
import { EmptyView, PlaceholderView, closeView, openView } from './views';
import type { HostWorkspace } from './workspace';

/** What a leaf hangs in: the main area, a sidebar or a window of its own. */
export interface Area {
	readonly root: WorkspaceItem;
	readonly el: HTMLElement;
	readonly leaves: HostLeaf[];
	readonly isMain: boolean;
}

/** A tab. It always has a view: `empty` when there is nothing to show. */
export class HostLeaf extends WorkspaceLeaf {
	readonly containerEl: HTMLElement;
	private readonly workspace: HostWorkspace;
	private changing: Promise<void> = Promise.resolve();
	private isPinned = false;

	constructor(
		app: App,
		workspace: HostWorkspace,
		readonly area: Area,
	) {
		super(app);
		this.workspace = workspace;
		this.containerEl = area.el.createDiv('workspace-leaf');
		Object.assign(this, { getRoot: () => area.root, getContainer: () => area.root });
		Object.defineProperty(this, 'isDeferred', {
			configurable: true,
			get: () => this.shown instanceof PlaceholderView && this.shown.isDeferred,
		});
		const empty = new EmptyView(this);
		this.show(empty);
		void openView(empty, this.containerEl);
	}

	/** The view as the mocks type it. */
	get shown(): View {
		return this.view as unknown as View;
	}

	override get file__(): TFile | null {
		const view = this.shown;
		return view instanceof FileView ? view.file : null;
	}

	override isPinned__(): boolean {
		return this.isPinned;
	}

	override setPinned(pinned: boolean): void {
		this.isPinned = pinned;
		this.trigger('pinned-change', pinned);
	}

	override togglePinned(): void {
		this.setPinned(!this.isPinned);
	}

	override getViewState(): ViewState {
		const pinned = this.isPinned ? { pinned: true } : {};
		return { type: this.shown.getViewType(), state: this.shown.getState(), ...pinned };
	}

	override async open(view: Parameters<WorkspaceLeaf['open']>[0]): ReturnType<WorkspaceLeaf['open']> {
		await this.replace(view as unknown as View);
		return view;
	}

	override async openFile(file: TFile, openState: OpenViewState = {}): Promise<void> {
		const type = registryOf(this.app__).extensions.get(file.extension);
		if (type === undefined) return;
		const state = { ...openState.state, file: file.path };
		await this.setViewState({ type, state, active: openState.active ?? true }, openState.eState);
	}

	/** One change after the other: a second call waits until the first view is there. */
	override async setViewState(viewState: ViewState, eState?: Record<string, unknown>): Promise<void> {
		const before = this.changing;
		this.changing = before.then(() => this.applyViewState(viewState, eState));
		await this.changing;
	}

	override async loadIfDeferred(): Promise<void> {
		if (this.isDeferred) await this.setViewState(this.getViewState());
	}

	/** Leaves a placeholder where the view of a plugin that is going away was. */
	async orphan(): Promise<void> {
		await this.replace(new PlaceholderView(this, this.shown.getViewType(), this.shown.getState(), false));
	}

	/** Turns the leaf into a tab as it is after a start: known by type and state only. */
	async defer(type: string, state: Record<string, unknown>): Promise<void> {
		await this.replace(new PlaceholderView(this, type, state, true));
	}

	override detach(): void {
		const at = this.area.leaves.indexOf(this);
		if (at === -1) return;
		this.area.leaves.splice(at, 1);
		this.changing = this.changing.then(async () => {
			await closeView(this.shown);
			this.containerEl.detach();
		});
		this.workspace.onLeafGone(this);
	}

	private async applyViewState({ type, state = {}, active, pinned }: ViewState, eState: unknown): Promise<void> {
		if (pinned !== undefined) this.setPinned(pinned);
		const isThere = this.shown.getViewType() === type && !(this.shown instanceof PlaceholderView);
		if (!isThere) await this.replace(this.createView(type, state));
		await this.shown.setState(state, { history: false });
		if (eState !== undefined) this.shown.setEphemeralState(eState);
		if (active === true) this.workspace.setActiveLeaf(this);
		this.workspace.onFileMaybeChanged(this);
		this.workspace.requestLayoutChange();
	}

	private createView(type: string, state: Record<string, unknown>): View {
		if (type === 'empty') return new EmptyView(this);
		const creator = registryOf(this.app__).views.get(type);
		if (creator === undefined) return new PlaceholderView(this, type, state, false);
		return creator(this.asOriginalType3__()) as unknown as View;
	}

	private async replace(view: View): Promise<void> {
		await closeView(this.shown);
		this.show(view);
		await openView(view, this.containerEl);
	}

	private show(view: View): void {
		this.view = view.asOriginalType2__();
	}
}
