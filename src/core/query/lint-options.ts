import type { VaultIndex } from '../index/vault-index';
import { severities, type Severity } from '../lint/severity';
import { failed, ok, type Result } from '../result';
import { findNearest } from '../words';
import { choice, count, folders, parseBlockOptions, texts } from './block-options';
import { sayOfQuery, withNearest } from './messages';
import { defaultOptions } from './parse-options';
import type { QueryFault, QueryMistake } from './query';
import { resolveQuery, type FacetFilter } from './resolve';

const optionSchemas = {
	from: folders,
	rule: texts('rules'),
	severity: choice(severities),
	limit: count,
};

/** The options that the block knows, besides the properties of the facets. */
export const lintOptionNames: readonly string[] = Object.keys(optionSchemas);

/** What findings a block shows. */
export interface LintQuery {
	/** The one note they are about; undefined when a folder or a phase is asked for. */
	readonly path: string | undefined;
	readonly from: readonly string[];
	readonly filters: readonly FacetFilter[];
	/** Undefined for all. */
	readonly rules: readonly string[] | undefined;
	/** The least severity. */
	readonly severity: Severity;
	readonly limit: number | undefined;
}

/**
 * Parses the body of a `phase-lint` block and settles it against a vault. Without a folder or a phase it is about its own note.
 *
 * @param ruleIds The rules there are. They are given, since one of them looks at such blocks itself.
 */
export function askLintAmong(
	ruleIds: readonly string[],
	index: VaultIndex,
	source: string,
	hostPath: string,
): Result<LintQuery, QueryFault> {
	const parsed = parseBlockOptions(
		source,
		optionSchemas,
		index.vocabulary.facets.map(({ id }) => id),
	);
	if (!parsed.isOk) return parsed;
	const { values, facets, lines } = parsed.value;
	const mistakes = (values.rule ?? []).flatMap((id) => unknownRule(ruleIds, id, lines.get('rule') ?? 1));
	if (mistakes.length > 0) return failed(mistakes);
	const { from = [], severity = 'info', rule, limit } = values;
	const base = { from, severity, rules: rule, limit };
	if (facets.size === 0) return ok({ ...base, path: from.length === 0 ? hostPath : undefined, filters: [] });
	const asked = resolveQuery(index, { ...defaultOptions([]), facets, lines }, undefined);
	return asked.isOk ? ok({ ...base, path: undefined, filters: asked.value.filters }) : asked;
}

function unknownRule(ids: readonly string[], id: string, line: number): readonly QueryMistake[] {
	if (ids.includes(id)) return [];
	const nearest = findNearest(id, ids);
	return [{ message: withNearest(sayOfQuery('notRule', { id }), nearest), line, option: 'rule', nearest }];
}
