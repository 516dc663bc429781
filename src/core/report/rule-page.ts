import { toJson } from './terminal';
import type { RulePageText } from '../../locale/en/rule-page';
import type { RulePage } from '../../locale/rule-page';
import type { Rule } from '../lint/rule';

/** A rule's page in Markdown: what it flags, why, examples, and what its fix does. */
export function renderRulePage(
	rule: Pick<Rule, 'id' | 'severity'>,
	summary: string,
	{ why, fix, examples }: RulePage,
	text: RulePageText,
): string {
	const parts = [`# ${rule.id}`, summary, text.severity(rule.severity), `## ${text.why}`, ...why];
	parts.push(`## ${text.examples}`);
	for (const { shows, before, after } of examples) {
		parts.push(shows, fenced(before));
		if (after !== undefined) parts.push(text.afterFix, fenced(after));
	}
	parts.push(`## ${text.fix}`, fix ?? text.noFix);
	parts.push(`## ${text.options}`, text.inSettings(rule.id));
	return `${parts.join('\n\n')}\n`;
}

/** A rule's page as JSON, one line; `fix` is null where it has none. */
export function rulePageToJson(
	{ id, severity }: Pick<Rule, 'id' | 'severity'>,
	summary: string,
	{ why, fix, examples }: RulePage,
): string {
	return toJson({ id, severity, summary, why, examples, fix: fix ?? null });
}

/** A rule as it stands in the list of all. */
export interface ListedRule extends Pick<Rule, 'id' | 'severity'> {
	readonly summary: string;
	readonly fix: string | undefined;
}

/** The table of all rules, for the folder of their pages. */
export function renderRuleList(rules: readonly ListedRule[], text: RulePageText): string {
	const rows = rules.map(
		({ id, severity, summary, fix = '' }) => `| [${id}](${id}.md) | ${severity} | ${summary} | ${fix} |`,
	);
	const head = [`| ${text.columns.join(' | ')} |`, `|${text.columns.map(() => '---').join('|')}|`];
	return [`# ${text.rules}`, '', ...head, ...rows, ''].join('\n');
}

function fenced(text: string): string {
	return `\`\`\`yaml\n${text}\n\`\`\``;
}
