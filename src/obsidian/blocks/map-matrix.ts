import type { MapCount, MapStage, PhaseMap } from '../../core/query/map';
import type { Locale } from '../../locale/locales';
import { KeyedChildren, type ItemRenderer } from '../dom/keyed-children';
import {
	labelCount,
	markHost,
	setShare,
	setText,
	showTerm,
	showType,
	showTooltip,
	type DrawMap,
	type ShowCounted,
} from './map-parts';

/** The map as a table: a row for each term, a column for each type. */
export function createMatrix(element: HTMLElement, locale: Locale, showCounted: ShowCounted): DrawMap {
	const table = element.createDiv('in-phase-map in-phase-table-scroll').createEl('table', { cls: 'in-phase-matrix' });
	const caption = table.createEl('caption', { cls: 'in-phase-unseen' });
	const headings = new KeyedChildren(table.createEl('thead').createEl('tr'), headingRenderer(locale));
	const rows = new KeyedChildren(table.createEl('tbody'), rowRenderer(locale, showCounted));
	return (map, noun) => {
		setText(caption, locale.blocks.map.label(noun));
		headings.show([
			{ key: 'term', text: noun.noun },
			...map.types.map((type) => ({ key: `type ${type}`, text: type, map })),
			{ key: 'total', text: locale.blocks.map.total },
		]);
		rows.show(map.stages.map((stage) => ({ stage, map, noun: noun.noun })));
	};
}

interface Heading {
	readonly key: string;
	readonly text: string;
	/** The map of a column that counts a type, which is its text. */
	readonly map?: PhaseMap;
}

function headingRenderer(locale: Locale): ItemRenderer<Heading> {
	const update = (element: HTMLElement, { text, map }: Heading): void => {
		if (map === undefined) setText(element, text);
		else showType(locale, element, element, text, map);
	};
	return {
		keyOf: ({ key }) => key,
		update,
		create: (heading) => {
			const element = createEl('th', { attr: { scope: 'col' } });
			update(element, heading);
			return element;
		},
	};
}

interface MatrixRow {
	readonly stage: MapStage;
	readonly map: PhaseMap;
	readonly noun: string;
}

/** The first cell of a row names its term and the last one counts all; those between count one type each. */
type Cell = MatrixRow &
	({ readonly kind: 'term' } | { readonly kind: 'total' } | ({ readonly kind: 'count' } & MapCount));

function rowRenderer(locale: Locale, showCounted: ShowCounted): ItemRenderer<MatrixRow> {
	const cellsOf = new WeakMap<HTMLElement, KeyedChildren<Cell>>();
	const update = (element: HTMLElement, row: MatrixRow): void => {
		markHost(element, row.stage.isHost);
		const counts = row.stage.counts.map((count) => ({ ...row, ...count, kind: 'count' as const }));
		cellsOf.get(element)?.show([{ ...row, kind: 'term' }, ...counts, { ...row, kind: 'total' }]);
	};
	return {
		keyOf: ({ stage }) => stage.term.name,
		update,
		create: (row) => {
			const element = createEl('tr');
			cellsOf.set(element, new KeyedChildren(element, cellRenderer(locale, showCounted)));
			update(element, row);
			return element;
		},
	};
}

function cellRenderer(locale: Locale, showCounted: ShowCounted): ItemRenderer<Cell> {
	const update = (element: HTMLElement, cell: Cell): void => {
		if (cell.kind === 'count') updateCount(locale, element, cell);
		else if (cell.kind === 'total') setText(element, locale.words.numberOf(cell.stage.total));
		else {
			showTerm(locale, element.find('.in-phase-stage-label'), cell.stage, cell.noun);
			showFormer(locale, element, cell.stage);
		}
	};
	return {
		keyOf: (cell) => (cell.kind === 'count' ? `type ${cell.type}` : cell.kind),
		update,
		create: (cell) => {
			const element = cell.kind === 'term' ? createEl('th', { attr: { scope: 'row' } }) : createEl('td');
			if (cell.kind === 'term') {
				element.createSpan('in-phase-stage-label');
				element.appendText(' ');
			} else if (cell.kind === 'total') element.addClass('in-phase-total');
			else {
				const { stage, type } = cell;
				const button = element.createEl('button', { cls: 'in-phase-cell', attr: { type: 'button' } });
				button.onclick = () => showCounted(stage.term.name, type);
			}
			update(element, cell);
			return element;
		},
	};
}

function updateCount(locale: Locale, element: HTMLElement, cell: MatrixRow & MapCount): void {
	element.toggleClass('is-zero', cell.count === 0);
	setShare(element, cell.count, cell.map);
	const button = element.find('button');
	setText(button, locale.words.numberOf(cell.count));
	labelCount(locale, button, cell.stage.term, cell);
}

/** A quiet mark beside the term, where notes say a former name of it. */
function showFormer(locale: Locale, element: HTMLElement, { term, former }: MapStage): void {
	const existing = element.querySelector<HTMLElement>('.in-phase-mark');
	if (former === 0) {
		existing?.remove();
		return;
	}
	const mark = existing ?? element.createSpan({ cls: 'in-phase-mark', attr: { role: 'img' } });
	setText(mark, locale.blocks.map.formerMark(former));
	showTooltip(mark, locale.blocks.map.formerNamed(former, term.formerly));
}
