import { describe, expect, it } from 'vitest';
import type { AnsweredCheck } from '../../../src/core/commands/check';
import { answerPhases } from '../../../src/core/commands/phases';
import { messagesOf } from '../../../src/core/message';
import { forFiles } from '../../../src/core/report/findings-text';
import type { PlacedFact } from '../../../src/core/lint/place';
import { checkFormats, printCheck, printPhases, type CheckFormat } from '../../../src/core/report/print';
import { english } from '../../../src/locale/en/index';
import { asMessage } from '../../said';
import { fivePhases, note, vaultOf } from '../vault';
import { findingAt } from './finding';

const data = { former: 'coordination\u001b', name: 'iteration' };
const fixes = [
	{ title: asMessage('Change to “iteration”'), safety: 'safe', changes: [] },
	{ title: asMessage('Another'), safety: 'unsafe', changes: [] },
] as const;
const finding = findingAt('---\nphase: x\n---\n', 'x', {
	rule: 'no-former-name',
	message: messagesOf('no-former-name')('isNow', data),
	fixes,
});

function print(shown: readonly PlacedFact[], format: CheckFormat, more: Partial<AnsweredCheck> = {}): string {
	const answered = { noteCount: 356, rules: undefined, shown, hidden: [], ...more };
	const frame = { version: '1.0.0', rules: [], folder: 'garden', style: forFiles, isHiding: false };
	return printCheck(english, answered, format, frame);
}

describe('findings as JSON', () => {
	it('are one line, with the first fix', () => {
		const text = print(
			[
				finding,
				{ ...finding, severity: 'error', fixes: [], places: [] },
				{ ...finding, severity: 'info', fixes: finding.fixes.slice(1), places: [] },
			],
			'json',
		);
		expect(text.indexOf('\n')).toBe(text.length - 1);
		expect(text).not.toContain('\u001b');
		expect(JSON.parse(text)).toEqual({
			notes: 356,
			findings: [
				['warning', { title: 'Change to “iteration”', safety: 'safe' }],
				['error', null],
				['info', { title: 'Another', safety: 'unsafe' }],
			].map(([severity, fix]) => ({
				path: 'a.md',
				rule: 'no-former-name',
				id: 'isNow',
				data,
				severity,
				message: '“coordination\u001b” is now called “iteration”',
				line: 2,
				column: 8,
				endLine: 2,
				endColumn: 9,
				fix,
			})),
			summary: { error: 1, warning: 1, info: 1, fixable: 1 },
		});
	});

	it('tell where else a fact shows, and count it once', () => {
		const fact = {
			...finding,
			fixes: [],
			places: [
				{ ...finding, fixes: [] },
				{ ...finding, path: 'b.md', line: 7 },
			],
		};
		expect(JSON.parse(print([fact], 'json'))).toMatchObject({
			findings: [{ path: 'a.md', line: 2, fix: null, others: [{ path: 'b.md', line: 7, column: 8 }] }],
			summary: { error: 0, warning: 1, info: 0, fixable: 1 },
		});
	});

	it('are an empty list where there are none', () => {
		expect(JSON.parse(print([], 'json', { noteCount: 0 }))).toEqual({
			notes: 0,
			findings: [],
			summary: { error: 0, warning: 0, info: 0, fixable: 0 },
		});
	});
});

it.each(['text', 'github'] as const)('findings as %s that are not shown never pass for none', (format) => {
	expect(print([], format)).toBe('356 notes checked, no problems\n');
	expect(print([], format, { hidden: [finding] })).toBe('356 notes checked, no problems to show\n');
});

it.each(checkFormats)('findings as %s name the rule and say the sentence', (format) => {
	const text = print([finding], format);
	expect(text).toContain('no-former-name');
	expect(text).toMatch(/is now called .?“iteration”/);
});

describe('a facet as JSON', () => {
	it('counts types whatever they are called', () => {
		const index = vaultOf({ ...fivePhases, 'a.md': note('type: [__proto__, constructor]\nphase: formation') });
		const answered = answerPhases(index, undefined);
		const text = answered.isOk ? printPhases(english, answered.value, 'json') : '';
		const { terms } = JSON.parse(text) as { terms: { name: string; counts: object }[] };
		expect(Object.entries(terms.find(({ name }) => name === 'formation')?.counts ?? {})).toEqual([
			['constructor', 1],
			['proto', 1],
		]);
	});
});
