import type { WrittenText } from '../../locale/en/written';
import type { Message } from '../message';
import type { VaultIndex } from '../index/vault-index';
import type { VaultLinks } from '../links/write-link';
import { askBlock } from '../query/ask';
import { listToMarkdown, mapToMarkdown, type MarkdownSurroundings } from '../query/list-markdown';
import { askMap, runMap } from '../query/map';
import { listBlocks, type BlockLanguage, type QueryFault } from '../query/query';
import { isPublished, type PublishMark } from '../query/published';
import { runQuery } from '../query/run';
import { failed, ok, type Result } from '../result';
import { findNearest } from '../words';
import { sayOfBaking } from './messages';

/** What lists are baked with. */
export interface Bakery {
	readonly index: VaultIndex;
	readonly links: VaultLinks;
	/** What a note says that may be published: only such notes are listed and linked to. Undefined where all are. */
	readonly publishedBy: PublishMark | undefined;
	readonly words: WrittenText;
}

/** A list as lines of Markdown. */
export interface BakedList {
	readonly lines: readonly string[];
	/** Notes that would be listed if their frontmatter parsed. */
	readonly unreadable: readonly string[];
}

/** The blocks that can be baked. The findings of `phase-lint` are for authors, not for readers. */
export const bakedLanguages: readonly string[] = [...Object.keys(listBlocks), 'phase-map'];

/** Answers a block as Markdown; the fault says why it is not to be baked. */
export function bakeBlock(
	{ index, links, publishedBy, words }: Bakery,
	language: string,
	body: readonly string[],
	hostPath: string,
): Result<BakedList> {
	const source = body.join('\n');
	const surroundings: MarkdownSurroundings = {
		links,
		hostPath,
		isLinked: (path) => publishedBy === undefined || isPublished(index.find(path), publishedBy),
		words,
	};
	if (isListBlock(language)) {
		const asked = askBlock(index, source, language, hostPath);
		if (!asked.isOk) return failed(sayMistakes(asked.fault));
		const { value } = asked;
		const query = publishedBy === undefined ? value : { ...value, publishedBy };
		const list = runQuery(index, query);
		return ok({
			lines: listToMarkdown(list, query, index.vocabulary, surroundings),
			unreadable: list.unreadable.map(({ path }) => path),
		});
	}
	if (language === 'phase-map') {
		const asked = askMap(index, source, hostPath);
		if (!asked.isOk) return failed(sayMistakes(asked.fault));
		const { value: query } = asked;
		return ok({ lines: mapToMarkdown(runMap(index, query), query, surroundings), unreadable: [] });
	}
	if (language === 'phase-lint') return failed(sayOfBaking('forAuthors'));
	return failed(sayOfBaking('noList', { language, nearest: findNearest(language, bakedLanguages) }));
}

function sayMistakes(mistakes: QueryFault): Message {
	return sayOfBaking('mistakes', { mistakes: mistakes.map(({ message }) => message) });
}

function isListBlock(language: string): language is BlockLanguage {
	return Object.hasOwn(listBlocks, language);
}
