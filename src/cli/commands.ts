import { answerList, wishFor } from '../core/commands/list';
import { answerPhases } from '../core/commands/phases';
import { answerWhy } from '../core/commands/why';
import { summaryOf } from '../core/lint/rule';
import { rules } from '../core/lint/rules/index';
import type { VaultIndex } from '../core/index/vault-index';
import { findNamedRule, type UnknownName } from '../core/query/named';
import { renderPageText } from '../core/report/page-text';
import { printList, printPhases, printWhy, type Format } from '../core/report/print';
import { renderRulePage, rulePageToJson } from '../core/report/rule-page';
import { toColumns, toJson } from '../core/report/terminal';
import { failed, type Result } from '../core/result';
import { proposeFacets } from '../core/proposals/propose';
import { initText } from '../locale/en/cli/init';
import { rulePageText } from '../locale/en/rule-page';
import { startCheck } from './live-check';
import type { Machine } from './machine';
import { CommandError, openVault, valueOf, type Reading } from './open-vault';
import { inWords, locale, pageOf } from './say';
import { columnsOf, paintFor } from './style';

/** How a command ends; `interrupted` as a shell says it of a program that Ctrl+C ended. */
export const exitCodes = { clean: 0, findings: 1, failed: 2, interrupted: 130 } as const;

/** Options that every command takes which reads a vault. */
export interface CommonOptions {
	readonly format: Format;
	/** The property of a facet; the main one when left out. */
	readonly facet?: string;
}

export interface ListCommandOptions extends CommonOptions {
	readonly phase: string;
	readonly type?: string;
}

export interface WhyOptions extends CommonOptions {
	readonly phase?: string;
	readonly type?: string;
}

/** What lists and vocabulary are made of. */
const headsAlone: Reading = { bodies: 'needed', hasTimes: false };

/** `in-phase phases`: the vocabulary as understood. */
export function runPhases(machine: Machine, folder: string, { facet, format }: CommonOptions): number {
	const { index } = openVault(machine, folder, headsAlone);
	machine.print(printPhases(locale, answerOr(index, answerPhases(index, facet)), format));
	return exitCodes.clean;
}

/** `in-phase list`: the notes a block would list. */
export function runList(machine: Machine, folder: string, { facet, phase, type, format }: ListCommandOptions): number {
	const { index } = openVault(machine, folder, headsAlone);
	const answered = answerList(index, wishFor(facet, phase, type));
	const answer = answered.isOk ? answered : failed(answered.fault[0]);
	machine.print(printList(locale, answerOr(index, answer), format));
	return exitCodes.clean;
}

/** `in-phase why`: what a note is understood to say, and why it is in lists, or is not. */
export function runWhy(machine: Machine, note: string, folder: string, { format, ...request }: WhyOptions): number {
	const vault = openVault(machine, folder);
	const { index } = vault;
	const found = startCheck(machine, vault, undefined).findings();
	const answered = answerWhy(index, { ...request, note }, (path) => found.filter((finding) => finding.path === path));
	machine.print(printWhy(locale, answerOr(index, answered), format));
	return exitCodes.clean;
}

/** An answer. @throws {CommandError} Where there is none, with what `init` would propose where no facet is in force. */
function answerOr<Answer>(index: VaultIndex, answered: Result<Answer, UnknownName>): Answer {
	if (answered.isOk) return answered.value;
	const isAnyInForce = index.vocabulary.facets.some(({ terms }) => terms.length > 0);
	const proposed = isAnyInForce ? [] : proposeFacets(index).map(({ property }) => property);
	const hints = proposed.length === 0 ? [] : [initText.proposes(proposed)];
	throw new CommandError([inWords(answered.fault.message), ...hints].join('\n'));
}

/** `in-phase explain`: the page of a rule, or all rules in a line each. */
export function runExplain(
	machine: Machine,
	id: string | undefined,
	{ format }: Pick<CommonOptions, 'format'>,
): number {
	const listed = rules.map((rule) => ({ id: rule.id, severity: rule.severity, summary: inWords(summaryOf(rule.id)) }));
	const isJson = format === 'json';
	if (id === undefined) {
		const rows = listed.map(({ id: name, severity, summary }) => [name, severity, summary]);
		machine.print(isJson ? toJson({ rules: listed }) : `${toColumns(rows).join('\n')}\n`);
		return exitCodes.clean;
	}
	const rule = valueOf(findNamedRule(id));
	const [page, summary] = [pageOf(rule.id), inWords(summaryOf(rule.id))];
	machine.print(
		isJson
			? rulePageToJson(rule, summary, page)
			: renderPageText(renderRulePage(rule, summary, page, rulePageText), paintFor(machine), columnsOf(machine)),
	);
	return exitCodes.clean;
}
