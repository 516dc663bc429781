import type { Plugin } from 'obsidian';
import { say } from '../../core/message';
import { findMeantBlock, listBlocks, type BlockLanguage } from '../../core/query/query';
import type { Locale } from '../../locale/locales';
import type { RefactorContext } from '../actions/sources';
import { lintKind } from './lint-kind';
import { listKind } from './list-kind';
import { LiveBlock, type BlockKind } from './live-block';
import { mapKind, type ShowNotes } from './map-kind';
import { drawFault } from './mistakes';

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
	plugin.registerMarkdownPostProcessor((element) => {
		for (const code of element.querySelectorAll('pre > code[class*="language-"]')) markSlip(code, locale);
	});
}

/** Says above a block with a slip in its name, which the app shows as code, what was most likely meant. */
function markSlip(code: Element, locale: Locale): void {
	const language = /(?:^|\s)language-(\S+)/.exec(code.className)?.[1] ?? '';
	const nearest = findMeantBlock(language);
	if (nearest === undefined) return;
	const place = createDiv('in-phase');
	drawFault(place, say(locale, { area: 'valid-block', id: 'isNoBlock', data: { language, nearest } }));
	code.parentElement?.before(place);
}
