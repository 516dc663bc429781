/** What stands on the page of every rule. */
export const rulePageText = {
	severity: (severity: string) => `Severity: **${severity}**, unless settings say otherwise.`,
	why: 'Why',
	examples: 'Examples',
	afterFix: 'After the fix:',
	fix: 'Fix',
	noFix: 'There is none that could be made without a person.',
	options: 'Options',
	inSettings: (id: string) =>
		`In the settings, \`"rules": { "${id}": "…" }\` takes \`error\`, \`warning\`, \`info\` or \`off\`.`,
	rules: 'Rules',
	columns: ['rule', 'severity', 'flags', 'fix'],
};

/** The words of the pages of rules. */
export type RulePageText = typeof rulePageText;
