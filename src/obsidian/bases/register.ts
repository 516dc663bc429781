import type { Plugin } from 'obsidian';
import { mainNounOf, mainOf } from '../../core/vocabulary/noun';
import type { RefactorContext } from '../actions/sources';
import { boardViewType, facetOption, PhaseBoard } from './phase-board';

/** Registers the board as a view of bases; where Bases is turned off there is none. */
export function registerBoard(plugin: Plugin, context: RefactorContext): void {
	const { live, locale } = context;
	plugin.registerBasesView(boardViewType, {
		// What the vault calls it is not known before it is read.
		get name() {
			return locale.board.name(mainNounOf(live.index.vocabulary));
		},
		icon: 'square-kanban',
		factory: (controller, element) => new PhaseBoard(controller, element, context),
		options: () => [
			{
				type: 'dropdown',
				key: facetOption,
				displayName: locale.board.facet,
				default: mainOf(live.index.vocabulary.facets)?.id ?? 'phase',
				options: Object.fromEntries(live.index.vocabulary.facets.map(({ id, noun }) => [id, noun])),
			},
		],
	});
}
