import type { VaultIndex } from '../../core/index/vault-index';
import { askBlock } from '../../core/query/ask';
import { findLeftOut, findMissingFolders, isNarrowingAffected } from '../../core/query/narrowing';
import type { BlockLanguage } from '../../core/query/query';
import type { ListQuery } from '../../core/query/resolve';
import { KeptRows } from '../../core/query/row';
import { isAffected, runQuery } from '../../core/query/run';
import { findUnknownProperties, isPropertyAffected } from '../../core/query/unknown-properties';
import type { Locale } from '../../locale/locales';
import { ListBody } from './list-body';
import type { BlockKind } from './live-block';

/** The list blocks: `phase-list`, `phase-patterns`, `phase-primitives`. */
export function listKind(locale: Locale, language: BlockLanguage): BlockKind<ListQuery> {
	return {
		faulty: locale.blocks.faulty,
		ask: (index, source, hostPath) => askBlock(index, source, language, hostPath),
		createBody: (element, surroundings) => {
			const body = new ListBody(element, surroundings);
			const kept = new KeptRows();
			const show = (index: VaultIndex, query: ListQuery, isGrowing: boolean): void => {
				const asked = body.order.applyTo(query);
				const list = runQuery(index, asked, kept);
				const narrowed = {
					leftOut: findLeftOut(index, asked),
					missingFolders: findMissingFolders(index, asked),
					unknownProperties: findUnknownProperties(index, query),
				};
				body.show(asked, list, narrowed, index.vocabulary, isGrowing);
			};
			return {
				show,
				isConcerned: (index, query, notes) =>
					isAffected(index, query, notes) ||
					isNarrowingAffected(index, query, notes) ||
					isPropertyAffected(index, query, notes),
				followsTimes: (query) => followsTimes(body.order.applyTo(query)),
			};
		},
	};
}

/** Whether a list shows when its notes were written, or is in the order of that. */
function followsTimes({ sort, columns }: ListQuery): boolean {
	return [...columns, ...sort.map(({ by }) => by)].some((name) => /^(?:modified|created)$/i.test(name));
}
