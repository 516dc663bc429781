import type { RowGroup } from '../../core/query/group';
import type { ListQuery } from '../../core/query/resolve';
import type { Row } from '../../core/query/row';
import type { List } from '../../core/query/run';
import type { Vocabulary } from '../../core/vocabulary/facet';
import { columnsOf, type Column } from '../../core/query/cell';
import type { ListView, SortKey } from '../../core/query/query';
import { KeyedChildren, type ItemRenderer } from '../dom/keyed-children';
import { createNoteLink } from '../links';
import { cellDrawer, headingOf } from './cells';
import type { BlockSurroundings } from './live-block';
import { rowRenderer } from './rows';
import { blockText } from './text';

/** The rows of a list block and what is said around them, patched as the answer changes. */
export class ListBody {
	readonly #root: HTMLElement;
	readonly #surroundings: BlockSurroundings;
	readonly #header: HTMLElement;
	readonly #notices: HTMLElement;
	readonly #groups: HTMLElement;
	readonly #remarks: HTMLElement;
	#shape = '';
	#order: SortKey | undefined;
	#sections: KeyedChildren<RowGroup> | undefined;

	constructor(root: HTMLElement, surroundings: BlockSurroundings) {
		this.#root = root;
		this.#surroundings = surroundings;
		this.#header = root.createDiv('in-phase-header');
		this.#notices = root.createDiv('in-phase-notices');
		this.#groups = root.createDiv('in-phase-groups');
		this.#remarks = root.createDiv('in-phase-remarks');
	}

	/** The order a reader chose by a table's heading, in place of the block's own. */
	get order(): SortKey | undefined {
		return this.#order;
	}

	show(query: ListQuery, list: List, vocabulary: Vocabulary): void {
		const columns = columnsOf(query, vocabulary);
		const shape = JSON.stringify([query.view, columns.map(({ name, heading }) => [name, heading])]);
		if (shape !== this.#shape) {
			this.#shape = shape;
			this.#groups.empty();
			this.#sections = new KeyedChildren(this.#groups, this.#sectionRenderer(query.view, columns));
		}
		this.#root.toggleClass('is-empty', list.rows.length === 0);
		this.#showHeader(query, list);
		this.#sections?.show(list.rows.length === 0 ? [] : list.groups);
		for (const heading of this.#groups.findAll('th')) showOrder(heading, query.sort[0]);
		showLines(this.#notices, query.notices.map(({ message }) => ({ text: message, paths: [] })));
		showLines(this.#remarks, remarksOn(query, list));
	}

	#showHeader(query: ListQuery, { total }: List): void {
		const text = query.header && total > 0 ? blockText.header(total, query.types, query.filters.flatMap(({ terms }) => terms.map(({ label }) => label))) : '';
		if (this.#header.textContent !== text) this.#header.setText(text);
	}

	#sectionRenderer(view: ListView, columns: readonly Column[]): ItemRenderer<RowGroup> {
		const { app } = this.#surroundings;
		const rowsOf = new WeakMap<HTMLElement, KeyedChildren<Row>>();
		const renderer = rowRenderer(view, columns, cellDrawer(app, () => this.#surroundings.hostPath()));
		const update = (element: HTMLElement, group: RowGroup): void => {
			const count = element.querySelector('.in-phase-group-count');
			if (count !== null && count.textContent !== String(group.rows.length)) count.textContent = String(group.rows.length);
			rowsOf.get(element)?.show(group.rows);
		};
		return {
			keyOf: ({ label }) => label,
			update,
			create: (group) => {
				const element = createDiv('in-phase-group');
				if (group.label !== '') {
					const heading = element.createDiv({ cls: 'in-phase-group-heading', text: group.label, attr: { role: 'heading', 'aria-level': '4' } });
					heading.createSpan({ cls: 'in-phase-group-count', text: '' });
				}
				rowsOf.set(element, new KeyedChildren(this.#createRows(element, view, columns), renderer));
				update(element, group);
				return element;
			},
		};
	}

	#createRows(parent: HTMLElement, view: ListView, columns: readonly Column[]): HTMLElement {
		if (view === 'list') return parent.createEl('ul', { cls: 'in-phase-rows' });
		if (view === 'cards') return parent.createDiv('in-phase-cards');
		const table = parent.createDiv('in-phase-table-scroll').createEl('table', { cls: 'in-phase-table' });
		const head = table.createEl('thead').createEl('tr');
		for (const column of columns) {
			const heading = head.createEl('th', { attr: { scope: 'col', 'data-column': column.name } });
			const button = heading.createEl('button', { cls: 'in-phase-sort', text: headingOf(column), attr: { 'aria-label': blockText.sortBy(headingOf(column)) } });
			button.onclick = () => this.#orderBy(column.name);
		}
		return table.createEl('tbody');
	}

	/** Ascending, then descending, then the block's own order again. */
	#orderBy(column: string): void {
		const before = this.#order?.by === column ? this.#order : undefined;
		this.#order = before?.isDescending === true ? undefined : { by: column, isDescending: before !== undefined };
		this.#surroundings.refresh();
	}
}

function showOrder(heading: HTMLElement, order: SortKey | undefined): void {
	const isOrdered = order?.by.toLowerCase() === heading.dataset['column'];
	if (!isOrdered) heading.removeAttribute('aria-sort');
	else heading.setAttr('aria-sort', order?.isDescending === true ? 'descending' : 'ascending');
}

interface Line {
	readonly text: string;
	/** Notes the line is about, shown as links behind it. */
	readonly paths: readonly string[];
}

function remarksOn(query: ListQuery, list: List): readonly Line[] {
	const lines: Line[] = [];
	if (list.rows.length === 0) {
		const terms = query.filters.flatMap(({ terms: wanted }) => wanted.map(({ label }) => label));
		lines.push({ text: query.empty ?? blockText.nothing(query.types, terms), paths: [] });
		for (const { type, nearest } of list.unknownTypes) lines.push({ text: blockText.unknownType(type, nearest), paths: [] });
	}
	for (const { value, term, paths } of list.nearMisses) {
		lines.push({ text: blockText.nearMiss(paths.length, value, term), paths });
	}
	if (list.unreadable.length > 0) lines.push({ text: blockText.unreadable(list.unreadable.length), paths: list.unreadable });
	if (list.rows.length < list.total) lines.push({ text: blockText.shortened(list.rows.length, list.total), paths: [] });
	return lines;
}

/** Shows lines of text; what is shown already is left as it is. */
function showLines(element: HTMLElement, lines: readonly Line[]): void {
	const state = JSON.stringify(lines);
	if (element.dataset['state'] === state || (lines.length === 0 && element.childElementCount === 0)) return;
	element.dataset['state'] = state;
	element.empty();
	for (const { text, paths } of lines) {
		const line = element.createDiv({ cls: 'in-phase-line', text });
		for (const path of paths) {
			line.appendText(' ');
			createNoteLink(line, path, path.replace(/\.md$/i, ''));
		}
	}
}
