import type { Plugin } from 'obsidian';
import { listBlocks, type BlockLanguage } from '../../core/query/query';
import type { LiveIndex } from '../vault/live-index';
import { ListBlock } from './list-block';

/** Registers a code block processor for each list block. */
export function registerBlocks(plugin: Plugin, live: LiveIndex): void {
	for (const language of Object.keys(listBlocks) as BlockLanguage[]) {
		plugin.registerMarkdownCodeBlockProcessor(language, (source, element, context) => {
			context.addChild(new ListBlock(element, plugin.app, live, language, source, context.sourcePath));
		});
	}
}
