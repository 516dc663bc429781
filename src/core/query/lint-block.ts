import type { VaultIndex } from '../index/vault-index';
import type { Finding } from '../lint/engine';
import { compareGravity, factsAmong, type Fact } from '../lint/fact';
import { isAsGraveAs } from '../lint/severity';
import { rules } from '../lint/rules/index';
import type { Note } from '../note/note';
import { withoutEnding } from '../note/path';
import { type Result } from '../result';
import { isInAny } from '../settings/folder-pattern';
import { askLintAmong, type LintQuery } from './lint-options';
import { defaultOptions } from './parse-options';
import type { QueryFault } from './query';
import type { ListQuery } from './resolve';
import { isAffected, runQuery } from './run';

/** Why there can be no findings where a block looks: it stands in no note, or everything there is left out. */
export type Unchecked =
	| { readonly kind: 'no-note' }
	| { readonly kind: 'note' }
	| { readonly kind: 'folders'; readonly folders: readonly string[] };

export { lintOptionNames, type LintQuery } from './lint-options';

/** Parses the body of a `phase-lint` block and settles it against a vault. Without a folder or a phase it is about its own note. */
export function askLint(index: VaultIndex, source: string, hostPath: string): Result<LintQuery, QueryFault> {
	return askLintAmong(
		rules.map(({ id }) => id),
		index,
		source,
		hostPath,
	);
}

/** Picks the findings a block shows, the worst first; a fact is among them when one of its notes is. */
export function runLint(index: VaultIndex, query: LintQuery, facts: readonly Fact[]): readonly Fact[] {
	const listed = query.filters.length === 0 ? undefined : pathsOf(index, query);
	const isWanted = ({ path, rule }: Finding): boolean => {
		if (query.path !== undefined && path !== query.path) return false;
		if (query.from.length > 0 && !isInAny(path, query.from)) return false;
		return listed?.has(path) !== false && (query.rules?.includes(rule) ?? true);
	};
	return factsAmong(facts, isWanted)
		.filter(({ severity }) => isAsGraveAs(severity, query.severity))
		.sort(compareGravity);
}

/** Finds out whether anything is checked where a block looks; undefined when it is. */
export function findUnchecked(index: VaultIndex, { path, from }: LintQuery): Unchecked | undefined {
	if (path !== undefined && withoutEnding(path) === path) return { kind: 'no-note' };
	if (path !== undefined) return index.isExcluded(path) ? { kind: 'note' } : undefined;
	const isLeftOut = from.length > 0 && from.every((folder) => index.isExcluded(`${folder}/x.md`));
	return isLeftOut ? { kind: 'folders', folders: from } : undefined;
}

/** Whether the block may show other findings after these notes changed, though nothing else is found. */
export function isLintAffected(index: VaultIndex, query: LintQuery, notes: readonly (Note | undefined)[]): boolean {
	return query.filters.length > 0 && isAffected(index, listOf(query), notes);
}

function listOf({ filters }: LintQuery): ListQuery {
	const { facets: _facets, ...options } = defaultOptions([]);
	return { ...options, filters, host: undefined, notices: [] };
}

/** The notes of a phase, with its definitions. */
function pathsOf(index: VaultIndex, query: LintQuery): ReadonlySet<string> {
	const { filters } = query;
	const { rows, unreadable } = runQuery(index, listOf(query));
	const definitions = filters.flatMap(({ terms }) =>
		terms.flatMap((term) => term.definitions.map(({ note }) => note.path)),
	);
	return new Set([...rows.map(({ note }) => note.path), ...unreadable.map(({ path }) => path), ...definitions]);
}
