import { describe, expect, it } from 'vitest';
import { findingsToGithub } from '../../../src/core/report/github';
import { sayFindings } from '../../../src/core/report/said';
import { english } from '../../../src/locale/en/index';
import { findingAt } from './finding';
import { asMessage } from '../../said';

const text = '---\nphase: x\n---\n';

describe('an annotation', () => {
	it.each([
		['error', '::error '],
		['warning', '::warning '],
		['info', '::notice '],
	] as const)('of severity %s is an %s', (severity, start) => {
		const line = findingsToGithub(english, sayFindings(english, [findingAt(text, 'x', { severity })]), 'notes');
		expect(line).toBe(`${start}file=notes/a.md,line=2,endLine=2,col=8,endColumn=9,title=some-rule::Not so\n`);
	});

	it('has no columns when it is about several lines', () => {
		expect(findingsToGithub(english, sayFindings(english, [findingAt(text, 'phase: x\n---')]), '')).toBe(
			'::warning file=a.md,line=2,endLine=3,title=some-rule::Not so\n',
		);
	});

	it('cannot be led to say a second command or another property', () => {
		const hostile = findingAt(text, 'x', {
			path: 'a,line=9::b\r\n::error::%0A.md',
			message: asMessage('100 %\r\n::stop-commands::x\u001b[31m'),
		});
		const output = findingsToGithub(english, sayFindings(english, [hostile]), '');
		expect(output).toBe(
			'::warning file=a%2Cline=9%3A%3Ab%0D%0A%3A%3Aerror%3A%3A%250A.md,line=2,endLine=2,col=8,endColumn=9,title=some-rule::100 %25%0D%0A::stop-commands::x\ufffd[31m\n',
		);
		expect(output.trimEnd().split(/[\r\n]/)).toHaveLength(1);
	});

	it('tells in how many other notes a fact shows', () => {
		const found = findingAt(text, 'x');
		const fact = { ...found, places: [found, { ...found, path: 'b.md' }, { ...found, path: 'c.md' }] };
		expect(findingsToGithub(english, sayFindings(english, [fact]), '')).toMatch(/::Not so \(and in 2 other notes\)\n$/);
	});
});
