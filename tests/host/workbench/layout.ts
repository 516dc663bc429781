import { setIcon } from 'obsidian';
import type { App, WorkspaceSidedock } from 'obsidian';

/** The elements that the rest of the workbench fills. */
export interface Layout {
	/** The lower end of the ribbon, for the workbench's own buttons. */
	readonly ribbonSettings: HTMLElement;
	readonly left: HTMLElement;
	readonly root: HTMLElement;
	readonly right: HTMLElement;
	/** Puts both side panes away where there is room for one pane only. */
	readonly makeRoom: () => void;
}

/** From this width down there is room for one pane only; the style sheet breaks at the same width. */
const narrowWidth = 720;

/** From this width up a note has room between two side panes; below, opening one folds the other. */
const roomyWidth = 1000;

/** Whether the side panes fit beside the note. */
export function isWide(): boolean {
	return window.innerWidth > narrowWidth;
}

/** Gives the workspace that the host made Obsidian's classes, and side panes that fold away. */
export function buildLayout(app: App): Layout {
	const workspace = app.workspace.containerEl;
	const part = (selector: string): HTMLElement => {
		const el = workspace.querySelector<HTMLElement>(selector);
		if (el === null) throw new Error(`The host's workspace has no ${selector}.`);
		return el;
	};
	const ribbon = part('.side-dock-ribbon');
	const [left, root, right] = [part('.mod-left-split'), part('.mod-root'), part('.mod-right-split')];
	workspace.prepend(ribbon);
	left.addClass('mod-horizontal', 'mod-sidedock');
	right.addClass('mod-horizontal', 'mod-sidedock');
	root.addClass('mod-vertical');
	const cover = workspace.createDiv('workspace-cover');

	const panes = [
		[app.workspace.leftSplit, left],
		[app.workspace.rightSplit, right],
	] as const;
	const sync = (): void => {
		for (const [split, el] of panes) el.toggleClass('is-sidedock-collapsed', split.collapsed);
		cover.toggleClass(
			'is-shown',
			panes.some(([split]) => !split.collapsed),
		);
	};
	for (const [split] of panes) {
		followFolding(split, () => {
			const mustYield = !split.collapsed && window.innerWidth < roomyWidth;
			for (const [other] of panes) if (mustYield && other !== split && !other.collapsed) other.collapse();
			sync();
		});
	}
	const makeRoom = (): void => {
		if (isWide()) return;
		for (const [split] of panes) split.collapse();
	};
	cover.addEventListener('click', makeRoom);

	const leftToggle = createDiv('sidebar-toggle-button mod-left');
	ribbon.prepend(leftToggle);
	addIconButton(leftToggle, 'panel-left', 'Toggle left sidebar', () => {
		app.workspace.leftSplit.toggle();
	});
	addIconButton(root.createDiv('sidebar-toggle-button mod-right'), 'panel-right', 'Toggle right sidebar', () => {
		app.workspace.rightSplit.toggle();
	});
	sync();
	return { ribbonSettings: ribbon.createDiv('side-dock-settings'), left, root, right, makeRoom };
}

/** An icon that is a button, as Obsidian draws them everywhere. */
export function addIconButton(
	parent: HTMLElement,
	icon: string,
	label: string,
	run: (event: MouseEvent) => void,
	className = '',
): HTMLElement {
	const button = parent.createDiv({
		cls: `clickable-icon ${className}`.trim(),
		attr: { 'aria-label': label, role: 'button', tabindex: '0' },
	});
	setIcon(button, icon);
	button.addEventListener('click', run);
	button.addEventListener('keydown', (event) => {
		if (event.key === 'Enter') button.click();
	});
	return button;
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
