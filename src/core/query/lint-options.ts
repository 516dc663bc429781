import * as v from 'valibot';
import type { VaultIndex } from '../index/vault-index';
import type { Severity } from '../lint/severity';
import { findNearest } from '../words';
import { choice, folders, parseBlockOptions, texts } from './block-options';
import { defaultOptions } from './parse-options';
import type { Checked, QueryMistake } from './query';
import { resolveQuery, type FacetFilter } from './resolve';

/** The severities in order, the gravest first. */
export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

const optionSchemas = {
	from: folders,
	rule: texts('a rule or a list of rules'),
	severity: choice(severities),
	limit: v.pipe(v.number('takes a whole number from 1'), v.integer('takes a whole number from 1'), v.minValue(1, 'takes a whole number from 1')),
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
export function askLintAmong(ruleIds: readonly string[], index: VaultIndex, source: string, hostPath: string): Checked<LintQuery> {
	const parsed = parseBlockOptions(source, optionSchemas, index.vocabulary.facets.map(({ property }) => property));
	if (!parsed.isValid) return parsed;
	const { values, facets, lines } = parsed.value;
	const mistakes = (values.rule ?? []).flatMap((id) => unknownRule(ruleIds, id, lines.get('rule') ?? 1));
	if (mistakes.length > 0) return { isValid: false, mistakes };
	const { from = [], severity = 'info', rule, limit } = values;
	const base = { from, severity, rules: rule, limit };
	if (facets.size === 0) return { isValid: true, value: { ...base, path: from.length === 0 ? hostPath : undefined, filters: [] } };
	const asked = resolveQuery(index, { ...defaultOptions([]), facets, lines }, undefined);
	return asked.isValid ? { isValid: true, value: { ...base, path: undefined, filters: asked.value.filters } } : asked;
}

function unknownRule(ids: readonly string[], id: string, line: number): readonly QueryMistake[] {
	if (ids.includes(id)) return [];
	const nearest = findNearest(id, ids);
	const hint = nearest === undefined ? '' : `. Did you mean “${nearest}”?`;
	return [{ message: `“${id}” is not a rule${hint}`, line, option: 'rule', nearest }];
}
