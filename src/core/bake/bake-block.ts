import type { WrittenText } from '../../locale/en/written';
import type { Message } from '../message';
import type { VaultIndex } from '../index/vault-index';
import type { VaultLinks } from '../links/write-link';
import { propertiesOf, textOf } from '../note/properties';
import type { Note } from '../note/note';
import { askBlock } from '../query/ask';
import { listToMarkdown, mapToMarkdown, type MarkdownSurroundings } from '../query/list-markdown';
import { askMap, runMap } from '../query/map';
import { listBlocks, type BlockLanguage, type QueryMistake } from '../query/query';
import { runQuery } from '../query/run';
import { findNearest } from '../words';
import { sayOfBaking } from './messages';

/** What lists are baked with. */
export interface Bakery {
	readonly index: VaultIndex;
	readonly links: VaultLinks;
	/** Only notes with `publish: true` are listed and linked to. */
	readonly isForPublic: boolean;
	readonly words: WrittenText;
}

/** A list as lines of Markdown, or why there is none. */
export type Baked =
	| {
			readonly isBaked: true;
			readonly lines: readonly string[];
			/** Notes that would be listed if their frontmatter parsed. */ readonly unreadable: readonly string[];
	  }
	| { readonly isBaked: false; readonly reason: Message };

/** The blocks that can be baked. The findings of `phase-lint` are for authors, not for readers. */
export const bakedLanguages: readonly string[] = [...Object.keys(listBlocks), 'phase-map'];

/** Answers a block as Markdown. */
export function bakeBlock(
	{ index, links, isForPublic, words }: Bakery,
	language: string,
	body: readonly string[],
	hostPath: string,
): Baked {
	const source = body.join('\n');
	const surroundings: MarkdownSurroundings = {
		links,
		hostPath,
		isLinked: (path) => !isForPublic || isPublished(index.find(path)),
		words,
	};
	if (isListBlock(language)) {
		const asked = askBlock(index, source, language, hostPath);
		if (!asked.isValid) return refused(asked.mistakes);
		const published = isForPublic ? [{ property: 'publish', values: ['true'] }] : [];
		const query = { ...asked.value, where: [...asked.value.where, ...published] };
		const list = runQuery(index, query);
		return {
			isBaked: true,
			lines: listToMarkdown(list, query, index.vocabulary, surroundings),
			unreadable: list.unreadable,
		};
	}
	if (language === 'phase-map') {
		const asked = askMap(index, source, hostPath);
		if (!asked.isValid) return refused(asked.mistakes);
		const { value: query } = asked;
		return { isBaked: true, lines: mapToMarkdown(runMap(index, query), query, surroundings), unreadable: [] };
	}
	if (language === 'phase-lint') return { isBaked: false, reason: sayOfBaking('forAuthors') };
	return {
		isBaked: false,
		reason: sayOfBaking('noList', { language, nearest: findNearest(language, bakedLanguages) }),
	};
}

/** Whether a note says that it may be published. */
export function isPublished(note: Note | undefined): boolean {
	return note !== undefined && textOf(propertiesOf(note), 'publish')?.toLowerCase() === 'true';
}

function refused(mistakes: readonly QueryMistake[]): Baked {
	return { isBaked: false, reason: sayOfBaking('mistakes', { mistakes: mistakes.map(({ message }) => message) }) };
}

function isListBlock(language: string): language is BlockLanguage {
	return Object.hasOwn(listBlocks, language);
}
