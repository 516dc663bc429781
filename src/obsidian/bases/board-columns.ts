import type { BasesEntry, BasesEntryGroup } from 'obsidian';
import { dealCards, type BoardColumn } from '../../core/query/board';
import { freshId } from '../dom/fresh-id';
import { KeyedChildren, type ItemRenderer } from '../dom/keyed-children';
import { cardRenderer, type BoardSurroundings, type DrawnCard } from './board-cards';
import { columnLabel } from './move-card';

/** A group of a base, with what it is drawn with. */
export interface Band extends BoardSurroundings {
	readonly key: string;
	/** What the group has in common; empty for a base without groups. */
	readonly label: string;
	readonly columns: readonly BoardColumn<BasesEntry>[];
}

interface DrawnColumn extends BoardSurroundings {
	readonly column: BoardColumn<BasesEntry>;
}

/** Deals the notes of each group of a base into the columns of a facet. */
export function toBands(groups: readonly BasesEntryGroup[], surroundings: BoardSurroundings): readonly Band[] {
	const { index, facet, isGrowing, locale } = surroundings;
	const taken = new Map<string, number>();
	return groups.map((group) => {
		const said = group.hasKey() ? String(group.key) : '';
		// Two values may read the same, such as a text and a number.
		const count = taken.get(said) ?? 0;
		taken.set(said, count + 1);
		const label = said === '' && groups.length > 1 ? locale.board.noValue : said;
		const entries = group.entries
			.map((entry) => [entry, index.find(entry.file.path)] as const)
			.filter(([{ file }, note]) => note !== undefined || !isGrowing || file.extension !== 'md');
		return { ...surroundings, key: `${said}\n${count}`, label, columns: dealCards(facet, entries) };
	});
}

/** Makes the elements of bands, with their columns and cards. */
export function bandRenderer(): ItemRenderer<Band> {
	const columnsOf = new WeakMap<HTMLElement, KeyedChildren<DrawnColumn>>();
	const update = (element: HTMLElement, { label, columns, ...surroundings }: Band): void => {
		const heading = element.find('.in-phase-board-heading');
		if (heading.textContent !== label) heading.setText(label);
		heading.toggle(label !== '');
		columnsOf.get(element)?.show(columns.map((column) => ({ ...surroundings, column })));
	};
	return {
		keyOf: ({ key }) => key,
		update,
		create: (band) => {
			const element = createDiv('in-phase-board-band');
			element.createDiv({ cls: 'in-phase-board-heading', attr: { role: 'heading', 'aria-level': '3' } });
			columnsOf.set(element, new KeyedChildren(element.createDiv('in-phase-board-columns'), columnRenderer()));
			update(element, band);
			return element;
		},
	};
}

function columnRenderer(): ItemRenderer<DrawnColumn> {
	const cardsOf = new WeakMap<HTMLElement, KeyedChildren<DrawnCard>>();
	const update = (element: HTMLElement, { column: { term, cards }, ...surroundings }: DrawnColumn): void => {
		const { facet, locale } = surroundings;
		const label = columnLabel(locale, facet, term);
		element.find('.in-phase-unseen').setText(locale.board.column(label, cards.length));
		element.toggleClass('is-empty', cards.length === 0);
		element.find('.in-phase-board-label').setText(label);
		element.find('.in-phase-board-count').setText(locale.words.numberOf(cards.length));
		cardsOf.get(element)?.show(cards.map((card) => ({ ...surroundings, card })));
	};
	return {
		keyOf: ({ column }) => column.term?.name ?? '',
		update,
		create: (drawn) => {
			const id = freshId();
			const element = createDiv({
				cls: 'in-phase-board-column',
				attr: { role: 'group', 'aria-labelledby': id, 'data-term': drawn.column.term?.name ?? '' },
			});
			const head = element.createDiv('in-phase-board-head');
			// A label of its own, since an `aria-label` would come up as a tooltip over every card.
			head.createSpan({ cls: 'in-phase-unseen', attr: { id } });
			head.createSpan({ cls: 'in-phase-board-label', attr: { 'aria-hidden': 'true' } });
			head.createSpan({ cls: 'in-phase-board-count', attr: { 'aria-hidden': 'true' } });
			cardsOf.set(
				element,
				new KeyedChildren(element.createDiv({ cls: 'in-phase-board-cards', attr: { role: 'list' } }), cardRenderer()),
			);
			update(element, drawn);
			return element;
		},
	};
}
