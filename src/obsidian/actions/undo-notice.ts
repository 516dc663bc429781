import { Notice } from 'obsidian';
import type { Journal } from '../../core/plan/journal';
import type { Settings } from '../../core/settings/settings';
import type { Locale } from '../../locale/locales';
import type { RefactorContext } from './sources';

/** How long there is to think, in milliseconds. */
const duration = 10_000;

/** Says what was done, with a button that undoes it; `undo` answers with what it did in words. */
export function showUndo(locale: Locale, message: string, undo: () => Promise<string>): void {
	showOffer(message, locale.fixing.undo, () => void undo().then((answer) => new Notice(answer)), duration);
}

/**
 * Says what was done to the settings, with a button that undoes it.
 *
 * @param revert Undoes just that in settings that have changed since.
 */
export function offerSettingsUndo(
	{ settings, writer, locale }: Pick<RefactorContext, 'settings' | 'writer' | 'locale'>,
	journal: Journal | undefined,
	message: string,
	revert: (settings: Settings) => Settings,
): void {
	showUndo(locale, message, async () => {
		const run = journal && (await writer.undo(journal.id));
		if (run?.undone?.restored.length !== 1) await settings.update(revert);
		return locale.fixing.settingsRestored;
	});
}

/**
 * Says something, with a button that does something about it.
 *
 * @param duration How long it is shown, in milliseconds; 0: until it is pressed.
 */
export function showOffer(message: string, label: string, run: () => void, duration: number): void {
	const content = createFragment();
	content.createSpan({ text: message });
	const button = content.createEl('button', { cls: 'in-phase-undo', text: label, attr: { type: 'button' } });
	const notice = new Notice(content, duration);
	button.addEventListener(
		'click',
		(event) => {
			event.stopPropagation();
			notice.hide();
			run();
		},
		{ once: true },
	);
}
