import type { Plugin } from 'obsidian';
import type { RefactorContext } from '../refactor/sources';
import { boardViewType, facetOption, PhaseBoard } from './phase-board';
import { boardText } from './text';

/** Registers the board as a view of bases; where Bases is turned off there is none. */
export function registerBoard(plugin: Plugin, { live, writer }: RefactorContext): void {
	plugin.registerBasesView(boardViewType, {
		name: boardText.name,
		icon: 'square-kanban',
		factory: (controller, element) => new PhaseBoard(controller, element, live, writer),
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
