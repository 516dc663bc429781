import { Notice } from 'obsidian';
import type { Locale } from '../../locale/locales';

/** How long there is to think, in milliseconds. */
const duration = 10_000;

/** Says what was done, with a button that undoes it; `undo` answers with what it did in words. */
export function showUndo(locale: Locale, message: string, undo: () => Promise<string>): void {
	const content = createFragment();
	content.createSpan({ text: message });
	const button = content.createEl('button', {
		cls: 'in-phase-undo',
		text: locale.fixing.undo,
		attr: { type: 'button' },
	});
	const notice = new Notice(content, duration);
	button.addEventListener(
		'click',
		(event) => {
			event.stopPropagation();
			notice.hide();
			void undo().then((answer) => new Notice(answer));
		},
		{ once: true },
	);
}
