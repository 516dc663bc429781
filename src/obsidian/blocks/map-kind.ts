import { nounOf } from '../../core/vocabulary/noun';
import { askMap, isMapAffected, runMap, type MapQuery } from '../../core/query/map';
import type { Locale } from '../../locale/locales';
import type { BlockKind } from './live-block';
import { setText, type DrawMap } from './map-parts';
import { createMatrix } from './map-matrix';
import { createStages } from './map-stages';

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
				setText(line, text);
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
