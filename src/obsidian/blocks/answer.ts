import type { VaultIndex } from '../../core/index/vault-index';
import { askBlock } from '../../core/query/ask';
import type { BlockLanguage, QueryMistake } from '../../core/query/query';
import type { ListQuery } from '../../core/query/resolve';
import { runQuery, type List } from '../../core/query/run';

/** What a block has to show. */
export type Answer =
	| { readonly kind: 'reading' }
	| { readonly kind: 'mistakes'; readonly mistakes: readonly QueryMistake[] }
	| { readonly kind: 'list'; readonly query: ListQuery; readonly list: List };

/** Answers a block from the index as it is. */
export function answerBlock(index: VaultIndex, source: string, language: BlockLanguage, hostPath: string): Answer {
	const asked = askBlock(index, source, language, hostPath);
	if (!asked.isValid) return { kind: 'mistakes', mistakes: asked.mistakes };
	return { kind: 'list', query: asked.value, list: runQuery(index, asked.value) };
}
