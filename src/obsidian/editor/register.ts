import type { Plugin } from 'obsidian';
import { openPanel } from '../panel/register';
import { mustWait } from '../vault/must-wait';
import { registerCommands } from './commands';
import { OpenEditors, type EditorContext } from './open-editors';
import { holdsBack } from './repair';
import { showFindings } from './show-findings';
import { registerStatusBar } from './status-bar';

/** Shows findings in editors and in the status bar, with the commands for them. */
export function registerEditor(plugin: Plugin, context: EditorContext): void {
	const { live, locale } = context;
	const editors = new OpenEditors(live);
	const openAt = (path: string): void => void openPanel(plugin.app, { tab: 'problems', path });
	plugin.register(live.onFindings((news) => editors.refresh(news)));
	plugin.registerEditorExtension([showFindings(locale, editors, openAt), holdsBack.of(() => mustWait(context))]);
	registerCommands(plugin, context, editors);
	registerStatusBar(plugin, context, editors, openAt);
}
