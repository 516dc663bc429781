import type { RulePage } from '../../locale/rule-page';
import type { Rule } from '../lint/rule';

/** A rule's page in Markdown: what it flags, why, examples, and what its fix does. */
export function renderRulePage(rule: Rule, summary: string, { why, fix, examples }: RulePage): string {
	const parts = [
		`# ${rule.id}`,
		summary,
		`Severity: **${rule.severity}**, unless settings say otherwise.`,
		'## Why',
		...why,
	];
	parts.push('## Examples');
	for (const [at, { before, after }] of rule.examples.entries()) {
		parts.push(examples[at] ?? '', fenced(before));
		if (after !== undefined) parts.push('After the fix:', fenced(after));
	}
	parts.push('## Fix', fix ?? 'There is none that could be made without a person.');
	parts.push(
		'## Options',
		`In the settings, \`"rules": { "${rule.id}": "…" }\` takes \`error\`, \`warning\`, \`info\` or \`off\`.`,
	);
	return `${parts.join('\n\n')}\n`;
}

/** A rule as it stands in the list of all. */
export interface ListedRule extends Pick<Rule, 'id' | 'severity'> {
	readonly summary: string;
	readonly fix: string | undefined;
}

/** The table of all rules, for the folder of their pages. */
export function renderRuleList(rules: readonly ListedRule[]): string {
	const rows = rules.map(
		({ id, severity, summary, fix = '' }) => `| [${id}](${id}.md) | ${severity} | ${summary} | ${fix} |`,
	);
	return ['# Rules', '', '| rule | severity | flags | fix |', '|---|---|---|---|', ...rows, ''].join('\n');
}

function fenced(text: string): string {
	return `\`\`\`yaml\n${text}\n\`\`\``;
}
