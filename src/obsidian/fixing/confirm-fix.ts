import { ConfirmationModal, type App, type Component } from 'obsidian';
import { diffTexts } from '../../core/report/diff';
import { closesWithPlugin } from '../open-windows';
import { withoutCodeMarks } from '../dom/code-text';
import { renderDiff } from './diff-view';
import { rememberFocus } from './return-focus';
import { fixingText } from './text';
import type { WrittenNote } from './write-note';

/** Shows what would be written to a note and asks; resolves when the question is answered or closed, at the latest by the owner's unloading. */
export function confirmFix(
	app: App,
	owner: Component,
	title: string,
	{ path, before, after }: WrittenNote,
): Promise<boolean> {
	return new Promise((resolve) => {
		const returnFocus = rememberFocus();
		let isWanted = false;
		const modal = new ConfirmationModal(app);
		modal.modalEl.addClass('in-phase-modal');
		modal.setTitle(withoutCodeMarks(title));
		modal.contentEl.createDiv({ cls: 'in-phase-modal-path', text: path });
		if (before === after) modal.contentEl.createEl('p', { text: fixingText.confirm.nothing });
		else renderDiff(modal.contentEl, diffTexts(before, after));
		if (before !== after) {
			modal.addButton((button) =>
				button
					.setButtonText(fixingText.confirm.apply)
					.setCta()
					.setInitialFocus()
					.onClick(() => {
						isWanted = true;
					}),
			);
		}
		modal.addCancelButton(fixingText.confirm.cancel);
		const answer = (): void => {
			returnFocus();
			resolve(isWanted);
		};
		closesWithPlugin(modal, owner, answer).open();
	});
}
