import type { Command, Plugin } from 'obsidian';
import { mainNounOf } from '../../core/vocabulary/noun';
import type { FacetNoun } from '../../locale/words';
import type { LiveIndex } from './live-index';

/**
 * Adds a command that is called by the noun of the main facet, and adds it again, under the same id, when that is
 * another one: the settings tell it at once, and of two facets in use the vault tells which is the main one.
 */
export function addNamedCommand(plugin: Plugin, live: LiveIndex, commandOf: (noun: FacetNoun) => Command): void {
	let name: string | undefined;
	const follow = (): void => {
		const command = commandOf(mainNounOf(live.index.vocabulary));
		if (command.name === name) return;
		if (name !== undefined) plugin.removeCommand(command.id);
		name = command.name;
		plugin.addCommand(command);
	};
	follow();
	plugin.register(live.onChange(({ kind }) => kind !== 'closed' && live.isReady && follow()));
}
