import { summaryOf } from '../core/lint/rule';
import { rules } from '../core/lint/rules/index';
import { listTerm } from '../core/query/ask';
import { facetToJson, listToJson } from '../core/report/json';
import { renderPageText } from '../core/report/page-text';
import { renderRulePage } from '../core/report/rule-page';
import { toColumns } from '../core/report/terminal';
import { renderFacet, renderList } from '../core/report/text';
import { rulePageText } from '../locale/en/rule-page';
import { requireFacet, requireRule, requireTerm, requireType } from './ask';
import type { Machine } from './machine';
import { openVault } from './open-vault';
import { inWords, locale, pageOf } from './say';
import { columnsOf, paintFor } from './style';

/** How a command ends; `interrupted` as a shell says it of a program that Ctrl+C ended. */
export const exitCodes = { clean: 0, findings: 1, failed: 2, interrupted: 130 } as const;

/** The output formats of commands that answer a question. */
export const formats = ['text', 'json'] as const;

/** Options that every command takes which reads a vault. */
export interface CommonOptions {
	readonly format: (typeof formats)[number];
	/** The property of a facet; the main one when left out. */
	readonly facet?: string;
}

export interface ListCommandOptions extends CommonOptions {
	readonly phase: string;
	readonly type?: string;
}

/** `in-phase phases`: the vocabulary as understood. */
export function runPhases(machine: Machine, folder: string, options: CommonOptions): number {
	const { index } = openVault(machine, folder);
	const facet = requireFacet(index, options.facet);
	machine.print(options.format === 'json' ? facetToJson(index, facet) : renderFacet(locale, index, facet));
	return exitCodes.clean;
}

/** `in-phase list`: the notes a block would list. */
export function runList(machine: Machine, folder: string, options: ListCommandOptions): number {
	const { index } = openVault(machine, folder);
	const facet = requireFacet(index, options.facet);
	const term = requireTerm(facet, options.phase);
	if (options.type !== undefined) requireType(index, options.type);
	const list = listTerm(index, facet, term, options.type === undefined ? [] : [options.type]);
	const isJson = options.format === 'json';
	machine.print(
		isJson ? listToJson(locale, facet, term, options.type, list) : renderList(locale, term, options.type, list),
	);
	return exitCodes.clean;
}

/** `in-phase explain`: the page of a rule, or all rules in a line each. */
export function runExplain(machine: Machine, id: string | undefined): number {
	if (id === undefined) {
		const rows = rules.map(({ id, severity }) => [id, severity, inWords(summaryOf(id))]);
		machine.print(`${toColumns(rows).join('\n')}\n`);
		return exitCodes.clean;
	}
	const rule = requireRule(id);
	const page = renderRulePage(rule, inWords(summaryOf(id)), pageOf(id), rulePageText);
	machine.print(renderPageText(page, paintFor(machine), columnsOf(machine)));
	return exitCodes.clean;
}
