import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/lint/engine';
import { applyBaseline, baselineOf, parseBaseline, writeBaseline } from '../../../src/core/report/baseline';

const finding = (path: string, message: string, rule = 'some-rule'): Finding => ({
	path,
	rule,
	severity: 'warning',
	address: { kind: 'note' },
	message,
	fixes: [],
});

const recorded = [
	finding('b.md', 'two'),
	finding('a.md', 'one'),
	finding('a.md', 'one'),
	finding('a.md', 'one', 'a-rule'),
	finding('Z.md', 'three'),
];

describe('a baseline', () => {
	it('is written in order, an entry a line, whatever the order of the findings', () => {
		const text = writeBaseline(baselineOf(recorded));
		expect(writeBaseline(baselineOf([...recorded].reverse()))).toBe(text);
		expect(text.split('\n').map((line) => line.replace(/[0-9a-f]{16}/, '…'))).toEqual([
			'{',
			'  "version": 1,',
			'  "findings": [',
			'    {"path":"Z.md","rule":"some-rule","fingerprint":"…"},',
			'    {"path":"a.md","rule":"a-rule","fingerprint":"…"},',
			'    {"path":"a.md","rule":"some-rule","fingerprint":"…","count":2},',
			'    {"path":"b.md","rule":"some-rule","fingerprint":"…"}',
			'  ]',
			'}',
			'',
		]);
	});

	it.each([[[]], [recorded]])('reads as it was written: %#', (findings) => {
		const baseline = baselineOf(findings);
		expect(parseBaseline(writeBaseline(baseline))).toEqual({ isValid: true, baseline });
	});

	it('hides what it records, as often as it records it, and nothing else', () => {
		const baseline = baselineOf(recorded);
		expect(applyBaseline(baseline, recorded)).toEqual({ kept: [], hidden: 5, stale: [] });
		const more = [...recorded, finding('a.md', 'one'), finding('c.md', 'one'), finding('a.md', 'new')];
		expect(applyBaseline(baseline, more)).toEqual({ kept: more.slice(5), hidden: 5, stale: [] });
	});

	it('names the entries that record more than there is', () => {
		const { hidden, stale } = applyBaseline(baselineOf(recorded), recorded.slice(2));
		expect([hidden, stale.map(({ path, rule }) => `${path} ${rule}`)]).toEqual([
			3,
			['a.md some-rule', 'b.md some-rule'],
		]);
	});

	it.each<[string, string, string]>([
		['no JSON', '---\nphase: x\n---\n', 'it is not JSON'],
		['something else', '{"name": "x"}', 'version: '],
		['a list', '[]', ''],
		['of another version', '{"version": 2, "findings": []}', 'version: must be 1'],
		[
			'without a count that counts',
			'{"version": 1, "findings": [{"path": "a", "rule": "b", "fingerprint": "0000000000000000", "count": 0}]}',
			'findings.0.count: ',
		],
	])('is refused when it is %s', (_, text, reason) => {
		const parsed = parseBaseline(text);
		expect(parsed.isValid ? undefined : parsed.reason).toContain(reason);
	});
});
