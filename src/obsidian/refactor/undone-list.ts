import { diffTexts } from '../../core/report/diff';
import { renderDiff } from './diff-view';
import type { Undone } from '../../core/plan/undo';
import { vaultText } from '../vault/text';
import { refactorText } from './text';

/** Lists what undoing left alone: files that have changed since, with what changed in them. */
export function listUndone(parent: HTMLElement, { changed, refused }: Pick<Undone, 'changed' | 'refused'>): void {
	if (changed.length > 0) {
		parent.createDiv({ text: refactorText.undo.changed(changed.length) });
		for (const { at, write, now } of changed) {
			const details = parent.createEl('details');
			details.createEl('summary', { text: at });
			if (now === undefined) details.appendText(vaultText.write.gone);
			else renderDiff(details, diffTexts(write.after, now));
		}
	}
	if (refused.length === 0) return;
	parent.createDiv({ text: refactorText.plan.refused(refused.length) });
	const list = parent.createEl('ul');
	for (const { write, reason = '' } of refused)
		list.createEl('li', { text: refactorText.plan.refusedAt(write.path, reason) });
}
