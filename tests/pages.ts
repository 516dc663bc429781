import { pages } from '../src/locale/en/rules/index';
import type { RulePage } from '../src/locale/rule-page';

/** The page of a rule, by its id. */
export function pageOf(rule: string): RulePage {
	const known: Readonly<Record<string, RulePage>> = pages;
	const page = known[rule];
	if (page === undefined) throw new Error(`The rule “${rule}” has no page`);
	return page;
}
