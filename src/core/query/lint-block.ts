import * as v from 'valibot';
import type { VaultIndex } from '../index/vault-index';
import type { Finding } from '../lint/engine';
import { rules } from '../lint/rules/index';
import type { Severity } from '../lint/rule';
import { isWithin } from '../note/path';
import { compareText, findNearest } from '../words';
import { choice, folders, parseBlockOptions, texts } from './block-options';
import { defaultOptions } from './parse-options';
import type { Checked, QueryMistake } from './query';
import { resolveQuery, type FacetFilter } from './resolve';
import { runQuery } from './run';

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

/** Parses the body of a `phase-lint` block and settles it against a vault. Without a folder or a phase it is about its own note. */
export function askLint(index: VaultIndex, source: string, hostPath: string): Checked<LintQuery> {
	const parsed = parseBlockOptions(source, optionSchemas, index.vocabulary.facets.map(({ property }) => property));
	if (!parsed.isValid) return parsed;
	const { values, facets, lines } = parsed.value;
	const mistakes = (values.rule ?? []).flatMap((id) => unknownRule(id, lines.get('rule') ?? 1));
	if (mistakes.length > 0) return { isValid: false, mistakes };
	const { from = [], severity = 'info', rule, limit } = values;
	const base = { from, severity, rules: rule, limit };
	if (facets.size === 0) return { isValid: true, value: { ...base, path: from.length === 0 ? hostPath : undefined, filters: [] } };
	const asked = resolveQuery(index, { ...defaultOptions([]), facets, lines }, undefined);
	return asked.isValid ? { isValid: true, value: { ...base, path: undefined, filters: asked.value.filters } } : asked;
}

/** Picks the findings a block shows, by note, the gravest of a note first. */
export function runLint(index: VaultIndex, query: LintQuery, findings: readonly Finding[]): readonly Finding[] {
	const listed = query.filters.length === 0 ? undefined : pathsOf(index, query);
	const worst = severities.indexOf(query.severity);
	return findings
		.filter(({ path, rule, severity }) => {
			if (query.path !== undefined && path !== query.path) return false;
			if (query.from.length > 0 && !query.from.some((folder) => isWithin(path, folder))) return false;
			if (listed?.has(path) === false) return false;
			return severities.indexOf(severity) <= worst && (query.rules?.includes(rule) ?? true);
		})
		.sort(
			(left, right) =>
				compareText(left.path, right.path) ||
				severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
				compareText(left.rule, right.rule),
		);
}

/** The notes of a phase, with its definitions. */
function pathsOf(index: VaultIndex, { filters }: LintQuery): ReadonlySet<string> {
	const { facets: _facets, ...options } = defaultOptions([]);
	const { rows, unreadable } = runQuery(index, { ...options, filters, host: undefined, notices: [] });
	const definitions = filters.flatMap(({ terms }) => terms.flatMap((term) => term.definitions.map(({ note }) => note.path)));
	return new Set([...rows.map(({ note }) => note.path), ...unreadable, ...definitions]);
}

function unknownRule(id: string, line: number): readonly QueryMistake[] {
	const ids = rules.map((rule) => rule.id);
	if (ids.includes(id)) return [];
	const nearest = findNearest(id, ids);
	const hint = nearest === undefined ? '' : `. Did you mean “${nearest}”?`;
	return [{ message: `“${id}” is not a rule${hint}`, line, option: 'rule', nearest }];
}
