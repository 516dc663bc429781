import { say } from '../../core/message';
import { setTooltip } from 'obsidian';
import { columnsOf, type Column } from '../../core/query/cell';
import type { RowGroup } from '../../core/query/group';
import type { ListView } from '../../core/query/query';
import type { ListQuery } from '../../core/query/resolve';
import type { Row } from '../../core/query/row';
import type { List } from '../../core/query/run';
import type { Vocabulary } from '../../core/vocabulary/facet';
import type { Locale } from '../../locale/locales';
import { freshId } from '../dom/fresh-id';
import { ChunkedChildren, KeyedChildren, type ItemRenderer } from '../dom/keyed-children';
import { Cells } from './cells';
import { headerOf, remarksOn, remarksWhileGrowing, sayLeftOut, showLines, type Narrowed } from './list-remarks';
import type { BlockSurroundings } from './live-block';
import { noteKeys, rowRenderer } from './rows';
import { TableOrder } from './table-order';
import { showText } from '../dom/show-text';

/** The rows of a list block and what is said around them, patched as the answer changes. */
export class ListBody {
	/** The order a reader chose by a table's heading. */
	readonly order: TableOrder;
	readonly #root: HTMLElement;
	readonly #header: HTMLElement;
	/** What rows are called that no header stands above. */
	readonly #name: HTMLElement;
	readonly #notices: HTMLElement;
	readonly #groups: HTMLElement;
	readonly #remarks: HTMLElement;
	readonly #locale: Locale;
	readonly #cells: Cells;
	readonly #keyOfNote: (path: string) => string;
	#shape = '';
	#columns: readonly Column[] = [];
	#sections: KeyedChildren<RowGroup> | undefined;

	constructor(root: HTMLElement, surroundings: BlockSurroundings) {
		const { app, owner, locale } = surroundings;
		this.#root = root;
		this.#locale = locale;
		this.#header = root.createDiv({ cls: 'in-phase-header', attr: { id: freshId() } });
		this.#name = root.createDiv({ attr: { id: freshId(), hidden: true } });
		this.#notices = root.createDiv('in-phase-notices');
		this.#groups = root.createDiv('in-phase-groups');
		this.#remarks = root.createDiv('in-phase-remarks');
		this.#cells = new Cells(app, locale);
		this.#cells.follow(owner, () => this.#groups.findAll('td'));
		this.#keyOfNote = noteKeys(app);
		this.order = new TableOrder(locale, () => surroundings.refresh());
	}

	/**
	 * Shows a list.
	 *
	 * @param query What was asked, in the order that the reader chose.
	 * @param isGrowing More notes may come, since the vault is still being read.
	 */
	show(query: ListQuery, list: List, narrowed: Narrowed, vocabulary: Vocabulary, isGrowing: boolean): void {
		const locale = this.#locale;
		const columns = columnsOf(query, vocabulary);
		this.#columns = columns;
		const shape = JSON.stringify([query.view, columns.map(({ name, heading }) => [name, heading])]);
		if (shape !== this.#shape) {
			this.#shape = shape;
			this.#groups.empty();
			this.#sections = new KeyedChildren(this.#groups, this.#sectionRenderer(query.view, columns));
		}
		this.#root.toggleClass('is-empty', list.rows.length === 0);
		const header = headerOf(locale, query, list, isGrowing);
		this.#showHeader(header, sayLeftOut(locale, narrowed.leftOut).join(' '));
		const name = header === '' ? headerOf(locale, { ...query, header: true }, list, isGrowing) : '';
		showText(this.#name, name);
		this.#sections?.show(list.rows.length === 0 ? [] : list.groups);
		this.order.showIn(this.#groups);
		showLines(
			this.#notices,
			query.notices.map(({ message }) => ({ text: say(locale, message), paths: [] })),
		);
		showLines(
			this.#remarks,
			isGrowing ? remarksWhileGrowing(locale, list) : remarksOn(locale, query, list, narrowed, vocabulary),
		);
	}

	/** The header, with what the options leave out as its tooltip: the list has what its author asked for. */
	#showHeader(text: string, leftOut: string): void {
		const header = this.#header;
		showText(header, text);
		const tooltip = text === '' ? '' : leftOut.replaceAll('`', '');
		if ((header.ariaLabel ?? '') === tooltip) return;
		if (tooltip !== '') setTooltip(header, tooltip);
		// Only what has a role can have a name.
		header.setAttrs(tooltip === '' ? { role: null, 'aria-label': null } : { role: 'note' });
	}

	#sectionRenderer(view: ListView, columns: readonly Column[]): ItemRenderer<RowGroup> {
		const rowsOf = new WeakMap<HTMLElement, Pick<KeyedChildren<Row>, 'show'>>();
		const renderer = rowRenderer(this.#locale, view, () => this.#columns, this.#cells, this.#keyOfNote);
		const update = (element: HTMLElement, group: RowGroup): void => {
			const count = element.querySelector('.in-phase-group-count');
			if (count !== null) showText(count, this.#locale.words.numberOf(group.rows.length));
			rowsOf.get(element)?.show(group.rows);
		};
		return {
			keyOf: ({ key }) => key,
			update,
			create: (group) => {
				const element = createDiv('in-phase-group');
				const names = [this.#header.id, this.#name.id];
				if (group.label !== '') {
					const heading = element.createDiv({
						cls: 'in-phase-group-heading',
						text: say(this.#locale, group.label),
						attr: { role: 'heading', 'aria-level': '4', id: freshId() },
					});
					names.push(heading.id);
					heading.createSpan({ cls: 'in-phase-group-count', text: '' });
				}
				rowsOf.set(element, this.#createRows(element, view, columns, names.join(' '), renderer));
				update(element, group);
				return element;
			},
		};
	}

	#createRows(
		parent: HTMLElement,
		view: ListView,
		columns: readonly Column[],
		names: string,
		renderer: ItemRenderer<Row>,
	): Pick<KeyedChildren<Row>, 'show'> {
		// Not an `aria-label`, which would come up as a tooltip over every row.
		const attr = { 'aria-labelledby': names };
		if (view === 'table') {
			const table = parent.createDiv('in-phase-table-scroll').createEl('table', { cls: 'in-phase-table', attr });
			this.order.createHead(table, columns);
			return new KeyedChildren(table.createEl('tbody'), renderer);
		}
		const list = parent.createDiv({ attr: { role: 'list', ...attr } });
		// However many chunks it has, it is one list to a screen reader.
		const createChunk = (): HTMLElement =>
			view === 'list'
				? createEl('ul', { cls: 'in-phase-rows', attr: { role: 'none' } })
				: createDiv({ cls: 'in-phase-cards', attr: { role: 'none' } });
		return new ChunkedChildren(list, createChunk, renderer);
	}
}
