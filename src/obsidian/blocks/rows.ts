import { setTooltip, type App, type TFile } from 'obsidian';
import { textOf, propertiesOf } from '../../core/note/properties';
import type { Column } from '../../core/query/cell';
import type { ListView } from '../../core/query/query';
import type { Row } from '../../core/query/row';
import type { Locale } from '../../locale/locales';
import type { ItemRenderer } from '../dom/keyed-children';
import { createNoteLink, updateNoteLink } from '../links';
import { headingOf, type Cells } from './cells';
import { showText } from '../dom/show-text';

/**
 * Gives notes keys that they keep when they are renamed or moved: Obsidian keeps the object of a file through that.
 *
 * @returns The key of the note at a path, at this moment.
 */
export function noteKeys(app: App): (path: string) => string {
	const keys = new WeakMap<TFile, string>();
	let last = 0;
	return (path) => {
		const file = app.vault.getFileByPath(path);
		if (file === null) return path;
		const key = keys.get(file) ?? `/${(last += 1)}`;
		keys.set(file, key);
		return key;
	};
}

/**
 * Makes the elements of rows for a view.
 *
 * @param columns The columns of the table at this moment: their names stay, what they read is settled with the vocabulary.
 * @param keyOfNote What makes the note at a path the same one as before.
 */
export function rowRenderer(
	locale: Locale,
	view: ListView,
	columns: () => readonly Column[],
	cells: Cells,
	keyOfNote: (path: string) => string,
): ItemRenderer<Row> {
	const build: Readonly<Record<ListView, () => HTMLElement>> = {
		list: () => {
			const element = createEl('li', { cls: 'in-phase-row', attr: { role: 'listitem' } });
			createTitle(element);
			return element;
		},
		table: () => {
			const element = createEl('tr', { cls: 'in-phase-row' });
			for (const column of columns()) {
				const cell = element.createEl('td', { attr: { 'data-column': column.name } });
				if (column.name === 'title') createTitle(cell);
			}
			return element;
		},
		cards: () => {
			const element = createDiv({ cls: 'in-phase-row in-phase-card', attr: { role: 'listitem' } });
			createTitle(element.createDiv('in-phase-card-title'));
			element.createDiv('in-phase-card-description');
			element.createDiv('in-phase-card-chips');
			return element;
		},
	};
	const fill: Readonly<Record<ListView, (element: HTMLElement, row: Row) => void>> = {
		list: () => undefined,
		table: (element, row) => {
			for (const [at, column] of columns().entries()) {
				const cell = element.children[at];
				if (column.name === 'title' || cell?.instanceOf(HTMLElement) !== true) continue;
				cells.draw(cell, column.partsOf(row), row.note.path, headingOf(locale, column));
			}
		},
		cards: (element, row) => {
			showText(element.find('.in-phase-card-description'), textOf(propertiesOf(row.note), 'description') ?? '');
			showChips(element.find('.in-phase-card-chips'), [...row.types, ...row.terms]);
		},
	};
	/** What an element shows, until `update` shows something else in it. */
	const shown = new WeakMap<HTMLElement, Row>();
	const update = (element: HTMLElement, row: Row): void => {
		const before = shown.get(element);
		shown.set(element, row);
		// The cells of a table show more of the note, and by another vocabulary something else.
		if (view !== 'table' && isSameRow(before, row)) return;
		const link = element.querySelector<HTMLAnchorElement>('a.in-phase-title');
		if (link !== null) {
			updateNoteLink(link, row.note.path, row.title);
			showMark(locale, link, row);
		}
		fill[view](element, row);
	};
	const empty = build[view]();
	const create = (row: Row): HTMLElement => {
		// To copy one takes a third of the time of building it.
		const element = empty.doc.importNode(empty, true);
		update(element, row);
		return element;
	};
	return { keyOf: ({ note }) => keyOfNote(note.path), create, update, isWhole: true };
}

function isSameRow(before: Row | undefined, { note, title, said, match, types, terms }: Row): boolean {
	if (before?.note !== note || before.title !== title || before.said !== said || before.match !== match) return false;
	return types.join('\n') === before.types.join('\n') && terms.join('\n') === before.terms.join('\n');
}

/** The link to a row's note, which `update` fills in. */
function createTitle(parent: HTMLElement): void {
	createNoteLink(parent, '', '').addClass('in-phase-title');
}

/** A quiet mark after the link, where the note says the term in other words. */
function showMark(locale: Locale, link: HTMLElement, { said, match }: Row): void {
	const existing = link.parentElement?.querySelector<HTMLElement>('.in-phase-mark') ?? undefined;
	if (said === undefined) {
		existing?.remove();
		return;
	}
	// As an image with a name it is read out as what its tooltip says.
	const mark = existing ?? createSpan({ cls: 'in-phase-mark', attr: { role: 'img' } });
	if (existing === undefined) link.insertAdjacentElement('afterend', mark);
	showText(mark, said);
	const tooltip = match === 'former' ? locale.blocks.saysFormer(said) : locale.blocks.saysAlternative(said);
	if (mark.ariaLabel !== tooltip) setTooltip(mark, tooltip);
}

function showChips(element: HTMLElement, texts: readonly string[]): void {
	const shown = [...element.children].map((chip) => chip.textContent);
	if (shown.length === texts.length && shown.every((text, at) => text === texts[at])) return;
	element.empty();
	for (const text of texts) element.createSpan({ cls: 'in-phase-chip', text });
}
