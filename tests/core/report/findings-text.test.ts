import { describe, expect, it } from 'vitest';
import { renderFindings } from '../../../src/core/report/findings-text';
import { sayFindings } from '../../../src/core/report/said';
import { english } from '../../../src/locale/en/index';
import { plainPaint } from '../../../src/core/report/paint';
import { findingAt } from './finding';
import { asMessage } from '../../said';

const text = '---\nphase: [x, y]\n---\n';
const fixes = [{ title: asMessage('Mend'), safety: 'safe', changes: [] }] as const;

describe('findings as text', () => {
	it('are grouped by note, each with its line, and counted', () => {
		const findings = [
			findingAt(text, 'x', { severity: 'error', rule: 'rule-one', message: asMessage('No “x”') }),
			findingAt(text, 'y', { fixes, message: asMessage('Not\n“y”') }),
			findingAt(text, '---', { path: 'b/c.md', severity: 'info', address: { kind: 'note' } }),
		];
		expect(
			renderFindings(english, sayFindings(english, findings), 1200, {
				paint: plainPaint,
				columns: 100,
				canFix: true,
			}).split('\n'),
		).toEqual([
			'a.md',
			'  2:9   error    No “x”  rule-one',
			'      2 | phase: [x, y]',
			'        |         ^',
			'  2:12  warning  Not “y”  some-rule',
			'      2 | phase: [x, y]',
			'        |            ^',
			'',
			'b/c.md',
			'  1:1  info  Not so  some-rule',
			'',
			'  1  rule-one',
			'  2  some-rule',
			'',
			'1,200 notes checked: 1 error, 1 warning and 1 info',
			'1 problem with a safe fix: run with --fix, or with --diff to see it first',
			'',
		]);
	});

	it('say when there are none', () => {
		expect(renderFindings(english, [], 1)).toBe('1 note checked, no problems\n');
	});

	it('leave no line that a build log takes for a command', () => {
		const hostile = '::error::x\n##[error]y\n';
		const findings = [
			findingAt(hostile, '::error', { path: '::error::x.md' }),
			findingAt(hostile, '##[', { path: '##[error]x.md' }),
		];
		expect(
			renderFindings(english, sayFindings(english, findings), 1)
				.split('\n')
				.filter((line) => /^\s*(::|##)/.test(line)),
		).toEqual([]);
	});

	it('keep control characters to themselves, in colours too', () => {
		const hostile = findingAt('a\u001b[2Jx', 'x', {
			path: '\u001b]0;title\u0007.md',
			message: asMessage('\u001b[31mred'),
		});
		const output = renderFindings(english, sayFindings(english, [hostile]), 1, {
			paint: (style, text) => `<${style}:${text}>`,
			columns: 80,
			canFix: true,
		});
		expect(output).toContain('<path:\ufffd]0;title\ufffd.md>');
		for (const character of ['\u001b', '\u0007']) expect(output).not.toContain(character);
	});
});
