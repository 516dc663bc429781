import type { Column } from '../../core/query/cell';
import type { SortKey } from '../../core/query/query';
import type { ListQuery } from '../../core/query/resolve';
import type { Locale } from '../../locale/locales';
import { headingOf } from './cells';

/** The order that a reader chooses by the headings of a table, in place of the block's own. */
export class TableOrder {
	readonly #locale: Locale;
	readonly #refresh: () => void;
	/** The first key of the block's own order. */
	#own: SortKey | undefined;
	#chosen: SortKey | undefined;

	/** @param refresh Has the answer shown anew. */
	constructor(locale: Locale, refresh: () => void) {
		this.#locale = locale;
		this.#refresh = refresh;
	}

	/** A query in the order that was chosen, else in its own, which is what is gone back to. */
	applyTo(query: ListQuery): ListQuery {
		this.#own = query.sort[0];
		return this.#chosen === undefined ? query : { ...query, sort: [this.#chosen] };
	}

	/** Makes the head of a table: a heading for each column, to sort by. */
	createHead(table: HTMLElement, columns: readonly Column[]): void {
		const head = table.createEl('thead').createEl('tr');
		for (const column of columns) {
			const heading = head.createEl('th', { attr: { scope: 'col', 'data-column': column.name } });
			heading.createEl('button', { cls: 'in-phase-sort', text: headingOf(this.#locale, column) }).onclick = () => {
				this.#chosen = this.#nextBy(column.name);
				this.#refresh();
			};
		}
	}

	/** Says in the headings below an element by which of them the rows are sorted, and what choosing one does. */
	showIn(element: HTMLElement): void {
		const shown = this.#chosen ?? this.#own;
		for (const heading of element.findAll('th')) {
			const column = heading.dataset['column'] ?? '';
			setAttribute(
				heading,
				'aria-sort',
				isBy(shown, column) ? (shown.isDescending ? 'descending' : 'ascending') : null,
			);
			const next = this.#nextBy(column);
			const { ascending, descending, asBefore } = this.#locale.blocks.sort;
			setAttribute(
				heading.find('button'),
				'aria-description',
				next === undefined ? asBefore : next.isDescending ? descending : ascending,
			);
		}
	}

	/** The order after this one: ascending, then descending, then the block's own again; undefined is the block's own. */
	#nextBy(column: string): SortKey | undefined {
		const shown = this.#chosen ?? this.#own;
		const isShown = isBy(shown, column);
		if (isShown && shown.isDescending && this.#chosen !== undefined) return undefined;
		const next: SortKey = { by: column, isDescending: isShown && !shown.isDescending };
		// What the block does by itself need not be chosen on top of that.
		return isBy(this.#own, column) && this.#own.isDescending === next.isDescending ? undefined : next;
	}
}

function isBy(key: SortKey | undefined, column: string): key is SortKey {
	return key?.by.toLowerCase() === column;
}

function setAttribute(element: HTMLElement, name: string, value: string | null): void {
	if (element.getAttribute(name) !== value) element.setAttr(name, value);
}
