import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../src/core/lint/rule';
import { rulePageText } from '../../../src/locale/en/rule-page';
import { rules } from '../../../src/core/lint/rules/index';
import { renderPageText } from '../../../src/core/report/page-text';
import { terminalPaint } from '../../../src/core/report/paint';
import { renderRulePage } from '../../../src/core/report/rule-page';
import { pageOf } from '../../pages';
import { inEnglish } from '../../said';

describe('a rule’s page as text', () => {
	it('has headings without marks, code indented, and paragraphs wrapped', () => {
		const page =
			'# a-rule\n\nSeverity: **error**, and some more.\n\n```yaml\n---\n# no heading, and a long line that stays\n```\n';
		expect(renderPageText(page, undefined, 24)).toBe(
			'a-rule\n\nSeverity: error, and\nsome more.\n\n    ---\n    # no heading, and a long line that stays\n',
		);
	});

	it('has headings that stand out on a terminal', () => {
		expect(renderPageText('# a-rule', terminalPaint)).toBe('\u001b[4ma-rule\u001b[24m\n');
	});

	it.each(rules.map((rule) => [rule.id, rule] as const))('fits a terminal: %s', (id, rule) => {
		const lines = renderPageText(renderRulePage(rule, inEnglish(summaryOf(id)), pageOf(id), rulePageText)).split('\n');
		expect(lines[0]).toBe(id);
		expect(lines.filter((line) => line.length > 80 && !line.startsWith('    '))).toEqual([]);
	});
});
