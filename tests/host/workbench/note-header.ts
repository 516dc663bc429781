import { FileView, MarkdownView, setIcon } from 'obsidian';
import type { App, TFile, WorkspaceLeaf } from 'obsidian';
import type { History } from './history';
import { addIconButton } from './layout';
import { renderProperties } from './properties';

/** What is above a note: the way there and its buttons, and inside the page its title and properties. */
export function decorateLeaf(app: App, leaf: WorkspaceLeaf, history: History): void {
	const { view } = leaf;
	const file = view instanceof FileView ? view.file : null;
	const header = view.containerEl.querySelector<HTMLElement>(':scope > .view-header');
	if (header !== null) drawHeader(header, leaf, file, history);
	if (view.getViewType() === 'empty') drawEmpty(view.containerEl);
	if (!(view instanceof MarkdownView) || file === null) return;
	const preview = view.containerEl.querySelector<HTMLElement>('.markdown-preview-view');
	preview?.addClass('is-readable-line-width', 'show-properties');
	if (preview !== null) drawTop(app, file, view.getViewData(), preview);
}

function drawHeader(header: HTMLElement, leaf: WorkspaceLeaf, file: TFile | null, history: History): void {
	const arrows = header.querySelector<HTMLElement>('.view-header-nav-buttons') ?? addArrows(header, history);
	[...arrows.children].forEach((arrow, i) => {
		arrow.ariaDisabled = String(!history.canGo(i === 0 ? -1 : 1));
	});
	const titles = header.querySelector<HTMLElement>('.view-header-title-container');
	if (titles !== null) {
		titles.empty();
		const parents = file?.path.split('/').slice(0, -1) ?? [];
		const way = titles.createDiv('view-header-title-parent');
		for (const name of parents) {
			way.createSpan({ cls: 'view-header-breadcrumb', text: name });
			way.createSpan({ cls: 'view-header-breadcrumb-separator', text: '/' });
		}
		titles.createDiv({ cls: 'view-header-title', text: leaf.getDisplayText() });
	}
	if (leaf.view instanceof MarkdownView) drawModeButton(header, leaf, leaf.view.getMode());
}

function addArrows(header: HTMLElement, history: History): HTMLElement {
	const left = createDiv('view-header-left');
	header.prepend(left);
	const arrows = left.createDiv('view-header-nav-buttons');
	addIconButton(arrows, 'arrow-left', 'Navigate back', () => {
		history.go(-1);
	});
	addIconButton(arrows, 'arrow-right', 'Navigate forward', () => {
		history.go(1);
	});
	return arrows;
}

function drawModeButton(header: HTMLElement, leaf: WorkspaceLeaf, mode: string): void {
	const actions = header.querySelector<HTMLElement>('.view-actions');
	if (actions === null) return;
	const toggle = (): void => {
		const state = leaf.getViewState();
		const isReading = state.state?.['mode'] === 'preview';
		void leaf.setViewState({ ...state, state: { ...state.state, mode: isReading ? 'source' : 'preview' } });
	};
	const button =
		actions.querySelector<HTMLElement>('.mod-mode') ??
		addIconButton(actions, 'pencil', '', toggle, 'view-action mod-mode');
	button.ariaLabel = mode === 'preview' ? 'Current view: reading' : 'Current view: editing';
	setIcon(button, mode === 'preview' ? 'book-open' : 'pencil');
}

function drawEmpty(containerEl: HTMLElement): void {
	const content = containerEl.querySelector<HTMLElement>('.view-content');
	if (content === null || content.childElementCount > 0) return;
	const state = content.createDiv('empty-state');
	state.createDiv({ cls: 'empty-state-title', text: 'No file is open' });
	state.createDiv({ text: 'Choose a note on the left, or press Ctrl+P for commands.' });
}

/** Stands before the host's sizer, which is the host's own to fill. */
function drawTop(app: App, file: TFile, text: string, preview: HTMLElement): void {
	const top = preview.querySelector<HTMLElement>(':scope > .mod-header') ?? createDiv('mod-header mod-ui');
	preview.prepend(top);
	top.empty();
	top.createDiv({ cls: 'inline-title', text: file.basename, attr: { dir: 'auto' } });
	renderProperties(app, file, text, top);
}
