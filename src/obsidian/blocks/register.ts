import type { Plugin } from 'obsidian';
import { listBlocks, type BlockLanguage } from '../../core/query/query';
import type { RefactorContext } from '../refactor/sources';
import { lintKind } from './lint-kind';
import { listKind } from './list-kind';
import { LiveBlock, type BlockKind } from './live-block';
import { mapKind, type ShowNotes } from './map-kind';

/** Registers a code block processor for each of our blocks. */
export function registerBlocks(plugin: Plugin, refactors: RefactorContext, showNotes: ShowNotes): void {
	const register = <Query>(language: string, kind: BlockKind<Query>): void => {
		plugin.registerMarkdownCodeBlockProcessor(language, (source, element, context) => {
			context.addChild(new LiveBlock(element, refactors, kind, source, context.sourcePath));
		});
	};
	const { locale } = refactors;
	for (const language of Object.keys(listBlocks) as BlockLanguage[]) register(language, listKind(locale, language));
	register('phase-map', mapKind(locale, showNotes));
	register('phase-lint', lintKind(refactors));
}
