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

/** Opens the panel in the right sidebar, or shows it where it is. */
export async function openPanel(app: App): Promise<void> {
	await app.workspace.ensureSideLeaf(panelViewType, 'right', { active: true, reveal: true });
}
