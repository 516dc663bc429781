import { setTooltip } from 'obsidian';
import { textOf, propertiesOf } from '../../core/note/properties';
import type { CellPart, Column } from '../../core/query/cell';
import type { ListView } from '../../core/query/query';
import type { Row } from '../../core/query/row';
import type { ItemRenderer } from '../dom/keyed-children';
import { createNoteLink, updateNoteLink } from '../links';
import { blockText } from './text';

/** Makes the elements of rows for a view. */
export function rowRenderer(
	view: ListView,
	columns: readonly Column[],
	drawCell: (cell: HTMLElement, parts: readonly CellPart[]) => void,
): ItemRenderer<Row> {
	const keyOf = (row: Row): string => row.note.path;
	const build: Readonly<Record<ListView, () => HTMLElement>> = {
		list: () => {
			const element = createEl('li', { cls: 'in-phase-row' });
			createTitle(element);
			return element;
		},
		table: () => {
			const element = createEl('tr', { cls: 'in-phase-row' });
			for (const column of columns) {
				const cell = element.createEl('td', { attr: { 'data-column': column.name } });
				if (column.name === 'title') createTitle(cell);
			}
			return element;
		},
		cards: () => {
			const element = createDiv('in-phase-row in-phase-card');
			createTitle(element.createDiv('in-phase-card-title'));
			element.createDiv('in-phase-card-description');
			element.createDiv('in-phase-card-chips');
			return element;
		},
	};
	const fill: Readonly<Record<ListView, (element: HTMLElement, row: Row) => void>> = {
		list: () => undefined,
		table: (element, row) => {
			for (const [at, column] of columns.entries()) {
				const cell = element.children[at];
				if (column.name !== 'title' && cell?.instanceOf(HTMLElement) === true) drawCell(cell, column.partsOf(row));
			}
		},
		cards: (element, row) => {
			setTextIfOther(element.find('.in-phase-card-description'), textOf(propertiesOf(row.note), 'description') ?? '');
			showChips(element.find('.in-phase-card-chips'), [...row.types, ...row.terms]);
		},
	};
	const update = (element: HTMLElement, row: Row): void => {
		const link = element.querySelector<HTMLAnchorElement>('a.in-phase-title');
		if (link !== null) {
			updateNoteLink(link, row.note.path, row.title);
			showMark(link, row);
		}
		fill[view](element, row);
	};
	const create = (row: Row): HTMLElement => {
		const element = build[view]();
		update(element, row);
		return element;
	};
	return { keyOf, create, update };
}

/** The link to a row's note, which `update` fills in. */
function createTitle(parent: HTMLElement): void {
	createNoteLink(parent, '', '').addClass('in-phase-title');
}

/** A quiet mark after the link, where the note says the term in other words. */
function showMark(link: HTMLElement, { said, match }: Row): void {
	const existing = link.parentElement?.querySelector<HTMLElement>('.in-phase-mark') ?? undefined;
	if (said === undefined) {
		existing?.remove();
		return;
	}
	const mark = existing ?? createSpan('in-phase-mark');
	if (existing === undefined) link.insertAdjacentElement('afterend', mark);
	setTextIfOther(mark, said);
	setTooltip(mark, match === 'former' ? blockText.saysFormer(said) : blockText.saysAlternative(said));
}

function showChips(element: HTMLElement, texts: readonly string[]): void {
	const shown = [...element.children].map((chip) => chip.textContent);
	if (shown.length === texts.length && shown.every((text, at) => text === texts[at])) return;
	element.empty();
	for (const text of texts) element.createSpan({ cls: 'in-phase-chip', text });
}

function setTextIfOther(element: HTMLElement, text: string): void {
	if (element.textContent !== text) element.setText(text);
}
