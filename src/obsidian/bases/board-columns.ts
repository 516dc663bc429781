import {
	type BasesEntry,
	type BasesEntryGroup,
	NullValue,
	setIcon,
	setTooltip,
	type App,
	type BasesPropertyId,
	type BasesViewConfig,
	type TFile,
	type Value,
} from 'obsidian';
import { dealCards, type BoardColumn, type BoardCard } from '../../core/query/board';
import { freshId } from '../dom/fresh-id';
import { KeyedChildren, type ItemRenderer } from '../dom/keyed-children';
import { columnLabel } from './move-card';
import type { VaultIndex } from '../../core/index/vault-index';
import type { Facet } from '../../core/vocabulary/facet';
import type { Locale } from '../../locale/locales';
import { createNoteLink, drawnByHost } from '../links';
import { titleOf } from '../vault/note-title';
import { showText } from '../dom/show-text';

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
		showText(heading, label);
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
		showText(element.find('.in-phase-unseen'), locale.board.column(label, cards.length));
		element.toggleClass('is-empty', cards.length === 0);
		showText(element.find('.in-phase-board-label'), label);
		showText(element.find('.in-phase-board-count'), locale.words.numberOf(cards.length));
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

/** What a board is drawn with. */
interface BoardSurroundings {
	readonly app: App;
	readonly locale: Locale;
	readonly config: BasesViewConfig;
	readonly index: VaultIndex;
	/** What the columns stand for, which cards need not repeat. */
	readonly facet: Facet;
	/** Notes are still being read: what such a note says is not known, so it has no card yet. */
	readonly isGrowing: boolean;
}

/** A card, with what it is drawn with. */
interface DrawnCard extends BoardSurroundings {
	readonly card: BoardCard<BasesEntry>;
}

/** Makes the elements of cards. What a card shows is drawn again only when it says something else. */
function cardRenderer(): ItemRenderer<DrawnCard> {
	// A file that is renamed or moved is the same one, and so is its card.
	const keys = new WeakMap<TFile, string>();
	let count = 0;
	const keyOf = (file: TFile): string => {
		const key = keys.get(file) ?? String((count += 1));
		keys.set(file, key);
		return key;
	};
	const update = (element: HTMLElement, { card, app, locale, config, index, facet }: DrawnCard): void => {
		const { entry, said, kind } = card;
		const { path } = entry.file;
		const title = titleOf(index, path);
		const shown = shownProperties(config, facet.property).flatMap((id) => {
			const value = entry.getValue(id);
			return value === null || isEmpty(value) ? [] : [{ name: config.getDisplayName(id), value }];
		});
		const state = JSON.stringify([path, title, said, kind, shown.map(({ name, value }) => [name, value.toString()])]);
		if (element.dataset['state'] === state) return;
		const hasFocus = element.contains(element.doc.activeElement) && element !== element.doc.activeElement;
		element.dataset['state'] = state;
		element.dataset['path'] = path;
		if (kind === 'unknown' && said !== undefined) element.dataset['unknown'] = said;
		else delete element.dataset['unknown'];
		element.empty();
		const line = element.createDiv('in-phase-card-title');
		// The card itself is what the keyboard goes to and opens.
		createNoteLink(line, path, title).tabIndex = -1;
		if (said !== undefined) {
			line.appendText(' ');
			const mark = line.createSpan({ cls: `in-phase-mark mod-${kind}`, text: said, attr: { role: 'img' } });
			setTooltip(mark, markText(locale, kind, said, facet));
		}
		const more = element.createEl('button', {
			cls: 'clickable-icon in-phase-card-more',
			attr: { type: 'button', 'aria-haspopup': 'menu' },
		});
		setIcon(more, 'more-horizontal');
		setTooltip(more, locale.board.more);
		for (const { name, value } of shown) {
			const property = element.createDiv('in-phase-card-property');
			property.createSpan({ cls: 'in-phase-card-property-name', text: name });
			value.renderTo(property.createSpan(`in-phase-card-property-value ${drawnByHost}`), app.renderContext);
		}
		if (hasFocus) element.focus();
	};
	return {
		keyOf: ({ card }) => keyOf(card.entry.file),
		update,
		create: (drawn) => {
			const element = createDiv({
				cls: 'in-phase-card in-phase-board-card',
				attr: { draggable: 'true', role: 'listitem', tabindex: '0' },
			});
			update(element, drawn);
			return element;
		},
	};
}

function markText(locale: Locale, kind: BoardCard<unknown>['kind'], said: string, { noun }: Facet): string {
	if (kind === 'unknown') return locale.board.saysUnknown(said, noun);
	return kind === 'former' ? locale.blocks.saysFormer(said) : locale.blocks.saysAlternative(said);
}

/** Whether a value says nothing; `false` and `0` do say something. */
function isEmpty(value: Value): boolean {
	return value instanceof NullValue || value.toString().trim() === '';
}

/** The properties chosen in the base, without the file's name and the property of the columns. */
function shownProperties(config: BasesViewConfig, facetProperty: string): readonly BasesPropertyId[] {
	const isRepeated = (id: BasesPropertyId): boolean =>
		id === 'file.name' || id === 'note.title' || id.toLowerCase() === `note.${facetProperty.toLowerCase()}`;
	return config.getOrder().filter((id) => !isRepeated(id));
}
