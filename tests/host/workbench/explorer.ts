import { ItemView } from 'obsidian';
import type { App, WorkspaceLeaf } from 'obsidian';
import { registryOf } from '../registry';
import { buildFileTree } from './file-tree';

const viewType = 'file-explorer';

/** The file explorer as a view in the left side pane, of the type that it has in Obsidian. */
class ExplorerView extends ItemView {
	override navigation = false;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.icon = 'folder';
	}

	getViewType(): string {
		return viewType;
	}

	getDisplayText(): string {
		return 'Files';
	}

	override getIcon(): string {
		return 'folder';
	}

	protected override async onOpen(): Promise<void> {
		await Promise.resolve();
		this.contentEl.remove();
		buildFileTree(this.app, this.containerEl);
	}
}

/** Opens the file explorer in the left side pane. */
export async function openExplorer(app: App): Promise<void> {
	registryOf(app).views.set(viewType, (leaf) => new ExplorerView(leaf));
	await app.workspace.getLeftLeaf(false)?.setViewState({ type: viewType });
}
