import { nounOf } from '../../core/vocabulary/noun';
import {
	askMap,
	isMapAffected,
	runMap,
	type MapQuery,
	type MapCount,
	type MapStage,
	type PhaseMap,
} from '../../core/query/map';
import type { Locale } from '../../locale/locales';
import type { BlockKind } from './live-block';
import {
	type DrawMap,
	labelCount,
	markHost,
	setShare,
	showTerm,
	showType,
	type ShowCounted,
	showTooltip,
} from './map-parts';
import type { Term } from '../../core/vocabulary/facet';
import { freshId } from '../dom/fresh-id';
import { KeyedChildren, type ItemRenderer } from '../dom/keyed-children';
import { showText } from '../dom/show-text';

/** What the map does when a bar is chosen: the name of the term, the type, and the property of the facet. */
export type ShowNotes = (term: string, type: string, facet: string) => void;

/** The `phase-map` block: the lifecycle as a picture, or as a table. */
export function mapKind(locale: Locale, showNotes: ShowNotes): BlockKind<MapQuery> {
	return {
		faulty: locale.blocks.faultyMap,
		ask: askMap,
		createBody: (element) => {
			const picture = element.createDiv();
			const lines = { lacking: element.createDiv('in-phase-line'), growing: element.createDiv('in-phase-line') };
			const showLine = (line: HTMLElement, text: string): void => {
				showText(line, text);
				line.toggle(text !== '');
			};
			let draw: DrawMap | undefined;
			let shape = '';
			return {
				show: (index, query, isGrowing) => {
					const { facet, view } = query;
					const newShape = `${facet.id} ${view}`;
					if (draw === undefined || shape !== newShape) {
						shape = newShape;
						picture.empty();
						const create = view === 'matrix' ? createMatrix : createStages;
						draw = create(picture, locale, (term, type) => showNotes(term, type, facet.id));
					}
					const map = runMap(index, query);
					draw(map, nounOf(facet));
					showLine(lines.lacking, map.lacking.length === 0 ? '' : locale.blocks.map.lacking(map.lacking));
					showLine(lines.growing, isGrowing ? locale.vault.growing : '');
				},
				isConcerned: isMapAffected,
			};
		},
	};
}

/** More stages than this do not stand side by side in a readable line of text. */
const mostSideBySide = 6;

/** The map as a picture: the stages in order, joined by a line, each with its counts as bars. */
function createStages(element: HTMLElement, locale: Locale, showCounted: ShowCounted): DrawMap {
	const map = element.createDiv('in-phase-map');
	// A label of its own, since an `aria-label` would come up as a tooltip over all of the map.
	const label = map.createSpan({ cls: 'in-phase-unseen', attr: { id: freshId() } });
	// WebKit takes a list without bullets for none, unless told.
	const list = map.createEl('ol', { cls: 'in-phase-stages', attr: { role: 'list', 'aria-labelledby': label.id } });
	const stages = new KeyedChildren(list, stageRenderer(locale, showCounted));
	return (answer, noun) => {
		showText(label, locale.blocks.map.label(noun));
		map.toggleClass('is-long', answer.stages.length > mostSideBySide);
		stages.show(answer.stages.map((stage) => ({ stage, map: answer, noun: noun.noun })));
	};
}

interface Stage {
	readonly stage: MapStage;
	readonly map: PhaseMap;
	readonly noun: string;
}

function stageRenderer(locale: Locale, showCounted: ShowCounted): ItemRenderer<Stage> {
	const barsOf = new WeakMap<HTMLElement, KeyedChildren<Bar>>();
	const update = (element: HTMLElement, { stage, map, noun }: Stage): void => {
		const { term, total, former, counts } = stage;
		markHost(element, stage.isHost);
		element.toggleClass('is-empty', total === 0);
		showTerm(locale, element.find('.in-phase-stage-label'), stage, noun);
		showText(element.find('.in-phase-stage-total'), locale.words.numberOf(total));
		showText(element.find('.in-phase-stage-former'), former === 0 ? '' : locale.blocks.map.former(former));
		barsOf.get(element)?.show(counts.map((count) => ({ ...count, term, map })));
	};
	return {
		keyOf: ({ stage }) => stage.term.name,
		update,
		create: (item) => {
			const element = createEl('li', { cls: 'in-phase-stage' });
			const head = element.createDiv('in-phase-stage-head');
			head.createSpan('in-phase-stage-label');
			head.createSpan('in-phase-stage-total');
			const bars = element.createEl('ul', { cls: 'in-phase-bars', attr: { role: 'list' } });
			barsOf.set(element, new KeyedChildren(bars, barRenderer(locale, showCounted)));
			element.createDiv('in-phase-stage-former');
			update(element, item);
			return element;
		},
	};
}

interface Bar extends MapCount {
	readonly term: Term;
	readonly map: PhaseMap;
}

function barRenderer(locale: Locale, showCounted: ShowCounted): ItemRenderer<Bar> {
	const update = (element: HTMLElement, bar: Bar): void => {
		element.toggleClass('is-zero', bar.count === 0);
		setShare(element, bar.count, bar.map);
		showType(locale, element.find('.in-phase-bar-type'), element.find('button'), bar.type, bar.map);
		showText(element.find('.in-phase-bar-count'), locale.words.numberOf(bar.count));
		labelCount(locale, element.find('button'), bar.term, bar);
	};
	return {
		keyOf: ({ type }) => type,
		update,
		create: (bar) => {
			const element = createEl('li', { cls: 'in-phase-bar' });
			const button = element.createEl('button', { cls: 'in-phase-bar-button', attr: { type: 'button' } });
			button.createSpan('in-phase-bar-type');
			// For those who hear it: “pattern 5”, not “pattern5”.
			button.appendText(' ');
			button.createSpan('in-phase-bar-track').createSpan('in-phase-bar-fill');
			button.createSpan('in-phase-bar-count');
			// The block's own listeners are for links; a bar is a button and needs none of its owner's.
			button.onclick = () => showCounted(bar.term.name, bar.type);
			update(element, bar);
			return element;
		},
	};
}

/** The map as a table: a row for each term, a column for each type. */
function createMatrix(element: HTMLElement, locale: Locale, showCounted: ShowCounted): DrawMap {
	const table = element.createDiv('in-phase-map in-phase-table-scroll').createEl('table', { cls: 'in-phase-matrix' });
	const caption = table.createEl('caption', { cls: 'in-phase-unseen' });
	const headings = new KeyedChildren(table.createEl('thead').createEl('tr'), headingRenderer(locale));
	const rows = new KeyedChildren(table.createEl('tbody'), rowRenderer(locale, showCounted));
	return (map, noun) => {
		showText(caption, locale.blocks.map.label(noun));
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
		if (map === undefined) showText(element, text);
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
		else if (cell.kind === 'total') showText(element, locale.words.numberOf(cell.stage.total));
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
	showText(button, locale.words.numberOf(cell.count));
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
	showText(mark, locale.blocks.map.formerMark(former));
	showTooltip(mark, locale.blocks.map.formerNamed(former, term.formerly));
}
