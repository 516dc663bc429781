import { say } from '../../core/message';
import type { Conversion } from '../../core/refactor/convert';
import type { DifferentNote, KeptNote } from '../../core/refactor/convert-answers';
import { describeAnswers, describeDifference } from '../../core/refactor/convert-words';
import type { Locale } from '../../locale/locales';
import { freshId } from '../dom/fresh-id';

/** Shows what a snippet and the block that takes its place list, side by side, with the reason for each difference. */
export function renderAnswers(
	parent: HTMLElement,
	locale: Locale,
	{ line, from, to, answers, remarks }: Conversion,
): void {
	const element = parent.createDiv('in-phase-convert');
	const { kept, added, lost, failsOn } = answers;
	element.createDiv({
		cls: 'in-phase-convert-head',
		text: locale.convert.head(line, from, to, say(locale, describeAnswers({ ...answers, failsOn: [] }))),
	});
	const [faulty] = failsOn;
	if (faulty !== undefined) element.createDiv({ cls: 'in-phase-convert-fault', text: locale.convert.fails(faulty) });
	const columns = element.createDiv('in-phase-convert-answers');
	if (lost.length > 0) renderColumn(columns, locale, locale.convert.before, lost, 'lost');
	if (added.length > 0) renderColumn(columns, locale, locale.convert.after, added, 'added');
	if (kept.length > 0) renderKept(element, locale, kept);
	for (const remark of remarks) element.createDiv({ cls: 'in-phase-convert-why', text: say(locale, remark) });
}

/** What both list, folded away. */
function renderKept(parent: HTMLElement, locale: Locale, kept: readonly KeptNote[]): void {
	const details = parent.createEl('details');
	details.createEl('summary', { text: locale.convert.same(kept.length) });
	const list = details.createEl('ul', 'in-phase-convert-same');
	for (const { title, path } of kept) list.createEl('li', { text: title, attr: { title: path } });
}

function renderColumn(
	parent: HTMLElement,
	locale: Locale,
	heading: string,
	others: readonly DifferentNote[],
	kind: 'added' | 'lost',
): void {
	const column = parent.createDiv();
	const id = freshId();
	column.createDiv({ cls: 'in-phase-convert-heading', text: heading, attr: { id } });
	const list = column.createEl('ul', { attr: { 'aria-labelledby': id } });
	for (const note of others) {
		const item = list.createEl('li', { attr: { title: note.path } });
		const label = item.createSpan(`mod-${kind}`);
		label.createSpan({
			cls: 'in-phase-convert-sign',
			text: kind === 'added' ? '+' : '−',
			attr: { role: 'img', 'aria-label': locale.convert[kind] },
		});
		label.appendText(note.title);
		item.createSpan({ cls: 'in-phase-convert-why', text: `: ${say(locale, describeDifference(note))}` });
	}
}
