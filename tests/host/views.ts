import './events';
import type { ViewStateResult } from 'obsidian';
import { FileView, ItemView, TFile, type View, type WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import { setIcon } from './icons';
import { mend } from './mend';
import { setTooltip } from './tooltip';

/** The view of a leaf that shows nothing. */
export class EmptyView extends ItemView {
	override navigation = true;

	getViewType(): string {
		return 'empty';
	}

	getDisplayText(): string {
		return 'New tab';
	}
}

/** Stands in a tab that nobody has looked at yet, or whose plugin is gone: it keeps type and state. */
export class PlaceholderView extends ItemView {
	override navigation = false;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly type: string,
		private readonly kept: Record<string, unknown>,
		/** True for a tab that will be loaded when it is shown. */
		readonly isDeferred: boolean,
	) {
		super(leaf);
	}

	getViewType(): string {
		return this.type;
	}

	getDisplayText(): string {
		return this.isDeferred ? this.type : 'Plugin no longer active';
	}

	override getState(): Record<string, unknown> {
		return this.kept;
	}
}

/** What only the leaf may call on a view. */
interface Lifecycle {
	onOpen(): Promise<void>;
	onClose(): Promise<void>;
}

function lifecycleOf(view: View): Lifecycle {
	return view as unknown as Lifecycle;
}

/** Puts a view into the page, loads it and opens it, in that order. */
export async function openView(view: View, parentEl: HTMLElement): Promise<void> {
	view.containerEl.addClass('workspace-leaf-content');
	view.containerEl.dataset['type'] = view.getViewType();
	parentEl.appendChild(view.containerEl);
	view.load();
	await lifecycleOf(view).onOpen();
}

/** Closes a view, takes it out of the page and unloads it, in that order. */
export async function closeView(view: View): Promise<void> {
	if (view instanceof FileView && view.file !== null) {
		const { file } = view;
		view.file = null;
		await view.onUnloadFile(file);
	}
	await lifecycleOf(view).onClose();
	view.containerEl.detach();
	view.unload();
}

mend(ItemView.prototype, {
	// A view has a header above its content: `containerEl.children[1]` is the content.
	constructor3__() {
		const header = createDiv('view-header');
		const titles = header.createDiv('view-header-title-container');
		titles.createDiv('view-header-title');
		header.createDiv('view-actions');
		this.containerEl.prepend(header);
		this.contentEl.addClass('view-content');
	},
	addAction(icon, title, callback) {
		const el = createEl('a', { cls: 'clickable-icon view-action' });
		setIcon(el, icon);
		setTooltip(el, title);
		el.addEventListener('click', callback);
		this.containerEl.querySelector('.view-actions')?.prepend(el);
		return el;
	},
});

mend(FileView.prototype, {
	onload() {
		const { vault } = this.app;
		this.registerEvent(
			vault.on('rename', (file) => {
				if (file instanceof TFile && file === this.file) void this.onRename(file);
			}),
		);
		this.registerEvent(
			vault.on('delete', (file) => {
				if (file === this.file) void this.leaf.setViewState({ type: 'empty' });
			}),
		);
	},
	getState() {
		return this.file === null ? {} : { file: this.file.path };
	},
	async setState(state: unknown, _result: ViewStateResult) {
		const path: unknown = typeof state === 'object' && state !== null && 'file' in state ? state.file : undefined;
		if (typeof path !== 'string') return;
		const file = this.app.vault.getFileByPath(path);
		if (file === this.file) return;
		const before = this.file;
		if (before !== null) await this.onUnloadFile(before);
		this.file = file;
		if (file !== null) await this.onLoadFile(file);
	},
	async onLoadFile() {
		await Promise.resolve();
	},
});
