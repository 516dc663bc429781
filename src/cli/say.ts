import { say, type Message } from '../core/message';
import { sayOfPlan } from '../core/plan/messages';
import { summaryOf } from '../core/lint/rule';
import { rules } from '../core/lint/rules/index';
import type { SarifRule } from '../core/report/sarif';
import { english } from '../locale/en/index';
import { pages } from '../locale/en/rules/index';
import type { RulePage } from '../locale/rule-page';

/** What the command line speaks. */
export const locale = english;

/** A message in the words of the command line. */
export function inWords(message: Message | string): string {
	return say(locale, message);
}

/** Why something is not done, in the words of the machine or of the command line. */
export function reasonOf(why: string): Message {
	return sayOfPlan('file.isRefused', { why });
}

/** The page of a rule, by its id. */
export function pageOf(rule: string): RulePage {
	const known: Readonly<Record<string, RulePage>> = pages;
	return known[rule] ?? { why: [], examples: [] };
}

/** All rules, as a SARIF log tells of them. */
export const describedRules: readonly SarifRule[] = rules.map(({ id, severity }) => {
	const summary = inWords(summaryOf(id));
	return { id, severity, summary, description: pageOf(id).why[0] ?? summary };
});
