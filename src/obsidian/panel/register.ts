import type { App, Plugin } from 'obsidian';
import type { LiveIndex } from '../vault/live-index';
import { panelIcon, PanelView, panelViewType } from './panel-view';
import { panelText } from './text';

/** Registers the side panel, with the ribbon icon and the command that open it. */
export function registerPanel(plugin: Plugin, live: LiveIndex): void {
	plugin.registerView(panelViewType, (leaf) => new PanelView(leaf, live));
	plugin.addRibbonIcon(panelIcon, panelText.ribbon, () => void openPanel(plugin.app));
	plugin.addCommand({ id: 'open-panel', name: panelText.open, callback: () => void openPanel(plugin.app) });
}

/** Where in the panel to begin. */
export interface PanelPlace {
	readonly tab: 'phases' | 'problems';
	/** The note whose problems are asked for. */
	readonly path?: string;
}

/** Opens the panel in the right sidebar, or shows it where it is; at a place, or as it was left. */
export async function openPanel(app: App, place?: PanelPlace): Promise<void> {
	const leaf = await app.workspace.ensureSideLeaf(panelViewType, 'right', { active: true, reveal: true });
	if (place !== undefined) await leaf.setViewState({ type: panelViewType, active: true, state: { ...place } });
}
