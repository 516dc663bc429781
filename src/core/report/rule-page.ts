import type { Rule } from '../lint/rule';

/** A rule's page in Markdown: what it flags, why, examples, and what its fix does. */
export function renderRulePage(rule: Rule): string {
	const parts = [`# ${rule.id}`, rule.summary, `Severity: **${rule.severity}**, unless settings say otherwise.`, '## Why', ...rule.why];
	parts.push('## Examples');
	for (const { title, before, after } of rule.examples) {
		parts.push(title, fenced(before));
		if (after !== undefined) parts.push('After the fix:', fenced(after));
	}
	parts.push('## Fix', rule.fix ?? 'There is none that could be made without a person.');
	parts.push('## Options', `In the settings, \`"rules": { "${rule.id}": "…" }\` takes \`error\`, \`warning\`, \`info\` or \`off\`.`);
	return `${parts.join('\n\n')}\n`;
}

/** The table of all rules, for the folder of their pages. */
export function renderRuleList(rules: readonly Rule[]): string {
	const rows = rules.map(({ id, severity, summary, fix }) => `| [${id}](${id}.md) | ${severity} | ${summary} | ${fix ?? ''} |`);
	return ['# Rules', '', '| rule | severity | flags | fix |', '|---|---|---|---|', ...rows, ''].join('\n');
}

function fenced(text: string): string {
	return `\`\`\`yaml\n${text}\n\`\`\``;
}
