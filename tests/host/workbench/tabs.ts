import { setIcon } from 'obsidian';
import type { App, WorkspaceLeaf } from 'obsidian';
import { addIconButton } from './layout';

/** The tab row of one split: which of its leaves is shown, and how to show another. */
export interface Tabs {
	readonly bar: HTMLElement;
	show(leaf: WorkspaceLeaf): void;
	draw(): void;
}

/** Gives a split a row of tabs, one per leaf, and shows one leaf at a time. */
export function buildTabs(app: App, split: HTMLElement, isClosable: boolean): Tabs {
	const bar = split.createDiv('workspace-tab-header-container');
	split.prepend(bar);
	const headers = bar.createDiv('workspace-tab-header-container-inner');
	let shown: WorkspaceLeaf | null = null;

	function leaves(): WorkspaceLeaf[] {
		const found: WorkspaceLeaf[] = [];
		app.workspace.iterateAllLeaves((leaf) => {
			if (leaf.view.containerEl.parentElement?.parentElement === split) found.push(leaf);
		});
		return found;
	}

	function draw(): void {
		const all = leaves();
		if (shown === null || !all.includes(shown)) shown = all.at(-1) ?? null;
		headers.empty();
		for (const leaf of all) {
			leaf.view.containerEl.parentElement?.toggleClass('is-shown', leaf === shown);
			drawHeader(leaf);
		}
		split.toggleClass('is-empty', all.length === 0);
	}

	function drawHeader(leaf: WorkspaceLeaf): void {
		const header = headers.createDiv({
			cls: 'workspace-tab-header tappable',
			attr: { 'aria-label': leaf.getDisplayText(), 'data-type': leaf.view.getViewType(), role: 'tab' },
		});
		header.toggleClass('is-active', leaf === shown);
		header.ariaSelected = String(leaf === shown);
		const inner = header.createDiv('workspace-tab-header-inner');
		setIcon(inner.createDiv('workspace-tab-header-inner-icon'), leaf.getIcon());
		inner.createDiv({ cls: 'workspace-tab-header-inner-title', text: leaf.getDisplayText() });
		header.addEventListener('click', () => {
			show(leaf);
			app.workspace.setActiveLeaf(leaf, { focus: true });
		});
		if (!isClosable) return;
		const close = addIconButton(
			inner,
			'x',
			'Close',
			(event) => {
				event.stopPropagation();
				leaf.detach();
			},
			'workspace-tab-header-inner-close-button',
		);
		close.removeClass('clickable-icon');
	}

	function show(leaf: WorkspaceLeaf): void {
		if (!leaves().includes(leaf)) return;
		shown = leaf;
		draw();
	}

	app.workspace.on('active-leaf-change', (leaf) => {
		if (leaf !== null) show(leaf);
		else draw();
	});
	return { bar, show, draw };
}
