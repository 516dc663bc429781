import type { MapCount, MapStage, PhaseMap } from '../../core/query/map';
import type { Term } from '../../core/vocabulary/facet';
import type { Locale } from '../../locale/locales';
import { freshId } from '../dom/fresh-id';
import { KeyedChildren, type ItemRenderer } from '../dom/keyed-children';
import {
	labelCount,
	markHost,
	setShare,
	setText,
	showTerm,
	showType,
	type DrawMap,
	type ShowCounted,
} from './map-parts';

/** More stages than this do not stand side by side in a readable line of text. */
const mostSideBySide = 6;

/** The map as a picture: the stages in order, joined by a line, each with its counts as bars. */
export function createStages(element: HTMLElement, locale: Locale, showCounted: ShowCounted): DrawMap {
	const map = element.createDiv('in-phase-map');
	// A label of its own, since an `aria-label` would come up as a tooltip over all of the map.
	const label = map.createSpan({ cls: 'in-phase-unseen', attr: { id: freshId() } });
	// WebKit takes a list without bullets for none, unless told.
	const list = map.createEl('ol', { cls: 'in-phase-stages', attr: { role: 'list', 'aria-labelledby': label.id } });
	const stages = new KeyedChildren(list, stageRenderer(locale, showCounted));
	return (answer, noun) => {
		setText(label, locale.blocks.map.label(noun));
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
		setText(element.find('.in-phase-stage-total'), locale.words.numberOf(total));
		setText(element.find('.in-phase-stage-former'), former === 0 ? '' : locale.blocks.map.former(former));
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
		setText(element.find('.in-phase-bar-count'), locale.words.numberOf(bar.count));
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
