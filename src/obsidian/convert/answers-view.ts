import type { Conversion } from '../../core/refactor/convert';
import type { DifferentNote, KeptNote } from '../../core/refactor/convert-answers';
import { describeAnswers, describeDifference } from '../../core/refactor/convert-words';
import { freshId } from '../dom/fresh-id';
import { convertText } from './text';

/** Shows what a snippet and the block that takes its place list, side by side, with the reason for each difference. */
export function renderAnswers(parent: HTMLElement, { line, from, to, answers, remarks }: Conversion): void {
	const element = parent.createDiv('in-phase-convert');
	const { kept, added, lost, failsOn } = answers;
	element.createDiv({
		cls: 'in-phase-convert-head',
		text: convertText.head(line, from, to, describeAnswers({ ...answers, failsOn: [] })),
	});
	const [faulty] = failsOn;
	if (faulty !== undefined) element.createDiv({ cls: 'in-phase-convert-fault', text: convertText.fails(faulty) });
	const columns = element.createDiv('in-phase-convert-answers');
	renderColumn(columns, convertText.before, kept, lost, 'lost');
	renderColumn(columns, convertText.after, kept, added, 'added');
	for (const remark of remarks) element.createDiv({ cls: 'in-phase-convert-why', text: remark });
}

function renderColumn(
	parent: HTMLElement,
	heading: string,
	kept: readonly KeptNote[],
	others: readonly DifferentNote[],
	kind: 'added' | 'lost',
): void {
	const column = parent.createDiv();
	const id = freshId();
	column.createDiv({ cls: 'in-phase-convert-heading', text: heading, attr: { id } });
	if (kept.length + others.length === 0) {
		column.createDiv({ cls: 'in-phase-convert-why', text: convertText.none });
		return;
	}
	const list = column.createEl('ul', { attr: { 'aria-labelledby': id } });
	for (const { title, path } of kept) {
		const item = list.createEl('li', { attr: { title: path } });
		item.createSpan({ cls: 'in-phase-convert-sign', text: '=', attr: { 'aria-hidden': 'true' } });
		item.appendText(title);
	}
	for (const note of others) {
		const item = list.createEl('li', { attr: { title: note.path } });
		const label = item.createSpan(`mod-${kind}`);
		label.createSpan({
			cls: 'in-phase-convert-sign',
			text: kind === 'added' ? '+' : '−',
			attr: { role: 'img', 'aria-label': convertText[kind] },
		});
		label.appendText(note.title);
		item.createSpan({ cls: 'in-phase-convert-why', text: `: ${describeDifference(note)}` });
	}
}
