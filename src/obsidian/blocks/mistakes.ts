import { setIcon } from 'obsidian';
import { say } from '../../core/message';
import type { QueryMistake } from '../../core/query/query';
import type { Locale } from '../../locale/locales';
import { appendCodeText } from '../dom/code-text';

/** Draws the box that stands in the place of what a block cannot show, with why that is. */
export function drawFault(element: HTMLElement, faulty: string): HTMLElement {
	const box = element.createDiv({ cls: 'in-phase-mistakes', attr: { role: 'group', 'aria-label': faulty } });
	const heading = box.createDiv('in-phase-mistakes-heading');
	setIcon(heading.createSpan('in-phase-mistakes-icon'), 'alert-triangle');
	heading.createSpan({ text: faulty });
	return box;
}

/** Draws what is wrong with a block, line by line. */
export function drawMistakes(
	element: HTMLElement,
	locale: Locale,
	faulty: string,
	mistakes: readonly QueryMistake[],
): void {
	const box = drawFault(element, faulty);
	const list = box.createEl('ul', { attr: { role: 'list' } });
	for (const { line, message } of mistakes) {
		const item = list.createEl('li');
		item.createSpan({ cls: 'in-phase-mistake-line', text: locale.blocks.line(line) });
		item.appendText(' ');
		appendCodeText(item, say(locale, message));
	}
}
