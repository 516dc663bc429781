import { setIcon } from 'obsidian';

/** The elements that the rest of the workbench fills. */
export interface Layout {
	readonly workspace: HTMLElement;
	readonly ribbonActions: HTMLElement;
	readonly ribbonSettings: HTMLElement;
	readonly left: Sidebar;
	readonly root: Tabs;
	readonly right: Sidebar & Tabs;
	readonly statusBar: HTMLElement;
}

/** A row of tab headers and the place where the leaves under it are shown. */
export interface Tabs {
	readonly headers: HTMLElement;
	readonly container: HTMLElement;
}

/** A side pane that can be folded away. */
export interface Sidebar extends Tabs {
	readonly el: HTMLElement;
	readonly isOpen: () => boolean;
	readonly setOpen: (open: boolean) => void;
}

/** From this width down there is room for one pane only; the style sheet breaks at the same width. */
const narrowWidth = 720;

/** Builds the window's frame in Obsidian's own elements and classes: ribbon, two side panes, the tabs between, status bar. */
export function buildLayout(body: HTMLElement): Layout {
	const app = body.createDiv('app-container').createDiv('horizontal-main-container');
	const workspace = app.createDiv('workspace');
	const ribbon = workspace.createDiv('workspace-ribbon side-dock-ribbon mod-left');
	const leftToggle = ribbon.createDiv('sidebar-toggle-button mod-left');
	const ribbonActions = ribbon.createDiv('side-dock-actions');
	const ribbonSettings = ribbon.createDiv('side-dock-settings');
	const leftEl = workspace.createDiv('workspace-split mod-horizontal mod-sidedock mod-left-split');
	const cover = workspace.createDiv('workspace-cover');
	const rootEl = workspace.createDiv('workspace-split mod-vertical mod-root');
	const rightEl = workspace.createDiv('workspace-split mod-horizontal mod-sidedock mod-right-split');

	const root = addTabs(rootEl);
	const right = sidebar(rightEl, cover);
	const left = sidebar(leftEl, cover);
	addToggle(leftToggle, 'panel-left', 'Toggle left sidebar', left);
	root.headers.parentElement?.createDiv('workspace-tab-header-spacer');
	addToggle(root.headers.parentElement?.createDiv('sidebar-toggle-button mod-right'), 'panel-right', 'Toggle right sidebar', right);
	cover.addEventListener('click', () => {
		left.setOpen(false);
		right.setOpen(false);
	});
	const isNarrow = window.innerWidth <= narrowWidth;
	left.setOpen(!isNarrow);
	right.setOpen(!isNarrow);
	return { workspace, ribbonActions, ribbonSettings, left, root, right, statusBar: body.createDiv('status-bar') };
}

/** Whether the window shows one pane at a time. */
export function isNarrow(): boolean {
	return window.innerWidth <= narrowWidth;
}

/** One tab header with its icon and title; the caller makes it active and listens to it. */
export function addTabHeader(headers: HTMLElement, icon: string, title: string): HTMLElement {
	const header = headers.createDiv('workspace-tab-header tappable');
	header.ariaLabel = title;
	const inner = header.createDiv('workspace-tab-header-inner');
	setIcon(inner.createDiv('workspace-tab-header-inner-icon'), icon);
	inner.createDiv({ cls: 'workspace-tab-header-inner-title', text: title });
	return header;
}

function addTabs(parent: HTMLElement): Tabs {
	const tabs = parent.createDiv('workspace-tabs mod-top');
	const headers = tabs.createDiv('workspace-tab-header-container').createDiv('workspace-tab-header-container-inner');
	return { headers, container: tabs.createDiv('workspace-tab-container') };
}

function sidebar(el: HTMLElement, cover: HTMLElement): Sidebar {
	const isOpen = (): boolean => !el.hasClass('is-sidedock-collapsed');
	return {
		...addTabs(el),
		el,
		isOpen,
		setOpen: (open) => {
			el.toggleClass('is-sidedock-collapsed', !open);
			const splits = el.parentElement?.querySelectorAll('.mod-sidedock:not(.is-sidedock-collapsed)').length ?? 0;
			cover.toggle(splits > 0);
		},
	};
}

function addToggle(parent: HTMLElement | undefined, icon: string, label: string, target: Sidebar): void {
	if (parent === undefined) return;
	const button = parent.createDiv({ cls: 'clickable-icon', attr: { 'aria-label': label, role: 'button', tabindex: '0' } });
	setIcon(button, icon);
	button.addEventListener('click', () => {
		target.setOpen(!target.isOpen());
	});
}
