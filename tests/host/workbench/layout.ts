import { setIcon } from 'obsidian';
import type { App, WorkspaceSidedock } from 'obsidian';

/** The elements that the rest of the workbench fills. */
export interface Layout {
	readonly ribbonActions: HTMLElement;
	readonly ribbonSettings: HTMLElement;
	readonly left: HTMLElement;
	readonly root: HTMLElement;
	readonly right: HTMLElement;
	/** Puts both side panes away where there is room for one pane only. */
	readonly makeRoom: () => void;
}

/** From this width down there is room for one pane only; the style sheet breaks at the same width. */
const narrowWidth = 720;

/** Puts the workspace that the host made into the page and gives it a ribbon and side panes that fold away. */
export function buildLayout(app: App, body: HTMLElement): Layout {
	const workspace = app.workspace.containerEl;
	body.createDiv('app-container').createDiv('horizontal-main-container').append(workspace);
	const [ribbon, left, root, right] = ['.side-dock-ribbon', '.mod-left-split', '.mod-root', '.mod-right-split'].map((selector) => {
		const el = workspace.querySelector<HTMLElement>(selector);
		if (el === null) throw new Error(`The host's workspace has no ${selector}.`);
		return el;
	}) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
	workspace.prepend(ribbon);
	for (const side of [left, right]) side.addClass('mod-horizontal', 'mod-sidedock');
	root.addClass('mod-vertical');
	const cover = workspace.createDiv('workspace-cover');
	const leftToggle = ribbon.createDiv('sidebar-toggle-button mod-left');
	ribbon.prepend(leftToggle);

	const panes = [[app.workspace.leftSplit, left], [app.workspace.rightSplit, right]] as const;
	const sync = (): void => {
		for (const [split, el] of panes) el.toggleClass('is-sidedock-collapsed', split.collapsed);
		cover.toggle(panes.some(([split]) => !split.collapsed));
	};
	for (const [split] of panes) followFolding(split, sync);
	const makeRoom = (): void => {
		if (window.innerWidth > narrowWidth) return;
		for (const [split] of panes) split.collapse();
	};
	cover.addEventListener('click', makeRoom);
	addToggle(leftToggle, 'panel-left', 'Toggle left sidebar', app.workspace.leftSplit);
	addToggle(root.createDiv('sidebar-toggle-button mod-right'), 'panel-right', 'Toggle right sidebar', app.workspace.rightSplit);
	sync();
	return { ribbonActions: ribbon.createDiv('side-dock-actions'), ribbonSettings: ribbon.createDiv('side-dock-settings'), left, root, right, makeRoom };
}

/** Whether both side panes fit beside the note. */
export function isWide(): boolean {
	return window.innerWidth > narrowWidth;
}

/** An icon that is a button, as Obsidian draws them everywhere. */
export function addIconButton(parent: HTMLElement, icon: string, label: string, run: (event: MouseEvent) => void, className = ''): HTMLElement {
	const button = parent.createDiv({ cls: `clickable-icon ${className}`.trim(), attr: { 'aria-label': label, role: 'button', tabindex: '0' } });
	setIcon(button, icon);
	button.addEventListener('click', run);
	button.addEventListener('keydown', (event) => {
		if (event.key === 'Enter') button.click();
	});
	return button;
}

function addToggle(parent: HTMLElement, icon: string, label: string, split: WorkspaceSidedock): void {
	addIconButton(parent, icon, label, () => {
		split.toggle();
	});
}

/** The host folds a pane without saying so; this hears of it. */
function followFolding(split: WorkspaceSidedock, onChange: () => void): void {
	for (const name of ['collapse', 'expand', 'toggle'] as const) {
		const original = split[name].bind(split);
		split[name] = () => {
			original();
			onChange();
		};
	}
}
