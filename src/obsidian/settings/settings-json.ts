import type { App, Component } from 'obsidian';
import { isSame } from '../../core/settings/compact-settings';
import type { Settings } from '../../core/settings/settings';
import { settingsToText } from '../../core/settings/settings-text';
import { copyText } from '../clipboard';
import { showUndo } from '../fixing/undo-notice';
import { closesWithPlugin } from '../open-windows';
import { ImportModal } from './import-modal';
import type { SettingsStore } from './settings-store';
import { settingsText } from './text';

/** Changes the settings and shows them anew. */
export type ChangeSettings = (change: (settings: Settings) => Settings) => Promise<void>;

/** Copies the settings as JSON, which works on phones too, where a page cannot save a file. */
export async function copySettings(settings: Settings): Promise<void> {
	await copyText(settingsToText(settings), settingsText.exported);
}

/** Asks for settings as JSON and puts them in the place of these; can be undone until something else is changed. */
export function importSettings(app: App, store: SettingsStore, owner: Component, change: ChangeSettings): void {
	closesWithPlugin(
		new ImportModal(app, store.current, (settings) => void takeOver(settings, store, change)),
		owner,
	).open();
}

async function takeOver(settings: Settings, store: SettingsStore, change: ChangeSettings): Promise<void> {
	const before = store.current;
	await change(() => settings);
	if (!isSame(store.current, settings)) return;
	showUndo(settingsText.import.done, async () => {
		if (!isSame(store.current, settings)) return settingsText.notUndone;
		await change(() => before);
		return settingsText.undone;
	});
}
