import type { Plugin } from 'obsidian';
import type { RefactorContext } from './sources';
import { mustWait } from '../vault/must-wait';
import { showConversion } from './show-conversion';

/** Registers the commands that put list blocks in the place of Dataview's snippets, in a note and in the vault. */
export function registerConvert(plugin: Plugin, context: RefactorContext): void {
	const { app, locale } = context;
	plugin.addCommand({
		id: 'convert-note',
		name: locale.convert.note,
		checkCallback: (isChecking) => {
			const file = app.workspace.getActiveFile();
			if (file?.extension !== 'md') return false;
			if (!isChecking && !mustWait(context)) showConversion(context, locale.convert.note, { filesOf: () => [file] });
			return true;
		},
	});
	plugin.addCommand({
		id: 'convert-vault',
		name: locale.convert.vault,
		callback: () => {
			if (!mustWait(context))
				showConversion(context, locale.convert.vault, { filesOf: () => app.vault.getMarkdownFiles() });
		},
	});
}
