import { isSame } from '../../core/settings/compact-settings';
import type { Settings } from '../../core/settings/settings';
import { settingsToText } from '../../core/settings/settings-text';
import type { Locale } from '../../locale/locales';
import { copyText } from '../clipboard';
import { showUndo } from '../fixing/undo-notice';
import { closesWithPlugin } from '../open-windows';
import type { RefactorContext } from '../refactor/sources';
import { ImportModal } from './import-modal';
import type { SettingsStore } from './settings-store';

/** Changes the settings and shows them anew. */
export type ChangeSettings = (change: (settings: Settings) => Settings) => Promise<void>;

/** Copies the settings as JSON, which works on phones too, where a page cannot save a file. */
export async function copySettings(locale: Locale, settings: Settings): Promise<void> {
	await copyText(locale, settingsToText(settings), locale.settings.exported);
}

/** Asks for settings as JSON and puts them in the place of these; can be undone until something else is changed. */
export function importSettings({ app, settings: store, live, locale }: RefactorContext, change: ChangeSettings): void {
	closesWithPlugin(
		new ImportModal(app, locale, store.current, (settings) => void takeOver(locale, settings, store, change)),
		live,
	).open();
}

async function takeOver(
	locale: Locale,
	settings: Settings,
	store: SettingsStore,
	change: ChangeSettings,
): Promise<void> {
	const before = store.current;
	await change(() => settings);
	if (!isSame(store.current, settings)) return;
	showUndo(locale, locale.settings.import.done, async () => {
		if (!isSame(store.current, settings)) return locale.settings.notUndone;
		await change(() => before);
		return locale.settings.undone;
	});
}
