import { describe, expect, it } from 'vitest';
import { facetToJson, findingsToJson } from '../../../src/core/report/json';
import { english } from '../../../src/locale/en/index';
import { sayFindings, type SaidFinding } from '../../../src/core/report/said';
import { findingAt } from './finding';
import { facetOf, fivePhases, note, vaultOf } from '../vault';

const finding: SaidFinding = {
	path: 'a.md',
	rule: 'no-former-name',
	severity: 'warning',
	address: { kind: 'note' },
	message: '“coordination”\u001b is now called “iteration”',
	id: 'isNow',
	data: { said: 'coordination', name: 'iteration' },
	fingerprint: '',
	fixes: [
		{ title: 'Change to “iteration”', safety: 'safe' },
		{ title: 'Another', safety: 'unsafe' },
	],
	line: 20,
	column: 5,
	endLine: 20,
	endColumn: 17,
	excerpt: undefined,
	places: [],
};

describe('findings as JSON', () => {
	it('are one line, with the first fix', () => {
		const text = findingsToJson(
			[
				finding,
				{ ...finding, severity: 'error', fixes: [] },
				{ ...finding, severity: 'info', fixes: finding.fixes.slice(1) },
			],
			356,
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
				data: { said: 'coordination', name: 'iteration' },
				severity,
				message: '“coordination”\u001b is now called “iteration”',
				line: 20,
				column: 5,
				endLine: 20,
				endColumn: 17,
				fix,
			})),
			summary: { error: 1, warning: 1, info: 1, fixable: 1 },
		});
	});

	it('tell where else a fact shows, and count it once', () => {
		const found = findingAt('---\nphase: x\n---\n', 'x');
		const fix = { title: found.message, safety: 'safe', changes: [] } as const;
		const fact = { ...found, places: [found, { ...found, path: 'b.md', line: 7, fixes: [fix] }] };
		expect(JSON.parse(findingsToJson(sayFindings(english, [fact]), 2))).toMatchObject({
			findings: [{ path: 'a.md', line: 2, fix: null, others: [{ path: 'b.md', line: 7, column: 8 }] }],
			summary: { error: 0, warning: 1, info: 0, fixable: 1 },
		});
	});

	it('are an empty list where there are none', () => {
		expect(JSON.parse(findingsToJson([], 0))).toEqual({
			notes: 0,
			findings: [],
			summary: { error: 0, warning: 0, info: 0, fixable: 0 },
		});
	});
});

describe('a facet as JSON', () => {
	it('counts types whatever they are called', () => {
		const index = vaultOf({ ...fivePhases, 'a.md': note('type: [__proto__, constructor]\nphase: formation') });
		const { terms } = JSON.parse(facetToJson(index, facetOf(index))) as { terms: { name: string; counts: object }[] };
		expect(Object.entries(terms.find(({ name }) => name === 'formation')?.counts ?? {})).toEqual([
			['constructor', 1],
			['proto', 1],
		]);
	});
});
