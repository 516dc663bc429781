import { Notice } from 'obsidian';
import type { Locale } from '../../locale/locales';

/** How long there is to think, in milliseconds. */
const duration = 10_000;

/** Says what was done, with a button that undoes it; `undo` answers with what it did in words. */
export function showUndo(locale: Locale, message: string, undo: () => Promise<string>): void {
	showOffer(message, locale.fixing.undo, () => void undo().then((answer) => new Notice(answer)), duration);
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
