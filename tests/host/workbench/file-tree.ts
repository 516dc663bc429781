import { Keymap, Menu, TFile, TFolder, setIcon } from 'obsidian';
import type { App, TAbstractFile } from 'obsidian';
import { addIconButton } from './layout';

/** Fills `parent` with the vault's folders and files; the tree follows the vault and marks the file that is shown. */
export function buildFileTree(app: App, parent: HTMLElement): void {
	const header = parent.createDiv('nav-header').createDiv('nav-buttons-container');
	const el = parent.createDiv({ cls: 'nav-files-container node-insert-event', attr: { role: 'tree' } });
	const collapsed = new Set(app.vault.getAllFolders().map(({ path }) => path));
	const draw = (): void => {
		el.empty();
		const root = el.createDiv('tree-item nav-folder mod-root').createDiv('tree-item-children nav-folder-children');
		drawChildren(app.vault.getRoot(), root);
		markActive();
	};
	const markActive = (): void => {
		const active = app.workspace.getActiveFile()?.path;
		for (const item of el.querySelectorAll<HTMLElement>('.nav-file-title'))
			item.toggleClass('is-active', item.dataset['path'] === active);
	};
	let isDrawPending = false;
	const drawSoon = (): void => {
		if (isDrawPending) return;
		isDrawPending = true;
		queueMicrotask(() => {
			isDrawPending = false;
			draw();
		});
	};

	function drawChildren(folder: TFolder, at: HTMLElement): void {
		for (const child of [...folder.children].sort(byKindAndName)) {
			if (child instanceof TFolder) drawFolder(child, at);
			else if (child instanceof TFile) drawFile(child, at);
		}
	}

	function drawFolder(folder: TFolder, at: HTMLElement): void {
		const item = at.createDiv('tree-item nav-folder');
		const self = item.createDiv({
			cls: 'tree-item-self nav-folder-title is-clickable mod-collapsible',
			attr: { 'data-path': folder.path, role: 'treeitem' },
		});
		const icon = self.createDiv('tree-item-icon collapse-icon');
		setIcon(icon, 'chevron-down');
		self.createDiv({ cls: 'tree-item-inner nav-folder-title-content', text: folder.name });
		const show = (): void => {
			const isCollapsed = collapsed.has(folder.path);
			item.toggleClass('is-collapsed', isCollapsed);
			icon.toggleClass('is-collapsed', isCollapsed);
			self.ariaExpanded = String(!isCollapsed);
		};
		show();
		drawChildren(folder, item.createDiv('tree-item-children nav-folder-children'));
		self.addEventListener('click', () => {
			if (!collapsed.delete(folder.path)) collapsed.add(folder.path);
			show();
		});
		self.addEventListener('contextmenu', (event) => {
			openFileMenu(event, folder);
		});
	}

	function drawFile(file: TFile, at: HTMLElement): void {
		const self = at.createDiv('tree-item nav-file').createDiv({
			cls: 'tree-item-self nav-file-title tappable is-clickable',
			attr: { 'data-path': file.path, role: 'treeitem', tabindex: '-1' },
		});
		self.createDiv({ cls: 'tree-item-inner nav-file-title-content', text: file.basename });
		if (file.extension !== 'md') self.createDiv({ cls: 'nav-file-tag', text: file.extension });
		self.addEventListener('click', (event) => {
			void app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
		});
		self.addEventListener('contextmenu', (event) => {
			openFileMenu(event, file);
		});
	}

	function openFileMenu(event: MouseEvent, file: TAbstractFile): void {
		event.preventDefault();
		const menu = new Menu();
		app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu');
		menu.showAtMouseEvent(event);
	}

	/** Opens every folder on the way to a file. */
	function reveal(path: string): void {
		const parts = path.split('/');
		const hidden = parts.slice(0, -1).filter((_, i) => collapsed.delete(parts.slice(0, i + 1).join('/')));
		if (hidden.length > 0) draw();
		el.querySelector(`[data-path="${CSS.escape(path)}"]`)?.scrollIntoView({ block: 'nearest' });
	}

	addIconButton(
		header,
		'crosshair',
		'Show the current file',
		() => {
			const file = app.workspace.getActiveFile();
			if (file !== null) reveal(file.path);
		},
		'nav-action-button',
	);
	addIconButton(
		header,
		'chevrons-down-up',
		'Collapse all',
		() => {
			for (const { path } of app.vault.getAllFolders()) collapsed.add(path);
			draw();
		},
		'nav-action-button',
	);
	app.vault.on('create', drawSoon);
	app.vault.on('delete', drawSoon);
	app.vault.on('rename', drawSoon);
	app.workspace.on('file-open', (file) => {
		if (file !== null) reveal(file.path);
		markActive();
	});
	draw();
}

function byKindAndName(a: TAbstractFile, b: TAbstractFile): number {
	const kinds = Number(b instanceof TFolder) - Number(a instanceof TFolder);
	return kinds === 0 ? a.name.localeCompare(b.name, undefined, { numeric: true, sensitivity: 'base' }) : kinds;
}
