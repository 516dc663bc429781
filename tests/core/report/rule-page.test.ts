import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/core/note/frontmatter';
import { summaryOf } from '../../../src/core/lint/rule';
import { rulePageText } from '../../../src/locale/en/rule-page';
import { pages } from '../../../src/locale/en/rules/pages';
import { rules } from '../../../src/core/lint/rules/index';
import { renderRuleList, renderRulePage } from '../../../src/core/report/rule-page';
import { inEnglish } from '../../said';

describe('the page of a rule', () => {
	it.each(rules.map((rule) => [rule.id, rule] as const))(
		'of %s has its name, summary, reasons, examples and severity',
		(id, rule) => {
			const summary = inEnglish(summaryOf(id));
			const text = pages[id] ?? { why: [], examples: [] };
			const page = renderRulePage(rule, summary, text, rulePageText);
			expect(page.startsWith(`# ${id}\n\n${summary}\n`)).toBe(true);
			expect(page.endsWith('\n')).toBe(true);
			for (const { before, after } of rule.examples)
				for (const part of [before, after ?? '']) expect(page).toContain(part);
			for (const part of [...text.why, ...text.examples, rule.severity]) expect(page).toContain(part);
		},
	);

	it.each(rules.filter(({ id }) => id !== 'valid-frontmatter').map((rule) => [rule.id, rule] as const))(
		'of %s shows frontmatter that parses',
		(_, rule) => {
			for (const { before, after } of rule.examples) {
				for (const example of [before, after ?? ''])
					if (example.startsWith('---')) expect(readFrontmatter(`${example}\n`).state).not.toBe('broken');
			}
		},
	);
});

describe('the list of rules', () => {
	it('has a line for each, with a link to its page', () => {
		const list = renderRuleList(
			rules.map(({ id, severity }) => ({ id, severity, summary: inEnglish(summaryOf(id)), fix: pages[id]?.fix })),
			rulePageText,
		);
		for (const { id } of rules) {
			expect(list).toContain(`[${id}](${id}.md)`);
			expect(list).toContain(inEnglish(summaryOf(id)));
		}
	});
});
