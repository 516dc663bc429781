import type { Plugin } from 'obsidian';
import { listBlocks, type BlockLanguage } from '../../core/query/query';
import type { SettingsStore } from '../settings/settings-store';
import type { LiveIndex } from '../vault/live-index';
import { lintKind } from './lint-kind';
import { listKind } from './list-kind';
import { LiveBlock, type BlockKind } from './live-block';
import { mapKind, type ShowNotes } from './map-kind';

/** Registers a code block processor for each of our blocks. */
export function registerBlocks(plugin: Plugin, live: LiveIndex, settings: SettingsStore, showNotes: ShowNotes): void {
	const register = <Query>(language: string, kind: BlockKind<Query>): void => {
		plugin.registerMarkdownCodeBlockProcessor(language, (source, element, context) => {
			context.addChild(new LiveBlock(element, plugin.app, live, kind, source, context.sourcePath));
		});
	};
	for (const language of Object.keys(listBlocks) as BlockLanguage[]) register(language, listKind(language));
	register('phase-map', mapKind(showNotes));
	register('phase-lint', lintKind(live, settings));
}
