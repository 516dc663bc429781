import type { Plugin } from 'obsidian';
import type { LiveIndex } from '../vault/live-index';
import { boardViewType, facetOption, PhaseBoard } from './phase-board';
import { boardText } from './text';

/** Registers the board as a view of bases; where Bases is turned off there is none. */
export function registerBoard(plugin: Plugin, live: LiveIndex): void {
	plugin.registerBasesView(boardViewType, {
		name: boardText.name,
		icon: 'square-kanban',
		factory: (controller, element) => new PhaseBoard(controller, element, live),
		options: () => [
			{
				type: 'dropdown',
				key: facetOption,
				displayName: boardText.facet,
				default: live.index.vocabulary.facets[0]?.property ?? 'phase',
				options: Object.fromEntries(live.index.vocabulary.facets.map(({ property, noun }) => [property, noun])),
			},
		],
	});
}
