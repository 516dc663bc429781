import { sayOfPlan } from '../../core/plan/messages';
import { say } from '../../core/message';
import { diffTexts } from '../../core/report/diff';
import { renderDiff } from './diff-view';
import type { Undone } from '../../core/plan/undo';
import type { Locale } from '../../locale/locales';

/** Lists what undoing left alone: files that have changed since, with what changed in them. */
export function listUndone(
	parent: HTMLElement,
	locale: Locale,
	{ changed, refused }: Pick<Undone, 'changed' | 'refused'>,
): void {
	if (changed.length > 0) {
		parent.createDiv({ text: locale.refactor.undo.changed(changed.length) });
		for (const { at, write, now } of changed) {
			const details = parent.createEl('details');
			details.createEl('summary', { text: at });
			if (now === undefined) details.appendText(say(locale, sayOfPlan('file.isGone')));
			else renderDiff(details, locale, diffTexts(write.after, now));
		}
	}
	if (refused.length === 0) return;
	parent.createDiv({ text: locale.refactor.plan.refused(refused.length) });
	const list = parent.createEl('ul');
	for (const { write, reason = '' } of refused)
		list.createEl('li', { text: locale.refactor.plan.refusedAt(write.path, say(locale, reason)) });
}
