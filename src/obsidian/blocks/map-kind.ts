import { setTooltip } from 'obsidian';
import type { VaultIndex } from '../../core/index/vault-index';
import { valueKeysOf } from '../../core/index/keys';
import { askMap, runMap, type MapCount, type MapQuery, type MapStage, type PhaseMap } from '../../core/query/map';
import type { Term } from '../../core/vocabulary/facet';
import { KeyedChildren } from '../dom/keyed-children';
import { createNoteLink, updateNoteLink } from '../links';
import type { BlockBody, BlockKind } from './live-block';
import { blockText, mapText } from './text';

/** What the map does when a bar is chosen: the name of the term, the type, and the property of the facet. */
export type ShowNotes = (term: string, type: string, facet: string) => void;

type ShowBar = (term: string, type: string) => void;

/** The `phase-map` block: the lifecycle as a picture, or as a table. */
export function mapKind(showNotes: ShowNotes): BlockKind<MapQuery> {
	return {
		faulty: blockText.faultyMap,
		ask: askMap,
		createBody: (element) => {
			let body: BlockBody<MapQuery> | undefined;
			let shape = '';
			return {
				show: (index, query) => {
					const newShape = `${query.facet.property} ${query.view}`;
					if (body === undefined || shape !== newShape) {
						shape = newShape;
						element.empty();
						const { property } = query.facet;
						const showBar: ShowBar = (term, type) => showNotes(term, type, property);
						body = query.view === 'matrix' ? createMatrix(element, showBar) : createStages(element, showBar);
					}
					body.show(index, query);
				},
				isConcerned: (_index, { facet }, notes) => notes.some((note) => note !== undefined && valueKeysOf(note, facet).length > 0),
			};
		},
	};
}

function createStages(element: HTMLElement, showBar: ShowBar): BlockBody<MapQuery> {
	const list = element.createDiv('in-phase-map').createEl('ol', { cls: 'in-phase-stages' });
	const barsOf = new WeakMap<HTMLElement, KeyedChildren<Bar>>();
	const stages = new KeyedChildren<Stage>(list, {
		keyOf: ({ stage }) => stage.term.name,
		create: (item) => {
			const stage = createEl('li', { cls: 'in-phase-stage' });
			const head = stage.createDiv('in-phase-stage-head');
			head.createSpan('in-phase-stage-label');
			head.createSpan('in-phase-stage-total');
			barsOf.set(stage, new KeyedChildren(stage.createEl('ul', { cls: 'in-phase-bars' }), barRenderer(showBar)));
			stage.createDiv('in-phase-stage-former');
			updateStage(stage, item, barsOf);
			return stage;
		},
		update: (stage, item) => updateStage(stage, item, barsOf),
	});
	return {
		show: (index, query) => {
			const map = runMap(index, query);
			list.setAttr('aria-label', mapText.label(query.facet.noun));
			stages.show(map.stages.map((stage) => ({ stage, map, noun: query.facet.noun })));
		},
		isConcerned: () => true,
	};
}

interface Stage {
	readonly stage: MapStage;
	readonly map: PhaseMap;
	readonly noun: string;
}

interface Bar extends MapCount {
	readonly term: string;
	readonly label: string;
	/** Of the longest bar, from 0 to 1. */
	readonly share: number;
}

function updateStage(element: HTMLElement, { stage, map, noun }: Stage, barsOf: WeakMap<HTMLElement, KeyedChildren<Bar>>): void {
	element.toggleClass('is-host', stage.isHost);
	element.toggleClass('is-empty', stage.total === 0);
	if (stage.isHost) element.setAttr('aria-current', 'true');
	else element.removeAttribute('aria-current');
	showTerm(element.find('.in-phase-stage-label'), stage, noun);
	setText(element.find('.in-phase-stage-total'), String(stage.total));
	setText(element.find('.in-phase-stage-former'), stage.former === 0 ? '' : mapText.former(stage.former));
	const { name } = stage.term;
	const bars = stage.counts.map((count) => ({ ...count, term: name, label: stage.term.label, share: map.largest === 0 ? 0 : count.count / map.largest }));
	barsOf.get(element)?.show(bars);
}

function barRenderer(showBar: ShowBar): ConstructorParameters<typeof KeyedChildren<Bar>>[1] {
	const update = (element: HTMLElement, { type, count, label, share }: Bar): void => {
		element.toggleClass('is-zero', count === 0);
		element.setCssProps({ '--in-phase-share': String(share) });
		const name = mapText.type(type);
		setText(element.find('.in-phase-bar-type'), name);
		setText(element.find('.in-phase-bar-count'), String(count));
		element.find('button').setAttr('aria-label', mapText.bar(label, name, count));
	};
	return {
		keyOf: ({ type }) => type,
		update,
		create: (bar) => {
			const element = createEl('li', { cls: 'in-phase-bar' });
			const button = element.createEl('button', { cls: 'in-phase-bar-button' });
			button.createSpan('in-phase-bar-type');
			// For those who hear it: “pattern 5”, not “pattern5”.
			button.appendText(' ');
			button.createSpan('in-phase-bar-track').createSpan('in-phase-bar-fill');
			button.createSpan('in-phase-bar-count');
			// The block's own listeners are for links; a bar is a button and needs none of its owner's.
			button.onclick = () => showBar(bar.term, bar.type);
			update(element, bar);
			return element;
		},
	};
}

function createMatrix(element: HTMLElement, showBar: ShowBar): BlockBody<MapQuery> {
	const wrapper = element.createDiv('in-phase-map in-phase-table-scroll');
	let shown = '';
	return {
		show: (index: VaultIndex, query) => {
			const map = runMap(index, query);
			const state = JSON.stringify([map.types, map.largest, map.stages.map(({ term, counts, total, isHost }) => [term.label, counts, total, isHost])]);
			if (state === shown) return;
			shown = state;
			wrapper.empty();
			drawMatrix(wrapper, query, map, showBar);
		},
		isConcerned: () => true,
	};
}

function drawMatrix(wrapper: HTMLElement, query: MapQuery, map: PhaseMap, showBar: ShowBar): void {
	const table = wrapper.createEl('table', { cls: 'in-phase-matrix', attr: { 'aria-label': mapText.label(query.facet.noun) } });
	const head = table.createEl('thead').createEl('tr');
	head.createEl('th', { text: query.facet.noun, attr: { scope: 'col' } });
	for (const type of map.types) head.createEl('th', { text: mapText.type(type), attr: { scope: 'col' } });
	head.createEl('th', { text: mapText.total, attr: { scope: 'col' } });
	const body = table.createEl('tbody');
	for (const stage of map.stages) {
		const row = body.createEl('tr');
		row.toggleClass('is-host', stage.isHost);
		showTerm(row.createEl('th', { attr: { scope: 'row' } }), stage, query.facet.noun);
		for (const { type, count } of stage.counts) {
			const cell = row.createEl('td', { cls: count === 0 ? 'is-zero' : '' });
			cell.setCssProps({ '--in-phase-share': String(map.largest === 0 ? 0 : count / map.largest) });
			const label = mapText.bar(stage.term.label, mapText.type(type), count);
			const button = cell.createEl('button', { cls: 'in-phase-cell', text: String(count), attr: { 'aria-label': label } });
			button.onclick = () => showBar(stage.term.name, type);
		}
		row.createEl('td', { cls: 'in-phase-total', text: String(stage.total) });
	}
}

/** The label of a term, a link to its definition where there is one; the noun, which the map as a whole says, is left out. */
function showTerm(element: HTMLElement, { term }: MapStage, noun: string): void {
	const label = shortLabelOf(term, noun);
	const path = term.definitions[0]?.note.path;
	const link = element.querySelector<HTMLAnchorElement>('a.internal-link');
	if (path !== undefined && link !== null) {
		updateNoteLink(link, path, label);
		return;
	}
	if (path === undefined && link === null && element.textContent === label) return;
	element.empty();
	if (path === undefined) element.setText(label);
	else createNoteLink(element, path, label);
	if (term.formerly.length > 0) setTooltip(element, mapText.formerly(term.formerly));
}

/** "Iteration Phase" to "Iteration"; a label that does not end in the noun is left as it is. */
function shortLabelOf({ label }: Term, noun: string): string {
	const ending = ` ${noun}`.toLowerCase();
	return label.toLowerCase().endsWith(ending) ? label.slice(0, -ending.length) : label;
}

function setText(element: HTMLElement, text: string): void {
	if (element.textContent !== text) element.setText(text);
}
