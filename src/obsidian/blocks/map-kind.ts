import { askMap, isMapAffected, runMap, type MapQuery, type PhaseMap } from '../../core/query/map';
import { vaultText } from '../vault/text';
import type { BlockKind } from './live-block';
import { setText } from './map-parts';
import { createMatrix } from './map-matrix';
import { createStages } from './map-stages';
import { blockText } from './text';

/** What the map does when a bar is chosen: the name of the term, the type, and the property of the facet. */
export type ShowNotes = (term: string, type: string, facet: string) => void;

/** What a form of the map does when a count is chosen. */
export type ShowCounted = (term: string, type: string) => void;

/** Shows a map, and touches only what differs from what is shown. */
export type DrawMap = (map: PhaseMap, noun: string) => void;

/** The `phase-map` block: the lifecycle as a picture, or as a table. */
export function mapKind(showNotes: ShowNotes): BlockKind<MapQuery> {
	return {
		faulty: blockText.faultyMap,
		ask: askMap,
		createBody: (element) => {
			const picture = element.createDiv();
			const remark = element.createDiv('in-phase-line');
			remark.hide();
			let draw: DrawMap | undefined;
			let shape = '';
			return {
				show: (index, query, isGrowing) => {
					const { facet, view } = query;
					const newShape = `${facet.property} ${view}`;
					if (draw === undefined || shape !== newShape) {
						shape = newShape;
						picture.empty();
						const create = view === 'matrix' ? createMatrix : createStages;
						draw = create(picture, (term, type) => showNotes(term, type, facet.property));
					}
					draw(runMap(index, query), facet.noun);
					setText(remark, isGrowing ? vaultText.growing : '');
					remark.toggle(isGrowing);
				},
				isConcerned: isMapAffected,
			};
		},
	};
}
