import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/core/note/frontmatter';
import { summaryOf } from '../../../src/core/lint/rule';
import { rulePageText } from '../../../src/locale/en/rule-page';
import { rules } from '../../../src/core/lint/rules/index';
import { renderRuleList, renderRulePage } from '../../../src/core/report/rule-page';
import { pageOf } from '../../pages';
import { inEnglish } from '../../said';

describe('the page of a rule', () => {
	it.each(rules.map((rule) => [rule.id, rule] as const))(
		'of %s has its name, summary, reasons, examples and severity',
		(id, rule) => {
			const summary = inEnglish(summaryOf(id));
			const text = pageOf(id);
			const page = renderRulePage(rule, summary, text, rulePageText);
			expect(page.startsWith(`# ${id}\n\n${summary}\n`)).toBe(true);
			expect(page.endsWith('\n')).toBe(true);
			for (const { shows, before, after = '' } of text.examples)
				for (const part of [shows, before, after]) expect(page).toContain(part);
			for (const part of [...text.why, rule.severity]) expect(page).toContain(part);
		},
	);

	it.each(rules.map(({ id }) => id).filter((id) => id !== 'valid-frontmatter'))(
		'of %s shows frontmatter that parses',
		(id) => {
			for (const { before, after } of pageOf(id).examples) {
				for (const example of [before, after ?? ''])
					if (example.startsWith('---')) expect(readFrontmatter(`${example}\n`).state).not.toBe('broken');
			}
		},
	);
});

describe('the list of rules', () => {
	it('has a line for each, with a link to its page', () => {
		const list = renderRuleList(
			rules.map(({ id, severity }) => ({ id, severity, summary: inEnglish(summaryOf(id)), fix: pageOf(id).fix })),
			rulePageText,
		);
		for (const { id } of rules) {
			expect(list).toContain(`[${id}](${id}.md)`);
			expect(list).toContain(inEnglish(summaryOf(id)));
		}
	});
});
