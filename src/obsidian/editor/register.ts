import type { Plugin } from 'obsidian';
import { openPanel } from '../panel/register';
import type { LiveIndex } from '../vault/live-index';
import { mustWait } from '../vault/must-wait';
import { registerCommands } from './commands';
import { OpenEditors } from './open-editors';
import { holdsBack } from './repair';
import { showFindings } from './show-findings';
import { registerStatusBar } from './status-bar';

/** Shows findings in editors and in the status bar, with the commands for them. */
export function registerEditor(plugin: Plugin, live: LiveIndex): void {
	const editors = new OpenEditors(live);
	const openAt = (path: string): void => void openPanel(plugin.app, { tab: 'problems', path });
	plugin.register(live.onFindings(() => editors.refresh()));
	plugin.registerEditorExtension([showFindings(editors, openAt), holdsBack.of(() => mustWait(live))]);
	registerCommands(plugin, live, editors);
	registerStatusBar(plugin, live, editors, openAt);
}
