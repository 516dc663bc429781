import type { App, Plugin } from 'obsidian';
import type { RefactorContext } from '../actions/sources';
import type { Tab } from './panel-tabs';
import { panelIcon, PanelView, panelViewType } from './panel-view';

/** Registers the side panel, with the ribbon icon and the command that open it. */
export function registerPanel(plugin: Plugin, context: RefactorContext): void {
	const { panel } = context.locale;
	plugin.registerView(panelViewType, (leaf) => new PanelView(leaf, context));
	plugin.addRibbonIcon(panelIcon, panel.ribbon, () => void openPanel(plugin.app));
	plugin.addCommand({ id: 'open-panel', name: panel.open, callback: () => void openPanel(plugin.app) });
}

/** What of the panel to show; with `path`, the problems of that note. */
export interface PanelPlace {
	readonly tab: Tab;
	readonly path?: string;
	/** With `term`, where it is among the phases. */
	readonly term?: string;
	readonly type?: string;
	/** The property of the term's facet; the first facet when left out. */
	readonly facet?: string;
}

/** Opens the panel in the right sidebar, or shows it where it is; without a place to show, the focus goes to its list. */
export async function openPanel(app: App, place?: PanelPlace): Promise<void> {
	const leaf = await app.workspace.ensureSideLeaf(panelViewType, 'right', { active: true, reveal: true });
	await leaf.loadIfDeferred();
	if (!(leaf.view instanceof PanelView)) return;
	if (place === undefined) {
		leaf.view.focusList();
		return;
	}
	const { tab, path, term, type, facet } = place;
	if (term === undefined) leaf.view.reveal(tab, path);
	else leaf.view.revealTerm({ term, type, facet });
}
